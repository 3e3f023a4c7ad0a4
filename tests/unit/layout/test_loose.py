"""Boxes without a line find room beside those that have one."""

from govgraph.layout.card import WIDTH
from govgraph.layout.loose import extent, with_loose
from govgraph.layout.nets import bend
from govgraph.layout.spacing import CARD_GAP, Spacing

STEP = WIDTH + CARD_GAP
SPACING = Spacing(dict.fromkeys("abcdefxyz", WIDTH))


def test_a_box_stands_beside_the_cards_of_its_row() -> None:
    rows, middles = with_loose([["a"]], [("", "x")], {"a": 0.0}, SPACING)
    assert rows == (("a", "x"),)
    assert middles["x"] == STEP


def test_a_box_does_not_make_the_picture_wider_if_there_is_room_on_the_other_side() -> None:
    places = {"a": 0.0, "b": 2 * STEP, "c": 2 * STEP}
    rows, middles = with_loose([["a", "b"], ["c"]], [("", ""), ("", "x")], places, SPACING)
    assert rows[1] == ("x", "c")
    assert middles["x"] == STEP
    assert extent(middles, SPACING) == extent(places, SPACING)


def test_a_box_stands_between_two_cards_before_it_makes_the_picture_wider() -> None:
    rows, _ = with_loose([["a", "b"]], [("", "x")], {"a": 0.0, "b": 2 * STEP}, SPACING)
    assert rows == (("a", "x", "b"),)


def test_a_box_keeps_clear_of_a_line_that_passes() -> None:
    passing = bend(0, 0)
    places = {"a": 0.0, passing: WIDTH, "b": 3 * STEP}
    rows, middles = with_loose([["a", passing], ["b"]], [("", "x"), ("", "")], places, SPACING)
    assert rows[0] == ("a", passing, "x")
    assert middles["x"] - middles[passing] >= SPACING.separation(passing, "x")


def test_a_row_of_nothing_else_stands_around_the_middle() -> None:
    _, middles = with_loose(
        [["a", "b", "c"], []],
        [("upper", ""), ("lower", "xy")],
        {"a": -STEP, "b": 0.0, "c": STEP},
        SPACING,
    )
    assert (middles["x"] + middles["y"]) / 2 == 0
    assert middles["y"] - middles["x"] == STEP


def test_boxes_stand_under_the_cards_of_their_band() -> None:
    places = {"a": -10.0, "b": STEP}
    loose = [("band", ""), ("band", "xy")]
    _, middles = with_loose([["a", "b"], []], loose, places, SPACING)
    assert middles["x"] == places["a"]
    assert middles["y"] == places["b"]


def test_boxes_of_the_first_row_of_a_band_stand_under_the_loose_ones_above() -> None:
    places = {"a": 0.0, "b": 3 * STEP, "c": -20.0}
    loose = [("upper", "x"), ("lower", "y")]
    _, middles = with_loose([["a", "b"], ["c"]], loose, places, SPACING)
    assert middles["y"] == middles["x"]


def test_where_nothing_stands_yet_a_picture_begins() -> None:
    rows, middles = with_loose([[]], [("", "xyz")], {}, SPACING)
    assert rows == (("x", "y", "z"),)
    assert middles["z"] - middles["x"] == 2 * STEP
