"""A picture in which anything is missing is not drawn."""

from dataclasses import replace

import pytest

from govgraph.layout.placing import place
from govgraph.scene.compose import compose
from govgraph.scene.counting import counted
from govgraph.views.view import DrawingRefused
from tests.made_views import county

VIEW = county()
PLACEMENT = place(VIEW)
SCENE = compose(VIEW, PLACEMENT)


def test_a_whole_picture_is_let_through() -> None:
    counted(VIEW, PLACEMENT, SCENE)


def test_a_box_that_was_not_placed_is_named() -> None:
    lacking = replace(PLACEMENT, boxes=PLACEMENT.boxes[1:])
    with pytest.raises(DrawingRefused, match=r"placing lost or doubled 1 box \([\w-]+\)\.$"):
        compose(VIEW, lacking)


def test_a_box_that_was_placed_twice_is_refused() -> None:
    doubled = replace(PLACEMENT, boxes=(*PLACEMENT.boxes, PLACEMENT.boxes[0]))
    with pytest.raises(DrawingRefused, match="placing lost or doubled 1 box"):
        compose(VIEW, doubled)


def test_lines_that_have_no_way_are_counted() -> None:
    first, *others = PLACEMENT.bundles
    lacking = replace(PLACEMENT, bundles=tuple(others))
    count = len(first.routes)
    with pytest.raises(DrawingRefused, match=f"placing lost or doubled {count} lines? "):
        compose(VIEW, lacking)


def test_a_line_that_shares_its_trunk_is_missed_like_any_other() -> None:
    crowded = max(PLACEMENT.bundles, key=lambda bundle: len(bundle.routes))
    rest = tuple(bundle for bundle in PLACEMENT.bundles if bundle is not crowded)
    lacking = replace(PLACEMENT, bundles=(*rest, replace(crowded, routes=crowded.routes[1:])))
    with pytest.raises(DrawingRefused, match=r"placing lost or doubled 1 line \("):
        compose(VIEW, lacking)


def test_a_card_that_is_not_in_the_scene_is_refused() -> None:
    with pytest.raises(DrawingRefused, match="drawing lost or doubled 2 boxes"):
        counted(VIEW, PLACEMENT, replace(SCENE, cards=SCENE.cards[2:]))


def test_a_line_without_a_stroke_counts_as_lost() -> None:
    bundle = next(each for each in SCENE.bundles if not each.trunk)
    bare = replace(bundle, lines=tuple(replace(line, strokes=()) for line in bundle.lines))
    bundles = tuple(bare if each is bundle else each for each in SCENE.bundles)
    with pytest.raises(DrawingRefused, match="drawing lost or doubled 1 line"):
        counted(VIEW, PLACEMENT, replace(SCENE, bundles=bundles))


def test_a_line_that_no_view_asked_for_is_refused() -> None:
    fewer = replace(VIEW, lines=VIEW.lines[1:])
    with pytest.raises(DrawingRefused, match="placing lost or doubled 1 line"):
        counted(fewer, PLACEMENT, SCENE)
