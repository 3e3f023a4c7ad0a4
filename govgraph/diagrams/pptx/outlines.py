"""Outlines and lines in DrawingML: widths, patterns and ends."""

from collections.abc import Sequence

from govgraph.diagrams.pptx.elements import emu, filled
from govgraph.diagrams.theme import INKS, colour, stroke_width
from govgraph.graph.known import Standing
from govgraph.scene.shapes import Head, Pen

# Half a diamond, bars and squares are no ends that the format has: the pattern tells these apart.
_ENDS = {
    Head.TRIANGLE: "triangle",
    Head.OPEN: "arrow",
    Head.DIAMOND: "diamond",
    Head.HALF_DIAMOND: "stealth",
    Head.BALL: "oval",
    Head.BARS: "stealth",
    Head.SQUARE: "oval",
}
ROUND = frozenset({Head.DIAMOND, Head.BALL})
"""Ends that the format sets on the end of the line and not before it."""

_HAIR = 0.25
_PER_WIDTH = 100_000


def outline(colour_: str, width: float, dash: Sequence[float] = ()) -> str:
    """The outline of a shape, in points."""
    wide = emu(max(width, _HAIR))
    pattern = _pattern(dash, width)
    return f'<a:ln w="{wide}">{filled(colour_)}{pattern}<a:miter lim="800000"/></a:ln>'


def stroke(pen: Pen, scale: float, head: Head | None = None, tail: Head | None = None) -> str:
    """A line of a sort: two thin ones for what is not in force; with what it ends in."""
    ink = INKS[pen.family]
    wide = stroke_width(pen)
    hollow = ' cmpd="dbl"' if pen.standing is Standing.NOT_YET else ""
    cap = ' cap="rnd"' if ink.round_dots else ""
    dots = '<a:prstDash val="sysDot"/>' if ink.round_dots else _pattern(ink.dash, wide)
    return (
        f'<a:ln w="{emu(max(wide * scale, _HAIR))}"{cap}{hollow}>{filled(colour(pen))}{dots}'
        f"<a:round/>{_end('headEnd', tail, 'sm')}"
        f"{_end('tailEnd', head, 'med' if head in ROUND else 'lg')}</a:ln>"
    )


def _pattern(dash: Sequence[float], width: float) -> str:
    """A pattern of dashes and gaps, measured by the width of the line as the format has it."""
    if not dash:
        return ""
    parts = [round(length / width * _PER_WIDTH) for length in dash]
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return (
        "<a:custDash>"
        + "".join(f'<a:ds d="{length}" sp="{gap}"/>' for length, gap in pairs)
        + "</a:custDash>"
    )


def _end(name: str, found: Head | None, size: str) -> str:
    return f'<a:{name} type="{_ENDS[found]}" w="{size}" len="{size}"/>' if found else ""
