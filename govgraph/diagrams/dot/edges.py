"""Lines as edges: written from the upper row to the lower, told apart by pattern and head."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from govgraph.diagrams.dot.quoting import edge, name, text
from govgraph.diagrams.theme import PAPER, colour, stroke_width
from govgraph.graph.known import Certainty, Standing
from govgraph.layout.rows import Row
from govgraph.scene.shapes import Pen
from govgraph.views.telling import line_words
from govgraph.views.view import Line, LineFamily, View


@dataclass(frozen=True, slots=True)
class Look:
    """The pattern of an edge, and its head at the body that is answered to."""

    pattern: str
    head: str


LOOKS: Mapping[LineFamily, Look] = MappingProxyType(
    {
        LineFamily.ROUTE: Look("solid", "normal"),
        LineFamily.REPORT: Look("solid", "vee"),
        LineFamily.CHALLENGE: Look("dashed", "odiamond"),
        LineFamily.ADVICE: Look("dashed", "vee"),
        LineFamily.MONEY: Look("dashed", "teetee"),
        LineFamily.SEAT: Look("dotted", "dot"),
        LineFamily.OTHER: Look("dotted", "vee"),
    }
)
HALF_DIAMOND = "ldiamond"
# What stands at the foot of an edge, from the card on; the key tells what each means.
SQUARE, RING, TWO_RINGS, BALL = "box", "odot", "odotodot", "dot"
_RINGS = {Certainty.LIKELY: RING, Certainty.DISPUTED: TWO_RINGS}
_WEIGHTS = {LineFamily.ROUTE: "12", LineFamily.REPORT: "4"}
_DIRECTIONS = {
    (True, True): "both",
    (True, False): "back",
    (False, True): "forward",
    (False, False): "none",
}


def edge_statements(view: View, rows: Sequence[Row]) -> Iterator[str]:
    """The statements of all lines of a view."""
    row_of = {box: number for number, row in enumerate(rows) for box in row.boxes}
    for line in view.lines:
        attributes = {
            **_stroke(line),
            "class": f"line {line.family}",
            "id": name(line.id),
            "tooltip": text(line_words(line, view.names)),
            "weight": _WEIGHTS.get(line.family, "1"),
        }
        # Ranks run downward, so an edge begins at the upper end, whichever way its line points.
        if row_of[line.source] < row_of[line.target]:
            ends, marks = (line.source, line.target), (_foot(line), head(line))
        else:
            ends, marks = (line.target, line.source), (head(line), _foot(line))
        yield edge(*ends, {**attributes, **_marked(*marks)})


def head(line: Line) -> str:
    """The head of a line; none between equals."""
    if line.level:
        return ""
    return HALF_DIAMOND if line.partial else LOOKS[line.family].head


def _foot(line: Line) -> str:
    """What stands at the end that answers: a part, how far it is known, one matter only."""
    square = SQUARE if line.inside else ""
    return f"{square}{_RINGS.get(line.certainty, '')}{BALL if line.matter else ''}"


def _marked(first: str, last: str) -> dict[str, str]:
    """The attributes for what stands where an edge begins and where it ends."""
    marks = {"arrowtail": first, "arrowhead": last}
    shown = {key: mark for key, mark in marks.items() if mark}
    return {**shown, "dir": _DIRECTIONS[bool(first), bool(last)]}


def _stroke(line: Line) -> dict[str, str]:
    """Pattern, colour and width: two thin strokes for what is not in force."""
    pen = Pen(line.family, line.certainty, line.standing, line.event)
    ink = colour(pen)
    if line.standing is Standing.NOT_YET:
        return {"style": LOOKS[line.family].pattern, "color": f"{ink}:{PAPER}:{ink}"}
    width = f"{stroke_width(pen):.2g}"
    return {"style": LOOKS[line.family].pattern, "color": ink, "penwidth": width}
