"""Which letters the fonts have that come with govgraph, and what stands for one that none has.

A letter without a shape would be an empty space or a lost name, and no PDF/UA.
"""

import struct
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

FONTS = files("govgraph.diagrams.printing") / "fonts"
NO_SHAPE = "□"

_Range = tuple[int, int]
_BASIC, _FULL = 4, 12
_UNSEEN = frozenset({"Cf", "Mn", "Me"})
_BREAK = "\u200b"
_LONGEST = 24


def drawn_letters(text: str) -> str:
    """A text for a picture, where a box stands for a letter that no font has."""
    return "".join(_shape(letter) for letter in unicodedata.normalize("NFC", text))


def told_letters(text: str) -> str:
    """A text to be read, where a letter that no font has is told by its name: "[woman]"."""
    return "".join(_told(letter) for letter in unicodedata.normalize("NFC", text))


def breakable(text: str) -> str:
    """A text to be set in lines, in which also a word that is longer than a line can be broken."""
    return " ".join(_BREAK.join(_pieces(word)) for word in text.split(" "))


def unmarked(text: str) -> str:
    """A text without joiners and without marks for which Unicode has no letter and mark in one."""
    return "".join(letter for letter in text if unicodedata.category(letter) not in _UNSEEN)


def _pieces(word: str) -> Iterator[str]:
    return (word[at : at + _LONGEST] for at in range(0, len(word), _LONGEST))


def _shape(letter: str) -> str:
    if _has(letter):
        return letter
    # What has no shape of its own (a joiner, a mark on the letter before) is not missed.
    return "" if unicodedata.category(letter) in _UNSEEN else NO_SHAPE


def _told(letter: str) -> str:
    shape = _shape(letter)
    if shape != NO_SHAPE or letter == NO_SHAPE:
        return shape
    return f"[{unicodedata.name(letter, '').lower() or f'U+{ord(letter):04X}'}]"


def _has(letter: str) -> bool:
    code = ord(letter)
    starts, ends = _covered()
    at = bisect_right(starts, code) - 1
    return letter == "\n" or (at >= 0 and code <= ends[at])


@cache
def _covered() -> tuple[Sequence[int], Sequence[int]]:
    """Where each range of letters starts that some font has, and where the longest there ends."""
    found: dict[int, int] = {}
    last = -1
    for start, end in sorted(span for font in _fonts() for span in _ranges(font)):
        last = max(last, end)
        found[start] = last
    return tuple(found), tuple(found.values())


def _fonts() -> Iterator[bytes]:
    for file in FONTS.iterdir():
        # The bold face has the same letters as the regular one.
        if file.name.endswith(".ttf") and "Bold" not in file.name:
            yield file.read_bytes()


def _ranges(font: bytes) -> Iterator[_Range]:
    """The ranges of letters that the best character map of a font holds."""
    (tables,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4s4xLL", font, 12 + 16 * at) for at in range(tables))
    start = next(offset for tag, offset, _ in records if tag == b"cmap")
    (maps,) = struct.unpack_from(">H", font, start + 2)
    offsets = (struct.unpack_from(">4xL", font, start + 4 + 8 * at)[0] for at in range(maps))
    known = {struct.unpack_from(">H", font, start + at)[0]: start + at for at in offsets}
    return _full(font, known[_FULL]) if _FULL in known else _basic(font, known[_BASIC])


def _full(font: bytes, start: int) -> Iterator[_Range]:
    (groups,) = struct.unpack_from(">L", font, start + 12)
    for at in range(groups):
        yield struct.unpack_from(">LL", font, start + 16 + 12 * at)


def _basic(font: bytes, start: int) -> Iterator[_Range]:
    (double,) = struct.unpack_from(">H", font, start + 6)
    ends = struct.unpack_from(f">{double // 2}H", font, start + 14)
    starts = struct.unpack_from(f">{double // 2}H", font, start + 16 + double)
    # The last range only closes the list.
    yield from zip(starts[:-1], ends[:-1], strict=True)
