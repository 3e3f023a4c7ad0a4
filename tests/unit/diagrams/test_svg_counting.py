"""An SVG document is counted before it is handed on."""

import re
from dataclasses import replace

import pytest

from govgraph.diagrams.svg.counting import counted
from govgraph.views.nesting import nested
from govgraph.views.view import DrawingRefused, View
from tests.drawn import render
from tests.made_views import county


def compact() -> View:
    view = county()
    found = nested(view.boxes, view.lines)
    return replace(view, boxes=found.boxes, lines=found.lines, codes=found.codes)


VIEWS = {"full": county(), "compact": compact()}


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_a_whole_document_passes(view: View) -> None:
    counted(view, render(view))


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
@pytest.mark.parametrize("sort", ["box", "line"])
def test_a_document_without_one_of_its_boxes_or_lines_is_refused(view: View, sort: str) -> None:
    document = render(view)
    (first, *_) = re.findall(rf'class="{sort} [a-z]+" data-id="[^"]+"', document)
    with pytest.raises(DrawingRefused, match="writing it as SVG lost or doubled 1 of its boxes"):
        counted(view, document.replace(first, "", 1))


def test_a_box_without_ink_is_none() -> None:
    document = render(county())
    start = document.index('<g id="box-cseb"')
    end = document.index("</g>", start)
    bare = re.sub(r"<(?:rect|path)[^>]*/>", "", document[start:end])
    with pytest.raises(DrawingRefused, match=r"the first is the box cseb"):
        counted(county(), document[:start] + bare + document[end:])
