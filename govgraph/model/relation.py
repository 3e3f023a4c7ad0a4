"""The relations between entities: key, inverse, ends, meaning, and whether they carry a route."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Relation(StrEnum):
    """A typed, directed relation; members and the words of the file are the same."""

    ACCOUNTABLE_TO = "accountable_to"
    PART_OF = "part_of"
    MANAGED_BY = "managed_by"
    REPORTS_TO = "reports_to"
    SCRUTINISED_BY = "scrutinised_by"
    DELEGATED_BY = "delegated_by"
    ADVISES = "advises"
    RECOMMENDS_TO = "recommends_to"
    CONSULTS = "consults"
    ESCALATES_TO = "escalates_to"
    MEMBERS = "members"
    CHAIR = "chair"
    DEPUTY = "deputy"
    LEAD = "lead"
    EMPLOYED_BY = "employed_by"
    HOSTED_BY = "hosted_by"
    SUPPORTED_BY = "supported_by"
    COMMISSIONED_BY = "commissioned_by"
    FUNDED_BY = "funded_by"
    OWNED_BY = "owned_by"
    ESTABLISHED_BY = "established_by"
    COVERS = "covers"
    ALIGNED_TO = "aligned_to"
    UNDER = "under"
    RELIES_ON = "relies_on"
    WORKS_WITH = "works_with"
    SUCCEEDS = "succeeds"
    ACCOUNTABLE = "accountable"
    RESPONSIBLE = "responsible"
    CONSULTED = "consulted"
    INFORMED = "informed"
    DECIDED_BY = "decided_by"
    PROVIDED_BY = "provided_by"
    CONTRIBUTORS = "contributors"
    ACCOUNTABLE_BODY = "accountable_body"
    AGREED_BY = "agreed_by"


ROUTE = frozenset({Relation.ACCOUNTABLE_TO, Relation.PART_OF, Relation.MANAGED_BY})
"""The relations that a route of accountability runs over (`part_of` of bodies, posts,
organisations)."""

SEATS = frozenset({Relation.MEMBERS, Relation.CHAIR, Relation.DEPUTY, Relation.LEAD})
HOLDINGS = frozenset(
    {
        Relation.ACCOUNTABLE,
        Relation.RESPONSIBLE,
        Relation.CONSULTED,
        Relation.INFORMED,
        Relation.DECIDED_BY,
    }
)
"""Who holds what towards a responsibility, fund or plan."""

ANY = "OBPSLRFNA"


@dataclass(frozen=True, slots=True)
class RelationType:
    """One row of the table of relations. Letters are those of `Section.letter`."""

    relation: Relation
    inverse: str
    """The key on the other side; empty where there is none, its own key where symmetric."""
    ends: tuple[tuple[str, str], ...]
    """Which sections it may lead from and to, as pairs of letters."""
    meaning: str
    details: tuple[str, ...] = ()
    """Details beyond those that every link may have."""
    same_section: bool = False
    """Whether both ends must be of one section (`succeeds`)."""
    text_target: bool = False
    """Whether the target may be a text in place of an id (`under`)."""

    @property
    def symmetric(self) -> bool:
        return self.inverse == self.relation


_SEAT = ("for", "place", "holder", "as", "voting", "elected", "mandate", "count", "total")
_HOLDERS = (("RFN", "OBPS"),)
_TYPES = (
    RelationType(
        Relation.ACCOUNTABLE_TO,
        "holds_to_account",
        (("OBPS", "OBPS"),),
        "must explain to it, can be judged by it, may face consequences",
    ),
    RelationType(
        Relation.PART_OF,
        "has_part",
        (("BPO", "BO"), ("L", "L"), ("F", "F"), ("N", "N")),
        "is constitutionally inside it: a committee of a council, a sub-group of a board",
    ),
    RelationType(
        Relation.MANAGED_BY,
        "manages",
        (("PB", "PB"),),
        "is line-managed by it (a post, team or service)",
    ),
    RelationType(
        Relation.REPORTS_TO,
        "receives_reports_from",
        (("OBPSRFNA", "OBP"),),
        "sends reports to it; with `every` or `next` a duty, else an event",
        ("every", "next", "last"),
    ),
    RelationType(
        Relation.SCRUTINISED_BY,
        "scrutinises",
        (("OBPFNR", "BOPS"),),
        "is challenged by it; `independent: no` for internal assurance",
        ("every", "next", "last", "independent"),
    ),
    RelationType(
        Relation.DELEGATED_BY,
        "delegates_to",
        (("BPO", "BOPS"),),
        "uses power that it gave",
    ),
    RelationType(Relation.ADVISES, "advised_by", (("BPOS", "BPO"),), "advises it"),
    RelationType(
        Relation.RECOMMENDS_TO,
        "receives_recommendations_from",
        (("BPOS", "BPO"),),
        "makes recommendations to it",
    ),
    RelationType(Relation.CONSULTS, "consulted_by", (("BPO", "SBPO"),), "asks it before deciding"),
    RelationType(
        Relation.ESCALATES_TO,
        "takes_escalations_from",
        (("BP", "BPO"),),
        "takes unresolved issues to it",
    ),
    RelationType(Relation.MEMBERS, "member_of", (("B", "OBPS"),), "has it as a member", _SEAT),
    RelationType(Relation.CHAIR, "chairs", (("B", "POBS"),), "is chaired by it", _SEAT),
    RelationType(Relation.DEPUTY, "deputises", (("BP", "POBS"),), "has it as a deputy", _SEAT),
    RelationType(
        Relation.LEAD,
        "leads",
        (("BORNF", "POBS"),),
        "is led by it; a lead is not accountability",
        _SEAT,
    ),
    RelationType(Relation.EMPLOYED_BY, "employs", (("PB", "OBS"),), "is employed by it"),
    RelationType(Relation.HOSTED_BY, "hosts", (("PB", "OBS"),), "has its home with it"),
    RelationType(
        Relation.SUPPORTED_BY, "supports", (("B", "OBP"),), "has its meetings serviced by it"
    ),
    RelationType(
        Relation.COMMISSIONED_BY,
        "commissions",
        (("OBR", "OBP"),),
        "is bought or asked for by it",
    ),
    RelationType(Relation.FUNDED_BY, "funds", (("OBPSRA", "FOBP"),), "is paid by it"),
    RelationType(Relation.OWNED_BY, "owns", (("OF", "OPS"),), "is owned by it", ("share",)),
    RelationType(Relation.ESTABLISHED_BY, "established", (("BPO", "OBPN"),), "was set up by it"),
    RelationType(Relation.COVERS, "covered_by", (("OBPSRFNA", "L"),), "serves it"),
    RelationType(
        Relation.ALIGNED_TO,
        "",
        (("BORN", "NBLOS"),),
        "follows it, or works to the same footprint",
    ),
    RelationType(
        Relation.UNDER,
        "",
        ((ANY, "N"),),
        "acts under it: an Act or an agreement",
        text_target=True,
    ),
    RelationType(Relation.RELIES_ON, "relied_on_by", ((ANY, ANY),), "needs it to exist"),
    RelationType(Relation.WORKS_WITH, "works_with", (("OBPS", "OBPS"),), "collaborates with it"),
    RelationType(
        Relation.SUCCEEDS, "succeeded_by", ((ANY, ANY),), "comes after it", same_section=True
    ),
    RelationType(Relation.ACCOUNTABLE, "accountable_for", _HOLDERS, "is answered for by it"),
    RelationType(Relation.RESPONSIBLE, "responsible_for", _HOLDERS, "is done or managed by it"),
    RelationType(Relation.CONSULTED, "consulted_on", _HOLDERS, "is consulted on with it"),
    RelationType(Relation.INFORMED, "informed_of", _HOLDERS, "is made known to it"),
    RelationType(Relation.DECIDED_BY, "decides", (("RFN", "OBP"),), "is decided by it"),
    RelationType(Relation.PROVIDED_BY, "provides", (("F", "OPS"),), "is given by it"),
    RelationType(
        Relation.CONTRIBUTORS,
        "contributes_to",
        (("F", "OPS"),),
        "is pooled with its money",
        ("amount", "share", "every"),
    ),
    RelationType(
        Relation.ACCOUNTABLE_BODY,
        "accountable_body_for",
        (("F", "OP"),),
        "is answered for in law by it",
    ),
    RelationType(Relation.AGREED_BY, "agreed", (("NA", "OBPS"),), "was agreed by it"),
)

RELATION_TYPES: Mapping[Relation, RelationType] = MappingProxyType(
    {one.relation: one for one in _TYPES}
)


@dataclass(frozen=True, slots=True)
class RelationKey:
    """A key of the file that writes a relation, from its own side or from the other."""

    key: str
    type: RelationType
    inverse: bool

    def may_stand_on(self, letter: str) -> bool:
        """Whether an entity of the section with this letter may have the key."""
        side = 1 if self.inverse else 0
        return any(letter in pair[side] for pair in self.type.ends)

    def may_point_to(self, own: str, other: str) -> bool:
        """Whether the key on an entity of section `own` may name one of section `other`."""
        source, target = (other, own) if self.inverse else (own, other)
        if self.type.same_section and source != target:
            return False
        return any(source in pair[0] and target in pair[1] for pair in self.type.ends)

    def targets(self, own: str) -> str:
        """The letters of the sections that the key may name, from a section `own`."""
        return "".join(letter for letter in ANY if self.may_point_to(own, letter))


RELATION_KEYS: Mapping[str, RelationKey] = MappingProxyType(
    {one.relation.value: RelationKey(one.relation.value, one, inverse=False) for one in _TYPES}
    | {
        one.inverse: RelationKey(one.inverse, one, inverse=True)
        for one in _TYPES
        if one.inverse and not one.symmetric
    }
)
"""Every key that writes a relation, from either side."""
