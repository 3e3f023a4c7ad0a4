"""Cards and tier names as the HTML-like labels of Graphviz."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from govgraph.diagrams.dot.quoting import markup
from govgraph.diagrams.theme import BORDERS, COATS, INK, MUTED
from govgraph.graph.known import Standing
from govgraph.layout.lettering import wrapped
from govgraph.views.view import Band, Box, Weight

FONT_NAME = "Arial"
NAME_SIZE = 12.5


@dataclass(frozen=True, slots=True)
class _Lettering:
    """How words look, and how wide their lines may be."""

    size: float
    room: float
    colour: str = INK
    bold: bool = False
    struck: bool = False


_NAME = _Lettering(NAME_SIZE, 150.0, bold=True)
_SMALL = _Lettering(9.5, 150.0)
_TIER = _Lettering(13.0, 120.0, bold=True)
_PURPOSE = _Lettering(9.5, 120.0, MUTED)
_CARD_WIDTH = 168
_STRIPE_WIDTH = 7
_TIER_WIDTH = 130


def card_label(box: Box) -> str:
    """A card: a stripe, the kind with what the body does, the name, and notes."""
    coat = COATS[box.family]
    stripe = f'<TD BGCOLOR="{coat.stripe}" WIDTH="{_STRIPE_WIDTH}"></TD>' if coat.striped else ""
    words = f'<TD ALIGN="LEFT" BALIGN="LEFT" CELLPADDING="5" WIDTH="{_CARD_WIDTH}">'
    border = round(BORDERS[box.weight])
    table = (
        f'<TABLE BORDER="{border}" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"'
        f' COLOR="{coat.stripe}" BGCOLOR="{coat.fill}"{_style(box)}>'
        f"<TR>{stripe}{words}{''.join(_words(box))}</TD></TR></TABLE>"
    )
    return f"<{_framed(box, table, coat.stripe)}>"


def tier_label(band: Band) -> str:
    """The name of a tier, with what it is for."""
    lines = f"{_written(band.name, _TIER)}{_written(band.purpose, _PURPOSE)}"
    return (
        '<<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0"><TR>'
        f'<TD ALIGN="LEFT" BALIGN="LEFT" WIDTH="{_TIER_WIDTH}">{lines}</TD>'
        "</TR></TABLE>>"
    )


def _style(box: Box) -> str:
    if box.standing is Standing.ABSENT:
        return ' STYLE="DOTTED"'
    return ' STYLE="DASHED"' if box.weight is Weight.ADVISES else ""


def _framed(box: Box, table: str, colour: str) -> str:
    """A card in a second border if it is not in force; with two sides more if it is a stack."""
    framed = table
    if box.standing is Standing.NOT_YET:
        framed = (
            f'<TABLE BORDER="1" CELLBORDER="0" CELLSPACING="2" CELLPADDING="0" COLOR="{colour}">'
            f"<TR><TD>{framed}</TD></TR></TABLE>"
        )
    if box.stack:
        framed = (
            '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"><TR>'
            f'<TD BORDER="1" SIDES="RB" COLOR="{colour}" CELLPADDING="2">{framed}</TD>'
            "</TR></TABLE>"
        )
    return framed


def _words(box: Box) -> Iterator[str]:
    does = "; ".join(part for part in (*box.roles, box.status) if part)
    yield _written(" – ".join(part for part in (box.kind, does) if part), _SMALL)
    struck = box.standing is Standing.OVER
    yield _written(f"{box.name} {box.remark}", replace(_NAME, struck=struck))
    for note in box.notes:
        yield _written(note, _SMALL)


def _written(words: str, face: _Lettering) -> str:
    """Words in lines; nothing for no words, because an empty font spoils the whole label."""
    told = (markup(line) for line in wrapped(words, face.size, face.room, bold=face.bold))
    return "".join(
        f'<FONT POINT-SIZE="{face.size:g}" COLOR="{face.colour}">{_weighted(line, face)}</FONT>'
        '<BR ALIGN="LEFT"/>'
        for line in told
    )


def _weighted(line: str, face: _Lettering) -> str:
    bold = f"<B>{line}</B>" if face.bold else line
    return f"<S>{bold}</S>" if face.struck else bold
