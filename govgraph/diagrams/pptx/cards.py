"""Cards as groups of native shapes: moved as one, with a site for every line that ends at them."""

from collections.abc import Sequence

from govgraph.diagrams.pptx.elements import Frame, Look, Words, filled, group, preset, shape
from govgraph.diagrams.pptx.outlines import outline
from govgraph.diagrams.pptx.plates import Corners, Plate, layers, look, trim
from govgraph.diagrams.pptx.sheet import Sheet
from govgraph.diagrams.pptx.wording import SPARE, blocks, paragraphs
from govgraph.diagrams.theme import COATS, INK, PAPER
from govgraph.graph.known import Standing
from govgraph.layout.card import STACK_LAYERS, STACK_STEP, STRIPE, Tag
from govgraph.layout.listing import ROW_STRIPE
from govgraph.layout.placement import Point
from govgraph.scene.shapes import CardShape

_FRAME = 0.9
# A little less than what the words were measured to leave free, so that rounding breaks no line.
_RIGHT = 6.0
_ROW_RIGHT = 3.5
_CORNER = 2.0


def card_group(
    sheet: Sheet, card: CardShape, sites: Sequence[Point] = (), rows: Sequence[str] = ()
) -> tuple[str, int]:
    """A card with the rows listed in it, and the number of the shape that has the sites."""
    box = card.box
    told = " ".join(each.words for each in card.told)
    body = sheet.named(f"Card of {box.name}", f"{card.words} {told}" if told else "")
    plate = _plate(card)
    children = [
        *layers(sheet, plate),
        shape(body, plate.frame(sheet), look(sheet, plate, sites), _words(sheet, card)),
        *trim(sheet, plate),
        *(_tag(sheet, tag, _texts(card)) for tag in card.tags),
        *rows,
    ]
    outer = sheet.frame(card.x, card.y, card.width, card.height)
    return group(sheet.named(f"{box.name} [{box.id}]"), outer, children), body.id


def _plate(card: CardShape) -> Plate:
    box = card.box
    depth = STACK_STEP * STACK_LAYERS if box.stack else 0.0
    return Plate(
        card.x,
        card.y,
        card.width - depth,
        card.height - depth,
        COATS[box.family],
        box.weight,
        box.standing,
        ROW_STRIPE if box.inside else STRIPE,
        step=STACK_STEP if box.stack else 0.0,
    )


def _texts(card: CardShape) -> list[str]:
    """All texts of a card, as they were before they were wrapped."""
    box = card.box
    facts = " · ".join((box.kind, *box.roles)).strip(" ·")
    tags = (each.line.tag for each in card.told)
    name = f"{box.name} {box.remark}".strip()
    return [name, box.kind, facts, *box.roles, box.status, *box.notes, *tags]


def _words(sheet: Sheet, card: CardShape) -> Words:
    """Kind, name and notes of a card, as its own words."""
    texts = _texts(card)
    parts = [lines for lines in (card.kind, card.name, card.notes) if lines]
    found = [block for lines in parts for block in blocks(lines, texts)]
    struck = card.box.standing is Standing.OVER
    right = _ROW_RIGHT if card.box.inside else _RIGHT
    sides = (found[0].first.x - card.x, found[0].top - card.y, right)
    left, top, right = (side * sheet.scale for side in sides)
    told = paragraphs(found, sheet.scale, INK, struck=struck)
    return Words(told, (left, top, right, 0.0), sheet.language)


def _tag(sheet: Sheet, tag: Tag, texts: Sequence[str]) -> str:
    """A role, a status or a link of a row, in a pill or in the plain."""
    found = blocks(tag.words, texts)
    spare = 1.0 if tag.solid or tag.framed else SPARE
    frame = sheet.frame(tag.x, tag.y, tag.width * spare, tag.height)
    inset = (tag.words[0].x - tag.x) * sheet.scale
    insets = (inset, (found[0].top - tag.y) * sheet.scale, 0.0, 0.0)
    told = paragraphs(found, sheet.scale, PAPER if tag.solid else INK)
    words = Words(told, insets, sheet.language, box=not (tag.solid or tag.framed))
    return shape(sheet.named(found[0].text), frame, _tag_look(sheet, tag, frame), words)


def _tag_look(sheet: Sheet, tag: Tag, frame: Frame) -> Look:
    if tag.solid:
        return Look(Corners(frame.height / 2).geometry(frame), filled(INK))
    if tag.framed:
        corners = Corners(_CORNER * sheet.scale)
        line = outline(INK, _FRAME * sheet.scale)
        return Look(corners.geometry(frame), filled(PAPER), line)
    return Look(preset("rect"))
