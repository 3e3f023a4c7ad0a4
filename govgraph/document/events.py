"""YAML events of a text, from libyaml where it is there and from pure Python where not."""

from collections.abc import Iterator
from typing import Any, Protocol, cast

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

from govgraph.text import Position, Span

__all__ = [
    "AliasEvent",
    "BrokenYaml",
    "DocumentStartEvent",
    "Event",
    "MappingEndEvent",
    "MappingStartEvent",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "events",
    "position",
    "span",
]

_FAST: Any = getattr(yaml, "CSafeLoader", None)


class _Parser(Protocol):
    def get_event(self) -> Event | None: ...
    def dispose(self) -> None: ...


class BrokenYaml(Exception):
    """The text is not YAML. `position` is the place, `context` where what is broken began."""

    def __init__(self, what: str, position: Position, context: Position | None):
        super().__init__(what)
        self.what = what
        self.position = position
        self.context = context


def events(content: str, *, pure: bool = False) -> Iterator[Event]:
    """The events of a text; raises `BrokenYaml` at the first place that is not YAML."""
    parser_type = yaml.SafeLoader if pure or _FAST is None else _FAST
    parser = cast("_Parser", parser_type(content))
    try:
        while (event := parser.get_event()) is not None:
            yield event
    except yaml.MarkedYAMLError as error:
        raise _broken(error) from None
    finally:
        parser.dispose()


def _broken(error: yaml.MarkedYAMLError) -> BrokenYaml:
    marks = [mark for mark in (error.problem_mark, error.context_mark) if mark is not None]
    place = position(marks[0]) if marks else Position(1, 1)
    context = position(error.context_mark) if error.context_mark is not None else None
    return BrokenYaml(f"{error.context or ''} {error.problem or ''}".strip(), place, context)


def position(mark: Any) -> Position:
    """A mark of the YAML library (from 0) as a position (from 1)."""
    return Position(mark.line + 1, mark.column + 1)


def span(event: Event) -> Span:
    """The stretch of text that an event stands for."""
    return Span(position(event.start_mark), position(event.end_mark))
