"""How wide a text is and where its lines break, from a table instead of the reader's fonts.

The widths are those of Helvetica, which Arial and Liberation Sans share, in thousandths of the
size (Adobe's font metrics for Helvetica and Helvetica-Bold). So a text wraps alike on every
machine, and a picture is the same bytes everywhere.
"""

import unicodedata
from functools import lru_cache

_FIRST, _LAST = 32, 126
_REGULAR = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 "
    "556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 "
    "722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 "
    "556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 "
    "260 334 584"
)
_BOLD = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 "
    "556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 "
    "722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 "
    "556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 "
    "280 389 584"
)
_ASCII = {
    False: tuple(int(width) for width in _REGULAR.split()),
    True: tuple(int(width) for width in _BOLD.split()),
}
# Signs beyond ASCII that names and quotes hold, with their regular and bold widths.
_SIGNS = {
    "\u00a0": (278, 278),
    "–": (556, 556),
    "—": (1000, 1000),
    "‘": (222, 278),
    "’": (222, 278),
    "“": (333, 500),
    "”": (333, 500),
    "…": (1000, 1000),
    "•": (350, 350),
    "·": (278, 278),
    "£": (556, 556),
    "€": (556, 556),
    "≠": (549, 549),
    "‑": (333, 333),
    "ß": (611, 611),
    "æ": (889, 889),
    "Æ": (1000, 1000),
    "ø": (611, 611),
    "Ø": (778, 778),
    "œ": (944, 944),
    "Œ": (1000, 1000),
}
# Letters that the table does not hold are taken to be wide: a text may be shorter than it was
# measured, never longer.
_OTHER_LETTER = 950
_FULL_WIDTH = 1080
_PICTOGRAPH = 1400
_FIRST_PICTOGRAPH = 0x1F000
_WIDE = frozenset({"W", "F"})
_UNITS = 1000
_FORMAT = "Cf"


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text is, in the units of its size."""
    return sum(_letter(letter, bold) for letter in text) * size / _UNITS


def is_measured(text: str) -> bool:
    """Whether the table holds every letter of a text, so that its width is not a guess."""
    return all(map(_is_held, text))


def wrapped(text: str, size: float, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break a text into lines no wider than `room`, between words where that is possible.

    Nothing is hyphenated and nothing is lost but the white space at a break; a word that is
    wider than the room is broken where it must be.
    """
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, size, bold=bold) <= room:
            lines[-1] = joined
        else:
            lines.extend(_pieces(word, size, room, bold))
    return tuple(lines)


@lru_cache(maxsize=4096)
def _letter(letter: str, bold: bool) -> int:
    code = ord(letter)
    if _FIRST <= code <= _LAST:
        return _ASCII[bold][code - _FIRST]
    if letter in _SIGNS:
        return _SIGNS[letter][bold]
    if unicodedata.combining(letter) or unicodedata.category(letter) == _FORMAT:
        return 0
    plain = unicodedata.normalize("NFD", letter)[0]
    if plain != letter and ord(plain) <= _LAST:
        return _ASCII[bold][ord(plain) - _FIRST]
    if code >= _FIRST_PICTOGRAPH:
        return _PICTOGRAPH
    return _FULL_WIDTH if unicodedata.east_asian_width(letter) in _WIDE else _OTHER_LETTER


def _is_held(letter: str) -> bool:
    return _FIRST <= ord(letter) <= _LAST or letter in _SIGNS


def _pieces(word: str, size: float, room: float, bold: bool) -> list[str]:
    """A word whole if there is room for it, else in the fewest pieces that fit."""
    if width(word, size, bold=bold) <= room:
        return [word]
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter, size, bold=bold) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces
