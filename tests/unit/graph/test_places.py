"""What covers what, and which places lie in one another."""

import pytest

from govgraph.graph import Claim, GovernanceGraph
from tests.reading import graph_of

PLACES = """
as_of: 2026-03-31
sources: {one: {title: One}, two: {title: Two}}
places:
  county: {name: County}
  north: {name: North, part_of: county}
  south: {name: South, part_of: county}
  ward: {name: Ward, part_of: north}
  read: {name: Read, part_of: {to: ward, reading: By the map.}}
  far: {name: Far}
"""


def asked(rest: str = "") -> GovernanceGraph:
    return graph_of(f"{PLACES}{rest}")


def test_a_place_lies_in_what_it_is_part_of_at_any_depth_and_in_itself() -> None:
    places = asked().places
    assert places.around("ward") == {"ward", "north", "county"}
    assert places.around("county") == {"county"}


def test_a_place_that_is_only_likely_to_lie_somewhere_is_not_stated_to() -> None:
    places = asked().places
    assert places.around("read") == {"read"}
    assert places.around("read", likely=True) == {"read", "ward", "north", "county"}


def test_within_a_place_is_all_that_lies_in_it_likely_or_not() -> None:
    places = asked().places
    assert places.within("north") == {"north", "ward", "read"}
    assert places.within("far") == {"far"}
    assert places.within("nowhere") == frozenset()


@pytest.mark.parametrize(
    ("ours", "theirs", "overlap"),
    [
        (["north"], ["north"], True),
        (["county"], ["ward"], True),
        (["ward"], ["county"], True),
        (["north"], ["south"], False),
        (["north"], ["far", "south"], False),
        (["far", "ward"], ["south", "north"], True),
        ([], ["north"], False),
    ],
)
def test_places_overlap_if_one_lies_in_the_other(
    ours: list[str], theirs: list[str], overlap: bool
) -> None:
    assert asked().places.overlap(ours, theirs) is overlap


def covers(written: str, place: str) -> Claim:
    return asked(f"bodies: {{board: {{name: Board, covers: {written}}}}}\n").places.covers(
        "board", place
    )


@pytest.mark.parametrize(
    ("written", "place", "parts"),
    [
        ("north", "north", {"stated"}),
        ("county", "ward", {"stated"}),
        ("north", "county", set()),
        ("north", "south", set()),
        ("{to: county, reading: So.}", "ward", {"likely"}),
        ("{to: county, status: planned}", "ward", {"not_in_force"}),
        ("[county, {to: north, is: none}]", "ward", {"denied"}),
        ("[county, {to: north, is: none}]", "south", {"stated"}),
        ("[{to: county, is: none}, ward]", "ward", {"stated"}),
        ("[{to: county, is: none}, ward]", "north", {"denied"}),
        ("[county, {to: north, reading: So.}]", "ward", {"likely"}),
        ("[{to: north, source: one}, {to: north, is: none, source: two}]", "ward", {"disputed"}),
        ("none", "ward", set()),
    ],
)
def test_covering_a_place_covers_what_lies_in_it_and_the_nearest_statement_wins(
    written: str, place: str, parts: set[str]
) -> None:
    claim = covers(written, place)
    names = ("stated", "likely", "not_in_force", "disputed", "denied")
    assert {name for name in names if getattr(claim, name)} == parts


def test_of_two_places_around_one_both_are_as_near() -> None:
    graph = graph_of("""
places:
  town: {name: Town}
  parish: {name: Parish}
  ward: {name: Ward, part_of: [town, parish]}
bodies: {board: {name: Board, covers: [town, {to: parish, is: none}]}}
""")
    claim = graph.places.covers("board", "ward")
    assert claim.is_stated
    assert claim.denied


def test_nothing_said_of_cover_is_silence() -> None:
    assert asked("bodies: {board: {name: Board}}").places.covers("board", "north").is_silent


def test_a_responsibility_covers_its_own_places_else_those_of_its_holders() -> None:
    graph = asked("""
bodies:
  a: {name: A, covers: north}
  b: {name: B, covers: [south, north]}
responsibilities:
  own: {name: Own, covers: far, accountable: a}
  theirs: {name: Theirs, accountable: a, responsible: b}
  nobody: {name: Nobody's}
""")
    assert graph.places.of("own") == ("far",)
    assert set(graph.places.of("theirs")) == {"north", "south"}
    assert graph.places.of("nobody") == ()
    assert graph.places.of(graph.entity("a")) == ("north",)
