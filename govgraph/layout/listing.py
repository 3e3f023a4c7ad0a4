"""Rows: bodies that are listed inside the card of the body that they answer to.

Each is a small card of its own, with its name, what it is, and its other links as tags. A card
with many rows has them in columns, and is as wide as these need.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from govgraph.layout.card import (
    STACK_LAYERS,
    STACK_STEP,
    STRIPE,
    WIDTH,
    Card,
    PlacedRow,
    Tag,
    Written,
)
from govgraph.layout.lettering import width, wrapped
from govgraph.views.view import Box, Line, View

ROW_STRIPE = 5.0
ROW_NAME_SIZE = 10.5
ROW_SMALL_SIZE = 9.0

_LONGEST_COLUMN = 7
_SIDE = 5.0
_GAP = 3.0
# How far rows reach into what is free below the words of their card, and keep off its edge.
_ABOVE, _BELOW = 2.0, 6.0
_LEFT, _RIGHT = 10.0, 5.0
_TOP, _BOTTOM = 3.0, 4.0
_NAME_LINE, _SMALL_LINE = 12.5, 11.0
_BASELINE = 0.8
_PILL_SIDE, _PILL_HEIGHT = 4.0, 12.0
_TAG_LINE = 14.0


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows of one card in columns, counted from the corner of their room.

    `width` is that of the card, and `depth` what its stack takes up at the right and below.
    """

    width: float
    height: float
    depth: float
    rows: tuple[PlacedRow, ...]


def listings(view: View) -> dict[str, Listing]:
    """The rows of each card that has any."""
    told: dict[str, list[Line]] = defaultdict(list)
    for line in view.lines:
        if line.row and line.tag:
            told[line.row].append(line)
    inside: dict[str, list[Box]] = defaultdict(list)
    for box in view.boxes:
        if box.inside:
            inside[box.inside].append(box)
    stacked = {box.id for box in view.boxes if box.stack}
    return {host: _listing(boxes, told, host in stacked) for host, boxes in inside.items()}


def _listing(boxes: Sequence[Box], told: Mapping[str, Sequence[Line]], stacked: bool) -> Listing:
    depth = STACK_STEP * STACK_LAYERS if stacked else 0.0
    wide = WIDTH - depth - STRIPE - 2 * _SIDE
    cards = [(box.id, _row_card(box, told.get(box.id, ()), wide)) for box in boxes]
    columns = -(-len(cards) // _LONGEST_COLUMN)
    length = -(-len(cards) // columns)
    rows: list[PlacedRow] = []
    heights = []
    for column in range(columns):
        y = 0.0
        for id_, found in cards[column * length : (column + 1) * length]:
            rows.append(PlacedRow(id_, column * (wide + _SIDE), y, found))
            y += found.height + _GAP
        heights.append(y - _GAP)
    return Listing(WIDTH + (columns - 1) * (wide + _SIDE), max(heights), depth, tuple(rows))


def listed(card: Card, found: Listing) -> Card:
    """A card with room for its rows, and the rows in it."""
    top = card.height - found.depth - _ABOVE
    rows = tuple(replace(row, x=row.x + STRIPE + _SIDE, y=row.y + top) for row in found.rows)
    return replace(card, height=card.height + found.height + _BELOW - _ABOVE, rows=rows)


def _row_card(box: Box, lines: Sequence[Line], wide: float) -> Card:
    """A row as a card: the name, then what it is in small, then notes and tags."""
    depth = STACK_STEP * STACK_LAYERS if box.stack else 0.0
    room = wide - depth - _LEFT - _RIGHT
    names = wrapped(f"{box.name} {box.remark}".strip(), ROW_NAME_SIZE, room)
    name = tuple(_column(names, _TOP, ROW_NAME_SIZE, _NAME_LINE))
    y = _TOP + len(name) * _NAME_LINE
    facts = " · ".join((box.kind, *box.roles)).strip(" ·")
    small = [line for text in (facts, *box.notes) for line in wrapped(text, ROW_SMALL_SIZE, room)]
    notes = tuple(_column(small, y, ROW_SMALL_SIZE, _SMALL_LINE))
    y += len(notes) * _SMALL_LINE
    tags, y = _tags([("", box.status), *((line.id, line.tag) for line in lines)], y, room)
    return Card(wide, y + _BOTTOM + depth, (), tags, name, notes)


def _column(lines: Sequence[str], top: float, size: float, leading: float) -> Iterator[Written]:
    for index, line in enumerate(lines):
        yield Written(line, _LEFT, top + leading * (index + _BASELINE), size)


def _tags(texts: Sequence[tuple[str, str]], y: float, room: float) -> tuple[tuple[Tag, ...], float]:
    """Tags in frames, side by side where there is room, and where the next thing may begin."""
    tags: list[Tag] = []
    x = _LEFT
    for line, text in texts:
        lines = wrapped(text, ROW_SMALL_SIZE, room - 2 * _PILL_SIDE)
        if not lines:
            continue
        wide = max(width(each, ROW_SMALL_SIZE) for each in lines) + 2 * _PILL_SIDE
        if tags and x + wide > _LEFT + room:
            x, y = _LEFT, max(tag.y + tag.height for tag in tags) + 1.5
        words = tuple(
            replace(word, x=x + _PILL_SIDE)
            for word in _column(lines, y + 1.0, ROW_SMALL_SIZE, _SMALL_LINE)
        )
        high = _PILL_HEIGHT + (len(lines) - 1) * _SMALL_LINE
        tags.append(Tag(words, x, y + 0.5, wide, high, framed=True, line=line))
        x += wide + 3.0
    if not tags:
        return (), y
    return tuple(tags), max(tag.y + tag.height for tag in tags) + 1.0
