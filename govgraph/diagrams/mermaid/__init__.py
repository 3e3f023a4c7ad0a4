"""The picture as a Mermaid flowchart, for wikis and code pages that draw Mermaid by themselves.

Written from the view alone: Mermaid lays it out. `govgraph draw` into SVG does that better.
"""

from collections.abc import Iterator
from itertools import pairwise

from govgraph.diagrams.mermaid.counting import counted
from govgraph.diagrams.mermaid.escaping import quoted, text
from govgraph.diagrams.mermaid.lines import key_words, line_statements, line_styles
from govgraph.diagrams.mermaid.naming import Names
from govgraph.diagrams.mermaid.nodes import box_statement, looks
from govgraph.layout.rows import ground, wrapped_rows
from govgraph.views.telling import description
from govgraph.views.view import Band, View

_COMMENT = "%% Drawn by govgraph."
_CONFIG = """\
config:
  flowchart:
    curve: linear
    subGraphTitleMargin: {top: 4, bottom: 10}
"""
_LONGEST = 5
_ABOUT = "about"
MOST_LETTERS, MOST_LINES = 50_000, 500
"""What Mermaid draws unless it is told otherwise."""


def render(view: View) -> str:
    """Write a view as a Mermaid document.

    Raises:
        DrawingRefused: if a box or a line of the view is not in the document exactly once.
    """
    names = Names.of(view)
    parts = [
        f"---\ntitle: {quoted(view.title)}\n{_CONFIG}---\n{_COMMENT}\nflowchart BT",
        *_indented(_statements(view, names)),
    ]
    document = "\n".join(parts) + "\n"
    counted(view, names, document)
    return document


def remarks(document: str) -> Iterator[str]:
    """What whoever is going to use the document should know."""
    if len(document) > MOST_LETTERS or document.count("%% line ") > MOST_LINES:
        yield (
            f"Mermaid by itself draws at most {MOST_LETTERS:,} letters and {MOST_LINES} lines: "
            "raise its maxTextSize and maxEdges for this chart, or draw it as .svg or .html."
        )


def _statements(view: View, names: Names) -> Iterator[str]:
    yield f"accTitle: {text(view.title)}"
    yield "accDescr {"
    yield from _indented(map(text, description(view)))
    yield "}"
    for band in view.bands:
        yield from _band(view, band, names)
    for box in view.boxes:
        if not box.band:
            yield from box_statement(box, names)
    yield from line_statements(view, names)
    yield from _about(view)
    yield from _spine(view, names)
    yield from looks(view, names)
    yield from line_styles(view.lines)


def _band(view: View, band: Band, names: Names) -> Iterator[str]:
    boxes = [box for box in view.boxes if box.band == band.id]
    if not boxes:
        return
    title = " – ".join(filter(None, (band.name, band.purpose)))
    yield f'subgraph {names.bands[band.id]}["{text(title)}"]'
    yield "    direction BT"
    for box in boxes:
        yield from _indented(box_statement(box, names))
    yield "end"


def _spine(view: View, names: Names) -> Iterator[str]:
    """Invisible links that keep tiers in their order, and put what is too long in several rows."""
    rows = wrapped_rows(ground(view), _LONGEST)
    for upper, lower in pairwise(rows):
        for place, box in enumerate(lower.boxes):
            above = upper.boxes[min(place, len(upper.boxes) - 1)]
            yield f"{names.boxes[box]} ~~~ {names.boxes[above]}"
    if rows:
        yield f"{_ABOUT} ~~~ {names.boxes[rows[-1].boxes[0]]}"


def _about(view: View) -> Iterator[str]:
    """How to read the chart, what it leaves out, and where it comes from."""
    told = [" · ".join((*view.subtitle, *view.left_out)), *key_words(view.lines), *view.footer]
    words = "<br/>".join(text(one) for one in told if one)
    yield f'{_ABOUT}["{words or " "}"]:::{_ABOUT}'


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"    {line}" for line in lines)
