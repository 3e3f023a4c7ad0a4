"""One entity to be: what is said of it, layer upon layer, and how it came to be."""

from dataclasses import dataclass

from govgraph.model.scalars import Count
from govgraph.model.structure import Plain
from govgraph.model.words import Section
from govgraph.problem import Origin


@dataclass(frozen=True, slots=True)
class Layer:
    """One mapping that says something of an entry: where it is defined, or an addition to it."""

    raw: dict[str, Plain]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Entry:
    """One entity to be: its id, its layers (the definition first), and how it came to be."""

    id: str
    section: Section
    layers: tuple[Layer, ...]
    group: str = ""
    per: str = ""
    left: Count | None = None
    """The count that is left where others of the same entry are named one by one."""
