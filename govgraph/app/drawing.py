"""Draws structures."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import TypedDict, Unpack

from govgraph.app.checking import graph, load
from govgraph.app.disk import AnyPath, displayed, write_whole
from govgraph.diagrams import FORMATS, Picture, drawn
from govgraph.model.structure import Structure
from govgraph.views.view import DrawingRefused

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

__all__ = ["DrawingRefused", "Wishes", "draw", "form_of", "picture", "place_for"]


class Wishes(TypedDict, total=False):
    """What a picture is asked to show.

    `show` and `hide` are sorts of line: `accountability`, `reporting`, `scrutiny`, `advice`,
    `money`, `membership`, `other`. `compact` lists leaf bodies inside the body that they answer
    to; left open, that is done above 40 bodies, and never in a format that others lay out.
    """

    show: Iterable[str]
    hide: Iterable[str]
    compact: bool | None


def picture(structure: Structure, form: str, **wishes: Unpack[Wishes]) -> Picture:
    """A structure drawn as a file of a format, by its name.

    Raises `DrawingRefused` with a plain sentence if it can't be drawn whole, and `KeyError` for
    another format or sort of line.
    """
    from govgraph.views.options import Options  # noqa: PLC0415 - only drawing needs what draws
    from govgraph.views.selection import select  # noqa: PLC0415 - as above
    from govgraph.views.words import FAMILY_NAMES  # noqa: PLC0415 - as above

    shown, hidden = (
        frozenset(FAMILY_NAMES[name] for name in names)
        for names in (wishes.get("show", ()), wishes.get("hide", ()))
    )
    compact = wishes.get("compact") if FORMATS[form].laid_out else False
    return drawn(select(graph(structure), Options(shown, hidden, compact)), form)


def draw(structure: AnyPath | Structure, out: AnyPath, **wishes: Unpack[Wishes]) -> None:
    """Draw a structure, given as a file or as `load` returned it. The ending says the format.

    The file is written whole or not at all. Raises `ValueError` for another ending, otherwise as
    `load`, `picture` and `place_for` do, and `OSError`.
    """
    form = form_of(out)
    given = structure if isinstance(structure, Structure) else load(structure)
    path = place_for(out, given)
    write_whole(path, picture(given, form, **wishes).data)


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
