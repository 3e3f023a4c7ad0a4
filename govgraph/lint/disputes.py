"""What different sources contradict: nothing rests on it, so every report says what it is."""

from govgraph.finding import Dispute
from govgraph.graph import GovernanceGraph
from govgraph.graph.disagreements import Disagreement
from govgraph.observation import place_of, words_behind


def disputes(graph: GovernanceGraph) -> tuple[Dispute, ...]:
    """What is stated, in force, and contradicted by another source, in the order of its files."""
    found = (_dispute(graph, one) for one in graph.disagreements)
    return tuple(sorted(found, key=lambda one: (one.subject, one.key, one.sentence)))


def _dispute(graph: GovernanceGraph, one: Disagreement) -> Dispute:
    plainly = one.key.replace("_", " ")
    who = graph.name(one.entity)
    # One entry of a file may name several, each of whom the other source contradicts.
    places = dict.fromkeys(place_of(one.entity, each, one.key) for each in one.statements)
    return Dispute(
        subject=one.entity.id,
        key=one.key,
        sentence=f"The sources disagree on “{plainly}” of {who}: {', or '.join(one.said)}",
        origins=tuple(places),
        words=words_behind(graph, one.entity, one.statements),
    )
