"""Where chains of accountability end that reach no root."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from govgraph.graph.components import components
from govgraph.graph.statements import Statements
from govgraph.graph.ways import Ways
from govgraph.model.entity import Body, Entity, Sector

MOST_ENDS = 8
"""Under how many ends one body is listed, the nearest first: a bound on the time it takes."""


@dataclass(frozen=True, slots=True)
class ChainEnd:
    """The end of chains of route links that reach no root."""

    entity: Entity
    """What has no route link that leads on; of a circle, the first of it by id."""
    hanging: tuple[Body, ...]
    """The bodies in force whose chains end here, without the end itself."""
    circle: tuple[Entity, ...] = ()
    """All of a circle, where the chains end in one; else empty."""


def chain_ends(
    graph: Statements, ways: Ways, unrooted: Sequence[Body], is_rooted: Callable[[str], bool]
) -> tuple[ChainEnd, ...]:
    """Follow the chains of bodies without a route to their ends, and say what hangs on each."""

    def leads_on(target: str) -> bool:
        if target not in ways.up and isinstance(graph.entity(target), Sector):
            return False
        return not is_rooted(target)

    onward = _onward(ways, unrooted, leads_on)
    below: dict[str, list[str]] = {id_: [] for id_ in onward}
    for id_, targets in onward.items():
        for target in targets:
            below[target].append(id_)
    ends: list[tuple[str, ...]] = [(id_,) for id_, targets in onward.items() if not targets]
    covered = _below(ends, below)
    caught = [id_ for id_ in onward if id_ not in covered]
    ends += _closed_circles(caught, onward)
    hanging: list[list[str]] = [[] for _ in ends]
    for id_, own in _below(ends, below).items():
        for end in own:
            hanging[end].append(id_)
    starts = {body.id: body for body in unrooted}
    found = (_end(graph, end, own, starts) for end, own in zip(ends, hanging, strict=True))
    return tuple(sorted(found, key=lambda one: one.entity.id))


def _end(
    graph: Statements, end: tuple[str, ...], below: Iterable[str], bodies: Mapping[str, Body]
) -> ChainEnd:
    hanging = tuple(bodies[id_] for id_ in sorted(below) if id_ in bodies and id_ != end[0])
    circle = graph.found(end) if len(end) > 1 else ()
    return ChainEnd(graph.entity(end[0]), hanging, circle)


def _onward(
    ways: Ways, unrooted: Iterable[Body], leads_on: Callable[[str], bool]
) -> dict[str, tuple[str, ...]]:
    """Where the chains of unrooted bodies lead, link by link.

    A sector that answers to nobody is no end, and what has a route that is no use here is none
    either: whoever answers to such alone is.
    """
    onward: dict[str, tuple[str, ...]] = {}
    waiting = [body.id for body in unrooted]
    while waiting:
        id_ = waiting.pop()
        if id_ not in onward:
            targets = dict.fromkeys(step.link.target for step in ways.up.get(id_, ()))
            onward[id_] = tuple(target for target in targets if leads_on(target))
            waiting.extend(onward[id_])
    return onward


def _below(
    ends: Sequence[tuple[str, ...]], below: Mapping[str, Sequence[str]]
) -> dict[str, list[int]]:
    """The nearest ends of everything, as indexes."""
    found: dict[str, list[int]] = {}
    waiting: deque[tuple[str, int]] = deque(
        (id_, index) for index, end in enumerate(ends) for id_ in end
    )
    while waiting:
        id_, index = waiting.popleft()
        own = found.setdefault(id_, [])
        if index in own or len(own) >= MOST_ENDS:
            continue
        own.append(index)
        waiting.extend((lower, index) for lower in below.get(id_, ()))
    return found


def _closed_circles(
    caught: Sequence[str], onward: Mapping[str, Sequence[str]]
) -> list[tuple[str, ...]]:
    """The circles that no chain leaves, among what reaches no end."""
    edges = [(id_, target) for id_ in caught for target in onward[id_]]
    return [
        circle
        for circle in components(edges)
        if all(target in circle for id_ in circle for target in onward[id_])
    ]
