"""Counts the boxes and lines of a DOT document against those of the view."""

import re
from collections.abc import Iterator

from graphviz.quoting import quote

from govgraph.diagrams.dot.quoting import name
from govgraph.scene.counting import all_written
from govgraph.views.view import View

_QUOTED = r'"(?:[^"\\]|\\.)*"'
# No word of a file can look like this: in it every quotation mark is escaped.
_STATEMENT = re.compile(
    rf'^\t.*[ \[]class="(?P<sort>box|line) [a-z]+" .*?\bid=(?P<id>{_QUOTED}|[^\s\]]+)',
    re.MULTILINE,
)


def counted(view: View, source: str) -> None:
    """Refuse a document in which a box or a line of the view is missing, doubled or made up.

    Raises:
        DrawingRefused: with how many are not there as they should be, and one of them.
    """
    ids = {quote(name(id_)): id_ for id_ in (*(box.id for box in view.boxes), *_lines(view))}
    found = ((match["sort"], match["id"]) for match in _STATEMENT.finditer(source))
    all_written(view, "DOT", ((sort, ids.get(id_, id_)) for sort, id_ in found))


def _lines(view: View) -> Iterator[str]:
    return (line.id for line in view.lines)
