"""For which sectors seats stand, and what joins a sector to the rest of the structure."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from govgraph.graph.answer import Answer
from govgraph.graph.councillors import Councillors
from govgraph.graph.known import Certainty, Claim, combined
from govgraph.graph.seats import Seat, Seats
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity, Organisation, Sector
from govgraph.model.link import Link
from govgraph.model.words import OrganisationKind, SectorKind, Special

_CIVIL = frozenset(
    {
        SectorKind.RESIDENTS,
        SectorKind.USERS,
        SectorKind.BUSINESSES,
        SectorKind.VOLUNTARY,
        SectorKind.FAITH,
    }
)
"""Sectors to which no public body belongs."""
_PUBLIC = frozenset(OrganisationKind) - {
    OrganisationKind.EDUCATION,
    OrganisationKind.HOUSING_PROVIDER,
    OrganisationKind.CHARITY,
    OrganisationKind.VOLUNTARY_ORGANISATION,
    OrganisationKind.COMPANY,
    OrganisationKind.OTHER,
}
_SEATS = ("chair", "deputy", "members")


class Voices:
    """Questions about those who are known only as a group."""

    def __init__(self, graph: Statements, seats: Seats, councillors: Councillors) -> None:
        self._graph = graph
        self._seats = seats
        self._councillors = councillors

    def of(self, seat: Seat, *, likely: bool = False) -> frozenset[str]:
        """The sectors for which a seat stands, as is stated (or likely), by their ids.

        The sector sits, or it is a seat for it, or for an organisation of that sector.
        """
        sitter = (seat.sitter,) if isinstance(seat.sitter, Sector) else ()
        who = (*self._seats.organisations(seat, likely=likely), *sitter)
        return frozenset(id_ for one in who for id_ in self._of_one(one, likely=likely))

    def seated(self, body: Body) -> frozenset[str]:
        """The sectors that are stated to have a seat on a body, by their ids.

        Where somebody sits who is elected, elected members have one.
        """
        seats = self._seats.stated(body)
        found = frozenset(id_ for seat in seats for id_ in self.of(seat))
        if any(self._councillors.elected(seat) is Certainty.STATED for seat in seats):
            return found | {one.id for one in self._graph.sectors() if self._is_elected(one)}
        return found

    def may_be_of(self, seat: Seat, sector: Sector) -> bool:
        """Whether a seat may stand for a sector, as far as is stated.

        Another sector's does not, nor does one of an organisation that belongs elsewhere; a public
        body is none of the residents, users, businesses, voluntary or faith groups.
        """
        if sector.id in self.of(seat, likely=True):
            return True
        if self._is_elected(sector):
            return self._councillors.may_sit(seat)
        if any(Special.NONE.value in (link.details.for_ or ()) for link in seat.links):
            return False
        whose = self._seats.organisations(seat, likely=True)
        if not whose:
            return not isinstance(seat.sitter, Sector)
        return any(self._may_belong(one, sector) for one in whose)

    def joins(self, sector: Sector, *keys: str) -> Claim:
        """What joins a sector to something under some keys, and the seats for it.

        What is said of an organisation of that sector counts for it. `some` joins it too, and what
        is stated not to be, or to be `none`, denies it.
        """
        own = [_claim(self._graph.answer(sector, key)) for key in keys]
        own += [_claim(self._graph.answer(one, key)) for one in self._of(sector) for key in keys]
        own += self._claims_for.get(sector.id, ())
        return combined(own)

    def _of_one(self, one: Entity, *, likely: bool) -> tuple[str, ...]:
        if isinstance(one, Sector):
            return (one.id,)
        if not isinstance(one, Organisation) or not one.sector:
            return ()
        known = self._graph.known(one, one.sector)
        return (*known.values, *known.likely_values) if likely else known.values

    def _is_elected(self, sector: Sector) -> bool:
        return self._graph.known(sector, sector.kind).may_hold(SectorKind.ELECTED_MEMBERS)

    def _may_belong(self, one: Entity, sector: Sector) -> bool:
        """Whether something, of whose sector nothing says that it is this one, may be of it."""
        if isinstance(one, Sector):
            return False
        if not isinstance(one, Organisation):
            return True
        if self._graph.known(one, one.sector).values:
            return False
        is_civil = self._graph.known(sector, sector.kind).value in _CIVIL
        return not (is_civil and self._graph.known(one, one.kind).value in _PUBLIC)

    def _of(self, sector: Sector) -> tuple[Organisation, ...]:
        return tuple(self._by_sector.get(sector.id, ()))

    @cached_property
    def _by_sector(self) -> Mapping[str, list[Organisation]]:
        found: dict[str, list[Organisation]] = {}
        for one in self._graph.organisations():
            for id_ in self._of_one(one, likely=False):
                found.setdefault(id_, []).append(one)
        return found

    @cached_property
    def _claims_for(self) -> Mapping[str, list[Claim]]:
        """What is said of seats for somebody, by whom they are for."""
        found: dict[str, list[Claim]] = {}
        for body in self._graph.bodies():
            answer = self._graph.answers(body, *_SEATS)
            for id_ in _meant(answer.statements):
                found.setdefault(id_, []).append(_claim(answer, id_))
        return found


def _meant(links: Iterable[Link]) -> Iterator[str]:
    """Whom seats are for, each once."""
    yield from dict.fromkeys(id_ for link in links for id_ in link.details.for_ or ())


def _claim(answer: Answer, for_: str = "") -> Claim:
    """That there is a link, in the words of an answer; of seats, those for somebody only."""

    def chosen(links: Iterable[Link | None]) -> tuple[Link, ...]:
        named = (link for link in links if link is not None)
        return tuple(link for link in named if not for_ or for_ in (link.details.for_ or ()))

    return Claim(
        stated=chosen((*answer.stated, *answer.unnamed)),
        likely=chosen((*answer.likely, *(one for one in answer.unsure if one.says_some))),
        not_in_force=chosen(answer.not_in_force),
        disputed=chosen(answer.disputed),
        denied=chosen((*answer.denied, answer.none)),
    )
