"""Which rules a list holds, by family and by words; those of the catalogue that are not there."""

from collections.abc import Collection

import pytest

from govgraph.finding import Kind, Severity
from govgraph.model.catalogue import CATALOGUE, LEFT_OUT
from govgraph.rule import Judgement, Rule
from govgraph.rulebook.listing import listing
from govgraph.rules import all_rules
from tests.conftest import ROOT

MOST_LEFT_OUT = 10


def made(code: str, name: str, summary: str) -> Rule:
    basis = (Judgement("It is so."),)
    return Rule(code, name, summary, "Why.", Kind.GAP, Severity.LOW, "0.1", basis)


RULES = (
    made("own-accounts", "own-accounts", "Every fund has accounts."),
    made("own-boards", "own-boards", "Every board has a chair."),
    made("DEC02", "self-scrutiny", "It scrutinises itself."),
    made("ACC01", "no-accountability-route", "A body answers to no elected authority."),
)


def codes(*words: str, families: Collection[str] = ()) -> list[str]:
    return [rule.code for rule in listing(RULES, words, families).rules]


def test_rules_stand_by_code_and_those_of_authors_last() -> None:
    assert codes() == ["ACC01", "DEC02", "own-accounts", "own-boards"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("dec02",), ["DEC02"]),
        (("DEC",), ["DEC02"]),
        (("acc",), ["ACC01"]),
        (("acco",), ["ACC01", "own-accounts"]),
        (("self-scrutiny",), ["DEC02"]),
        (("Self scrutiny",), ["DEC02"]),
        (("accountability",), ["ACC01"]),
        (("elected",), ["ACC01"]),
        (("board",), ["own-boards"]),
        (("body", "authority"), ["ACC01"]),
        (("body", "chair"), []),
    ],
)
def test_all_words_must_tell_a_rule(words: tuple[str, ...], found: list[str]) -> None:
    assert codes(*words) == found


def test_families_leave_out_all_others() -> None:
    assert codes(families=("decisions", "own")) == ["DEC02", "own-accounts", "own-boards"]
    assert codes("elected", families=("decisions",)) == []


def test_what_is_absent_is_told_apart_and_narrowed_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govgraph.rulebook.listing.LEFT_OUT", {"DEC03": "It can't be seen."})
    found = listing(RULES, families=("decisions",))
    assert found.left_out == ("DEC03",)
    assert {code[:3] for code in found.later} == {"DEC"}
    assert "DEC02" not in found.later


def test_a_list_of_nothing_is_empty() -> None:
    assert listing(RULES, ["zzzz"]).is_empty
    assert not listing((), ["ACC01"]).is_empty


def test_a_rule_is_there_or_left_out_with_a_reason_and_few_are() -> None:
    assert LEFT_OUT.keys() == CATALOGUE.keys() - {rule.code for rule in all_rules()}
    assert all(why[:1].isupper() and why.endswith(".") for why in LEFT_OUT.values())
    assert len(LEFT_OUT) <= MOST_LEFT_OUT


def test_no_starred_rule_is_left_out() -> None:
    catalogue = ROOT.parent / "shared" / "RULES.md"
    if not catalogue.exists():
        pytest.skip("the catalogue of the rules is not beside this checkout")
    rows = catalogue.read_text(encoding="utf-8").splitlines()
    starred = {row[2:7] for row in rows if row[7:9] == " *"}
    assert "ACC01" in starred
    assert not starred & LEFT_OUT.keys()
