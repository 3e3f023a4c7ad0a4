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
    """What is said, of `{one}` that has the key and `{other}` that is named."""
    details: tuple[str, ...] = ()
    """Details beyond those that every link may have."""
    same_section: bool = False
    """Whether both ends must be of one section (`succeeds`)."""
    text_target: bool = False
    """Whether the target may be a text in place of an id (`under`)."""

    @property
    def symmetric(self) -> bool:
        """Whether it says the same from both sides."""
        return self.inverse == self.relation


_SEAT = ("for", "place", "holder", "as", "voting", "elected", "mandate", "count", "total")
_HOLDERS = (("RFN", "OBPS"),)
_TYPES = (
    RelationType(
        Relation.ACCOUNTABLE_TO,
        "holds_to_account",
        (("OBPS", "OBPS"),),
        "{one} must explain to {other}, can be judged by it and may face consequences",
    ),
    RelationType(
        Relation.PART_OF,
        "has_part",
        (("BPO", "BO"), ("L", "L"), ("F", "F"), ("N", "N")),
        "{one} is constitutionally inside {other}: a committee inside its council, a "
        "sub-group inside its board, a place inside a place",
    ),
    RelationType(
        Relation.MANAGED_BY,
        "manages",
        (("PB", "PB"),),
        "{other} is the line manager of {one}: a post, a team or a service",
    ),
    RelationType(
        Relation.REPORTS_TO,
        "receives_reports_from",
        (("OBPSRFNA", "OBP"),),
        "{one} sends reports to {other}; with `every` or `next` a duty, else something "
        "that happened",
        ("every", "next", "last"),
    ),
    RelationType(
        Relation.SCRUTINISED_BY,
        "scrutinises",
        (("OBPFNR", "BOPS"),),
        "{other} challenges what {one} does; `independent: no` says that this is "
        "internal assurance",
        ("every", "next", "last", "independent"),
    ),
    RelationType(
        Relation.DELEGATED_BY,
        "delegates_to",
        (("BPO", "BOPS"),),
        "{one} uses power that {other} held and gave to it",
    ),
    RelationType(
        Relation.ADVISES,
        "advised_by",
        (("BPOS", "BPO"),),
        "{one} advises {other}, with no power to decide",
    ),
    RelationType(
        Relation.RECOMMENDS_TO,
        "receives_recommendations_from",
        (("BPOS", "BPO"),),
        "{one} makes recommendations to {other}, with no power to decide",
    ),
    RelationType(
        Relation.CONSULTS,
        "consulted_by",
        (("BPO", "SBPO"),),
        "{one} asks {other} before it decides",
    ),
    RelationType(
        Relation.ESCALATES_TO,
        "takes_escalations_from",
        (("BP", "BPO"),),
        "{one} takes to {other} the issues that it can’t settle itself",
    ),
    RelationType(
        Relation.MEMBERS, "member_of", (("B", "OBPS"),), "{other} has a seat on {one}", _SEAT
    ),
    RelationType(
        Relation.CHAIR,
        "chairs",
        (("B", "POBS"),),
        "{other} chairs {one}; two at once are co-chairs",
        _SEAT,
    ),
    RelationType(
        Relation.DEPUTY,
        "deputises",
        (("BP", "POBS"),),
        "{other} is the deputy of {one}: of its chair, or of a post",
        _SEAT,
    ),
    RelationType(
        Relation.LEAD,
        "leads",
        (("BORNF", "POBS"),),
        "{other} leads {one}, which does not make it accountable",
        _SEAT,
    ),
    RelationType(Relation.EMPLOYED_BY, "employs", (("PB", "OBS"),), "{other} employs {one}"),
    RelationType(Relation.HOSTED_BY, "hosts", (("PB", "OBS"),), "{other} gives {one} a home"),
    RelationType(
        Relation.SUPPORTED_BY, "supports", (("B", "OBP"),), "{other} services the meetings of {one}"
    ),
    RelationType(
        Relation.COMMISSIONED_BY,
        "commissions",
        (("OBR", "OBP"),),
        "{other} commissions {one}: buys it or asks for it",
    ),
    RelationType(Relation.FUNDED_BY, "funds", (("OBPSRA", "FOBP"),), "{other} pays for {one}"),
    RelationType(
        Relation.OWNED_BY,
        "owns",
        (("OF", "OPS"),),
        "{other} owns {one}, or a `share` of it",
        ("share",),
    ),
    RelationType(
        Relation.ESTABLISHED_BY, "established", (("BPO", "OBPN"),), "{other} set up {one}"
    ),
    RelationType(
        Relation.COVERS,
        "covered_by",
        (("OBPSRFNA", "L"),),
        "{one} serves {other} and what lies in it",
    ),
    RelationType(
        Relation.ALIGNED_TO,
        "",
        (("BORN", "NBLOS"),),
        "{one} follows {other}, or works to the same footprint",
    ),
    RelationType(
        Relation.UNDER,
        "",
        ((ANY, "N"),),
        "{one} acts under {other}: an Act, an agreement or a plan",
        text_target=True,
    ),
    RelationType(
        Relation.RELIES_ON, "relied_on_by", ((ANY, ANY),), "{one} can’t do without {other}"
    ),
    RelationType(
        Relation.WORKS_WITH, "works_with", (("OBPS", "OBPS"),), "{one} and {other} work together"
    ),
    RelationType(
        Relation.SUCCEEDS,
        "succeeded_by",
        ((ANY, ANY),),
        "{one} comes after {other}",
        same_section=True,
    ),
    RelationType(Relation.ACCOUNTABLE, "accountable_for", _HOLDERS, "{other} answers for {one}"),
    RelationType(
        Relation.RESPONSIBLE, "responsible_for", _HOLDERS, "{other} does {one}, or manages it"
    ),
    RelationType(Relation.CONSULTED, "consulted_on", _HOLDERS, "{other} is asked about {one}"),
    RelationType(Relation.INFORMED, "informed_of", _HOLDERS, "{other} is told about {one}"),
    RelationType(
        Relation.DECIDED_BY, "decides", (("RFN", "OBP"),), "{other} takes the decision on {one}"
    ),
    RelationType(Relation.PROVIDED_BY, "provides", (("F", "OPS"),), "{other} provides {one}"),
    RelationType(
        Relation.CONTRIBUTORS,
        "contributes_to",
        (("F", "OPS"),),
        "{other} puts money into {one}, with others",
        ("amount", "share", "every"),
    ),
    RelationType(
        Relation.ACCOUNTABLE_BODY,
        "accountable_body_for",
        (("F", "OP"),),
        "{other} answers in law for the money of {one}",
    ),
    RelationType(
        Relation.AGREED_BY, "agreed", (("NA", "OBPS"),), "{other} is a party to {one}, or agreed it"
    ),
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

    @property
    def description(self) -> str:
        """What the key says, as a sentence to whoever writes it on an entity."""
        own, named = "this one", "the one named"
        one, other = (named, own) if self.inverse else (own, named)
        sentence = self.type.meaning.format(one=one, other=other)
        return f"{sentence[:1].upper()}{sentence[1:]}."

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
