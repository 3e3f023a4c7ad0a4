"""Cards in SVG: stripe, fill and border, and the words on them."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

from govgraph.diagrams.svg.elements import Attribute, element, group, number, text, words
from govgraph.diagrams.theme import (
    BORDER_DASH,
    BORDERS,
    COATS,
    GHOST_DASH,
    INK,
    MUTED,
    PAPER,
    Coat,
)
from govgraph.graph.known import Standing
from govgraph.layout.card import STACK_LAYERS, STACK_STEP, STRIPE, Tag
from govgraph.layout.listing import ROW_STRIPE
from govgraph.scene.shapes import CardSample, CardShape
from govgraph.views.view import BoxFamily, Weight

_INNER = 3.0
_HAIRLINE = 0.6
_FRAME = 0.9
_PILL_RADIUS = 6.5
_FRAME_RADIUS = 2.0
_SAMPLE_STRIPE = 5.0
_SAMPLE_STEP = 2.0
_SAMPLE_ROW = 3.5


@dataclass(frozen=True, slots=True)
class _Frame:
    """A rectangle with the look of a card."""

    x: float
    y: float
    width: float
    height: float
    coat: Coat
    weight: Weight
    standing: Standing
    stripe: float

    def inset(self, by: float) -> dict[str, Attribute]:
        return {
            "x": self.x + by,
            "y": self.y + by,
            "width": self.width - 2 * by,
            "height": self.height - 2 * by,
            "rx": max(min(self.coat.radius, self.height / 2) - by, 0),
        }


def card_group(card: CardShape) -> str:
    """One box: what it says, its shape, and its words in reading order."""
    box = card.box
    depth = STACK_STEP * STACK_LAYERS if box.stack else 0.0
    frame = _Frame(
        card.x,
        card.y,
        card.width - depth,
        card.height - depth,
        COATS[box.family],
        box.weight,
        box.standing,
        ROW_STRIPE if box.inside else STRIPE,
    )
    shapes = [*_layers(frame, STACK_STEP if box.stack else 0.0), *_shape(frame)]
    return group(
        [element("title", words(card.words)), *shapes, *_written(card), *_told(card)],
        id=f"box-{box.id}",
        class_=f"box {box.family}",
        data_id=box.id,
        data_lines=" ".join(told.line.id for told in card.told if not told.line.tag) or None,
    )


def sample(found: CardSample, x: float, y: float, size: tuple[float, float]) -> Iterator[str]:
    """A small card for the key."""
    family = found.family or BoxFamily.ORGANISATION
    depth = _SAMPLE_STEP * STACK_LAYERS if found.stack else 0.0
    width, height = size[0] - depth, size[1] - depth
    frame = _Frame(x, y, width, height, COATS[family], found.weight, found.standing, _SAMPLE_STRIPE)
    yield from _layers(frame, _SAMPLE_STEP if found.stack else 0.0)
    yield from _shape(frame)
    if found.rows:
        room = frame.inset(_SAMPLE_ROW)
        yield element("rect", **room, fill=COATS[family].fill, stroke=INK, stroke_width=_FRAME)


def _layers(frame: _Frame, step: float) -> Iterator[str]:
    """The cards behind a card that stands for several."""
    for layer in range(STACK_LAYERS, 0, -1) if step else ():
        at = frame.inset(0)
        at.update(x=frame.x + step * layer, y=frame.y + step * layer)
        yield element("rect", **at, fill=frame.coat.fill, stroke=_outline(frame), stroke_width=1.0)


def _shape(frame: _Frame) -> Iterator[str]:
    ghost = frame.standing is Standing.ABSENT
    yield element("rect", **frame.inset(0), fill=PAPER if ghost else frame.coat.fill)
    if frame.coat.striped and not ghost:
        yield element("path", d=_stripe(frame), fill=frame.coat.stripe)
    yield element(
        "rect",
        **frame.inset(0),
        fill="none",
        stroke=_outline(frame),
        stroke_width=_HAIRLINE if frame.standing is Standing.OVER else BORDERS[frame.weight],
        stroke_dasharray=_dash(frame),
    )
    if frame.standing is Standing.NOT_YET:
        outline = _outline(frame)
        yield element("rect", **frame.inset(_INNER), fill="none", stroke=outline, stroke_width=1.0)


def _outline(frame: _Frame) -> str:
    return MUTED if frame.standing in {Standing.ABSENT, Standing.OVER} else frame.coat.stripe


def _dash(frame: _Frame) -> str | None:
    if frame.standing is Standing.ABSENT:
        return " ".join(map(str, GHOST_DASH))
    return " ".join(map(str, BORDER_DASH)) if frame.weight is Weight.ADVISES else None


def _stripe(frame: _Frame) -> str:
    """The left end of the card, with the card's own corners."""
    x, y, bottom = frame.x, frame.y, frame.y + frame.height
    radius = min(frame.coat.radius, frame.height / 2)
    reach = min(frame.stripe, radius)
    # Where the curve of the corner is when the stripe ends before the curve does.
    sag = radius - sqrt(radius**2 - (radius - reach) ** 2) if radius else 0.0
    right, edge = number(x + frame.stripe), number(x + reach)
    arc = f"A{number(radius)} {number(radius)} 0 0 0"
    return (
        f"M{right} {number(y + sag)}L{edge} {number(y + sag)}"
        f"{arc} {number(x)} {number(y + radius)}"
        f"V{number(bottom - radius)}{arc} {edge} {number(bottom - sag)}"
        f"L{right} {number(bottom - sag)}Z"
    )


def _written(card: CardShape) -> Iterator[str]:
    ended = card.box.standing is Standing.OVER
    yield text(card.name, fill=INK, text_decoration="line-through" if ended else None)
    if card.kind:
        yield text(card.kind, fill=INK)
    for tag in card.tags:
        if not tag.line:
            yield from _tag(tag)
    for note in card.notes:
        yield text([note], fill=INK)


def _told(card: CardShape) -> Iterator[str]:
    """The lines that a row tells: by a tag, or by standing where it does."""
    tags = {tag.line: tag for tag in card.tags}
    for told in card.told:
        line = told.line
        yield group(
            [element("title", words(told.words)), *(_tag(tags[line.id]) if line.tag else ())],
            id=f"line-{line.id}",
            class_=f"line {line.family}",
            data_id=line.id,
            data_source=line.source,
            data_target=line.target,
        )


def _tag(tag: Tag) -> Iterator[str]:
    if tag.solid or tag.framed:
        yield element(
            "rect",
            x=tag.x,
            y=tag.y,
            width=tag.width,
            height=tag.height,
            rx=_PILL_RADIUS if tag.solid else _FRAME_RADIUS,
            fill=INK if tag.solid else PAPER,
            stroke=None if tag.solid else INK,
            stroke_width=None if tag.solid else _FRAME,
        )
    yield text(tag.words, fill=PAPER if tag.solid else INK)
