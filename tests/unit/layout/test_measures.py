"""What is counted of a placement, shown on placements made by hand."""

from dataclasses import replace

import pytest

from govgraph.graph.known import Standing
from govgraph.layout import measures
from govgraph.layout.card import card
from govgraph.layout.placement import A3, Bundle, Page, PlacedBox, Placement, Point, Route
from govgraph.views.view import Box, BoxFamily, LineFamily
from tests.promises import overlapping, through_boxes

CARD = card(Box("a", "A", BoxFamily.OTHER))


def box(name: str, x: float, y: float, row: int = 0) -> PlacedBox:
    return PlacedBox(name, row, x, y, CARD)


def bundle(*ways: tuple[Point, ...], name: str = "a") -> Bundle:
    routes = tuple(Route(f"{name}{number}", way) for number, way in enumerate(ways))
    return Bundle("target", LineFamily.ROUTE, Standing.IN_FORCE, routes)


def placement(*boxes: PlacedBox, bundles: tuple[Bundle, ...] = ()) -> Placement:
    return Placement(1000.0, 800.0, boxes, (), bundles)


UPRIGHT = ((50.0, 0.0), (50.0, 100.0))
LEVEL = ((0.0, 50.0), (100.0, 50.0))


@pytest.mark.parametrize(
    ("x", "y", "overlap"),
    [
        (0.0, 0.0, True),
        (CARD.width - 1, 0.0, True),
        (CARD.width, 0.0, False),
        (0.0, CARD.height - 1, True),
        (0.0, CARD.height, False),
    ],
)
def test_boxes_overlap_if_any_part_of_one_is_under_the_other(
    x: float, y: float, overlap: bool
) -> None:
    found = overlapping(placement(box("one", 0.0, 0.0), box("other", x, y)))
    assert found == ([("one", "other")] if overlap else [])


@pytest.mark.parametrize(
    ("way", "through"),
    [
        (((10.0, -50.0), (10.0, 200.0)), True),
        (((-50.0, 10.0), (300.0, 10.0)), True),
        (((10.0, -50.0), (10.0, 0.0)), False),
        (((0.0, -50.0), (0.0, 200.0)), False),
        (((-50.0, CARD.height), (300.0, CARD.height)), False),
    ],
)
def test_a_line_runs_through_a_box_if_it_enters_it_and_not_if_it_ends_at_its_edge(
    way: tuple[Point, ...], through: bool
) -> None:
    found = through_boxes(placement(box("one", 0.0, 0.0), bundles=(bundle(way),)))
    assert found == ([("a0", "one")] if through else [])


def test_two_bundles_that_meet_at_right_angles_cross_once() -> None:
    crossed = placement(bundles=(bundle(UPRIGHT), bundle(LEVEL, name="b")))
    assert measures.crossings(crossed) == 1


def test_lines_that_share_a_trunk_cross_others_once_together() -> None:
    both = bundle(UPRIGHT, ((50.0, 20.0), (50.0, 100.0)))
    assert measures.crossings(placement(bundles=(both, bundle(LEVEL, name="b")))) == 1


def test_the_branches_of_one_bundle_do_not_cross_each_other() -> None:
    assert measures.crossings(placement(bundles=(bundle(UPRIGHT, LEVEL),))) == 0


def test_a_line_that_only_touches_another_does_not_cross_it() -> None:
    touching = ((50.0, 50.0), (50.0, 100.0))
    assert measures.crossings(placement(bundles=(bundle(touching), bundle(LEVEL, name="b")))) == 0


@pytest.mark.parametrize(("apart", "found"), [(0.0, True), (2.5, True), (3.0, False)])
@pytest.mark.parametrize("way", [UPRIGHT, LEVEL])
def test_bundles_lie_on_one_another_if_they_run_along_each_other_too_near(
    way: tuple[Point, ...], apart: float, found: bool
) -> None:
    beside = tuple((x, y + apart) if way == LEVEL else (x + apart, y) for x, y in way)
    drawn = placement(bundles=(bundle(way), bundle(beside, name="b")))
    assert measures.on_top(drawn) == ([("a0", "b0")] if found else [])


def test_bundles_one_behind_the_other_do_not_lie_on_one_another() -> None:
    further = ((50.0, 100.0), (50.0, 200.0))
    assert measures.on_top(placement(bundles=(bundle(UPRIGHT), bundle(further, name="b")))) == []


def test_gaps_in_a_bundle_are_no_part_of_it() -> None:
    gapped = bundle(UPRIGHT, ((50.0, 200.0), (50.0, 300.0)))
    between = bundle(((50.0, 120.0), (50.0, 180.0)), name="b")
    assert measures.on_top(placement(bundles=(gapped, between))) == []


def test_corners_and_lengths_are_counted_for_each_line() -> None:
    bent = ((0.0, 0.0), (0.0, 10.0), (30.0, 10.0), (30.0, 20.0))
    drawn = placement(bundles=(bundle(bent, UPRIGHT),))
    assert measures.corners(drawn) == 2
    assert measures.line_length(drawn) == 50 + 100


def test_a_picture_lies_on_its_page_the_better_way_round() -> None:
    square = Page("square", 120.0, 120.0, margin=10.0)
    assert measures.scale((100.0, 200.0), square) == pytest.approx(100 / 25.4 * 72 / 200)
    assert measures.scale((100.0, 200.0), A3) == measures.scale((200.0, 100.0), A3)


def test_names_are_smaller_in_a_larger_picture() -> None:
    small = placement()
    large = replace(small, width=2000.0)
    assert measures.text_points(large, A3) < measures.text_points(small, A3)
