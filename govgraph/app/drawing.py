"""Draws structures."""

from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from govgraph.app.checking import graph, load
from govgraph.app.disk import AnyPath, displayed, write_whole
from govgraph.diagrams import FORMATS, Picture, drawn
from govgraph.model.structure import Structure
from govgraph.views.view import DrawingRefused

if TYPE_CHECKING:
    from govgraph.app.wishes import Wishes

# What people ask for who know another format of the same use.
_ALIKE = {
    **dict.fromkeys(("jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp"), "png"),
    **dict.fromkeys(("ppt", "odp", "key", "potx"), "pptx"),
    **dict.fromkeys(("doc", "docx", "odt", "ps", "eps"), "pdf"),
    **dict.fromkeys(("gv", "graphviz"), "dot"),
    **dict.fromkeys(("emf", "odg", "svgz"), "svg"),
    **dict.fromkeys(("htm", "xhtml", "web"), "html"),
    **dict.fromkeys(("mermaid", "md"), "mmd"),
    **dict.fromkeys(("xml", "vsd", "vsdx"), "drawio"),
}

__all__ = ["DrawingRefused", "draw", "form_of", "picture", "place_for"]


def picture(structure: Structure, form: str, **wishes: "Unpack[Wishes]") -> Picture:
    """A structure drawn as a file of a format, by its name.

    Raises `DrawingRefused` with a plain sentence if it can't be drawn whole, shows nothing or a
    word that was asked for means nothing, and `KeyError` for another format.
    """
    from govgraph.app.wishes import at_date, options, page_of  # noqa: PLC0415 - what only drawing
    from govgraph.views.selection import select  # noqa: PLC0415 - needs

    page = page_of(wishes.get("page"))
    seen = graph(at_date(structure, wishes.get("as_of")))
    asked = options(seen, wishes)
    if not FORMATS[form].laid_out:
        asked = replace(asked, compact=False)
    return drawn(select(seen, asked), form, page)


def draw(
    structure: AnyPath | Structure, out: AnyPath | None = None, **wishes: "Unpack[Wishes]"
) -> Picture:
    """Draw a structure, given as a file or as `load` returned it. The ending says the format.

    The file is written whole or not at all. Without one the picture is SVG, which a notebook shows
    by itself. Raises `ValueError` for another ending, otherwise as `load`, `picture` and
    `place_for` do, and `OSError`.
    """
    form = "svg" if out is None else form_of(out)
    given = structure if isinstance(structure, Structure) else load(structure)
    path = None if out is None else place_for(out, given)
    made = picture(given, form, **wishes)
    if path is not None:
        write_whole(path, made.data)
    return made


def form_of(out: AnyPath) -> str:
    """The format that the ending of a file's name says. Raises `ValueError` if it says none."""
    path = Path(out)
    form = path.suffix.removeprefix(".").lower()
    if form in FORMATS:
        return form
    *most, last = (f".{name}" for name in FORMATS)
    meant = _ALIKE.get(form) or next(iter(get_close_matches(form, FORMATS, n=1)), "")
    guess = f" Did you mean “{path.with_suffix(f'.{meant}').name}”?" if meant else ""
    raise ValueError(
        f"“{displayed(out)}” does not say in which format to draw: "
        f"end it in {', '.join(most)} or {last}.{guess}"
    )


def place_for(out: AnyPath, structure: Structure) -> Path:
    """Where a picture goes, looked at before the work of drawing it.

    Raises `DrawingRefused` if that is in no folder that is there, or a file of the structure.
    """
    path = Path(out)
    if not path.parent.is_dir():
        raise DrawingRefused(f"There is no folder {displayed(path.parent)} to put {path.name} in.")
    if path.exists() and any(_is_same(path, Path(file)) for file in structure.files):
        raise DrawingRefused(
            f"{displayed(out)} is what is to be drawn: give the picture another name."
        )
    return path


def _is_same(path: Path, file: Path) -> bool:
    return file.exists() and path.samefile(file)
