"""Who sits where money or work is decided on that they get themselves."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from govgraph.graph.funds import held, pools
from govgraph.graph.known import Certainty
from govgraph.graph.powers import Powers
from govgraph.graph.seats import Seat, Seats
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity, Fund, Organisation
from govgraph.model.link import Link
from govgraph.model.relation import Relation
from govgraph.model.words import Arrangement


@dataclass(frozen=True, slots=True)
class Interest:
    """An organisation that sits on a body which pays it, or decides on what pays it."""

    body: Body
    organisation: Organisation
    fund: Fund | None
    """The fund that pays it, on which the body decides; None where the body itself pays or buys."""
    links: tuple[Link, ...]
    """What says that it is paid or commissioned, and that the body decides on that."""
    seats: tuple[Seat, ...]
    excused: Certainty | None
    """Whether that is its own business: it pays into the pooled fund, or the body is part of it."""
    likely: bool
    """Whether one of the links, or whose seats these are, is only likely."""

    @property
    def is_commissioned(self) -> bool:
        """Whether it is commissioned by the body, and not paid."""
        return any(link.relation is Relation.COMMISSIONED_BY for link in self.links)

    @property
    def chairs(self) -> bool:
        """Whether it has the chair, which is not said to be without a vote."""
        return any(seat.is_chair and seat.voting is not False for seat in self.seats)

    @property
    def votes(self) -> bool | None:
        """Whether it has the chair or a vote; None where that is not stated."""
        if self.chairs or any(seat.voting for seat in self.seats):
            return True
        return (
            None if any(seat.voting is None and seat.is_of_total for seat in self.seats) else False
        )

    @property
    def is_conflict(self) -> bool:
        """Whether it has, or may have, a vote on what it gets, and nothing excuses that."""
        return self.excused is not Certainty.STATED and self.votes is not False


@dataclass(frozen=True, slots=True)
class _Gain:
    """What an organisation gets by the decision of a body."""

    organisation: Organisation
    fund: Fund | None
    links: tuple[Link, ...]


class Interests:
    """Finds those who sit on both sides of a payment."""

    def __init__(self, graph: Statements, seats: Seats, powers: Powers) -> None:
        self._graph = graph
        self._seats = seats
        self._powers = powers

    def of(self, body: Body) -> tuple[Interest, ...]:
        """The organisations at the table of a body that it pays, or decides to pay."""
        gains = self._gains.get(body.id, ())
        seats = self._seats.of(body) if gains else ()
        every = (self._interest(body, gain, seats) for gain in gains)
        return tuple(one for one in every if one)

    def are_managed(self, body: Body) -> bool:
        """Whether it is stated that a body has arrangements for conflicts of interest."""
        known = self._graph.known(body, body.arrangements.get(Arrangement.INTERESTS, ()))
        return bool(known.values) or known.says_some

    @cached_property
    def _gains(self) -> Mapping[str, tuple[_Gain, ...]]:
        """What organisations get, by the body that decides on it."""
        found: defaultdict[str, list[_Gain]] = defaultdict(list)
        deciders: dict[str, tuple[Link, ...]] = {}
        for organisation in self._graph.organisations():
            for payer, link in self._paid(organisation):
                if isinstance(payer, Body):
                    found[payer.id].append(_Gain(organisation, None, (link,)))
                elif isinstance(payer, Fund):
                    if payer.id not in deciders:
                        said = held(self._graph, payer, "decided_by")
                        deciders[payer.id] = (*said.stated, *said.likely)
                    for decided in deciders[payer.id]:
                        found[decided.target].append(_Gain(organisation, payer, (link, decided)))
        return {id_: tuple(gains) for id_, gains in found.items()}

    def _paid(self, organisation: Organisation) -> Iterator[tuple[Entity | None, Link]]:
        for key in ("funded_by", "commissioned_by"):
            said = self._graph.answer(organisation, key)
            for link in (*said.stated, *said.likely):
                yield self._graph.find(link.target), link

    def _interest(self, body: Body, gain: _Gain, seats: Iterable[Seat]) -> Interest | None:
        own = [seat for seat in seats if self._is_of(seat, gain.organisation, likely=True)]
        firm = [seat for seat in own if not seat.likely and self._is_of(seat, gain.organisation)]
        if not own:
            return None
        return Interest(
            body=body,
            organisation=gain.organisation,
            fund=gain.fund,
            links=gain.links,
            seats=tuple(firm or own),
            excused=self._excused(body, gain),
            likely=not (firm and all(map(self._graph.is_stated, gain.links))),
        )

    def _is_of(self, seat: Seat, organisation: Organisation, *, likely: bool = False) -> bool:
        whose = self._seats.organisations(seat, likely=likely)
        return any(one.id == organisation.id for one in whose)

    def _excused(self, body: Body, gain: _Gain) -> Certainty | None:
        within = self._powers.is_within(body, gain.organisation)
        pooling = pools(self._graph, gain.organisation, gain.fund) if gain.fund else None
        ways = (within, pooling)
        return Certainty.STATED if Certainty.STATED in ways else (within or pooling)
