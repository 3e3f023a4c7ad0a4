"""Counts what a PDF is given to say, and then what its tags hold, against the view."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from govgraph.scene.counting import BOX, LINE, all_written
from govgraph.views.outline import Group, Item
from govgraph.views.register import Table
from govgraph.views.view import DrawingRefused, View

# Each element of the structure begins a line, where no word of a file can stand.
_TAG = re.compile(rb"^<</Type/StructElem/S/(\w+)", re.MULTILINE)
_NAME = "PDF"


def all_told(view: View, groups: tuple[Group, ...], tables: tuple[Table, ...]) -> None:
    """Refuse lists or tables in which a box or a line of the view is missing or doubled.

    Raises:
        DrawingRefused: with how many, and one of them.
    """
    all_written(view, _NAME, (said for group in groups for said in _said(group.items)))
    boxes, lines = tables
    all_written(
        view,
        _NAME,
        [*((BOX, row.id) for row in boxes.rows), *((LINE, row.id) for row in lines.rows)],
    )


def _said(items: tuple[Item, ...]) -> Iterator[tuple[str, str]]:
    for item in items:
        yield BOX, item.box.id
        yield from ((LINE, said.line.id) for said in item.told)
        yield from _said(item.items)


def all_tagged(view: View, document: bytes) -> None:
    """Refuse a document whose picture, lists or rows are not all there to be read.

    A document whose tags are packed is taken at typst's word.

    Raises:
        DrawingRefused: if there are more or fewer than the view has.
    """
    found = Counter(match[1].decode("ascii") for match in _TAG.finditer(document))
    if found and any(found[tag] != count for tag, count in _wanted(view).items()):
        raise DrawingRefused(
            "The picture was not drawn: writing it as PDF lost or doubled some of its words."
        )


def _wanted(view: View) -> Mapping[str, int]:
    """How many of each tag a document has: each table has a row of heads besides."""
    boxes, lines = len(view.boxes), len(view.lines)
    return {
        "Figure": 1,
        "LI": boxes,
        "TR": boxes + lines + (boxes > 0) + (lines > 0),
    }
