"""Which rules a command asks for, by any of their words, and why the others do not run."""

from dataclasses import replace

import pytest

from govgraph.finding import Observation
from govgraph.graph import GovernanceGraph
from govgraph.lint import Selection, Why, lint
from govgraph.lint.selection import SelectionRefused, selected
from govgraph.model.catalogue import CATALOGUE, FAMILIES
from govgraph.rule import Rule
from govgraph.rules import all_rules
from tests.reading import graph_of
from tests.unit.lint.made_rules import bodies_wrong, made_rule

BOARD = "bodies: {board: {name: Board}}"


def silent(_graph: GovernanceGraph) -> list[Observation]:
    return []


RULES = tuple(made_rule(code, silent) for code in ("ACC01", "ACC02", "DEC01", "EVI01"))
OWN = replace(made_rule("ACC01", silent), code="boards-have-a-chair", name="boards-have-a-chair")


def off(head: str = "", selection: Selection | None = None, *rules: Rule) -> list[tuple[str, Why]]:
    report = lint(graph_of(f"{BOARD}\n{head}"), rules or RULES, selection or Selection())
    assert {rule.code for rule in report.rules}.isdisjoint(one.rule.code for one in report.off)
    assert len(report.rules) + len(report.off) == len(rules or RULES)
    return [(one.rule.code, one.why) for one in report.off]


# The words for rules


@pytest.mark.parametrize(
    "word", ["DEC01", "dec01", "unscrutinised-decisions", "Unscrutinised decisions"]
)
def test_a_rule_is_meant_by_its_code_or_name_however_it_is_written(word: str) -> None:
    assert selected([word], RULES) == {"DEC01"}


@pytest.mark.parametrize("word", ["ACC", "acc", "accountability", "Accountability"])
def test_a_family_is_meant_by_its_letters_or_name(word: str) -> None:
    assert selected([word], RULES) == {"ACC01", "ACC02"}


def test_several_words_mean_all_of_theirs() -> None:
    assert selected(["evidence", "ACC02"], RULES) == {"EVI01", "ACC02"}


def test_a_rule_of_the_catalogue_that_is_not_built_may_be_named() -> None:
    assert selected(["CAP10"], RULES) == {"CAP10"}


def test_a_rule_of_an_author_is_meant_by_its_name_and_is_of_no_family() -> None:
    own = replace(OWN, code="ACCOUNTS", name="accounts-are-published")
    assert selected(["accounts-are-published"], (*RULES, own)) == {"ACCOUNTS"}
    assert selected(["ACC"], (*RULES, own)) == {"ACC01", "ACC02"}


@pytest.mark.parametrize(
    ("word", "advice"),
    [
        ("DCE01", "Did you mean “DEC01”?"),
        ("acountability", "Did you mean “accountability”?"),
        ("unscrutinized-decisions", "Did you mean “unscrutinised-decisions”?"),
        ("boards-have-chairs", "Did you mean “boards-have-a-chair”?"),
        ("zzz", "`govgraph rules` lists them."),
    ],
)
def test_another_word_is_refused_with_the_nearest(word: str, advice: str) -> None:
    with pytest.raises(SelectionRefused) as caught:
        selected(["ACC01", word], (*RULES, OWN))
    assert str(caught.value) == f"There is no rule and no family of rules “{word}”. {advice}"


def test_the_families_are_the_folders_of_the_rules_and_the_letters_of_the_catalogue() -> None:
    for code in CATALOGUE:
        assert code[:3] in FAMILIES
    folders = {
        (rule.code[:3], check.__module__.split(".")[2])
        for rule in all_rules()
        if (check := rule.check or rule.measured or rule.closing) is not None
    }
    assert folders <= set(FAMILIES.items())


# Why a rule does not run


def test_without_any_steering_every_rule_runs() -> None:
    assert off() == []


def test_what_is_not_selected_is_off() -> None:
    assert off("", Selection(select=frozenset({"ACC01", "ACC02"}))) == [
        ("DEC01", Why.NOT_SELECTED),
        ("EVI01", Why.NOT_SELECTED),
    ]


def test_what_is_selected_and_ignored_is_off() -> None:
    chosen = Selection(frozenset({"ACC01", "DEC01"}), frozenset({"ACC01"}))
    assert off("", chosen) == [
        ("ACC01", Why.IGNORED_BY_COMMAND),
        ("ACC02", Why.NOT_SELECTED),
        ("EVI01", Why.NOT_SELECTED),
    ]


def test_what_the_file_ignores_stays_off_though_it_is_selected() -> None:
    head = "checks: {ignore: [unscrutinised-decisions]}"
    assert off(head, Selection(frozenset({"DEC01", "EVI01"})))[-1] == (
        "DEC01",
        Why.IGNORED_BY_FILE,
    )


def test_a_rule_that_asks_what_a_law_requires_is_off_unless_a_profile_is_named() -> None:
    statutory = replace(made_rule("DEC13", bodies_wrong), needs_profile=True)
    assert off("", None, statutory) == [("DEC13", Why.NEEDS_PROFILE)]
    assert off("checks: {profile: [england-upper-tier]}", None, statutory) == []
