"""The words that pictures use for kinds, roles, relations, standings, counts and dates."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from govgraph.model.relation import Relation
from govgraph.model.scalars import PartialDate
from govgraph.model.words import LINE_SORTS, BodyKind, Status
from govgraph.views.view import BoxFamily, LineFamily


@dataclass(frozen=True, slots=True)
class Telling:
    """How a relation is drawn and told; `turned` if the line runs against the key of the file.

    `once` are the words for something that happened once, where a duty has others.
    """

    family: LineFamily
    words: str
    turned: bool = False
    once: str = ""


_ROUTE, _REPORT, _CHALLENGE = LineFamily.ROUTE, LineFamily.REPORT, LineFamily.CHALLENGE
_ADVICE, _MONEY, _SEAT = LineFamily.ADVICE, LineFamily.MONEY, LineFamily.SEAT
_OTHER = LineFamily.OTHER

TELLINGS: Mapping[Relation, Telling] = MappingProxyType(
    {
        Relation.ACCOUNTABLE_TO: Telling(_ROUTE, "is accountable to"),
        Relation.PART_OF: Telling(_ROUTE, "is part of"),
        Relation.MANAGED_BY: Telling(_ROUTE, "is managed by"),
        Relation.REPORTS_TO: Telling(_REPORT, "reports to", once="reported to"),
        Relation.ESCALATES_TO: Telling(_REPORT, "escalates to"),
        Relation.SCRUTINISED_BY: Telling(_CHALLENGE, "is scrutinised by"),
        Relation.ADVISES: Telling(_ADVICE, "advises"),
        Relation.RECOMMENDS_TO: Telling(_ADVICE, "makes recommendations to"),
        Relation.CONSULTS: Telling(_ADVICE, "is consulted by", turned=True),
        Relation.FUNDED_BY: Telling(_MONEY, "is funded by"),
        Relation.OWNED_BY: Telling(_MONEY, "is owned by"),
        Relation.COMMISSIONED_BY: Telling(_MONEY, "is commissioned by"),
        Relation.DELEGATED_BY: Telling(_MONEY, "has powers delegated by"),
        Relation.MEMBERS: Telling(_SEAT, "is a member of", turned=True),
        Relation.CHAIR: Telling(_SEAT, "chairs", turned=True),
        Relation.DEPUTY: Telling(_SEAT, "is deputy of", turned=True),
        Relation.LEAD: Telling(_OTHER, "leads", turned=True),
        Relation.EMPLOYED_BY: Telling(_OTHER, "is employed by"),
        Relation.HOSTED_BY: Telling(_OTHER, "is hosted by"),
        Relation.SUPPORTED_BY: Telling(_OTHER, "is supported by"),
        Relation.ESTABLISHED_BY: Telling(_OTHER, "was set up by"),
        Relation.COVERS: Telling(_OTHER, "covers"),
        Relation.ALIGNED_TO: Telling(_OTHER, "is aligned to"),
        Relation.UNDER: Telling(_OTHER, "acts under"),
        Relation.RELIES_ON: Telling(_OTHER, "relies on"),
        Relation.WORKS_WITH: Telling(_OTHER, "works with"),
        Relation.SUCCEEDS: Telling(_OTHER, "comes after"),
        Relation.ACCOUNTABLE: Telling(_OTHER, "answers for", turned=True),
        Relation.RESPONSIBLE: Telling(_OTHER, "is responsible for", turned=True),
        Relation.CONSULTED: Telling(_OTHER, "is consulted on", turned=True),
        Relation.INFORMED: Telling(_OTHER, "is informed of", turned=True),
        Relation.DECIDED_BY: Telling(_OTHER, "is decided by"),
        Relation.PROVIDED_BY: Telling(_OTHER, "is provided by"),
        Relation.CONTRIBUTORS: Telling(_OTHER, "contributes to", turned=True),
        Relation.ACCOUNTABLE_BODY: Telling(_OTHER, "is the accountable body for", turned=True),
        Relation.AGREED_BY: Telling(_OTHER, "was agreed by"),
    }
)
"""How each relation is drawn and told."""

FAMILY_NAMES: Mapping[str, LineFamily] = MappingProxyType(
    dict(
        zip(
            LINE_SORTS,
            (_ROUTE, _REPORT, _CHALLENGE, _ADVICE, _MONEY, _SEAT, _OTHER),
            strict=True,
        )
    )
)
"""What a reader calls the sorts of line."""


HIDDEN: Mapping[LineFamily, tuple[str, str]] = MappingProxyType(
    {
        LineFamily.ROUTE: ("accountability link", "accountability links"),
        LineFamily.REPORT: ("reporting link", "reporting links"),
        LineFamily.CHALLENGE: ("scrutiny link", "scrutiny links"),
        LineFamily.ADVICE: ("advice link", "advice links"),
        LineFamily.MONEY: (
            "link of money and delegated power",
            "links of money and delegated power",
        ),
        LineFamily.SEAT: ("membership link", "membership links"),
        LineFamily.OTHER: ("other link", "other links"),
    }
)
"""What a picture calls the links that it leaves out."""

BODY_FAMILIES: Mapping[BodyKind, BoxFamily] = MappingProxyType(
    {
        BodyKind.PARTNERSHIP: BoxFamily.PARTNERSHIP,
        BodyKind.BOARD: BoxFamily.PARTNERSHIP,
        BodyKind.JOINT_COMMITTEE: BoxFamily.PARTNERSHIP,
        BodyKind.NETWORK: BoxFamily.PARTNERSHIP,
        BodyKind.EXECUTIVE_GROUP: BoxFamily.OFFICERS,
        BodyKind.GROUP: BoxFamily.OFFICERS,
        BodyKind.WORKING_GROUP: BoxFamily.OFFICERS,
        BodyKind.TEAM: BoxFamily.OFFICERS,
        BodyKind.FULL_COUNCIL: BoxFamily.STATUTORY,
        BodyKind.CABINET: BoxFamily.STATUTORY,
        BodyKind.COMMITTEE: BoxFamily.STATUTORY,
        BodyKind.SCRUTINY: BoxFamily.STATUTORY,
        BodyKind.PROGRAMME: BoxFamily.PROGRAMME,
        BodyKind.WORKSTREAM: BoxFamily.PROGRAMME,
        BodyKind.PROJECT: BoxFamily.PROGRAMME,
        BodyKind.PILOT: BoxFamily.PROGRAMME,
        BodyKind.TASK_AND_FINISH: BoxFamily.PROGRAMME,
        BodyKind.FORUM: BoxFamily.FORUM,
        BodyKind.SERVICE: BoxFamily.LOCAL,
        BodyKind.HUB: BoxFamily.LOCAL,
        BodyKind.OTHER: BoxFamily.OTHER,
    }
)

_SPELT_OUT = {
    "task_and_finish": "Task and finish group",
    "scrutiny": "Scrutiny body",
    "nhs_trust": "NHS trust",
    "voluntary": "Voluntary sector",
    "faith": "Faith groups",
    "own": "Own money",
    "pooled": "Pooled money",
    "other": "",
}
_NOT_YET = {
    Status.PROPOSED: "Proposed",
    Status.REQUIRED: "Required",
    Status.PLANNED: "Planned",
    Status.IN_DEVELOPMENT: "In development",
}
NOT_BEGUN = "Not begun"
ENDED = "Ended"
NO_SUCH_THING = "Stated not to exist"


def capital(text: str) -> str:
    """The text with a capital letter first, the rest as it is."""
    return text[:1].upper() + text[1:]


def kind_words(kind: str) -> str:
    """The words for a kind of the format; empty for `other`, which has a word of its own."""
    return _SPELT_OUT.get(kind, capital(kind.replace("_", " ")))


def status_words(status: Status | None) -> str:
    """The word for something that is not in force yet."""
    return _NOT_YET.get(status, NOT_BEGUN) if status else NOT_BEGUN


def plural(count: int, one: str, many: str) -> str:
    """A number with its noun."""
    return f"{count} {one if count == 1 else many}"


def plural_of(word: str) -> str:
    """The plural of a kind of place, such as district, county or parish."""
    if word.endswith("y") and word[-2:-1] not in set("aeiou"):
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"


_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_DAY_LENGTH, _MONTH_LENGTH = len("2022-09-20"), len("2022-09")


def date_words(date: PartialDate) -> str:
    """A date as prose has it: 18 May 2009, May 2009, 2009."""
    first = date.first
    month = _MONTHS[first.month - 1]
    if len(date.text) >= _DAY_LENGTH:
        return f"{first.day} {month} {first.year}"
    return f"{month} {first.year}" if len(date.text) == _MONTH_LENGTH else str(first.year)
