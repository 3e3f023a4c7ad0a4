"""To whom a body may answer: what the files say of it that is not accountability yet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import TypeAlias

from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Body, Entity, Post
from govgraph.model.relation import Relation
from govgraph.model.words import BodyKind
from govgraph.suggestions.candidate import Hint

_WAYS: Mapping[Relation, str] = MappingProxyType(
    {
        Relation.RECOMMENDS_TO: "The recommendations of {one} go to {other}",
        Relation.ESTABLISHED_BY: "{other} set up {one}",
        Relation.DELEGATED_BY: "The power that {one} uses was given by {other}",
        Relation.ESCALATES_TO: "What {one} can’t settle goes to {other}",
        Relation.ADVISES: "The advice of {one} goes to {other}",
        Relation.COMMISSIONED_BY: "{other} commissioned {one}",
        Relation.HOSTED_BY: "The home of {one} is with {other}",
        Relation.EMPLOYED_BY: "The employer of {one} is {other}",
        Relation.SUPPORTED_BY: "The meetings of {one} are serviced by {other}",
        Relation.FUNDED_BY: "The money for {one} comes from {other}",
    }
)
"""What a body may have with whom it answers to, the best reason to ask first."""
_WAYS_OF_POSTS = (
    *(Relation.ESCALATES_TO, Relation.DELEGATED_BY),
    *(Relation.EMPLOYED_BY, Relation.HOSTED_BY),
)
"""That an officer reports to a committee says nothing of who manages the officer."""
_BOARDS = (
    *(BodyKind.BOARD, BodyKind.JOINT_COMMITTEE, BodyKind.PARTNERSHIP),
    BodyKind.EXECUTIVE_GROUP,
)
_STEERING = (*_BOARDS, BodyKind.COMMITTEE, BodyKind.GROUP)
_DELIVERING = (
    *(BodyKind.PROGRAMME, BodyKind.WORKSTREAM, BodyKind.PROJECT, BodyKind.PILOT),
    *(BodyKind.SERVICE, BodyKind.TEAM, BodyKind.HUB),
)
_GROUPS = (BodyKind.GROUP, BodyKind.WORKING_GROUP, BodyKind.TASK_AND_FINISH)
_OF_THE_PUBLIC = (*_BOARDS, BodyKind.COMMITTEE, BodyKind.PROGRAMME)
"""Kinds that a council has, or is in. A team, a group or a network may be anybody's."""

_Named: TypeAlias = Mapping[str, Sequence[tuple[Body, str]]]


class Routes:
    """Finds whom a body may answer to."""

    def __init__(self, graph: GovernanceGraph) -> None:
        self._graph = graph

    def hints(self, who: Entity) -> Iterator[Hint]:
        """Whom it may be accountable to, the best reason to ask first.

        Never what answers to it already.
        """
        for target, because in self._reasons(who):
            if target != who.id and self._graph.routes.leads_to(target, who) is None:
                yield Hint(Relation.ACCOUNTABLE_TO, target, because)

    def _reasons(self, who: Entity) -> Iterator[tuple[str, str]]:
        if isinstance(who, Post):
            yield from self._by_ways(who, _WAYS_OF_POSTS)
            return
        reports = self._graph.answer(who, "reports_to")
        duties = reports.others(link for link in reports.stated if link.is_duty)
        yield from self._by_reports(who, duties, "The reports of {one} go to {other}")
        yield from self._by_ways(who, _WAYS)
        yield from self._by_name(who)
        yield from self._by_chair(who)
        yield from self._by_reports(who, reports.ids, "A report of {one} went to {other}")
        yield from self._by_root(who)
        yield from self._by_the_only_one(who)

    def _by_ways(self, who: Entity, ways: Iterable[Relation]) -> Iterator[tuple[str, str]]:
        for way in ways:
            for target in self._graph.answer(who, way).ids:
                yield target, self._said(_WAYS[way], who, target)

    def _by_reports(
        self, who: Entity, targets: Iterable[str], sentence: str
    ) -> Iterator[tuple[str, str]]:
        """Who gets the reports; not scrutiny, which challenges whoever answers to others."""
        for target in self._graph.found(targets):
            if not self._is_scrutiny(target):
                yield target.id, self._said(sentence, who, target)

    def _is_scrutiny(self, one: Entity) -> bool:
        return isinstance(one, Body) and self._graph.known(one, one.kind).holds(BodyKind.SCRUTINY)

    def _said(self, sentence: str, one: Entity | str, other: Entity | str) -> str:
        return sentence.format(one=self._graph.name(one), other=self._graph.name(other))

    # By its name: the “Thriving Communities Hub” beside “Thriving Communities”

    def _by_name(self, who: Entity) -> Iterator[tuple[str, str]]:
        for other, sentence in self._named_after.get(who.id, ()):
            if self._steers(other, who):
                yield other.id, sentence
        for other, sentence in self._named_like.get(who.id, ()):
            if not self._steers(who, other):
                yield other.id, sentence

    def _steers(self, one: Entity, other: Entity) -> bool:
        """Whether one would steer what the other delivers, by what kind of thing they are."""
        if not (isinstance(one, Body) and isinstance(other, Body)):
            return False
        steering, delivering = (self._graph.known(body, body.kind) for body in (one, other))
        return steering.holds(*_STEERING) and delivering.holds(*_DELIVERING)

    @cached_property
    def _named_like(self) -> _Named:
        """Each body → those with whose whole name its own begins, in a sentence."""
        found: dict[str, list[tuple[Body, str]]] = {}
        bodies = {body.id: body for body in self._graph.bodies()}
        for body in bodies.values():
            name = self._graph.name(body)
            words = tuple(name.lower().split())
            for length in range(1, len(words)):
                own = self._by_words.get(words[:length], {})
                for other, called in own.items() if len(own) == 1 else ():
                    if other != body.id:
                        first = self._graph.name(other)
                        also = "" if called == first else f", as {first} is called too"
                        sentence = f"The name of {name} begins with “{called}”{also}"
                        found.setdefault(body.id, []).append((bodies[other], sentence))
        return found

    @cached_property
    def _named_after(self) -> _Named:
        """Each body → those whose names begin with its own, in a sentence."""
        found: dict[str, list[tuple[Body, str]]] = {}
        for body in self._graph.bodies():
            for other, sentence in self._named_like.get(body.id, ()):
                found.setdefault(other.id, []).append((body, sentence))
        return found

    @cached_property
    def _by_words(self) -> Mapping[tuple[str, ...], dict[str, str]]:
        """The words of each telling name → the bodies that have it, each with the name."""
        graph = self._graph
        found: dict[tuple[str, ...], dict[str, str]] = {}
        for body in graph.bodies():
            for name in (graph.name(body), *graph.known(body, body.called).values):
                if _is_telling(name):
                    found.setdefault(tuple(name.lower().split()), {}).setdefault(body.id, name)
        return found

    # By who is in the chair, and by the roots of the file

    def _by_chair(self, who: Entity) -> Iterator[tuple[str, str]]:
        """The councils of those who chair it, or what hangs on it."""
        graph = self._graph
        below = [body for body in self._hanging.get(who.id, ()) if body is not who]
        for link in (link for one in (who, *below) for link in graph.answer(one, "chair").stated):
            chair = f"in the chair of {graph.name(link.source)}"
            if link.target in self._root_ids:
                yield link.target, f"{graph.name(link.target)} is {chair}"
            for root in graph.answers(link.target, "part_of", "employed_by").ids:
                if root in self._root_ids:
                    sitter = graph.name(link.target)
                    yield root, f"{sitter}, {chair}, is part of {graph.name(root)}"

    @cached_property
    def _hanging(self) -> Mapping[str, tuple[Body, ...]]:
        return {end.entity.id: end.hanging for end in self._graph.routes.ends}

    def _by_root(self, who: Entity) -> Iterator[tuple[str, str]]:
        """A root that alone sits on it, or alone covers its place."""
        graph = self._graph
        seated = [one for one in graph.answer(who, "members").ids if one in self._root_ids]
        if len(seated) == 1:
            yield seated[0], self._said("One who sits on {one} is {other}", who, seated[0])
        for place in graph.answer(who, "covers").ids:
            own = [one for one in graph.answer(place, "covered_by").ids if one in self._root_ids]
            if len(own) == 1:
                same = f"{{one}} and {{other}} both cover {graph.name(place)}"
                yield own[0], self._said(same, who, own[0])

    def _by_the_only_one(self, who: Entity) -> Iterator[tuple[str, str]]:
        """The one root there is, for what a council has; the one board, for a group.

        Not of what stands for several: those of each place may answer to somebody of that place.
        """
        if not isinstance(who, Body) or who.group or who.count:
            return
        kind = self._graph.known(who, who.kind)
        if kind.holds(*_GROUPS) and len(self._boards) == 1:
            sentence = "Of all that are named, only {other} is a board or a partnership"
            yield self._boards[0].id, self._said(sentence, who, self._boards[0])
        if kind.holds(*_OF_THE_PUBLIC) and len(self._root_ids) == 1:
            root = next(iter(self._root_ids))
            sentence = "Of all that are named, accountability may rightly end only with {other}"
            yield root, self._said(sentence, who, root)

    @cached_property
    def _boards(self) -> tuple[Body, ...]:
        graph = self._graph
        in_force = (body for body in graph.bodies() if graph.in_force(body))
        return tuple(one for one in in_force if graph.known(one, one.kind).holds(*_BOARDS))

    @cached_property
    def _root_ids(self) -> Mapping[str, None]:
        """The organisations and bodies where accountability rightly ends, also if only likely."""
        graph = self._graph
        able = (*graph.organisations(), *graph.bodies())
        claims = ((one, graph.routes.root(one)) for one in able if graph.in_force(one))
        return {one.id: None for one, claim in claims if claim.is_possible}


def _is_telling(name: str) -> bool:
    """Whether a name is one's own: an abbreviation, or more than one word."""
    return " " in name.strip() or (name.isupper() and len(name) > 1)
