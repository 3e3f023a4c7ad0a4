"""Which of the places that a body covers have a seat on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from govgraph.graph.places import Places
from govgraph.graph.seats import Seat, Seats
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity, Place
from govgraph.model.link import Link
from govgraph.model.words import SeatRole


@dataclass(frozen=True, slots=True)
class Seating:
    """How the places of a body sit on it, where some of them have a seat of their own."""

    missing: tuple[str, ...]
    """The places that have none, as far as is stated, of a kind of which others have one."""
    likely: frozenset[str]
    """Those of them that have one as is likely."""
    denied: Mapping[str, Link]
    """Those of them for which it is stated that nobody sits, with that statement."""
    is_closed: bool
    """Whether all seats are named and none can be for a place but the stated one."""
    is_covered: bool
    """Whether it is stated that the body covers these places."""


class _Stand(NamedTuple):
    """For which of a body's places a seat stands."""

    places: frozenset[str]
    is_placed: bool
    """Whether it is known for which place it sits, if for one."""
    likely: bool


class Seatings:
    """Finds bodies on which some places have a seat and others have none."""

    def __init__(self, graph: Statements, seats: Seats, places: Places) -> None:
        self._graph = graph
        self._seats = seats
        self._places = places

    def of(self, body: Body) -> Seating | None:
        """How the places of a body sit on it.

        None where it covers fewer than two, where no seat stands for one of them, and where one
        seat stands for several.
        """
        ours, is_covered = self._covered(body)
        if len(ours) < 2:  # noqa: PLR2004 - one place has nobody to be left out for
            return None
        counted = (seat for seat in self._seats.of(body) if seat.is_counted)
        stands = [self._stand(seat, ours) for seat in counted]
        seated = {id_ for stand in stands if not stand.likely for id_ in stand.places}
        if not seated or any(len(stand.places) > 1 for stand in stands):
            return None
        kinds = {self._kind(id_) for id_ in seated}
        missing = sorted(id_ for id_ in ours - seated if self._kind(id_) in kinds)
        return Seating(
            missing=tuple(missing),
            likely=frozenset(id_ for stand in stands for id_ in stand.places).intersection(missing),
            denied=self._denied(body, missing, ours),
            is_closed=self._seats.is_whole(body)
            and all(stand.is_placed and not stand.likely for stand in stands),
            is_covered=is_covered,
        )

    def _covered(self, body: Body) -> tuple[frozenset[str], bool]:
        """The places that a body covers by name, or the parts of the only one."""
        said = self._graph.answer(body, "covers")
        named = frozenset(said.others(said.stated or said.likely))
        outer = {id_ for id_ in named if len(self._places.around(id_) & named) == 1}
        stated = bool(said.stated)
        if len(outer) == 1:
            parts = self._graph.answer(next(iter(outer)), "has_part")
            outer = set(parts.others(parts.stated or parts.likely))
            stated = stated and bool(parts.stated)
        if said.denied:
            outer = {id_ for id_ in outer if not self._places.covers(body, id_).is_denied}
        return frozenset(outer), stated

    def _stand(self, seat: Seat, ours: frozenset[str]) -> _Stand:
        named = {id_ for link in seat.links for id_ in link.details.place or ()}
        served, likely = (named, False) if named else self._served(seat)
        found = self._among(served, ours)
        if len(named) < 2 and found == ours:  # noqa: PLR2004 - who serves all stands for no one
            return _Stand(frozenset(), bool(named), seat.likely)
        return _Stand(found, bool(served), likely or seat.likely)

    def _served(self, seat: Seat) -> tuple[set[str], bool]:
        """The places that whoever sits, or for whom, covers; and whether that is likely only."""
        sitter = () if seat.sitter is None else (seat.sitter,)
        who: tuple[Entity, ...] = (*self._seats.organisations(seat), *sitter)
        for one in who:
            if served := self._places.of(one):
                return set(served), False
        answers = (self._graph.answer(one, "covers") for one in who)
        return {id_ for one in answers for id_ in one.others(one.likely)}, True

    def _among(self, served: Iterable[str], ours: frozenset[str]) -> frozenset[str]:
        """Those of a body's places in which places lie, or that lie in them."""
        found: set[str] = set()
        for id_ in served:
            inside = self._places.around(id_) & ours
            found |= inside or {one for one in ours if id_ in self._places.around(one)}
        return frozenset(found)

    def _denied(
        self, body: Body, missing: Iterable[str], ours: frozenset[str]
    ) -> Mapping[str, Link]:
        """The missing places for which a seat is denied, or to an organisation that covers them."""
        found: dict[str, Link] = {}
        for link in self._graph.answer(body, "members").denied:
            named = link.details.place or self._places.of(link.target)
            places = self._among(named, ours)
            if link.details.as_ in (None, SeatRole.MEMBER) and places != ours:
                found |= dict.fromkeys(places.intersection(missing), link)
        return found

    def _kind(self, id_: str) -> str | None:
        place = self._graph.entity(id_)
        return self._graph.known(place, place.kind).value if isinstance(place, Place) else None
