"""Bytes of a file to its text, and the one problem that keeps it from being read."""

import re
from bisect import bisect_right
from codecs import BOM_UTF8

from govgraph.problem import Fault, Origin, Problem
from govgraph.text import Position, Span, Text

MAX_BYTES = 64 * 1024 * 1024
"""A file may be up to 64 MiB."""

_NOT_PRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_OLD_ENCODING = "cp1252"
_SAVE_AS = "Save it again with the encoding UTF-8, which editors offer under “Save as”."
_SAMPLE = 400
_OFTEN = 0.6
"""Which part of every second byte is zero where Latin letters are written in UTF-16."""
_CHARACTERS = {0: "a NUL byte", 0xFEFF: "an invisible character (U+FEFF, a byte order mark)"}


def decode(name: str, data: bytes) -> tuple[Text, Problem | None]:
    """Read bytes as UTF-8 (a byte order mark is taken off).

    The text is for the reader of a problem where there is one, as far as there are words to show.
    """
    origin = Origin(name)
    if len(data) > MAX_BYTES:
        sentence = f"{name} is larger than 64 MiB, the most that is read"
        advice = "Divide it, and name the parts under `include`."
        return Text(name, ""), Problem(Fault.TOO_LARGE, sentence, origin, advice)
    if (encoding := _utf_16(data[:_SAMPLE])) is not None:
        sentence = f"{name} is written in UTF-16, not in UTF-8"
        begun = Text(name, data[:_SAMPLE].decode(encoding, errors="ignore"))
        return begun, Problem(Fault.NOT_UTF_8, sentence, origin, _SAVE_AS)
    data = data.removeprefix(BOM_UTF8)
    try:
        text = Text(name, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _not_utf_8(name, data, error.start)
    strange = strange_character(text.content)
    return text, None if strange is None else _not_printable(text, *strange)


def strange_character(content: str) -> tuple[int, str] | None:
    """The index of the first character that no text has, and what to call it."""
    match = _NOT_PRINTABLE.search(content)
    if match is None:
        return None
    code = ord(match.group())
    return match.start(), _CHARACTERS.get(code, f"a control character (U+{code:04X})")


def _utf_16(sample: bytes) -> str | None:
    """Which sort of UTF-16 it is: by its mark, or as every second byte is mostly zero."""
    if sample.startswith(_UTF_16_MARKS):
        return "utf-16"
    evens, odds = sample[::2], sample[1::2]
    for encoding, zeros, letters in (("utf-16-be", evens, odds), ("utf-16-le", odds, evens)):
        if zeros.count(0) > _OFTEN * len(zeros) and letters and not letters.count(0):
            return encoding
    return None


def _not_utf_8(name: str, data: bytes, index: int) -> tuple[Text, Problem]:
    before = data[:index].decode("utf-8")
    start = _position(before, len(before))
    span = Span(start, Position(start.line, start.column + 1))
    sentence = f"{name} is not UTF-8: the byte {data[index]:02X} is no character in it"
    if letter := data[index : index + 1].decode(_OLD_ENCODING, errors="ignore"):
        sentence += f", though it is “{letter}” in Windows-1252"
    text = Text(name, data.decode("utf-8", errors="replace"))
    return text, Problem(Fault.NOT_UTF_8, sentence, Origin(name), _SAVE_AS, span)


def _not_printable(text: Text, index: int, what: str) -> Problem:
    start = _position(text.content, index)
    span = Span(start, Position(start.line, start.column + 1))
    sentence = f"There is {what} in the file"
    return Problem(Fault.CONTROL_CHARACTER, sentence, Origin(text.name), "Take it out.", span)


def _position(content: str, index: int) -> Position:
    starts = [0, *(match.end() for match in _BREAK.finditer(content))]
    line = bisect_right(starts, index)
    return Position(line, index - starts[line - 1] + 1)
