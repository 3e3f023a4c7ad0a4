"""Who is in the chair: one person of two bodies, or nobody."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from govgraph.graph.known import Certainty
from govgraph.graph.roots import root_claim
from govgraph.graph.seats import Person, Seat, Seats
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity, Post
from govgraph.model.link import Link
from govgraph.model.words import Special

_Chairs: TypeAlias = Mapping[Person, list[Seat]]
"""Chairs by those who may be in them, as is stated or likely."""


@dataclass(frozen=True, slots=True)
class SharedChair:
    """One person who has the chair of two bodies."""

    person: str
    """The holder's name, or what the post is called."""
    one: Seat
    other: Seat
    likely: bool
    """Whether the chairs, or that they have one person in them, are only likely."""


class Chairs:
    """Finds bodies with one chair."""

    def __init__(self, graph: Statements, seats: Seats) -> None:
        self._graph = graph
        self._seats = seats
        self._found: dict[str, _Chairs] = {}

    def shared(self, one: Entity, other: Entity) -> SharedChair | None:
        """The person who chairs two bodies, rather stated than likely.

        For an organisation stand the bodies that are part of it.
        """
        ours = self._of(one)
        theirs = self._of(other) if ours else ours
        likely: SharedChair | None = None
        for person in sorted(ours.keys() & theirs.keys()):
            for found in self._pairs(ours[person], theirs[person]):
                if not found.likely:
                    return found
                likely = likely or found
        return likely

    def elected(self, bodies: Iterable[Entity]) -> tuple[Link, ...]:
        """The stated chairs of some bodies who are elected, or said to be a root."""
        chairs = (link for body in bodies for link in self._graph.answer(body, "chair").stated)
        found = ((link, self._graph.find(link.target)) for link in chairs)
        return tuple(link for link, one in found if one and root_claim(self._graph, one).is_stated)

    def vacancy(self, body: Body) -> Certainty | None:
        """Whether nobody is in the stated chair of a body: stated, likely, or None.

        The seat says so, or the post that sits there does. Of co-chairs, both must be missing.
        """
        said = self._graph.answer(body, "chair")
        found = {self._vacancy(link) for link in (*said.stated, *said.unnamed)}
        if not found or None in found:
            return None
        return Certainty.LIKELY if Certainty.LIKELY in found else Certainty.STATED

    def _vacancy(self, link: Link) -> Certainty | None:
        if link.details.holder is not None:
            return Certainty.STATED if set(link.details.holder) == {Special.VACANT} else None
        post = self._graph.find(link.target)
        holder = self._graph.known(post, post.holder) if isinstance(post, Post) else None
        if holder is None or holder.values or holder.likely_values:
            return None
        if holder.says(Special.VACANT):
            return Certainty.STATED
        read = any(one.is_ is Special.VACANT for one in holder.likely)
        return Certainty.LIKELY if read else None

    def _pairs(self, ours: list[Seat], theirs: list[Seat]) -> Iterator[SharedChair]:
        pairs = (self._same(mine, other) for mine in ours for other in theirs)
        return (found for found in pairs if found)

    def _same(self, one: Seat, other: Seat) -> SharedChair | None:
        """One person in two chairs."""
        if one.body is other.body:
            return None
        if stated := self._seats.common(one, other):
            return SharedChair(min(stated).name, one, other, one.likely or other.likely)
        read = self._seats.common(one, other, likely=True)
        return SharedChair(min(read).name, one, other, likely=True) if read else None

    def _likely(self, seat: Seat) -> frozenset[Person]:
        return self._seats.persons(seat, likely=True)

    def _of(self, entity: Entity) -> _Chairs:
        if entity.id not in self._found:
            chairs: dict[Person, list[Seat]] = {}
            seats = (seat for body in self._bodies(entity) for seat in self._seats.of(body))
            for seat in seats:
                for person in self._likely(seat) if seat.is_chair else ():
                    chairs.setdefault(person, []).append(seat)
            self._found[entity.id] = chairs
        return self._found[entity.id]

    def _bodies(self, entity: Entity) -> tuple[Body, ...]:
        if isinstance(entity, Body):
            return (entity,)
        said = self._graph.answer(entity, "has_part")
        parts = self._graph.found(said.others((*said.stated, *said.likely)))
        return tuple(one for one in parts if isinstance(one, Body))
