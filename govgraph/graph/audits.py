"""Whose audit covers a fund: its own, or that of those who decide on it."""

from collections.abc import Iterable
from dataclasses import dataclass

from govgraph.graph.funds import held, held_arrangement
from govgraph.graph.known import Certainty, Known
from govgraph.graph.powers import Powers
from govgraph.graph.seats import Seats
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity, Fund, Organisation, Post
from govgraph.model.words import Arrangement, OrganisationKind, Special

_AUDIT = Arrangement.AUDIT


@dataclass(frozen=True, slots=True)
class Audit:
    """What is said of the audit of a fund."""

    fund: Known[object]
    """What the fund says, or the nearest fund that it is part of."""
    deciders: tuple[tuple[Body | Organisation, Known[object]], ...]
    """Those who are stated to decide on it, with what each says of its own audit."""
    of_council: Certainty | None
    """Whether a council's audit covers it, as a council, or what is its own, decides on it."""

    @property
    def every(self) -> tuple[Known[object], ...]:
        """What all of them say."""
        return (self.fund, *(known for _, known in self.deciders))

    @property
    def is_stated(self) -> bool:
        """Whether somebody is stated to audit it, or those who decide on it."""
        return any(known.values or known.says_some for known in self.every)

    @property
    def may_be_none(self) -> bool:
        """Whether it is likely, or disputed, that one of them is not audited."""
        return any(
            one.is_ is Special.NONE
            for known in self.every
            for one in (*known.likely, *known.disputed)
        )


class Audits:
    """Finds whose audit covers what."""

    def __init__(self, graph: Statements, powers: Powers, seats: Seats) -> None:
        self._graph = graph
        self._powers = powers
        self._seats = seats

    def of(self, fund: Fund) -> Audit:
        """What is said of the audit of a fund, by itself and by those who decide on it."""
        said = held(self._graph, fund, "decided_by")
        deciding = self._graph.found(said.ids)
        own = {self._of_council(one) for one in deciding}
        read = {self._of_council(one) for one in self._graph.found(said.others(said.likely))}
        firm = Certainty.STATED if Certainty.STATED in own else None
        likely = Certainty.LIKELY if (own | read) - {None} else None
        return Audit(
            fund=held_arrangement(self._graph, fund, _AUDIT),
            deciders=tuple(
                (one, self._graph.known(one, one.arrangements.get(_AUDIT, ())))
                for one in deciding
                if isinstance(one, Body | Organisation)
            ),
            of_council=firm or likely,
        )

    def unaudited(self, body: Body) -> tuple[tuple[Fund, ...], tuple[Fund, ...]]:
        """The funds that a body is stated, and those that it is likely, to decide on.

        Only those of whose audit nothing is stated, by themselves or by those who decide on them.
        """
        said = self._graph.answer(body, "decides")
        firm, read = (self._graph.found(ids) for ids in (said.ids, said.others(said.likely)))
        return self._open(firm), self._open(read)

    def is_large(self, fund: Fund, least: float) -> bool:
        """Whether a fund is stated to be so many pounds, or more."""
        amount = self._graph.known(fund, fund.amount).value
        return amount is not None and amount.currency == "£" and (amount.low or 0) >= least

    def is_part_of_large(self, fund: Fund, least: float) -> bool:
        """Whether a fund is part of one that is stated to be so many pounds, or more."""
        around = self._powers.wholes(fund)
        return any(isinstance(one, Fund) and self.is_large(one, least) for one in around)

    def _open(self, things: Iterable[Entity]) -> tuple[Fund, ...]:
        funds = (one for one in things if isinstance(one, Fund))
        audits = ((one, self.of(one)) for one in funds)
        return tuple(one for one, audit in audits if not (audit.is_stated or audit.fund.says_none))

    def _of_council(self, decider: Entity) -> Certainty | None:
        """Whether one who decides is a council, or a body or a post of its own."""
        if isinstance(decider, Body):
            return self._powers.is_councils_own(decider)
        if isinstance(decider, Post):
            homes = (self._is_council(one) for one in self._seats.homes(decider))
            return next((one for one in homes if one), None)
        return self._is_council(decider) if isinstance(decider, Organisation) else None

    def _is_council(self, organisation: Organisation) -> Certainty | None:
        kind = self._graph.known(organisation, organisation.kind)
        return kind.certainty(OrganisationKind.COUNCIL)
