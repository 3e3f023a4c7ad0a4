"""How the counted seats of a body are shared among organisations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from govgraph.graph.seats import Seat, Seats
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Organisation, Post
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
    total: Count
    votes: Votes

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

    def of(self, body: Body, *, likely: bool = False) -> tuple[SeatShare, ...]:
        """The shares of the organisations that sit, as is stated (or likely), the largest first.

        Empty where fewer than two organisations sit.
        """
        counted = self._counted(body, likely=likely)
        if len(counted) < 2:  # noqa: PLR2004 - one seat is not shared
            return ()
        sitting: dict[str, Organisation] = {}
        own: dict[str, list[Seat]] = {}
        for seat in counted:
            organisations = self._organisations(seat, likely=likely)
            sitting |= {one.id: one for one in organisations}
            if len(organisations) == 1 and self.is_one(organisations[0]):
                own.setdefault(organisations[0].id, []).append(seat)
        if not own or (len(sitting) == 1 and all(map(self.is_one, sitting.values()))):
            return ()
        every = self._seats.of(body) if likely else self._seats.stated(body)
        total, votes = _Sum.of(counted), _votes(every)
        sums = {id_: _Sum.of(seats) for id_, seats in own.items()}
        return tuple(
            SeatShare(sitting[id_], part.count, total.without(part).count, total.count, votes)
            for id_, part in sorted(sums.items(), key=lambda item: (-item[1].low, item[0]))
        )

    def is_open(self, body: Body) -> bool:
        """Whether one of the seats of a body, or whose it is, may be likely only."""
        return any(seat.likely or isinstance(seat.sitter, Post) for seat in self._seats.of(body))

    def size(self, body: Body, *, likely: bool = False) -> Count:
        """How many counted seats a body has, as is stated (or likely)."""
        return _Sum.of(self._counted(body, likely=likely)).count

    def votes(self, body: Body) -> Votes:
        """Of which of the seats of a body it is stated whether they vote."""
        return _votes(self._seats.of(body))

    def _counted(self, body: Body, *, likely: bool) -> tuple[Seat, ...]:
        found = self._seats.counted(body)
        return found if likely else tuple([seat for seat in found if not seat.likely])

    def _organisations(self, seat: Seat, *, likely: bool) -> tuple[Organisation, ...]:
        whose = self._seats.organisations(seat, likely=likely)
        return tuple([one for one in whose if isinstance(one, Organisation)])

    def is_one(self, organisation: Organisation) -> bool:
        """Whether it is one organisation: several under one id have seats of their own."""
        count = self._graph.known(organisation, organisation.count)
        return count.is_silent or (count.value is not None and count.value.exact == 1)


@dataclass(frozen=True, slots=True)
class _Sum:
    """The sum of some counts, from which a part can be taken away again."""

    low: int
    high: int
    unbounded: int
    """How many of the counts have no upper bound."""

    @classmethod
    def of(cls, seats: Sequence[Seat]) -> "_Sum":
        counts = [seat.count for seat in seats]
        highs = [count.high for count in counts if count.high is not None]
        return cls(sum(count.low for count in counts), sum(highs), len(counts) - len(highs))

    def without(self, part: "_Sum") -> "_Sum":
        return _Sum(self.low - part.low, self.high - part.high, self.unbounded - part.unbounded)

    @property
    def count(self) -> Count:
        if self.unbounded:
            return Count(self.low, None, f"at least {self.low}")
        is_exact = self.low == self.high
        text = str(self.low) if is_exact else f"{self.low} to {self.high}"
        return Count(self.low, self.high, text)


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
