"""How the counted seats of a body are shared among organisations."""

import pytest

from govgraph.graph import SeatShare, Votes
from tests.reading import graph_of

HEAD = """
organisations:
  council: {name: Council}
  trust: {name: Trust}
  districts: {name: District Council, count: 6}
posts:
  leader: {name: Leader, part_of: council}
  read: {name: Read, part_of: {to: council, reading: So.}}
  expert: {name: Expert}
bodies:
"""


def shares(members: str, *, likely: bool = False) -> tuple[SeatShare, ...]:
    graph = graph_of(f"{HEAD}  board: {{name: Board, members: {members}}}\n")
    return graph.shares.of(graph.bodies()[0], likely=likely)


def share(members: str, *, likely: bool = False) -> SeatShare | None:
    """The largest share."""
    return next(iter(shares(members, likely=likely)), None)


@pytest.mark.parametrize(
    ("members", "told"),
    [
        ("[council, leader, trust]", "council: 2 of 3"),
        ("[{to: council, count: 3}, trust, expert]", "council: 3 of 5"),
        ("[{to: council, count: 2 to 3}, trust]", "council: 2 to 3 of 3 to 4"),
        ("[{to: council, count: at least 2}, trust]", "council: at least 2 of at least 3"),
        ("[council, {to: trust, count: 2 to 3}]", "trust: 2 to 3 of 3 to 4"),
        ("[council, districts]", "council: 1 of 7"),
        ("[council, trust, {to: some, count: 4}]", "council: 1 of 6"),
        ("[{to: council, count: 2}, {to: trust, voting: no, count: 9}, trust]", "council: 2 of 3"),
        ("[{to: expert, for: [council, trust]}, council, council, trust]", "council: 2 of 4"),
        ("[council, {to: council, reading: So.}, trust, trust]", "trust: 2 of 3"),
    ],
)
def test_the_organisation_with_most_seats_is_weighed_against_all(members: str, told: str) -> None:
    found = share(members)
    assert found is not None
    assert f"{found.organisation.id}: {found.own} of {found.total}" == told


@pytest.mark.parametrize(
    "members",
    [
        "[council, leader, expert]",
        "council",
        "[expert, some]",
        "districts",
        "none",
        "[council, read]",
    ],
)
def test_it_takes_two_organisations_and_one_of_them_by_itself(members: str) -> None:
    assert share(members) is None


def test_likely_seats_and_likely_homes_count_where_they_are_asked_for() -> None:
    found = share("[read, trust, {to: council, reading: So.}]", likely=True)
    assert found is not None
    assert (found.organisation.id, found.own.low, found.total.low) == ("council", 2, 3)
    assert share("[read, trust, {to: council, reading: So.}]") is None


@pytest.mark.parametrize(
    ("members", "percent", "surely", "maybe"),
    [
        ("[council, council, trust]", 50, True, True),
        ("[council, council, trust, trust]", 50, False, False),
        ("[council, council, trust, trust]", 49, True, True),
        ("[{to: council, count: 1 to 3}, trust, trust]", 50, False, True),
        ("[{to: council, count: 3}, {to: trust, count: 1 to 3}]", 50, False, True),
        ("[{to: council, count: 3}, {to: trust, count: at least 1}]", 50, False, True),
        ("[{to: council, count: at least 4}, trust]", 90, False, True),
    ],
)
def test_a_share_is_surely_or_maybe_above_a_percentage(
    members: str, percent: float, surely: bool, maybe: bool
) -> None:
    found = share(members)
    assert found is not None
    assert (found.is_above(percent), found.may_be_above(percent)) == (surely, maybe)


def test_a_smaller_share_whose_count_is_open_may_be_above_a_percentage_too() -> None:
    largest, open_one = shares("[{to: council, count: some}, trust, trust, trust]")
    assert largest.organisation.id == "trust"
    assert not largest.may_be_above(75)
    assert open_one.organisation.id == "council"
    assert open_one.may_be_above(75)
    assert open_one.others.exact == 3


@pytest.mark.parametrize(
    ("members", "votes"),
    [
        ("[council, trust]", Votes.NONE),
        ("[{to: council, voting: yes}, {to: trust, voting: yes}]", Votes.ALL),
        (
            "[{to: council, voting: yes}, {to: trust, voting: yes}, {to: expert, as: observer}]",
            Votes.ALL,
        ),
        ("[{to: council, voting: yes}, trust]", Votes.SOME),
        ("[council, trust, {to: expert, voting: no}]", Votes.SOME),
    ],
)
def test_of_which_members_the_votes_are_stated(members: str, votes: Votes) -> None:
    found = share(members)
    assert found is not None
    assert found.votes is votes


@pytest.mark.parametrize(
    ("members", "size", "votes"),
    [
        ("[council, {to: trust, count: 2 to 3}]", "3 to 4", Votes.NONE),
        ("[{to: council, voting: yes}, {to: trust, as: observer}]", "1", Votes.ALL),
        ("[{to: council, voting: yes}, trust, {to: read, reading: So.}]", "2", Votes.SOME),
        ("none", "0", Votes.NONE),
    ],
)
def test_the_counted_seats_of_a_body_are_added_up(members: str, size: str, votes: Votes) -> None:
    graph = graph_of(f"{HEAD}  board: {{name: Board, members: {members}}}\n")
    (board,) = graph.bodies()
    assert str(graph.shares.size(board)) == size
    assert graph.shares.votes(board) is votes
