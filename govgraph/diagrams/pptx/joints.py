"""The ways of a bundle cut into straight legs between joints: what connectors are glued to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from govgraph.layout.placement import Point
from govgraph.scene.shapes import BundleShape, LineShape


@dataclass(frozen=True, slots=True)
class Leg:
    """A straight stretch on the way to the target, and the lines that take it."""

    start: Point
    end: Point
    lines: tuple[LineShape, ...]


def legs(bundle: BundleShape) -> tuple[Leg, ...]:
    """Every stretch of a bundle once, cut wherever one of its lines turns, joins or has a bead."""
    stops = {point for line in bundle.lines for point in _stops(line)}
    users: dict[tuple[Point, Point], list[LineShape]] = defaultdict(list)
    for line in bundle.lines:
        for step in _steps(line.route, stops):
            users[step].append(line)
    return tuple(Leg(start, end, tuple(lines)) for (start, end), lines in users.items())


def joints(bundle: BundleShape, found: Sequence[Leg]) -> tuple[Point, ...]:
    """Where legs meet that end at no card and at no bead."""
    ends = {end for line in bundle.lines for end in (line.route[0], line.route[-1])}
    ends |= {line.bead.middle for line in bundle.lines if line.bead}
    points = dict.fromkeys(point for leg in found for point in (leg.start, leg.end))
    return tuple(point for point in points if point not in ends)


def _stops(line: LineShape) -> Iterator[Point]:
    yield from line.route
    if line.bead:
        yield line.bead.middle


def _steps(route: Sequence[Point], stops: set[Point]) -> Iterator[tuple[Point, Point]]:
    for start, end in pairwise(route):
        between = [stop for stop in stops if _inside(start, stop, end)]
        yield from pairwise([start, *sorted(between, key=lambda stop: _far(start, stop)), end])


def _inside(start: Point, point: Point, end: Point) -> bool:
    level = start[1] == point[1] == end[1]
    upright = start[0] == point[0] == end[0]
    return (level or upright) and 0 < _far(start, point) < _far(start, end) > _far(point, end)


def _far(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def sites(bundles: Sequence[BundleShape]) -> Mapping[str, tuple[Point, ...]]:
    """The points at the edge of each card where lines begin or end, by the id of its box."""
    found: dict[str, dict[Point, None]] = defaultdict(dict)
    for bundle in bundles:
        for shape in bundle.lines:
            found[shape.line.source][shape.route[0]] = None
            found[shape.line.target][shape.route[-1]] = None
    return {box: tuple(points) for box, points in found.items()}
