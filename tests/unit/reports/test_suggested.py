"""Suggestions in reports: a question, its reason, what it would settle and bring up, and a line."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from govgraph.finding import Severity
from govgraph.lint import Effect, Paste, Report, Suggestion
from govgraph.reports.json import render as as_json
from govgraph.reports.json.schema import report_schema
from govgraph.reports.plain import render as as_text
from tests.conftest import Golden

SETTLED = tuple(
    Effect(
        "ACC01",
        "no-accountability-route",
        Severity.QUESTION,
        f"group-{number}",
        f"The source does not say who holds Group {number} to account",
    )
    for number in range(1, 7)
)
ONE = Suggestion(
    source="steering",
    key="accountable_to",
    target="board",
    question="Who holds Steering Group to account: is it [bold]Board[/bold] “A” <b>?",
    because="The reports of Steering Group go to Board",
    outcome="If so, 1 finding and 6 questions would be settled",
    asked=("Steering Group", "Board"),
    settles=(
        Effect("DEC01", "unscrutinised-decisions", Severity.HIGH, "board", "Nobody looks at Board"),
        *SETTLED,
    ),
    breaks=(Effect("ACC01", "no-accountability-route", Severity.QUESTION, "board", "Who?"),),
    paste=Paste("north/a.yaml", 13, 1, "    accountable_to: board\n", "steering"),
)
OTHER = replace(
    ONE,
    source="group-1",
    question="Who holds Group 1 to account: is it Board?",
    outcome="If so, 1 question would be settled",
    settles=SETTLED[:1],
    breaks=(),
    paste=Paste("north/a.yaml", 20, 13, "accountable_to: board, ", "group-1"),
)


def report(*suggestions: Suggestion) -> Report:
    return Report("Northam", ("north/a.yaml",), {}, suggestions=suggestions)


@pytest.mark.parametrize("width", [80, 140])
def test_the_text_report_tells_them_before_it_tells_of_itself(golden: Golden, width: int) -> None:
    golden(f"reports/suggestions-{width}.txt", as_text((report(ONE, OTHER),), width))


def test_what_two_of_them_settle_is_counted_once() -> None:
    assert "if all are so, 1 finding and 6 questions would be settled" in as_text(
        (report(ONE, OTHER),)
    )


def test_of_very_many_ten_are_told_and_the_rest_counted() -> None:
    text = as_text((report(*(replace(OTHER, source=f"g{number}") for number in range(1_200))),))
    assert text.count("Who holds Group 1") == 10
    assert "and 1,190 more" in text


def test_the_json_report_holds_all_of_each_and_is_of_the_declared_shape() -> None:
    whole = json.loads(as_json((report(ONE, OTHER),)))
    assert [
        error.message for error in Draft202012Validator(report_schema()).iter_errors(whole)
    ] == []
    first, second = whole["structures"][0]["suggestions"]
    assert (first["source"], first["key"], first["target"]) == (
        "steering",
        "accountable_to",
        "board",
    )
    assert [effect["rule"] for effect in first["settles"]] == ["DEC01", *["ACC01"] * 6]
    assert first["paste"] == {
        "file": "north/a.yaml",
        "line": 13,
        "column": 1,
        "text": "    accountable_to: board\n",
        "below": "steering",
    }
    assert second["breaks"] == []


def test_what_a_file_names_is_shown_and_not_obeyed() -> None:
    odd = replace(OTHER, question="Who holds \x1b[31mGroup\x1b[0m to account: is it \u202eB?")
    text = as_text((report(odd),))
    assert "\x1b" not in text
    assert "\u202e" not in text
