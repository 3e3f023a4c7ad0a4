"""What is to be joined up with a place, a body or a plan, and is not yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from govgraph.graph.known import Certainty, Standing
from govgraph.graph.statements import Statements
from govgraph.model.entity import Entity
from govgraph.model.link import Link
from govgraph.model.relation import Relation
from govgraph.model.words import Basis, Special, Status

_JOINING = frozenset({Relation.COVERS, Relation.ALIGNED_TO, Relation.WORKS_WITH})
_COMING = frozenset({Status.PROPOSED, Status.PLANNED, Status.IN_DEVELOPMENT})
_REQUIRING = frozenset({Basis.STATUTE, Basis.AGREEMENT, Basis.POLICY, Basis.CONTRACT})
_GONE = frozenset({Standing.OVER, Standing.ABSENT})


@dataclass(frozen=True, slots=True)
class Pending:
    """An entity that is to cover, to be aligned to or to work with something, and does not yet."""

    entity: Entity
    required: tuple[Link, ...]
    """What is stated to be required and not there."""
    coming: tuple[Link, ...]
    """What is proposed, planned or in development; or required, and not surely so."""


def pending(graph: Statements) -> tuple[Pending, ...]:
    """All entities that are not over and not yet joined up, by id."""
    required: dict[str, list[Link]] = {}
    coming: dict[str, list[Link]] = {}
    for link in _unmet(graph):
        if not is_required(link):
            coming.setdefault(link.source, []).append(link)
        elif _is_sure(graph, link):
            required.setdefault(link.source, []).append(link)
        else:
            coming.setdefault(link.source, []).append(link)
    return tuple(
        Pending(one, tuple(required.get(one.id, ())), tuple(coming.get(one.id, ())))
        for one in graph.found(sorted({*required, *coming}))
    )


def _unmet(graph: Statements) -> Iterator[Link]:
    """The links that should be, between what is not over, and that nothing else makes good."""
    for link in graph.structure.links:
        if link.relation not in _JOINING or not link.is_named:
            continue
        if not (is_required(link) or link.details.status in _COMING):
            continue
        if graph.answer(link.source, link.relation.value).names(link.target):
            continue
        standings = [graph.standing(one) for one in graph.found((link.source, link.target))]
        if graph.standing(link) not in _GONE and not _GONE.intersection(standings):
            yield link


def is_required(link: Link) -> bool:
    """Whether a link is required: by its status, or by what requires it all the same if denied."""
    if not link.denied:
        return link.details.status is Status.REQUIRED
    under = link.details.under or (Special.NONE.value,)
    return link.details.basis in _REQUIRING or Special.NONE.value not in under


def _is_sure(graph: Statements, link: Link) -> bool:
    sure = graph.certainty(link) is Certainty.STATED
    return sure and graph.standing(graph.entity(link.source)) is Standing.IN_FORCE
