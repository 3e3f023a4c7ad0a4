"""Tiers as containers, and cards in them."""

from collections.abc import Iterator, Mapping
from html import escape

from govgraph.diagrams.drawio.sheet import LAYER, Frame, Sheet, Style
from govgraph.diagrams.theme import (
    BORDER_DASH,
    BORDERS,
    COATS,
    GHOST_DASH,
    INK,
    MUTED,
    PAPER,
    RULE,
    SHADED,
    Coat,
)
from govgraph.graph.known import Standing
from govgraph.layout.card import KIND_SIZE, NAME_SIZE, NOTE_SIZE, STACK_LAYERS, STACK_STEP, STRIPE
from govgraph.layout.listing import ROW_NAME_SIZE, ROW_SMALL_SIZE, ROW_STRIPE
from govgraph.scene.shapes import CardShape, Scene
from govgraph.views.view import Box, Weight

CORNER = 0.6
"""From which share of a round corner on a stripe keeps within its card."""

_HAIRLINE = 0.6
_SPACING: Style = {"spacingLeft": 10, "spacingTop": 1, "spacingRight": 2, "spacing": 4}
_ROW_SPACING: Style = {"spacingLeft": 7, "spacingTop": -1, "spacingRight": 2, "spacing": 3}
_DECORATION: Style = {"part": 1, "connectable": 0, "editable": 0, "rounded": 0}


def box_cell(id_: str) -> str:
    """The id of the cell of a box."""
    return f"box-{id_}"


def add_bands(sheet: Sheet, scene: Scene) -> list[tuple[str, Frame]]:
    """Add each tier as a container; what it is called, and where it is."""
    places = []
    left, wide = scene.margin, scene.width - 2 * scene.margin
    for order, band in enumerate(scene.bands):
        if not band.name:
            continue
        id_, frame = f"tier-{order}", (left, band.y, wide, band.height)
        style: Style = {
            "container": 1,
            "collapsible": 0,
            "recursiveResize": 0,
            "connectable": 0,
            "fillColor": SHADED if band.shaded else PAPER,
            "strokeColor": RULE,
        }
        said = " ".join(line.text for line in (*band.name, *band.purpose))
        sheet.add_vertex({"id": id_, "label": "", "tooltip": said}, style, frame)
        words = [(line, INK) for line in band.name] + [(line, MUTED) for line in band.purpose]
        for number, (line, colour) in enumerate(words):
            sheet.add_text(f"{id_}-words-{number}", line, colour, (id_, (left, band.y)))
        places.append((id_, frame))
    return places


def add_cards(sheet: Sheet, scene: Scene, bands: list[tuple[str, Frame]]) -> Mapping[str, Frame]:
    """Add each box: in its tier, or in the box that lists it; where each is on the page."""
    frames: dict[str, Frame] = {}
    for card in scene.cards:
        box = card.box
        depth = STACK_STEP * STACK_LAYERS if box.stack else 0.0
        frame = (card.x, card.y, card.width - depth, card.height - depth)
        parent, (left, top) = _container(card, frames, bands)
        named = {
            "id": box_cell(box.id),
            "label": _label(card),
            "tooltip": card.words,
            "body": box.id,
        }
        for told in card.told:
            named["tooltip"] += f" {told.words}"
        place = (frame[0] - left, frame[1] - top, frame[2], frame[3])
        sheet.add_vertex(named, _style(box), place, parent)
        _add_decoration(sheet, box, frame)
        frames[box.id] = frame
    return frames


def _container(
    card: CardShape, frames: Mapping[str, Frame], bands: list[tuple[str, Frame]]
) -> tuple[str, tuple[float, float]]:
    """The cell that a card moves with, and its top left corner."""
    if card.box.inside:
        left, top, _, _ = frames[card.box.inside]
        return box_cell(card.box.inside), (left, top)
    for id_, (left, top, _, height) in bands:
        if top <= card.y < top + height:
            return id_, (left, top)
    return LAYER, (0.0, 0.0)


def _style(box: Box) -> Style:
    coat = COATS[box.family]
    ghost = box.standing is Standing.ABSENT
    pale = box.standing in {Standing.ABSENT, Standing.OVER}
    thin = box.standing is Standing.OVER
    dash = GHOST_DASH if ghost else BORDER_DASH if box.weight is Weight.ADVISES else ()
    style: dict[str, str | float] = {
        "rounded": 1,
        "absoluteArcSize": 1,
        "arcSize": 2 * coat.radius,
        "whiteSpace": "wrap",
        "html": 1,
        "align": "left",
        "verticalAlign": "top",
        **(_ROW_SPACING if box.inside else _SPACING),
        "fontFamily": "Helvetica",
        "fontSize": NOTE_SIZE,
        "fontColor": INK,
        "fillColor": PAPER if ghost else coat.fill,
        "strokeColor": MUTED if pale else coat.stripe,
        "strokeWidth": _HAIRLINE if thin else BORDERS[box.weight],
        "container": 1,
        "collapsible": 0,
    }
    if dash:
        style |= {"dashed": 1, "fixDash": 1, "dashPattern": " ".join(map(str, dash))}
    if box.standing is Standing.NOT_YET:
        style |= {"shape": "ext", "double": 1}
    return style


def _add_decoration(sheet: Sheet, box: Box, frame: Frame) -> None:
    """The stripe, and the edges of the cards behind one that stands for several."""
    _, _, wide, high = frame
    coat, parent = COATS[box.family], box_cell(box.id)
    parts: list[tuple[Frame, Style]] = []
    if coat.striped and box.standing is not Standing.ABSENT:
        stripe = ROW_STRIPE if box.inside else STRIPE
        low = min(coat.radius * CORNER, high / 2)
        look: Style = {**_DECORATION, "fillColor": coat.stripe, "strokeColor": "none"}
        parts.append(((0.0, low, stripe, high - 2 * low), look))
    parts += [(edge, _behind(coat)) for edge in _edges(wide, high) if box.stack]
    for order, (place, look) in enumerate(parts):
        sheet.add_vertex({"id": f"part-{order}-{box.id}", "label": ""}, look, place, parent)


def _edges(wide: float, high: float) -> Iterator[Frame]:
    for layer in range(STACK_LAYERS):
        near, far = STACK_STEP * layer, STACK_STEP * (layer + 1)
        yield (wide + near, far, STACK_STEP, high)
        yield (far, high + near, wide, STACK_STEP)


def _behind(coat: Coat) -> Style:
    return {**_DECORATION, "fillColor": coat.fill, "strokeColor": coat.stripe, "strokeWidth": 0.7}


def _label(card: CardShape) -> str:
    """The words of a card as markup: only the tags are our own."""
    box = card.box
    small = ROW_SMALL_SIZE if box.inside else KIND_SIZE
    tags = [" ".join(line.text for line in tag.words) for tag in card.tags]
    said = [*([box.kind] if box.kind else []), *tags]
    name = f"{box.name} {box.remark}".strip()
    bold = f"<b>{_sized(name, ROW_NAME_SIZE if box.inside else NAME_SIZE)}</b>"
    named = f"<s>{bold}</s>" if box.standing is Standing.OVER else bold
    head = [_sized(" · ".join(said), small)] if said else []
    lines = [named, *head] if box.inside else [*head, named]
    return "<br>".join([*lines, *(_sized(note, NOTE_SIZE) for note in box.notes)])


def _sized(words: str, size: float) -> str:
    return f'<span style="font-size: {size:g}px">{escape(words)}</span>'
