"""Texts that write a date in another form than that of the file, where a date might stand."""

from collections.abc import Iterator

from govgraph.finding import Remark
from govgraph.model.entity import Action, Arranged, Entity
from govgraph.model.fact import Facts
from govgraph.model.link import NO_DETAILS
from govgraph.model.scalars import otherwise_written
from govgraph.model.structure import Structure
from govgraph.paragraph import listed

_NAMED = 3
"""How many of them are told."""


def date_texts(structure: Structure) -> Iterator[Remark]:
    """One remark on all texts that somebody may take for a date, and no rule compares."""
    texts = dict.fromkeys(_texts(structure))
    meant = {text: ours for text in texts if (ours := otherwise_written(text))}
    if meant:
        told = listed([f"“{text}” (write {ours})" for text, ours in meant.items()], _NAMED)
        yield Remark(f"Kept as a text, and compared with nothing: {told}")


def _texts(structure: Structure) -> Iterator[str]:
    for entity in structure.entities.values():
        for values in filter(None, _dated(entity)):
            yield from (value.is_ for value in values if isinstance(value.is_, str))
    for link in structure.links:
        if (said := link.details) is not NO_DETAILS:
            yield from (one for one in (said.from_, said.until, said.next) if isinstance(one, str))


def _dated(entity: Entity) -> tuple[Facts[object], ...]:
    """The facts of an entity in which a date may stand."""
    arranged = entity.arrangements.values() if isinstance(entity, Arranged) else ()
    due = entity.due if isinstance(entity, Action) else ()
    return (entity.from_, entity.until, due, *arranged)
