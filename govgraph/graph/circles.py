"""Where accountability, or reporting, goes round in a circle."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from govgraph.graph.components import components
from govgraph.graph.known import Certainty
from govgraph.graph.routes import Routes
from govgraph.graph.statements import Statements
from govgraph.model.entity import Entity, Organisation
from govgraph.model.link import Link
from govgraph.model.relation import Relation

_MOST_TRIED = 50
"""From how many links of one set the shortest way round is sought, and for how many matters."""


@dataclass(frozen=True, slots=True)
class Circle:
    """Links that lead from one entity back to itself."""

    links: tuple[Link, ...]
    """In order, from the first entity by id."""
    entities: tuple[Entity, ...]
    """The entities of the circle in the order of its links, the first by id first."""
    tangled: tuple[Entity, ...]
    """Others that lie on further circles through these."""
    likely: bool
    """Whether one of the links is only likely."""
    leaves: Link | None
    """A route link out of the circle to what reaches a root, if there is one."""

    @property
    def of_own_body(self) -> bool:
        """Whether it is an organisation and a body that is part of it: a trust and its board."""
        return len(self.links) == 2 and any(  # noqa: PLR2004 - the one and the other
            link.relation is Relation.PART_OF
            and isinstance(self._entity(link.target), Organisation)
            for link in self.links
        )

    def _entity(self, id_: str) -> Entity:
        return next(one for one in self.entities if one.id == id_)


class Circles:
    """Finds circles; each set of entities that all lead to one another is told once."""

    def __init__(self, graph: Statements, routes: Routes) -> None:
        self._graph = graph
        self._routes = routes

    @cached_property
    def of_accountability(self) -> tuple[Circle, ...]:
        """Circles of route links in force with at least one `accountable_to`, stated ones first.

        Links for different matters do not close one.
        """
        steps = [step for own in self._routes.ways.up.values() for step in own]
        every = _each_once(self._found([step.link for step in steps]))
        if not every:
            return ()
        stated = _each_once(self._found([step.link for step in steps if not step.likely]))
        told = {one.id for circle in stated for one in (*circle.entities, *circle.tangled)}
        likely = (
            circle
            for circle in every
            if not any(one.id in told for one in (*circle.entities, *circle.tangled))
        )
        return (*stated, *likely)

    @cached_property
    def of_reports(self) -> tuple[Circle, ...]:
        """Circles of reporting duties: `reports_to` with `every` or `next`, in force."""
        graph = self._graph
        duties = [
            link
            for link in graph.structure.links
            if link.relation is Relation.REPORTS_TO and link.is_duty and graph.is_possible(link)
        ]
        return _each_once(self._circle(*one, one[1]) for one in _consistent(duties))

    def _found(self, links: Sequence[Link]) -> Iterator[Circle]:
        for component, inner in _consistent(links):
            accountable = [link for link in inner if link.relation is Relation.ACCOUNTABLE_TO]
            if accountable:
                yield self._circle(component, inner, accountable)

    def _circle(
        self, component: Sequence[str], links: Sequence[Link], through: Sequence[Link]
    ) -> Circle:
        """The shortest way round in a set, through one of some links."""
        chosen = min((_round(link, links) for link in through[:_MOST_TRIED]), key=len)
        begin = min(range(len(chosen)), key=lambda index: chosen[index].source)
        ordered = (*chosen[begin:], *chosen[:begin])
        ids = tuple(link.source for link in ordered)
        graph = self._graph
        return Circle(
            links=ordered,
            entities=graph.found(ids),
            tangled=graph.found(id_ for id_ in component if id_ not in ids),
            likely=any(graph.certainty(link) is Certainty.LIKELY for link in ordered),
            leaves=self._leaving(component),
        )

    def _leaving(self, component: Sequence[str]) -> Link | None:
        members = set(component)
        for id_ in component:
            for step in self._routes.ways.up.get(id_, ()):
                if step.link.target not in members and self._routes.reached(step.link.target):
                    return step.link
        return None


def _each_once(circles: Iterable[Circle]) -> tuple[Circle, ...]:
    """Circles without those that run over the same links, for whichever matter."""
    found: dict[tuple[int, ...], Circle] = {}
    for circle in circles:
        found.setdefault(tuple(map(id, circle.links)), circle)
    return tuple(found.values())


def _is_for(link: Link, matter: str | None) -> bool:
    what = link.details.what
    return what is None or (matter is not None and matter in what)


def _consistent(links: Iterable[Link]) -> Iterator[tuple[tuple[str, ...], list[Link]]]:
    """The sets that lead to one another, for all matters or for one, with the links of each."""
    for inner in _by_component(links):
        matters = sorted({what for link in inner for what in link.details.what or ()})
        told: set[str] = set()
        for matter in (None, *matters[:_MOST_TRIED]):
            fitting = _by_component(link for link in inner if _is_for(link, matter))
            for closing in fitting:
                found = tuple(sorted({link.source for link in closing}))
                if not told.issuperset(found):
                    told.update(found)
                    yield found, closing


def _by_component(links: Iterable[Link]) -> list[list[Link]]:
    """The links that lie within a set of entities that all lead to one another, set by set."""
    every = list(links)
    found = components((link.source, link.target) for link in every)
    where = {id_: index for index, one in enumerate(found) for id_ in one}
    groups: list[list[Link]] = [[] for _ in found]
    for link in every:
        index = where.get(link.source)
        if index is not None and index == where.get(link.target):
            groups[index].append(link)
    return groups


def _round(first: Link, links: Iterable[Link]) -> tuple[Link, ...]:
    """The shortest way from one link back to its beginning, of links that all lead round."""
    onward: dict[str, list[Link]] = {}
    for link in links:
        onward.setdefault(link.source, []).append(link)
    came: dict[str, Link] = {first.target: first}
    waiting = deque(came)
    while first.source not in came:
        for link in onward[waiting.popleft()]:
            if link.target not in came:
                came[link.target] = link
                waiting.append(link.target)
    return _back(came, came[first.source], first)


def _back(came: dict[str, Link], last: Link, first: Link) -> tuple[Link, ...]:
    chain = [last]
    while chain[-1] is not first:
        chain.append(came[chain[-1].source])
    return tuple(reversed(chain))
