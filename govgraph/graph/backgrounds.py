"""Where those who chair come from: a council, another public body, business, or elsewhere."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from govgraph.graph.councillors import Councillors
from govgraph.graph.known import Certainty
from govgraph.graph.seats import Seat, Seats
from govgraph.graph.statements import Statements
from govgraph.model.entity import Entity, Organisation, Sector
from govgraph.model.words import OrganisationKind, SectorKind, Special


class Background(StrEnum):
    """Where somebody who sits comes from, as far as is stated."""

    COUNCILLOR = "an elected member of a council"
    ELECTED = "elected, and not stated to be for a council"
    OFFICER = "of a council, and not elected"
    COUNCIL = "of a council, and not stated whether elected"
    PUBLIC = "another public body"
    BUSINESS = "a company, or businesses"
    FAITH = "faith groups"
    VOLUNTARY = "voluntary groups, charities, housing associations"
    OUTSIDE = "nobody, or the people of a place"
    UNSAID = "not stated"


_ORGANISATIONS: Mapping[OrganisationKind, Background] = MappingProxyType(
    {
        OrganisationKind.COUNCIL: Background.COUNCIL,
        OrganisationKind.COMBINED_AUTHORITY: Background.COUNCIL,
        OrganisationKind.COMPANY: Background.BUSINESS,
        OrganisationKind.HOUSING_PROVIDER: Background.VOLUNTARY,
        OrganisationKind.CHARITY: Background.VOLUNTARY,
        OrganisationKind.VOLUNTARY_ORGANISATION: Background.VOLUNTARY,
        OrganisationKind.OTHER: Background.UNSAID,
    }
)
"""All other kinds are public bodies."""
_SECTORS: Mapping[SectorKind, Background] = MappingProxyType(
    {
        SectorKind.BUSINESSES: Background.BUSINESS,
        SectorKind.VOLUNTARY: Background.VOLUNTARY,
        SectorKind.FAITH: Background.FAITH,
        SectorKind.RESIDENTS: Background.OUTSIDE,
        SectorKind.USERS: Background.OUTSIDE,
    }
)


class Backgrounds:
    """Tells where those who sit come from."""

    def __init__(self, graph: Statements, seats: Seats, councillors: Councillors) -> None:
        self._graph = graph
        self._seats = seats
        self._councillors = councillors

    def of(self, seat: Seat) -> Background:
        """Where whoever has a seat comes from, as is stated; of a likely seat, as is likely."""
        found = self._of_organisation(seat)
        elected = self._councillors.elected(seat)
        if elected is Certainty.STATED or (elected and seat.likely):
            return Background.COUNCILLOR if found is Background.COUNCIL else Background.ELECTED
        if found is Background.COUNCIL and not self._councillors.may_sit(seat):
            return Background.OFFICER
        return found

    def _of_organisation(self, seat: Seat) -> Background:
        if any(Special.NONE.value in (link.details.for_ or ()) for link in seat.links):
            return Background.OUTSIDE
        whose = self._seats.organisations(seat, likely=seat.likely)
        every = (*whose, *((seat.sitter,) if seat.sitter and not whose else ()))
        found = [self._of_one(one) for one in every]
        return found[0] if len(set(found)) == 1 else Background.UNSAID

    def _of_one(self, one: Entity) -> Background:
        if isinstance(one, Organisation):
            kind = self._graph.known(one, one.kind).value
            return _ORGANISATIONS.get(kind, Background.PUBLIC) if kind else Background.UNSAID
        if isinstance(one, Sector):
            sector = self._graph.known(one, one.kind).value
            return _SECTORS.get(sector, Background.UNSAID) if sector else Background.UNSAID
        return Background.UNSAID
