"""Where the items of each row stand from left to right, once their order is known.

Each item is pulled towards what it is joined to; the sum of the squared pulls is made as small as
the gaps between neighbours allow, row by row (pool adjacent violators, which is exact for one
row), up and down until nothing moves. So a body stands over the middle of those that answer to
it, and trunks stand straight.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from govgraph.layout.spacing import Spacing
from govgraph.layout.trunks import upright

_LEAST_ROUNDS = 12
_EFFORT = 6_000
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
    spacing: Spacing

    @property
    def least_width(self) -> float:
        """How wide the widest row is when its items stand as close as they may."""
        halves = self.spacing.half
        return max(
            (self.floors(row)[-1] + halves(row[0]) + halves(row[-1]) for row in self.rows if row),
            default=0.0,
        )

    def floors(self, row: Sequence[str]) -> list[float]:
        """How far from the first item of a row each item must stand at least."""
        xs = [0.0] if row else []
        for left, right in pairwise(row):
            xs.append(xs[-1] + self.spacing.separation(left, right))
        return xs


@dataclass(frozen=True, slots=True)
class _Line:
    """A row while it is being settled: its items, their least distances, and how far they may go.

    The first item stands between `low` and `high`, and each other its floor further right.
    """

    keys: tuple[str, ...]
    floors: tuple[float, ...]
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class _Draw:
    """Where an item is drawn: to what and how strongly, all of it together, and its own place."""

    towards: tuple[tuple[str, float], ...]
    weight: float
    pin: float | None = None


def across(
    ties: Ties, width: float = inf, start: Mapping[str, float] | None = None
) -> dict[str, float]:
    """The middle of every item, all within `width` of one another.

    First everything is balanced, from `start` on if that is given; then each trunk is given one
    place for all its bends, and the rest makes way.
    """
    lines = [_line(ties, row, width) for row in ties.rows if row]
    drawn = _drawn(ties)
    places = _packed(lines) if start is None else dict(start)
    _balance(lines, places, drawn)
    limits = {
        key: (line.low + floor, line.high + floor)
        for line in lines
        for key, floor in zip(line.keys, line.floors, strict=True)
    }
    pins = upright(ties.rows, places, ties.trunks, (ties.spacing, limits))
    for key, pin in pins.items():
        drawn[key] = _Draw(drawn[key].towards, drawn[key].weight - _FAINT + _PINNED, pin)
    _balance(lines, places, drawn)
    return places


def _line(ties: Ties, row: tuple[str, ...], width: float) -> _Line:
    floors = ties.floors(row)
    low = ties.spacing.half(row[0]) - width / 2
    high = width / 2 - ties.spacing.half(row[-1]) - floors[-1]
    return _Line(row, tuple(floors), low, max(low, high))


def _drawn(ties: Ties) -> dict[str, _Draw]:
    """What each item is drawn to: along its lines, and along its trunk if it is a bend."""
    towards: dict[str, list[tuple[str, float]]] = defaultdict(list)
    along = ((a, b, _STRAIGHT) for trunk in ties.trunks for a, b in pairwise(trunk))
    for one, other, pull in (*ties.pulls, *along):
        if one != other:
            towards[one].append((other, pull))
            towards[other].append((one, pull))
    return {
        key: _Draw(tuple(towards[key]), sum(pull for _, pull in towards[key]) + _FAINT)
        for row in ties.rows
        for key in row
    }


def _packed(lines: Sequence[_Line]) -> dict[str, float]:
    """Every row as narrow as it can be, its middle over the middle of the others."""
    return {
        key: floor - line.floors[-1] / 2
        for line in lines
        for key, floor in zip(line.keys, line.floors, strict=True)
    }


def _balance(lines: Sequence[_Line], places: dict[str, float], drawn: Mapping[str, _Draw]) -> None:
    """Settle the rows, up and down, until nothing moves or it has gone on long enough."""
    for count in range(max(_LEAST_ROUNDS, _EFFORT // max(len(places), 1))):
        moved = 0.0
        for line in lines if count % 2 == 0 else reversed(lines):
            settled = _settled(line, places, drawn)
            moved = max(moved, *(abs(places[key] - x) for key, x in settled.items()))
            places.update(settled)
        if moved < _STILL:
            break


def _settled(
    line: _Line, places: Mapping[str, float], drawn: Mapping[str, _Draw]
) -> dict[str, float]:
    """Where the pulls on the items of one row balance, as near as the gaps and the width allow."""
    wanted, weights = [], []
    for key in line.keys:
        draw = drawn[key]
        middle = sum([places[other] * pull for other, pull in draw.towards])
        middle += places[key] * _FAINT if draw.pin is None else draw.pin * _PINNED
        wanted.append(middle / draw.weight)
        weights.append(draw.weight)
    settled = separated(wanted, weights, line.floors)
    return {
        key: min(max(x - floor, line.low), line.high) + floor
        for key, x, floor in zip(line.keys, settled, line.floors, strict=True)
    }


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
