"""What different sources contradict: nothing rests on it, so every report says what it is."""

from collections.abc import Iterator

from govgraph.finding import Dispute
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Arranged, Entity, specs
from govgraph.model.fact import Facts
from govgraph.model.link import Link
from govgraph.model.relation import RELATION_TYPES
from govgraph.model.words import Special


def disputes(graph: GovernanceGraph) -> tuple[Dispute, ...]:
    """What is stated, in force, and contradicted by another source, in the order of its files."""
    found = (*_of_links(graph), *_of_values(graph))
    return tuple(sorted(found, key=lambda one: (one.subject, one.key, one.sentence)))


def _of_links(graph: GovernanceGraph) -> Iterator[Dispute]:
    for pair in graph.structure.disputes:
        if all(map(graph.is_disputed, pair)):
            one, other = sorted(pair, key=lambda link: link.denied or link.says_none)
            key, subject = _side(one)
            said = [_said(graph, link, subject) for link in (one, other)]
            yield Dispute(
                subject=subject,
                key=key,
                sentence=_sentence(graph, key, subject, said),
                origins=(one.origins[0], other.origins[0]),
                words=graph.words(one.evidence, other.evidence),
            )


def _side(link: Link) -> tuple[str, str]:
    """A key under which a link stands, and the entity that has it."""
    type_ = RELATION_TYPES[link.relation]
    if link.source in (Special.NONE, Special.SOME) and type_.inverse:
        return type_.inverse, link.target
    return link.relation.value, link.source


def _said(graph: GovernanceGraph, link: Link, subject: str) -> str:
    end = link.target if link.source == subject else link.source
    return f"not {graph.name(end)}" if link.denied else graph.name(end)


def _of_values(graph: GovernanceGraph) -> Iterator[Dispute]:
    for entity in graph.structure.entities.values():
        for key, facts in _facts(entity):
            values = graph.known(entity, facts).disputed
            if values:
                said = [str(value.is_).replace("_", " ") for value in values]
                yield Dispute(
                    subject=entity.id,
                    key=key,
                    sentence=_sentence(graph, key, entity.id, said),
                    origins=tuple(value.origin or entity.origin / key for value in values),
                    words=graph.words(*(value.evidence or entity.evidence for value in values)),
                )


def _facts(entity: Entity) -> Iterator[tuple[str, Facts[object]]]:
    """The keys of an entity under which more than one thing is stated."""
    for key, (attribute, _) in specs(entity.section).items():
        facts: Facts[object] = getattr(entity, attribute)
        if len(facts) > 1:
            yield key, facts
    if isinstance(entity, Arranged):
        for arrangement, agreed in entity.arrangements.items():
            if len(agreed) > 1:
                yield str(arrangement), agreed


def _sentence(graph: GovernanceGraph, key: str, subject: str, said: list[str]) -> str:
    plainly = key.replace("_", " ")
    return f"The sources disagree on “{plainly}” of {graph.name(subject)}: {', or '.join(said)}"
