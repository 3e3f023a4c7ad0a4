"""Whether the places of two that work to one footprint are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.graph import BoundaryMismatch
from tests.reading import graph_of

GRAPH = graph_of(
    """
places:
  county: {name: County, kind: county}
  north: {name: North, kind: district, part_of: county}
  east: {name: East, kind: district, part_of: county}
  south: {name: South, kind: district, part_of: county}
  north-ward: {name: North ward, kind: ward, part_of: north}
  south-ward: {name: South ward, kind: ward, part_of: south}
  other-ward: {name: Other ward, kind: ward, part_of: south}
  network: {name: Network, kind: network, part_of: county}
  far: {name: Far, kind: district}
"""
)
PLACES = [place.id for place in GRAPH.all_places()]


def mismatch(ours: str, theirs: str) -> BoundaryMismatch | None:
    return GRAPH.footprints.mismatch(ours.split(), theirs.split())


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("north", "north"),
        ("north", "north east"),
        ("north-ward", "north"),
        ("county", "south-ward network"),
        ("south", "south-ward other-ward"),
        ("south east", "south-ward other-ward"),
        ("north", ""),
    ],
)
def test_places_that_lie_in_or_make_up_the_others_match(ours: str, theirs: str) -> None:
    assert mismatch(ours, theirs) is None
    assert mismatch(theirs, ours) is None


@pytest.mark.parametrize(
    ("ours", "theirs", "left", "lacking"),
    [
        ("north", "south", "north", "south"),
        ("north east", "east south", "north", "south"),
        ("north-ward", "south", "north-ward", "south"),
        ("south east", "south-ward north", "east south", "north"),
    ],
)
def test_places_in_different_parts_of_one_whole_are_surely_different(
    ours: str, theirs: str, left: str, lacking: str
) -> None:
    found = mismatch(ours, theirs)
    assert found == BoundaryMismatch(tuple(left.split()), tuple(lacking.split()), is_sure=True)


@pytest.mark.parametrize(
    ("ours", "theirs"), [("north", "far"), ("north", "network"), ("north far", "north network")]
)
def test_places_that_nothing_joins_or_of_another_kind_may_be_the_same(
    ours: str, theirs: str
) -> None:
    found = mismatch(ours, theirs)
    assert found is not None
    assert not found.is_sure


@given(st.sets(st.sampled_from(PLACES)), st.sets(st.sampled_from(PLACES)))
def test_a_mismatch_is_one_from_either_side(ours: set[str], theirs: set[str]) -> None:
    one = GRAPH.footprints.mismatch(ours, theirs)
    other = GRAPH.footprints.mismatch(theirs, ours)
    assert (one and (one.ours, one.theirs, one.is_sure)) == (
        other and (other.theirs, other.ours, other.is_sure)
    )
