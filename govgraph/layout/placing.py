"""A view is given its places: rows, order, columns, ports, tracks, and the way of every line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from govgraph.layout.across import Ties, across
from govgraph.layout.card import WIDTH, Card, card
from govgraph.layout.engine import EngineFailed, Order, Sketch, orders
from govgraph.layout.heights import Floors, levels
from govgraph.layout.label import WIDTH as LEFT_OF_BANDS
from govgraph.layout.label import label
from govgraph.layout.loose import with_loose
from govgraph.layout.measures import corners, crossings, on_top, text_points
from govgraph.layout.nets import Net, bends, is_bend, nets
from govgraph.layout.placement import A3, Page, PlacedBox, Placement
from govgraph.layout.ports import ports
from govgraph.layout.routes import bundles
from govgraph.layout.rows import Ground, Row, ground, wrapped_rows
from govgraph.layout.spacing import half
from govgraph.layout.trunks import aligned, chains
from govgraph.layout.untangle import untangled
from govgraph.views.view import DrawingRefused, LineFamily, View

# How many boxes a row may hold, tried one after the other; fewer ways for more boxes.
_ROW_LENGTHS = (
    (60, (3, 4, 5, 6, 7, 8, 9, 11)),
    (120, (6, 8, 10, 13)),
    (inf, (10, 16)),
)
_PLAIN_ROW_LENGTHS = (8,)
_SHARES = (1.0, 0.6, 0.3, 0.1)
_WORTH_PUSHING = 1.05
_SIDE = 24.0
_WEIGHTS = {LineFamily.ROUTE: 3, LineFamily.REPORT: 2}
_PULLS = {LineFamily.ROUTE: 8.0, LineFamily.REPORT: 4.0, LineFamily.CHALLENGE: 2.0}
_FAINT_PULL = 1.0
_LARGE_ENOUGH = 8.0
_AS_LARGE = 0.15
_CROSSING = 3
_ROW = 8
_POINT = 6
_LARGER_IS_NO_BETTER = 12.0
_ON_TOP = 1000


# The measured cards by box, and the heights of the labels by band.
_Sizes = tuple[Mapping[str, Card], Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class _Draft:
    """One way of wrapping the rows, before Graphviz puts them in order."""

    longest: int
    rows: tuple[Row, ...]
    nets: tuple[Net, ...]
    sketch: Sketch


def place(view: View, page: Page = A3) -> Placement:
    """Give everything in a view its place, with the names as large as the page allows.

    Raises:
        DrawingRefused: if Graphviz fails twice, the second time with plainer settings.
    """
    cards = {box.id: card(box) for box in view.boxes}
    sizes = (cards, {band.id: label(band).height for band in view.bands})
    base = ground(view)
    lengths = next(lengths for most, lengths in _ROW_LENGTHS if len(view.boxes) <= most)
    drafts = _drafts(view, base, lengths)
    try:
        found = orders([draft.sketch for draft in drafts])
    except EngineFailed:
        drafts = _drafts(view, base, _PLAIN_ROW_LENGTHS)
        try:
            found = orders([draft.sketch for draft in drafts], plain=True)
        except EngineFailed as failure:
            raise DrawingRefused(f"The picture was not drawn: Graphviz {failure}.") from None
    placements = [
        (placement, _joined_rows(base, draft))
        for draft, order in zip(drafts, found, strict=True)
        for placement in _placements(sizes, base, draft, order)
    ]
    return _best(placements, page)


def _joined_rows(base: Ground, draft: _Draft) -> int:
    """How many rows hold boxes that have lines: one too many parts what answers to one body."""
    return sum(any(box not in base.loose for box in row.boxes) for row in draft.rows)


def _best(placements: Sequence[tuple[Placement, int]], page: Page) -> Placement:
    """Names large enough to read come first; then few crossings, corners and rows."""
    points = [min(text_points(each, page), _LARGE_ENOUGH) for each, _ in placements]
    large = [
        found
        for found, size in zip(placements, points, strict=True)
        if size > max(points) - _AS_LARGE
    ]
    return min(large, key=lambda found: _untidiness(found[0], found[1], page))[0]


def _untidiness(placement: Placement, rows: int, page: Page) -> float:
    """What spoils a picture, in corners; larger names make up for a few of them."""
    spoiled = _CROSSING * crossings(placement) + _ROW * rows + corners(placement)
    spoiled += _ON_TOP * len(on_top(placement))
    return spoiled - _POINT * min(text_points(placement, page), _LARGER_IS_NO_BETTER)


def _drafts(view: View, base: Ground, lengths: Sequence[int]) -> list[_Draft]:
    drafts: dict[tuple[Row, ...], _Draft] = {}
    for longest in lengths:
        rows = wrapped_rows(base, longest)
        row_of = {box: number for number, row in enumerate(rows) for box in row.boxes}
        found = nets(view, row_of)
        drafts.setdefault(rows, _Draft(longest, rows, found, _sketch(rows, found, base.loose)))
    return list(drafts.values())


def _sketch(rows: Sequence[Row], found: Sequence[Net], loose: frozenset[str]) -> Sketch:
    """What Graphviz is asked to put in order: cards and bends, but not what nothing pulls."""
    extra = bends(found)
    full = tuple(
        (*(box for box in row.boxes if box not in loose), *extra.get(number, ()))
        for number, row in enumerate(rows)
    )
    pulls = []
    for net in found:
        weight = _WEIGHTS.get(net.family, 1)
        for passage in net.passages:
            for pin in passage.pins:
                ends = (passage.hub, pin) if passage.hub.bottom else (pin, passage.hub)
                if ends[0].owner != ends[1].owner:
                    pulls.append((ends[0].owner, ends[1].owner, weight))
    return Sketch(full, tuple(pulls))


def _pulls(found: Sequence[Net]) -> list[tuple[str, str, float]]:
    """How strongly the two ends of each step of a net draw each other."""
    return [
        (passage.hub.owner, pin.owner, _PULLS.get(net.family, _FAINT_PULL))
        for net in found
        for passage in net.passages
        for pin in passage.pins
    ]


def _placements(sizes: _Sizes, base: Ground, draft: _Draft, order: Order) -> Iterator[Placement]:
    """One draft, as wide as its lines would like, and pushed together more and more."""
    ties = Ties(order, tuple(_pulls(draft.nets)), tuple(map(tuple, chains(draft.nets))))
    loose = [[box for box in row.boxes if box in base.loose] for row in draft.rows]
    free = across(ties)
    width = _extent(free)
    least = max(ties.least_width, 1.0)
    for share in _SHARES if width > least * _WORTH_PUSHING else _SHARES[:1]:
        middles = free if share == 1 else across(ties, least + (width - least) * share)
        rows, middles = with_loose(order, loose, middles)
        yield _assembled(sizes, draft, rows, _shifted(base, middles))


def _extent(middles: Mapping[str, float]) -> float:
    low = min((x - half(key) for key, x in middles.items()), default=0.0)
    return max((x + half(key) for key, x in middles.items()), default=0.0) - low


def _assembled(
    sizes: _Sizes,
    draft: _Draft,
    rows: Sequence[Sequence[str]],
    middles: Mapping[str, float],
) -> Placement:
    middles = aligned(rows, middles, draft.nets, ports(draft.nets, middles))
    at = untangled(draft.nets, ports(draft.nets, middles), middles)
    floors = Floors(tuple(map(tuple, rows)), tuple(row.band for row in draft.rows), *sizes)
    stacked = levels(floors, draft.nets, at)
    cards, _ = sizes
    boxes = tuple(
        PlacedBox(key, number, middles[key] - WIDTH / 2, stacked.tops[number], cards[key])
        for number, row in enumerate(rows)
        for key in row
        if not is_bend(key)
    )
    return Placement(
        width=max(middles[key] + half(key) for row in rows for key in row) + _SIDE,
        height=stacked.height,
        boxes=boxes,
        bands=stacked.bands,
        bundles=bundles(draft.nets, at, stacked, cards),
    )


def _shifted(base: Ground, middles: Mapping[str, float]) -> dict[str, float]:
    """The same places, counted from the left edge of the drawing, where the bands' names stand."""
    start = LEFT_OF_BANDS if base.banded else _SIDE
    shift = start - min(x - half(key) for key, x in middles.items())
    # Whole units: a port and the bend that it aims at are then in line, or plainly are not.
    return {key: float(round(x + shift)) for key, x in middles.items()}
