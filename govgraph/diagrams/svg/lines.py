"""Lines in SVG: halos, strokes, heads and beads."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from govgraph.diagrams.svg.elements import (
    element,
    group,
    number,
    path,
    polygon,
    shortened,
    steps,
    text,
    words,
)
from govgraph.diagrams.theme import INK, INKS, PAPER, colour, hollow_width, stroke_width
from govgraph.layout.card import Written
from govgraph.layout.lettering import width
from govgraph.layout.placement import Point
from govgraph.scene.bundles import BEAD_SIZE
from govgraph.scene.shapes import Bead, BundleShape, Head, LineShape, Mark, Pen, Stroke

_HALO = 4.5
# A halo must not eat into the border of the card at which its line ends.
_CLEAR = 3.0
_TRIANGLE = (10.0, 5.0)
_OPEN = (8.5, 5.0)
_DIAMOND = (12.0, 4.5)
_BALL = 3.2
_BALL_GAP = 0.8
_BARS = (3.0, 6.5)
_BAR = 5.0
_SQUARE = 5.0
_HEAD_WIDTH = 1.5


def bundle_group(bundle: BundleShape) -> str:
    """One bundle: the halo of all of it first, so that no halo cuts its own trunk."""
    halo = element(
        "path",
        d="".join(path(shortened(line.route, _CLEAR)) for line in bundle.lines),
        stroke=PAPER,
        stroke_width=stroke_width(bundle.pen) + _HALO,
        fill="none",
    )
    parts = [halo, *(line_group(line) for line in bundle.lines)]
    shared = [*strokes(bundle.trunk)]
    if bundle.head:
        shared += head(bundle.head, bundle.pen)
    if shared:
        names = " ".join(line.line.id for line in bundle.lines)
        parts.append(group(shared, class_="trunk", data_lines=names))
    beads = [bead(line.bead) for line in bundle.lines if line.bead]
    return group([*parts, *beads], class_="bundle", data_target=bundle.target)


def line_group(shape: LineShape) -> str:
    """One link: what it says, and the stretch that it shares with no other."""
    line = shape.line
    parts = [element("title", words(shape.words)), *strokes(shape.strokes)]
    pen = Pen(line.family, line.certainty, line.standing, line.event)
    for mark in shape.marks:
        parts += head(mark, pen)
    return group(
        parts,
        id=f"line-{line.id}",
        class_=f"line {line.family}",
        data_id=line.id,
        data_source=line.source,
        data_target=line.target,
    )


def strokes(found: Sequence[Stroke]) -> Iterator[str]:
    """Each stretch with its pattern; what is not in force as two thin lines."""
    for stroke in found:
        yield _stroke(stroke, stroke_width(stroke.pen), colour(stroke.pen))
        core = hollow_width(stroke.pen)
        if core:
            yield element(
                "path", d=path(stroke.points), stroke=PAPER, stroke_width=core, fill="none"
            )


def _stroke(stroke: Stroke, wide: float, ink: str) -> str:
    pattern = INKS[stroke.pen.family]
    dash = " ".join(number(part) for part in pattern.dash) or None
    return element(
        "path",
        d=path(stroke.points),
        stroke=ink,
        stroke_width=wide,
        stroke_dasharray=dash,
        stroke_linecap="round" if pattern.round_dots else None,
        fill="none",
    )


def head(mark: Mark, pen: Pen) -> Iterator[str]:
    """The head of a line, its tip on the card's edge."""
    ink = colour(pen)
    match mark.head:
        case Head.TRIANGLE | Head.SQUARE:
            points = _arrow(mark, *_TRIANGLE) if mark.head is Head.TRIANGLE else _square(mark)
            yield element("path", d=polygon(points), fill=ink)
        case Head.OPEN | Head.BARS:
            ways = [_arrow(mark, *_OPEN)] if mark.head is Head.OPEN else _bars(mark)
            for way in ways:
                yield _outlined(steps(way), ink, "none")
        case Head.DIAMOND | Head.HALF_DIAMOND:
            yield _outlined(polygon(_diamond(mark)), ink, PAPER)
            if mark.head is Head.HALF_DIAMOND:
                yield element("path", d=polygon(_diamond(mark)[:3]), fill=ink)
        case Head.BALL:
            x, y = _back(mark, _BALL + _BALL_GAP)
            yield element("circle", cx=x, cy=y, r=_BALL, fill=ink)
        case _:
            assert_never(mark.head)


def _outlined(data: str, ink: str, fill: str) -> str:
    return element("path", d=data, fill=fill, stroke=ink, stroke_width=_HEAD_WIDTH)


def bead(found: Bead) -> str:
    """A sign on a line, in a white pill."""
    x, y = found.middle
    letters = width(found.text, BEAD_SIZE, bold=True)
    sign = Written(found.text, x - letters / 2, y + BEAD_SIZE * 0.36, BEAD_SIZE, bold=True)
    pill = element(
        "rect",
        x=x - found.width / 2,
        y=y - found.height / 2,
        width=found.width,
        height=found.height,
        rx=found.height / 2,
        fill=PAPER,
        stroke=INK,
        stroke_width=1.0,
    )
    return group([pill, text([sign], fill=INK)], class_="bead")


def _back(mark: Mark, distance: float, side: float = 0.0) -> Point:
    """A point behind the tip and beside the line."""
    (x, y), (dx, dy) = mark.tip, mark.along
    return (x - dx * distance - dy * side, y - dy * distance + dx * side)


def _arrow(mark: Mark, length: float, half: float) -> tuple[Point, Point, Point]:
    return (_back(mark, length, -half), mark.tip, _back(mark, length, half))


def _square(mark: Mark) -> list[Point]:
    half = _SQUARE / 2
    corners = ((0.0, -half), (_SQUARE, -half), (_SQUARE, half), (0.0, half))
    return [_back(mark, *corner) for corner in corners]


def _bars(mark: Mark) -> list[tuple[Point, Point]]:
    return [(_back(mark, far, -_BAR), _back(mark, far, _BAR)) for far in _BARS]


def _diamond(mark: Mark) -> tuple[Point, Point, Point, Point]:
    length, half = _DIAMOND
    middle = length / 2
    return (mark.tip, _back(mark, middle, half), _back(mark, length), _back(mark, middle, -half))
