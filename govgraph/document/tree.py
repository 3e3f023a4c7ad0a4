"""A text to nested plain values. Scalars stay the text that was written; empty ones are None."""

from dataclasses import dataclass, field
from typing import TypeAlias

from govgraph.document import traps
from govgraph.document.events import (
    AliasEvent,
    BrokenYaml,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    events,
    span,
)
from govgraph.model.structure import Plain
from govgraph.problem import Fault, Mention, Origin, Path, Problem
from govgraph.text import Span, Text

MAX_DEPTH = 64
MAX_ALIAS_NODES = 1_000_000

Frame: TypeAlias = "tuple[dict[str, Plain] | list[Plain], str | None, str | None, int]"
"""A container that is open, the key that waits in it, its anchor, and the nodes before it."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file as nested plain values."""

    text: Text
    root: dict[str, Plain]


class _Stop(Exception):
    """Nothing more of this file can be understood; the problem says why."""

    def __init__(self, problem: Problem):
        super().__init__(problem.sentence)
        self.problem = problem


def read_document(text: Text, *, pure: bool = False) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read one YAML file, and tell the problems of the YAML itself.

    Broken YAML gives one problem; of all others, every one is told.
    """
    builder = _Builder(text)
    try:
        for event in events(text.content, pure=pure):
            builder.take(event)
    except BrokenYaml as broken:
        return None, (traps.explain(text, broken),)
    except _Stop as stop:
        return None, (stop.problem,)
    problems = tuple(builder.problems)
    root = builder.root
    if not isinstance(root, dict):
        return None, (*problems, _not_a_mapping(text, builder))
    return Document(text, root), problems


def _not_a_mapping(text: Text, builder: "_Builder") -> Problem:
    origin = Origin(text.name)
    advice = "A structure file begins with `govgraph: 1` and `title: …`."
    if builder.root is None:
        return Problem(Fault.EMPTY_FILE, f"{text.name} is empty", origin, advice)
    what = "a list" if isinstance(builder.root, list) else "a text"
    sentence = f"{text.name} holds {what}, not keys with their values"
    return Problem(Fault.NOT_A_MAPPING, sentence, origin, advice)


@dataclass(slots=True)
class _Builder:
    """Takes one event after another and keeps the tree that they make."""

    text: Text
    root: Plain = None
    problems: list[Problem] = field(default_factory=list)
    documents: int = 0
    nodes: int = 0
    alias_nodes: int = 0
    container: dict[str, Plain] | list[Plain] | None = None
    key: str | None = None
    anchor: str | None = None
    nodes_before: int = 0
    stack: list[Frame] = field(default_factory=list)
    flows: list[bool] = field(default_factory=list)
    anchors: dict[str, tuple[Plain, int]] = field(default_factory=dict)

    def take(self, event: Event) -> None:
        if isinstance(event, ScalarEvent):
            self._scalar(event)
        elif isinstance(event, MappingStartEvent | SequenceStartEvent):
            self._open(event)
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self._close()
        elif isinstance(event, AliasEvent):
            self._alias(event)
        elif isinstance(event, DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise self._stop(
                    Fault.BROKEN_YAML, "A second document begins here; a file holds one", event
                )

    def _scalar(self, event: ScalarEvent) -> None:
        self.nodes += 1
        value: str | None = event.value
        container = self.container
        if type(container) is dict and self.key is None:
            self._take_key(container, event)
            return
        if not value and not event.style:
            value = None
            self._check_empty(event)
        if self.key == "quote" or (type(container) is list and self._waiting_key() == "quote"):
            self._check_quote(event)
        elif event.tag is not None and event.tag != "!":
            self._complain(Fault.BROKEN_YAML, f"The tag {event.tag} can't be used here", event)
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, 1)
        self._put(value, event)

    def _take_key(self, container: dict[str, Plain], event: ScalarEvent) -> None:
        key = event.value
        if key in container:
            self._duplicate(key, event)
            key = f"\0{key}\0{self.nodes}"
        self.key = key

    def _put(self, value: Plain, event: Event) -> None:
        container = self.container
        if type(container) is list:
            container.append(value)
        elif type(container) is dict:
            if self.key is None:
                raise self._stop(Fault.WRONG_TYPE, "A key must be a word, not a list", event)
            if self.key[:1] != "\0":
                container[self.key] = value
            self.key = None
        else:
            self.root = value

    def _open(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        if len(self.stack) >= MAX_DEPTH:
            sentence = f"The file is nested more than {MAX_DEPTH} deep"
            raise self._stop(Fault.TOO_DEEP, sentence, event)
        if type(self.container) is dict and self.key is None:
            raise self._stop(Fault.WRONG_TYPE, "A key must be a word, not a list", event)
        if self.container is not None:
            self.stack.append((self.container, self.key, self.anchor, self.nodes_before))
        self.container = {} if type(event) is MappingStartEvent else []
        self.key = None
        self.anchor = event.anchor
        self.nodes_before = self.nodes
        self.nodes += 1
        self.flows.append(bool(event.flow_style))

    def _close(self) -> None:
        value = self.container
        if self.anchor is not None:
            self.anchors[self.anchor] = (value, self.nodes - self.nodes_before)
        self.flows.pop()
        if not self.stack:
            self.root, self.container = value, None
            return
        self.container, self.key, self.anchor, self.nodes_before = self.stack.pop()
        if type(self.container) is list:
            self.container.append(value)
        elif type(self.container) is dict and self.key is not None:
            if self.key[:1] != "\0":
                self.container[self.key] = value
            self.key = None

    def _alias(self, event: AliasEvent) -> None:
        if event.anchor not in self.anchors:
            if self.key == "quote" or self._waiting_key() == "quote":
                raise _Stop(traps.quote_trap(self.text, self._origin(), span(event)))
            sentence = f"*{event.anchor} refers to something that is not defined before it"
            raise self._stop(Fault.BROKEN_YAML, sentence, event)
        value, size = self.anchors[event.anchor]
        self.nodes += size
        self.alias_nodes += size
        if self.alias_nodes > MAX_ALIAS_NODES:
            sentence = "The references (*) of the file expand to more than 1,000,000 values"
            raise self._stop(Fault.TOO_MANY_ALIASES, sentence, event)
        if type(self.container) is dict and self.key is None:
            raise self._stop(Fault.WRONG_TYPE, "A key must be a word, not a reference", event)
        self._put(value, event)

    def _check_quote(self, event: ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self.problems.append(traps.quote_trap(self.text, self._origin(), span(event)))
        elif event.style not in ("|", ">"):
            words = span(event)
            rest = self.text.line(words.end.line)[words.end.column - 1 :]
            if rest.lstrip()[:1] == "#":
                self.problems.append(traps.comment(self.text, self._origin(), words))

    def _check_empty(self, event: ScalarEvent) -> None:
        """`{quote: a, b}` reads as a quote “a” and an empty key “b”."""
        container = self.container
        if type(container) is dict and self.flows[-1] and "quote" in container:
            self.problems.append(traps.quote_trap(self.text, self._origin(), span(event)))

    def _duplicate(self, key: str, event: ScalarEvent) -> None:
        first = Mention(Origin(self.text.name, (*self._path(), key)), "first written here")
        origin = Origin(self.text.name, (*self._path(), key))
        sentence = f"The key “{key}” stands twice in one place"
        advice = "Keep one; put several values in one list."
        self.problems.append(
            Problem(
                Fault.DUPLICATE_KEY,
                sentence,
                origin,
                advice,
                span(event),
                at_key=True,
                mentions=(first,),
            )
        )

    def _waiting_key(self) -> str | None:
        return self.stack[-1][1] if self.stack else None

    def _path(self) -> Path:
        """Walk down to the container that is open."""
        steps: list[str | int] = []
        for container, key, _, _ in self.stack:
            steps.append(len(container) if isinstance(container, list) else str(key))
        return tuple(steps)

    def _origin(self) -> Origin:
        step = len(self.container) if isinstance(self.container, list) else self.key
        return Origin(self.text.name, self._path() if step is None else (*self._path(), step))

    def _complain(self, fault: Fault, sentence: str, event: Event) -> None:
        self.problems.append(Problem(fault, sentence, self._origin(), span=span(event)))

    def _stop(self, fault: Fault, sentence: str, event: Event) -> _Stop:
        stretch: Span = span(event)
        return _Stop(Problem(fault, sentence, self._origin(), span=stretch))
