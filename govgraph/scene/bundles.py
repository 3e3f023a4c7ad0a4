"""Bundles of lines as shapes: branches, trunk, heads and beads."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from govgraph.graph.known import Certainty
from govgraph.layout.lettering import width
from govgraph.layout.placement import Bundle, Point, Route
from govgraph.scene.heads import LENGTH, head, tail
from govgraph.scene.shapes import Bead, BundleShape, LineShape, Mark, Pen, Stroke
from govgraph.scene.strokes import Stretch, stretches
from govgraph.views.telling import line_words
from govgraph.views.view import Line, View

BEAD_SIZE = 9.0
_BEAD = 13.0
_BEAD_SIDE = 3.5
# How far from the card's edge a bead's middle stands: in the clear between card and first track.
_BEAD_REACH = 14.0
SIGNS = {Certainty.LIKELY: "?", Certainty.DISPUTED: "≠"}


def matters(view: View) -> Mapping[str, int]:
    """The number of each matter that a line of the view is limited to."""
    found = dict.fromkeys(line.matter for line in view.strokes if line.matter)
    return {matter: number for number, matter in enumerate(found, start=1)}


def bundle_shape(
    bundle: Bundle, view: View, lines: Mapping[str, Line], numbers: Mapping[str, int]
) -> BundleShape:
    """One bundle, with each stretch drawn as firmly as its firmest line."""
    cut = _trimmed(stretches(bundle.routes), lines)
    members = tuple(
        _line_shape(lines[route.line], route, cut, (view, numbers)) for route in bundle.routes
    )
    pens = [pen_of(member.line) for member in members]
    shared = tuple(
        Stroke(stretch.points, firmest([pen_of(lines[each]) for each in stretch.lines]))
        for stretch in cut
        if len(stretch.lines) > 1
    )
    ends_in = head(members[0].line)
    last = bundle.routes[0].points
    mark = Mark(ends_in, last[-1], _unit(last[-2], last[-1])) if ends_in else None
    return BundleShape(bundle.target, firmest(pens), members, shared, mark)


def _line_shape(
    line: Line, route: Route, cut: Sequence[Stretch], frame: tuple[View, Mapping[str, int]]
) -> LineShape:
    view, numbers = frame
    own = tuple(Stroke(each.points, pen_of(line)) for each in cut if each.lines == (line.id,))
    starts_with = tail(line)
    along = _unit(route.points[1], route.points[0])
    marks = (Mark(starts_with, route.points[0], along),) if starts_with else ()
    bead = _bead(line, route, numbers)
    return LineShape(line, line_words(line, view.names), route.points, own, marks, bead)


def pen_of(line: Line) -> Pen:
    """What a line is drawn with by itself."""
    return Pen(line.family, line.certainty, line.standing, line.event)


def firmest(pens: Sequence[Pen]) -> Pen:
    """A shared stretch is as certain as the most certain of its lines."""
    first = pens[0]
    certain = (
        Certainty.STATED
        if any(pen.certainty is Certainty.STATED for pen in pens)
        else first.certainty
    )
    return replace(first, certainty=certain, event=all(pen.event for pen in pens))


def _trimmed(found: Sequence[Stretch], lines: Mapping[str, Line]) -> list[Stretch]:
    """The stretch that reaches the target ends where the head begins, not under its tip."""
    everyone = max(len(each.lines) for each in found)
    *others, last = sorted(found, key=lambda each: len(each.lines) == everyone)
    ends_in = head(lines[last.lines[0]])
    points = _shortened(last.points, LENGTH[ends_in]) if ends_in else last.points
    return [*others, Stretch(points, last.lines)]


def _shortened(points: tuple[Point, ...], length: float) -> tuple[Point, ...]:
    (x, y), (dx, dy) = points[-1], _unit(points[-2], points[-1])
    return (*points[:-1], (x - dx * length, y - dy * length))


def _unit(start: Point, end: Point) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    size = abs(dx) + abs(dy)
    return (dx / size, dy / size)


def _bead(line: Line, route: Route, numbers: Mapping[str, int]) -> Bead | None:
    number = str(numbers[line.matter]) if line.matter else ""
    text = f"{number}{SIGNS.get(line.certainty, '')}"
    if not text:
        return None
    (x, y), (dx, dy) = route.points[0], _unit(route.points[0], route.points[1])
    middle = (x + dx * _BEAD_REACH, y + dy * _BEAD_REACH)
    wide = max(_BEAD, width(text, BEAD_SIZE, bold=True) + 2 * _BEAD_SIDE)
    return Bead(text, middle, wide, _BEAD)
