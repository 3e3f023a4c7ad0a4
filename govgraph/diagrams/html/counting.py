"""Counts the boxes and lines of a page against those of the view: in picture, lists and tables."""

from collections import defaultdict
from html.parser import HTMLParser

from govgraph.scene.counting import BOX, LINE, all_written
from govgraph.views.view import View

_PLACES = {
    "box": ("the picture of a page", BOX),
    "line": ("the picture of a page", LINE),
    "listed": ("the lists of a page", BOX),
    "told": ("the lists of a page", LINE),
    "box-row": ("the tables of a page", BOX),
    "line-row": ("the tables of a page", LINE),
}


def counted(view: View, page: str) -> None:
    """Refuse a page in which a box or a line is missing, doubled or made up in one of its forms.

    Raises:
        DrawingRefused: with how many are not there as they should be, and one of them.
    """
    reader = _Reader()
    reader.feed(page)
    reader.close()
    for place in dict.fromkeys(place for place, _ in _PLACES.values()):
        all_written(view, place, reader.found[place])


class _Reader(HTMLParser):
    """Finds what says by its first class and its `data-id` which box or line it tells."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[tuple[str, str]]] = defaultdict(list)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - what it tells is said by its class
        named = dict(attrs)
        sort, _, _ = (named.get("class") or "").partition(" ")
        id_ = named.get("data-id")
        if sort in _PLACES and id_ is not None:
            place, what = _PLACES[sort]
            self.found[place].append((what, id_))
