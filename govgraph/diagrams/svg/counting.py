"""Counts the boxes and lines of an SVG document against those of the view."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from govgraph.scene.counting import all_written
from govgraph.views.view import View

_SORTS = frozenset({"box", "line"})
_SHAPES = frozenset({"path", "rect", "circle"})


def counted(view: View, document: str) -> None:
    """Refuse a document in which a box or a line is missing, doubled, made up or without ink.

    Raises:
        DrawingRefused: with how many are not there as they should be, and one of them.
    """
    root = ET.fromstring(document)  # noqa: S314 - our own text, which declares nothing
    all_written(view, "SVG", _drawn(root))


def _drawn(root: ET.Element) -> Iterator[tuple[str, str]]:
    """What has ink of its own or a share in another's, by what the document says that it is.

    A trunk is shared by its lines; the ink of a row is that of the line that its place tells.
    """
    shared = {
        id_
        for element in root.iter()
        if element.get("data-lines") and _has_ink(element)
        for id_ in (element.get("data-lines") or "").split()
    }
    for element in root.iter():
        sort, _, _ = (element.get("class") or "").partition(" ")
        id_ = element.get("data-id")
        if sort in _SORTS and id_ is not None and (id_ in shared or _has_ink(element)):
            yield sort, id_


def _has_ink(element: ET.Element) -> bool:
    return any(child.tag.rpartition("}")[2] in _SHAPES for child in element)
