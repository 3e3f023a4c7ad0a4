"""Where the items of each row stand from left to right, once their order is known.

Each item is pulled towards what it is joined to; the sum of the squared pulls is made as small as
the gaps between neighbours allow, row by row (pool adjacent violators, which is exact for one
row), up and down until nothing moves. So a body stands over the middle of those that answer to
it, and trunks stand straight.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from govgraph.layout.spacing import half, separation
from govgraph.layout.trunks import upright

_LEAST_ROUNDS = 12
_EFFORT = 20_000
_STILL = 0.3
_STRAIGHT = 12.0
_FAINT = 0.001
_PINNED = 1e6

Pull = tuple[str, str, float]


@dataclass(frozen=True, slots=True)
class Ties:
    """What holds the items of the rows in their order: the rows, the pulls, and the trunks."""

    rows: tuple[tuple[str, ...], ...]
    pulls: tuple[Pull, ...]
    trunks: tuple[tuple[str, ...], ...]

    @property
    def least_width(self) -> float:
        """How wide the widest row is when its items stand as close as they may."""
        return max((_width(row) for row in self.rows), default=0.0)


def across(ties: Ties, width: float = inf) -> dict[str, float]:
    """The middle of every item, all within `width` of one another.

    First everything is balanced; then each trunk is given one place for all its bends, and the
    rest makes way.
    """
    drawn = ((a, b, _STRAIGHT) for trunk in ties.trunks for a, b in pairwise(trunk))
    neighbours = _neighbours((*ties.pulls, *drawn))
    places = _packed(ties.rows)
    _balance(ties.rows, places, neighbours, ({}, width))
    pins = upright(ties.rows, places, ties.trunks)
    _balance(ties.rows, places, neighbours, (pins, width))
    return places


def _neighbours(pulls: Iterable[Pull]) -> Mapping[str, list[tuple[str, float]]]:
    neighbours: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for one, other, weight in pulls:
        if one != other:
            neighbours[one].append((other, weight))
            neighbours[other].append((one, weight))
    return neighbours


def _balance(
    rows: Sequence[Sequence[str]],
    places: dict[str, float],
    neighbours: Mapping[str, Sequence[tuple[str, float]]],
    frame: tuple[Mapping[str, float], float],
) -> None:
    """Settle the rows, up and down, until nothing moves or it has gone on long enough."""
    least = [_least(row) for row in rows]
    rounds = max(_LEAST_ROUNDS, _EFFORT // max(len(places), 1))
    for count in range(rounds):
        numbers = range(len(rows)) if count % 2 == 0 else range(len(rows) - 1, -1, -1)
        moved = 0.0
        for number in numbers:
            row = rows[number]
            settled = _settled((row, least[number]), places, neighbours, frame)
            moved = max(
                [moved, *(abs(places[key] - x) for key, x in zip(row, settled, strict=True))]
            )
            places.update(zip(row, settled, strict=True))
        if moved < _STILL:
            break


def _packed(rows: Sequence[Sequence[str]]) -> dict[str, float]:
    """Every row as narrow as it can be, its middle over the middle of the others."""
    places: dict[str, float] = {}
    for row in rows:
        xs = _least(row)
        middle = (xs[0] + xs[-1]) / 2 if xs else 0.0
        places.update({key: x - middle for key, x in zip(row, xs, strict=True)})
    return places


def _least(row: Sequence[str]) -> list[float]:
    xs: list[float] = []
    for index, key in enumerate(row):
        xs.append(xs[-1] + separation(row[index - 1], key) if xs else 0.0)
    return xs


def _width(row: Sequence[str]) -> float:
    return _least(row)[-1] + half(row[0]) + half(row[-1]) if row else 0.0


def _settled(
    row: tuple[Sequence[str], Sequence[float]],
    places: Mapping[str, float],
    neighbours: Mapping[str, Sequence[tuple[str, float]]],
    frame: tuple[Mapping[str, float], float],
) -> list[float]:
    """Where the pulls on the items of one row balance, as near as the gaps and the frame allow."""
    keys, least = row
    pins, width = frame
    wanted, weights = [], []
    for key in keys:
        weight, middle = 0.0, 0.0
        for other, pull in neighbours.get(key, ()):
            weight += pull
            middle += places[other] * pull
        pinned = _PINNED if key in pins else _FAINT
        wanted.append((middle + pins.get(key, places[key]) * pinned) / (weight + pinned))
        weights.append(weight + pinned)
    settled = separated(wanted, weights, least)
    if not keys or width == inf:
        return settled
    low = half(keys[0]) - width / 2
    high = width / 2 - half(keys[-1]) - least[-1]
    return [
        min(max(x - floor, low), max(high, low)) + floor
        for x, floor in zip(settled, least, strict=True)
    ]


def separated(
    wanted: Sequence[float], weights: Sequence[float], least: Sequence[float]
) -> list[float]:
    """The numbers nearest to the wanted ones whose steps are at least those of `least`."""
    pools: list[tuple[float, float, int]] = []
    for value, weight, floor in zip(wanted, weights, least, strict=True):
        mean, total, count = value - floor, weight, 1
        while pools and pools[-1][0] >= mean:
            before, heavy, many = pools.pop()
            mean = (before * heavy + mean * total) / (heavy + total)
            total, count = heavy + total, many + count
        pools.append((mean, total, count))
    shifts = [mean for mean, _, count in pools for _ in range(count)]
    return [floor + shift for floor, shift in zip(least, shifts, strict=True)]
