"""Draws structures."""

from pathlib import Path

from govgraph.app.checking import graph, load
from govgraph.app.disk import AnyPath, write_whole
from govgraph.model.structure import Structure
from govgraph.views.view import DrawingRefused

__all__ = ["DrawingRefused", "draw", "picture"]


def picture(structure: Structure, form: str) -> str:
    """A structure drawn as text of a format, `svg` or `dot`.

    Raises `DrawingRefused` with a plain sentence if it can't be drawn whole, and `KeyError` for
    another format.
    """
    from govgraph.diagrams import dot, svg  # noqa: PLC0415 - only drawing needs what draws
    from govgraph.layout.placing import place  # noqa: PLC0415 - as above
    from govgraph.scene.compose import compose  # noqa: PLC0415 - as above
    from govgraph.views.selection import select  # noqa: PLC0415 - as above

    view = select(graph(structure))
    if form == "dot":
        return dot.render(view)
    if form == "svg":
        return svg.render(compose(view, place(view)))
    raise KeyError(form)


def draw(structure: AnyPath | Structure, out: AnyPath) -> None:
    """Draw a structure, given as a file or as `load` returned it. The ending says the format.

    The file is written whole or not at all. Raises as `load` and `picture` do, and `OSError`.
    """
    given = structure if isinstance(structure, Structure) else load(structure)
    write_whole(Path(out), picture(given, Path(out).suffix.lstrip(".").lower()))
