"""The whole chart as native shapes, in the order in which a screen reader reads them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from govgraph.diagrams.pptx.cards import card_group
from govgraph.diagrams.pptx.elements import NAMESPACES, Look, filled, preset, shape
from govgraph.diagrams.pptx.joints import sites
from govgraph.diagrams.pptx.key import key_group
from govgraph.diagrams.pptx.lines import Cards, bundle_shapes
from govgraph.diagrams.pptx.sheet import Sheet
from govgraph.diagrams.pptx.wording import blocks, text_box
from govgraph.diagrams.theme import INK, RULE, SHADED
from govgraph.layout.label import SIDE, WIDTH
from govgraph.layout.placement import Point
from govgraph.scene.shapes import BandShape, CardShape, Scene
from govgraph.views.view import UNTIERED, LineFamily

# What is drawn first lies lowest: a route of accountability is never covered by another line.
_DRAWN = tuple(reversed(LineFamily))
_RULE = 1.0
_ABOVE_FOOTER = 6


@dataclass(frozen=True, slots=True)
class _Card:
    """A card that is written: its group, and the number of the shape that lines end at."""

    y: float
    box: str
    group: str
    body: int


def chart(scene: Scene, sheet: Sheet) -> str:
    """All shapes but the title: tier by tier its cards, then lines, key and footer."""
    found = sites(scene.bundles)
    cards = [*_cards(scene, sheet, found)]
    parts = [*_subtitle(scene, sheet)]
    ends = [band.y for band in scene.bands[1:]] + [scene.height]
    waiting = cards
    for band, end in zip(scene.bands, ends, strict=False):
        parts += _band(scene, sheet, band)
        parts += [card.group for card in waiting if card.y < end]
        waiting = [card for card in waiting if card.y >= end]
    parts += [card.group for card in waiting]
    places = Cards({card.box: card.body for card in cards}, found)
    for bundle in sorted(scene.bundles, key=lambda one: _DRAWN.index(one.pen.family)):
        parts += bundle_shapes(sheet, bundle, places)
    bottom = scene.footer[0].y if scene.footer else scene.height
    edges = (scene.margin, scene.width - scene.margin, bottom)
    parts += [key_group(sheet, scene.key, edges), *_footer(scene, sheet)]
    return f"<p:spTree {NAMESPACES}>{''.join(parts)}</p:spTree>"


def _cards(scene: Scene, sheet: Sheet, found: Mapping[str, tuple[Point, ...]]) -> Iterator[_Card]:
    """The cards in reading order, each with its rows inside it."""
    rows: dict[str, list[CardShape]] = defaultdict(list)
    for card in scene.cards:
        if card.box.inside:
            rows[card.box.inside].append(card)
    for card in scene.cards:
        box = card.box
        if not box.inside:
            listed = [card_group(sheet, row, ())[0] for row in rows[box.id]]
            group, body = card_group(sheet, card, found.get(box.id, ()), listed)
            yield _Card(card.y, box.id, group, body)


def _subtitle(scene: Scene, sheet: Sheet) -> Iterator[str]:
    for line in scene.heading:
        if not line.bold:
            yield text_box(sheet, "About this chart", blocks([line]), _room(scene))


def _band(scene: Scene, sheet: Sheet, band: BandShape) -> Iterator[str]:
    """The stripe of a tier with a rule above it, and what the tier is called."""
    look = Look(preset("rect"), filled(SHADED) if band.shaded else "")
    stripe = sheet.frame(scene.margin, band.y, _room(scene), band.height)
    yield shape(sheet.decoration("Stripe of a tier"), stripe, look)
    yield _level(scene, sheet, band.y, RULE)
    if band is scene.bands[-1]:
        yield _level(scene, sheet, band.y + band.height, RULE)
    if band.name:
        tier = next(one for one in (UNTIERED, *scene.view.bands) if one.id == band.id)
        found = blocks([*band.name, *band.purpose], (tier.name, tier.purpose))
        yield text_box(sheet, "Tier", found, WIDTH - 2 * SIDE)


def _footer(scene: Scene, sheet: Sheet) -> Iterator[str]:
    if scene.footer:
        first = scene.footer[0]
        yield _level(scene, sheet, first.y - first.size - _ABOVE_FOOTER, INK)
        found = blocks(scene.footer, scene.view.footer)
        yield text_box(sheet, "Where this comes from", found, _room(scene))


def _room(scene: Scene) -> float:
    return scene.width - 2 * scene.margin


def _level(scene: Scene, sheet: Sheet, y: float, colour: str) -> str:
    frame = sheet.frame(scene.margin, y - _RULE / 2, _room(scene), _RULE)
    return shape(sheet.decoration("Rule"), frame, Look(preset("rect"), filled(colour)))
