"""Whether those who serve a place have to do with those who serve the place around it."""

import pytest

from govgraph.graph.levels import Gap, Levels
from tests.reading import graph_of

PLACES = """
places:
  county: {name: County, kind: county}
  north: {name: North, kind: district, part_of: county}
  south: {name: South, kind: district, part_of: county}
  ward: {name: Ward, part_of: south}
"""


def gaps(bodies: str) -> list[Gap]:
    graph = graph_of(f"{PLACES}{bodies}")
    return list(Levels(graph, graph.places).apart())


def test_two_kinds_of_place_are_one_gap_however_many_places_there_are() -> None:
    [gap] = gaps("bodies: {a: {name: A, covers: county}, b: {name: B, covers: [north, south]}}")
    assert (gap.outer.kind, gap.inner.kind) == ("county", "district")
    assert [one.id for one in gap.outer.bodies] == ["a"]
    assert [one.id for one in gap.inner.bodies] == ["b"]
    assert [one.id for one in gap.inner.places] == ["north", "south"]


def test_a_place_without_a_kind_has_the_nearest_place_around_it() -> None:
    [gap] = gaps("bodies: {a: {name: A, covers: county}, b: {name: B, covers: ward}}")
    assert (gap.outer.kind, gap.inner.kind) == ("county", "")


@pytest.mark.parametrize(
    "bodies",
    [
        "bodies: {a: {name: A, covers: county}, b: {name: B, covers: north, consults: a}}",
        "bodies: {a: {name: A, covers: county, members: b}, b: {name: B, covers: north}}",
        "bodies: {a: {name: A, covers: [county, north]}, b: {name: B, covers: south}}",
        "bodies: {a: {name: A, covers: north}, b: {name: B, covers: south}}",
        "bodies: {a: {name: A, covers: county}, b: {name: B}}",
    ],
)
def test_one_link_joins_two_levels_and_there_must_be_two(bodies: str) -> None:
    assert gaps(bodies) == []
