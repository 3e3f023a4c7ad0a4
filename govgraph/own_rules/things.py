"""Which entities an own rule speaks of, and whether that is sure."""

from collections.abc import Iterator
from enum import StrEnum

from govgraph.graph import GovernanceGraph, Known
from govgraph.model.entity import Body, Entity, Fund, Organisation, Post, Sector
from govgraph.model.fact import T
from govgraph.model.own_rule import End, Things
from govgraph.model.words import BodyKind, FundKind, OrganisationKind, SectorKind


def chosen(graph: GovernanceGraph, things: Things) -> Iterator[tuple[Entity, bool]]:
    """The entities in force of a sort, each with whether all that makes it one is stated."""
    for entity in graph.entities(things.section):
        if graph.in_force(entity):
            fits = fit(graph, entity, things)
            if fits is not None:
                yield entity, fits


def fit(graph: GovernanceGraph, entity: Entity, things: Things) -> bool | None:
    """Whether an entity is surely (True) or likely (False) of a sort; None if it is not."""
    if entity.section is not things.section:
        return None
    limits = tuple(_limits(graph, entity, things))
    return all(limits) if None not in limits else None


def matches(graph: GovernanceGraph, id_: str, end: End | None) -> bool | None:
    """Whether what a link names is surely or likely what a rule asks for; None if it is not."""
    if end is None or id_ == end:
        return True
    entity = graph.find(id_)
    if entity is None or isinstance(end, str):
        return None
    return fit(graph, entity, end)


def _limits(graph: GovernanceGraph, entity: Entity, things: Things) -> Iterator[bool | None]:
    """How each limit of a sort is borne out; a tier is never evidence, so any will do."""
    if things.kind is not None:
        yield _kind(graph, entity, things.kind)
    if things.role is not None and isinstance(entity, Body):
        yield _holds(graph.known(entity, entity.role), things.role)
    if things.code:
        yield _holds(graph.known(entity, entity.code), things.code)
    if things.tier and isinstance(entity, Body | Post | Organisation):
        yield any(value.is_ == things.tier for value in entity.tier) or None


def _kind(graph: GovernanceGraph, entity: Entity, wanted: StrEnum) -> bool | None:
    match entity, wanted:
        case Body(), BodyKind():
            return _holds(graph.known(entity, entity.kind), wanted)
        case Organisation(), OrganisationKind():
            return _holds(graph.known(entity, entity.kind), wanted)
        case Sector(), SectorKind():
            return _holds(graph.known(entity, entity.kind), wanted)
        case Fund(), FundKind():
            return _holds(graph.known(entity, entity.kind), wanted)
        case _:
            return None


def _holds(known: Known[T], wanted: T) -> bool | None:
    return known.holds(wanted) if known.may_hold(wanted) else None
