"""What covers what, and which places lie in one another."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from govgraph.graph.known import NO_CLAIM, Claim
from govgraph.graph.statements import Statements, Who
from govgraph.model.entity import Responsibility

_HOLDERS = ("accountable", "responsible", "decided_by")


class Places:
    """Which places an entity serves."""

    def __init__(self, graph: Statements) -> None:
        self._graph = graph
        self._covered: dict[str, tuple[str, ...]] = {}
        self._around: dict[tuple[str, bool], frozenset[str]] = {}

    def around(self, place: Who, *, likely: bool = False) -> frozenset[str]:
        """The places that a place lies in, stated (or likely), at any depth, and the place."""
        id_ = place if isinstance(place, str) else place.id
        found = self._around.get((id_, likely))
        if found is None:
            outer: set[str] = {id_}
            waiting = [id_]
            while waiting:
                said = self._graph.answer(waiting.pop(), "part_of")
                parents = set(said.others((*said.stated, *said.likely)) if likely else said.ids)
                waiting += sorted(parents - outer)
                outer |= parents
            found = self._around[id_, likely] = frozenset(outer)
        return found

    def within(self, place: Who) -> frozenset[str]:
        """The places that lie in a place, stated or likely, at any depth, and the place itself."""
        return self._within.get(place if isinstance(place, str) else place.id, frozenset())

    @cached_property
    def _within(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for place in self._graph.all_places():
            for outer in self.around(place, likely=True):
                found.setdefault(outer, set()).add(place.id)
        return {id_: frozenset(inner) for id_, inner in found.items()}

    def overlap(self, ours: Iterable[str], theirs: Iterable[str]) -> bool:
        """Whether one of our places is, or lies in, or contains one of theirs."""
        own, others = set(ours), set(theirs)
        return self._lie_in(own, others) or self._lie_in(others, own)

    def _lie_in(self, inner: Iterable[str], outer: set[str]) -> bool:
        return any(outer & self.around(one) for one in inner)

    def of(self, who: Who) -> tuple[str, ...]:
        """The ids of the places that an entity is stated to cover.

        Of a responsibility that states none, those that its holders cover.
        """
        id_ = who if isinstance(who, str) else who.id
        found = self._covered.get(id_)
        if found is None:
            found = self._covered[id_] = self._of(id_)
        return found

    def _of(self, id_: str) -> tuple[str, ...]:
        own, entity = self._graph.answer(id_, "covers"), self._graph.find(id_)
        if own.stated or not isinstance(entity, Responsibility):
            return own.ids
        holders = self._graph.answers(entity, *_HOLDERS).ids
        places = (place for id_ in holders for place in self._graph.answer(id_, "covers").ids)
        return tuple(dict.fromkeys(places))

    def covers(self, who: Who, place: Who) -> Claim:
        """Whether an entity covers a place, or a place around it: the nearest statement wins."""
        id_ = place if isinstance(place, str) else place.id
        answer = self._graph.answer(who, "covers")
        if answer.is_silent:
            return NO_CLAIM
        for level in self.outward(id_):
            stated, likely, denied, other = (
                tuple(link for link in links if answer.other(link) in level)
                for links in (
                    answer.stated,
                    answer.likely,
                    answer.denied,
                    (*answer.not_in_force, *answer.disputed),
                )
            )
            if stated or likely or denied or other:
                disputed = tuple(link for link in other if link in answer.disputed)
                later = tuple(link for link in other if link in answer.not_in_force)
                return Claim(stated, likely, later, disputed, denied)
        return NO_CLAIM

    def outward(self, id_: str) -> Iterator[frozenset[str]]:
        """A place, then what it lies in, step by step."""
        level, seen = frozenset({id_}), {id_}
        while level:
            yield level
            outer = {up for one in level for up in self._graph.answer(one, "part_of").ids}
            level = frozenset(outer - seen)
            seen |= outer
