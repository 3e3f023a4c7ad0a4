"""Neighbours change places where that is tidier, and never where it is not."""

from govgraph.layout import measures
from govgraph.layout.assembling import Arrangement, arrangements, columns, placed
from govgraph.layout.drafts import Measured, drafts, measured
from govgraph.layout.improving import improved
from govgraph.views.view import BoxFamily, LineFamily, View
from tests.made_views import box, line

LEFT, RIGHT = box("Left", BoxFamily.PARTNERSHIP), box("Right", BoxFamily.PARTNERSHIP)
UNDER_LEFT = box("Under left", BoxFamily.OFFICERS)
UNDER_RIGHT = box("Under right", BoxFamily.OFFICERS)
VIEW = View(
    "Two pairs",
    (LEFT, RIGHT, UNDER_LEFT, UNDER_RIGHT),
    (line(UNDER_LEFT, LEFT, LineFamily.ROUTE), line(UNDER_RIGHT, RIGHT, LineFamily.ROUTE)),
)


def arranged(*lower: str) -> tuple[Measured, Arrangement]:
    """The view with its lower row in an order."""
    given = measured(VIEW)
    (draft,) = drafts(given, [4])
    first, *_ = arrangements(given, draft, ((LEFT.id, RIGHT.id), lower))
    return given, first


def test_boxes_that_stand_on_the_wrong_sides_change_places() -> None:
    given, crossed = arranged(UNDER_RIGHT.id, UNDER_LEFT.id)
    before = placed(given, crossed, columns(crossed))
    after = improved(given, crossed, measures.crossings)
    assert (measures.crossings(before), measures.crossings(after)) == (1, 0)
    assert measures.corners(after) == 0


def test_what_is_tidy_stays_as_it_is() -> None:
    given, tidy = arranged(UNDER_LEFT.id, UNDER_RIGHT.id)
    before = placed(given, tidy, columns(tidy))
    assert improved(given, tidy, measures.line_length) == before


def test_a_swap_that_costs_more_is_not_made() -> None:
    given, crossed = arranged(UNDER_RIGHT.id, UNDER_LEFT.id)
    before = placed(given, crossed, columns(crossed))
    assert improved(given, crossed, lambda placement: -measures.crossings(placement)) == before
