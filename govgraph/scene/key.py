"""The key: what the signs of this picture mean, and only signs that are in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from govgraph.graph.known import Certainty, Standing
from govgraph.layout.card import Written
from govgraph.layout.lettering import width, wrapped
from govgraph.scene.bundles import matters
from govgraph.scene.heads import head, tail
from govgraph.scene.shapes import (
    BeadSample,
    CardSample,
    Key,
    KeyEntry,
    LineSample,
    Pen,
    Sample,
)
from govgraph.views.view import Box, BoxFamily, Line, LineFamily, View, Weight

SIZE = 10.5
_LINE = 16.0
_ROW = 21.0
_SAMPLE_HEIGHT = 13.0
_SAMPLE_WIDTH = {LineSample: 46.0, CardSample: 22.0, BeadSample: 15.0}
_INDENT = 42.0
_AFTER_SAMPLE = 7.0
_BETWEEN = 20.0

_FAMILIES = {
    BoxFamily.PARTNERSHIP: "Board or partnership",
    BoxFamily.OFFICERS: "Executive, group or team",
    BoxFamily.STATUTORY: "Council or statutory body",
    BoxFamily.PROGRAMME: "Programme or project",
    BoxFamily.FORUM: "Forum or sector",
    BoxFamily.LOCAL: "Local body or service",
    BoxFamily.OTHER: "Body of no stated kind",
    BoxFamily.ORGANISATION: "Organisation",
    BoxFamily.POST: "Post",
}
_WEIGHTS = {
    Weight.DECIDES: "Takes decisions (heavy border)",
    Weight.ADVISES: "Advises only (dashed border)",
}
_CERTAINTY = {
    Certainty.LIKELY: "Likely: a reading, not stated",
    Certainty.DISPUTED: "Disputed: sources disagree",
}
_SIGNS = {Certainty.LIKELY: "?", Certainty.DISPUTED: "≠"}

_Meaning = tuple[Sample, str]


def key(view: View, left: float, top: float, right: float) -> tuple[Key, float]:
    """The key between two edges, from `top` down, and how far down it reaches."""
    x, y = left + _INDENT, top
    entries: list[KeyEntry] = []
    for group in _groups(view):
        for sample, words in group:
            wide = _SAMPLE_WIDTH[type(sample)]
            room = right - left - _INDENT - wide - _AFTER_SAMPLE
            lines = wrapped(words, SIZE, room)
            needed = wide + _AFTER_SAMPLE + max(width(line, SIZE) for line in lines)
            if x > left + _INDENT and x + needed > right:
                x, y = left + _INDENT, y + _ROW
            entries.append(_entry(sample, lines, x, y))
            x += needed + _BETWEEN
            y += (len(lines) - 1) * _LINE
        if x > left + _INDENT:
            x, y = left + _INDENT, y + _ROW
    return Key(top, Written("Key", left, top + SIZE, SIZE + 1, bold=True), tuple(entries)), y


def _entry(sample: Sample, lines: Sequence[str], x: float, y: float) -> KeyEntry:
    wide = _SAMPLE_WIDTH[type(sample)]
    start = x + wide + _AFTER_SAMPLE
    words = tuple(
        Written(line, start, y + SIZE + index * _LINE, SIZE) for index, line in enumerate(lines)
    )
    return KeyEntry(sample, x, y, wide, _SAMPLE_HEIGHT, words)


def _groups(view: View) -> Iterator[list[_Meaning]]:
    yield [*_line_meanings(view.lines)]
    yield [*_family_meanings(view.boxes)]
    yield [*_other_meanings(view)]


def _line_meanings(lines: Sequence[Line]) -> Iterator[_Meaning]:
    """One entry for each look that a line of the picture has, with all words that share it."""
    looks: dict[LineSample, list[str]] = {}
    for line in sorted(lines, key=lambda each: [*LineFamily].index(each.family)):
        pen = Pen(line.family, standing=line.standing, event=line.event)
        words = looks.setdefault(LineSample(pen, head(line), tail(line)), [])
        told = _short(line)
        if told not in words:
            words.append(told)
    for sample, words in looks.items():
        told = " or ".join(words)
        yield sample, told[0].upper() + told[1:]


def _short(line: Line) -> str:
    """The words of a link as a key says them: "accountable to", "reported to, once"."""
    words = line.words.removeprefix("is ").removeprefix("are ")
    if line.partial:
        words += " (not independent)"
    return f"{words}: {line.status.lower()}" if line.status else words


def _family_meanings(boxes: Sequence[Box]) -> Iterator[_Meaning]:
    there = {box.family for box in boxes}
    for family in BoxFamily:
        if family in there:
            yield CardSample(family), _FAMILIES[family]


def _other_meanings(view: View) -> Iterator[_Meaning]:
    weights = {box.weight for box in view.boxes}
    yield from (
        (CardSample(weight=weight), words)
        for weight, words in _WEIGHTS.items()
        if weight in weights
    )
    standings = {box.standing: box.status for box in view.boxes}
    if Standing.NOT_YET in standings:
        yield CardSample(standing=Standing.NOT_YET), "Not in force (double border)"
    if Standing.OVER in standings:
        yield CardSample(standing=Standing.OVER), "Ended"
    if Standing.ABSENT in standings:
        yield CardSample(standing=Standing.ABSENT), "Stated not to exist"
    if any(box.stack for box in view.boxes):
        yield CardSample(stack=True), "Several, drawn as one"
    yield from _bead_meanings(view, matters(view))


def _bead_meanings(view: View, numbers: Mapping[str, int]) -> Iterable[_Meaning]:
    certainties = {line.certainty for line in view.lines}
    for certainty, words in _CERTAINTY.items():
        if certainty in certainties:
            yield BeadSample(_SIGNS[certainty]), words
    for matter, number in numbers.items():
        yield BeadSample(str(number)), f"Only for {matter}"
