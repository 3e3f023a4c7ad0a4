"""A file's text with its lines, and stretches of it. Knows nothing of YAML."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

_UNSEEN = re.compile(
    "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff]"
)


def escaped(json: str) -> str:
    """JSON in which what can't be seen, or turns the words around it, is written as an escape."""
    return _UNSEEN.sub(lambda match: f"\\u{ord(match.group()):04x}", json)


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text: line and column, both from 1, columns in Unicode code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text, from its first character to just behind its last."""

    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Part:
    """Some whole lines of a text: where they begin and end in it, and how many stand before."""

    start: int
    end: int
    line: int


@dataclass(frozen=True)
class Text:
    """One file: its name as the reader of a message knows it, and its words."""

    name: str
    content: str
    parts: Mapping[tuple[str, ...], Part] = field(default_factory=dict, compare=False, repr=False)
    """Parts that can be read alone, by the keys that lead to them, as far as they are known."""

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines as YAML breaks them (not at form feeds and the like, as Python does)."""
        unified = self.content.replace("\r\n", "\n").replace("\r", "\n")
        for separator in "\x85\u2028\u2029":
            unified = unified.replace(separator, "\n")
        return tuple(unified.split("\n"))

    def line(self, number: int) -> str:
        """One line, numbered from 1; empty behind the last."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""
