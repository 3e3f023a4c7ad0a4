"""What a card says of one entity by itself: its kind, what it does, whether it is in force."""

from collections.abc import Iterator
from dataclasses import dataclass

from govgraph.graph.known import Certainty, Known, Standing
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity, Fund, Organisation, Post, Sector, Tiered
from govgraph.model.fact import Facts, T, Value
from govgraph.model.lifetime import lifetime
from govgraph.model.words import Authority, BodyKind, Role, Special, Status
from govgraph.paragraph import listed
from govgraph.views.view import BoxFamily, Weight
from govgraph.views.words import (
    BODY_FAMILIES,
    ENDED,
    NOT_BEGUN,
    capital,
    kind_words,
    status_words,
)

LIKELY = "(likely)"
_NO_NAME = "(name not stated)"
_NO_NAME_AND_LIKELY = "(name not stated, likely)"
_SAID_OF_NONE = (
    ("accountable_to", "Accountable to nobody, as stated"),
    ("scrutinised_by", "Scrutinised by nobody, as stated"),
    ("chair", "No chair, as stated"),
    ("decides", "Takes no decisions, as stated"),
)
_SAID_OF_SOME = (
    ("accountable_to", "Accountable to somebody who is not named"),
    ("scrutinised_by", "Scrutinised by somebody who is not named"),
)


@dataclass(frozen=True, slots=True)
class Face:
    """What a card says of an entity, its name, its place and its neighbours apart.

    Entities with one face can be drawn as one. `named` is False where the source gives no name;
    `count` tells of an entry that stands for several; `tier` is the author's arrangement, and
    holds whatever evidence the entity has; `people` says who holds a post.
    """

    family: BoxFamily
    kind: str
    roles: tuple[str, ...]
    weight: Weight
    named: bool
    remark: str
    certainty: Certainty
    standing: Standing
    status: str
    count: str
    notes: tuple[str, ...]
    tier: str
    people: tuple[str, ...] = ()


def face(graph: Statements, entity: Entity) -> Face:
    """The face of an entity."""
    roles, weight = _roles(graph, entity)
    standing, status = _standing(graph, entity)
    name = graph.known(entity, entity.name)
    likely = entity.evidence.likely or bool(name.likely and not name.stated)
    named = all(one.is_ is not Special.UNKNOWN for one in (*name.stated, *name.likely))
    return Face(
        family=_family(graph, entity),
        kind=_kind(graph, entity),
        roles=roles,
        weight=weight,
        named=named,
        remark=_remark(named=named, likely=likely),
        certainty=Certainty.LIKELY if likely else Certainty.STATED,
        standing=standing,
        status=status,
        count=_count(graph, entity),
        notes=tuple(_notes(graph, entity)),
        tier=_tier(graph, entity),
        people=tuple(_people(graph, entity)),
    )


def _tier(graph: Statements, entity: Entity) -> str:
    if not isinstance(entity, Tiered):
        return ""
    return _stated_or_likely(graph, entity, entity.tier) or ""


def _stated_or_likely(graph: Statements, entity: Entity, facts: Facts[T]) -> T | None:
    known = graph.known(entity, facts)
    return next(iter((*known.values, *known.likely_values)), None)


def _remark(*, named: bool, likely: bool) -> str:
    """What follows the name: that the source gives none, that the entity is only likely."""
    if named:
        return LIKELY if likely else ""
    return _NO_NAME_AND_LIKELY if likely else _NO_NAME


# Kinds


def _kind(graph: Statements, entity: Entity) -> str:
    """The words for what it is; where no kind is stated, the word of the section."""
    plain = capital(entity.section.singular)
    match entity:
        case Body() | Organisation() | Sector() | Fund():
            return _told(entity, graph.known(entity, entity.kind)) or plain
        case _:
            return plain


def _told(entity: Entity, known: Known[T]) -> str:
    """The words for a kind: the source's own if it has one; that it is likely or disputed."""
    for values in (known.stated, known.likely):
        for value in values:
            if not isinstance(value.is_, Special):
                words = value.called or kind_words(str(value.is_))
                return _doubted(entity, value, capital(words), likely=values is known.likely)
    return "Kind disputed" if known.disputed else ""


def _doubted(entity: Entity, value: Value[T], words: str, *, likely: bool) -> str:
    """Words with a remark if they are only likely; not if that is said of the entity already."""
    told_already = value.evidence is None and entity.evidence.likely
    return f"{words} {LIKELY}" if likely and not told_already else words


def _family(graph: Statements, entity: Entity) -> BoxFamily:
    match entity:
        case Body():
            return _body_family(graph, entity)
        case Post():
            return BoxFamily.POST
        case Sector():
            return BoxFamily.FORUM
        case Organisation():
            return BoxFamily.ORGANISATION
        case _:
            return BoxFamily.OTHER


def _body_family(graph: Statements, body: Body) -> BoxFamily:
    if graph.known(body, body.authority).holds(Authority.STATUTE):
        return BoxFamily.STATUTORY
    if body.per:
        return BoxFamily.LOCAL
    kind: BodyKind | None = _stated_or_likely(graph, body, body.kind)
    return BODY_FAMILIES[kind] if kind else BoxFamily.OTHER


# Roles


def _roles(graph: Statements, entity: Entity) -> tuple[tuple[str, ...], Weight]:
    """What it does, deciding first; what weight that gives it, likely roles apart."""
    stated, likely = _role_values(graph, entity)
    decides = graph.answer(entity, "decides")
    if decides.stated or decides.says_some:
        stated.setdefault(Role.DECIDES, capital(Role.DECIDES))
    elif decides.likely:
        likely.setdefault(Role.DECIDES, f"{capital(Role.DECIDES)} {LIKELY}")
    likely = {role: words for role, words in likely.items() if role not in stated}
    words = (*_deciding_first(stated), *_deciding_first(likely))
    return words, _weight(set(stated))


def _role_values(graph: Statements, entity: Entity) -> tuple[dict[Role, str], dict[Role, str]]:
    """The roles that are stated, and those that are likely, each with its words."""
    if not isinstance(entity, Body):
        return {}, {}
    known = graph.known(entity, entity.role)
    stated, likely = (
        {
            value.is_: _doubted(entity, value, _role_words(value), likely=values is known.likely)
            for value in values
            if not isinstance(value.is_, Special)
        }
        for values in (known.stated, known.likely)
    )
    return stated, likely


def _role_words(value: Value[Role]) -> str:
    return capital(value.called or str(value.is_))


def _deciding_first(roles: dict[Role, str]) -> Iterator[str]:
    for role in sorted(roles, key=lambda role: role is not Role.DECIDES):
        yield roles[role]


def _weight(roles: set[Role]) -> Weight:
    if Role.DECIDES in roles:
        return Weight.DECIDES
    if roles and roles <= {Role.ADVISES, Role.RECOMMENDS}:
        return Weight.ADVISES
    return Weight.CO_ORDINATES if Role.CO_ORDINATES in roles else Weight.UNSTATED


# Standing


def _standing(graph: Statements, entity: Entity) -> tuple[Standing, str]:
    """Whether it is in force, and the word for that if it is not, or not surely."""
    standing = graph.standing(entity)
    likely = graph.certainty(entity) is Certainty.LIKELY
    if standing is Standing.ABSENT:
        return standing, f"None {LIKELY}" if likely else "None, as stated"
    if standing is Standing.OVER:
        return standing, ENDED
    if standing is Standing.NOT_YET:
        return standing, status_words(graph.known(entity, entity.status).value)
    return standing, f"{_likely_status(graph, entity)} {LIKELY}" if likely else ""


def _likely_status(graph: Statements, entity: Entity) -> str:
    """The word for what is only likely to have ended, or not to have begun."""
    status: Status | None = _stated_or_likely(graph, entity, entity.status)
    if status is not None and status.not_yet:
        return status_words(status)
    life = lifetime(
        _stated_or_likely(graph, entity, entity.from_),
        _stated_or_likely(graph, entity, entity.until),
        _stated_or_likely(graph, entity, entity.lasts),
    )
    as_of = graph.structure.as_of
    to_come = as_of is not None and life.is_to_come(as_of)
    return NOT_BEGUN if to_come and status is not Status.ENDED else ENDED


# Notes


def _count(graph: Statements, entity: Entity) -> str:
    """How many it stands for; empty for one."""
    count = graph.known(entity, entity.count).value
    if count is None or count.exact == 1:
        return ""
    return "Number not stated" if count.text == Special.SOME else f"{capital(count.text)} of them"


def _notes(graph: Statements, entity: Entity) -> Iterator[str]:
    if isinstance(entity, Post) and graph.known(entity, entity.holder).says(Special.VACANT):
        yield "Vacant"
    for key, words in _SAID_OF_NONE:
        if graph.answer(entity, key).says_none:
            yield words
    for key, words in _SAID_OF_SOME:
        answer = graph.answer(entity, key)
        if answer.says_some and not answer.stated:
            yield words


def _people(graph: Statements, entity: Entity) -> Iterator[str]:
    """Who holds a post, where the source names them."""
    if isinstance(entity, Post):
        known = graph.known(entity, entity.holder)
        for names, remark in ((known.values, ""), (known.likely_values, f" {LIKELY}")):
            if names:
                yield f"Held by {listed(names)}{remark}"
