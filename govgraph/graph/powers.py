"""Who decides, who scrutinises, who holds what, and who gave whom power."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from govgraph.graph.answer import Answer
from govgraph.graph.known import NO_CLAIM, Certainty, Claim, Statement, claimed, combined
from govgraph.graph.law import Law
from govgraph.graph.statements import Statements, Who
from govgraph.model.entity import Body, Entity, Organisation
from govgraph.model.link import Link
from govgraph.model.words import BodyKind, OrganisationKind, Role

_COUNCIL_KINDS = (BodyKind.CABINET, BodyKind.COMMITTEE, BodyKind.SCRUTINY)


@dataclass(frozen=True, slots=True)
class Scrutiny:
    """Who challenges an entity: its own scrutineers, and those of what it is part of."""

    own: Answer
    """Its own `scrutinised_by`."""
    inherited: tuple[Link, ...]
    """Stated independent scrutiny of what it is stated to be part of, one step up."""
    weak: tuple[Link, ...]
    """What does not settle it: likely, not in force or disputed, for one matter only, internal
    assurance, or of itself."""

    @property
    def independent(self) -> tuple[Link, ...]:
        """The stated independent challenge that reaches it."""
        if self.own.none is not None:
            return ()
        return (*filter(_is_whole_challenge, self.own.stated), *self.inherited)


class Powers:
    """Questions about decisions, challenge and holdings."""

    def __init__(self, graph: Statements, law: Law) -> None:
        self._graph = graph
        self._law = law
        # Rules ask each of these of most bodies.
        self._deciding: dict[str, Claim] = {}
        self._of_council: dict[str, Claim] = {}
        self._inheriting: dict[str, bool] = {}
        self._own: dict[str, Certainty | None] = {}
        self._ways: dict[tuple[str, str, bool], tuple[str, ...]] = {}

    def decides(self, who: Who) -> Claim:
        """Whether something takes decisions: `role: decides`, or named by `decided_by`.

        Denied by `decides: none`.
        """
        id_ = who if isinstance(who, str) else who.id
        found = self._deciding.get(id_)
        if found is None:
            found = self._deciding[id_] = self._decides(who)
        return found

    @cached_property
    def may_decide(self) -> tuple[Body, ...]:
        """The bodies in force of which it is stated, or may be so, that they take decisions."""
        graph = self._graph
        named = {one.id for one in graph.having(graph.bodies(), "decides")}
        return tuple(
            body
            for body in graph.those_in_force(graph.bodies())
            if (body.role or body.id in named) and self.decides(body).is_possible
        )

    def _decides(self, who: Who) -> Claim:
        graph = self._graph
        answer = graph.answer(who, "decides")
        entity = graph.find(who) if isinstance(who, str) else who
        role = NO_CLAIM
        if isinstance(entity, Body) and entity.role:
            role = claimed(graph.known(entity, entity.role), lambda one: one is Role.DECIDES)
        if answer.is_silent:
            return role
        some = () if answer.some is None else (answer.some,)
        none = () if answer.none is None else (answer.none,)
        links = Claim(
            stated=(*answer.stated, *some),
            likely=answer.likely,
            not_in_force=answer.not_in_force,
            disputed=(*answer.disputed, *(one for one in answer.unsure if self._clashes(one))),
            denied=none,
        )
        return combined((role, links))

    def decides_with_parts(self, who: Who) -> Certainty | None:
        """Whether something, or a part of it at any depth, decides: stated, likely, or None."""
        own, parts = self.decides(who), self.parts_decide(who)
        if own.is_stated or parts is Certainty.STATED:
            return Certainty.STATED
        return Certainty.LIKELY if own.is_possible or parts else None

    def parts_decide(self, who: Who) -> Certainty | None:
        """Whether a part of something, at any depth, decides: stated, likely, or None."""
        if any(self.decides(one).is_stated for one in self._follow(who, "has_part")):
            return Certainty.STATED
        every = self._follow(who, "has_part", likely=True)
        return Certainty.LIKELY if any(self.decides(one).is_possible for one in every) else None

    def wholes(self, who: Who, *, likely: bool = False) -> tuple[Entity, ...]:
        """What an entity is stated, or likely too, to be part of, at any depth; nearest first."""
        return self._graph.found(self._follow(who, "part_of", likely=likely))

    def is_within(self, who: Who, other: Who) -> Certainty | None:
        """Whether an entity is part of another at any depth: stated, likely, or None."""
        id_ = other if isinstance(other, str) else other.id
        if id_ in self._follow(who, "part_of"):
            return Certainty.STATED
        return Certainty.LIKELY if id_ in self._follow(who, "part_of", likely=True) else None

    def of_council(self, who: Who) -> Claim:
        """Whether something is part of a council: likely where the link or its kind is."""
        id_ = who if isinstance(who, str) else who.id
        found = self._of_council.get(id_)
        if found is None:
            found = self._of_council[id_] = self._sought_council(id_)
        return found

    def _sought_council(self, who: str) -> Claim:
        graph = self._graph
        parents = graph.answer(who, "part_of")
        stated: list[Link] = []
        likely: list[Link] = []
        for link in (*parents.stated, *parents.likely):
            parent = graph.find(parents.other(link))
            if not isinstance(parent, Organisation):
                continue
            kind = graph.known(parent, parent.kind)
            if kind.holds(OrganisationKind.COUNCIL) and graph.is_stated(link):
                stated.append(link)
            elif kind.may_hold(OrganisationKind.COUNCIL):
                likely.append(link)
        return Claim(tuple(stated), tuple(likely))

    def inherits_from_council(self, body: Body) -> bool:
        """Whether a body is a cabinet or committee of a council, or stated to be part of one.

        It has its route from the council, also where that link is only likely, or where a law that
        the file names makes it a committee of its council.
        """
        found = self._inheriting.get(body.id)
        if found is None:
            every = (body, *self.wholes(body))
            found = self._inheriting[body.id] = any(map(self._sits_in_council, every))
        return found

    def is_councils_own(self, body: Body) -> Certainty | None:
        """Whether the standing orders and the audit of a council hold for a body of its own.

        It is a full council, or part of a council at any depth: stated, likely, or None.
        """
        if body.id not in self._own:
            self._own[body.id] = self._councils_own(body)
        return self._own[body.id]

    def _councils_own(self, body: Body) -> Certainty | None:
        kind = self._graph.known(body, body.kind)
        whole = (body, *self.wholes(body))
        own = any(self.of_council(one).is_stated for one in whole)
        if own or kind.holds(BodyKind.FULL_COUNCIL) or self.inherits_from_council(body):
            return Certainty.STATED
        near = (body.id, *self._follow(body, "part_of", likely=True))
        may_be = any(self.of_council(one).is_possible for one in near)
        return Certainty.LIKELY if may_be or kind.may_hold(BodyKind.FULL_COUNCIL) else None

    def _sits_in_council(self, entity: Entity) -> bool:
        if not isinstance(entity, Body):
            return False
        if self._law.is_committee_of_council(entity):
            return True
        kind = self._graph.known(entity, entity.kind)
        return kind.may_hold(*_COUNCIL_KINDS) and self.of_council(entity).is_possible

    def scrutiny(self, who: Who) -> Scrutiny:
        """Who challenges an entity, itself or, one step up, what it is part of."""
        graph = self._graph
        id_ = who if isinstance(who, str) else who.id
        own = graph.answer(id_, "scrutinised_by")
        weak = [*own.doubtful, *(one for one in own.stated if not _is_whole_challenge(one))]
        inherited: list[Link] = []
        parents = graph.answer(id_, "part_of")
        firm_parents = (*parents.ids, *self._lawful_parent(id_))
        for parent in (*firm_parents, *parents.others(parents.likely)):
            above = graph.answer(parent, "scrutinised_by")
            for link in (*above.stated, *above.doubtful):
                if link.target == id_ or own.denies(link.target):
                    continue
                firm = (
                    _is_whole_challenge(link) and graph.is_stated(link) and parent in firm_parents
                )
                (inherited if firm else weak).append(link)
        return Scrutiny(own, tuple(inherited), tuple(weak))

    def _lawful_parent(self, id_: str) -> Iterator[str]:
        """The council of which a law makes a body a committee."""
        body = self._graph.find(id_)
        council = self._law.council_of(body) if isinstance(body, Body) else None
        if council:
            yield council.id

    def challenges(self, who: Who, other: Who) -> Certainty | None:
        """Whether one entity scrutinises another independently: stated, likely, or None."""
        id_ = other if isinstance(other, str) else other.id
        said = self._graph.answer(who, "scrutinises")
        for links, certainty in (
            (said.stated, Certainty.STATED),
            (said.likely, Certainty.LIKELY),
        ):
            if any(link.source == id_ and is_independent(link) for link in links):
                return certainty
        return None

    def delegated(self, giver: Who, taker: Who, what: str | None = None) -> Certainty | None:
        """Whether one entity uses power that another gave, for a matter or any."""
        links = self._graph.answer(taker, "delegated_by").to(
            giver if isinstance(giver, str) else giver.id
        )
        about = [link for link in links if is_about(link, what)]
        if not about:
            return None
        return Certainty.STATED if self._graph.is_stated(about[0]) else Certainty.LIKELY

    def _clashes(self, statement: Statement) -> bool:
        return isinstance(statement, Link) and self._graph.is_disputed(statement)

    def _follow(self, who: Who, key: str, *, likely: bool = False) -> tuple[str, ...]:
        """What links under a key lead to, at any depth, the nearest first."""
        begin = who if isinstance(who, str) else who.id
        found = self._ways.get((begin, key, likely))
        if found is None:
            found = self._ways[begin, key, likely] = tuple(self._walked(begin, key, likely=likely))
        return found

    def _walked(self, begin: str, key: str, *, likely: bool) -> Iterator[str]:
        seen, waiting = {begin}, [begin]
        for id_ in waiting:
            said = self._graph.answer(id_, key)
            for other in said.others((*said.stated, *said.likely)) if likely else said.ids:
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
                    yield other


def is_independent(link: Link) -> bool:
    """Whether a scrutiny is challenge from outside: internal assurance is not, nor is one's own."""
    return link.details.independent is not False and link.source != link.target


def _is_whole_challenge(link: Link) -> bool:
    return is_independent(link) and link.details.what is None


def is_about(link: Link, what: str | None) -> bool:
    """Whether a link holds for a matter: for all matters, or for that one among others."""
    limits = link.details.what
    return what is None or limits is None or what in limits
