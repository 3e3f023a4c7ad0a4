"""What holds a structure together: what falls apart without one of those that it is made of."""

from bisect import bisect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from govgraph.graph.routes import Routes
from govgraph.graph.statements import Statements
from govgraph.model.entity import Entity, Organisation
from govgraph.model.relation import ROUTE

Near: TypeAlias = Mapping[str, Mapping[str, bool]]
"""Id → the ids of those it is linked to, and whether one of these links is its own route there."""


_MOST_TOLD = 3
"""How many of a part are told: enough to know which it is."""
_ABOVE = ""
"""The name of the part that a walk came from; each of the others goes by its first."""


@dataclass(frozen=True, slots=True)
class Part:
    """What would stand alone: how many, and some of those next to what holds it to the rest."""

    size: int
    next_to: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class CutPoint:
    """A body or post without which parts of the structure have nothing to do with one another."""

    entity: Entity
    parts: tuple[Part, ...]
    """What falls apart, the largest part first; parts of few are left out."""


class Cuts:
    """Finds single points on which the whole rests."""

    def __init__(self, graph: Statements, routes: Routes) -> None:
        self._graph = graph
        self._routes = routes

    def apart(self, least: float) -> Iterator[CutPoint]:
        """The bodies and posts without which two parts of so many or more fall apart.

        Roots are left out, and links that are likely hold too. What only holds its own parts
        together is none: there, all parts but one have their route through it.
        """
        for tree in _trees(self._near):
            for id_ in sorted(tree.cut):
                entity = self._graph.entity(id_)
                sizes = {} if isinstance(entity, Organisation) else tree.parts(id_, least)
                if len(sizes) > 1 and len(sizes.keys() - self._under(id_, tree)) > 1:
                    yield CutPoint(entity, tuple(self._parts(id_, tree, sizes)))

    def _under(self, id_: str, tree: "_Tree") -> set[str]:
        """The parts that have their route through an entity."""
        near = self._near
        return {tree.part(id_, one) for one in near[id_] if near[one].get(id_)}

    def _parts(self, id_: str, tree: "_Tree", sizes: Mapping[str, int]) -> Iterator[Part]:
        """The parts as they are told: the largest first, each with those next to the entity."""
        next_to: dict[str, list[str]] = {}
        for one in self._near[id_]:
            next_to.setdefault(tree.part(id_, one), []).append(one)
        for name in sorted(sizes, key=lambda one: (-sizes[one], one)):
            yield Part(sizes[name], self._graph.found(next_to[name][:_MOST_TOLD]))

    @cached_property
    def _near(self) -> Near:
        graph = self._graph
        roots = self._routes.roots
        every = (*graph.bodies(), *graph.posts(), *graph.organisations())
        near: dict[str, dict[str, bool]] = {
            one.id: {} for one in every if one.id not in roots and graph.in_force(one)
        }
        for link in graph.links_in_force:
            own, other = near.get(link.source), near.get(link.target)
            if own is not None and other is not None and own is not other:
                own[link.target] = own.get(link.target, False) or link.relation in ROUTE
                other.setdefault(link.source, False)
        return near


@dataclass(slots=True)
class _Tree:
    """All that hangs together, in the order of a walk that goes deep first."""

    order: list[str] = field(default_factory=list)
    place: dict[str, int] = field(default_factory=dict)
    size: dict[str, int] = field(default_factory=dict)
    """How many the walk found from each on, itself included: they stand in a row."""
    cut: dict[str, list[str]] = field(default_factory=dict)
    """Id → those from which on nothing leads back above it, in the order of the walk."""

    def parts(self, id_: str, least: float) -> Mapping[str, int]:
        """What falls apart without one of them, by the name of each part, and how many it has."""
        sizes = {one: self.size[one] for one in self.cut[id_]}
        sizes[_ABOVE] = len(self.order) - 1 - sum(sizes.values())
        return {one: size for one, size in sizes.items() if size >= max(least, 1)}

    def part(self, id_: str, one: str) -> str:
        """The name of the part in which one stands that is next to another."""
        below = self.cut[id_]
        number = self.place[one]
        index = bisect(below, number, key=self.place.__getitem__) - 1
        if index >= 0 and number < self.place[below[index]] + self.size[below[index]]:
            return below[index]
        return _ABOVE


def _trees(near: Near) -> Iterator[_Tree]:
    seen: set[str] = set()
    for start in near:
        if start not in seen:
            tree = _walk(near, start)
            seen.update(tree.order)
            yield tree


def _walk(near: Near, start: str) -> _Tree:
    """Tarjan's walk: how far up those below each can reach without it."""
    tree = _Tree([start], {start: 0})
    low = {start: 0}
    open_ = [(start, "", iter(near[start]))]
    while open_:
        id_, above, others = open_[-1]
        for other in others:
            if other not in tree.place:
                low[other] = tree.place[other] = len(tree.order)
                tree.order.append(other)
                open_.append((other, id_, iter(near[other])))
                break
            if other != above:
                low[id_] = min(low[id_], tree.place[other])
        else:
            open_.pop()
            tree.size[id_] = len(tree.order) - tree.place[id_]
            if above:
                low[above] = min(low[above], low[id_])
                if low[id_] >= tree.place[above]:
                    tree.cut.setdefault(above, []).append(id_)
    return tree
