"""The key: samples of the signs of this chart with what they mean."""

from collections.abc import Iterator
from typing import assert_never

from govgraph.diagrams.pptx.elements import Look, group, preset, shape
from govgraph.diagrams.pptx.lines import bead_shape
from govgraph.diagrams.pptx.outlines import ROUND, stroke
from govgraph.diagrams.pptx.plates import sample
from govgraph.diagrams.pptx.sheet import Sheet
from govgraph.diagrams.pptx.wording import SPARE, blocks, text_box
from govgraph.layout.lettering import width
from govgraph.scene.shapes import Bead, BeadSample, CardSample, Key, KeyEntry, LineSample

_BEAD_GAP = 2.0
_HEADING_ROOM = 40.0
_HALF_END = 4.0


def key_group(sheet: Sheet, key: Key, edges: tuple[float, float, float]) -> str:
    """The key as one group, between a left and a right edge, down to a bottom."""
    left, right, bottom = edges
    heading = text_box(sheet, "Key", blocks([key.heading]), _HEADING_ROOM)
    entries = [part for entry in key.entries for part in _entry(sheet, entry)]
    frame = sheet.frame(left, key.y, right - left, bottom - key.y)
    return group(sheet.named("Key"), frame, [heading, *entries])


def _entry(sheet: Sheet, entry: KeyEntry) -> Iterator[str]:
    yield from _sample(sheet, entry)
    room = max(width(line.text, line.size) for line in entry.words) * SPARE
    yield text_box(sheet, "Meaning", blocks(entry.words), room)


def _sample(sheet: Sheet, entry: KeyEntry) -> Iterator[str]:
    middle = entry.y + entry.height / 2
    match entry.sample:
        case LineSample(pen, head, tail):
            wide = entry.width - (_HALF_END if head in ROUND else 0.0)
            frame = sheet.frame(entry.x, middle, wide, 0)
            look = Look(preset("line"), line=stroke(pen, sheet.scale, head, tail))
            yield shape(sheet.decoration("Sample"), frame, look)
        case CardSample():
            size = (entry.width, entry.height)
            yield from sample(sheet, entry.sample, (entry.x, entry.y), size)
        case BeadSample(text):
            wide = max(entry.width - _BEAD_GAP, entry.height)
            bead = Bead(text, (entry.x + entry.width / 2, middle), wide, entry.height)
            yield bead_shape(sheet, sheet.decoration("Sample"), bead)
        case _:
            assert_never(entry.sample)
