"""Ways up from one entity, for questions about one or two entities at a time."""

from collections import deque
from collections.abc import Callable, Iterator
from itertools import pairwise, product

from govgraph.graph.known import Certainty
from govgraph.graph.reach import State
from govgraph.graph.ways import Step, Ways
from govgraph.model.link import Link

_ANY_ROOT = ""


def leads_to(ways: Ways, start: str, end: str) -> Certainty | None:
    """How surely route links lead from one entity up to another; None if they do not."""
    if end in above(ways, start, lambda step: not step.likely):
        return Certainty.STATED
    if end in above(ways, start, lambda _: True):
        return Certainty.LIKELY
    return None


def above(ways: Ways, start: str, allowed: Callable[[Step], bool]) -> set[str]:
    """Everything that route links lead up to, without the start itself."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for step in ways.up.get(waiting.pop(), ()):
            if step.link.target not in found and allowed(step):
                found.add(step.link.target)
                waiting.append(step.link.target)
    found.discard(start)
    return found


def shortest_up(
    ways: Ways, start: str, ends: frozenset[str], allowed: Callable[[Step], bool]
) -> tuple[Link, ...] | None:
    """The shortest chain of allowed links up to one of some ends, for all or for one matter."""
    begin: State = (start, None)
    came: dict[State, tuple[Link, State] | None] = {begin: None}
    waiting: deque[State] = deque((begin,))
    while waiting:
        state = waiting.popleft()
        if state[0] in ends:
            return _back(came, state)
        for step in ways.up.get(state[0], ()):
            for matter in _narrowed(step.link, state[1]) if allowed(step) else ():
                found = (step.link.target, matter)
                if found not in came:
                    came[found] = step.link, state
                    waiting.append(found)
    return None


def _narrowed(link: Link, matter: str | None) -> tuple[str | None, ...]:
    what = link.details.what
    if what is None:
        return (matter,)
    if matter is None:
        return what
    return (matter,) if matter in what else ()


def _back(came: dict[State, tuple[Link, State] | None], state: State) -> tuple[Link, ...]:
    links: list[Link] = []
    while (step := came[state]) is not None:
        links.append(step[0])
        state = step[1]
    return tuple(reversed(links))


def paths_to(ways: Ways, start: str, ends: frozenset[str]) -> Iterator[tuple[Link, ...]]:
    """All chains of route links from one entity to some ends, shortest first.

    None leads twice through one entity. Links that stand side by side make a chain each.
    """
    import networkx as nx  # noqa: PLC0415 - it is slow to import, and few ask for all chains

    links: dict[tuple[str, str], list[Link]] = {}
    for id_ in (start, *sorted(above(ways, start, lambda _: True))):
        for step in sorted(ways.up.get(id_, ()), key=lambda one: one.likely):
            links.setdefault((id_, step.link.target), []).append(step.link)
    network: nx.DiGraph[str] = nx.DiGraph(list(links))
    network.add_edges_from((end, _ANY_ROOT) for end in sorted(ends) if end in network)
    if start in ends or not (start in network and _ANY_ROOT in network):
        return
    for path in nx.shortest_simple_paths(network, start, _ANY_ROOT):
        yield from product(*(links[pair] for pair in pairwise(path[:-1])))
