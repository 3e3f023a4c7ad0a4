"""Where items stand from left to right, and how trunks become upright."""

from itertools import pairwise
from math import inf

import hypothesis
import pytest
from hypothesis import strategies as st

from govgraph.layout.across import Ties, across, separated
from govgraph.layout.nets import bend
from govgraph.layout.spacing import CARD_GAP, Spacing

WIDE = 100.0
SPACING = Spacing(dict.fromkeys("abcdefgh", WIDE))
NUMBERS = st.floats(-1000, 1000)


@hypothesis.given(st.lists(st.tuples(NUMBERS, st.floats(0.01, 100), st.floats(0, 50)), min_size=1))
@hypothesis.settings(max_examples=100)
def test_numbers_are_kept_apart_and_none_moves_without_need(
    given: list[tuple[float, float, float]],
) -> None:
    wanted, weights, steps = map(list, zip(*given, strict=True))
    least = [sum(steps[1 : index + 1]) for index in range(len(steps))]
    found = separated(wanted, weights, least)
    for (a, b), step in zip(pairwise(found), steps[1:], strict=True):
        assert b - a >= step - 1e-6
    if all(b - a >= step for (a, b), step in zip(pairwise(wanted), steps[1:], strict=True)):
        assert found == pytest.approx(wanted, abs=1e-6)
    mean = sum(w * x for w, x in zip(weights, wanted, strict=True))
    assert sum(w * x for w, x in zip(weights, found, strict=True)) == pytest.approx(mean, abs=1e-3)


def test_a_body_stands_over_the_middle_of_those_that_answer_to_it() -> None:
    ties = Ties(
        (("a",), ("b", "c", "d")), (("a", "b", 8), ("a", "c", 8), ("a", "d", 8)), (), SPACING
    )
    found = across(ties)
    assert found["a"] == pytest.approx(found["c"], abs=1)
    assert found["d"] - found["b"] == pytest.approx(2 * (WIDE + CARD_GAP), abs=1)


def test_all_items_stay_within_the_width_if_the_widest_row_does() -> None:
    rows = (("a",), ("b", "c", "d"), ("e",))
    ties = Ties(rows, (("a", "b", 8), ("e", "d", 8)), (), SPACING)
    assert ties.least_width == 3 * WIDE + 2 * CARD_GAP
    found = across(ties, ties.least_width)
    assert max(found.values()) - min(found.values()) + WIDE <= ties.least_width + 1e-6


@pytest.mark.parametrize("width", [inf, 600.0, 484.0])
def test_all_bends_of_a_trunk_stand_under_one_another_and_cards_make_way(width: float) -> None:
    trunk = (bend(0, 1), bend(0, 2))
    rows = (("a", "b"), ("c", trunk[0], "d", "e"), ("f", "g", trunk[1]), ("h",))
    pulls = (("b", trunk[0], 8.0), (trunk[1], "h", 8.0), ("a", "c", 8.0), ("a", "f", 8.0))
    ties = Ties(rows, pulls, (trunk,), SPACING)
    found = across(ties, width)
    assert found[trunk[0]] == pytest.approx(found[trunk[1]], abs=0.1)
    for row in rows:
        for left, right in pairwise(row):
            assert found[right] - found[left] >= SPACING.separation(left, right) - 1e-6


def test_two_trunks_side_by_side_keep_apart() -> None:
    one, other = (bend(0, 1), bend(0, 2)), (bend(1, 1), bend(1, 2))
    rows = (("a",), (one[0], other[0]), (one[1], other[1]), ("b",))
    pulls = (("a", one[0], 8.0), ("a", other[0], 8.0), (one[1], "b", 8.0), (other[1], "b", 8.0))
    found = across(Ties(rows, pulls, (one, other), SPACING))
    assert found[one[0]] == pytest.approx(found[one[1]], abs=0.1)
    assert found[other[0]] == pytest.approx(found[other[1]], abs=0.1)
    assert found[other[0]] - found[one[0]] >= SPACING.separation(one[0], other[0]) - 1e-6


def test_places_that_are_near_already_are_kept() -> None:
    ties = Ties((("a",), ("b", "c")), (("a", "b", 8.0), ("a", "c", 8.0)), (), SPACING)
    found = across(ties)
    assert across(ties, start=found) == pytest.approx(found, abs=1)


def test_nothing_stands_nowhere() -> None:
    empty = Ties(((), ()), (), (), SPACING)
    assert across(empty) == {}
    assert empty.least_width == 0
