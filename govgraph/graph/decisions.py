"""Whether all that one body decides is decided by another too."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from govgraph.graph.known import Certainty
from govgraph.graph.lives import at_one_time
from govgraph.graph.powers import Powers
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body
from govgraph.model.link import Link


@dataclass(frozen=True, slots=True)
class AlsoDecided:
    """All that one body is named to decide, where another decides it too."""

    links: tuple[Link, ...]
    """What says so, of the one and of the other."""
    likely: bool
    """Whether one of these links is only likely, or that one gave the other its power."""

    @property
    def things(self) -> tuple[str, ...]:
        """The ids of what both decide."""
        return tuple(dict.fromkeys(link.source for link in self.links))


def also_decided(graph: Statements, powers: Powers, body: Body, other: Body) -> AlsoDecided | None:
    """What one body decides, if another decides all of it too, and nothing says whose word holds.

    None where a decision is joint or has a lead, where the other acts by power that the one gave,
    and where the one decides things that are not named.
    """
    said, theirs = graph.answer(body, "decides"), graph.answer(other, "decides")
    if said.some or not (theirs.stated or theirs.likely):
        return None
    links: list[Link] = []
    given: set[Certainty | None] = set()
    for mine in (*said.stated, *said.likely):
        same = next(_same(graph, mine, (*theirs.stated, *theirs.likely)), None)
        if same is None and graph.is_stated(mine):
            return None
        if same is not None:
            links += (mine, same)
            given.add(powers.delegated(body, other, mine.source))
    if not links or Certainty.STATED in given or any(_is_settled(graph, one) for one in links):
        return None
    sure = all(map(graph.is_stated, links)) and not said.likely
    return AlsoDecided(tuple(links), likely=not sure or Certainty.LIKELY in given)


def _same(graph: Statements, mine: Link, theirs: Iterable[Link]) -> Iterator[Link]:
    """The links by which another decides the same thing, at one time and for all of its matter."""
    for link in theirs:
        if link.source == mine.source and at_one_time(graph, mine, link):
            matters, ours = link.details.what, mine.details.what
            if matters is None or (ours is not None and set(ours) <= set(matters)):
                yield link


def _is_settled(graph: Statements, decision: Link) -> bool:
    """Whether those who decide a thing do so as one, or it is stated whose word is final."""
    deciding = graph.answer(decision.source, "decided_by").stated
    return any(link.details.joint or link.details.lead for link in deciding)
