"""Claims about what is pasted: it stands where it belongs, whatever the file looks like."""

import pytest

from govgraph.lint import Suggestion
from govgraph.rules import all_rules
from govgraph.suggestions import pasted, suggestions
from govgraph.text import Text
from tests.unit.suggestions.made_suggestions import (
    asked,
    links,
    reading_of,
    report_on,
    suggested,
    with_pasted,
)

BLOCK = """\
organisations:
  council: {name: Council, kind: council}
bodies:
  board:
    name: Board
    kind: board
    part_of: council
  works:  # with a word on it
      name: Works
      kind: programme
      reports_to: {to: board, every: year}
"""
FLOW = """\
organisations: {council: {name: Council, kind: council}}
bodies:
  board: {name: Board, kind: board, part_of: council}
  works: {
    name: Works, kind: programme,
    reports_to: {to: board, every: year} }
"""
ALL_FLOW = """\
{
govgraph: 1,
title: A case,
organisations: {council: {name: Council, kind: council}},
bodies: {
board: {name: Board, kind: board, part_of: council}, works: {name: Works,
kind: programme, reports_to: {to: board, every: year}}}}
"""


def settled(text: str, **files: str) -> list[str]:
    """What is suggested for a text, and settled when it is pasted."""
    rules = all_rules()
    graph, before = report_on(reading_of(text, **files), rules)
    found = suggestions(graph, before, rules)
    _, after = report_on(with_pasted(before.texts, found), rules)
    assert (
        not {(one.code, one.subject) for each in found for one in each.settles}
        & asked(after).keys()
    )
    return links(found)


def only(text: str, **files: str) -> Suggestion:
    (one,) = suggested(text, **files)
    return one


@pytest.mark.parametrize(
    "text", [BLOCK, FLOW, ALL_FLOW, BLOCK.replace("\n", "\r\n"), "\ufeff" + BLOCK]
)
def test_a_link_is_pasted_into_an_entry_in_any_style(text: str) -> None:
    assert settled(text) == ["works accountable_to board"]


def test_in_an_entry_on_lines_it_takes_the_margin_of_the_first_key() -> None:
    paste = only(BLOCK).paste
    assert (paste.line, paste.column, paste.text) == (9, 1, "      accountable_to: board\n")
    assert paste.is_line


def test_in_an_entry_in_braces_it_stands_behind_the_first_of_them() -> None:
    paste = only(FLOW).paste
    assert (paste.line, paste.column, paste.text) == (4, 11, "accountable_to: board, ")
    assert not paste.is_line


def test_an_entry_that_an_alias_may_repeat_is_served_from_the_other_side() -> None:
    paste = only(BLOCK.replace("  works:  # with a word on it", "  works: &works")).paste
    assert (paste.below, paste.text) == ("board", "    holds_to_account: works\n")


def test_a_key_that_is_there_is_not_written_twice_but_from_the_other_side() -> None:
    text = BLOCK.replace(
        "      reports_to:", "      accountable_to: {to: board, what: its money}\n      reports_to:"
    )
    text = text.replace("reports_to: {to: board", "reports_to: {to: council")
    paste = only(text).paste
    assert (paste.below, paste.text) == ("council", "holds_to_account: works, ")
    assert settled(text) == ["works accountable_to council"]


def test_a_link_is_not_written_on_what_is_only_likely_to_be_there() -> None:
    text = BLOCK.replace("  works:  # with a word on it", "  works: &works")
    text = text.replace(
        "    name: Board\n", "    name: Board\n    confidence: likely\n    reading: So\n"
    )
    assert only(text).paste.below == "council"


HEALTH = """\
govgraph: 1
title: Health
bodies:
  works:
    name: Works
    kind: programme
    reports_to: {to: health-board, every: year}
  health-board: {name: Health Board, kind: board}
"""


def test_of_several_files_the_one_that_knows_both_ends_takes_the_link() -> None:
    text = """\
include: [health.yaml]
organisations:
  council:
    name: Council
    kind: council
"""
    found = {one.source: one for one in suggested(text, health=HEALTH)}
    assert found["works"].paste.file == "health.yaml"
    board = found["health-board"]
    assert (board.paste.file, board.paste.text) == (
        "structure.yaml",
        "    holds_to_account: health-board\n",
    )
    assert sorted(settled(text, health=HEALTH)) == [
        "health-board accountable_to council",
        "works accountable_to health-board",
    ]


def test_what_one_per_makes_is_written_once_and_settles_all_of_it() -> None:
    text = """\
organisations: {council: {name: Council, kind: council}}
places:
  north: {name: North, kind: district}
  south: {name: South, kind: district}
bodies:
  board: {name: <place> Board, per: district, kind: board, part_of: council}
  works:
    name: <place> Works
    per: district
    kind: programme
    reports_to: {to: board, every: year}
"""
    (one,) = suggested(text)
    assert links([one]) == ["works accountable_to board"]
    assert one.outcome == "If so, 2 questions would be settled"
    assert (
        one.question == "Who holds Works (each district) to account: is it Board (each district)?"
    )
    assert settled(text) == ["works accountable_to board"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_lines_are_counted_as_yaml_breaks_them(end: str) -> None:
    paste = only(BLOCK).paste
    content = end.join(BLOCK.splitlines()) + end
    changed = pasted(Text("structure.yaml", content), [paste]).content
    before, _, after = changed.partition(paste.text)
    assert before.endswith(f"with a word on it{end}")
    assert after.startswith("      name: Works")
