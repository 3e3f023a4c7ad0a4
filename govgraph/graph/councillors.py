"""Whether elected members sit on a body, and how far from its council it decides."""

from dataclasses import dataclass

from govgraph.graph.known import Certainty
from govgraph.graph.routes import Routes
from govgraph.graph.seats import Seat, Seats
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity, Organisation, Post, Sector
from govgraph.model.link import Link
from govgraph.model.words import Authority, BodyKind, OrganisationKind, SectorKind, Special

_COUNCILS = (OrganisationKind.COUNCIL, OrganisationKind.COMBINED_AUTHORITY)
_ROUTE = ("accountable_to", "part_of", "managed_by")


@dataclass(frozen=True, slots=True)
class FarCouncil:
    """The council at which the route of a body comes, more than one step away."""

    council: Entity
    links: tuple[Link, ...]
    """The route as far as the council."""
    likely: bool
    """Whether the route is only likely, or for one matter only; or a shorter one is likely."""


class Councillors:
    """Questions about those who are elected."""

    def __init__(self, graph: Statements, seats: Seats, routes: Routes) -> None:
        self._graph = graph
        self._seats = seats
        self._routes = routes

    def elected(self, seat: Seat) -> Certainty | None:
        """Whether an elected member has a seat: stated, likely, or None.

        The seat says so, or whoever sits does: an elected post, or elected members as a sector.
        """
        if seat.elected is False:
            return None
        sitting = (seat.sitter, *self._seats.organisations(seat, likely=True))
        found = {self._elected(one) for one in sitting}
        if (seat.elected or Certainty.STATED in found) and not seat.likely:
            return Certainty.STATED
        return Certainty.LIKELY if seat.elected or found - {None} else None

    def may_sit(self, seat: Seat) -> bool:
        """Whether a councillor may have a seat, as far as is stated: a council's officer is none.

        Where the organisation of a seat, or its kind, is not stated, nobody knows.
        """
        if seat.elected is not None:
            return seat.elected
        if any(Special.NONE.value in (link.details.for_ or ()) for link in seat.links):
            return False
        employers = self._graph.answer(seat.sitter, "employed_by").ids if seat.sitter else ()
        whose = self._seats.organisations(seat, likely=True)
        if not whose and isinstance(seat.sitter, Sector):
            whose = (seat.sitter,)
        return not whose or any(self._may_send(one) for one in whose if one.id not in employers)

    def far_council(self, body: Body) -> FarCouncil | None:
        """The council on the best route of a body, if it is more than one step away."""
        near = self._graph.answers(body, *_ROUTE)
        route = None if self._has_council(near.ids) else self._routes.best(body)
        links = route.links if route else ()
        steps = (step for step, link in enumerate(links) if self._has_council((link.target,)))
        step = next(steps, 0)
        if not step:
            return None
        reached = self._routes.reached(body)
        short = self._has_council(near.others(near.likely))
        likely = short or reached is None or not reached.is_stated
        council = self._graph.entity(links[step].target)
        return FarCouncil(council, links[: step + 1], likely)

    def _has_council(self, ids: tuple[str, ...]) -> bool:
        """Whether one of these is a council, is full council, or is likely to be."""
        return any(map(self._is_council, self._graph.found(ids)))

    def _is_council(self, one: Entity) -> bool:
        if isinstance(one, Organisation):
            return self._graph.known(one, one.kind).may_hold(*_COUNCILS)
        if isinstance(one, Body):
            return self._graph.known(one, one.kind).may_hold(BodyKind.FULL_COUNCIL)
        return False

    def _elected(self, one: Entity | None) -> Certainty | None:
        """Whether it is stated, or likely, of a post or a sector that it is elected."""
        if isinstance(one, Post):
            return self._graph.known(one, one.authority).certainty(Authority.ELECTED)
        if isinstance(one, Sector):
            return self._graph.known(one, one.kind).certainty(SectorKind.ELECTED_MEMBERS)
        return None

    def _may_send(self, one: Entity) -> bool:
        """Whether those who sit for something, and that it does not employ, may be councillors."""
        if isinstance(one, Organisation):
            kind = self._graph.known(one, one.kind)
            return not kind.values or kind.may_hold(*_COUNCILS)
        if isinstance(one, Sector):
            sector = self._graph.known(one, one.kind)
            return not sector.values or sector.may_hold(SectorKind.ELECTED_MEMBERS)
        return True
