"""Builds nested plain values from the events of a text, and tells what is wrong on the way."""

import re
from dataclasses import dataclass, field
from typing import TypeAlias, cast

from govgraph.document import traps
from govgraph.document.decode import strange_character
from govgraph.document.events import (
    AliasEvent,
    BrokenYaml,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    Mark,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    span,
)
from govgraph.document.limits import MAX_ALIAS_NODES, MAX_DEPTH, Stop
from govgraph.document.parts import SHALLOW, Landmark
from govgraph.model.structure import Plain
from govgraph.problem import Fault, Origin, Path, Problem
from govgraph.text import Span, Text

Container: TypeAlias = "dict[str, Plain] | list[Plain]"
Frame: TypeAlias = "tuple[Container, str | None, bool, str | None, int, int]"
"""A container that is open, the key that waits in it and whether its value is dropped, its anchor,
the nodes before it, and how deep what is in it goes."""

_TOO_DEEP = f"The file is nested more than {MAX_DEPTH} deep"
_COMMENT = re.compile(r"[ \t]*#")
_NO_KEY = "A key must be a word, not a list, a mapping or a reference"
_YAML_TAG = "tag:yaml.org,2002:"
_HARMLESS_TAGS = frozenset({"!", f"{_YAML_TAG}str", f"{_YAML_TAG}map", f"{_YAML_TAG}seq"})


@dataclass(slots=True)
class Builder:
    """Takes one event after another and keeps the tree that they make."""

    text: Text
    is_last: bool = True
    """Whether nobody reads it once more: else what pure Python may not read is left to that."""
    root: Plain = None
    problems: list[Problem] = field(default_factory=list)
    empty: list[Path] = field(default_factory=list)
    documents: int = 0
    nodes: int = 0
    alias_nodes: int = 0
    container: "Container | None" = None
    key: str | None = None
    key_event: ScalarEvent | None = None
    dropped: bool = False
    """Whether the value of the key that waits is lost: it is told why."""
    anchor: str | None = None
    nodes_before: int = 0
    height: int = 0
    stack: list[Frame] = field(default_factory=list)
    flows: list[bool] = field(default_factory=list)
    landmarks: list[Landmark] = field(default_factory=list)
    anchors: dict[str, tuple[Plain, int, int]] = field(default_factory=dict)
    """By name: the value, how many nodes it has and how deep it goes."""
    trapped: "Container | None" = None
    """The mapping of the last quote whose words YAML took for something else."""

    def take(self, event: Event) -> None:
        """Go one event further that is no scalar. Raises `Stop` where it can't be understood."""
        if type(event) is MappingStartEvent or type(event) is SequenceStartEvent:
            self._open(event)
        elif type(event) is MappingEndEvent or type(event) is SequenceEndEvent:
            self._close()
        elif isinstance(event, AliasEvent):
            self._alias(event)
        elif isinstance(event, DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise self._stop(
                    Fault.BROKEN_YAML, "A second document begins here; a file holds one", event
                )

    def scalar(self, event: ScalarEvent) -> None:
        """Go one scalar further: four in five events are one. Raises `Stop` as `take` does."""
        self.nodes += 1
        is_plain = not event.style and event.tag is None and self.is_last
        value: str | None = event.value if is_plain else self._written(event)
        container, key = self.container, self.key
        if key is None and type(container) is dict:
            self._take_key(container, value or "", event)
            return
        if not value:
            value = event.tag if event.tag not in _HARMLESS_TAGS else None
            self._without_value(event)
        if key == "quote" or (key is None and self._is_quote()):
            self._check_quote(event)
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, 1, 0)
        if key is not None and type(container) is dict and not self.dropped:
            container[key] = value
            self.key = None
        else:
            self._put(value)

    def _written(self, event: ScalarEvent) -> str:
        """The text of a scalar that may need a closer look."""
        if event.tag is not None:
            self._check_tag(event.tag, event)
        if event.style:
            return self._styled(event)
        value: str = event.value
        if not self.is_last and "?" in value and self.flows and self.flows[-1]:
            raise self._unlike(event)
        return value

    def _take_key(self, container: dict[str, Plain], key: str, event: ScalarEvent) -> None:
        self.key, self.key_event = key, event
        if len(self.stack) < SHALLOW and not self.flows[-1]:
            section = self.stack[0][1] if self.stack else None
            self.landmarks.append(Landmark(cast("Mark", event.start_mark), section, key))
        if key in container:
            self.dropped = True
            origin = Origin(self.text.name, (*self._path(), key))
            self.problems.append(traps.duplicate(key, origin, span(event)))
        elif " " in key and self.flows[-1] and "quote" in container:
            self._trap_behind_quote(container)

    def _put(self, value: Plain) -> None:
        """Keep a value where it belongs."""
        container = self.container
        if type(container) is dict and self.key is not None:
            if not self.dropped:
                container[self.key] = value
            self.key, self.dropped = None, False
        elif type(container) is list:
            container.append(value)
        else:
            self.root = value

    def _open(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        if len(self.flows) >= MAX_DEPTH:
            raise self._stop(Fault.TOO_DEEP, _TOO_DEEP, event)
        is_mapping = type(event) is MappingStartEvent
        self._check_no_key(event)
        if self._is_quote() and (is_mapping or self.key is None):
            self.problems.append(traps.quote_trap(self.text, self._origin(), span(event)))
            self.dropped = True
        elif event.tag is not None:
            self._check_tag(event.tag, event)
        if self.container is not None:
            frame = (self.container, self.key, self.dropped)
            self.stack.append((*frame, self.anchor, self.nodes_before, self.height))
        self.container = {} if is_mapping else []
        self.key, self.dropped, self.height = None, False, 0
        self.anchor = event.anchor
        self.nodes_before = self.nodes
        self.nodes += 1
        self.flows.append(bool(event.flow_style))

    def _close(self) -> None:
        value: Plain = self.container
        height = self.height + 1
        if self.anchor is not None:
            self.anchors[self.anchor] = (value, self.nodes - self.nodes_before, height)
        self.flows.pop()
        if not self.stack:
            self.root, self.container = value, None
            return
        self.container, self.key, self.dropped, self.anchor, self.nodes_before, outer = (
            self.stack.pop()
        )
        self.height = max(height, outer)
        if not value:
            value = None
            self._note_empty()
        if self.dropped and type(self.container) is list:
            self.dropped = False
        else:
            self._put(value)

    def _alias(self, event: AliasEvent) -> None:
        self._check_no_key(event)
        if event.anchor not in self.anchors:
            self._unknown_alias(event)
            self._put(f"*{event.anchor}")
            return
        value, size, height = self.anchors[event.anchor]
        self.nodes += size
        self.alias_nodes += size
        if self.alias_nodes > MAX_ALIAS_NODES:
            sentence = "The references (*) of the file expand to more than 1,000,000 values"
            raise self._stop(Fault.TOO_MANY_ALIASES, sentence, event)
        if len(self.flows) + height > MAX_DEPTH:
            raise self._stop(Fault.TOO_DEEP, _TOO_DEEP, event)
        self.height = max(self.height, height)
        self._put(value)

    def _unknown_alias(self, event: AliasEvent) -> None:
        if self._is_quote():
            self.problems.append(traps.quote_trap(self.text, self._origin(), span(event)))
        else:
            sentence = f"“*{event.anchor}” refers to something that is not defined before it"
            advice = "A text that begins with “*” stands in quotation marks."
            self._complain(Fault.BROKEN_YAML, sentence, event, advice)

    # What is wrong with a value

    def _without_value(self, event: ScalarEvent) -> None:
        """Note a key without a value; `{quote: a, b}` reads as a quote “a” and a key “b”."""
        container = self.container
        if not event.style and type(container) is dict and self.flows[-1] and "quote" in container:
            end = self._key_span().end
            if self.text.line(end.line)[end.column - 1 :].lstrip()[:1] != ":":
                self._trap_behind_quote(container)
                return
        self._note_empty()

    def _trap_behind_quote(self, container: Container) -> None:
        """Words behind a comma in `{…}`, which YAML takes for a key."""
        self.dropped = True
        if self.trapped is not container:
            self.trapped = container
            origin = Origin(self.text.name, (*self._path(), "quote"))
            self.problems.append(traps.quote_trap(self.text, origin, self._key_span()))

    def _note_empty(self) -> None:
        if self.dropped:
            return
        path = self._origin().path
        if path and not any(isinstance(step, str) and step[:2] == "x-" for step in path):
            self.empty.append(path)

    def _check_quote(self, event: ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self.problems.append(traps.quote_trap(self.text, self._origin(), span(event)))
        elif event.style not in {"|", ">"}:
            end = cast("Mark", event.end_mark).index
            if _COMMENT.match(self.text.content, end):
                self.problems.append(traps.comment(self.text, self._origin(), span(event)))

    def _check_tag(self, tag: str, event: Event) -> None:
        if not self.is_last:
            raise self._unlike(event)
        if tag not in _HARMLESS_TAGS and not self._is_quote():
            sentence = f"A value can't have a tag, such as “{tag.replace(_YAML_TAG, '!!')}”"
            advice = "A text that begins with “!” stands in quotation marks."
            self._complain(Fault.BROKEN_YAML, sentence, event, advice)

    def _styled(self, event: ScalarEvent) -> str:
        """The text of a scalar in quotation marks or in a block, empty where it is all blank.

        An escape (of a NUL byte, say) could put in what no text has.
        """
        value: str = event.value
        if event.style != '"':
            return value.rstrip("\n") if value.strip() else ""
        while (strange := strange_character(value)) is not None:
            index, what = strange
            sentence = f"There is {what} in the text"
            self._complain(Fault.CONTROL_CHARACTER, sentence, event, "Take it out.")
            value = value.replace(value[index], "")
        return value if value.strip() else ""

    def _check_no_key(self, event: Event) -> None:
        if type(self.container) is dict and self.key is None:
            raise self._stop(Fault.WRONG_TYPE, _NO_KEY, event)

    # Where the builder is

    def _is_quote(self) -> bool:
        """Whether what comes is a quote, or one of several."""
        if type(self.container) is list:
            return bool(self.stack) and self.stack[-1][1] == "quote"
        return self.key == "quote"

    def _path(self) -> Path:
        """The way to the container that is open."""
        return tuple(
            len(container) if isinstance(container, list) else str(key)
            for container, key, *_ in self.stack
        )

    def _key_span(self) -> Span:
        return span(cast("ScalarEvent", self.key_event))

    def _origin(self) -> Origin:
        step = len(self.container) if isinstance(self.container, list) else self.key
        return Origin(self.text.name, self._path() if step is None else (*self._path(), step))

    def _complain(self, fault: Fault, sentence: str, event: Event, advice: str = "") -> None:
        self.problems.append(Problem(fault, sentence, self._origin(), advice, span(event)))

    def _unlike(self, event: Event) -> BrokenYaml:
        """Libyaml takes more signs for words, or for a tag, than pure Python."""
        return BrokenYaml("", span(event).start, None)

    def _stop(self, fault: Fault, sentence: str, event: Event) -> Stop:
        return Stop(Problem(fault, sentence, self._origin(), span=span(event)))
