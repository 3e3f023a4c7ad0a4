"""Who sits where, for whom, and in what capacity."""

import pytest

from govgraph.graph import GovernanceGraph, Seat
from govgraph.model.words import SeatRole
from tests.reading import graph_of

HEAD = """
places: {north: {name: North}, south: {name: South}}
sectors: {residents: {name: Residents, kind: residents}}
organisations:
  council: {name: Council, kind: council}
  trust: {name: Trust}
  districts: {name: District Council, count: 7}
posts:
  leader: {name: Leader, part_of: cabinet, holder: Ann Lee}
  officer: {name: Officer, employed_by: council, count: 3, holder: [Bo Ray, Cy Day, Di Fox]}
  clerk: {name: Clerk}
  read: {name: Read, part_of: {to: trust, reading: So.}, holder: {is: Ed Gray, reading: So.}}
"""


def asked(facts: str) -> GovernanceGraph:
    return graph_of(
        f"{HEAD}bodies:\n  cabinet: {{name: Cabinet, part_of: council}}\n"
        f"  board: {{name: Board, {facts}}}\n"
    )


def seats(facts: str) -> tuple[Seat, ...]:
    graph = asked(facts)
    return graph.seats.of(next(body for body in graph.bodies() if body.id == "board"))


def told(facts: str) -> list[str]:
    """Each seat: who sits, how many, and as what."""
    return [
        " ".join(
            filter(
                None,
                (
                    seat.sitter.id if seat.sitter else "?",
                    str(seat.count) if str(seat.count) != "1" else "",
                    "chair" if seat.is_chair else "",
                    "deputy" if seat.is_deputy else "",
                    "likely" if seat.likely else "",
                ),
            )
        )
        for seat in seats(facts)
    ]


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ("members: [council, trust]", ["council", "trust"]),
        ("members: {to: council, count: 3}", ["council 3"]),
        ("members: {to: council, count: 2 to 4}", ["council 2 to 4"]),
        ("members: districts", ["districts 7"]),
        ("members: {to: districts, count: 2}", ["districts 2"]),
        ("members: [council, council]", ["council", "council"]),
        ("chair: leader, members: council", ["leader chair", "council"]),
        (
            "chair: leader, deputy: clerk, members: council",
            ["leader chair", "clerk deputy", "council"],
        ),
        ("chair: leader, members: [leader, council]", ["leader chair", "council"]),
        ("chair: council, members: [council, council]", ["council chair", "council"]),
        ("chair: {to: council, holder: Al Poe}, members: [council]", ["council chair"]),
        (
            "chair: {to: council, holder: Al Poe}, members: {to: council, holder: Jo Mac}",
            ["council chair", "council"],
        ),
        ("chair: leader, deputy: leader, members: leader", ["leader chair", "leader deputy"]),
        ("chair: [leader, clerk]", ["clerk chair", "leader chair"]),
        ("members: [{to: council, reading: So.}, trust]", ["trust", "council likely"]),
        ("chair: {to: leader, reading: So.}, members: leader", ["leader chair"]),
        ("members: [council, some]", ["council"]),
        ("members: [{to: some, for: council}, {to: some, place: north}]", ["?", "?"]),
        ("members: {to: some, count: 4}", ["? 4"]),
        ("chair: {to: some, for: council}, members: {to: some, for: trust}", ["? chair", "?"]),
        ("chair: some, members: some", []),
        ("members: [{to: council, status: planned}, {to: trust, is: none}]", []),
        ("members: none, chair: none", []),
        ("lead: leader", []),
    ],
)
def test_seats_are_the_chair_and_the_deputy_then_the_members(facts: str, wanted: list[str]) -> None:
    assert sorted(told(facts)) == sorted(wanted)


def test_only_what_is_stated_is_a_stated_seat() -> None:
    graph = asked("members: [council, {to: trust, reading: So.}]")
    board = next(body for body in graph.bodies() if body.id == "board")
    assert len(graph.seats.of(board)) == 2
    assert [seat.link.target for seat in graph.seats.stated(board)] == ["council"]


@pytest.mark.parametrize(
    ("facts", "counted", "of_total"),
    [
        ("{to: council}", True, True),
        ("{to: council, as: member}", True, True),
        ("{to: council, voting: yes}", True, True),
        ("{to: council, voting: no}", False, True),
        ("{to: council, as: observer}", False, False),
        ("{to: council, as: observer, voting: yes}", True, False),
        ("{to: council, as: adviser}", False, False),
        ("{to: council, as: invited}", False, False),
        ("{to: council, as: substitute}", False, False),
        ("{to: council, as: attendee}", False, False),
        ("{to: council, as: honorary}", False, False),
        ("{to: council, as: co-opted}", False, True),
        ("{to: council, as: associate}", False, True),
    ],
)
def test_a_seat_counts_with_a_vote_or_as_a_plain_member(
    facts: str, counted: bool, of_total: bool
) -> None:
    (seat,) = seats(f"members: {facts}")
    assert (seat.is_counted, seat.is_of_total) == (counted, of_total)


def test_a_seat_of_chair_and_member_says_what_either_says() -> None:
    (seat,) = seats("chair: {to: council, holder: Al Poe}, members: {to: council, voting: yes}")
    assert seat.holders == ("Al Poe",)
    assert seat.voting is True
    assert seat.role is None
    assert len(seat.links) == 2
    (guest,) = seats("members: {to: council, as: observer}")
    assert guest.role is SeatRole.OBSERVER


@pytest.mark.parametrize(
    ("facts", "is_whole"),
    [
        ("members: [council, trust, {total: 2}]", True),
        ("chair: leader, members: [council, {total: 2}]", True),
        ("chair: leader, members: [leader, {total: 1}]", True),
        ("members: [{to: council, count: 3}, trust, {total: 4}]", True),
        ("members: [districts, {total: 7}]", True),
        ("members: [council, {to: trust, as: observer}, {total: 1}]", True),
        ("members: [council, some, {total: 1}]", True),
        ("members: [council, trust, {total: 3}]", False),
        ("members: [council, trust]", False),
        ("members: [council, {to: trust, reading: So.}, {total: 2}]", False),
        ("members: [{to: council, count: 1 to 3}, {total: 3}]", False),
        ("members: [council, {total: at least 1}]", False),
        ("members: [council, {to: some, for: trust}, {total: 2}]", False),
        ("members: {total: 2}", False),
    ],
)
def test_a_list_is_whole_if_as_many_seats_are_named_as_its_total(
    facts: str, is_whole: bool
) -> None:
    graph = asked(facts)
    board = next(body for body in graph.bodies() if body.id == "board")
    assert graph.seats.is_whole(board) is is_whole


@pytest.mark.parametrize(
    ("facts", "stated", "likely"),
    [
        ("council", ["council"], ["council"]),
        ("{to: clerk, for: trust}", ["trust"], ["trust"]),
        ("{to: council, for: trust}", ["trust"], ["trust"]),
        ("{to: council, for: none}", [], []),
        ("{to: clerk, for: residents}", ["residents"], ["residents"]),
        ("{to: some, for: [council, trust]}", ["council", "trust"], ["council", "trust"]),
        ("leader", ["council"], ["council"]),
        ("officer", ["council"], ["council"]),
        ("clerk", [], []),
        ("cabinet", [], []),
        ("residents", [], []),
        ("read", [], ["trust"]),
    ],
)
def test_the_organisation_of_a_seat_is_whose_it_is_else_who_sits_else_the_posts(
    facts: str, stated: list[str], likely: list[str]
) -> None:
    graph = asked(f"members: {facts}")
    board = next(body for body in graph.bodies() if body.id == "board")
    (seat,) = graph.seats.of(board)
    assert [one.id for one in graph.seats.organisations(seat)] == stated
    assert [one.id for one in graph.seats.organisations(seat, likely=True)] == likely


def test_a_post_in_two_organisations_has_two_homes_and_one_that_goes_round_ends() -> None:
    graph = graph_of("""
organisations: {council: {name: Council}, trust: {name: Trust}}
bodies: {team: {name: Team, part_of: council}, other: {name: Other, part_of: team}}
posts: {director: {name: Director, part_of: [other, team], employed_by: trust}}
""")
    homes = graph.seats.homes(graph.posts()[0])
    assert {one.id for one in homes} == {"council", "trust"}


@pytest.mark.parametrize(
    ("facts", "stated", "likely"),
    [
        ("leader", {"Leader", "Ann Lee"}, {"Leader", "Ann Lee"}),
        ("{to: council, holder: Al Poe}", {"Al Poe"}, {"Al Poe"}),
        ("{to: council, holder: [Al Poe, Jo Mac]}", {"Al Poe", "Jo Mac"}, {"Al Poe", "Jo Mac"}),
        ("{to: council, holder: vacant}", set(), set()),
        ("council", set(), set()),
        ("officer", {"Bo Ray", "Cy Day", "Di Fox"}, {"Bo Ray", "Cy Day", "Di Fox"}),
        ("{to: officer, count: 1}", set(), set()),
        ("{to: officer, count: 1, holder: Bo Ray}", {"Bo Ray"}, {"Bo Ray"}),
        ("read", {"Read"}, {"Read", "Ed Gray"}),
        ("{to: some, holder: Al Poe}", {"Al Poe"}, {"Al Poe"}),
    ],
)
def test_the_persons_of_a_seat_are_holders_and_posts_of_which_there_is_one(
    facts: str, stated: set[str], likely: set[str]
) -> None:
    graph = asked(f"members: {facts}")
    board = next(body for body in graph.bodies() if body.id == "board")
    (seat,) = graph.seats.of(board)
    assert {person.name for person in graph.seats.persons(seat)} == stated
    assert {person.name for person in graph.seats.persons(seat, likely=True)} == likely


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ("members: [council, trust]", "2"),
        ("chair: leader, members: [council, {to: districts, count: 2}, some]", "4"),
        ("members: [districts, {to: council, as: observer}]", "7"),
        ("members: [council, {to: residents, count: some}]", "at least 2"),
        ("members: [council, {to: trust, reading: As usual}]", "1"),
        ("members: [{total: 12}]", "0"),
    ],
)
def test_seats_that_are_named_are_counted_as_a_total_counts_them(facts: str, named: str) -> None:
    graph = asked(facts)
    (board,) = (body for body in graph.bodies() if body.id == "board")
    assert str(graph.seats.named(board)) == named
