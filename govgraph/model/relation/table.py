"""The table of relations: one row for each, which everything else reads."""

from collections.abc import Mapping
from types import MappingProxyType

from govgraph.model.relation.type import ANY, Relation, RelationType

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
