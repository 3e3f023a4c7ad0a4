"""The card that a box becomes: one width, as high as its words need.

Measured here, once, so that the layout knows how much room a card takes and the scene sets the
same words in the same places. Lengths are in chart units, from the card's top left corner.
"""

from collections.abc import Iterator, Sequence
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
_ROUNDING = 0.01
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
    """A role or a status at the head of a card, or a link that a row tells.

    `solid` and `framed` ones are pills; `line` is the id of the link.
    """

    words: tuple[Written, ...]
    x: float
    y: float
    width: float
    height: float
    solid: bool = False
    framed: bool = False
    line: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A measured card: its size, its words in their places, and the rows that are listed in it."""

    width: float
    height: float
    kind: tuple[Written, ...]
    tags: tuple[Tag, ...]
    name: tuple[Written, ...]
    notes: tuple[Written, ...]
    rows: tuple["PlacedRow", ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A body that is listed in a card: a small card by itself, and where in the other it stands."""

    id: str
    x: float
    y: float
    card: Card


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


@dataclass(frozen=True, slots=True)
class _Label:
    """The words of a tag in lines, before it has a place."""

    lines: tuple[str, ...]
    solid: bool = False
    framed: bool = False

    @property
    def inset(self) -> float:
        return _PILL_SIDE if self.solid or self.framed else 0.0

    @property
    def width(self) -> float:
        bold = self.inset > 0
        return max(width(line, KIND_SIZE, bold=bold) for line in self.lines) + 2 * self.inset

    @property
    def height(self) -> float:
        return _PILL_HEIGHT + (len(self.lines) - 1) * _KIND_LINE

    def at(self, x: float, y: float) -> Tag:
        """The tag with its top left corner there."""
        words = tuple(
            Written(
                line,
                x + self.inset,
                y + _KIND_LINE * (index + _BASELINE),
                KIND_SIZE,
                self.inset > 0,
            )
            for index, line in enumerate(self.lines)
        )
        return Tag(words, x, y - 0.5, self.width, self.height, self.solid, self.framed)


def _header(box: Box, room: float) -> tuple[tuple[Written, ...], tuple[Tag, ...], float]:
    """The kind at the left and the tags at the right; beneath each other if they are too long."""
    labels = [*_labels(box, room)]
    kind = _column(wrapped(box.kind, KIND_SIZE, room), _TOP, KIND_SIZE, _KIND_LINE)
    y = _TOP + len(kind) * _KIND_LINE
    if not labels:
        return kind, (), y + _HEADER_GAP
    beside = sum(label.width + _TAG_GAP for label in labels) - _TAG_GAP
    kind_width = width(box.kind, KIND_SIZE) + _TAG_GAP if kind else 0.0
    single = len(kind) <= 1 and all(len(label.lines) == 1 for label in labels)
    if single and kind_width + beside <= room:
        tags = _tags(labels, (_LEFT + room - beside, _TOP), _LEFT + room)
        return kind, tags, _TOP + _KIND_LINE + _HEADER_GAP
    tags = _tags(labels, (_LEFT, y + 1), _LEFT + room)
    return kind, tags, max(tag.y + tag.height for tag in tags) + _HEADER_GAP


def _labels(box: Box, room: float) -> Iterator[_Label]:
    """The roles, the first a solid pill where the body decides, and the status in a frame."""
    for index, role in enumerate(box.roles):
        solid = index == 0 and box.weight is Weight.DECIDES
        side = 2 * _PILL_SIDE if solid else 0.0
        if lines := wrapped(role, KIND_SIZE, room - side, bold=solid):
            yield _Label(lines, solid=solid)
    if box.status:
        lines = wrapped(box.status, KIND_SIZE, room - 2 * _PILL_SIDE, bold=True)
        yield _Label(lines, framed=True)


def _tags(labels: Sequence[_Label], start: tuple[float, float], right: float) -> tuple[Tag, ...]:
    """Tags from left to right, in a new line where one does not fit."""
    tags: list[Tag] = []
    x, y = start
    for label in labels:
        if x > start[0] and x + label.width > right + _ROUNDING:
            x, y = start[0], max(tag.y + tag.height for tag in tags) + 0.5
        tags.append(label.at(x, y))
        x += label.width + _TAG_GAP
    return tuple(tags)
