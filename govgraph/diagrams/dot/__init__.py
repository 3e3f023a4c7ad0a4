"""The picture as DOT, for whoever has Graphviz and wants to lay it out or go on with it there.

Written from the view alone: plain Graphviz lays it out, and `govgraph draw` into SVG does that
better. A box is a node and a line an edge, with the id of the file as its name and its `id`.
"""

from collections.abc import Iterator

from graphviz import Digraph

from govgraph.diagrams.dot.counting import counted
from govgraph.diagrams.dot.edges import edge_statements
from govgraph.diagrams.dot.heading import heading
from govgraph.diagrams.dot.labels import FONT_NAME, NAME_SIZE, card_label
from govgraph.diagrams.dot.quoting import name, text
from govgraph.diagrams.dot.ranks import ranked, spine_statements
from govgraph.diagrams.theme import INK, PAPER
from govgraph.views.telling import box_words, description
from govgraph.views.view import Box, View
from govgraph.views.visible import visible

_COMMENT = "Drawn by govgraph. To lay it out: dot -Tsvg -o chart.svg chart.dot"


def render(view: View) -> str:
    """Write a view as a DOT document.

    Raises:
        DrawingRefused: if a box or a line of the view is not in the document exactly once.
    """
    rows = ranked(view)
    chart = Digraph(
        name(view.title),
        comment=_COMMENT,
        graph_attr=_chart_attributes(view),
        node_attr={"shape": "plain", "fontname": FONT_NAME, "fontsize": f"{NAME_SIZE:g}"},
        edge_attr={"color": INK},
    )
    chart.body.extend(spine_statements(view, rows))
    for box in view.boxes:
        _add_box(chart, box)
    chart.body.extend(edge_statements(view, rows))
    source: str = chart.source
    counted(view, source)
    return f"{source}{''.join(_told(view))}"


def _told(view: View) -> Iterator[str]:
    """All that the chart shows in words, as remarks at the end: Graphviz has no place for them."""
    yield "// In words:\n"
    yield from (f"// {visible(words)}\n" for words in (view.title, *description(view)))


def _chart_attributes(view: View) -> dict[str, str]:
    """How Graphviz is to lay the chart out: see `newrank`, without which it may lose links."""
    return {
        "newrank": "true",
        "splines": "polyline",
        "nodesep": "0.25",
        "ranksep": "0.6",
        "outputorder": "edgesfirst",
        "bgcolor": PAPER,
        "fontname": FONT_NAME,
        "label": heading(view),
        "labelloc": "t",
        "labeljust": "l",
        "tooltip": text(view.title),
    }


def _add_box(chart: Digraph, box: Box) -> None:
    chart.node(
        name(box.id),
        label=card_label(box),
        id=name(box.id),
        tooltip=text(box_words(box)),
        **{"class": f"box {box.family}"},
    )
