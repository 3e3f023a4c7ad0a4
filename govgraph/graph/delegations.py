"""Who gave whom power, who acts under whom, and who answers for what others decide."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from govgraph.graph.answer import Answer
from govgraph.graph.known import Certainty
from govgraph.graph.parties import parties
from govgraph.graph.powers import Powers
from govgraph.graph.routes import Routes
from govgraph.graph.statements import Statements
from govgraph.model.entity import Responsibility
from govgraph.model.link import Link
from govgraph.model.relation import Relation

ANSWERING = ("accountable", "accountable_body")
"""The keys that say who answers for a matter."""
ANSWERING_FOR = ("accountable_for", "accountable_body_for")
"""The same from the other side."""
_HOLDING = ("accountable", "decided_by", "accountable_body")


@dataclass(frozen=True, slots=True)
class Powerless:
    """One holder of a responsibility, or several that answer as one, that may not decide on it."""

    holders: tuple[Link, ...]
    """What says that they are accountable: stated, or likely."""
    denials: tuple[Link, ...]
    """What says of each of them that it does not decide; empty where only others are named."""
    deciders: tuple[Link, ...]
    """What says that others decide on all of it."""
    may_decide: bool
    """Whether it is likely that a part of them decides, or somebody who acts under them."""


@dataclass(frozen=True, slots=True)
class Overreach:
    """Power over a matter from one who does not hold that, as far as is said."""

    given: Link
    """The delegation."""
    denial: Link | None
    """What says that the giver does not hold it; None where only others are named."""
    holders: tuple[Link, ...]
    """What says that others hold it, who have nothing to do with the giver or the taker."""
    may_hold: bool
    """Whether it is likely that the giver holds it, or has to do with those who do."""
    is_sure: bool
    """Whether all that is said of it is stated, and nothing likely speaks against it."""


class Delegations:
    """Questions about power that one has from another."""

    def __init__(self, graph: Statements, routes: Routes, powers: Powers) -> None:
        self._graph = graph
        self._routes = routes
        self._powers = powers

    @cached_property
    def given(self) -> tuple[Link, ...]:
        """What says that one named uses power that another gave, in force, stated or likely."""
        return tuple(
            link
            for link in self._graph.structure.links
            if link.relation is Relation.DELEGATED_BY
            and link.is_named
            and not link.denied
            and self._graph.is_possible(link)
        )

    @cached_property
    def matters(self) -> Mapping[str, tuple[Link, ...]]:
        """What was given, by the id of the responsibility, fund or plan in force that it is for."""
        found: dict[str, list[Link]] = {}
        for link in self.given:
            for matter in self._graph.found(link.details.what or ()):
                if self._graph.in_force(matter):
                    found.setdefault(matter.id, []).append(link)
        return {id_: tuple(found[id_]) for id_ in sorted(found)}

    @cached_property
    def unlimited(self) -> Mapping[str, tuple[Link, ...]]:
        """What was given for no matter in particular, or for one without an id, by the giver."""
        found: dict[str, list[Link]] = {}
        for link in self.given:
            if any(self._graph.find(what) is None for what in link.details.what or ("",)):
                found.setdefault(link.target, []).append(link)
        return {id_: tuple(found[id_]) for id_ in sorted(found)}

    def let_go(self, matter: str) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
        """The delegations of a matter for which the giver is not stated to answer still.

        First those where it is stated that it does not, then those that leave it open.
        """
        held = self._graph.answers(matter, *ANSWERING)
        left = [link for link in self.matters.get(matter, ()) if not held.names(link.target)]
        denied = tuple(link for link in left if self._is_denied(held, link))
        return denied, tuple(link for link in left if link not in denied)

    def _is_denied(self, held: Answer, given: Link) -> bool:
        nothing = self._graph.answers(given.target, *ANSWERING_FOR).says_none
        return self._graph.is_stated(given) and (nothing or held.denies(given.target))

    def acts_under(self, who: str, other: str, matter: str) -> Certainty | None:
        """Whether one is part of another, answers to it, or was given a matter by it.

        Stated, likely, or None.
        """
        ways = (self._routes.leads_to(who, other), self._powers.delegated(other, who, matter))
        return Certainty.STATED if Certainty.STATED in ways else next(filter(None, ways), None)

    def overreaches(self, matter: str) -> tuple[Overreach, ...]:
        """Who gave power over a matter without holding it, as far as is said.

        Nobody whom something says to hold it; and where others are named, nobody if they took the
        power, are part of the giver, or are those under whom the giver acts.
        """
        held = self._graph.answers(matter, *_HOLDING)
        every = (link for link in self.matters.get(matter, ()) if not held.names(link.target))
        found = (self._overreach(link, matter, held) for link in every)
        return tuple(one for one in found if one)

    def _overreach(self, given: Link, matter: str, held: Answer) -> Overreach | None:
        giver, firm = given.target, self._graph.is_stated(given)
        may_hold = held.certainty(giver) is not None
        denial = self._denial(held, giver)
        if denial:
            is_sure = firm and self._graph.is_stated(denial) and not may_hold
            return Overreach(given, denial, (), may_hold, is_sure)
        for key in _HOLDING:
            said = self._graph.answer(matter, key)
            ties = {self._tie(given, id_, matter) for id_ in said.ids}
            if said.stated and Certainty.STATED not in ties:
                may_hold = may_hold or Certainty.LIKELY in ties
                return Overreach(given, None, said.stated, may_hold, firm and not may_hold)
        return None

    def _tie(self, given: Link, holder: str, matter: str) -> Certainty | None:
        """How surely one who holds a matter is the taker, or has to do with the giver."""
        if holder == given.source:
            return Certainty.STATED
        ways = (
            self.acts_under(given.target, holder, matter),
            self._powers.is_within(holder, given.target),
        )
        return Certainty.STATED if Certainty.STATED in ways else next(filter(None, ways), None)

    def powerless(self, duty: Responsibility) -> Powerless | None:
        """Who answers for something and does not decide on it, as far as is said.

        None where they decide, or a part of them does; where somebody decides who acts under them;
        where others are not named; and of several who do not answer as one.
        """
        held, decided = (self._graph.answer(duty, key) for key in ("accountable", "decided_by"))
        holders = held.stated or held.likely
        if any(decided.names(link.target) for link in holders) or len(parties(holders)) != 1:
            return None
        found = (self._denial(decided, link.target) for link in holders)
        denials = tuple(link for link in found if link)
        if len(denials) < len(holders):
            named = decided.stated if held.stated and not decided.some else ()
            others = tuple(link for link in named if link.details.what is None)
            pairs = ((one.target, link.target) for one in others for link in holders)
            ways = {self.acts_under(one, holder, duty.id) for one, holder in pairs}
            denials = ()
        else:
            others, ways = decided.stated, set(self._ways_of_parts(decided, denials))
        if Certainty.STATED in ways or not (denials or others):
            return None
        return Powerless(holders, denials, others, may_decide=Certainty.LIKELY in ways)

    def _denial(self, decided: Answer, id_: str) -> Link | None:
        """What says that somebody does not decide on something, or on anything."""
        said = self._graph.answer(id_, "decides")
        nothing = (said.none, *(link for link in said.unsure if link.says_none))
        return decided.denial(id_) or next(filter(None, nothing), None)

    def _ways_of_parts(
        self, decided: Answer, denials: tuple[Link, ...]
    ) -> Iterator[Certainty | None]:
        """How surely a part of those who do not decide does: on this, or where that is open."""
        for link in denials:
            if link.says_none:
                yield self._powers.parts_decide(link.target)
            for id_ in decided.ids:
                yield self._powers.is_within(id_, link.target)
