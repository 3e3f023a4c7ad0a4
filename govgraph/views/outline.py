"""A view as a nested list: who answers to whom, for those who do not see the picture."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from govgraph.graph.known import Certainty, Standing
from govgraph.views.telling import Told, box_words, reading_order, told
from govgraph.views.view import Box, Line, LineFamily, View

DEEPEST = 6
"""How far lists are nested: what lies deeper stands under a heading of its own."""

_TREE = "Who answers to whom"
_CIRCLE = "Answering to one another in a circle"
_ALONE = "In no line of accountability here"
_ALL = "What the picture shows"


@dataclass(frozen=True, slots=True)
class Item:
    """A box in words, what it is said of to others, and the boxes that answer to it."""

    box: Box
    words: str
    told: tuple[Told, ...]
    items: tuple["Item", ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A list under a heading."""

    heading: str
    items: tuple[Item, ...]


def outline(view: View) -> tuple[Group, ...]:
    """The view in nested lists that hold each box once and each line once, at its source.

    A box stands under the first that it is accountable to, what is stated first; the others are
    told beside it. Boxes that answer to one another in a circle stand under the first of them.
    """
    boxes = reading_order(view)
    above = _above(view)
    below: dict[str, list[Box]] = defaultdict(list)
    first_of_circle = _cut(boxes, above)
    for box in boxes:
        if box.id in above:
            below[above[box.id]].append(box)
    writer = _Writer(_leaving(view), view.names, below)
    tops = [box for box in boxes if box.id not in above and box.id not in first_of_circle]
    tree = [box for box in tops if below[box.id]]
    circle = [box for box in boxes if box.id in first_of_circle]
    alone = [box for box in tops if not below[box.id]]
    groups = (
        *writer.groups(_TREE, tree),
        *writer.groups(_CIRCLE, circle),
        *writer.groups(_ALONE if tree or circle else _ALL, alone),
    )
    return tuple(group for group in groups if group.items)


def _above(view: View) -> dict[str, str]:
    """Under which box each stands that is accountable to one."""
    above: dict[str, str] = {}
    routes = [line for line in view.lines if line.family is LineFamily.ROUTE]
    for line in sorted(routes, key=_doubt):
        if line.source != line.target:
            above.setdefault(line.source, line.target)
    return above


def _doubt(line: Line) -> tuple[bool, bool]:
    return (line.standing is not Standing.IN_FORCE, line.certainty is not Certainty.STATED)


def _cut(boxes: Sequence[Box], above: dict[str, str]) -> frozenset[str]:
    """Take the first box of each circle out of it, and say which these are."""
    settled: set[str] = set()
    first: list[str] = []
    for box in boxes:
        way: list[str] = []
        at: str | None = box.id
        while at is not None and at not in settled:
            if at in way:
                circle = way[way.index(at) :]
                chosen = next(one.id for one in boxes if one.id in circle)
                del above[chosen]
                first.append(chosen)
                break
            way.append(at)
            at = above.get(at)
        settled.update(way)
    return frozenset(first)


def _leaving(view: View) -> Mapping[str, Sequence[Line]]:
    leaving: dict[str, list[Line]] = defaultdict(list)
    for line in view.lines:
        leaving[line.source].append(line)
    return leaving


@dataclass(frozen=True, slots=True)
class _Writer:
    """What lists are made from: the lines that leave each box, all names, who is under whom."""

    leaving: Mapping[str, Sequence[Line]]
    names: Mapping[str, str]
    below: Mapping[str, Sequence[Box]]

    def groups(self, heading: str, boxes: Sequence[Box]) -> Iterator[Group]:
        """A list of boxes, and lists of their own for what lies too deep in it."""
        deeper: list[Box] = []
        yield Group(heading, tuple(self._item(box, 1, deeper) for box in boxes))
        for box in deeper:
            yield from self.groups(f"Under {box.name}", self.below[box.id])

    def _item(self, box: Box, depth: int, deeper: list[Box]) -> Item:
        under = self.below.get(box.id, ())
        if under and depth == DEEPEST:
            deeper.append(box)
            under = ()
        links = tuple(told(line, self.names) for line in self.leaving.get(box.id, ()))
        items = tuple(self._item(one, depth + 1, deeper) for one in under)
        return Item(box, box_words(box), links, items)
