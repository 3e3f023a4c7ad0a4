"""Which statements are made without the words that they rest on."""

from collections.abc import Iterator
from dataclasses import dataclass

from govgraph.graph.facts import facts_of
from govgraph.model.entity import Entity
from govgraph.model.fact import Evidence
from govgraph.model.structure import Structure
from govgraph.problem import Origin


@dataclass(frozen=True, slots=True)
class Unsupported:
    """An entity, or one long form of it, that neither quotes its source nor says how it is read."""

    entity: Entity
    key: str
    """The key of the long form; empty for the entity itself."""
    origin: Origin
    quoted: bool
    """Whether there are words, and only the reading of what is likely is missing."""


def unsourced(structure: Structure) -> tuple[str, ...]:
    """The files that list no sources, in their order."""
    listing = {source.file for source in structure.sources}
    return tuple(file for file in structure.files if file not in listing)


def unsupported(structure: Structure) -> Iterator[Unsupported]:
    """All of them, each once, in files that list sources.

    What gives no evidence of its own is covered by its entity, as what `per` made is.
    """
    silent = frozenset(unsourced(structure))
    told: set[Origin] = set()
    for entity, evidence in _given(structure):
        place = evidence.origin or entity.origin
        is_entity = evidence is entity.evidence
        if place in told or place.file in silent or not (is_entity or evidence.origin):
            continue
        told.add(place)
        has_words = bool(evidence.quotes or evidence.reading)
        if not has_words or (evidence.likely and not evidence.reading):
            key = "" if place in (entity.origin, *entity.origins) else _key(place)
            yield Unsupported(entity, key, place, has_words)


def _given(structure: Structure) -> Iterator[tuple[Entity, Evidence]]:
    """All evidence with the entity that it is about: of entities, facts, links and totals."""
    entities = structure.entities
    for entity in entities.values():
        yield entity, entity.evidence
    for entity in entities.values():
        for _, values in facts_of(entity):
            for value in values:
                if value.evidence:
                    yield entity, value.evidence
    yield from _given_of_links(structure)
    yield from ((entities[total.entity], total.evidence) for total in structure.totals)


def _given_of_links(structure: Structure) -> Iterator[tuple[Entity, Evidence]]:
    """The evidence of links, but for what was given of an entity: a short form rests on that."""
    entities = structure.entities
    given = {id(entity.evidence) for entity in entities.values()}
    for link in structure.links:
        for one in (link.evidence, *link.evidence.also):
            if id(one) not in given:
                given.add(id(one))
                written = one.origin and entities.get(str(one.origin.path[1]))
                yield written or entities.get(link.source) or entities[link.target], one


def _key(place: Origin) -> str:
    """The key under which a long form stands, alone or in a list."""
    return next(str(step) for step in reversed(place.path) if isinstance(step, str))
