"""The words above the chart: title, how to read it, what each sign means, where it comes from."""

from collections.abc import Iterator, Sequence

from govgraph.diagrams.dot.edges import HALF_DIAMOND, LOOKS, head
from govgraph.diagrams.dot.quoting import markup
from govgraph.diagrams.theme import INK
from govgraph.graph.known import Certainty, Standing
from govgraph.layout.lettering import wrapped
from govgraph.views.telling import line_words
from govgraph.views.view import Box, Line, LineFamily, View, Weight

_TITLE_SIZE, _TEXT_SIZE = 26.0, 11.0
_ROOM = 900.0
_HEADS = {
    "normal": "filled arrowhead",
    "vee": "notched arrowhead",
    "odiamond": "hollow diamond",
    HALF_DIAMOND: "half diamond",
    "teetee": "double bar",
    "dot": "ball",
    "": "no head",
}
_WEIGHTS = {
    Weight.DECIDES: "heavy border: takes decisions",
    Weight.ADVISES: "dashed border: advises only",
}
_STANDINGS = {
    Standing.NOT_YET: "double border: not in force",
    Standing.OVER: "name struck through: ended",
    Standing.ABSENT: "dotted border: stated not to exist",
}
_CERTAINTIES = {
    Certainty.LIKELY: "one ring at its foot: likely, a reading and not stated",
    Certainty.DISPUTED: "two rings at its foot: sources disagree",
}


def heading(view: View) -> str:
    """The label of the whole chart: it stands above it, at the left."""
    reading = " · ".join((*view.subtitle, *view.left_out))
    title = _row(wrapped(view.title, _TITLE_SIZE, _ROOM, bold=True), _TITLE_SIZE, bold=True)
    rest = (
        _row(wrapped(words, _TEXT_SIZE, _ROOM), _TEXT_SIZE)
        for words in (reading, *_key(view), *view.footer)
    )
    table = 'TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2"'
    return f"<<{table}>{title}{''.join(rest)}</TABLE>>"


def _row(lines: Sequence[str], size: float, *, bold: bool = False) -> str:
    """One paragraph; none without words, because an empty font spoils the whole label."""
    told = (f"<B>{markup(line)}</B>" if bold else markup(line) for line in lines)
    written = "".join(
        f'<FONT POINT-SIZE="{size:g}" COLOR="{INK}">{words}</FONT><BR ALIGN="LEFT"/>'
        for words in told
    )
    return f'<TR><TD ALIGN="LEFT" BALIGN="LEFT">{written}</TD></TR>' if written else ""


def _key(view: View) -> Iterator[str]:
    """What each sign of this chart means, in words, and only signs that are in it."""
    told = [*_lines_told(view.lines), *_feet(view.lines), *_cards(view.boxes)]
    if told:
        yield f"Key: {'; '.join(told)}."
    for line in view.lines:
        if line.matter:
            yield f"For one matter only: {line_words(line, view.names)}"


def _lines_told(lines: Sequence[Line]) -> Iterator[str]:
    """One entry for each look of a line, with all relations that share it."""
    looks: dict[tuple[str, str], list[str]] = {}
    for line in sorted(lines, key=lambda each: [*LineFamily].index(each.family)):
        pattern = LOOKS[line.family].pattern
        words = looks.setdefault((f"thin {pattern}" if line.event else pattern, head(line)), [])
        if line.words not in words:
            words.append(line.words)
    for (pattern, shape), words in looks.items():
        yield f"{pattern} line, {_HEADS[shape]}: {' or '.join(words)}"


def _feet(lines: Sequence[Line]) -> Iterator[str]:
    if any(line.inside for line in lines):
        yield "square at its foot: is part of"
    certainties = {line.certainty for line in lines}
    yield from (words for certainty, words in _CERTAINTIES.items() if certainty in certainties)
    if any(line.matter for line in lines):
        yield "ball at its foot: for one matter only"
    statuses = dict.fromkeys(line.status.lower() for line in lines if line.status)
    if statuses:
        yield f"double line: {' or '.join(statuses)}"


def _cards(boxes: Sequence[Box]) -> Iterator[str]:
    weights = {box.weight for box in boxes}
    standings = {box.standing for box in boxes}
    yield from (words for weight, words in _WEIGHTS.items() if weight in weights)
    yield from (words for standing, words in _STANDINGS.items() if standing in standings)
    if any(box.stack for box in boxes):
        yield "second edge at the right and below: several, drawn as one"
