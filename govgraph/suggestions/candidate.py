"""A link that no file states and that something in the files gives reason to ask about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Entity
from govgraph.model.relation import RELATION_KEYS, Relation


class Hint(NamedTuple):
    """What gives reason to ask whether an entity has a link: its key, its target, and why."""

    key: Relation
    target: str
    because: str
    """A sentence without a full stop."""
    source: str = ""
    """The id of who would have the key, where that is another than whom the question is about."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A link to try: written once, between two ids that may each stand for all of a group."""

    source: str
    key: Relation
    target: str
    because: str
    rank: int
    """How far down it stood among the reasons to ask: 0 is the best."""
    ends: tuple[tuple[str, str], ...]
    """The entities at both ends, pair by pair."""

    @property
    def slot(self) -> tuple[str, Relation]:
        """Its place: of two links of one key on one entity, at most one is suggested."""
        return self.source, self.key

    @property
    def sources(self) -> frozenset[str]:
        """The ids of all that would have the link."""
        return frozenset(source for source, _ in self.ends)

    @property
    def targets(self) -> frozenset[str]:
        """The ids of all that it would lead to."""
        return frozenset(target for _, target in self.ends)

    @property
    def joined(self) -> frozenset[str]:
        """The ids of all that it would join."""
        return self.sources | self.targets


def candidate(graph: GovernanceGraph, who: Entity, hint: Hint, rank: int) -> Candidate | None:
    """The link that a hint speaks of, or None where it can't be, or something is said of it.

    What one `per` makes is written once, and a link between two such entries joins those that were
    made for the same.
    """
    who, target = graph.find(hint.source) or who, graph.find(hint.target)
    if target is None or not _may_join(hint.key, who, target):
        return None
    ends = tuple(_ends(graph, who, target))
    if not ends or not all(_is_open(graph, hint.key, *pair) for pair in ends):
        return None
    written = who.group or who.id, target.group or target.id
    return Candidate(written[0], hint.key, written[1], hint.because, rank, ends)


def members(graph: GovernanceGraph, one: Entity) -> tuple[Entity, ...]:
    """All that the file writes as one entry with an entity, itself among them."""
    if not one.group:
        return (one,)
    return tuple(other for other in graph.entities(one.section) if other.group == one.group)


def _ends(graph: GovernanceGraph, who: Entity, target: Entity) -> Iterator[tuple[str, str]]:
    """The pairs that one link would join; none unless each source has one end."""
    targets = members(graph, target)
    ends = {
        source.id: [one.id for one in targets if not target.group or one.per == source.per]
        for source in members(graph, who)
    }
    if all(len(own) == 1 for own in ends.values()):
        yield from ((source, own[0]) for source, own in ends.items())


def _may_join(key: Relation, who: Entity, target: Entity) -> bool:
    """Whether a key of one sort of entity may name one of the other."""
    return RELATION_KEYS[key.value].may_point_to(who.section.letter, target.section.letter)


def _is_open(graph: GovernanceGraph, key: Relation, source: str, target: str) -> bool:
    """Whether a link can be asked about: nothing is said of it, and both its ends are in force."""
    said = graph.answer(source, key)
    return (
        source != target
        and said.none is None
        and all(said.other(link) != target for link in said.statements)
        and all(graph.in_force(graph.entity(end)) for end in (source, target))
    )


def listed_once(found: Iterable[Candidate | None]) -> tuple[Candidate, ...]:
    """Candidates without those that are one link; what gives the best reason stays."""
    kept: dict[tuple[str, Relation, str], Candidate] = {}
    for one in found:
        if one is not None:
            key = one.source, one.key, one.target
            if key not in kept or one.rank < kept[key].rank:
                kept[key] = one
    return tuple(kept.values())
