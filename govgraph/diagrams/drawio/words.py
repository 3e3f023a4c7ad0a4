"""The second page: all that the chart shows, as nested lists."""

from collections.abc import Iterator, Sequence
from html import escape
from xml.etree import ElementTree as ET

from govgraph.diagrams.drawio.sheet import Sheet, Style
from govgraph.diagrams.theme import INK
from govgraph.views.outline import Item, outline
from govgraph.views.telling import Told
from govgraph.views.view import View

_STYLE: Style = {
    "text": "",
    "fillColor": "none",
    "strokeColor": "none",
    "html": 1,
    "whiteSpace": "wrap",
    "align": "left",
    "verticalAlign": "top",
    "fontFamily": "Helvetica",
    "fontSize": 12,
    "fontColor": INK,
}
_MARGIN, _WIDTH, _LINE = 40.0, 900.0, 20.0
_LETTERS = 120
"""About so many letters are in a line."""


def add_words(document: ET.Element, view: View) -> None:
    """Add a page that says what the chart shows, leaves out and rests on."""
    said = [f"<p>{escape(one)}</p>" for one in (*view.subtitle, *view.left_out)]
    lists = [f"<h2>{escape(group.heading)}</h2>{_listed(group.items)}" for group in outline(view)]
    rest = [f"<p>{escape(one)}</p>" for one in view.footer]
    text = "".join((f"<h1>{escape(view.title)}</h1>", *said, *lists, *rest))
    high = (text.count("</") + len(text) / _LETTERS) * _LINE
    size = (_WIDTH + 2 * _MARGIN, high + 2 * _MARGIN)
    sheet = Sheet.added(document, "In words", size, {})
    sheet.add_vertex({"id": "words", "label": text}, _STYLE, (_MARGIN, _MARGIN, _WIDTH, high))


def _listed(items: Sequence[Item]) -> str:
    return f"<ul>{''.join(map(_item, items))}</ul>"


def _item(item: Item) -> str:
    told = "".join(f" {one}" for one in _told(item.told))
    under = _listed(item.items) if item.items else ""
    return f"<li>{escape(item.words)}{told}{under}</li>"


def _told(links: Sequence[Told]) -> Iterator[str]:
    for one in links:
        limits = f" ({one.limits})" if one.limits else ""
        words = f"{one.words[:1].upper()}{one.words[1:]} {one.name}{limits}."
        yield escape(words)
