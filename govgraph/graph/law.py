"""What the laws that a structure names require of those in it, by their codes and kinds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from govgraph.graph.known import Certainty
from govgraph.graph.statements import Statements
from govgraph.law import (
    Challenge,
    Committee,
    DoubleLink,
    Membership,
    Office,
    Partner,
    Profile,
    profile,
    profile_names,
)
from govgraph.law.duty import D
from govgraph.model.entity import Body, Entity, Organisation
from govgraph.model.words import OrganisationKind


class Law:
    """Answers for the profiles that the file names. Without one, no law asks anything.

    What is not asked yet, or not any more, on the date of the structure is left out. Each answer
    comes with how surely it is asked: the code or the kind that it goes by may be only likely.
    """

    def __init__(self, graph: Statements) -> None:
        self._graph = graph

    @cached_property
    def profiles(self) -> tuple[Profile, ...]:
        """The profiles that the file names."""
        named = self._graph.structure.checks.profile
        known = profile_names() if named else ()
        return tuple(profile(name) for name in dict.fromkeys(named) if name in known)

    @cached_property
    def offices(self) -> tuple[Office, ...]:
        """The officers whom a law requires."""
        return self._holding(one.offices for one in self.profiles)

    @cached_property
    def double_link(self) -> DoubleLink | None:
        """What asks for two people in common between a body and what it belongs to, if anything."""
        return next(iter(self._holding(one.double_links for one in self.profiles)), None)

    def challenges(self, one: Entity) -> Iterator[tuple[Challenge, Certainty]]:
        """The scrutiny that is required of a body by its code, of an organisation by its kind."""
        for duty in self._challenges:
            kinds = (duty.kind,) if duty.kind else ()
            if found := self.known_as(one, (duty.code,), kinds):
                yield duty, found

    def memberships(self, body: Body) -> Iterator[tuple[Membership, Certainty]]:
        """The seats that are required on a body."""
        for duty in self._memberships if body.code else ():
            if found := self.known_as(body, (duty.code,)):
                yield duty, found

    def partners(self, organisation: Organisation) -> Iterator[tuple[Partner, Certainty]]:
        """The bodies that an organisation must work with."""
        for duty in self._partners:
            if found := self.known_as(organisation, (), (duty.kind,)):
                yield duty, found

    def is_committee_of_council(self, body: Body) -> Certainty | None:
        """Whether a law makes a body a committee of its council: stated, likely, or None."""
        codes = self._codes_of_committees
        return self.known_as(body, codes) if codes else None

    @cached_property
    def _codes_of_committees(self) -> tuple[str, ...]:
        own = (one.code for one in self._committees if one.of is OrganisationKind.COUNCIL)
        return tuple(own)

    def council_of(self, body: Body) -> Organisation | None:
        """The council of which a law makes a body a committee, where the file leaves no choice.

        None where the file says itself what the body is part of.
        """
        if not self.is_committee_of_council(body) or not self._is_loose(body):
            return None
        return self._councils[0] if len(self._councils) == 1 else None

    def coded(self, codes: Iterable[str]) -> tuple[Entity, ...]:
        """All that have one of some codes, stated or likely, also what is not in force."""
        found = dict.fromkeys(one for code in codes for one in self._by_code.get(code, ()))
        return tuple(self._graph.found(found))

    def known_as(
        self, entity: Entity, codes: Sequence[str], kinds: Sequence[OrganisationKind] = ()
    ) -> Certainty | None:
        """Whether an entity has one of some codes, or is an organisation of one of some kinds."""
        graph = self._graph
        found = set[Certainty | None]()
        if entity.code:
            found.add(graph.known(entity, entity.code).certainty(*codes))
        if isinstance(entity, Organisation) and kinds:
            found.add(graph.known(entity, entity.kind).certainty(*kinds))
        return next((one for one in (Certainty.STATED, Certainty.LIKELY) if one in found), None)

    @cached_property
    def _challenges(self) -> tuple[Challenge, ...]:
        return self._holding(one.challenges for one in self.profiles)

    @cached_property
    def _memberships(self) -> tuple[Membership, ...]:
        return self._holding(one.memberships for one in self.profiles)

    @cached_property
    def _partners(self) -> tuple[Partner, ...]:
        return self._holding(one.partners for one in self.profiles)

    @cached_property
    def _committees(self) -> tuple[Committee, ...]:
        return self._holding(one.committees for one in self.profiles)

    @cached_property
    def _councils(self) -> tuple[Organisation, ...]:
        """The councils in force."""
        graph = self._graph
        return tuple(
            one
            for one in graph.organisations()
            if graph.in_force(one) and graph.known(one, one.kind).holds(OrganisationKind.COUNCIL)
        )

    @cached_property
    def _by_code(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for one in self._graph.entities():
            known = self._graph.known(one, one.code) if one.code else None
            for code in (*known.values, *known.likely_values) if known else ():
                found.setdefault(code, []).append(one.id)
        return found

    def _is_loose(self, body: Body) -> bool:
        return self._graph.answer(body, "part_of").is_silent

    def _holding(self, duties: Iterable[tuple[D, ...]]) -> tuple[D, ...]:
        """Those that are asked on the date of the structure, each once."""
        day = self._graph.structure.as_of
        every = dict.fromkeys(chain.from_iterable(duties))
        return tuple(one for one in every if one.holds_on(day))
