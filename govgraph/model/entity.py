"""What has an id: places, sectors, organisations, bodies, posts and the rest."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from types import MappingProxyType
from typing import ClassVar, TypeAlias

from govgraph.model.fact import (
    AMOUNT,
    CODE,
    COUNT,
    DATE_OR_TEXT,
    ID,
    ID_OR_TEXT,
    LASTS,
    NO_EVIDENCE,
    TEXT,
    UNTIL,
    Evidence,
    Facts,
    Spec,
    one_of,
    stated,
)
from govgraph.model.scalars import Amount, Count, Duration, PartialDate, Period
from govgraph.model.words import (
    Arrangement,
    Authority,
    Basis,
    BodyKind,
    FundKind,
    OrganisationKind,
    Outcome,
    Role,
    Section,
    SectorKind,
    Special,
    Status,
)
from govgraph.problem import Origin

_NONE = (Special.NONE,)
_NONE_OR_SOME = (Special.NONE, Special.SOME)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One thing that has an id, with what is stated of it. Its links stand in the structure."""

    section: ClassVar[Section]

    id: str
    origin: Origin
    evidence: Evidence = NO_EVIDENCE
    exists: bool = True
    """False where the file says `is: none`: the source states that there is no such thing."""
    group: str = ""
    """The id that stands for all entries made by one `per` (or counted places), else empty."""
    per: str = ""
    """The id of what this entry was made for by `per`, else empty."""
    extras: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    """The author's own keys, which begin with `x-`."""
    origins: tuple[Origin, ...] = ()
    """Further places that add to this entity (`csp.north:`)."""

    name: Facts[str] = stated(
        "name",
        TEXT,
        "What it is called; `unknown` where the source gives no name.",
        specials=(Special.UNKNOWN,),
        required=True,
    )
    called: Facts[str] = stated("called", TEXT, "Other names by which it goes.", several=True)
    purpose: Facts[str] = stated("purpose", TEXT, "What it is there for.", specials=_NONE_OR_SOME)
    code: Facts[str] = stated(
        "code",
        CODE,
        "A code by which others know it: `scheme:value`, such as `lgsl:123`.",
        several=True,
    )
    count: Facts[Count] = stated(
        "count",
        COUNT,
        "How many there are, where one entry stands for several of a kind.",
        specials=(),
    )
    from_: Facts[PartialDate | str] = stated(
        "from", DATE_OR_TEXT, "When it began or begins: a date, or a text such as “this autumn”."
    )
    until: Facts[PartialDate | Special | str] = stated(
        "until", UNTIL, "When it ended or ends: a date, `none`, or the condition on which it ends."
    )
    lasts: Facts[Period | Duration] = stated("lasts", LASTS, "How long it is meant to last.")
    status: Facts[Status] = stated(
        "status",
        one_of(Status),
        "How far it has come, where it is not simply in force.",
        specials=(),
    )

    def __str__(self) -> str:
        return self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Entity):
    """An area. Places are `part_of` places."""

    section: ClassVar[Section] = Section.PLACES
    kind: Facts[str] = stated(
        "kind", TEXT, "What sort of place it is, in your own word: district, ward, area."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector(Entity):
    """A group known only as a group: residents, businesses, elected members."""

    section: ClassVar[Section] = Section.SECTORS
    kind: Facts[SectorKind] = stated("kind", one_of(SectorKind), "What sort of group it is.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged(Entity):
    """An entity that can have papers and procedures."""

    arrangements: Mapping[Arrangement, Facts[object]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Terms of reference, quorum and the rest: each silent, `none`, `some`, a date or a text."""


def _authority() -> Facts[Authority]:
    return stated("authority", one_of(Authority), "Where its power comes from.", several=True)


def _root() -> Facts[str]:
    return stated(
        "root",
        TEXT,
        "Why accountability rightly ends here, where neither kind nor election says so.",
    )


def _tier() -> Facts[str]:
    return stated(
        "tier", ID, "The band of the chart in which it is drawn: your own choice, never evidence."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Arranged):
    """A legal body: council, NHS trust, police force, charity, company."""

    section: ClassVar[Section] = Section.ORGANISATIONS
    kind: Facts[OrganisationKind] = stated(
        "kind", one_of(OrganisationKind), "What sort of organisation it is."
    )
    sector: Facts[str] = stated("sector", ID, "The sector that it belongs to.")
    authority: Facts[Authority] = _authority()
    root: Facts[str] = _root()
    tier: Facts[str] = _tier()


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Arranged):
    """A board, committee, partnership, group, programme, team, service or hub."""

    section: ClassVar[Section] = Section.BODIES
    kind: Facts[BodyKind] = stated("kind", one_of(BodyKind), "What sort of body it is.")
    role: Facts[Role] = stated("role", one_of(Role), "What it is there to do.", several=True)
    authority: Facts[Authority] = _authority()
    root: Facts[str] = _root()
    tier: Facts[str] = _tier()


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Entity):
    """A position, whoever holds it."""

    section: ClassVar[Section] = Section.POSTS
    holder: Facts[str] = stated(
        "holder",
        TEXT,
        "Who holds it, if the source names them.",
        specials=(Special.VACANT, Special.UNKNOWN, Special.NONE, Special.SOME),
        several=True,
    )
    authority: Facts[Authority] = _authority()
    total: Facts[Count] = stated(
        "total", COUNT, "How many the source says there are in all, for comparison with `count`."
    )
    root: Facts[str] = _root()
    tier: Facts[str] = _tier()


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility(Entity):
    """A duty, remit, outcome, service or decision topic."""

    section: ClassVar[Section] = Section.RESPONSIBILITIES
    basis: Facts[Basis] = stated("basis", one_of(Basis), "What it rests on.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fund(Arranged):
    """Money or an asset: a grant, a pooled budget, an allocation."""

    section: ClassVar[Section] = Section.FUNDS
    kind: Facts[FundKind] = stated("kind", one_of(FundKind), "What sort of money or asset it is.")
    amount: Facts[Amount] = stated(
        "amount", AMOUNT, "How much money it is: `£1.021m`, `up to £5m`.", specials=_NONE_OR_SOME
    )


class Plan(Entity):
    """A plan or strategy that others follow."""

    __slots__ = ()
    section = Section.PLANS


class Agreement(Entity):
    """An agreement that others act under."""

    __slots__ = ()
    section = Section.AGREEMENTS


class Act(Entity):
    """An Act of Parliament, or other law."""

    __slots__ = ()
    section = Section.ACTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Entity):
    """Something agreed to be done."""

    section: ClassVar[Section] = Section.ACTIONS
    owner: Facts[str] = stated(
        "owner",
        ID_OR_TEXT,
        "Who is to do it: an id, or a text.",
        specials=_NONE_OR_SOME,
        several=True,
    )
    due: Facts[PartialDate | str] = stated(
        "due", DATE_OR_TEXT, "By when it is to be done: a date, or a text."
    )
    outcome: Facts[Outcome] = stated(
        "outcome", one_of(Outcome), "What has become of it.", specials=()
    )


Tiered: TypeAlias = Organisation | Body | Post
"""What stands in a band of the chart, and can have power of its own."""

ENTITY_TYPES: Mapping[Section, type[Entity]] = MappingProxyType(
    {
        kind.section: kind
        for kind in (
            Place,
            Sector,
            Organisation,
            Body,
            Post,
            Responsibility,
            Fund,
            Plan,
            Agreement,
            Act,
            Action,
        )
    }
)


@cache
def specs(section: Section) -> Mapping[str, tuple[str, Spec]]:
    """The keys of a section's entities that hold values: key → attribute and definition."""
    return MappingProxyType(
        {
            one.metadata["spec"].key: (one.name, one.metadata["spec"])
            for one in fields(ENTITY_TYPES[section])
            if "spec" in one.metadata
        }
    )
