"""The picture as PDF/UA-1: on a page of its own, then all of it as nested lists and tables."""

import json
from dataclasses import replace
from importlib.resources import files

from govgraph.diagrams import svg
from govgraph.diagrams.pdf.counting import all_tagged
from govgraph.diagrams.pdf.words import given
from govgraph.diagrams.printing.letters import drawn_letters, unmarked
from govgraph.diagrams.printing.typesetting import NotAccessible, pdf
from govgraph.scene.shapes import Scene
from govgraph.views.view import DrawingRefused


def render(scene: Scene) -> bytes:
    """Write a scene as a PDF that a screen reader can read.

    Raises:
        DrawingRefused: if it can't be set, or a box or a line of the view would be missing.
    """
    words = json.dumps(given(scene), ensure_ascii=False)
    # The title and what stands below it are set as words of the page.
    picture = drawn_letters(svg.render(replace(scene, heading=())))
    document = _set(words, picture)
    all_tagged(scene.view, document)
    return document


def _set(words: str, picture: str) -> bytes:
    """The document, in whose picture the rarest marks on letters give way if they must."""
    source = (files("govgraph.diagrams.pdf") / "document.typ").read_text(encoding="utf-8")
    try:
        return pdf(source, {"given": words, "picture": picture})
    except NotAccessible:
        # typst can't make some of them accessible in a picture. The words keep all of them.
        picture = unmarked(picture)
    try:
        return pdf(source, {"given": words, "picture": picture})
    except NotAccessible as error:
        raise DrawingRefused(f"The picture was not drawn: {error}.") from None
