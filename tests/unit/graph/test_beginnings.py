"""What is not there yet, and who relies on it already."""

import pytest

from govgraph.graph.beginnings import premature, to_come
from govgraph.graph.known import Certainty
from govgraph.model.entity import Body
from govgraph.model.link import Link
from tests.reading import graph_of

WORLD = """
as_of: 2026-06
sources: {tor: {title: Terms}, minutes: {title: Minutes}}
bodies:
  board: {name: Board, SAID}
  council: {name: Council}
  planned: {name: Planned, status: planned}
  later: {name: Later, from: 2027}
  read: {name: Read, status: {is: planned, confidence: likely, reading: So}}
  disputed:
    name: Disputed
    status: [{is: active, source: tor}, {is: in_development, source: minutes}]
  dated: {name: Dated, from: {is: 2027, confidence: likely, reading: So}}
  over: {name: Over, status: ended}
"""


def early(said: str) -> list[tuple[str, str, str, bool]]:
    """The key, what is not there yet, what may be there instead, and whether that is stated."""
    graph = graph_of(WORLD.replace("SAID", said))
    board = graph.entity("board")
    assert isinstance(board, Body)
    return [
        (one.key, _ids(one.links), _ids(one.others), one.is_stated)
        for one in premature(graph, board)
    ]


def _ids(links: tuple[Link, ...]) -> str:
    return " ".join(link.target for link in links)


@pytest.mark.parametrize(
    ("id_", "certainty"),
    [
        ("planned", Certainty.STATED),
        ("later", Certainty.STATED),
        ("read", Certainty.LIKELY),
        ("disputed", Certainty.LIKELY),
        ("dated", Certainty.LIKELY),
        ("council", None),
        ("over", None),
    ],
)
def test_what_is_not_there_yet_is_told_by_its_status_or_its_date(
    id_: str, certainty: Certainty | None
) -> None:
    graph = graph_of(WORLD.replace("SAID", "role: advises"))
    assert to_come(graph, graph.entity(id_)) is certainty


@pytest.mark.parametrize("key", ["accountable_to", "relies_on"])
def test_a_body_that_names_only_what_is_not_there_yet_is_early(key: str) -> None:
    assert early(f"{key}: planned") == [(key, "planned", "", True)]
    assert early(f"{key}: [planned, later]") == [(key, "later planned", "", True)]


def test_one_other_that_is_there_is_enough() -> None:
    assert early("accountable_to: [planned, council]") == []


def test_a_report_is_looked_at_only_where_it_is_a_duty() -> None:
    assert early("reports_to: {to: later, every: year}") == [("reports_to", "later", "", True)]
    assert early("reports_to: {to: later, last: 2025}") == []
    assert early("reports_to: [{to: later, every: year}, {to: council, last: 2025}]") == [
        ("reports_to", "later", "", True)
    ]


def test_what_may_be_there_instead_leaves_it_unsure() -> None:
    read = "{to: council, confidence: likely, reading: So}"
    assert early(f"relies_on: [planned, {read}]") == [("relies_on", "planned", "council", False)]
    assert early("relies_on: [planned, some]") == [("relies_on", "planned", "some", False)]


def test_what_is_only_likely_is_unsure() -> None:
    assert early("relies_on: read") == [("relies_on", "read", "", False)]
    assert early("relies_on: {to: planned, confidence: likely, reading: So}") == [
        ("relies_on", "planned", "", False)
    ]


def test_a_link_that_is_itself_over_or_yet_to_come_is_not_early() -> None:
    assert early("relies_on: {to: planned, status: planned}") == []
    assert early("relies_on: {to: planned, from: 2027}") == []
    assert early("relies_on: {to: planned, until: 2025}") == []


def test_what_is_over_stands_in_for_nothing() -> None:
    assert early("relies_on: [planned, over]") == [("relies_on", "planned", "", True)]
    assert early("relies_on: over") == []
