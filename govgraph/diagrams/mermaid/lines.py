"""Lines as links of a flowchart: pattern, head and colour, and words where they say more."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from govgraph.diagrams.mermaid.escaping import remark, text
from govgraph.diagrams.mermaid.naming import Names
from govgraph.diagrams.theme import INKS, colour, stroke_width
from govgraph.graph.known import Certainty
from govgraph.scene.shapes import Pen
from govgraph.views.view import Line, LineFamily, View

_ARROWS = {
    LineFamily.ROUTE: "==>",
    LineFamily.REPORT: "-->",
    LineFamily.CHALLENGE: "-.->",
    LineFamily.ADVICE: "-.->",
    LineFamily.MONEY: "--x",
    LineFamily.SEAT: "--o",
    LineFamily.OTHER: "-.->",
}
_LEVEL = "---"
_PLAIN = "accountable to"
_SIGNS = {Certainty.LIKELY: "?", Certainty.DISPUTED: "≠"}
_MEANINGS = {
    Certainty.LIKELY: "? likely: a reading, not stated",
    Certainty.DISPUTED: "≠ disputed: sources disagree",
}


def line_statements(view: View, names: Names) -> Iterator[str]:
    """Each line: its id as a remark, then the link, from who answers to who is answered to."""
    for line in view.lines:
        label = _label(line)
        words = f'|"{text(label)}"|' if label else ""
        arrow = _LEVEL if line.level else _ARROWS[line.family]
        yield f"%% line {remark(line.id)}"
        yield f"{names.boxes[line.source]} {arrow}{words} {names.boxes[line.target]}"


def line_styles(lines: Sequence[Line]) -> Iterator[str]:
    """The look of the links, which Mermaid knows by their places."""
    looks: dict[str, list[str]] = defaultdict(list)
    for place, line in enumerate(lines):
        looks[_style(line)].append(str(place))
    for style, places in looks.items():
        yield f"linkStyle {','.join(places)} {style}"


def key_words(lines: Sequence[Line]) -> Iterator[str]:
    """What the chart itself does not say in words: what a line without any means, and each sign."""
    told = [] if all(map(_label, lines)) else ["a line without words: accountable to"]
    certainties = {line.certainty for line in lines}
    told += [words for certainty, words in _MEANINGS.items() if certainty in certainties]
    if told:
        yield f"Key: {'; '.join(told)}."


def _label(line: Line) -> str:
    """What a link says: nothing for plain accountability, so that the others are seen."""
    short = line.words.removeprefix("is ").removeprefix("are ")
    limits = [
        f"for {line.matter} only" if line.matter else "",
        line.status.lower(),
        "not independent" if line.partial else "",
        _SIGNS.get(line.certainty, ""),
    ]
    told = ["" if short == _PLAIN else short, *limits]
    return ", ".join(filter(None, told))


def _style(line: Line) -> str:
    pen = Pen(line.family, line.certainty, line.standing, line.event)
    ink: Mapping[str, str] = {
        "stroke": colour(pen),
        "stroke-width": f"{stroke_width(pen):.2g}px",
        "stroke-dasharray": " ".join(f"{part:g}" for part in INKS[line.family].dash),
    }
    return ",".join(f"{key}:{value}" for key, value in ink.items() if value)
