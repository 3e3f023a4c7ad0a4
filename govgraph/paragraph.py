"""Words set in lines of a width, in pieces that say what they are. Knows no colours."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple, TypeAlias


class Role(StrEnum):
    """What a piece of a line is, for whoever gives it a look."""

    PLAIN = "plain"
    TITLE = "title"
    HEADING = "heading"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    QUESTION = "question"
    NOTE = "note"
    GOOD = "good"
    LABEL = "label"
    QUOTE = "quote"
    PLACE = "place"
    MARK = "mark"


class Piece(NamedTuple):
    """Some words of one role."""

    text: str
    role: Role = Role.PLAIN


Line: TypeAlias = tuple[Piece, ...]

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff]"
)
_NARROWEST, _WIDEST = 40, 140
_DELETE = 0x7F
_CONTROL_PICTURES = 0x2400
_SPACE = 0x20


def visible(text: str) -> str:
    """A text in which what a terminal would obey, or not show, has a sign that is shown.

    Control characters become their pictures; marks that turn the direction of the words around
    them, and what is no character, become the replacement character. Its length is unchanged.
    """
    return _UNSEEN.sub(_sign, text)


def _sign(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < _SPACE:
        return chr(_CONTROL_PICTURES + code)
    return "\u2421" if code == _DELETE else "\ufffd"


def breadth(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@lru_cache(maxsize=1024)
def _columns(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def readable(width: int) -> int:
    """A width in which words can be read: 40 columns at least and 140 at most."""
    return min(max(width, _NARROWEST), _WIDEST)


class _Word(NamedTuple):
    """A stretch without spaces; `glued` if it follows the one before without a space."""

    text: str
    role: Role
    glued: bool


def wrapped(
    pieces: Iterable[Piece], width: int, first: Line = (), rest: str | None = None
) -> Iterator[Line]:
    """Set pieces in lines of a width.

    `first` stands before the first line, and as many spaces (or `rest`) before the others. White
    space of any kind is one space, and what can't be seen is made visible. A word that is wider
    than a line is cut.
    """
    indent = " " * sum(breadth(piece.text) for piece in first) if rest is None else rest
    line = list(first)
    room = width - sum(breadth(piece.text) for piece in first)
    started = False
    for word in _broken(_split(pieces), max(width - breadth(indent), 8)):
        gap = "" if word.glued or not started else " "
        if started and breadth(gap) + breadth(word.text) > room:
            yield _joined(line)
            line, room, gap = [Piece(indent)], width - breadth(indent), ""
        line.append(Piece(gap + word.text, word.role))
        room -= breadth(gap) + breadth(word.text)
        started = True
    if started or first:
        yield _joined(line)


def _split(pieces: Iterable[Piece]) -> Iterator[_Word]:
    glued = False
    for text, role in pieces:
        if text[:1].isspace():
            glued = False
        for part in text.split():
            yield _Word(visible(part), role, glued)
            glued = False
        glued = bool(text) and not text[-1].isspace()


def _broken(parts: Iterable[_Word], width: int) -> Iterator[_Word]:
    for word in parts:
        text, glued = word.text, word.glued
        while breadth(text) > width:
            end = max(_fitting(text, width), 1)
            yield _Word(text[:end], word.role, glued)
            text, glued = text[end:], True
        yield _Word(text, word.role, glued)


def cut(text: str, width: int) -> str:
    """As much of a text as fits in a width, with … for what is left out."""
    if breadth(text) <= width:
        return text
    return f"{text[: _fitting(text, width - 1)].rstrip()}…"


def _fitting(text: str, width: int) -> int:
    """How many letters of a text that is too wide fit in a width."""
    taken = enumerate(accumulate(map(_columns, text)))
    return next(letters for letters, columns in taken if columns > width)


def _joined(line: Iterable[Piece]) -> Line:
    """A line whose neighbours of one role are one piece, without spaces at its end."""
    pieces: list[Piece] = []
    for piece in line:
        if pieces and (pieces[-1].role is piece.role):
            pieces[-1] = Piece(pieces[-1].text + piece.text, piece.role)
        elif piece.text:
            pieces.append(piece)
    if pieces:
        pieces[-1] = Piece(pieces[-1].text.rstrip(), pieces[-1].role)
    return tuple(pieces)


def plain(lines: Iterable[Line]) -> str:
    """Lines as text without any look."""
    return "".join("".join(piece.text for piece in line).rstrip() + "\n" for line in lines)


def listed(names: Iterable[str], most: int | None = None) -> str:
    """Names as a sentence lists them: `A, B and C`, or `A, B and 12 more` beyond `most`."""
    every = list(names)
    if most is not None and len(every) > most + 1:
        every = [*every[:most], f"{len(every) - most:,} more"]
    if len(every) < 2:  # noqa: PLR2004 - a list needs two
        return "".join(every)
    return f"{', '.join(every[:-1])} and {every[-1]}"
