"""Which responsibilities are one remit under two ids."""

from govgraph.graph import GovernanceGraph
from tests.reading import graph_of

HEAD = """
places:
  county: {name: County}
  north: {name: North, part_of: county}
  south: {name: South, part_of: county}
bodies:
  one: {name: One}
  two: {name: Two}
  below: {name: Below, part_of: one}
responsibilities:
"""


def graph_with(*duties: str) -> GovernanceGraph:
    lines = (f"  {'abcdef'[index]}: {{{duty}}}" for index, duty in enumerate(duties))
    return graph_of(HEAD + "\n".join(lines))


def twins(*duties: str) -> list[tuple[str, ...]]:
    """The ids of each set."""
    found = graph_with(*duties).remits.twins
    return [tuple(duty.id for duty in one.duties) for one in found]


def test_one_name_in_one_place_with_two_holders_is_one_remit() -> None:
    graph = graph_with(
        "name: Youth work, covers: north, accountable: one",
        "name: YOUTH  work, covers: north, accountable: two",
    )
    (found,) = graph.remits.twins
    assert found.is_stated
    assert found.places == ("north",)
    assert [link.target for link in found.holders] == ["one", "two"]


def test_a_place_that_is_not_stated_of_one_leaves_it_open() -> None:
    graph = graph_with(
        "name: Youth work, covers: north, accountable: one", "name: Youth work, accountable: two"
    )
    (found,) = graph.remits.twins
    assert not found.is_stated
    assert found.places == ()


def test_places_apart_or_within_each_other_are_two_remits() -> None:
    assert not twins(
        "name: Youth work, covers: north, accountable: one",
        "name: Youth work, covers: south, accountable: two",
        "name: Youth work, covers: county, accountable: two",
    )


def test_holders_on_one_route_are_no_two() -> None:
    assert not twins(
        "name: Youth work, covers: north, accountable: one",
        "name: Youth work, covers: north, accountable: below",
    )


def test_who_does_the_work_of_both_makes_it_one_thing() -> None:
    assert not twins(
        "name: Youth work, covers: north, accountable: one, responsible: below",
        "name: Youth work, covers: north, accountable: two, responsible: below",
    )


def test_many_of_one_name_and_place_are_one_set() -> None:
    duties = [f"name: Work, covers: north, accountable: {who}" for who in ("one", "two") * 3]
    assert twins(*duties) == [tuple("abcdef")]


def test_sets_of_other_places_stand_apart_and_stated_ones_first() -> None:
    assert twins(
        "name: Work, accountable: one",
        "name: Work, covers: south, accountable: one",
        "name: Work, covers: south, accountable: two",
    ) == [("b", "c"), ("a", "c")]


def test_one_that_may_be_either_of_two_others_is_told_with_each() -> None:
    assert twins(
        "name: Work, covers: north, accountable: one",
        "name: Work, covers: south, accountable: one",
        "name: Work, accountable: two",
    ) == [("a", "c"), ("b", "c")]


def test_a_thousand_of_one_name_are_compared_in_bounds() -> None:
    duties = "\n".join(
        f"  r{number}: {{name: Work, accountable: {('one', 'two')[number % 2]}}}"
        for number in range(1000)
    )
    (found,) = graph_of(HEAD + duties).remits.twins
    assert len(found.duties) == 8
