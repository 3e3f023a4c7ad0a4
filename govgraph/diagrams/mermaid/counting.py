"""Counts the boxes and lines of a Mermaid document against those of the view."""

import re
from collections.abc import Iterator

from govgraph.diagrams.mermaid.escaping import remark
from govgraph.diagrams.mermaid.naming import Names
from govgraph.scene.counting import BOX, LINE, all_written
from govgraph.views.view import View

# No word of a file can look like this: in it what is not a letter or a digit is a number.
_NODE = re.compile(r'^ +%% box (.+)\n +(\w+)[\[(]+"', re.MULTILINE)
_LINK = re.compile(r'^ +%% line (.+)\n +(\w+) [-=.>xo]+(?:\|"[^"\n]*"\|)? (\w+)$', re.MULTILINE)


def counted(view: View, names: Names, document: str) -> None:
    """Refuse a document in which a box or a line is missing, doubled, made up or joined wrongly.

    Raises:
        DrawingRefused: with how many are not there as they should be, and one of them.
    """
    all_written(view, "Mermaid", _found(view, names, document))


def _found(view: View, names: Names, document: str) -> Iterator[tuple[str, str]]:
    boxes = {(remark(box.id), names.boxes[box.id]): box.id for box in view.boxes}
    for told, name in _NODE.findall(document):
        yield BOX, boxes.get((told, name), told)
    lines = {
        (remark(line.id), names.boxes[line.source], names.boxes[line.target]): line.id
        for line in view.lines
    }
    for told in _LINK.findall(document):
        yield LINE, lines.get(told, " ".join(told))
