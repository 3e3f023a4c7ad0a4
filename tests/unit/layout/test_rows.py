"""Which row each box stands in."""

from itertools import pairwise

import hypothesis
from hypothesis import strategies as st

from govgraph.layout.rows import ABOVE, BELOW, ground, wrapped_rows
from govgraph.views.view import Band, Box, BoxFamily, Line, LineFamily, View
from tests.any_view import views

BANDS = (Band("top", "Top"), Band("low", "Low"))


def view(boxes: str, links: str = "", bands: tuple[Band, ...] = ()) -> View:
    """A view from words: `a@top b` are two boxes, `b>a` is a route from b to a, `b-a` is level."""
    made = [
        Box(key, key, BoxFamily.OTHER, band=band)
        for key, _, band in (each.partition("@") for each in boxes.split())
    ]
    lines = []
    for number, each in enumerate(links.split()):
        sign = next(sign for sign in ">?-" if sign in each)
        source, _, target = each.partition(sign)
        family = LineFamily.ADVICE if sign == "?" else LineFamily.ROUTE
        lines.append(Line(str(number), source, target, family, "is joined to", level=sign == "-"))
    return View("A case", tuple(made), tuple(lines), bands)


def rows(found: View, longest: int = 10) -> list[tuple[str, str]]:
    return [(row.band, " ".join(sorted(row.boxes))) for row in wrapped_rows(ground(found), longest)]


def test_what_answers_to_a_body_stands_one_row_below_the_lowest_of_its_superiors() -> None:
    assert rows(view("a b c", "b>a c>a c>b")) == [(BELOW, "a"), (BELOW, "b"), (BELOW, "c")]


def test_links_between_equals_and_to_oneself_ask_for_no_order() -> None:
    assert rows(view("a b", "a-b b>b")) == [(BELOW, "a b")]


def test_of_a_circle_the_weaker_link_gives_way() -> None:
    assert rows(view("a b", "a?b b>a")) == [(BELOW, "a"), (BELOW, "b")]
    assert rows(view("a b", "a>b b?a")) == [(BELOW, "b"), (BELOW, "a")]


def test_tiers_are_rows_of_their_own_in_the_order_of_the_file() -> None:
    found = view("a@low b@top c@top", "a>b b>a b>c", BANDS)
    assert rows(found) == [("top", "c"), ("top", "b"), ("low", "a")]


def test_a_box_in_no_tier_stands_below_unless_only_answered_to() -> None:
    found = view("a@top over under loose", "a>over under>a", BANDS)
    assert rows(found) == [(ABOVE, "over"), ("top", "a"), (BELOW, "loose under")]


def test_what_is_answered_to_by_one_that_stands_above_stands_above_too() -> None:
    found = view("a@top over highest", "a>over over>highest", BANDS)
    assert rows(found) == [(ABOVE, "highest"), (ABOVE, "over"), ("top", "a")]


def test_a_box_between_the_tiers_stands_below() -> None:
    found = view("a@top between b@low", "between>a b>between", BANDS)
    assert rows(found) == [("top", "a"), ("low", "b"), (BELOW, "between")]


def test_a_row_that_is_too_long_sends_those_with_nobody_under_them_down() -> None:
    found = view("top a b c d under", "a>top b>top c>top d>top under>d")
    assert rows(found, longest=2) == [
        (BELOW, "top"),
        (BELOW, "a d"),
        (BELOW, "b under"),
        (BELOW, "c"),
    ]


def test_more_that_bear_others_than_fit_in_a_row_stand_in_rows_of_nearly_one_length() -> None:
    bearing = " ".join(f"b{number}" for number in range(5))
    links = " ".join(f"b{number}>top u{number}>b{number}" for number in range(5))
    below = " ".join(f"u{number}" for number in range(5))
    lengths = [len(boxes.split()) for _, boxes in rows(view(f"top {bearing} {below}", links), 4)]
    assert lengths == [1, 3, 2, 4, 1]


def test_siblings_stay_together_when_some_must_move_down() -> None:
    found = view("p q a1 b1 a2 b2", "a1>p a2>p b1>q b2>q")
    assert rows(found, longest=2) == [(BELOW, "p q"), (BELOW, "a1 a2"), (BELOW, "b1 b2")]


def test_boxes_without_a_line_fill_up_the_rows_of_their_tier_before_they_get_their_own() -> None:
    found = view("a b x1 x2 x3 x4", "b>a")
    assert rows(found, longest=2) == [(BELOW, "a x1"), (BELOW, "b x2"), (BELOW, "x3 x4")]


@hypothesis.given(views(), st.integers(1, 12))
@hypothesis.settings(max_examples=60)
def test_every_box_is_in_one_row_of_its_tier_and_no_row_is_too_long(
    found: View, longest: int
) -> None:
    made = wrapped_rows(ground(found), longest)
    assert sorted(box for row in made for box in row.boxes) == sorted(box.id for box in found.boxes)
    tier = {box.id: box.band for box in found.boxes}
    assert all(tier[box] in {row.band, ""} for row in made for box in row.boxes)
    assert all(0 < len(row.boxes) <= longest for row in made)
    assert len({row.band for row in made}) - 1 == sum(a.band != b.band for a, b in pairwise(made))


def test_a_view_of_nothing_but_loose_boxes_is_a_block() -> None:
    boxes = " ".join(f"x{number}" for number in range(7))
    assert [len(row.boxes) for row in wrapped_rows(ground(view(boxes)), 3)] == [3, 3, 1]
