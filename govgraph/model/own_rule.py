"""A rule that the author of a structure, or a whole council, writes for itself, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

from govgraph.finding import Severity
from govgraph.model.words import (
    BodyKind,
    FundKind,
    OrganisationKind,
    Role,
    Section,
    SectorKind,
)
from govgraph.problem import Origin

_KINDS: Mapping[Section, type[StrEnum]] = MappingProxyType(
    {
        Section.BODIES: BodyKind,
        Section.ORGANISATIONS: OrganisationKind,
        Section.SECTORS: SectorKind,
        Section.FUNDS: FundKind,
    }
)


@dataclass(frozen=True, slots=True)
class Things:
    """A sort of thing: all of a section, or those of a kind, and which of them."""

    word: str
    """The kind, or the singular of the section, as it is written."""
    section: Section
    kind: StrEnum | None = None
    tier: str = ""
    role: Role | None = None
    code: str = ""

    @property
    def words(self) -> str:
        """The sort of thing as a sentence names it: a task and finish group."""
        return self.word.replace("_", " ")


SORTS: Mapping[str, Things] = MappingProxyType(
    {section.singular.lower(): Things(section.singular, section) for section in Section}
    | {
        str(kind): Things(str(kind), section, kind)
        for section, kinds in _KINDS.items()
        for kind in kinds
        if str(kind) != "other"
    }
)
"""By the word for it. `other` stands in several sections, and is nothing to make a rule of."""

End: TypeAlias = Things | str
"""What a link is to lead to: a sort of thing, or the id of one."""


@dataclass(frozen=True, slots=True)
class Has:
    """That something is stated under a key, perhaps of one sort only, or so many of them."""

    key: str
    to: End | None = None
    at_least: int | None = None
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class Reaches:
    """That a chain of links under some keys leads to something."""

    end: End
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnRule:
    """What is to hold of every thing of a sort, or (`forbids`) of none."""

    name: str
    things: Things
    forbids: bool
    demand: Has | Reaches
    because: str
    severity: Severity
    origin: Origin
