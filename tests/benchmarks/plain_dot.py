"""What plain Graphviz makes of the DOT file of a view, measured like a placement of govgraph."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import dist

from govgraph.diagrams import dot
from govgraph.layout.measures import scale
from govgraph.layout.placement import A3, Point
from govgraph.views.view import View
from tests.plain_graphviz import laid_out

_SMALLEST = 9.5
_STRAIGHT = 0.5


@dataclass(frozen=True)
class Figures:
    """What there is in a picture: the fewer and the shorter, the better; text the larger."""

    crossings: int
    bends: int
    length: float
    width: float
    height: float
    text: float
    seconds: float


def measured(view: View) -> Figures:
    """Lay a view out with `dot` and measure it; the time is that of the child process."""
    document = dot.render(view)
    start = time.perf_counter()
    (chart,) = laid_out(document)
    seconds = time.perf_counter() - start
    _, _, width, height = map(float, chart.attributes["bb"].split(","))
    ways = [_way(edge["pos"]) for edge in chart.lines.values()]
    return Figures(
        crossings=_crossings(ways),
        bends=sum(len(way) - 2 for way in ways),
        length=sum(dist(a, b) for way in ways for a, b in pairwise(way)),
        width=width,
        height=height,
        text=_SMALLEST * scale((width, height), A3),
        seconds=seconds,
    )


def _way(position: str) -> list[Point]:
    """The corners of an edge: the ends of its curves, without points on a straight stretch."""
    ends = [part.split(",") for part in position.split()]
    marked = {one[0]: (float(one[1]), float(one[2])) for one in ends if one[0] in {"s", "e"}}
    curve = [(float(one[0]), float(one[1])) for one in ends if one[0] not in {"s", "e"}]
    points = [*filter(None, [marked.get("s")]), *curve[::3], *filter(None, [marked.get("e")])]
    kept: list[Point] = []
    for point in points:
        if kept and dist(kept[-1], point) < _STRAIGHT:
            continue
        if len(kept) > 1 and _off(kept[-2], kept[-1], point) < _STRAIGHT:
            kept.pop()
        kept.append(point)
    return kept


def _off(a: Point, b: Point, c: Point) -> float:
    """How far the middle point of three lies from the line between the others."""
    across = (c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])
    return abs(across) / max(dist(a, c), _STRAIGHT)


def _crossings(ways: Sequence[Sequence[Point]]) -> int:
    boxes = [_extent(way) for way in ways]
    return sum(
        _cross(*one, *other)
        for (way, around), (way2, around2) in combinations(zip(ways, boxes, strict=True), 2)
        if _meet(around, around2)
        for one in pairwise(way)
        for other in pairwise(way2)
    )


def _extent(way: Sequence[Point]) -> tuple[float, float, float, float]:
    xs, ys = zip(*way, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _meet(one: Sequence[float], other: Sequence[float]) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two stretches cross, and do not only touch."""
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
