"""Counts the boxes and lines of a draw.io document against those of the view."""

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from govgraph.diagrams.drawio.cards import box_cell
from govgraph.scene.counting import BOX, LINE, all_written
from govgraph.views.view import View


def counted(view: View, document: str) -> None:
    """Refuse a document in which a box or a line is missing, doubled, or glued to a wrong box.

    Raises:
        DrawingRefused: with how many are not there as they should be, and one of them.
    """
    root = ET.fromstring(document)  # noqa: S314 - our own text, which declares nothing
    all_written(view, "draw.io", _found(view, root))


def _found(view: View, root: ET.Element) -> Iterator[tuple[str, str]]:
    ends = {line.id: (box_cell(line.source), box_cell(line.target)) for line in view.lines}
    parents: dict[str, str | None] = {}
    for element in root.iter("object"):
        cell, body, link = element.find("mxCell"), element.get("body"), element.get("link")
        if cell is None:
            continue
        if body is not None:
            parents[body] = cell.get("parent")
            yield BOX, body
        if link is not None and (cell.get("source"), cell.get("target")) == ends.get(link):
            yield LINE, link
    yield from ((LINE, id_) for id_ in _told_by_place(view, parents))


def _told_by_place(view: View, parents: Mapping[str, str | None]) -> Iterator[str]:
    """The lines that rows tell, each of them inside the box that lists it."""
    rows = {box.id: box_cell(box.inside) for box in view.boxes if box.inside}
    for line in view.lines:
        if line.row and parents.get(line.row) == rows.get(line.row):
            yield line.id
