"""The rules as JSON: all that a program needs to show a rule."""

import json
from dataclasses import replace

from govgraph.rulebook.json import Missing, Rules, Told, rules_as_json
from govgraph.rulebook.listing import Listing, listing
from govgraph.rulebook.markdown import page
from govgraph.rules import all_rules
from tests.unit.rulebook.test_text import RULE


def read(listed: Listing) -> Rules:
    whole: Rules = json.loads(rules_as_json(listed))
    return whole


def test_a_rule_is_told_with_its_page() -> None:
    (told,) = read(Listing((RULE,)))["rules"]
    assert told == Told(
        code="DEC14",
        name="overloaded-scrutiny",
        family="decisions",
        summary="It looks at more than it can.",
        severity="low",
        kind="weakness",
        since="0.1",
        threshold=4,
        needs_profile=False,
        replaces=["DEC01"],
        rests_on=told["rests_on"],
        page=page(RULE, 2),
    )
    assert told["rests_on"][1] == "Another Report, Another Publisher."


def test_a_rule_of_an_author_is_of_the_family_own() -> None:
    own = replace(RULE, code="panels-meet", name="panels-meet")
    assert read(Listing((own,)))["rules"][0]["family"] == "own"


def test_what_is_absent_stands_by_code() -> None:
    absent = read(Listing((), later=("REM01", "ACC01")))["absent"]
    assert absent == [
        Missing(code="ACC01", name="no-accountability-route", why=""),
        Missing(code="REM01", name="unowned-responsibility", why=""),
    ]


def test_all_rules_can_be_told() -> None:
    whole = read(listing(all_rules()))
    assert whole["version"] == 1
    assert [told["code"] for told in whole["rules"]] == [rule.code for rule in all_rules()]
