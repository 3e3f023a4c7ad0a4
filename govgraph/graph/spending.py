"""Whether those who decide on money are tied to those who answer for it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from govgraph.graph.agreements import agreement_of
from govgraph.graph.answer import Answer
from govgraph.graph.funds import held, wholes
from govgraph.graph.known import NO_CLAIM, Certainty, Claim, combined
from govgraph.graph.powers import Powers
from govgraph.graph.routes import Routes
from govgraph.graph.seats import Seats
from govgraph.graph.statements import Statements
from govgraph.model.entity import Agreement, Entity, Fund, Post
from govgraph.model.link import Link

_TOWARDS = ("accountable_to", "delegated_by")


@dataclass(frozen=True, slots=True)
class Spender:
    """One that decides on money for which others answer."""

    decider: Entity
    ties: Claim
    """What ties it to one of them: an agreement, a delegation, a route of accountability."""


@dataclass(frozen=True, slots=True)
class Spending:
    """Money on which others decide than those who answer for it."""

    answering: Answer
    """Its `accountable_body`, of the fund itself or of one around it."""
    deciding: Answer
    """Its `decided_by`, likewise."""
    spenders: tuple[Spender, ...]
    """Those that decide and are no part of one that answers; whether they are tied or not."""


class Spendings:
    """Compares who answers for money with who decides on it."""

    def __init__(self, graph: Statements, powers: Powers, routes: Routes, seats: Seats) -> None:
        self._graph = graph
        self._powers = powers
        self._routes = routes
        self._seats = seats

    def of(self, fund: Fund) -> Spending | None:
        """Who decides on a fund and who answers for it; None where one does both.

        What a fund has from the one that it is part of alone, is said of that one.
        """
        answering = held(self._graph, fund, "accountable_body")
        deciding = held(self._graph, fund, "decided_by")
        holders, deciders = _named(answering), _named(deciding)
        if fund.id not in (answering.own, deciding.own) or set(holders) & set(deciders):
            return None
        apart = [one for one in self._graph.found(deciders) if not self._is_inside(one, holders)]
        spenders = (Spender(one, self._ties(one, holders, fund)) for one in apart if holders)
        return Spending(answering, deciding, tuple(spenders))

    def _is_inside(self, decider: Entity, holders: Iterable[str]) -> bool:
        """Whether a decider and one that answers are one house: one is part of the other."""
        homes = set(self._homes(decider.id))
        return any(
            homes & {holder, *self._homes(holder)}
            or self._powers.is_within(decider, holder) is Certainty.STATED
            or self._powers.is_within(holder, decider) is Certainty.STATED
            for holder in holders
        )

    def _homes(self, id_: str) -> tuple[str, ...]:
        """The organisations of a post, which acts for them."""
        post = self._graph.find(id_)
        if not isinstance(post, Post):
            return ()
        return tuple(one.id for one in self._seats.homes(post))

    def _ties(self, decider: Entity, holders: Iterable[str], fund: Fund) -> Claim:
        about = frozenset((fund.id, *wholes(self._graph, fund)))
        towards = (self._towards(decider, holder, about) for holder in holders)
        return combined((agreement_of(self._graph, fund), *towards))

    def _towards(self, decider: Entity, holder: str, about: frozenset[str]) -> Claim:
        """What ties a decider to one that answers, by its own links or those of its wholes."""
        own = self._given(decider, holder, about)
        wholes_ = (self._given(one, holder, about) for one in self._powers.wholes(decider))
        above = (replace(claim, denied=()) for claim in wholes_)
        route, agreed = self._route(decider, holder, about), self._agreed(decider, holder)
        return combined((own, *above, route, agreed))

    def _route(self, decider: Entity, holder: str, about: frozenset[str]) -> Claim:
        found = [
            route
            for route in self._routes.between(decider, holder)
            if all(self._is_about(link, about) for link in route.links)
        ]
        stated = (route.links for route in found if not route.likely)
        likely = (route.links for route in found if route.likely)
        return Claim(stated=next(stated, ()), likely=next(likely, ()))

    def _given(self, one: Entity, holder: str, about: frozenset[str]) -> Claim:
        """What is said of one's links to who answers, stated, unsure or denied."""

        def chosen(links: Iterable[Link]) -> tuple[Link, ...]:
            towards = (link for link in links if link.target == holder)
            return tuple(link for link in towards if self._is_about(link, about))

        return combined(
            Claim(
                stated=chosen(said.stated),
                likely=chosen(said.likely),
                not_in_force=chosen(said.not_in_force),
                disputed=chosen(said.disputed),
                denied=(*chosen(said.denied), *((said.none,) if said.none else ())),
            )
            for said in (self._graph.answer(one, key) for key in _TOWARDS)
        )

    def _agreed(self, one: Entity, other: str) -> Claim:
        """The agreements that both act under, or are parties to."""
        ours, theirs = dict(self._agreements(one.id)), dict(self._agreements(other))
        both = [(ours[id_], theirs[id_]) for id_ in ours if id_ in theirs]
        if not both:
            return NO_CLAIM
        firm = [link for pair in both if all(map(self._graph.is_stated, pair)) for link in pair]
        loose = [link for pair in both for link in pair if link not in firm]
        return Claim(stated=tuple(firm), likely=tuple(loose))

    def _agreements(self, id_: str) -> Iterator[tuple[str, Link]]:
        said = self._graph.answers(id_, "under", "agreed")
        for link in (*said.likely, *said.stated):
            other = self._graph.find(said.other(link))
            if other is None or isinstance(other, Agreement):
                yield said.other(link), link

    def _is_about(self, link: Link, funds: frozenset[str]) -> bool:
        """Whether a link holds for a fund: for all matters, for it, or for one told in words."""
        what = link.details.what
        return what is None or any(one in funds or not self._graph.find(one) for one in what)


def _named(answer: Answer) -> tuple[str, ...]:
    return answer.others((*answer.stated, *answer.likely))
