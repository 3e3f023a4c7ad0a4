"""The whole of one governance arrangement: a file and the files that it includes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from govgraph.model.entity import Entity
from govgraph.model.fact import Evidence, Facts, Source
from govgraph.model.link import Link, Total
from govgraph.model.own_rule import OwnRule
from govgraph.model.scalars import PartialDate
from govgraph.model.words import BodyKind, IssueStatus
from govgraph.problem import Origin

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
"""A value of a document before any field has decided its type. None is an empty value."""


@dataclass(frozen=True, slots=True)
class Tier:
    """A band of the chart: the author's arrangement, never evidence."""

    id: str
    file: str
    name: str
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class KnownIssue:
    """A problem that a source itself states."""

    about: tuple[str, ...]
    rules: tuple[str, ...]
    status: IssueStatus
    raised_by: tuple[str, ...]
    answered_by: tuple[str, ...]
    evidence: Evidence
    origin: Origin


@dataclass(frozen=True, slots=True)
class Acceptance:
    """An exception that the author has accepted, with its reason."""

    rule: str
    reason: str
    subject: str | None
    """The entity on which it stands; None at the top of a file, for the structure."""
    until: PartialDate | None
    evidence: Evidence
    origin: Origin


@dataclass(frozen=True, slots=True)
class Checks:
    """How the author steers the checks. Rules are named by code or name, as written."""

    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    thresholds: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    profile: tuple[str, ...] = ()
    rules: tuple[OwnRule, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedView:
    """A picture that the file names under `views`."""

    id: str
    title: str = ""
    show: tuple[str, ...] = ()
    focus: str | None = None
    depth: int | None = None
    tiers: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    kinds: tuple[BodyKind, ...] = ()


@dataclass(frozen=True, slots=True)
class Hint:
    """Something worth knowing about a file that is no problem: an empty value."""

    sentence: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Structure:
    """Everything that a file and the files that it includes state."""

    title: str
    files: tuple[str, ...]
    entities: Mapping[str, Entity]
    """By id, in the order of sections and then of ids."""
    links: tuple[Link, ...]
    """Sorted by relation, ends and place, so that the order of keys changes nothing."""
    totals: tuple[Total, ...] = ()
    disputes: tuple[tuple[Link, Link], ...] = ()
    """Pairs of links from different sources that can't both hold; nothing rests on them."""
    as_of: PartialDate | None = None
    purpose: Facts[str] = ()
    sources: tuple[Source, ...] = ()
    tiers: tuple[Tier, ...] = ()
    known_issues: tuple[KnownIssue, ...] = ()
    acceptances: tuple[Acceptance, ...] = ()
    checks: Checks = Checks()
    views: tuple[NamedView, ...] = ()
    hints: tuple[Hint, ...] = ()
    extras: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    """The author's own keys at the top of the first file, which begin with `x-`."""
    digest: str = field(default="", compare=False)
    """What tells the files' text apart from any other, where it was asked for."""
    source_words: Mapping[Source, str] = field(default_factory=lambda: MappingProxyType({}))
    """The text of each source whose words were at hand."""
