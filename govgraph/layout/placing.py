"""A view is given its places: several drafts are put in order, and the tidiest is taken."""

from collections.abc import Iterable
from math import inf

from govgraph.layout.assembling import Arrangement, arrangements, columns, narrow, placed
from govgraph.layout.drafts import Draft, Measured, drafts, measured
from govgraph.layout.engine import EngineFailed, Order, orders
from govgraph.layout.improving import improved
from govgraph.layout.measures import (
    corners,
    crossings,
    line_length,
    on_top,
    text_points,
)
from govgraph.layout.placement import A3, Page, Placement
from govgraph.views.view import DrawingRefused, View

# How many boxes a row may hold, tried one after the other; fewer ways for more boxes.
_ROW_LENGTHS = (
    (60, (3, 4, 5, 6, 7, 8, 9, 11)),
    (120, (6, 8, 10, 13)),
    (400, (10, 16)),
    (inf, (32,)),
)
_PLAIN_ROW_LENGTHS = (8,)
_LARGE_ENOUGH = 8.0
_AS_LARGE = 0.15
_CROSSING = 3
# A row too many parts those that answer to one body.
_ROW = 8
_POINT = 6
_LARGER_IS_NO_BETTER = 12.0
_ON_TOP = 1000.0
_TOO_SMALL = 1_000_000.0
_AS_BAD_AS_A_CORNER = 300
_WORTH_IMPROVING = 60
# How many of the best drafts are improved: more than one only where that is soon done.
_BEST, _SOON_DONE = 2, 40
# Above this many cards a chart is placed once.
_WORTH_COMPARING = 400


def place(view: View, page: Page = A3) -> Placement:
    """Give everything in a view its place, with the names as large as the page allows.

    Raises:
        DrawingRefused: if Graphviz fails twice, the second time with plainer settings.
    """
    given = measured(view)
    found = [
        (each, placed(given, each, columns(each)))
        for draft, order in _ordered(given)
        for each in _arranged(given, draft, order)
    ]
    largest = max(_legible(placement, page) for _, placement in found)

    def cost(placement: Placement) -> float:
        lacking = max(0.0, largest - _AS_LARGE - _legible(placement, page))
        rows = {box.row for box in placement.boxes if box.id not in given.ground.loose}
        return _TOO_SMALL * lacking + _ROW * len(rows) + _untidiness(placement, page)

    ranked = sorted(found, key=lambda each: cost(each[1]))
    if len(given.cards) > _WORTH_IMPROVING:
        return ranked[0][1]
    best = _BEST if len(given.view.lines) <= _SOON_DONE else 1
    return min((improved(given, each, cost) for each, _ in ranked[:best]), key=cost)


def _arranged(given: Measured, draft: Draft, order: Order) -> Iterable[Arrangement]:
    """One draft at several widths; a very large chart at one only, nearly as narrow as can be."""
    if len(given.cards) > _WORTH_COMPARING:
        return (narrow(given, draft, order),)
    return arrangements(given, draft, order)


def _legible(placement: Placement, page: Page) -> float:
    """How large the names are on the page, as far as that helps to read them."""
    return min(text_points(placement, page), _LARGE_ENOUGH)


def _ordered(given: Measured) -> list[tuple[Draft, Order]]:
    """Every draft with the order that Graphviz gave it; one plain draft if that fails."""
    lengths = next(found for most, found in _ROW_LENGTHS if len(given.cards) <= most)
    tried = drafts(given, lengths)
    try:
        found = orders([draft.sketch for draft in tried])
    except EngineFailed:
        tried = drafts(given, _PLAIN_ROW_LENGTHS)
        try:
            found = orders([draft.sketch for draft in tried], plain=True)
        except EngineFailed as failure:
            raise DrawingRefused(f"The picture was not drawn: Graphviz {failure}.") from None
    return list(zip(tried, found, strict=True))


def _untidiness(placement: Placement, page: Page) -> float:
    """What spoils a picture, in corners; larger names make up for a few of them."""
    spoiled = line_length(placement) / _AS_BAD_AS_A_CORNER
    spoiled += _CROSSING * crossings(placement) + corners(placement)
    spoiled += _ON_TOP * len(on_top(placement))
    return spoiled - _POINT * min(text_points(placement, page), _LARGER_IS_NO_BETTER)
