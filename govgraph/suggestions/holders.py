"""Who may hold a responsibility or money, and who may scrutinise, advise or give power."""

from collections.abc import Iterator
from functools import cached_property

from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Agreement, Body, Entity
from govgraph.model.relation import Relation
from govgraph.model.words import BodyKind
from govgraph.suggestions.candidate import Hint

_ABOVE = ("accountable_to", "part_of", "managed_by")


class Holders:
    """Finds who may be at the other end of a link that is no route."""

    def __init__(self, graph: GovernanceGraph) -> None:
        self._graph = graph

    def _hints(self, who: Entity, key: Relation, *ways: tuple[str, str]) -> Iterator[Hint]:
        """One link for each that the entity has under other keys, in the order of these."""
        for way, sentence in ways:
            for target in self._graph.answer(who, way).ids:
                yield self._hint(who, key, target, sentence)

    def _hint(self, who: Entity, key: Relation, target: str, sentence: str) -> Hint:
        graph = self._graph
        return Hint(key, target, sentence.format(one=graph.name(who), other=graph.name(target)))

    # Responsibilities

    def accountable(self, who: Entity) -> Iterator[Hint]:
        """Who may answer for a responsibility."""
        yield from self._hints(
            who,
            Relation.ACCOUNTABLE,
            ("lead", "The lead on {one} is {other}"),
            ("responsible", "The work on {one} is done by {other}"),
            ("decided_by", "Decisions on {one} are taken by {other}"),
        )

    def responsible(self, who: Entity) -> Iterator[Hint]:
        """Who may do what somebody answers for."""
        yield from self._hints(who, Relation.RESPONSIBLE, ("lead", "The lead on {one} is {other}"))

    # Money

    def spender(self, who: Entity) -> Iterator[Hint]:
        """Who may decide how money is spent."""
        yield from self._hints(
            who,
            Relation.DECIDED_BY,
            ("accountable_body", "The accountable body for {one} is {other}"),
            ("accountable", "Accountability for {one} lies with {other}"),
            ("responsible", "The work on {one} is done by {other}"),
        )
        for part in self._graph.found(self._graph.answer(who, "has_part").ids):
            for target in self._graph.answer(part, "decided_by").ids:
                name = self._graph.name(part)
                own = f"Decisions on {name}, a part of {{one}}, are taken by {{other}}"
                yield self._hint(who, Relation.DECIDED_BY, target, own)

    def accountable_body(self, who: Entity) -> Iterator[Hint]:
        """Who may answer in law for shared money."""
        graph = self._graph
        deciding = graph.answer(who, "decided_by").ids
        yield from self._hints(
            who,
            Relation.ACCOUNTABLE_BODY,
            ("decided_by", "Decisions on {one} are taken by {other}"),
            ("accountable", "Accountability for {one} lies with {other}"),
        )
        for decider in deciding:
            for target in graph.answers(decider, "part_of", "hosted_by").ids:
                own = f"{graph.name(decider)}, which decides on {{one}}, belongs to {{other}}"
                yield self._hint(who, Relation.ACCOUNTABLE_BODY, target, own)

    def tie(self, who: Entity) -> Iterator[Hint]:
        """What may tie those who decide on money to those who answer for it."""
        graph = self._graph
        for decider in graph.answer(who, "decided_by").ids:
            for target in graph.answer(who, "accountable_body").ids:
                names = graph.name(decider), graph.name(target), graph.name(who)
                because = "{0} decides how {2} is spent, and the accountable body is {1}"
                yield Hint(Relation.ACCOUNTABLE_TO, target, because.format(*names), decider)

    def told_of_money(self, who: Entity) -> Iterator[Hint]:
        """Who may be told how money is spent."""
        yield from self._hints(
            who,
            Relation.REPORTS_TO,
            ("accountable_body", "The accountable body for {one} is {other}"),
            ("decided_by", "Decisions on {one} are taken by {other}"),
        )

    # Bodies

    def scrutineer(self, who: Entity) -> Iterator[Hint]:
        """Who may challenge decisions: scrutiny of the same council, or the only one there is."""
        graph = self._graph
        homes = {*graph.answers(who, *_ABOVE).ids}
        best = graph.routes.best(who)
        homes |= {link.target for link in best.links} if best else set()
        for one in self._scrutiny:
            shared = [id_ for id_ in graph.answer(one, "part_of").ids if id_ in homes]
            if shared:
                sentence = f"{{other}} is part of {graph.name(shared[0])}, to which {{one}} answers"
                yield self._hint(who, Relation.SCRUTINISED_BY, one.id, sentence)
        if len(self._scrutiny) == 1:
            sentence = "{other} is the only scrutiny that the files name"
            yield self._hint(who, Relation.SCRUTINISED_BY, self._scrutiny[0].id, sentence)

    @cached_property
    def _scrutiny(self) -> tuple[Body, ...]:
        graph = self._graph
        return tuple(
            body
            for body in graph.bodies()
            if graph.in_force(body) and graph.known(body, body.kind).holds(BodyKind.SCRUTINY)
        )

    def advised(self, who: Entity) -> Iterator[Hint]:
        """Who may accept recommendations: those who decide, and to whom one answers or reports."""
        graph = self._graph
        for way, what in (("advises", "The advice"), *((one, "The account") for one in _ABOVE)):
            for target in graph.answer(who, way).ids:
                if graph.powers.decides_with_parts(target):
                    sentence = f"{what} of {{one}} goes to {{other}}, where decisions are taken"
                    yield self._hint(who, Relation.RECOMMENDS_TO, target, sentence)

    def giver(self, who: Entity) -> Iterator[Hint]:
        """Who may have given a body the power that it uses."""
        yield from self._hints(
            who,
            Relation.DELEGATED_BY,
            ("established_by", "{other} set up {one}"),
            ("part_of", "{one} is part of {other}"),
            ("accountable_to", "{one} answers to {other}"),
        )

    def agreement(self, who: Entity) -> Iterator[Hint]:
        """An agreement that a body, or those who sit on it, are parties to."""
        graph = self._graph
        for target in sorted(self._agreements(who.id)):
            yield self._hint(who, Relation.UNDER, target, "{one} is a party to {other}")
        parties = graph.answer(who, "members").ids
        agreed = [self._agreements(one) for one in parties]
        for target in sorted(set.intersection(*agreed) if len(agreed) > 1 else ()):
            sentence = "All members of {one} are parties to {other}"
            yield self._hint(who, Relation.UNDER, target, sentence)

    def _agreements(self, id_: str) -> set[str]:
        """The agreements that somebody is a party to: not the actions that they agreed on."""
        found = self._graph.found(self._graph.answer(id_, "agreed").ids)
        return {one.id for one in found if isinstance(one, Agreement)}
