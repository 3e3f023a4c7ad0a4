"""The picture as SVG: one file that loads nothing, and says in words what it shows."""

import json
from collections.abc import Iterator
from typing import assert_never

from govgraph.diagrams.svg.cards import card_group, sample
from govgraph.diagrams.svg.counting import counted
from govgraph.diagrams.svg.elements import element, group, number, path, text, words
from govgraph.diagrams.svg.lines import bead, bundle_group, head, strokes
from govgraph.diagrams.theme import FONT, INK, MUTED, PAPER, RULE, SHADED
from govgraph.layout.placement import A3
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
from govgraph.version import VERSION
from govgraph.views.view import LineFamily

# What is drawn first lies lowest: a route of accountability is never covered by another line.
_DRAWN = tuple(reversed(LineFamily))
_RULE = 1.0
# How much of the white around the chart goes with it into a page.
_EDGE = 12.0
_BEAD_GAP = 2.0


def render(scene: Scene) -> str:
    """Write a scene as an SVG document; reading order is title, boxes, lines, key, footer.

    Raises:
        DrawingRefused: if a box or a line is not in the document exactly once.
    """
    size = {"width": scene.width, "height": scene.height}
    body = [
        element("title", words(scene.title), id="title"),
        element("desc", words("\n".join(scene.description)), id="description"),
        element("metadata", words(_metrics(scene))),
        element("rect", **size, fill=PAPER),
        group([text([line], fill=INK) for line in scene.heading], id="heading"),
        *_chart(scene),
        group(_footer(scene), id="footer"),
    ]
    document = '<?xml version="1.0" encoding="UTF-8"?>\n' + element(
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
    counted(scene.view, document)
    return f"{document}\n"


def figure(scene: Scene) -> tuple[str, bool]:
    """A scene as one picture within a page, and whether it is wider than high.

    The page says in words what stands around the chart, and all that the chart shows: so the title
    block and the footer are left out, and the picture has no parts for those who don't see it.
    """
    top = max((line.y for line in scene.heading), default=0.0) + _EDGE
    bottom = _foot(scene) if scene.footer else scene.height
    body = [
        element("title", words(f"Diagram: {scene.title}"), id="title"),
        *_chart(scene),
    ]
    picture = element(
        "svg",
        "\n" + "\n".join(body) + "\n",
        viewBox=f"0 {number(top)} {number(scene.width)} {number(bottom - top)}",
        role="img",
        aria_labelledby="title",
        font_family=FONT,
    )
    return picture, scene.width > bottom - top


def _chart(scene: Scene) -> Iterator[str]:
    yield group(_bands(scene), id="bands")
    yield group((card_group(card) for card in scene.cards), id="boxes")
    yield group((bundle_group(bundle) for bundle in _layered(scene)), id="lines")
    yield group(_key(scene), id="key")


def _metrics(scene: Scene) -> str:
    """What is in the picture and how good it is, in figures, as JSON."""
    return json.dumps(
        {
            "generator": f"govgraph {VERSION}",
            "boxes": len(scene.view.boxes),
            "lines": len(scene.view.lines),
            "crossings": scene.measures.crossings,
            "corners": scene.measures.corners,
            "line_length": round(scene.measures.length),
            "smallest_name_on_a3_in_points": round(scene.name_points(A3), 1),
        }
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
            wide = max(entry.width - _BEAD_GAP, entry.height)
            yield bead(Bead(entry.sample.text, place, wide, entry.height))
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
        left, right, y = scene.margin, scene.width - scene.margin, _foot(scene)
        yield element("path", d=path(((left, y), (right, y))), stroke=INK, stroke_width=_RULE)
    for line in scene.footer:
        yield text([line], fill=INK)


def _foot(scene: Scene) -> float:
    """Where the rule above the footer lies."""
    first = scene.footer[0]
    return first.y - first.size - 6
