"""What goes on after its end."""

import pytest

from govgraph.graph.overruns import overrun_links, overruns
from tests.reading import graph_of


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("status: active", [("status", True)]),
        ("status: partial", [("status", True)]),
        ("arrangements: {meets: 2026-04}", [("meeting", True)]),
        ("status: active, arrangements: {meets: 2026-04}", [("status", True)]),
        ("status: {is: active, confidence: likely}", [("status", False)]),
        ("arrangements: {meets: {is: 2026-04, confidence: likely}}", [("meeting", False)]),
        ("status: ended, arrangements: {meets: 2026-04}", []),
        ("status: planned", []),
        ("arrangements: {meets: 2026-02}", []),
        ("purpose: Youth work", []),
        ("is: none, status: active", []),
    ],
)
def test_a_status_or_a_later_meeting_shows_that_something_goes_on(
    said: str, found: list[tuple[str, bool]]
) -> None:
    graph = graph_of(
        f"as_of: 2026-06-01\nbodies: {{board: {{name: Board, until: 2026-03, {said}}}}}"
    )
    shown = [("status" if one.running else "meeting", one.is_stated) for one in overruns(graph)]
    assert shown == found


def test_a_link_goes_on_after_its_end_if_its_status_says_so() -> None:
    graph = graph_of("""
as_of: 2026-06-01
posts: {chair: {name: Chair}}
bodies:
  board: {name: Board, chair: {to: chair, until: 2025, status: active}}
  panel: {name: Panel, chair: {to: chair, until: 2025}}
  group: {name: Group, chair: {to: chair, from: 2025-01, lasts: 6 months, status: partial}}
  forum: {name: Forum, chair: {to: chair, until: 2027, status: active}}
""")
    found = {link.source: str(end) for link, end in overrun_links(graph)}
    assert found == {"board": "2025", "group": "6 months from 2025-01"}


def test_without_a_date_of_the_structure_nothing_is_past_its_end() -> None:
    graph = graph_of("""
posts: {chair: {name: Chair}}
bodies:
  board:
    name: Board
    until: 2020
    status: active
    chair: {to: chair, until: 2020, status: active}
""")
    assert list(overruns(graph)) == []
    assert list(overrun_links(graph)) == []
