"""A view in words: each box and each line as a sentence, for those who do not see the picture."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from govgraph.graph.known import Certainty
from govgraph.views.view import Box, Line, View

_CERTAINTY = {Certainty.LIKELY: "likely, not stated", Certainty.DISPUTED: "sources disagree"}


@dataclass(frozen=True, slots=True)
class Told:
    """What a box is said of to another, in pieces: the words, the other's name, what limits it."""

    line: Line
    words: str
    name: str
    limits: str


def told(line: Line, names: Mapping[str, str]) -> Told:
    """One link as the words that follow the name of its source."""
    limits = [
        f"for {line.matter} only" if line.matter else "",
        f"called “{line.called}”" if line.called else "",
        line.status.lower(),
        "not independent" if line.partial else "",
        _CERTAINTY.get(line.certainty, ""),
    ]
    return Told(line, line.words, names[line.target], "; ".join(filter(None, limits)))


def line_words(line: Line, names: Mapping[str, str]) -> str:
    """One link as a sentence, with what limits it."""
    said = told(line, names)
    sentence = f"{names[line.source]} {said.words} {said.name}"
    return f"{sentence} ({said.limits})." if said.limits else f"{sentence}."


def box_words(box: Box) -> str:
    """What a card says, as one line."""
    name = f"{box.name} {box.remark}".strip()
    facts = [box.kind, *box.roles, box.status]
    told = "; ".join(fact for fact in facts if fact)
    return " ".join(
        [f"{name}.", *([f"{told}."] if told else []), *(f"{note}." for note in box.notes)]
    )


def description(view: View) -> tuple[str, ...]:
    """The whole picture in sentences: how to read it, then each box with what it answers to."""
    leaving: dict[str, list[Line]] = defaultdict(list)
    for line in view.lines:
        leaving[line.source].append(line)
    boxes = [
        " ".join([box_words(box), *(line_words(line, view.names) for line in leaving[box.id])])
        for box in reading_order(view)
    ]
    return (*view.subtitle, *view.left_out, *boxes)


def reading_order(view: View) -> Sequence[Box]:
    """The boxes tier by tier, in the file's order; those in no tier last."""
    place = {band.id: index for index, band in enumerate(view.bands)}
    return sorted(view.boxes, key=lambda box: place.get(box.band, len(place)))
