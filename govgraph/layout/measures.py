"""What can be counted of a placement: what must never be, and what there should be little of."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from govgraph.layout.card import NAME_SIZE
from govgraph.layout.placement import Bundle, Page, PlacedBox, Placement, Point

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


def overlapping(placement: Placement) -> list[tuple[str, str]]:
    """Pairs of boxes that lie on one another."""
    return [
        (one.id, other.id)
        for one, other in combinations(placement.boxes, 2)
        if one.row == other.row or one.y < other.y + other.card.height
        if _overlap(one, other)
    ]


def through_boxes(placement: Placement) -> list[tuple[str, str]]:
    """Lines that run through a box, with the box."""
    return [
        (route.line, box.id)
        for bundle in placement.bundles
        for route in bundle.routes
        for box in placement.boxes
        if any(_cuts(step, box) for step in steps(route.points))
    ]


def crossings(placement: Placement) -> int:
    """How often lines of different bundles cross; a trunk counts once for all its lines."""
    count = 0
    drawn = [_steps_of(bundle) for bundle in placement.bundles]
    for one, other in combinations(drawn, 2):
        points = {
            (upright[0][0], level[0][1])
            for first, second in ((one, other), (other, one))
            for upright in first[0]
            for level in second[1]
            if _cross(upright, level)
        }
        count += len(points)
    return count


def on_top(placement: Placement) -> list[tuple[str, str]]:
    """Pairs of bundles, by their first lines, too near to one another to be told apart."""
    found = []
    for one, other in combinations(placement.bundles, 2):
        (up, level), (other_up, other_level) = _steps_of(one), _steps_of(other)
        pairs = [*((a, b, 0) for a in up for b in other_up)]
        pairs += [(a, b, 1) for a in level for b in other_level]
        if any(_along(a, b, axis) for a, b, axis in pairs):
            found.append((one.routes[0].line, other.routes[0].line))
    return found


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


def _overlap(one: PlacedBox, other: PlacedBox) -> bool:
    apart = abs(one.x - other.x) >= one.card.width - _EDGE
    return not apart and one.y < other.y + other.card.height and other.y < one.y + one.card.height


def _cuts(step: Step, box: PlacedBox) -> bool:
    (x1, x2), (y1, y2) = (sorted(values) for values in zip(*step, strict=True))
    inside_x = x1 < box.x + box.card.width - _EDGE and x2 > box.x + _EDGE
    return inside_x and y1 < box.y + box.card.height - _EDGE and y2 > box.y + _EDGE


def _steps_of(bundle: Bundle) -> tuple[list[Step], list[Step]]:
    """The upright and the level stretches of a bundle, joined where they share a line."""
    upright: dict[float, list[tuple[float, float]]] = defaultdict(list)
    level: dict[float, list[tuple[float, float]]] = defaultdict(list)
    for route in bundle.routes:
        for (x1, y1), (x2, y2) in steps(route.points):
            if x1 == x2:
                upright[x1].append((min(y1, y2), max(y1, y2)))
            else:
                level[y1].append((min(x1, x2), max(x1, x2)))
    return (
        [((x, a), (x, b)) for x, spans in upright.items() for a, b in _joined(spans)],
        [((a, y), (b, y)) for y, spans in level.items() for a, b in _joined(spans)],
    )


def _joined(spans: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    start, end = min(spans)
    for a, b in sorted(spans):
        if a > end:
            yield start, end
            start, end = a, b
        end = max(end, b)
    yield start, end


def _cross(upright: Step, level: Step) -> bool:
    (x, top), (_, bottom) = upright
    (left, y), (right, _) = level
    return left < x < right and top < y < bottom


def _along(one: Step, other: Step, axis: int) -> bool:
    beside = abs(one[0][axis] - other[0][axis]) < _SIDE_BY_SIDE
    low = max(one[0][1 - axis], other[0][1 - axis])
    high = min(one[1][1 - axis], other[1][1 - axis])
    return beside and high - low > _EDGE
