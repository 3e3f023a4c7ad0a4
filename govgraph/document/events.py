"""YAML events of a text, from libyaml where it is there and from pure Python where not."""

import re
from collections.abc import Callable, Iterator
from typing import Protocol, cast

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from yaml.reader import ReaderError

from govgraph.text import Position, Span

__all__ = [
    "AliasEvent",
    "BrokenYaml",
    "DocumentStartEvent",
    "Event",
    "MappingEndEvent",
    "MappingStartEvent",
    "Mark",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "events",
    "is_short",
    "position",
    "span",
]


_PATIENCE = 2_000_000
"""How many characters are read twice, so that both ways of reading come to the same."""
_BREAKS = "\n\r\x85\u2028\u2029"
_HEADER_OF_BLOCK = re.compile(r"[|>][-+0-9]*$")


class Mark(Protocol):
    """A place as the YAML library gives it, counted from 0."""

    index: int
    line: int
    column: int


class _Parser(Protocol):
    def get_event(self) -> Event | None: ...
    def dispose(self) -> None: ...


_FAST: Callable[[str], _Parser] | None = getattr(yaml, "CSafeLoader", None)


class BrokenYaml(Exception):
    """The text is not YAML. `position` is the place, `context` where what is broken began."""

    def __init__(self, what: str, position: Position, context: Position | None):
        super().__init__(what)
        self.what = what
        self.position = position
        self.context = context


def events(content: str, *, pure: bool = False) -> Iterator[Event]:
    """The events of a text; raises `BrokenYaml` at the first place that is not YAML."""
    is_pure = pure or _FAST is None or (is_short(content) and _is_read_in_two_ways(content))
    parser: _Parser | None = None
    try:
        parser = _pure_parser(content) if is_pure or _FAST is None else _FAST(content)
        while (event := parser.get_event()) is not None:
            yield event
    except yaml.MarkedYAMLError as error:
        raise _broken(error) from None
    except ReaderError as error:
        raise BrokenYaml(error.reason, Position(1, 1), None) from None
    except (ValueError, OverflowError):
        # What pure Python makes of an escape such as "\UFFFFFFFF", which is no character.
        here = position(cast("yaml.SafeLoader", parser).get_mark())
        raise BrokenYaml("found unknown escape character", here, None) from None
    finally:
        if parser is not None:
            parser.dispose()


def _pure_parser(content: str) -> _Parser:
    return cast("_Parser", yaml.SafeLoader(content))


def is_short(content: str) -> bool:
    """Whether a text may be read in pure Python where libyaml would do: that takes its time."""
    return len(content) <= _PATIENCE


def _is_read_in_two_ways(content: str) -> bool:
    """Whether libyaml may read what pure Python does not.

    Such are tabs between words, directives, and a comment right behind `|` or `>`.
    """
    if "\t" in content or content[:1] == "%" or any(f"{mark}%" in content for mark in _BREAKS):
        return True
    return any(_HEADER_OF_BLOCK.search(piece[-4:]) for piece in content.split("#")[:-1])


def _broken(error: yaml.MarkedYAMLError) -> BrokenYaml:
    marks = [mark for mark in (error.problem_mark, error.context_mark) if mark is not None]
    place = position(marks[0]) if marks else Position(1, 1)
    context = position(error.context_mark) if error.context_mark is not None else None
    return BrokenYaml(f"{error.context or ''} {error.problem or ''}".strip(), place, context)


def position(mark: Mark | None) -> Position:
    """A mark of the YAML library (from 0) as a position (from 1)."""
    return Position(mark.line + 1, mark.column + 1) if mark is not None else Position(1, 1)


def span(event: Event) -> Span:
    """The stretch of text that an event stands for."""
    return Span(position(event.start_mark), position(event.end_mark))
