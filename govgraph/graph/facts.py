"""All that is stated of an entity itself, key by key."""

from collections.abc import Callable, Iterator
from functools import cache
from operator import attrgetter

from govgraph.model.entity import Arranged, Entity, specs
from govgraph.model.fact import Facts
from govgraph.model.words import Section


def facts_of(entity: Entity) -> Iterator[tuple[str, Facts[object]]]:
    """The keys of an entity under which something is stated, with that; arrangements too."""
    keys, take = _taking(entity.section)
    for key, facts in zip(keys, take(entity), strict=True):
        if facts:
            yield key, facts
    if isinstance(entity, Arranged):
        for what, facts in entity.arrangements.items():
            if facts:
                yield what.value, facts


@cache
def _taking(
    section: Section,
) -> tuple[tuple[str, ...], Callable[[Entity], tuple[Facts[object], ...]]]:
    """The keys of a section, and what takes the facts of all of them from an entity at once."""
    attributes = (attribute for attribute, _ in specs(section).values())
    return tuple(specs(section)), attrgetter(*attributes)
