"""Claims about suggestions: what they rest on, what they promise, and that the promise is kept."""

from pathlib import Path

import pytest

from govgraph.rules import all_rules
from govgraph.suggestions import suggestions
from tests.unit.suggestions.made_suggestions import (
    assert_kept,
    links,
    reading_of,
    report_on,
    suggested,
)

ROOT = Path(__file__).resolve().parents[3]
STRUCTURES = sorted((ROOT / "structures").glob("*.yaml"))

REPORTING = """\
organisations:
  council: {name: Northam Council, kind: council}
bodies:
  safer:
    name: Safer Northam
    kind: programme
    purpose: To keep Northam safe
    reports_to: {to: board, every: year}
  streets:
    name: Safer Streets
    kind: programme
    purpose: To light the streets
    part_of: safer
  board:
    name: Northam Board
    kind: board
    purpose: To join up what is done in Northam
    arrangements: {terms_of_reference: some}
    part_of: council
    members: [council]
"""


def test_whoever_gets_the_reports_of_a_body_may_hold_it_to_account() -> None:
    (one,) = suggested(REPORTING)
    assert links([one]) == ["safer accountable_to board"]
    assert one.question == "Who holds Safer Northam to account: is it Northam Board?"
    assert one.because == "The reports of Safer Northam go to Northam Board"
    assert one.outcome == "If so, 1 question would be settled"
    assert one.asked == ("Safer Northam", "Northam Board")
    assert [(effect.code, effect.subject) for effect in one.settles] == [("ACC05", "safer")]


def test_what_is_pasted_stands_first_in_its_entry_with_the_margin_of_its_neighbours() -> None:
    (one,) = suggested(REPORTING)
    assert one.paste.text == "    accountable_to: board\n"
    assert (one.paste.line, one.paste.column, one.paste.below) == (5, 1, "safer")


def test_nothing_is_suggested_where_nothing_is_open() -> None:
    assert (
        suggested(REPORTING.replace("reports_to: {to: board, every: year}", "part_of: board")) == ()
    )


@pytest.mark.parametrize("path", STRUCTURES, ids=lambda path: path.stem)
def test_the_real_structures_get_what_they_are_promised(path: Path) -> None:
    included = {one.stem: one.read_text(encoding="utf-8") for one in STRUCTURES}
    rules = all_rules()
    graph, before = report_on(reading_of(path.read_text(encoding="utf-8"), **included), rules)
    assert_kept(graph, before, suggestions(graph, before, rules))


@pytest.mark.parametrize("name", ["middlesbrough-neighbourhood-model", "gloucestershire-cypsp"])
def test_suggestions_are_the_same_each_time(name: str) -> None:
    text = (ROOT / "structures" / f"{name}.yaml").read_text(encoding="utf-8")
    assert suggested(text) == suggested(text) != ()
