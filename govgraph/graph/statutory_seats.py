"""Whether those sit on a body whom a law wants there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from govgraph.graph.councillors import Councillors
from govgraph.graph.known import Certainty
from govgraph.graph.law import Law
from govgraph.graph.seats import ONE, Seat, Seats
from govgraph.graph.statements import Statements
from govgraph.law import Provision, Wanted
from govgraph.model.entity import Body, Entity, Organisation, Post
from govgraph.model.link import Link
from govgraph.model.words import OrganisationKind, SeatRole, Special

_KEYS = ("chair", "deputy", "members")
_TELLS_LITTLE = (
    *(OrganisationKind.GOVERNMENT, OrganisationKind.PUBLIC_BODY, OrganisationKind.COMPANY),
    *(OrganisationKind.CHARITY, OrganisationKind.VOLUNTARY_ORGANISATION, OrganisationKind.OTHER),
)
"""Kinds of organisation among which may be one that a law knows by its code only."""


@dataclass(frozen=True, slots=True)
class MissingSeat:
    """Somebody whom a law wants on a body, and of whom it is not stated that they sit there."""

    wanted: Wanted
    law: Provision
    certainty: Certainty
    """How surely the law asks for it: the code of the body may be only likely."""
    denied: tuple[Link, ...]
    """What states that they have no seat."""
    weak: tuple[Link, ...]
    """What names them and settles nothing: likely, disputed, not in force, or as a guest."""
    is_closed: bool
    """Whether the list is whole, and each of its seats shows that it is another’s."""

    @property
    def is_stated(self) -> bool:
        """Whether it is stated that they do not sit there."""
        gone = bool(self.denied) or self.is_closed
        return gone and not self.weak and self.certainty is Certainty.STATED


class StatutorySeats:
    """Finds the seats that a law requires and that are not stated."""

    def __init__(self, graph: Statements, law: Law, seats: Seats, councillors: Councillors) -> None:
        self._graph = graph
        self._law = law
        self._seats = seats
        self._councillors = councillors

    def missing(self, body: Body) -> Iterator[MissingSeat]:
        """Those who must sit on a body and of whom that is not stated, in the order of the law."""
        told = set[Wanted]()
        for duty, certainty in self._law.memberships(body):
            for wanted in duty.seats:
                if wanted not in told and not self._sits(body, wanted):
                    yield self._missing(body, wanted, duty.law, certainty)
                told.add(wanted)

    def _sits(self, body: Body, wanted: Wanted) -> bool:
        return any(
            _is_members(seat) and self._fits(seat, wanted) is Certainty.STATED
            for seat in self._seats.stated(body)
        )

    def _missing(
        self, body: Body, wanted: Wanted, law: Provision, certainty: Certainty
    ) -> MissingSeat:
        said = [self._graph.answer(body, key) for key in _KEYS]
        members = said[-1]
        denied = [link for link in members.denied if _is_whole(link)]
        doubtful = [link for one in said for link in (*one.not_in_force, *one.disputed)]
        none = [members.none] if members.none and not self._seats.of(body) else []
        seated = [link for seat in self._seats.of(body) for link in seat.links]
        return MissingSeat(
            wanted=wanted,
            law=law,
            certainty=certainty,
            denied=(*self._fitting(body, denied, wanted, firm=True), *none),
            weak=self._fitting(body, (*doubtful, *seated), wanted, firm=False),
            is_closed=self._is_closed(body, wanted),
        )

    def _fitting(
        self, body: Body, links: Iterable[Link], wanted: Wanted, *, firm: bool
    ) -> tuple[Link, ...]:
        """The links that speak of whoever is wanted, surely so where they must be firm."""

        def fits(link: Link) -> bool:
            seat = Seat(body, (link,), self._graph.find(link.target), ONE, likely=False)
            found = self._fits(seat, wanted)
            return found is Certainty.STATED or bool(found and not firm)

        return tuple(dict.fromkeys(filter(fits, links)))

    def _fits(self, seat: Seat, wanted: Wanted) -> Certainty | None:
        """Whether whoever has a seat is wanted: the one who sits, or for whom."""
        if wanted.elected:
            return self._councillors.elected(seat)
        for certainty, whose in (
            (Certainty.STATED, self._parties(seat)),
            (Certainty.LIKELY, self._parties(seat, likely=True)),
        ):
            found = {self._law.known_as(one, wanted.codes, wanted.kinds) for one in whose}
            if Certainty.STATED in found and not seat.likely:
                return certainty
            if found - {None}:
                return Certainty.LIKELY
        return None

    def _parties(self, seat: Seat, *, likely: bool = False) -> tuple[Entity, ...]:
        whose = self._seats.organisations(seat, likely=likely)
        return (seat.sitter, *whose) if seat.sitter else whose

    def _is_closed(self, body: Body, wanted: Wanted) -> bool:
        return self._seats.is_whole(body) and all(
            self._is_anothers(seat, wanted) for seat in self._seats.stated(body) if seat.is_of_total
        )

    def _is_anothers(self, seat: Seat, wanted: Wanted) -> bool:
        """Whether a seat that does not fit shows by its code or kind that it is somebody else’s."""
        if wanted.elected:
            return not self._councillors.may_sit(seat)
        if any(Special.NONE in (link.details.for_ or ()) for link in seat.links):
            return not wanted.officer_of
        if self._councillors.elected(seat) is Certainty.STATED:
            return OrganisationKind.COUNCIL not in wanted.kinds
        sitter = seat.sitter
        if isinstance(sitter, Post) and self._has_code(sitter) and not wanted.kinds:
            return True
        whose = self._seats.organisations(seat)
        return bool(whose) and all(self._is_another(one, wanted) for one in whose)

    def _is_another(self, one: Entity, wanted: Wanted) -> bool:
        """Whether those who sit for an organisation can’t be whoever is wanted."""
        if not isinstance(one, Organisation):
            return False
        kind = self._graph.known(one, one.kind)
        if wanted.officer_of:
            return bool(kind.values) and not kind.may_hold(wanted.officer_of)
        if self._has_code(one):
            return True
        return bool(kind.values) and (bool(wanted.kinds) or not kind.may_hold(*_TELLS_LITTLE))

    def _has_code(self, one: Entity) -> bool:
        return bool(self._graph.known(one, one.code).values)


def _is_whole(link: Link) -> bool:
    """Whether a denial holds for all places and matters."""
    return link.details.place is None and link.details.what is None


def _is_members(seat: Seat) -> bool:
    """Whether a seat is a member’s, as far as is said."""
    return seat.role in (None, SeatRole.MEMBER)
