"""What each sort of line ends in, and how much of the line the head takes up."""

from govgraph.scene.shapes import Head
from govgraph.views.view import Line, LineFamily

_HEADS = {
    LineFamily.ROUTE: Head.TRIANGLE,
    LineFamily.REPORT: Head.OPEN,
    LineFamily.CHALLENGE: Head.DIAMOND,
    LineFamily.ADVICE: Head.OPEN,
    LineFamily.MONEY: Head.BARS,
    LineFamily.SEAT: Head.BALL,
    LineFamily.OTHER: Head.OPEN,
}
LENGTH = {
    Head.TRIANGLE: 10.0,
    Head.OPEN: 1.0,
    Head.DIAMOND: 12.0,
    Head.HALF_DIAMOND: 12.0,
    Head.BALL: 4.0,
    Head.BARS: 0.0,
    Head.SQUARE: 0.0,
}


def head(line: Line) -> Head | None:
    """What a line ends in at the body that is answered to; nothing between equals."""
    if line.level:
        return None
    if line.partial:
        return Head.HALF_DIAMOND
    return _HEADS[line.family]


def tail(line: Line) -> Head | None:
    """What a line starts with: a small square marks a part of its target."""
    return Head.SQUARE if line.inside else None
