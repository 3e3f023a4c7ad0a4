"""A view in words: each box and each line as a sentence, for those who do not see the picture."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from govgraph.graph.known import Certainty
from govgraph.views.view import Box, Line, View

_CERTAINTY = {Certainty.LIKELY: "likely, not stated", Certainty.DISPUTED: "sources disagree"}


def line_words(line: Line, names: Mapping[str, str]) -> str:
    """One link as a sentence, with what limits it."""
    limits = [
        f"for {line.matter} only" if line.matter else "",
        f"called “{line.called}”" if line.called else "",
        line.status.lower(),
        "not independent" if line.partial else "",
        _CERTAINTY.get(line.certainty, ""),
    ]
    told = "; ".join(limit for limit in limits if limit)
    sentence = f"{names[line.source]} {line.words} {names[line.target]}"
    return f"{sentence} ({told})." if told else f"{sentence}."


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
