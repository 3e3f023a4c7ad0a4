"""The key of the picture, in draw.io: loose samples with their words."""

from typing import assert_never

from govgraph.diagrams.drawio.cards import CORNER
from govgraph.diagrams.drawio.lines import stroke_style
from govgraph.diagrams.drawio.sheet import Frame, Sheet, Style
from govgraph.diagrams.theme import BORDER_DASH, BORDERS, COATS, GHOST_DASH, INK, PAPER, Coat
from govgraph.graph.known import Standing
from govgraph.scene.bundles import BEAD_SIZE
from govgraph.scene.shapes import BeadSample, CardSample, Key, KeyEntry, LineSample
from govgraph.views.view import BoxFamily, Weight

_STRIPE, _STEP, _INNER = 5.0, 2.0, 3.5
_PLAIN: Style = {"rounded": 0, "connectable": 0}
_BEAD: Style = {
    "rounded": 1,
    "arcSize": 50,
    "connectable": 0,
    "spacing": 0,
    "fillColor": PAPER,
    "strokeColor": INK,
    "fontColor": INK,
    "fontSize": BEAD_SIZE,
    "fontStyle": 1,
}


def add_key(sheet: Sheet, key: Key) -> None:
    """Add the key where it stands in the picture."""
    sheet.add_text("key", key.heading, INK)
    for order, entry in enumerate(key.entries):
        _add_sample(sheet, f"key-{order}", entry)
        for line, words in enumerate(entry.words):
            sheet.add_text(f"key-{order}-words-{line}", words, INK)


def _add_sample(sheet: Sheet, id_: str, entry: KeyEntry) -> None:
    frame = (entry.x, entry.y, entry.width, entry.height)
    middle = entry.y + entry.height / 2
    match entry.sample:
        case LineSample(pen, head, tail):
            points = ((entry.x, middle), (entry.x + entry.width, middle))
            sheet.add_edge({"id": id_, "label": ""}, stroke_style(pen, head, tail), None, points)
        case CardSample():
            _add_card(sheet, id_, entry.sample, frame)
        case BeadSample(text):
            sheet.add_vertex({"id": id_, "label": text}, _BEAD, frame)
        case _:
            assert_never(entry.sample)


def _add_card(sheet: Sheet, id_: str, sample: CardSample, frame: Frame) -> None:
    coat = COATS[sample.family or BoxFamily.ORGANISATION]
    left, top, wide, high = frame
    style = _outline(sample, coat)
    if sample.stack:
        behind = (left + _STEP, top + _STEP, wide - _STEP, high - _STEP)
        sheet.add_vertex({"id": f"{id_}-behind", "label": ""}, style, behind)
        wide, high = wide - _STEP, high - _STEP
    sheet.add_vertex({"id": id_, "label": ""}, style, (left, top, wide, high))
    if coat.striped and sample.standing is not Standing.ABSENT:
        low = min(coat.radius * CORNER, high / 2)
        stripe = (left, top + low, _STRIPE, high - 2 * low)
        look: Style = {**_PLAIN, "fillColor": coat.stripe, "strokeColor": "none"}
        sheet.add_vertex({"id": f"{id_}-stripe", "label": ""}, look, stripe)
    if sample.rows:
        row = (left + _INNER, top + _INNER, wide - 2 * _INNER, high - 2 * _INNER)
        look = {**_PLAIN, "fillColor": coat.fill, "strokeColor": INK}
        sheet.add_vertex({"id": f"{id_}-row", "label": ""}, look, row)


def _outline(sample: CardSample, coat: Coat) -> Style:
    ghost = sample.standing is Standing.ABSENT
    dash = GHOST_DASH if ghost else BORDER_DASH if sample.weight is Weight.ADVISES else ()
    style: dict[str, str | float] = {
        "rounded": 1,
        "absoluteArcSize": 1,
        "arcSize": 2 * coat.radius,
        "connectable": 0,
        "fillColor": coat.fill,
        "strokeColor": coat.stripe,
        "strokeWidth": BORDERS[sample.weight],
    }
    if dash:
        style |= {"dashed": 1, "fixDash": 1, "dashPattern": " ".join(map(str, dash))}
    if sample.standing is Standing.NOT_YET:
        style |= {"shape": "ext", "double": 1}
    return style
