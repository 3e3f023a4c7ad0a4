"""Cuts the ways of a bundle into what lines have alone and what they share: branches and trunk."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from govgraph.layout.placement import Point, Route

RADIUS = 6.0

_Step = tuple[Point, Point]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Steps that the same lines take, in their direction of travel."""

    points: tuple[Point, ...]
    lines: tuple[str, ...]


def stretches(routes: Sequence[Route]) -> tuple[Stretch, ...]:
    """The tree of a bundle as stretches; where two meet at a corner they overlap in a curve.

    Every step of every way is in exactly one stretch, but for those overlaps.
    """
    walked = {route.line: _walk(route.points, _corners(routes)) for route in routes}
    users: dict[_Step, list[str]] = defaultdict(list)
    for line, steps in walked.items():
        for step in steps:
            users[step].append(line)
    found: dict[_Step, Stretch] = {}
    for steps in walked.values():
        for stretch in _grouped(steps, users):
            found.setdefault((stretch.points[0], stretch.points[1]), stretch)
    return tuple(_curved(list(found.values())))


def _corners(routes: Sequence[Route]) -> set[Point]:
    return {point for route in routes for point in route.points}


def _walk(points: Sequence[Point], corners: set[Point]) -> list[_Step]:
    """A way in steps that end wherever any way of the bundle has a corner."""
    steps: list[_Step] = []
    for start, end in pairwise(points):
        between = [corner for corner in corners if _inside(start, corner, end)]
        stops = [start, *sorted(between, key=lambda stop: _distance(start, stop)), end]
        steps.extend(pairwise(stops))
    return steps


def _inside(start: Point, point: Point, end: Point) -> bool:
    on_line = start[0] == point[0] == end[0] or start[1] == point[1] == end[1]
    return on_line and 0 < _distance(start, point) < _distance(start, end) > _distance(point, end)


def _distance(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _grouped(steps: Sequence[_Step], users: dict[_Step, list[str]]) -> list[Stretch]:
    groups: list[tuple[list[Point], list[str]]] = []
    for start, end in steps:
        lines = users[start, end]
        if groups and groups[-1][1] == lines:
            groups[-1][0].append(end)
        else:
            groups.append(([start, end], lines))
    return [Stretch(tuple(points), tuple(lines)) for points, lines in groups]


def _curved(found: Sequence[Stretch]) -> list[Stretch]:
    """Let each stretch run a little into the next where it turns, which starts behind the turn."""
    onward: dict[Point, list[Stretch]] = defaultdict(list)
    inward: dict[Point, list[Stretch]] = defaultdict(list)
    for stretch in found:
        onward[stretch.points[0]].append(stretch)
        inward[stretch.points[-1]].append(stretch)
    curved = []
    for stretch in found:
        points = list(stretch.points)
        here = inward[points[0]]
        if here and all(_turns(before, stretch) for before in here):
            points[0] = _along(points[0], points[1])
        points += [
            _along(after.points[0], after.points[1])
            for after in onward[stretch.points[-1]]
            if _turns(stretch, after)
        ]
        curved.append(Stretch(tuple(points), stretch.lines))
    return curved


def _turns(before: Stretch, after: Stretch) -> bool:
    (ax, _), (bx, _) = before.points[-2:]
    (cx, _), (dx, _) = after.points[:2]
    return (ax == bx) != (cx == dx)


def _along(start: Point, end: Point) -> Point:
    """The point where a curve that begins at `start` runs into the step towards `end`."""
    reach = min(RADIUS, _distance(start, end) / 2)
    share = reach / _distance(start, end)
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
