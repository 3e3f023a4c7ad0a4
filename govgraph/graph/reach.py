"""Which entities reach a root, over which link: one walk down from all roots at once."""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from govgraph.graph.ways import Step
from govgraph.model.link import Link

MOST_MATTERS = 8
"""For how many matters apart a route is followed from one entity: a bound on the time it takes."""

State: TypeAlias = tuple[str, str | None]
"""An entity, and the matter that its route is for (None for all matters)."""


class Grade(NamedTuple):
    """How good a route may be: with likely links or not, and for one matter only or for all."""

    likely: bool
    one_matter: bool


GRADES = (Grade(False, False), Grade(False, True), Grade(True, False), Grade(True, True))
"""From the best to the least."""


class Way(NamedTuple):
    """How a route goes on from one state: the link and the state behind it; None at the root."""

    link: Link | None
    above: State | None
    root: str
    weak: Link | None
    """The nearest link that is only likely, or holds for one matter only."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The shortest way of each entity to a root, within one grade."""

    ways: Mapping[State, Way]
    best: Mapping[str, State]
    """The state of an entity that has the shortest way."""

    def links(self, id_: str) -> tuple[Link, ...]:
        """The links of an entity's shortest way, in order."""
        found: list[Link] = []
        way = self.ways[self.best[id_]]
        while way.link is not None and way.above is not None:
            found.append(way.link)
            way = self.ways[way.above]
        return tuple(found)

    def lengths(self) -> dict[str, int]:
        """How many links the shortest way of each entity has. A way stands after the one above."""
        found: dict[State, int] = {}
        for state, way in self.ways.items():
            found[state] = 0 if way.above is None else found[way.above] + 1
        return {id_: found[state] for id_, state in self.best.items()}


def spread(roots: Iterable[str], down: Callable[[str], Iterable[Step]], grade: Grade) -> Reach:
    """Walk down from roots, breadth first, over the links that a grade allows."""
    ways: dict[State, Way] = {(root, None): Way(None, None, root, None) for root in roots}
    best: dict[str, State] = {id_: (id_, matter) for id_, matter in ways}
    matters: Counter[str] = Counter()
    waiting: deque[State] = deque(ways)
    while waiting:
        state = waiting.popleft()
        above = ways[state]
        for step in down(state[0]):
            link, below = step.link, step.link.source
            if step.likely and not grade.likely:
                continue
            is_whole = link.details.what is None
            for matter in (state[1],) if is_whole else _matters(link, state[1], grade):
                found = (below, matter)
                if found in ways or (matter and matters[below] >= MOST_MATTERS):
                    continue
                if matter:
                    matters[below] += 1
                is_weak = step.likely or not is_whole
                ways[found] = Way(link, state, above.root, link if is_weak else above.weak)
                best.setdefault(below, found)
                waiting.append(found)
    return Reach(ways, best)


def _matters(link: Link, matter: str | None, grade: Grade) -> tuple[str | None, ...]:
    """For which matters a limited link carries on a route that is for one, or for all (None)."""
    what = link.details.what or ()
    if not grade.one_matter:
        return ()
    if matter is None:
        return what
    return (matter,) if matter in what else ()
