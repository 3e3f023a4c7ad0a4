"""Who is elected, and how far from its council a body decides."""

import pytest

from govgraph.graph import Certainty, GovernanceGraph
from govgraph.model.entity import Body
from tests.reading import graph_of

HEAD = """
organisations:
  council: {name: Council, kind: council}
  trust: {name: Trust, kind: nhs_trust}
  read: {name: Read, kind: {is: council, reading: So.}}
  bare: {name: Bare}
sectors:
  members: {name: Members, kind: elected_members}
  shops: {name: Shops, kind: businesses}
  others: {name: Others}
posts:
  mayor: {name: Mayor, authority: elected}
  lead: {name: Lead, authority: {is: elected, reading: So.}}
  leader: {name: Leader, part_of: council}
  officer: {name: Officer, employed_by: council}
  nurse: {name: Nurse, employed_by: trust}
  convener: {name: Convener}
"""


def graph(body: str) -> tuple[GovernanceGraph, Body]:
    found = graph_of(f"""{HEAD}
bodies:
  cabinet: {{name: Cabinet, kind: cabinet, part_of: council}}
  board: {{name: Board, {body}}}
  full: {{name: Full council, kind: full_council}}
  high: {{name: High, root: Its members own it, accountable_to: council}}
""")
    board = found.entity("board")
    assert isinstance(board, Body)
    return found, board


@pytest.mark.parametrize(
    ("seat", "elected", "may_sit"),
    [
        ("{to: council, elected: yes}", Certainty.STATED, True),
        ("{to: council, elected: no}", None, False),
        ("{to: mayor, elected: no}", None, False),
        ("mayor", Certainty.STATED, True),
        ("lead", Certainty.LIKELY, True),
        ("members", Certainty.STATED, True),
        ("{to: convener, for: members}", Certainty.STATED, True),
        ("{to: mayor, reading: So.}", Certainty.LIKELY, True),
        ("{to: council, elected: yes, reading: So.}", Certainty.LIKELY, True),
        ("council", None, True),
        ("leader", None, True),
        ("officer", None, False),
        ("{to: nurse, for: council}", None, True),
        ("nurse", None, False),
        ("trust", None, False),
        ("read", None, True),
        ("bare", None, True),
        ("shops", None, False),
        ("others", None, True),
        ("convener", None, True),
        ("{to: convener, for: none}", None, False),
        ("cabinet", None, True),
        ("{to: some, count: 2}", None, True),
    ],
)
def test_a_seat_is_or_may_be_an_elected_member_s(
    seat: str, elected: Certainty | None, *, may_sit: bool
) -> None:
    found, board = graph(f"members: {seat}")
    (one,) = found.seats.of(board)
    assert found.councillors.elected(one) is elected
    assert found.councillors.may_sit(one) is may_sit


@pytest.mark.parametrize(
    ("route", "likely"),
    [
        ("accountable_to: cabinet", False),
        ("part_of: cabinet", False),
        ("accountable_to: {to: cabinet, reading: So.}", True),
        ("accountable_to: {to: cabinet, what: the plan}", True),
        ("accountable_to: [cabinet, {to: council, reading: So.}]", True),
    ],
)
def test_a_council_may_be_more_than_one_step_away(route: str, *, likely: bool) -> None:
    found, board = graph(route)
    far = found.councillors.far_council(board)
    assert far is not None
    assert far.council.id == "council"
    assert [link.target for link in far.links] == ["cabinet", "council"]
    assert far.likely is likely


@pytest.mark.parametrize(
    "route",
    [
        "part_of: council",
        "accountable_to: full",
        "accountable_to: [cabinet, council]",
        "accountable_to: read",
        "accountable_to: trust",
        "accountable_to: mayor",
        "accountable_to: high",
        "purpose: none",
    ],
)
def test_a_council_is_near_or_not_on_the_route_at_all(route: str) -> None:
    found, board = graph(route)
    assert found.councillors.far_council(board) is None
