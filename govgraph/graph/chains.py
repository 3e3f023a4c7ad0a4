"""Chains of accountability that are long, whichever way is taken."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govgraph.graph.known import Certainty
from govgraph.graph.routes import Route, Routes
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity, Post
from govgraph.model.link import Link


@dataclass(frozen=True, slots=True)
class LongChain:
    """A best route that is too long, told at the first body or post for which it is."""

    route: Route
    below: tuple[Entity, ...]
    """The bodies and posts whose own best routes run through it, and are longer still."""
    weak: Link | None
    """The nearest link of the route that is only likely, or for one matter only."""
    is_shorter: bool
    """Whether there is a way that is short enough, and only likely or for one matter only."""

    @property
    def is_stated(self) -> bool:
        """Whether all of it is stated, for all matters, and nothing may give a shorter way."""
        return not (self.route.likely or self.weak or self.is_shorter)


class Chains:
    """How far bodies and posts are from where their accountability ends."""

    def __init__(self, graph: Statements, routes: Routes) -> None:
        self._graph = graph
        self._routes = routes

    def longer_than(self, most: float) -> tuple[LongChain, ...]:
        """The chains whose best route has more links than so many, each told once."""
        groups: dict[str, list[Entity]] = {}
        for one in self._far(most):
            groups.setdefault(self._first(one, most), []).append(one)
        return tuple(self._chain(id_, groups[id_], most) for id_ in sorted(groups))

    def _far(self, most: float) -> Iterator[Entity]:
        """The bodies and posts in force that are further away than so many links."""
        for one in (*self._graph.bodies(), *self._graph.posts()):
            distance = self._routes.distance(one)
            if distance is not None and distance > most and self._graph.in_force(one):
                yield one

    def _first(self, one: Entity, most: float) -> str:
        """The first body or post on the way down to one for which the route is too long."""
        route = self._routes.best(one)
        links = route.links if route else ()
        far = (link.source for left, link in _from_the_end(links) if left > most)
        found = (id_ for id_ in far if isinstance(self._graph.find(id_), Body | Post))
        return next(found, one.id)

    def _chain(self, id_: str, those: Sequence[Entity], most: float) -> LongChain:
        head = next((one for one in those if one.id == id_), those[0])
        route = self._routes.best(head)
        if route is None:
            raise LookupError(id_)
        weak = (link for link in route.links if link.details.what or self._is_likely(link))
        shortest = self._routes.distance(head, weakest=True)
        below = tuple(one for one in those if one is not head)
        is_shorter = shortest is not None and shortest <= most
        return LongChain(route, below, next(weak, None), is_shorter)

    def _is_likely(self, link: Link) -> bool:
        return self._graph.certainty(link) is Certainty.LIKELY


def _from_the_end(links: Sequence[Link]) -> Iterator[tuple[int, Link]]:
    """The links of a route from its end, with how far from the end each begins."""
    return ((number, link) for number, link in enumerate(reversed(links), start=1))
