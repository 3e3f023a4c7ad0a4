"""What the signs of a picture mean, in words: only signs that are in it."""

from collections.abc import Iterator, Mapping, Sequence

from govgraph.graph.known import Certainty, Standing
from govgraph.scene.bundles import SIGNS, matters
from govgraph.scene.heads import head, tail
from govgraph.scene.shapes import BeadSample, CardSample, LineSample, Pen, Sample
from govgraph.views.view import Box, BoxFamily, Line, LineFamily, View, Weight

_FAMILIES = {
    BoxFamily.PARTNERSHIP: "Board or partnership",
    BoxFamily.OFFICERS: "Executive, group or team",
    BoxFamily.STATUTORY: "Council or statutory body",
    BoxFamily.PROGRAMME: "Programme or project",
    BoxFamily.FORUM: "Forum or sector",
    BoxFamily.LOCAL: "Local body or service",
    BoxFamily.OTHER: "Of another kind, or none stated",
    BoxFamily.ORGANISATION: "Organisation",
    BoxFamily.POST: "Post",
}
_WEIGHTS = {
    Weight.DECIDES: "Takes decisions (heavy border)",
    Weight.ADVISES: "Advises only (dashed border)",
}
_STANDINGS = {
    Standing.NOT_YET: "Not in force (double border)",
    Standing.OVER: "Ended",
    Standing.ABSENT: "Stated not to exist",
}
_CERTAINTY = {
    Certainty.LIKELY: "Likely: a reading, not stated",
    Certainty.DISPUTED: "Disputed: sources disagree",
}
_ROW = "Listed inside a body: accountable to it"
_EVENT = "no regular duty stated"

Meaning = tuple[Sample, str]


def meanings(view: View) -> tuple[tuple[Meaning, ...], ...]:
    """The signs of a picture in groups: lines, kinds of box, and the rest."""
    return (
        tuple(_line_meanings(view.strokes)),
        tuple(_family_meanings(view.boxes)),
        (*_border_meanings(view.boxes), *_bead_meanings(view, matters(view))),
        tuple((BeadSample(code), name) for code, name in view.codes),
    )


def _line_meanings(lines: Sequence[Line]) -> Iterator[Meaning]:
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
        yield sample, told[:1].upper() + told[1:]


def _short(line: Line) -> str:
    """The words of a link as a key says them: "accountable to", "reports to: proposed"."""
    words = line.words.removeprefix("is ").removeprefix("are ")
    if line.partial:
        words += " (not independent)"
    if line.event:
        words += f" ({_EVENT})"
    return f"{words}: {line.status.lower()}" if line.status else words


def _family_meanings(boxes: Sequence[Box]) -> Iterator[Meaning]:
    there = {box.family for box in boxes}
    for family in BoxFamily:
        if family in there:
            yield CardSample(family), _FAMILIES[family]


def _border_meanings(boxes: Sequence[Box]) -> Iterator[Meaning]:
    weights = {box.weight for box in boxes}
    for weight, words in _WEIGHTS.items():
        if weight in weights:
            yield CardSample(weight=weight), words
    standings = {box.standing for box in boxes}
    for standing, words in _STANDINGS.items():
        if standing in standings:
            yield CardSample(standing=standing), words
    if any(box.stack for box in boxes):
        yield CardSample(stack=True), "Several, drawn as one"
    if any(box.inside for box in boxes):
        yield CardSample(rows=True), _ROW


def _bead_meanings(view: View, numbers: Mapping[str, int]) -> Iterator[Meaning]:
    certainties = {line.certainty for line in view.strokes}
    for certainty, words in _CERTAINTY.items():
        if certainty in certainties:
            yield BeadSample(SIGNS[certainty]), words
    for matter, number in numbers.items():
        yield BeadSample(str(number)), f"Only for {matter}"
