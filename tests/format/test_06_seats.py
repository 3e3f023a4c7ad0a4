"""Section 6: what a seat is, how many it is, and who sits."""

import pytest

from govgraph.graph import GovernanceGraph
from govgraph.graph.seats import Seat
from govgraph.model.entity import Body
from govgraph.problem import Fault
from tests.format.sentences import holds
from tests.reading import graph_of, problems_of, structure_of

OTHERS = (
    "places: {north: {name: North, kind: district}, south: {name: South, kind: district}}\n"
    "sectors: {residents: {name: Residents}}\n"
    "organisations: {county: {name: County}, trusts: {name: Trusts, count: 7}}\n"
    "posts: {officer: {name: Officer}}\nacts: {act: {name: Act}}\n"
    "responsibilities: {care: {name: Care}}\n"
)


def board(seats: str) -> GovernanceGraph:
    return graph_of(f"{OTHERS}bodies: {{board: {{name: Board, {seats}}}}}\n")


def seats_of(graph: GovernanceGraph, body: str = "board") -> tuple[Seat, ...]:
    entity = graph.entity(body)
    assert isinstance(entity, Body)
    return graph.seats.of(entity)


def refused(seat: str) -> list[tuple[Fault, str]]:
    problems = problems_of(f"{OTHERS}bodies: {{board: {{name: Board, members: {{{seat}}}}}}}\n")
    return [(one.fault, one.sentence) for one in problems]


# One seat, or several


@holds("6: a seat", "6: Legal bodies that can be counted")
@pytest.mark.parametrize(
    ("seat", "number"),
    [
        ("county", 1),
        ("{to: county, count: 3}", 3),
        ("trusts", 7),
        ("{to: trusts, count: 2}", 2),
    ],
)
def test_a_seat_is_one_or_its_count_or_that_of_its_target(seat: str, number: int) -> None:
    (one,) = seats_of(board(f"members: [{seat}]"))
    assert one.count.exact == number


@holds("6: a seat")
def test_one_seat_may_be_for_two_places_and_a_list_of_seats_is_one_for_each() -> None:
    both = board("members: {to: county, place: [north, south]}")
    apart = board("members: [{to: county, place: north}, {to: county, place: south}]")
    assert [seat.link.details.place for seat in seats_of(both)] == [("north", "south")]
    assert [seat.link.details.place for seat in seats_of(apart)] == [("north",), ("south",)]


# Whose seat it is


@holds("6: a seat")
@pytest.mark.parametrize("whose", ["county", "residents", "board2"])
def test_a_seat_is_for_an_organisation_a_sector_or_a_body(whose: str) -> None:
    graph = graph_of(
        f"{OTHERS}bodies:\n  board: {{name: Board, members: {{to: officer, for: {whose}}}}}\n"
        "  board2: {name: B}\n"
    )
    assert [one.id for one in graph.seats.organisations(seats_of(graph)[0])] == [whose]


@holds("6: a seat")
def test_a_seat_for_none_speaks_for_nobody() -> None:
    (seat,) = seats_of(graph := board("chair: {to: county, for: none}"))
    assert graph.seats.organisations(seat) == ()


@holds("6: a seat")
@pytest.mark.parametrize(
    ("detail", "wrong", "names"),
    [
        ("for", "officer", "a sector, an organisation or a body"),
        ("place", "county", "a place"),
        ("by", "north", "a sector, an organisation, a body or a post"),
        ("under", "county", "a plan, an agreement or an Act"),
        ("what", "county", "a responsibility, a fund, a plan, an agreement or an Act"),
    ],
)
def test_a_detail_names_what_it_may_name(detail: str, wrong: str, names: str) -> None:
    ((fault, sentence),) = refused(f"to: some, {detail}: {wrong}")
    assert fault is Fault.WRONG_END
    assert sentence.startswith(f"`{detail}` names {names}; “{wrong}” is")
    assert [one for one, _ in refused(f"to: some, {detail}: nobody")] == [Fault.UNKNOWN_ID]


@holds("6: a seat")
@pytest.mark.parametrize("seat", ["for: some", "place: none", "place: some"])
def test_a_detail_takes_only_the_words_that_it_may_take(seat: str) -> None:
    assert [fault for fault, _ in refused(f"to: county, {seat}")] == [Fault.UNKNOWN_ID]


@holds("6: a seat")
def test_the_details_of_a_seat_are_read() -> None:
    (link,) = structure_of(
        f"{OTHERS}bodies: {{board: {{name: Board, members: {{to: county, for: residents,"
        " place: north, holder: [Ann Lee, Bo Ray], as: co-opted, voting: yes, elected: no,"
        " mandate: some, by: board, basis: statute, under: act, count: 2}}}"
    ).links
    said = link.details
    assert (said.for_, said.place, said.holder) == (
        ("residents",),
        ("north",),
        ("Ann Lee", "Bo Ray"),
    )
    assert (said.voting, said.elected, str(said.as_), str(said.mandate)) == (
        True,
        False,
        "co-opted",
        "some",
    )
    assert (said.by, str(said.basis), said.under, str(said.count)) == (
        ("board",),
        "statute",
        ("act",),
        "2",
    )


@holds("6: a seat")
def test_who_is_chosen_as_chair_is_chosen_by_somebody_and_not_elected() -> None:
    (seat,) = seats_of(board("chair: {to: officer, by: board}"))
    assert seat.link.details.by == ("board",)
    assert seat.link.details.elected is None


@holds("6: a seat", "5: `members`")
def test_only_plain_members_and_those_with_a_vote_are_weighed() -> None:
    graph = board(
        "members: [county, {to: officer, as: observer}, {to: residents, voting: no},"
        " {to: trusts, as: co-opted, voting: yes}]"
    )
    assert [(str(seat.sitter), seat.is_counted) for seat in seats_of(graph)] == [
        ("county", True),
        ("officer", False),
        ("residents", False),
        ("trusts", True),
    ]


# Who sits


@holds("6: An organisation and the person who sits for it are one entry")
def test_an_organisation_and_who_sits_for_it_are_one_entry() -> None:
    (seat,) = seats_of(graph := board("members: {to: county, holder: Hugh Evans}"))
    assert [one.id for one in graph.seats.organisations(seat)] == ["county"]
    assert seat.holders == ("Hugh Evans",)


@holds("6: An organisation and the person who sits for it are one entry")
def test_that_nobody_sits_for_a_place_is_a_denial_for_that_place() -> None:
    graph = board("members: [county, {to: some, place: north, is: none}]")
    assert [seat.link.target for seat in seats_of(graph)] == ["county"]
    answer = graph.answer("board", "members")
    assert [(link.target, link.details.place) for link in answer.denied] == [("some", ("north",))]
    assert not answer.says_none


@holds("6: Chair and deputy have seats")
@pytest.mark.parametrize("key", ["chair", "deputy"])
@pytest.mark.parametrize(
    ("member", "seats"),
    [
        ("county", 1),
        ("{to: county, holder: Ann Lee}", 1),
        ("{to: county, holder: Bo Ray}", 2),
        ("officer", 2),
    ],
)
def test_chair_and_deputy_have_seats_which_their_entry_among_the_members_is(
    key: str, member: str, seats: int
) -> None:
    graph = board(f"{key}: {{to: county, holder: Ann Lee}}, members: [{member}]")
    found = seats_of(graph)
    assert len(found) == seats
    assert (found[0].is_chair, found[0].is_deputy) == (key == "chair", key == "deputy")


@holds("6: Chair and deputy have seats")
def test_a_chair_takes_one_of_two_seats_of_its_organisation() -> None:
    graph = board("chair: county, members: [county, county]")
    assert [len(seat.links) for seat in seats_of(graph)] == [2, 1]


@holds("6: a seat", "5: `chair`, `deputy`, `lead`")
@pytest.mark.parametrize(
    ("section", "key"),
    [
        ("organisations", "lead"),
        ("responsibilities", "lead"),
        ("plans", "lead"),
        ("posts", "deputy"),
    ],
)
def test_a_lead_or_a_deputy_elsewhere_takes_the_details_of_a_seat(section: str, key: str) -> None:
    (link,) = structure_of(
        f"{section}: {{a: {{name: A, {key}: {{to: some, holder: Ann Lee, as: member}}}}}}"
    ).links
    assert link.details.holder == ("Ann Lee",)
