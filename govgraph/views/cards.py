"""What stands on a card: the words for an entity, or for several that are drawn as one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from govgraph.graph.known import Certainty, Known, Standing
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity, Organisation, Post, Sector
from govgraph.model.fact import T, Value
from govgraph.model.words import Authority, BodyKind, Role, Section, Special, Status
from govgraph.views.folds import Fold
from govgraph.views.view import Box, BoxFamily, Weight
from govgraph.views.visible import visible
from govgraph.views.words import (
    BODY_FAMILIES,
    ENDED,
    NOT_BEGUN,
    capital,
    kind_words,
    status_words,
)

LIKELY = "(likely)"
NO_NAME = "(name not stated)"
_NONE_STATED = "None, as stated"
_SAID_OF_NONE = (
    ("accountable_to", "Accountable to nobody, as stated"),
    ("scrutinised_by", "Scrutinised by nobody, as stated"),
    ("chair", "No chair, as stated"),
)
_SAID_OF_SOME = (("accountable_to", "Accountable to somebody who is not named"),)
_SECTIONS = {Section.POSTS: "Post", Section.FUNDS: "Fund", Section.SECTORS: "Sector"}


@dataclass(frozen=True, slots=True)
class Deck:
    """What the cards of one picture are made from: the graph, and what each card stands for."""

    graph: Statements
    folds: Mapping[str, Fold]
    bands: frozenset[str]

    def card(self, fold: Fold) -> Box:
        """The card of a fold."""
        entity = fold.first
        name, remark = self._name(fold)
        roles, weight = self._roles(entity)
        standing, status = self._standing(entity)
        return Box(
            id=fold.id,
            name=visible(name),
            family=self._family(fold),
            kind=visible(self._kind(entity)),
            roles=tuple(visible(role) for role in roles),
            weight=weight,
            remark=remark,
            status=status,
            standing=standing,
            certainty=Certainty.LIKELY if remark == LIKELY else Certainty.STATED,
            notes=tuple(visible(note) for note in self._notes(fold)),
            stack=len(fold.members) > 1 or self._is_several(entity),
            band=self._band(entity),
            members=tuple(member.id for member in fold.members),
        )

    def _name(self, fold: Fold) -> tuple[str, str]:
        """The name, in quotation marks if the source gives none, and the remark behind it."""
        entity = fold.first
        known = self.graph.known(entity, entity.name)
        if known.says(Special.UNKNOWN):
            plain = fold.name.removesuffix(NO_NAME).removeprefix("the ").strip()
            return f"“{plain}”", NO_NAME
        likely = entity.evidence.likely or bool(known.likely and not known.stated)
        return fold.name, LIKELY if likely else ""

    def _band(self, entity: Entity) -> str:
        tier = self.graph.known(entity, entity.tier).value
        return tier if tier in self.bands else ""

    def _kind(self, entity: Entity) -> str:
        match entity:
            case Body() | Organisation() | Sector():
                return _told(self.graph.known(entity, entity.kind))
            case _:
                return _SECTIONS.get(entity.section, "")

    def _family(self, fold: Fold) -> BoxFamily:
        entity = fold.first
        match entity:
            case Body():
                if self.graph.known(entity, entity.authority).holds(Authority.STATUTE):
                    return BoxFamily.STATUTORY
                if entity.per:
                    return BoxFamily.LOCAL
                kind = self._body_kind(entity)
                return BODY_FAMILIES[kind] if kind else BoxFamily.OTHER
            case Post():
                return BoxFamily.POST
            case Sector():
                return BoxFamily.FORUM
            case _:
                return BoxFamily.ORGANISATION

    def _body_kind(self, body: Body) -> BodyKind | None:
        """The kind by which a card is coloured: the stated one, else the likely one."""
        known = self.graph.known(body, body.kind)
        return known.value or next(iter(known.likely_values), None)

    def _roles(self, entity: Entity) -> tuple[tuple[str, ...], Weight]:
        if not isinstance(entity, Body):
            return (), Weight.UNSTATED
        known = self.graph.known(entity, entity.role)
        stated = {value.is_: _role_words(value) for value in known.stated}
        stated.pop(Special.NONE, None)
        if Role.DECIDES not in stated and self.graph.answer(entity, "decides").stated:
            stated = {Role.DECIDES: "Decides", **stated}
        ordered = sorted(stated, key=lambda role: role != Role.DECIDES)
        likely = [f"{_role_words(value)} {LIKELY}" for value in known.likely]
        return (*(stated[role] for role in ordered), *likely), _weight(set(stated))

    def _standing(self, entity: Entity) -> tuple[Standing, str]:
        standing = self.graph.standing(entity)
        known = self.graph.known(entity, entity.status)
        if standing is Standing.ABSENT:
            return standing, _NONE_STATED
        if standing is Standing.OVER:
            return standing, ENDED
        if standing is Standing.NOT_YET:
            return standing, status_words(known.value)
        likely = next(iter(known.likely_values), None)
        if self.graph.certainty(entity) is Certainty.LIKELY:
            return standing, f"{_doubtful(likely)} {LIKELY}"
        return standing, ""

    def _is_several(self, entity: Entity) -> bool:
        count = self.graph.known(entity, entity.count).value
        return count is not None and count.exact != 1

    def _notes(self, fold: Fold) -> Iterator[str]:
        entity = fold.first
        if fold.spread:
            yield capital(fold.spread)
        else:
            yield from self._count(entity)
        if isinstance(entity, Body):
            yield from self._seat(entity, "chair", "Chair")
            yield from self._seat(entity, "lead", "Lead")
        if isinstance(entity, Post) and self.graph.known(entity, entity.holder).says(
            Special.VACANT
        ):
            yield "Vacant"
        for key, words in _SAID_OF_NONE:
            if self.graph.answer(entity, key).says_none:
                yield words
        for key, words in _SAID_OF_SOME:
            answer = self.graph.answer(entity, key)
            if answer.says_some and not answer.stated:
                yield words

    def _count(self, entity: Entity) -> Iterator[str]:
        count = self.graph.known(entity, entity.count).value
        if count is not None and count.exact != 1:
            yield (
                "Number not stated"
                if count.text == Special.SOME
                else f"{capital(count.text)} of them"
            )

    def _seat(self, body: Body, key: str, word: str) -> Iterator[str]:
        """Who chairs or leads, in words: by what the card of that post or body is called."""
        answer = self.graph.answer(body, key)
        for links, remark in ((answer.stated, ""), (answer.likely, f" {LIKELY}")):
            for id_ in answer.others(links):
                fold = self.folds.get(id_)
                name = fold.name if fold else self.graph.name(id_)
                yield name + remark if word.lower() in name.lower() else f"{word}: {name}{remark}"


def _told(known: Known[T]) -> str:
    """The words for a kind: the source's own if it has one; that it is likely or disputed."""
    for values, remark in ((known.stated, ""), (known.likely, f" {LIKELY}")):
        for value in values:
            if not isinstance(value.is_, Special):
                return f"{capital(value.called or kind_words(str(value.is_)))}{remark}"
    return "Kind disputed" if known.disputed else ""


def _role_words(value: Value[Role]) -> str:
    return capital(value.called or str(value.is_))


def _weight(roles: set[Role | Special]) -> Weight:
    if Role.DECIDES in roles:
        return Weight.DECIDES
    if roles and roles <= {Role.ADVISES, Role.RECOMMENDS}:
        return Weight.ADVISES
    return Weight.CO_ORDINATES if Role.CO_ORDINATES in roles else Weight.UNSTATED


def _doubtful(status: Status | None) -> str:
    """What is only likely to have ended, or not to have begun."""
    if status is None or status is Status.ENDED:
        return ENDED if status else NOT_BEGUN
    return status_words(status)
