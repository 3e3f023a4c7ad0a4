"""Who owes reports on what: by itself, by somebody for it, or with it as their `what`."""

from collections.abc import Iterator, Mapping

from govgraph.graph.statements import Statements
from govgraph.model.entity import Action, Body, Entity, Organisation, Post, Sector
from govgraph.model.link import Link
from govgraph.model.relation import Relation
from govgraph.model.words import BodyKind

_WORK = (
    *(BodyKind.PROGRAMME, BodyKind.WORKSTREAM, BodyKind.PROJECT),
    *(BodyKind.PILOT, BodyKind.SERVICE),
)


def reports_about(graph: Statements) -> Mapping[str, tuple[Link, ...]]:
    """By the id of each thing, the reports on it that are possible: stated or likely."""
    found: dict[str, list[Link]] = {}
    for id_, link in _reports(graph):
        found.setdefault(id_, []).append(link)
    return {id_: tuple(own) for id_, own in found.items()}


def _reports(graph: Statements) -> Iterator[tuple[str, Link]]:
    for link in graph.structure.links:
        if link.relation is not Relation.REPORTS_TO or link.details.what is None:
            continue
        if not (link.denied or link.says_none) and graph.is_possible(link):
            yield from ((id_, link) for id_ in link.details.what)


def reporting_duties(graph: Statements, entity: Entity) -> tuple[Link, ...]:
    """The stated duties to report on something, those that begin when it does among them."""
    said = graph.answer(entity, "reports_to")
    if said.is_silent or graph.is_over(entity):
        return ()
    coming = said.not_in_force if graph.is_not_yet(entity) else ()
    every = (*said.stated, *said.unnamed, *coming)
    return tuple(one for one in every if one.is_duty and not one.evidence.likely)


def has_reporter(graph: Statements, entity: Entity) -> bool:
    """Whether something can report by itself, or who leads it, or owns it, is stated.

    What is work and not people can't: a programme, a workstream, a project, a pilot, a service.
    """
    if isinstance(entity, Post | Organisation | Sector) or graph.answer(entity, "lead").stated:
        return True
    if isinstance(entity, Action):
        return bool(graph.known(entity, entity.owner).values)
    return isinstance(entity, Body) and not graph.known(entity, entity.kind).may_hold(*_WORK)
