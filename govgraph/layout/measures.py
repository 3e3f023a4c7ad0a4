"""What there should be little of in a placement, and what not at all, counted."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from govgraph.layout.card import NAME_SIZE
from govgraph.layout.placement import Page, Placement, Point

# Title block, key and footer of a picture of ordinary size, which share the page with the chart.
FURNITURE = 250.0
MARGINS = 52.0
_EDGE = 0.5
_SIDE_BY_SIDE = 3.0

Step = tuple[Point, Point]


def steps(points: Sequence[Point]) -> list[Step]:
    """The straight stretches of a way."""
    return list(pairwise(points))


def scale(size: tuple[float, float], page: Page) -> float:
    """How many points of paper one chart unit gets, with the page the better way round."""
    return max(min(across / size[0], down / size[1]) for across, down in page.sides)


def text_points(placement: Placement, page: Page) -> float:
    """How large the names are on the page, in points, as near as can be told before the scene."""
    return NAME_SIZE * scale((placement.width + MARGINS, placement.height + FURNITURE), page)


def crossings(placement: Placement) -> int:
    """How often lines of different bundles cross; a trunk counts once for all its lines."""
    upright, level = _drawn(placement)
    heights = [each.at for each in level]
    points = {
        (line.at, other.at, line.bundle, other.bundle)
        for line in upright
        for other in level[bisect_right(heights, line.start) : bisect_left(heights, line.end)]
        if other.start < line.at < other.end and line.bundle != other.bundle
    }
    return len(points)


def on_top(placement: Placement) -> list[tuple[str, str]]:
    """Pairs of bundles, by their first lines, too near to one another to be told apart."""
    found = {pair for drawn in _drawn(placement) for pair in _along_each_other(drawn)}
    first = [bundle.routes[0].line for bundle in placement.bundles]
    return [(first[one], first[other]) for one, other in sorted(found)]


def corners(placement: Placement) -> int:
    """How many corners the lines have."""
    return sum(len(route.points) - 2 for bundle in placement.bundles for route in bundle.routes)


def line_length(placement: Placement) -> float:
    """How long all lines are together, shared stretches counted once for each line."""
    return sum(
        abs(a[0] - b[0]) + abs(a[1] - b[1])
        for bundle in placement.bundles
        for route in bundle.routes
        for a, b in steps(route.points)
    )


@dataclass(frozen=True, slots=True, order=True)
class _Stretch:
    """A straight stretch of a bundle: how far across or down it lies, and from where to where."""

    at: float
    start: float
    end: float
    bundle: int


def _drawn(placement: Placement) -> tuple[list[_Stretch], list[_Stretch]]:
    """The upright and the level stretches of all bundles, in order, joined where they share one."""
    upright: dict[tuple[float, int], list[tuple[float, float]]] = defaultdict(list)
    level: dict[tuple[float, int], list[tuple[float, float]]] = defaultdict(list)
    for number, bundle in enumerate(placement.bundles):
        for route in bundle.routes:
            for (x1, y1), (x2, y2) in steps(route.points):
                if x1 == x2:
                    upright[x1, number].append((min(y1, y2), max(y1, y2)))
                else:
                    level[y1, number].append((min(x1, x2), max(x1, x2)))
    return _joined(upright), _joined(level)


def _joined(found: Mapping[tuple[float, int], list[tuple[float, float]]]) -> list[_Stretch]:
    stretches = []
    for (at, bundle), spans in found.items():
        start, end = min(spans)
        for a, b in sorted(spans):
            if a > end:
                stretches.append(_Stretch(at, start, end, bundle))
                start, end = a, b
            end = max(end, b)
        stretches.append(_Stretch(at, start, end, bundle))
    return sorted(stretches)


def _along_each_other(drawn: Sequence[_Stretch]) -> Iterator[tuple[int, int]]:
    """Pairs of bundles that run side by side with next to nothing between them."""
    for number, one in enumerate(drawn):
        for other in drawn[number + 1 :]:
            if other.at - one.at >= _SIDE_BY_SIDE:
                break
            shared = min(one.end, other.end) - max(one.start, other.start)
            if one.bundle != other.bundle and shared > _EDGE:
                yield min(one.bundle, other.bundle), max(one.bundle, other.bundle)
