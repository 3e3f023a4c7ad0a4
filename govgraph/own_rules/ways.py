"""Whether a chain of links leads from an entity to what a rule asks for."""

from collections import deque

from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Entity
from govgraph.model.link import Link
from govgraph.model.own_rule import Reaches
from govgraph.own_rules.tally import Tally
from govgraph.own_rules.things import matches


def ways(graph: GovernanceGraph, entity: Entity, wanted: Reaches) -> Tally:
    """One, where a stated chain leads there; none, where each chain is stated to end before it."""
    stated = _walk(graph, entity, wanted, likely=False)
    if stated.found is not None:
        return Tally(1, None, behind=stated.chain())
    possible = _walk(graph, entity, wanted, likely=True)
    if possible.found is not None:
        return Tally(0, None, 1, possible.chain(), "only read so")
    if stated.ends and len(stated.closed) == stated.ends and not possible.is_wider(stated):
        return Tally(0, 0, behind=tuple(stated.closed))
    return Tally(0, None)


class _Walk:
    """One walk along links, breadth first, until what is wanted is met."""

    def __init__(self, start: str) -> None:
        self.before: dict[str, Link | None] = {start: None}
        self.start = start
        self.found: str | None = None
        self.ends = 0
        self.closed: list[Link] = []
        """The statements that a chain goes no further."""

    def chain(self) -> tuple[Link, ...]:
        """The links to what was found, in order."""
        links: list[Link] = []
        here = self.found or self.start
        while (link := self.before[here]) is not None:
            links.append(link)
            here = link.source if link.target == here else link.target
        return tuple(reversed(links))

    def is_wider(self, other: "_Walk") -> bool:
        """Whether it came further than another."""
        return len(self.before) > len(other.before)


def _walk(graph: GovernanceGraph, entity: Entity, wanted: Reaches, *, likely: bool) -> _Walk:
    walk = _Walk(entity.id)
    waiting = deque([entity.id])
    while waiting:
        here = waiting.popleft()
        answer = graph.answers(here, *wanted.by)
        links = (*answer.stated, *answer.likely) if likely else answer.stated
        if not links:
            walk.ends += 1
            if answer.none is not None and not answer.doubtful:
                walk.closed.append(answer.none)
        for link in links:
            other = link.target if link.source == here else link.source
            if other in walk.before:
                continue
            walk.before[other] = link
            fits = matches(graph, other, wanted.end)
            if fits or (likely and fits is not None):
                walk.found = other
                return walk
            waiting.append(other)
    return walk
