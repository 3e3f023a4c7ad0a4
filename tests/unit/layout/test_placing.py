"""What holds for every picture, whatever the view."""

import functools
import itertools

import hypothesis
import pytest

from govgraph.layout import measures
from govgraph.layout.placement import A3, Placement
from govgraph.layout.placing import place
from govgraph.views.view import Box, BoxFamily, Line, LineFamily, View
from tests.any_view import views
from tests.made_views import box, county, line, partnership
from tests.promises import assert_promises_kept

FEW_BOXES = 24


@functools.cache
def placed(bodies: int, links: int) -> tuple[View, Placement]:
    view = partnership(bodies, links, seed=bodies)
    return view, place(view)


@hypothesis.given(views(FEW_BOXES))
@hypothesis.settings(max_examples=25)
def test_no_boxes_overlap_no_line_runs_through_a_box_and_none_lies_on_another(view: View) -> None:
    assert_promises_kept(view, place(view))


@pytest.mark.parametrize(
    ("bodies", "links"), [(1, 0), (2, 1), (13, 20), (34, 60), (51, 70), (60, 60)]
)
def test_the_same_holds_for_partnerships_of_up_to_sixty_bodies(bodies: int, links: int) -> None:
    assert_promises_kept(*placed(bodies, links))


def test_the_same_holds_for_231_bodies() -> None:
    assert_promises_kept(*placed(231, 330))


@hypothesis.given(views(FEW_BOXES))
@hypothesis.settings(max_examples=7)
def test_every_line_begins_and_ends_at_the_edges_of_its_own_boxes(view: View) -> None:
    placement = place(view)
    at = {each.id: each for each in placement.boxes}
    routes = {route.line: route.points for bundle in placement.bundles for route in bundle.routes}
    for each in view.lines:
        points = routes[each.id]
        for (x, y), owner in ((points[0], at[each.source]), (points[-1], at[each.target])):
            assert owner.x < x < owner.x + owner.card.width
            assert y in {owner.y, owner.y + owner.card.height}


@hypothesis.given(views(FEW_BOXES))
@hypothesis.settings(max_examples=7)
def test_every_box_stands_in_the_band_of_its_tier(view: View) -> None:
    placement = place(view)
    extent = {each.id: (each.y, each.y + each.height) for each in placement.bands}
    tier = {each.id: each.band for each in view.boxes}
    for each in placement.boxes:
        if tier[each.id]:
            top, bottom = extent[tier[each.id]]
            assert top <= each.y
            assert each.y + each.card.height <= bottom


@hypothesis.given(views(FEW_BOXES))
@hypothesis.settings(max_examples=7)
def test_bands_follow_one_another_and_nothing_stands_outside_the_drawing(view: View) -> None:
    placement = place(view)
    for upper, lower in itertools.pairwise(placement.bands):
        assert upper.y + upper.height == pytest.approx(lower.y)
    points = [
        point for bundle in placement.bundles for route in bundle.routes for point in route.points
    ]
    corners = [(each.x + each.card.width, each.y + each.card.height) for each in placement.boxes]
    for x, y in (*points, *corners):
        assert 0 <= x <= placement.width
        assert 0 <= y <= placement.height


@hypothesis.given(views(FEW_BOXES))
@hypothesis.settings(max_examples=6)
def test_the_same_view_is_placed_alike_each_time(view: View) -> None:
    assert place(view) == place(view)


def test_a_county_has_few_crossings_straight_trunks_and_large_names() -> None:
    placement = place(county())
    assert measures.crossings(placement) <= 8
    assert measures.corners(placement) <= 72
    assert measures.text_points(placement, A3) >= 8


def test_a_partnership_of_51_bodies_can_still_be_read_on_a3() -> None:
    _, placement = placed(51, 70)
    assert measures.text_points(placement, A3) >= 6


def test_a_body_with_sixty_lines_gets_a_card_wide_enough_for_all_of_them() -> None:
    centre = box("Centre", BoxFamily.PARTNERSHIP)
    others = [box(f"Body {number}", BoxFamily.FORUM) for number in range(60)]
    view = View(
        "Many", (centre, *others), tuple(line(centre, each, LineFamily.ADVICE) for each in others)
    )
    placement = place(view)
    assert_promises_kept(view, placement)
    assert max(each.card.width for each in placement.boxes) > 400


def test_a_line_from_a_box_to_itself_is_drawn_beside_it() -> None:
    alone = box("Alone", BoxFamily.PARTNERSHIP)
    view = View("Itself", (alone,), (line(alone, alone, LineFamily.REPORT),))
    assert_promises_kept(view, place(view))


def test_two_boxes_that_answer_to_each_other_have_two_lines() -> None:
    one, other = box("One", BoxFamily.PARTNERSHIP), box("Other", BoxFamily.PARTNERSHIP)
    lines = (line(one, other, LineFamily.ROUTE), line(other, one, LineFamily.ROUTE))
    view = View("Circle", (one, other), lines)
    assert_promises_kept(view, place(view))


def test_what_answers_to_a_body_stands_below_it() -> None:
    boxes = [Box(key, key, BoxFamily.OTHER) for key in ("low", "middle", "top")]
    lines = [
        Line("1", "low", "middle", LineFamily.ROUTE, "is accountable to"),
        Line("2", "middle", "top", LineFamily.ROUTE, "is accountable to"),
    ]
    placement = place(View("Three", tuple(boxes), tuple(lines)))
    heights = {each.id: each.y for each in placement.boxes}
    assert heights["top"] < heights["middle"] < heights["low"]
    assert measures.corners(placement) == 0
