"""Finds room in their rows for the boxes that no line joins to anything: beside the others."""

from collections.abc import Iterator, Mapping, Sequence

from govgraph.layout.card import WIDTH
from govgraph.layout.nets import is_bend
from govgraph.layout.spacing import CARD_GAP, half, separation

_STEP = WIDTH + CARD_GAP
Spot = tuple[tuple[float, bool, float, int], float]


def with_loose(
    rows: Sequence[Sequence[str]], loose: Sequence[Sequence[str]], places: Mapping[str, float]
) -> tuple[tuple[tuple[str, ...], ...], dict[str, float]]:
    """Each row with its loose boxes in it, and the middle of every item.

    A place beside the cards of the row is best, then one between them, then one that makes the
    picture wider.
    """
    middles = dict(places)
    full = []
    for row, waiting in zip(rows, loose, strict=True):
        order = list(row)
        target = _start(waiting, middles)
        for box in waiting:
            (_, _, _, index), x = min(_spots(order, middles, target))
            middles[box] = x
            order.insert(-index, box)
        full.append(tuple(order))
    return tuple(full), middles


def _start(waiting: Sequence[str], middles: Mapping[str, float]) -> float:
    """Where a row that has no card yet begins, so that its cards stand around the middle."""
    low, high = _extent(middles)
    return (low + high) / 2 - (len(waiting) - 1) * _STEP / 2


def _extent(middles: Mapping[str, float]) -> tuple[float, float]:
    low = min((x - half(key) for key, x in middles.items()), default=0.0)
    high = max((x + half(key) for key, x in middles.items()), default=0.0)
    return low, high


def _spots(order: Sequence[str], middles: Mapping[str, float], start: float) -> Iterator[Spot]:
    """Every free place of a row, with what it costs; the index is negated, so right goes first."""
    extent = _extent(middles)
    cards = [index for index, key in enumerate(order) if not is_bend(key)]
    for index in range(len(order) + 1):
        low, high = float("-inf"), float("inf")
        if index:
            low = middles[order[index - 1]] + separation(order[index - 1], "")
        if index < len(order):
            high = middles[order[index]] - separation("", order[index])
        if low > high:
            continue
        x = _nearest(cards, index, start, (low, high))
        growth = max(extent[0] - (x - WIDTH / 2), 0.0) + max(x + WIDTH / 2 - extent[1], 0.0)
        between = bool(cards) and cards[0] < index <= cards[-1]
        near = min((abs(x - middles[order[card]]) for card in cards), default=abs(x - start))
        yield (round(growth, 3), between, round(near, 3), -index), x


def _nearest(cards: Sequence[int], index: int, start: float, room: tuple[float, float]) -> float:
    """The point of a gap that is nearest to the cards of the row, or to where the row begins."""
    low, high = room
    if cards and index > cards[-1]:
        return low
    if cards and index <= cards[0]:
        return high
    return min(max(start, low), high) if not cards else low
