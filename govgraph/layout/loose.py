"""Finds room in their rows for the boxes that no line joins to anything: beside the others."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from govgraph.layout.card import WIDTH
from govgraph.layout.nets import is_bend
from govgraph.layout.spacing import CARD_GAP, Spacing

_STEP = WIDTH + CARD_GAP
# A box moves this far at most to stand under another.
_SNAP = _STEP / 2
Spot = tuple[tuple[float, bool, float, int], float]
# The band of a row, and the boxes that are to be put into it.
Waiting = tuple[str, Sequence[str]]


def with_loose(
    rows: Sequence[Sequence[str]],
    loose: Sequence[Waiting],
    places: Mapping[str, float],
    spacing: Spacing,
) -> tuple[tuple[tuple[str, ...], ...], dict[str, float]]:
    """Each row with its loose boxes in it, and the middle of every item.

    A place beside the cards of the row is best, then one between them, then one that makes the
    picture wider. Boxes stand under others of their band where they can, or else under loose ones.
    """
    middles = dict(places)
    in_band: dict[str, set[float]] = defaultdict(set)
    elsewhere: set[float] = set()
    full = []
    for row, (band, boxes) in zip(rows, loose, strict=True):
        order = list(row)
        columns = in_band[band] or elsewhere
        start = min(columns) if columns else _start(boxes, middles, spacing)
        stand = _Stand(spacing, (frozenset(in_band[band]), frozenset(elsewhere)), start)
        for box in boxes:
            (_, _, _, index), x = min(_spots(box, order, middles, stand))
            middles[box] = x
            order.insert(-index, box)
        full.append(tuple(order))
        in_band[band] |= {middles[key] for key in order if not is_bend(key)}
        elsewhere |= {middles[box] for box in boxes}
    return tuple(full), middles


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where the boxes of a row would like to stand: in which columns, and where the row starts."""

    spacing: Spacing
    columns: tuple[frozenset[float], frozenset[float]]
    start: float

    def near(self, x: float, low: float, high: float) -> float:
        """The nearest free column, if one is near enough, of the first sort that has one."""
        for columns in self.columns:
            free = [
                column for column in columns if low <= column <= high and abs(column - x) <= _SNAP
            ]
            if free:
                return min(free, key=lambda column: (abs(column - x), column))
        return x


def _start(boxes: Sequence[str], middles: Mapping[str, float], spacing: Spacing) -> float:
    """Where a row that has no card yet begins, so that its cards stand around the middle."""
    low, high = extent(middles, spacing)
    return (low + high) / 2 - (len(boxes) - 1) * _STEP / 2


def extent(middles: Mapping[str, float], spacing: Spacing) -> tuple[float, float]:
    """Where the outermost items begin and end."""
    low = min((x - spacing.half(key) for key, x in middles.items()), default=0.0)
    high = max((x + spacing.half(key) for key, x in middles.items()), default=0.0)
    return low, high


def _spots(
    box: str, order: Sequence[str], middles: Mapping[str, float], stand: _Stand
) -> Iterator[Spot]:
    """Every free place of a row, with what it costs; the index is negated, so right goes first."""
    left, right = extent(middles, stand.spacing)
    half = stand.spacing.half(box)
    cards = [index for index, key in enumerate(order) if not is_bend(key)]
    for index in range(len(order) + 1):
        low, high = _gap(box, order, index, (middles, stand.spacing))
        if low > high:
            continue
        x = _nearest(cards, index, stand.start, (low, high))
        x = stand.near(x, max(low, left + half), min(high, right - half))
        growth = max(left - (x - half), 0.0) + max(x + half - right, 0.0)
        between = bool(cards) and cards[0] < index <= cards[-1]
        near = min((abs(x - middles[order[card]]) for card in cards), default=abs(x - stand.start))
        yield (round(growth, 3), between, round(near, 3), -index), x


def _gap(
    box: str, order: Sequence[str], index: int, frame: tuple[Mapping[str, float], Spacing]
) -> tuple[float, float]:
    """Between which places a box may stand in front of the item with this index."""
    middles, spacing = frame
    low, high = float("-inf"), float("inf")
    if index:
        low = middles[order[index - 1]] + spacing.separation(order[index - 1], box)
    if index < len(order):
        high = middles[order[index]] - spacing.separation(box, order[index])
    return low, high


def _nearest(cards: Sequence[int], index: int, start: float, room: tuple[float, float]) -> float:
    """The point of a gap that is nearest to the cards of the row, or to where the row begins."""
    low, high = room
    if cards and index > cards[-1]:
        return low
    if cards and index <= cards[0]:
        return high
    return min(max(start, low), high) if not cards else low
