"""The card that a box becomes: one width, as high as its words need.

Measured here, once, so that the layout knows how much room a card takes and the scene sets the
same words in the same places. Lengths are in chart units, from the card's top left corner.
"""

from dataclasses import dataclass

from govgraph.layout.lettering import width, wrapped
from govgraph.views.view import Box, Weight

WIDTH = 176.0
STRIPE = 7.0
STACK_STEP = 3.0
STACK_LAYERS = 2
NAME_SIZE = 12.5
KIND_SIZE = 9.0
NOTE_SIZE = 10.0

_LEFT = 15.0
_RIGHT = 8.0
_TOP = 5.0
_BOTTOM = 8.0
_KIND_LINE = 12.0
_NAME_LINE = 15.0
_NOTE_LINE = 12.5
_HEADER_GAP = 2.0
_NOTE_GAP = 2.0
_TAG_GAP = 6.0
_PILL_SIDE = 6.0
_PILL_HEIGHT = 13.0
# Where the letters stand in a line of their size, measured down from the top of the line.
_BASELINE = 0.78


@dataclass(frozen=True, slots=True)
class Written:
    """One line of words: where its baseline starts, how large and how heavy it is."""

    text: str
    x: float
    y: float
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Tag:
    """A role or a status at the head of a card; `solid` and `framed` ones are pills."""

    words: Written
    x: float
    y: float
    width: float
    height: float
    solid: bool = False
    framed: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A measured card: its size, and its words in their places."""

    width: float
    height: float
    kind: tuple[Written, ...]
    tags: tuple[Tag, ...]
    name: tuple[Written, ...]
    notes: tuple[Written, ...]


def card(box: Box, wide: float = WIDTH) -> Card:
    """Measure a box and set its words."""
    depth = STACK_STEP * STACK_LAYERS if box.stack else 0.0
    room = wide - depth - _LEFT - _RIGHT
    kind, tags, y = _header(box, room)
    name_text = f"{box.name} {box.remark}".strip()
    names = wrapped(name_text, NAME_SIZE, room, bold=True)
    name = _column(names, y, NAME_SIZE, _NAME_LINE)
    y += len(name) * _NAME_LINE
    note_lines = tuple(line for note in box.notes for line in wrapped(note, NOTE_SIZE, room))
    notes = _column(note_lines, y + _NOTE_GAP, NOTE_SIZE, _NOTE_LINE)
    if notes:
        y += _NOTE_GAP + len(notes) * _NOTE_LINE
    return Card(wide, y + _BOTTOM + depth, kind, tags, name, notes)


def _column(
    lines: tuple[str, ...], top: float, size: float, line_height: float
) -> tuple[Written, ...]:
    bold = size == NAME_SIZE
    return tuple(
        Written(line, _LEFT, top + line_height * (index + _BASELINE), size, bold)
        for index, line in enumerate(lines)
    )


def _header(box: Box, room: float) -> tuple[tuple[Written, ...], tuple[Tag, ...], float]:
    """The kind at the left and the tags at the right; beneath each other if they are too long."""
    wanted = [
        (role, index == 0 and box.weight is Weight.DECIDES, False)
        for index, role in enumerate(box.roles)
    ]
    if box.status:
        wanted.append((box.status, False, True))
    widths = [_tag_width(text, pill=solid or framed) for text, solid, framed in wanted]
    tags_width = sum(widths) + _TAG_GAP * max(0, len(widths) - 1)
    kind = _column(wrapped(box.kind, KIND_SIZE, room), _TOP, KIND_SIZE, _KIND_LINE)
    kind_width = width(box.kind, KIND_SIZE) + _TAG_GAP if kind else 0.0
    y = _TOP + len(kind) * _KIND_LINE
    if not wanted:
        return kind, (), y + _HEADER_GAP
    if len(kind) <= 1 and kind_width + tags_width <= room:
        x = _LEFT + room - tags_width
        tags = _tags(wanted, x, _TOP, _LEFT + room)
        return kind, tags, _TOP + _KIND_LINE + _HEADER_GAP
    tags = _tags(wanted, _LEFT, y + 1, _LEFT + room)
    return kind, tags, tags[-1].y + _PILL_HEIGHT + _HEADER_GAP


def _tag_width(text: str, *, pill: bool) -> float:
    return width(text, KIND_SIZE, bold=pill) + (2 * _PILL_SIDE if pill else 0)


def _tags(
    wanted: list[tuple[str, bool, bool]], x: float, y: float, right: float
) -> tuple[Tag, ...]:
    """Tags from left to right, in a new line where one does not fit."""
    tags: list[Tag] = []
    start = x
    for text, solid, framed in wanted:
        pill = solid or framed
        tag_width = _tag_width(text, pill=pill)
        if x > start and x + tag_width > right + 0.01:
            x, y = start, y + _PILL_HEIGHT
        inset = _PILL_SIDE if pill else 0.0
        words = Written(text, x + inset, y + _KIND_LINE * _BASELINE, KIND_SIZE, pill)
        tags.append(Tag(words, x, y - 0.5, tag_width, _PILL_HEIGHT, solid, framed))
        x += tag_width + _TAG_GAP
    return tuple(tags)
