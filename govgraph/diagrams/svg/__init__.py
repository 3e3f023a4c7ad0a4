"""The picture as SVG: one file that loads nothing, and says in words what it shows."""

from collections.abc import Iterator
from typing import assert_never

from govgraph.diagrams.svg.cards import card_group, sample
from govgraph.diagrams.svg.elements import element, group, number, path, text, words
from govgraph.diagrams.svg.lines import bead, bundle_group, head, strokes
from govgraph.diagrams.theme import FONT, INK, MUTED, PAPER, RULE, SHADED
from govgraph.scene.heads import LENGTH
from govgraph.scene.shapes import (
    BandShape,
    Bead,
    BeadSample,
    BundleShape,
    CardSample,
    KeyEntry,
    LineSample,
    Mark,
    Pen,
    Scene,
    Stroke,
)
from govgraph.views.view import LineFamily

# What is drawn first lies lowest: a route of accountability is never covered by another line.
_DRAWN = tuple(reversed(LineFamily))
_RULE = 1.0


def render(scene: Scene) -> str:
    """Write a scene as an SVG document; reading order is title, boxes, lines, key, footer."""
    size = {"width": scene.width, "height": scene.height}
    body = [
        element("title", words(scene.title), id="title"),
        element("desc", words("\n".join(scene.description)), id="description"),
        element("rect", **size, fill=PAPER),
        group([text([line], fill=INK) for line in scene.heading], id="heading"),
        group(_bands(scene), id="bands"),
        group((card_group(card) for card in scene.cards), id="boxes"),
        group((bundle_group(bundle) for bundle in _layered(scene)), id="lines"),
        group(_key(scene), id="key"),
        group(_footer(scene), id="footer"),
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        + element(
            "svg",
            "\n" + "\n".join(body) + "\n",
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {number(scene.width)} {number(scene.height)}",
            **size,
            lang=scene.language,
            **{"xml:lang": scene.language},
            role="graphics-document document",
            aria_labelledby="title",
            aria_describedby="description",
            font_family=FONT,
        )
        + "\n"
    )


def _layered(scene: Scene) -> list[BundleShape]:
    return sorted(scene.bundles, key=lambda bundle: _DRAWN.index(bundle.pen.family))


def _bands(scene: Scene) -> Iterator[str]:
    left, right = scene.margin, scene.width - scene.margin
    for band in scene.bands:
        yield group(_band(band, left, right), class_="band", data_id=band.id or None)
    if scene.bands:
        last = scene.bands[-1]
        yield _level(left, right, last.y + last.height)


def _band(band: BandShape, left: float, right: float) -> Iterator[str]:
    if band.shaded:
        yield element("rect", x=left, y=band.y, width=right - left, height=band.height, fill=SHADED)
    yield _level(left, right, band.y)
    if band.name:
        yield text(band.name, fill=INK)
    if band.purpose:
        yield text(band.purpose, fill=MUTED)


def _level(left: float, right: float, y: float) -> str:
    return element("path", d=path(((left, y), (right, y))), stroke=RULE, stroke_width=_RULE)


def _key(scene: Scene) -> Iterator[str]:
    yield text([scene.key.heading], fill=INK)
    for entry in scene.key.entries:
        yield group([*_sample(entry), text(entry.words, fill=INK)])


def _sample(entry: KeyEntry) -> Iterator[str]:
    middle = entry.y + entry.height / 2
    match entry.sample:
        case LineSample():
            yield from _line_sample(entry.sample, entry.x, entry.x + entry.width, middle)
        case CardSample():
            yield from sample(entry.sample, entry.x, entry.y, (entry.width, entry.height))
        case BeadSample():
            place = (entry.x + entry.width / 2, middle)
            yield bead(Bead(entry.sample.text, place, entry.height, entry.height))
        case _:
            assert_never(entry.sample)


def _line_sample(found: LineSample, left: float, right: float, y: float) -> Iterator[str]:
    along = (1.0, 0.0)
    short = LENGTH[found.head] if found.head else 0.0
    pen: Pen = found.pen
    yield from strokes([Stroke(((left, y), (right - short, y)), pen)])
    if found.head:
        yield from head(Mark(found.head, (right, y), along), pen)
    if found.tail:
        yield from head(Mark(found.tail, (left, y), (-1.0, 0.0)), pen)


def _footer(scene: Scene) -> Iterator[str]:
    if scene.footer:
        top = scene.footer[0].y - scene.footer[0].size - 6
        yield element(
            "path",
            d=path(((scene.margin, top), (scene.width - scene.margin, top))),
            stroke=INK,
            stroke_width=_RULE,
        )
    for line in scene.footer:
        yield text([line], fill=INK)
