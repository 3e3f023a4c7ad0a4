"""Links: typed, directed relations between two entities, with their details and evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from govgraph.model.fact import (
    AMOUNT,
    COUNT,
    DATE_OR_TEXT,
    EVERY,
    ID,
    ID_OR_TEXT,
    LAST,
    LASTS,
    SHARE,
    TEXT,
    UNTIL,
    YES_NO,
    Evidence,
    Spec,
    detail,
    details,
    one_of,
)
from govgraph.model.relation import Relation
from govgraph.model.scalars import Amount, Count, Duration, PartialDate, Period
from govgraph.model.words import Basis, Mandate, SeatRole, Special, Status
from govgraph.problem import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """The details of a link, or of a seat. None is silence. Lists are tuples of ids or texts."""

    what: tuple[str, ...] | None = details(
        "what",
        ID_OR_TEXT,
        "The matter for which alone it holds: a responsibility, fund or plan, or a text.",
    )
    from_: PartialDate | str | None = detail(
        "from", DATE_OR_TEXT, "When it began or begins: a date, or a text such as “the next term”."
    )
    until: PartialDate | Special | str | None = detail(
        "until", UNTIL, "When it ended or ends: a date, `none`, or the condition on which it ends."
    )
    lasts: Period | Duration | None = detail("lasts", LASTS, "How long it is meant to last.")
    status: Status | None = detail(
        "status", one_of(Status), "How far it has come, where it is not simply in force."
    )
    called: str | None = detail("called", TEXT, "The source’s own word for it, “overseen by”.")
    basis: Basis | Special | None = detail(
        "basis", one_of(Basis), "What it rests on.", specials=(Special.NONE,)
    )
    under: tuple[str, ...] | None = details(
        "under", ID_OR_TEXT, "The Act, agreement or plan that requires it, or a text."
    )
    by: tuple[str, ...] | None = details(
        "by", ID_OR_TEXT, "Who gives the account, or who appoints or chooses."
    )
    joint: bool | None = detail(
        "joint", YES_NO, "Whether several ends act as one: one holder, one parent, one decision."
    )
    lead: bool | None = detail(
        "lead",
        YES_NO,
        "Of several, whether it comes first or has the final word; `no` on each denies an order.",
    )
    between_them: bool | None = detail(
        "between_them", YES_NO, "Whether it is divided among several in a way that is not stated."
    )
    every: Period | Special | None = detail(
        "every", EVERY, "How often it is due: `year`, `2 months`, `meeting` (a standing item)."
    )
    next: PartialDate | str | None = detail(
        "next", DATE_OR_TEXT, "When it is next due: a date, or a text."
    )
    last: PartialDate | Special | None = detail("last", LAST, "When it last happened.")
    independent: bool | None = detail(
        "independent", YES_NO, "`no` for internal assurance, which is not independent challenge."
    )
    share: Fraction | None = detail("share", SHARE, "Which part of it, as a percentage.")
    amount: Amount | None = detail("amount", AMOUNT, "How much money.")
    for_: tuple[str, ...] | None = details(
        "for",
        ID,
        "Whom the seat speaks for: an organisation, a sector, a body, or nobody.",
        specials=(Special.NONE,),
    )
    place: tuple[str, ...] | None = details(
        "place", ID, "For which place it sits; `[a, b]` is one seat for both.", specials=()
    )
    holder: tuple[str, ...] | None = details(
        "holder",
        TEXT,
        "Who sits there, if the source names them.",
        specials=(Special.VACANT, Special.UNKNOWN),
    )
    as_: SeatRole | None = detail("as", one_of(SeatRole), "In what capacity it sits.")
    voting: bool | None = detail("voting", YES_NO, "Whether it has a vote.")
    elected: bool | None = detail(
        "elected", YES_NO, "Whether it is a publicly elected office-holder who sits."
    )
    mandate: Mandate | None = detail(
        "mandate", one_of(Mandate), "Whether it may speak for whom it represents."
    )
    count: Count | None = detail("count", COUNT, "How many seats these are.")


NO_DETAILS = Details()


class Link(NamedTuple):
    """One statement of a relation, from the side that holds the canonical key.

    An end is an id, or `none` or `some` where the file says so of the other end; the target of
    `under` may be a text. `denied` is `{to: X, is: none}`: stated not to be.
    """

    relation: Relation
    source: str
    target: str
    details: Details
    evidence: Evidence
    origins: tuple[Origin, ...]
    """Where it is written; two where from both sides. Links of one long form share the first."""
    denied: bool = False
    each: bool = False
    """Whether it was written with `each`: one of several by design."""

    @property
    def is_named(self) -> bool:
        """Whether both ends are named (no `none` or `some`)."""
        return self.source not in _NOT_NAMED and self.target not in _NOT_NAMED

    @property
    def says_none(self) -> bool:
        """Whether it states that there is no such link at all."""
        return Special.NONE in (self.source, self.target)

    @property
    def says_some(self) -> bool:
        """Whether it states that there is one, or more, and not which."""
        return Special.SOME in (self.source, self.target)

    @property
    def is_duty(self) -> bool:
        """Whether a report is a duty, with `every` or `next`; any other is an event."""
        return self.details.every is not None or self.details.next is not None


_NOT_NAMED = frozenset({Special.NONE.value, Special.SOME.value})


@dataclass(frozen=True, slots=True)
class Total:
    """How many a list has in all, as stated by `{total: 12}`."""

    relation: Relation
    entity: str
    """The entity whose list it is."""
    inverse: bool
    """Whether the list was written under the inverse key."""
    count: Count
    evidence: Evidence
    origin: Origin


@cache
def detail_specs() -> Mapping[str, tuple[str, Spec]]:
    """The details that a link may have: key → attribute and definition."""
    return MappingProxyType(
        {one.metadata["spec"].key: (one.name, one.metadata["spec"]) for one in fields(Details)}
    )


COMMON_DETAILS = (
    "what",
    "from",
    "until",
    "lasts",
    "status",
    "called",
    "basis",
    "under",
    "by",
    "joint",
    "lead",
    "between_them",
)
"""The details that every link may have."""
