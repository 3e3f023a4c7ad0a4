"""Colours and strokes: the one table that every picture format takes them from.

Colour never carries a meaning alone: a kind is told by its words, a line by its pattern and head.
The six stripes were chosen for the largest smallest distance between any two, as seen with and
without each kind of colour blindness; every one stands out from white and from a shaded band by
3.6 to 1 or more.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from govgraph.graph.known import Certainty, Standing
from govgraph.scene.shapes import Pen
from govgraph.views.view import BoxFamily, LineFamily, Weight

INK = "#0B0C0C"
MUTED = "#505A5F"
PAPER = "#FFFFFF"
SHADED = "#F6F6F4"
RULE = "#B1B4B6"
FONT = 'Arial, "Liberation Sans", Helvetica, sans-serif'


@dataclass(frozen=True, slots=True)
class Coat:
    """The stripe and the fill of a card; a card without a stripe has an ink outline."""

    stripe: str
    fill: str
    radius: float
    striped: bool = True


COATS: Mapping[BoxFamily, Coat] = MappingProxyType(
    {
        BoxFamily.PARTNERSHIP: Coat("#12436D", "#E6ECF2", 2),
        BoxFamily.OFFICERS: Coat("#0B0C0C", "#EEEFEF", 2),
        BoxFamily.STATUTORY: Coat("#D4570F", "#FCEFE6", 2),
        BoxFamily.PROGRAMME: Coat("#208A81", "#E6F3F2", 2),
        BoxFamily.FORUM: Coat("#9270C9", "#F5F1FB", 12),
        BoxFamily.LOCAL: Coat("#54319F", "#EEEAF7", 6),
        BoxFamily.OTHER: Coat("#505A5F", "#FFFFFF", 2),
        BoxFamily.ORGANISATION: Coat("#0B0C0C", "#FFFFFF", 2, striped=False),
        BoxFamily.POST: Coat("#0B0C0C", "#FFFFFF", 2, striped=False),
    }
)


@dataclass(frozen=True, slots=True)
class Ink:
    """How a sort of line is drawn: its colour, the lighter one for what is likely, its pattern."""

    colour: str
    lighter: str
    width: float
    dash: tuple[float, ...] = ()
    round_dots: bool = False


INKS: Mapping[LineFamily, Ink] = MappingProxyType(
    {
        LineFamily.ROUTE: Ink("#0B0C0C", "#6D6D6D", 2.4),
        LineFamily.REPORT: Ink("#12436D", "#5F87AB", 1.6),
        LineFamily.CHALLENGE: Ink("#B3420A", "#CF6B38", 1.6, (9, 3, 2, 3)),
        LineFamily.ADVICE: Ink("#54319F", "#8B72C4", 1.5, (7, 4)),
        LineFamily.MONEY: Ink("#505A5F", "#848A8D", 1.5, (12, 4)),
        LineFamily.SEAT: Ink("#505A5F", "#848A8D", 1.5, (0.1, 3.6), round_dots=True),
        LineFamily.OTHER: Ink("#505A5F", "#848A8D", 1.1, (2, 3)),
    }
)

_EVENT = 0.65
_HOLLOW = 3.2
BORDERS: Mapping[Weight, float] = MappingProxyType(
    {Weight.DECIDES: 2.6, Weight.CO_ORDINATES: 1.2, Weight.ADVISES: 1.2, Weight.UNSTATED: 1.2}
)
BORDER_DASH = (5, 3)
GHOST_DASH = (3, 3)


def colour(pen: Pen) -> str:
    """The colour of a stroke: lighter for what is not stated."""
    ink = INKS[pen.family]
    return ink.colour if pen.certainty is Certainty.STATED else ink.lighter


def stroke_width(pen: Pen) -> float:
    """The width of a stroke: thinner for what happened once, wider where it is to be hollow."""
    ink = INKS[pen.family]
    if pen.standing is Standing.NOT_YET:
        return max(ink.width, 1.6) + _HOLLOW - 1.2
    return ink.width * _EVENT if pen.event else ink.width


def hollow_width(pen: Pen) -> float:
    """The width of the white core that makes one stroke two thin lines; 0 for a full stroke."""
    return stroke_width(pen) - 1.8 if pen.standing is Standing.NOT_YET else 0.0
