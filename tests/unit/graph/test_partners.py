"""Whether several organisations or sectors sit at one table."""

import pytest

from govgraph.graph import Certainty
from govgraph.graph.partners import has_partners
from tests.reading import graph_of

BOARD = """
sectors: {residents: {name: Residents}}
organisations:
  council: {name: Council}
  trust: {name: Trust}
  schools: {name: Schools, kind: education, count: 3}
posts:
  leader: {name: Leader, part_of: council}
  head: {name: Head, employed_by: trust}
bodies:
  group: {name: Group}
  board: {name: Board, SEATS}
"""


def partners(seats: str) -> Certainty | None:
    graph = graph_of(BOARD.replace("SEATS", seats))
    (board,) = (body for body in graph.bodies() if body.id == "board")
    return has_partners(graph, graph.seats, board)


@pytest.mark.parametrize(
    "seats",
    [
        "members: [council, trust]",
        "members: [council, residents]",
        "members: schools",
        "chair: leader, members: head",
        "chair: {to: leader, for: trust}, members: council",
    ],
)
def test_two_organisations_or_sectors_that_sit_are_partners(seats: str) -> None:
    assert partners(seats) is Certainty.STATED


@pytest.mark.parametrize(
    "seats",
    [
        "role: decides",
        "members: council",
        "members: [council, leader]",
        "members: [{to: council, count: 3}]",
        "members: [council, {to: trust, as: observer}]",
        "members: [council, group]",
        "members: [council, some]",
    ],
)
def test_one_organisation_its_own_people_and_guests_are_no_partners(seats: str) -> None:
    assert partners(seats) is None


def test_who_only_may_sit_makes_partners_likely() -> None:
    seats = "members: [council, {to: trust, confidence: likely}]"
    assert partners(seats) is Certainty.LIKELY
