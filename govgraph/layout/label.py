"""The label of a band, measured like a card: its name and what it is for."""

from dataclasses import dataclass

from govgraph.layout.card import Written
from govgraph.layout.lettering import wrapped
from govgraph.views.view import Band

WIDTH = 130.0

SIDE = 9.0
_TOP = 8.0
_BOTTOM = 8.0
_NAME = (13.0, 16.0)
_PURPOSE = (10.0, 12.5)
_BASELINE = 0.9


@dataclass(frozen=True, slots=True)
class Label:
    """The words of a band in their places, counted from its top left corner, and their height."""

    name: tuple[Written, ...]
    purpose: tuple[Written, ...]
    height: float


def label(band: Band) -> Label:
    """Measure what is written at the left of a band."""
    room = WIDTH - 2 * SIDE
    names = wrapped(band.name, _NAME[0], room, bold=True)
    purposes = wrapped(band.purpose, _PURPOSE[0], room)
    middle = _TOP + len(names) * _NAME[1]
    end = middle + len(purposes) * _PURPOSE[1]
    return Label(
        _column(names, _TOP, _NAME, bold=True),
        _column(purposes, middle, _PURPOSE, bold=False),
        end + _BOTTOM,
    )


def _column(
    lines: tuple[str, ...], top: float, face: tuple[float, float], *, bold: bool
) -> tuple[Written, ...]:
    size, leading = face
    return tuple(
        Written(line, SIDE, top + leading * index + size * _BASELINE, size, bold)
        for index, line in enumerate(lines)
    )
