"""Routes of accountability: who answers to whom, in the end."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from govgraph.graph.ends import ChainEnd, chain_ends
from govgraph.graph.gaps import BrokenRoute, WeakSpot, broken_routes, weak_spots
from govgraph.graph.known import NO_CLAIM, Certainty, Claim
from govgraph.graph.paths import above, leads_to, paths_to, shortest_up
from govgraph.graph.reach import GRADES, Grade, Reach, spread
from govgraph.graph.roots import root_claim
from govgraph.graph.statements import Statements, Who
from govgraph.graph.ways import Step, Ways
from govgraph.model.entity import Body, Entity
from govgraph.model.link import Link
from govgraph.model.relation import Relation


class Reached(NamedTuple):
    """That an entity reaches a root, by its best route: stated before likely, then shortest."""

    grade: Grade
    root: str
    first: Link | None
    """The first link of the route; None of a root itself."""
    weak: Link | None
    """The nearest link that makes the route likely, or one for one matter only.

    None of a stated route, and where only the root itself is likely.
    """

    @property
    def is_stated(self) -> bool:
        """Whether the route is stated, link by link and root, and holds for all matters."""
        return not (self.grade.likely or self.grade.one_matter)


@dataclass(frozen=True, slots=True)
class Route:
    """A chain of route links in force, from one entity up to another."""

    links: tuple[Link, ...]
    start: Entity
    end: Entity
    likely: bool
    """Whether a link of it, or the root at its end, is only likely."""

    @property
    def what(self) -> tuple[str, ...]:
        """The matters that it is for, where a link of it holds for them only; else empty."""
        limits = [set(link.details.what) for link in self.links if link.details.what]
        return tuple(sorted(set.intersection(*limits))) if limits else ()


class Routes:
    """Where accountability leads. All bodies are walked at once, not each by itself."""

    def __init__(self, graph: Statements) -> None:
        self._graph = graph
        self._found: dict[str, Reached | None] = {}
        self._reaches: dict[Grade, Reach] = {}
        self._lengths: dict[Grade, Mapping[str, int]] = {}

    @cached_property
    def ways(self) -> Ways:
        """The route links in force, up and down."""
        return Ways(self._graph)

    @cached_property
    def roots(self) -> Mapping[str, Claim]:
        """All entities of which something says that accountability rightly ends there."""
        graph = self._graph
        able = (*graph.organisations(), *graph.bodies(), *graph.posts())
        claims = ((one.id, root_claim(graph, one)) for one in able)
        return {id_: claim for id_, claim in claims if not claim.is_silent}

    def root(self, who: Who) -> Claim:
        """Whether accountability rightly ends at an entity: elected, or declared a root."""
        return self.roots.get(who if isinstance(who, str) else who.id, NO_CLAIM)

    def reached(self, who: Who) -> Reached | None:
        """Whether an entity reaches a root, and how surely; None if it does not at all.

        A route through a body that it scrutinises does not count.
        """
        id_ = who if isinstance(who, str) else who.id
        if id_ not in self._found:
            detours = self._detours
            self._found[id_] = detours[id_] if id_ in detours else self._best(id_)
        return self._found[id_]

    def best(self, who: Who) -> Route | None:
        """The best route of an entity to a root; one without links for a root itself."""
        id_ = who if isinstance(who, str) else who.id
        found = self.reached(id_)
        if found is None:
            return None
        if id_ in self._detours:
            links = self._around(id_, found.grade) or ()
        else:
            links = self._reach(found.grade).links(id_)
        entity = self._graph.entity
        return Route(links, entity(id_), entity(found.root), found.grade.likely)

    def distance(self, who: Who, *, weakest: bool = False) -> int | None:
        """How many links the best route of an entity has; None without a route.

        With `weakest`, those of the shortest, be it likely or for one matter only.
        """
        id_ = who if isinstance(who, str) else who.id
        if id_ in self._detours:
            route = self.best(id_)
            return len(route.links) if route else None
        grades = GRADES[-1:] if weakest else GRADES
        return next((own[id_] for own in map(self._distances, grades) if id_ in own), None)

    def _distances(self, grade: Grade) -> Mapping[str, int]:
        found = self._lengths.get(grade)
        if found is None:
            found = self._lengths[grade] = self._reach(grade).lengths()
        return found

    def between(self, who: Who, to: Who | None = None, limit: int = 20) -> tuple[Route, ...]:
        """Routes from one entity to another, or to any root, shortest first, likely ones too."""
        id_ = who if isinstance(who, str) else who.id
        if to is None:
            ends = self._ends(likely=True)
        else:
            ends = frozenset((to if isinstance(to, str) else to.id,))
        paths = islice(paths_to(self.ways, id_, ends), limit)
        return tuple(self._route(path, rooted=to is None) for path in paths)

    def dead_ends(self, who: Who, limit: int = 20) -> tuple[Route, ...]:
        """How far route links lead from an entity that reaches no root, shortest first."""
        id_ = who if isinstance(who, str) else who.id
        higher = above(self.ways, id_, lambda _: True)
        tops = frozenset(one for one in higher if one not in self.ways.up)
        paths = islice(paths_to(self.ways, id_, tops), limit)
        return tuple(self._route(path, rooted=False) for path in paths)

    def leads_to(self, who: Who, other: Who) -> Certainty | None:
        """Whether route links lead from one entity up to another: stated, likely, or None."""
        start, end = (one if isinstance(one, str) else one.id for one in (who, other))
        return leads_to(self.ways, start, end)

    @cached_property
    def ends(self) -> tuple[ChainEnd, ...]:
        """Where the chains of bodies without any route end, with the bodies that hang on each."""

        def is_rooted(id_: str) -> bool:
            return self.reached(id_) is not None

        return chain_ends(self._graph, self.ways, self.unrooted, is_rooted)

    @cached_property
    def broken(self) -> tuple[BrokenRoute, ...]:
        """What is not in force and would give a route to bodies that have none."""
        return broken_routes(self._graph, self.ways, self.unrooted, self.roots)

    @cached_property
    def weak(self) -> tuple[WeakSpot, ...]:
        """What makes the routes of bodies likely only, with the bodies that hang on each."""
        graph = self._graph
        found = ((body, self.reached(body)) for body in graph.bodies() if graph.in_force(body))
        return weak_spots(
            graph,
            (
                (body, reached.root, reached.weak)
                for body, reached in found
                if reached and not reached.is_stated
            ),
        )

    @cached_property
    def unrooted(self) -> tuple[Body, ...]:
        """The bodies in force that have no route at all, not even a likely one."""
        graph = self._graph
        bodies = (body for body in graph.bodies() if graph.in_force(body))
        return tuple(body for body in bodies if self.reached(body.id) is None)

    def _route(self, links: tuple[Link, ...], *, rooted: bool) -> Route:
        graph = self._graph
        end = links[-1].target
        likely = any(graph.certainty(link) is Certainty.LIKELY for link in links)
        likely = likely or (rooted and not self.root(end).is_stated)
        return Route(links, graph.entity(links[0].source), graph.entity(end), likely)

    def _best(self, id_: str) -> Reached | None:
        for grade in GRADES:
            reach = self._reach(grade)
            state = reach.best.get(id_)
            if state is not None:
                way = reach.ways[state]
                return Reached(grade, way.root, way.link, way.weak)
        return None

    def _reach(self, grade: Grade) -> Reach:
        found = self._reaches.get(grade)
        if found is None:
            down = self.ways.down
            ends = sorted(self._ends(likely=grade.likely))
            found = self._reaches[grade] = spread(ends, lambda id_: down.get(id_, ()), grade)
        return found

    def _ends(self, *, likely: bool) -> frozenset[str]:
        return frozenset(
            id_ for id_, one in self.roots.items() if one.stated or (likely and one.likely)
        )

    @cached_property
    def _challenged(self) -> Mapping[str, frozenset[str]]:
        """The bodies, no roots, that each scrutineer challenges independently."""
        graph = self._graph
        found: dict[str, set[str]] = {}
        for link in graph.structure.links:
            if (
                link.relation is Relation.SCRUTINISED_BY
                and link.details.independent is not False
                and isinstance(graph.find(link.source), Body)
                and link.source != link.target
                and not self.root(link.source).stated
                and not link.denied
                and graph.is_stated(link)
            ):
                found.setdefault(link.target, set()).add(link.source)
        return {id_: frozenset(own) for id_, own in found.items()}

    @cached_property
    def _detours(self) -> Mapping[str, Reached | None]:
        """The scrutineers whose best route runs through what they challenge: what else is left."""
        found: dict[str, Reached | None] = {}
        for id_, challenged in self._challenged.items():
            best = self._best(id_)
            passed = self._reach(best.grade).links(id_) if best else ()
            if any(link.target in challenged for link in passed):
                found[id_] = self._detour(id_)
        return found

    def _detour(self, id_: str) -> Reached | None:
        for grade in GRADES:
            links = self._around(id_, grade)
            if links:
                weak = (link for link in links if self._is_weak(link))
                return Reached(grade, links[-1].target, links[0], next(weak, None))
        return None

    def _is_weak(self, link: Link) -> bool:
        return link.details.what is not None or self._graph.certainty(link) is Certainty.LIKELY

    def _around(self, id_: str, grade: Grade) -> tuple[Link, ...] | None:
        challenged = self._challenged[id_]

        def allowed(step: Step) -> bool:
            return (
                step.link.target not in challenged
                and (grade.likely or not step.likely)
                and (grade.one_matter or step.link.details.what is None)
            )

        return shortest_up(self.ways, id_, self._ends(likely=grade.likely), allowed)
