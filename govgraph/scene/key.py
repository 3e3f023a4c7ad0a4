"""The key: samples of the signs of this picture, set in rows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from govgraph.layout.card import Written
from govgraph.layout.lettering import width, wrapped
from govgraph.scene.bundles import BEAD_SIZE
from govgraph.scene.meanings import Meaning, meanings
from govgraph.scene.shapes import BeadSample, CardSample, Key, KeyEntry, LineSample, Sample
from govgraph.views.view import View

SIZE = 10.5
_LINE = 16.0
_ROW = 21.0
_SAMPLE_HEIGHT = 13.0
_SAMPLE_WIDTH = {LineSample: 46.0, CardSample: 22.0, BeadSample: 15.0}
_BEAD_SIDE = 3.5
_BEAD_GAP = 2.0
_INDENT = 42.0
_AFTER_SAMPLE = 7.0
_BETWEEN = 20.0
_STEP = 10


@dataclass(frozen=True, slots=True)
class _Item:
    """A sample with its words in lines, and how wide both are together."""

    sample: Sample
    lines: tuple[str, ...]
    width: float


def key(view: View, left: float, top: float, right: float) -> tuple[Key, float]:
    """The key between two edges, from `top` down, and how far down it reaches."""
    start = left + _INDENT
    entries: list[KeyEntry] = []
    y = top
    for group in meanings(view):
        for row in _even_rows([_item(each, right - start) for each in group], right - start):
            entries += _row(row, start, y)
            y += _ROW + _LINE * (max(len(item.lines) for item in row) - 1)
    heading = Written("Key", left, top + SIZE, SIZE + 1, bold=True)
    return Key(top, heading, tuple(entries)), y


def _item(meaning: Meaning, room: float) -> _Item:
    sample, words = meaning
    before = _wide(sample) + _AFTER_SAMPLE
    lines = wrapped(words, SIZE, room - before)
    return _Item(sample, lines, before + max(width(line, SIZE) for line in lines))


def _wide(sample: Sample) -> float:
    """How wide a sample is: all of one sort alike, but for a bead with a longer text."""
    usual = _SAMPLE_WIDTH[type(sample)]
    if not isinstance(sample, BeadSample):
        return usual
    return max(usual, width(sample.text, BEAD_SIZE, bold=True) + 2 * _BEAD_SIDE + _BEAD_GAP)


def _even_rows(items: Sequence[_Item], room: float) -> list[list[_Item]]:
    """As few rows as the room allows, all of nearly one length."""
    rows = _rows(items, room)
    widest = max((item.width for item in items), default=0.0)
    for narrower in range(int(widest), int(room), _STEP):
        narrow = _rows(items, max(narrower, widest))
        if len(narrow) == len(rows):
            return narrow
    return rows


def _rows(items: Iterable[_Item], room: float) -> list[list[_Item]]:
    rows: list[list[_Item]] = []
    x = 0.0
    for item in items:
        if not rows or x + item.width > room:
            rows.append([])
            x = 0.0
        rows[-1].append(item)
        x += item.width + _BETWEEN
    return rows


def _row(items: Iterable[_Item], x: float, y: float) -> Iterator[KeyEntry]:
    for item in items:
        wide = _wide(item.sample)
        words = tuple(
            Written(line, x + wide + _AFTER_SAMPLE, y + SIZE + index * _LINE, SIZE)
            for index, line in enumerate(item.lines)
        )
        yield KeyEntry(item.sample, x, y, wide, _SAMPLE_HEIGHT, words)
        x += item.width + _BETWEEN
