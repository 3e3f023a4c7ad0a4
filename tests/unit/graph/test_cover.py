"""Which places of a whole something covers, and which it leaves out."""

from govgraph.graph import Cover
from tests.reading import graph_of

PLACES = """
places:
  county: {name: County, kind: county}
  town: {name: Town, kind: town, part_of: county}
  north: {name: North, kind: district, part_of: town}
  east: {name: East, kind: district, part_of: town}
  south: {name: South, kind: district, part_of: town}
  far: {name: Far, kind: district, part_of: county}
  ward: {name: Ward, kind: ward, part_of: south}
bodies:
  programme: {name: Programme, covers: town}
"""


def cover(facts: str, rest: str = "") -> Cover | None:
    graph = graph_of(f"{PLACES}  hub: {{name: Hub, {facts}}}\n{rest}")
    return graph.covers.of(graph.entity("hub"))


def parts(found: Cover | None) -> tuple[str, set[str], set[str], set[str], bool] | None:
    if found is None:
        return None
    unsaid, unsure = set(found.unsaid), set(found.unsure)
    return found.whole, set(found.denied), unsaid, unsure, found.is_sure


def test_what_is_denied_not_said_or_not_sure_is_told_apart() -> None:
    found = cover(
        "part_of: programme, covers: [south, {to: east, is: none}]",
    )
    assert parts(found) == ("town", {"east"}, {"north"}, set(), True)
    read = cover("part_of: programme, covers: [south, {to: east, reading: So.}]")
    assert parts(read) == ("town", set(), {"north"}, {"east"}, True)


def test_the_whole_comes_from_what_it_is_part_of_managed_by_or_aligned_to_or_covers() -> None:
    nothing: set[str] = set()
    wanted = ("town", {"north"}, nothing, nothing, True)
    covers = "covers: [south, east, {to: north, is: none}]"
    for link in ("part_of: programme", "managed_by: programme", "aligned_to: programme"):
        assert parts(cover(f"{link}, {covers}")) == wanted
    assert parts(cover(f"aligned_to: town, {covers}")) == wanted
    assert parts(cover("covers: [town, {to: north, is: none}]")) == wanted


def test_without_a_wider_whole_nothing_is_left_out() -> None:
    assert cover("covers: south") is None
    assert cover("covers: [south, {to: north, is: none}]") is None
    assert cover("part_of: programme, covers: far") is None
    assert cover("part_of: programme, covers: town") is None
    assert cover("part_of: programme") is None
    assert cover("accountable_to: programme, covers: south") is None


def test_a_whole_that_is_only_likely_is_not_sure() -> None:
    found = cover("part_of: {to: programme, reading: So.}, covers: south")
    assert parts(found) == ("town", set(), {"north", "east"}, set(), False)
    read = cover("covers: [{to: town, reading: So.}, south]")
    assert parts(read) == ("town", set(), set(), {"north", "east"}, False)
    other = cover(
        "part_of: other, covers: south", "  other: {name: O, covers: {to: town, reading: So.}}\n"
    )
    assert parts(other) == ("town", set(), {"north", "east"}, set(), False)


def test_a_stated_whole_counts_beside_a_likely_link_to_it() -> None:
    found = cover("part_of: programme, aligned_to: {to: programme, reading: So.}, covers: south")
    assert found is not None
    assert found.is_sure


def test_what_is_to_come_is_not_left_out_and_what_is_proposed_or_over_is_not_sure() -> None:
    found = cover(
        "part_of: programme, covers: [south, {to: east, status: required},"
        " {to: north, status: planned}]"
    )
    assert found is None
    other = cover(
        "part_of: programme, covers: [south, {to: east, status: ended},"
        " {to: north, status: proposed}]"
    )
    assert parts(other) == ("town", set(), set(), {"north", "east"}, True)


def test_only_places_of_the_same_kind_are_left_out() -> None:
    assert cover("part_of: programme, covers: ward") is None


def test_a_denial_that_is_only_likely_leaves_it_unsure() -> None:
    found = cover("part_of: programme, covers: [south, east, {to: north, is: none, reading: So.}]")
    assert parts(found) == ("town", set(), set(), {"north"}, True)


def test_a_stated_whole_with_a_denial_comes_before_a_smaller_one() -> None:
    wider = "  wider: {name: Wider, covers: county}\n"
    denied = cover("part_of: [programme, wider], covers: [south, {to: far, is: none}]", wider)
    assert denied is not None
    assert denied.whole == "county"
    silent = cover("part_of: [programme, wider], covers: south", wider)
    assert silent is not None
    assert silent.whole == "town"
