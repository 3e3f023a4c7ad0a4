"""How the counted seats of a body are shared among organisations."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from govgraph.graph.seats import Seat, Seats
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Organisation
from govgraph.model.scalars import Count
from govgraph.model.words import SeatRole


class Votes(StrEnum):
    """Of which of the counted seats it is stated that they vote."""

    ALL = "all"
    SOME = "some"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class SeatShare:
    """The seats of one organisation among all counted seats of a body."""

    organisation: Organisation
    own: Count
    others: Count
    """Those of others, and those of which no organisation is stated."""
    votes: Votes

    @property
    def total(self) -> Count:
        """All counted seats."""
        return _sum((self.own, self.others))

    def is_above(self, percent: float) -> bool:
        """Whether it has more than a percentage of the seats, however open counts turn out."""
        high = self.others.high
        return high is not None and self.own.low * 100 > percent * (self.own.low + high)

    def may_be_above(self, percent: float) -> bool:
        """Whether it has more than a percentage, if open counts turn out in its favour."""
        high = self.own.high
        return high is None or high * 100 > percent * (high + self.others.low)


class Shares:
    """Weighs the seats of bodies."""

    def __init__(self, graph: Statements, seats: Seats) -> None:
        self._graph = graph
        self._seats = seats

    def largest(self, body: Body, *, likely: bool = False) -> SeatShare | None:
        """The share of the organisation with most seats, as is stated (or likely).

        None where fewer than two organisations sit.
        """
        every = self._seats.of(body) if likely else self._seats.stated(body)
        whose = [
            (seat, self._organisations(seat, likely=likely)) for seat in every if seat.is_counted
        ]
        sitting = {one.id: one for _, organisations in whose for one in organisations}
        own: dict[str, list[Seat]] = {}
        for seat, organisations in whose:
            if len(organisations) == 1 and self._is_one(organisations[0]):
                own.setdefault(organisations[0].id, []).append(seat)
        if not own or (len(sitting) == 1 and all(map(self._is_one, sitting.values()))):
            return None
        largest = max(own, key=lambda id_: _weight(own[id_]))
        others = (seat for seat, one in whose if [each.id for each in one] != [largest])
        return SeatShare(sitting[largest], _seats(own[largest]), _seats(others), _votes(every))

    def _organisations(self, seat: Seat, *, likely: bool) -> tuple[Organisation, ...]:
        whose = self._seats.organisations(seat, likely=likely)
        return tuple(one for one in whose if isinstance(one, Organisation))

    def _is_one(self, organisation: Organisation) -> bool:
        """Whether it is one organisation: several under one id have seats of their own."""
        count = self._graph.known(organisation, organisation.count)
        return count.is_silent or (count.value is not None and count.value.exact == 1)


def _weight(seats: Iterable[Seat]) -> tuple[int, bool, int]:
    count = _seats(seats)
    return count.low, count.high is None, count.high or 0


def _seats(seats: Iterable[Seat]) -> Count:
    return _sum(seat.count for seat in seats)


def _sum(counts: Iterable[Count]) -> Count:
    low, high, is_open = 0, 0, False
    for count in counts:
        low, high = low + count.low, high + (count.high or 0)
        is_open = is_open or count.high is None
    if is_open:
        return Count(low, None, f"at least {low}")
    return Count(low, high, str(low) if low == high else f"{low} to {high}")


def _votes(seats: Iterable[Seat]) -> Votes:
    """Of which members it is said whether they vote; guests and observers are none."""
    said = {
        seat.voting is not None
        for seat in seats
        if seat.voting is not None or seat.role in (None, SeatRole.MEMBER)
    }
    if said == {True}:
        return Votes.ALL
    return Votes.SOME if True in said else Votes.NONE
