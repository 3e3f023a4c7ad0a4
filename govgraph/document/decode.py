"""Bytes of a file to its text, or to the one problem that keeps it from being text."""

import re
from bisect import bisect_right

from govgraph.problem import Fault, Origin, Problem
from govgraph.text import Position, Span, Text

MAX_BYTES = 64 * 1024 * 1024
"""A file may be up to 64 MiB."""

_NOT_PRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SAVE_AS = "Save it again with the encoding UTF-8."


def decode(name: str, data: bytes) -> Text | Problem:
    """Read bytes as UTF-8 (a byte order mark is taken off)."""
    origin = Origin(name)
    if len(data) > MAX_BYTES:
        sentence = f"{name} is larger than 64 MiB, the most that is read"
        return Problem(Fault.TOO_LARGE, sentence, origin, "Divide it, and use `include`.")
    if data.startswith(_UTF_16_MARKS) or data[:4].count(0) in (2, 3):
        return Problem(Fault.NOT_UTF_8, f"{name} is written in UTF-16, not UTF-8", origin, _SAVE_AS)
    try:
        content = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf_8(name, data, error)
    if match := _NOT_PRINTABLE.search(content):
        return _control_character(Text(name, content), match)
    return Text(name, content)


def _not_utf_8(name: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    before = data[: error.start].decode("utf-8-sig", errors="replace")
    sentence = f"{name} is not UTF-8: there is a byte here that UTF-8 does not have"
    position = _position(before, len(before))
    span = Span(position, position)
    return Problem(Fault.NOT_UTF_8, sentence, Origin(name), _SAVE_AS, span)


def _control_character(text: Text, match: re.Match[str]) -> Problem:
    code = ord(match.group())
    what = "a NUL byte" if code == 0 else f"a control character (U+{code:04X})"
    start = _position(text.content, match.start())
    span = Span(start, Position(start.line, start.column + 1))
    sentence = f"There is {what} in the file, which no text has"
    return Problem(Fault.CONTROL_CHARACTER, sentence, Origin(text.name), "Take it out.", span)


def _position(content: str, index: int) -> Position:
    starts = [0, *(match.end() for match in re.finditer("\r\n|[\n\r\x85\u2028\u2029]", content))]
    line = bisect_right(starts, index)
    return Position(line, index - starts[line - 1] + 1)
