"""Words of the scene, which come in lines, as texts that a program wraps by itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from govgraph.diagrams.pptx.elements import Look, Paragraph, Words, preset, shape
from govgraph.diagrams.pptx.sheet import Sheet
from govgraph.diagrams.theme import INK, MUTED
from govgraph.layout.card import Written

SPARE = 1.06
"""How much more room words on one line get than they take, so that rounding wraps none."""
# Where the letters stand in a line, measured down from its top; what a lone line takes up.
_BASELINE = 0.78
_LEADING = 1.25


@dataclass(frozen=True, slots=True)
class Block:
    """Words that were wrapped into lines, whole again, and where their lines stand."""

    text: str
    first: Written
    leading: float
    lines: int

    @property
    def top(self) -> float:
        """Where the first line begins."""
        return self.first.y - _BASELINE * self.leading

    @property
    def bottom(self) -> float:
        """Where the last line ends."""
        return self.top + self.leading * self.lines


def blocks(lines: Sequence[Written], texts: Iterable[str] = ()) -> list[Block]:
    """Lines put together again as the texts that they were; what is none of these, as one."""
    whole = {"".join(text.split()): " ".join(text.split()) for text in texts}
    found: list[Block] = []
    held: list[Written] = []
    for line in lines:
        held.append(line)
        key = "".join("".join(one.text.split()) for one in held)
        if key in whole:
            found.append(_block(held, whole[key]))
            held = []
    return [*found, _block(held, " ".join(one.text for one in held))] if held else found


def _block(lines: Sequence[Written], text: str) -> Block:
    first = lines[0]
    leading = lines[1].y - first.y if len(lines) > 1 else first.size * _LEADING
    return Block(text, first, leading, len(lines))


def paragraphs(
    found: Sequence[Block], scale: float, colour: str, *, struck: bool = False
) -> list[Paragraph]:
    """Blocks below one another, each as far from the last as in the scene."""
    above = [0.0, *(after.top - before.bottom for before, after in pairwise(found))]
    return [
        Paragraph(
            block.text,
            block.first.size * scale,
            block.leading * scale,
            above=gap * scale,
            bold=block.first.bold,
            struck=struck and block.first.bold,
            colour=colour,
        )
        for block, gap in zip(found, above, strict=True)
    ]


def text_box(sheet: Sheet, name: str, found: Sequence[Block], room: float) -> str:
    """Words without a frame; under a bold first text the others are paler."""
    top, left = found[0].top, found[0].first.x
    frame = sheet.frame(left, top, room, found[-1].bottom - top)
    told = paragraphs(found, sheet.scale, INK)
    if told[0].bold:
        told = [each if each.bold else replace(each, colour=MUTED) for each in told]
    words = Words(told, language=sheet.language, box=True)
    return shape(sheet.named(name), frame, Look(preset("rect")), words)
