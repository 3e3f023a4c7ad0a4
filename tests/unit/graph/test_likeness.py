"""Whose remits read alike."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.graph import GovernanceGraph
from tests.reading import graph_of

HEAD = """
places: {north: {name: Northam}}
bodies:
"""
NOUNS = ("flood", "road", "home", "street", "park", "school")


def graph_with(*purposes: str) -> GovernanceGraph:
    """Boards of one place, `b0` and so on, with these purposes."""
    return graph_of(
        HEAD
        + "\n".join(
            f"  b{number}: {{name: B, kind: board, covers: north, purpose: {purpose}}}"
            for number, purpose in enumerate(purposes)
        )
    )


def alike(graph: GovernanceGraph, percent: float = 50) -> list[tuple[str, ...]]:
    return [tuple(one.id for one in found.entities) for found in graph.likenesses.above(percent)]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Keeping streets safe", "To keep the street safer"),
        ("Housing for young people", "Houses for the young"),
        ("CHILDREN’S SERVICES", "a service for children"),
        ("The community’s view", "Views of communities"),
        ("14 to 19 learning", "Learning (14-19)"),
        ("Café culture", "café cultures"),
    ],
)
def test_case_endings_and_small_words_make_no_difference(ours: str, theirs: str) -> None:
    assert alike(graph_with(ours, theirs)) == [("b0", "b1")]


def test_numbers_are_words_too() -> None:
    assert alike(graph_with("learning at 14 to 16", "learning at 17 to 19")) == []


def test_the_words_are_shown_as_the_first_of_them_wrote_them() -> None:
    (found,) = graph_with("Safer streets", "Keep the street safe").likenesses.above(50)
    assert found.words == ("safer", "streets")


@pytest.mark.parametrize(("percent", "found"), [(66, True), (67, False), (100, False), (0, True)])
def test_the_share_is_that_of_the_words_of_both(percent: float, *, found: bool) -> None:
    graph = graph_with("flood road", "flood road home")
    assert bool(alike(graph, percent)) is found


def test_nothing_in_common_is_not_alike_however_low_the_share() -> None:
    assert alike(graph_with("flood", "road"), 0) == []


@given(st.lists(st.sets(st.sampled_from(NOUNS), min_size=1), min_size=2, max_size=5))
def test_every_pair_that_shares_half_of_its_words_is_found(texts: list[set[str]]) -> None:
    graph = graph_with(*(" ".join(sorted(text)) for text in texts))
    wanted = {
        number
        for one, other in combinations(range(len(texts)), 2)
        if 2 * len(texts[one] & texts[other]) >= len(texts[one] | texts[other])
        for number in (one, other)
    }
    assert {id_ for ids in alike(graph) for id_ in ids} == {f"b{number}" for number in wanted}


def test_what_very_many_say_is_no_likeness() -> None:
    assert alike(graph_with(*["flood defence"] * 9)) == []
    assert alike(graph_with(*["flood defence"] * 8)) == [tuple(f"b{n}" for n in range(8))]


def test_a_thousand_that_share_common_words_are_compared_by_rare_ones_only() -> None:
    purposes = [f"flood defence word{number // 2}" for number in range(1000)]
    found = alike(graph_with(*purposes))
    assert found[0] == ("b0", "b1")
    assert len(found) == 500


def test_what_two_hold_together_is_left_out_of_both() -> None:
    graph = graph_of(
        HEAD
        + """
  a: {name: A, kind: board, covers: north, purpose: flood, responsible_for: [both, own]}
  b: {name: B, kind: board, covers: north, purpose: flood, responsible_for: both}
responsibilities: {both: {name: Home road school street}, own: {name: Park}}
"""
    )
    (found,) = graph.likenesses.above(50)
    assert found.words == ("flood",)
    assert not graph.likenesses.above(51)
