"""Which of the places that a body covers sit on it."""

import pytest

from govgraph.graph import Seating
from tests.reading import graph_of

HEAD = """
places:
  county: {name: County, kind: county}
  north: {name: North, kind: district, part_of: county}
  east: {name: East, kind: district, part_of: county}
  south: {name: South, kind: district, part_of: county}
  park: {name: Park, kind: park, part_of: county}
  ward: {name: Ward, kind: ward, part_of: south}
  far: {name: Far, kind: district}
organisations:
  county-council: {name: County Council, covers: county}
  north-council: {name: North Council, covers: north}
  two-councils: {name: Two Councils, covers: [north, east]}
  read-council: {name: Read Council, covers: {to: south, reading: So.}}
  far-council: {name: Far Council, covers: far}
  trust: {name: Trust}
posts: {leader: {name: Leader, part_of: north-council}}
bodies:
"""
SEATED = "{to: some, place: north}"


def seating(members: str, covers: str = "county", more: str = "") -> Seating | None:
    graph = graph_of(
        f"{HEAD}  board: {{name: Board, covers: {covers}, members: {members}{more}}}\n"
    )
    return graph.seatings.of(graph.bodies()[0])


@pytest.mark.parametrize(
    ("members", "missing"),
    [
        (SEATED, ("east", "south")),
        ("north-council", ("east", "south")),
        ("leader", ("east", "south")),
        ("{to: trust, for: north-council}", ("east", "south")),
        ("[north-council, {to: trust, place: south}]", ("east",)),
        ("[north-council, {to: trust, place: ward}]", ("east",)),
        ("[north-council, county-council, far-council, trust]", ("east", "south")),
        ("[north-council, {to: county-council, place: county}]", ("east", "south")),
        ("[north-council, {to: some, place: east, as: observer}]", ("east", "south")),
        ("[north-council, {to: some, place: east, voting: no}]", ("east", "south")),
        (f"[{SEATED}, {{to: some, place: east}}, {{to: some, place: south}}]", ()),
    ],
)
def test_places_without_a_seat_are_missing_where_others_of_the_kind_have_one(
    members: str, missing: tuple[str, ...]
) -> None:
    found = seating(members)
    assert found is not None
    assert found.missing == missing
    assert found.is_covered


@pytest.mark.parametrize(
    ("members", "covers"),
    [
        ("[trust, county-council]", "county"),
        ("[far-council]", "county"),
        ("{to: some, place: [north, east]}", "county"),
        ("[two-councils, north-council]", "county"),
        (SEATED, "north"),
        (SEATED, "some"),
        ("{to: north-council, reading: So.}", "county"),
        ("read-council", "county"),
        ("none", "county"),
    ],
)
def test_nothing_is_missing_where_no_seat_stands_for_one_place_or_one_for_several(
    members: str, covers: str
) -> None:
    assert seating(members, covers) is None


def test_several_places_covered_by_name_are_those_that_are_looked_at() -> None:
    found = seating(SEATED, "[north, south, far]")
    assert found is not None
    assert found.missing == ("far", "south")


def test_a_place_inside_another_that_is_covered_too_adds_nothing() -> None:
    found = seating(SEATED, "[county, north]")
    assert found is not None
    assert found.missing == ("east", "south")


def test_a_place_that_is_stated_not_to_be_covered_is_not_missing() -> None:
    found = seating(SEATED, "[county, {to: south, is: none}]")
    assert found is not None
    assert found.missing == ("east",)


def test_what_it_covers_may_be_only_likely() -> None:
    found = seating(SEATED, "{to: county, reading: So.}")
    assert found is not None
    assert found.missing == ("east", "south")
    assert not found.is_covered


def test_parts_that_are_only_likely_are_not_surely_covered() -> None:
    graph = graph_of("""
places:
  town: {name: Town}
  a: {name: A, part_of: {to: town, reading: So.}}
  b: {name: B, part_of: {to: town, reading: So.}}
bodies: {board: {name: Board, covers: town, members: {to: some, place: a}}}
""")
    found = graph.seatings.of(graph.bodies()[0])
    assert found is not None
    assert (found.missing, found.is_covered) == (("b",), False)


def test_a_seat_that_is_only_likely_leaves_its_place_missing_and_is_told() -> None:
    found = seating(f"[{SEATED}, read-council, {{to: trust, place: east, reading: So.}}]")
    assert found is not None
    assert found.missing == ("east", "south")
    assert found.likely == {"east", "south"}


@pytest.mark.parametrize(
    ("denial", "denied"),
    [
        ("{to: some, place: south, is: none}", {"south"}),
        ("{to: trust, place: south, is: none}", {"south"}),
        ("{to: two-councils, is: none}", {"east"}),
        ("{to: county-council, is: none}", set()),
        ("{to: trust, is: none}", set()),
        ("{to: some, place: south, as: observer, is: none}", set()),
        ("{to: some, place: south, as: member, is: none}", {"south"}),
        ("{to: some, place: south, is: none, reading: So.}", set()),
    ],
)
def test_a_denied_seat_denies_the_places_that_it_would_be_for(
    denial: str, denied: set[str]
) -> None:
    found = seating(f"[{SEATED}, {denial}]")
    assert found is not None
    assert set(found.denied) == denied


@pytest.mark.parametrize(
    ("members", "closed"),
    [
        ("[north-council, {total: 1}]", True),
        ("[north-council, far-council, {total: 2}]", True),
        ("[north-council, {total: 2}]", False),
        ("[north-council, trust, {total: 2}]", False),
        ("[north-council, county-council, {total: 2}]", False),
        ("[north-council, read-council, {total: 2}]", False),
        ("[north-council, {to: trust, as: observer}, {total: 1}]", True),
        ("north-council", False),
    ],
)
def test_a_list_is_closed_if_it_is_whole_and_each_counted_seat_is_placed(
    members: str, closed: bool
) -> None:
    found = seating(members)
    assert found is not None
    assert found.is_closed is closed
