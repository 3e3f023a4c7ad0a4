"""Counts the boxes and lines of a DOT document against those of the view."""

import re
from collections import Counter

from graphviz.quoting import quote

from govgraph.diagrams.dot.quoting import name
from govgraph.views.view import DrawingRefused, View

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
    wanted = Counter(
        [("box", quote(name(box.id))) for box in view.boxes]
        + [("line", quote(name(line.id))) for line in view.lines]
    )
    found = Counter((match["sort"], match["id"]) for match in _STATEMENT.finditer(source))
    wrong = sorted(((wanted - found) + (found - wanted)).elements())
    if wrong:
        sort, id_ = wrong[0]
        raise DrawingRefused(
            "The picture was not drawn: writing it as DOT lost or doubled "
            f"{len(wrong)} of its boxes and lines (the first is the {sort} {id_})."
        )
