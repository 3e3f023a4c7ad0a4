"""A draft in order becomes a placement: columns, ports, tracks, and the way of every line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from govgraph.layout.across import Ties, across
from govgraph.layout.drafts import Draft, Measured
from govgraph.layout.engine import Order
from govgraph.layout.heights import Floors, levels
from govgraph.layout.label import WIDTH as LEFT_OF_BANDS
from govgraph.layout.loose import extent, with_loose
from govgraph.layout.nets import Net, is_bend
from govgraph.layout.placement import PlacedBox, Placement
from govgraph.layout.ports import ports
from govgraph.layout.routes import bundles
from govgraph.layout.trunks import aligned, chains
from govgraph.layout.untangle import Floor, untangled
from govgraph.views.view import LineFamily

# How much of the width that the lines would like is kept, from most of it to next to nothing.
_SHARES = (0.6, 0.3, 0.1)
_WORTH_PUSHING = 1.05
_LITTLE_MORE = 1.1
_SIDE = 24.0
_PULLS = {LineFamily.ROUTE: 8.0, LineFamily.REPORT: 4.0, LineFamily.CHALLENGE: 2.0}
_FAINT_PULL = 1.0


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A draft with its rows in order, and how wide it may become."""

    draft: Draft
    ties: Ties
    width: float = inf


def arrangements(given: Measured, draft: Draft, order: Order) -> Iterator[Arrangement]:
    """One draft, as wide as its lines would like, and pushed together more and more."""
    ties = _ties(given, draft, order)
    yield Arrangement(draft, ties)
    left, right = extent(across(ties), given.spacing)
    width, least = right - left, max(ties.least_width, 1.0)
    if width > least * _WORTH_PUSHING:
        for share in _SHARES:
            yield Arrangement(draft, ties, least + (width - least) * share)


def narrow(given: Measured, draft: Draft, order: Order) -> Arrangement:
    """One draft with little more room than its widest row needs."""
    ties = _ties(given, draft, order)
    return Arrangement(draft, ties, ties.least_width * _LITTLE_MORE)


def _ties(given: Measured, draft: Draft, order: Order) -> Ties:
    trunks = tuple(map(tuple, chains(draft.nets)))
    return Ties(order, tuple(_pulls(draft.nets)), trunks, given.spacing)


def _pulls(found: Sequence[Net]) -> list[tuple[str, str, float]]:
    """How strongly the two ends of each step of a net draw each other."""
    return [
        (passage.hub.owner, pin.owner, _PULLS.get(net.family, _FAINT_PULL))
        for net in found
        for passage in net.passages
        for pin in passage.pins
    ]


def columns(arrangement: Arrangement, start: Mapping[str, float] | None = None) -> dict[str, float]:
    """The middle of every item but the loose boxes; sought from `start` on, if that is near."""
    return across(arrangement.ties, arrangement.width, start)


def placed(given: Measured, arrangement: Arrangement, middles: Mapping[str, float]) -> Placement:
    """The finished placement of an arrangement whose columns are known."""
    draft = arrangement.draft
    loose = [
        (row.band, [box for box in row.boxes if box in given.ground.loose]) for row in draft.rows
    ]
    rows, all_middles = with_loose(arrangement.ties.rows, loose, middles, given.spacing)
    return _assembled(given, draft, rows, _shifted(given, all_middles))


def _shifted(given: Measured, middles: Mapping[str, float]) -> dict[str, float]:
    """The same places, counted from the left edge of the drawing, where the bands' names stand."""
    start = LEFT_OF_BANDS if given.ground.banded else _SIDE
    shift = start - extent(middles, given.spacing)[0]
    # Whole units: a port and the bend that it aims at are then in line, or plainly are not.
    return {key: float(round(x + shift)) for key, x in middles.items()}


def _assembled(
    given: Measured,
    draft: Draft,
    rows: tuple[tuple[str, ...], ...],
    middles: Mapping[str, float],
) -> Placement:
    spacing, nets = given.spacing, draft.nets
    middles = aligned(rows, middles, nets, (spacing, ports(nets, middles, spacing)))
    at = untangled(nets, ports(nets, middles, spacing), Floor(rows, middles, spacing))
    floors = Floors(rows, tuple(row.band for row in draft.rows), given.cards, given.labels)
    stacked = levels(floors, nets, at)
    boxes = tuple(
        PlacedBox(
            key, number, middles[key] - spacing.half(key), stacked.tops[number], given.cards[key]
        )
        for number, row in enumerate(rows)
        for key in row
        if not is_bend(key)
    )
    return Placement(
        width=extent(middles, spacing)[1] + _SIDE,
        height=stacked.height,
        boxes=boxes,
        bands=stacked.bands,
        bundles=bundles(nets, at, stacked, given.cards),
    )
