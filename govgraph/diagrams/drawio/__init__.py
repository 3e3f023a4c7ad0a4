"""The picture as a draw.io file, to be changed there: lines stay with the boxes that they join."""

from xml.etree import ElementTree as ET

from govgraph.diagrams.drawio.cards import add_bands, add_cards
from govgraph.diagrams.drawio.counting import counted
from govgraph.diagrams.drawio.key import add_key
from govgraph.diagrams.drawio.lines import add_lines
from govgraph.diagrams.drawio.sheet import Sheet
from govgraph.diagrams.drawio.words import add_words
from govgraph.diagrams.theme import INK, MUTED
from govgraph.scene.shapes import Scene

_NAME = "govgraph"


def render(scene: Scene) -> str:
    """Write a scene as a draw.io document: the chart on one page, all of it in words on another.

    Raises:
        DrawingRefused: if a box or a line is not in the document exactly once, or joined wrongly.
    """
    document = ET.Element("mxfile", host=_NAME, agent=_NAME)
    told = {"title": scene.title, "description": "\n".join(scene.description)}
    _add_chart(Sheet.added(document, "Chart", (scene.width, scene.height), told), scene)
    add_words(document, scene.view)
    ET.indent(document)
    text = ET.tostring(document, encoding="unicode")
    counted(scene.view, text)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _add_chart(sheet: Sheet, scene: Scene) -> None:
    """In reading order: what is added later lies higher."""
    for number, line in enumerate(scene.heading):
        sheet.add_text(f"heading-{number}", line, INK)
    parents = add_bands(sheet, scene)
    frames = add_cards(sheet, scene, parents)
    add_lines(sheet, scene, frames)
    add_key(sheet, scene.key)
    for number, line in enumerate(scene.footer):
        sheet.add_text(f"footer-{number}", line, MUTED)
