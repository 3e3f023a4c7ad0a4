"""Lines as edges that are glued to both of their boxes and keep the way of the picture."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from xml.etree import ElementTree as ET

from govgraph.diagrams.drawio.cards import box_cell
from govgraph.diagrams.drawio.sheet import Frame, Sheet, Style, number
from govgraph.diagrams.theme import INK, INKS, PAPER, colour, stroke_width
from govgraph.graph.known import Standing
from govgraph.layout.placement import Point
from govgraph.scene.bundles import BEAD_SIZE
from govgraph.scene.shapes import Head, LineShape, Pen, Scene
from govgraph.scene.strokes import RADIUS
from govgraph.views.view import LineFamily

_DRAWN = tuple(reversed(LineFamily))
_HEADS: Mapping[Head | None, tuple[str, int, int]] = {
    Head.TRIANGLE: ("block", 1, 8),
    Head.OPEN: ("open", 0, 7),
    Head.DIAMOND: ("diamond", 0, 12),
    Head.HALF_DIAMOND: ("diamondThin", 1, 12),
    Head.BALL: ("oval", 1, 6),
    Head.BARS: ("ERmandOne", 0, 8),
    Head.SQUARE: ("box", 1, 5),
    None: ("none", 0, 0),
}


def add_lines(sheet: Sheet, scene: Scene, frames: Mapping[str, Frame]) -> None:
    """Add each line that is drawn, those that matter most on top."""
    for bundle in sorted(scene.bundles, key=lambda one: _DRAWN.index(one.pen.family)):
        for shape in bundle.lines:
            _add_line(sheet, shape, bundle.head.head if bundle.head else None, frames)


def _add_line(
    sheet: Sheet, shape: LineShape, head: Head | None, frames: Mapping[str, Frame]
) -> None:
    line = shape.line
    tail = shape.marks[0].head if shape.marks else None
    pen = Pen(line.family, line.certainty, line.standing, line.event)
    sign = shape.bead.text if shape.bead else ""
    label = " ".join(filter(None, (sign, line.status)))
    named = {
        "id": f"line-{line.id}",
        "label": label,
        "tooltip": shape.words,
        "link": line.id,
        "from": line.source,
        "to": line.target,
    }
    style = {
        "edgeStyle": "orthogonalEdgeStyle",
        **stroke_style(pen, head, tail),
        **_glue("exit", shape.route[0], frames[line.source]),
        **_glue("entry", shape.route[-1], frames[line.target]),
        "fontSize": BEAD_SIZE,
        "fontStyle": 1,
        "fontColor": INK,
        "labelBackgroundColor": PAPER,
        "labelBorderColor": INK,
    }
    ends = (box_cell(line.source), box_cell(line.target))
    geometry = sheet.add_edge(named, style, ends, shape.route)
    if label and shape.bead:
        _place_label(geometry, shape.route, shape.bead.middle)


def stroke_style(pen: Pen, head: Head | None, tail: Head | None) -> Style:
    """The look of a stroke: what is not in force is thin here, and says so in a word."""
    ink = INKS[pen.family]
    soon = pen.standing is Standing.NOT_YET
    style: dict[str, str | float] = {
        "rounded": 1,
        "arcSize": 2 * RADIUS,
        "strokeColor": colour(pen),
        "strokeWidth": 1.0 if soon else round(stroke_width(pen), 2),
        "jettySize": "auto",
    }
    if ink.dash:
        pattern = " ".join(f"{max(part, 1):g}" for part in ink.dash)
        style |= {"dashed": 1, "fixDash": 1, "dashPattern": pattern}
    for end, mark in (("end", head), ("start", tail)):
        arrow, fill, size = _HEADS[mark]
        style |= {f"{end}Arrow": arrow, f"{end}Fill": fill, f"{end}Size": size}
    return style


def _glue(end: str, point: Point, frame: Frame) -> Style:
    """Where on a box a line is fixed, as shares of its sides."""
    left, top, wide, high = frame
    across, down = (point[0] - left) / wide, (point[1] - top) / high
    return {
        f"{end}X": number_of(across),
        f"{end}Y": number_of(down),
        f"{end}Dx": 0,
        f"{end}Dy": 0,
        f"{end}Perimeter": 0,
    }


def number_of(share: float) -> str:
    """A share with as many places as keep a line straight."""
    return f"{share:.4f}".rstrip("0").rstrip(".")


def _place_label(geometry: ET.Element, route: Sequence[Point], middle: Point) -> None:
    """Put the sign of a line where it is in the picture: near its foot, from -1 to 1 along it."""
    length = sum(_far(*step) for step in pairwise(route))
    geometry.set("x", number(2 * _far(route[0], middle) / length - 1))


def _far(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])
