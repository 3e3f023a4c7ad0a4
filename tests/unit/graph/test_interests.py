"""Who sits where money or work is decided on that they get themselves."""

import pytest

from govgraph.graph import Certainty, GovernanceGraph, Interest
from govgraph.graph.funds import pools
from govgraph.model.entity import Body, Fund
from tests.reading import graph_of


def board(trust: str = "", board: str = "members: trust", fund: str = "decided_by: board") -> str:
    return f"""
organisations:
  trust: {{name: Trust, {trust}}}
  council: {{name: Council}}
bodies: {{board: {{name: Board, {board}}}}}
funds: {{grant: {{name: Grant, {fund}}}, part: {{name: Part, part_of: grant}}}}
posts: {{nurse: {{name: Nurse, employed_by: trust}}}}
"""


def of_board(graph: GovernanceGraph) -> tuple[Interest, ...]:
    body = graph.entity("board")
    assert isinstance(body, Body)
    return graph.interests.of(body)


@pytest.mark.parametrize(
    ("trust", "seats", "fund"),
    [
        ("funded_by: grant", "members: trust", "grant"),
        ("funded_by: part", "members: trust", "part"),
        ("funded_by: grant", "chair: nurse", "grant"),
        ("funded_by: grant", "members: {to: nurse, for: trust}", "grant"),
        ("funded_by: board", "members: trust", None),
        ("commissioned_by: board", "members: trust", None),
    ],
)
def test_who_sits_where_its_money_is_decided_on_has_an_interest(
    trust: str, seats: str, fund: str | None
) -> None:
    (found,) = of_board(graph_of(board(trust, seats)))
    assert found.organisation.id == "trust"
    assert (found.fund.id if found.fund else None) == fund
    assert found.is_commissioned is ("commissioned" in trust)
    assert not found.likely


@pytest.mark.parametrize(
    ("trust", "seats", "fund"),
    [
        ("purpose: none", "members: trust", "decided_by: board"),
        ("funded_by: grant", "members: council", "decided_by: board"),
        ("funded_by: grant", "members: {to: nurse, for: council}", "decided_by: board"),
        ("funded_by: grant", "members: trust", "decided_by: council"),
        ("funded_by: {to: grant, is: none}", "members: trust", "decided_by: board"),
        ("funded_by: {to: grant, status: ended}", "members: trust", "decided_by: board"),
        ("funded_by: council", "members: trust", "decided_by: board"),
        ("commissioned_by: council", "members: trust", "decided_by: board"),
    ],
)
def test_who_is_not_paid_or_does_not_sit_has_none(trust: str, seats: str, fund: str) -> None:
    assert of_board(graph_of(board(trust, seats, fund))) == ()


@pytest.mark.parametrize(
    ("trust", "seats", "fund"),
    [
        ("funded_by: {to: grant, reading: So.}", "members: trust", "decided_by: board"),
        ("funded_by: grant", "members: {to: trust, reading: So.}", "decided_by: board"),
        ("funded_by: grant", "members: trust", "decided_by: {to: board, reading: So.}"),
    ],
)
def test_an_interest_may_be_only_likely(trust: str, seats: str, fund: str) -> None:
    (found,) = of_board(graph_of(board(trust, seats, fund)))
    assert found.likely


@pytest.mark.parametrize(
    ("seats", "votes", "chairs"),
    [
        ("chair: trust", True, True),
        ("chair: {to: trust, voting: no}", False, False),
        ("members: {to: trust, voting: yes}", True, False),
        ("members: {to: trust, voting: no}", False, False),
        ("members: {to: trust, as: observer}", False, False),
        ("members: {to: trust, as: observer, voting: yes}", True, False),
        ("members: {to: trust, as: co-opted}", None, False),
        ("members: trust", None, False),
        (
            "members: [{to: trust, voting: no}, {to: trust, holder: A Lee, voting: yes}]",
            True,
            False,
        ),
    ],
)
def test_who_sits_may_have_a_vote(seats: str, votes: bool | None, chairs: bool) -> None:
    (found,) = of_board(graph_of(board("funded_by: grant", seats)))
    assert (found.votes, found.chairs) == (votes, chairs)
    assert found.is_conflict is (votes is not False)


@pytest.mark.parametrize(
    ("fund", "part_of", "excused"),
    [
        ("kind: pooled, contributors: [trust, council]", "", Certainty.STATED),
        ("kind: pooled, accountable_body: trust", "", Certainty.STATED),
        ("kind: pooled, contributors: {to: trust, reading: So.}", "", Certainty.LIKELY),
        ("kind: {is: pooled, reading: So.}, contributors: trust", "", Certainty.LIKELY),
        ("kind: pooled, contributors: council", "", None),
        ("kind: grant_given, contributors: trust", "", None),
        ("kind: own", "part_of: trust", Certainty.STATED),
        ("kind: own", "part_of: {to: trust, reading: So.}", Certainty.LIKELY),
        ("kind: own", "part_of: council", None),
    ],
)
def test_who_pays_into_a_pool_or_owns_the_body_is_excused(
    fund: str, part_of: str, excused: Certainty | None
) -> None:
    text = board("funded_by: grant", f"chair: trust, {part_of}", f"{fund}, decided_by: board")
    (found,) = of_board(graph_of(text))
    assert found.excused is excused
    assert found.is_conflict is (excused is not Certainty.STATED)


def test_a_part_of_a_pool_is_that_pool() -> None:
    graph = graph_of(board(fund="kind: pooled, contributors: trust"))
    part = graph.entity("part")
    assert isinstance(part, Fund)
    assert pools(graph, "trust", part) is Certainty.STATED
    assert pools(graph, "council", part) is None


@pytest.mark.parametrize(
    ("said", "managed"),
    [
        ("a register each year", True),
        ("2024-05", True),
        ("some", True),
        ("none", False),
        ("{is: a register, reading: So.}", False),
        ("{is: a register, status: planned}", False),
    ],
)
def test_arrangements_for_conflicts_are_there_only_if_stated(said: str, *, managed: bool) -> None:
    graph = graph_of(board(board=f"arrangements: {{interests: {said}}}"))
    (body,) = graph.bodies()
    assert graph.interests.are_managed(body) is managed
