"""Cards in their places: the rows that are listed in a card come right after it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from govgraph.layout.card import Card
from govgraph.layout.placement import PlacedBox, Point
from govgraph.scene.moved import moved_tag, moved_words
from govgraph.scene.shapes import CardShape, ToldLine
from govgraph.views.telling import box_words, line_words
from govgraph.views.view import Box, View


def card_shapes(view: View, placed: Sequence[PlacedBox], shift: Point) -> Iterator[CardShape]:
    """The cards of a view in reading order, from the top left corner of the chart on."""
    boxes = {box.id: box for box in view.boxes}
    told: dict[str, list[ToldLine]] = defaultdict(list)
    for line in view.lines:
        if line.row:
            told[line.row].append(ToldLine(line, line_words(line, view.names)))
    for each in sorted(placed, key=lambda one: (one.y, one.x)):
        x, y = each.x + shift[0], each.y + shift[1]
        yield _shape(boxes[each.id], each.card, (x, y), ())
        for row in each.card.rows:
            yield _shape(boxes[row.id], row.card, (x + row.x, y + row.y), tuple(told[row.id]))


def _shape(box: Box, card: Card, at: Point, told: tuple[ToldLine, ...]) -> CardShape:
    return CardShape(
        box=box,
        x=at[0],
        y=at[1],
        width=card.width,
        height=card.height,
        kind=moved_words(card.kind, at),
        tags=tuple(moved_tag(tag, at) for tag in card.tags),
        name=moved_words(card.name, at),
        notes=moved_words(card.notes, at),
        words=box_words(box),
        told=told,
    )
