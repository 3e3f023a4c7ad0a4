"""Runs typst on documents of our own, to which all words of a file are data and never markup."""

from collections.abc import Mapping
from importlib.resources import as_file

import typst

from govgraph.diagrams.printing.letters import FONTS
from govgraph.views.view import DrawingRefused


class NotAccessible(Exception):
    """A sound document that can't be a PDF/UA, for the reason that typst gives."""


def png(document: str, given: Mapping[str, str], ppi: float) -> bytes:
    """The only page of a document as PNG, with so many pixels to an inch of 96 units.

    Raises:
        DrawingRefused: if typst can't draw it.
    """
    with as_file(FONTS) as fonts:
        try:
            return typst.compile(
                document.encode("utf-8"),
                font_paths=_only(str(fonts)),
                ignore_system_fonts=True,
                sys_inputs=dict(given),
                format="png",
                ppi=ppi,
            )
        except typst.TypstError as error:
            raise DrawingRefused(f"The picture was not drawn: {error.message}.") from None


def pdf(document: str, given: Mapping[str, str]) -> bytes:
    """A document as PDF/UA-1, without a date.

    Raises:
        NotAccessible: if it can't be one.
    """
    with as_file(FONTS) as fonts:
        try:
            return typst.compile(
                document.encode("utf-8"),
                font_paths=_only(str(fonts)),
                ignore_system_fonts=True,
                sys_inputs=dict(given),
                format="pdf",
                pdf_standards=["ua-1"],
            )
        except typst.TypstError as error:
            raise NotAccessible(error.message) from None


def _only(folder: str) -> typst.Fonts:
    """The fonts of govgraph, and neither those of the machine nor those of typst."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
    )
