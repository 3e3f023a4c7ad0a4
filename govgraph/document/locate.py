"""From a path in a document to its place in the text. Worked out late, only for what is told."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from govgraph.document.events import (
    AliasEvent,
    BrokenYaml,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    events,
    span,
)
from govgraph.problem import Path
from govgraph.text import Position, Span, Text

_MANY = 500
"""Where places are wanted in more parts than these, the whole text is read once more at once."""


@dataclass(frozen=True, slots=True)
class Located:
    """Where the key of a path stands, if it ends in a key, and where its value does.

    Of a mapping or a list without braces or brackets, the value is where it begins.
    """

    key: Span | None
    value: Span


@dataclass(slots=True)
class _Wanted:
    """A step of the paths that are looked for."""

    steps: dict[str | int, "_Wanted"] = field(default_factory=dict)
    found: Located | None = None

    def size(self) -> int:
        """How many steps it is and has beneath it."""
        return 1 + sum(step.size() for step in self.steps.values())


def locate(text: Text, paths: Iterable[Path], *, pure: bool = False) -> Mapping[Path, Located]:
    """The places of paths. A path that is not in the document gets its nearest ancestor's."""
    by_part: dict[tuple[str, ...], list[Path]] = {}
    for path in paths:
        by_part.setdefault(_part(text, path), []).append(path)
    if len(by_part) > _MANY or () in by_part:
        return _located(text, [path for some in by_part.values() for path in some], pure=pure)
    return {
        path: place
        for keys, some in by_part.items()
        for path, place in _located_in(text, keys, some, pure=pure)
    }


def _part(text: Text, path: Path) -> tuple[str, ...]:
    """The keys of the smallest part of a text that holds a path; none where it is not known."""
    ways = (tuple(map(str, path[:2])), tuple(map(str, path[:1])))
    return next((keys for keys in ways if keys in text.parts), ())


def _located_in(
    text: Text, keys: tuple[str, ...], paths: list[Path], *, pure: bool
) -> Iterator[tuple[Path, Located]]:
    """The places of paths that one part of a text holds, read alone."""
    part, outer = text.parts[keys], keys[:-1]
    alone = Text(text.name, text.content[part.start : part.end])
    inner = _located(alone, [path[len(outer) :] for path in paths], pure=pure)
    for path, place in inner.items():
        key = _moved(place.key, part.line) if place.key is not None else None
        yield (*outer, *path), Located(key, _moved(place.value, part.line))


def _moved(span: Span, lines: int) -> Span:
    start, end = (Position(one.line + lines, one.column) for one in (span.start, span.end))
    return Span(start, end)


def _located(text: Text, wanted: list[Path], *, pure: bool) -> Mapping[Path, Located]:
    root = _tree(wanted)
    try:
        _walk(text, root, pure=pure)
    except BrokenYaml:
        # What libyaml can't read is read in pure Python, as by `read_document`; what stands before
        # a place that is broken for both is found all the same.
        root = _tree(wanted)
        with suppress(BrokenYaml):
            _walk(text, root, pure=True)
    return {path: found for path in wanted if (found := _nearest(root, path)) is not None}


def _tree(paths: Iterable[Path]) -> _Wanted:
    root = _Wanted()
    for path in paths:
        node = root
        for step in path:
            node = node.steps.setdefault(step, _Wanted())
    return root


def _walk(text: Text, root: _Wanted, *, pure: bool) -> None:
    walk = _Walk(root, root.size())
    for event in events(text.content, pure=pure):
        if not pure and getattr(event, "tag", None) is not None:
            raise BrokenYaml("", Position(1, 1), None)  # As `Builder` leaves it to pure Python.
        if walk.passed and type(event) is ScalarEvent:
            continue  # Most of a text is passed over, and most of that is words.
        walk.take(event)
        if walk.missing == 0 and not any(walk.open_ended):
            return


def _nearest(root: _Wanted, path: Path) -> Located | None:
    node, found = root, root.found
    for step in path:
        node = node.steps[step]
        found = node.found or found
    return found


@dataclass(slots=True)
class _Walk:
    """Follows the events of a text along the steps that are wanted, and passes over the rest."""

    root: _Wanted
    missing: int
    """How many of the steps are not found yet."""
    stack: list[tuple[_Wanted, int | None]] = field(default_factory=list)
    """The open containers: their step, and the next index of a list or None for a mapping."""
    open_ended: list[bool] = field(default_factory=list)
    """Whether each of them is found and in braces or brackets, so that its end is to be noted."""
    key: ScalarEvent | None = None
    waiting: _Wanted | None = None
    has_key: bool = False
    passed: int = 0
    """How many containers are open in which nothing is wanted."""

    def take(self, event: Event) -> None:
        """Go one event further."""
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            self._open(event)
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self._close(event)
        elif self.passed:
            return
        elif isinstance(event, ScalarEvent) and self._is_key():
            self._take_key(event)
        elif isinstance(event, ScalarEvent | AliasEvent):
            step = self._step()
            if step is not None:
                self._found(step, self._words(event))

    def _open(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        step = None if self.passed else self._step()
        if step is None:
            self.passed += 1
        else:
            self.open_ended.append(self._found(step, span(event)) and bool(event.flow_style))
            self.stack.append((step, 0 if isinstance(event, SequenceStartEvent) else None))

    def _close(self, event: Event) -> None:
        if self.passed:
            self.passed -= 1
            return
        step, _ = self.stack.pop()
        if self.open_ended.pop() and step.found is not None:
            whole = Span(step.found.value.start, span(event).end)
            step.found = Located(step.found.key, whole)

    def _is_key(self) -> bool:
        return bool(self.stack) and self.stack[-1][1] is None and not self.has_key

    def _take_key(self, event: ScalarEvent) -> None:
        self.waiting = self.stack[-1][0].steps.get(event.value)
        self.key = event
        self.has_key = True

    def _step(self) -> _Wanted | None:
        """The wanted step that the value which begins now belongs to."""
        if not self.stack:
            return self.root
        parent, index = self.stack[-1]
        if index is None:
            waiting, self.waiting, self.has_key = self.waiting, None, False
            return waiting
        self.stack[-1] = (parent, index + 1)
        self.key = None
        return parent.steps.get(index)

    def _found(self, step: _Wanted, value: Span) -> bool:
        """Note the place of a step that is wanted; the first of two of one key is it."""
        if step.found is not None:
            return False
        key = span(self.key) if self.stack and self.key is not None else None
        step.found = Located(key, value)
        self.missing -= 1
        return True

    def _words(self, event: Event) -> Span:
        """Where words stand; libyaml and pure Python differ on where there are none."""
        words = span(event)
        if words.start == words.end and self.key is not None:
            end = span(self.key).end
            return Span(end, end)
        return words
