"""What a duty in law is: of whom it is asked, from when, and where it is laid down."""

from dataclasses import dataclass, replace
from typing import TypeVar

from govgraph.model.scalars import PartialDate
from govgraph.model.words import OrganisationKind


@dataclass(frozen=True, slots=True)
class Provision:
    """Where a duty is laid down: an Act and a section of it, with words that were seen there."""

    title: str
    at: str
    words: str = ""
    publisher: str = ""
    url: str = ""

    def __str__(self) -> str:
        return f"{self.title}, {self.at}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom a law asks for: known by one of the codes, by one of the kinds, or as elected."""

    name: str
    """What a sentence calls it, with its article."""
    codes: tuple[str, ...] = ()
    kinds: tuple[OrganisationKind, ...] = ()
    elected: bool = False
    officer_of: OrganisationKind | None = None
    """The kind of organisation whose officer it is, so that a seat of one may be that officer’s."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """What a law requires, and when it does."""

    law: Provision
    since: PartialDate | None = None
    """The first day on which it is asked of a structure."""
    until: PartialDate | None = None
    """The first day on which it is not asked any more."""

    def holds_on(self, day: PartialDate | None) -> bool:
        """Whether it is asked on a day; without one, whether it is asked still."""
        if day is None:
            return self.until is None
        begun = self.since is None or not day.is_before(self.since)
        return begun and (self.until is None or day.is_before(self.until))


D = TypeVar("D", bound=Duty)


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee(Duty):
    """That a body of a code is a committee of an organisation of a kind."""

    code: str
    name: str
    of: OrganisationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge(Duty):
    """That what has a code, or is an organisation of a kind, is scrutinised."""

    code: str
    """Empty where only the kind tells."""
    kind: OrganisationKind | None
    name: str
    by: Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(Duty):
    """That somebody has seats on a body of a code."""

    code: str
    name: str
    seats: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(Duty):
    """That an organisation of a kind works with a body of a code."""

    kind: OrganisationKind
    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Duty):
    """That an organisation of a kind has an officer of one of some codes."""

    codes: tuple[str, ...]
    name: str
    """What a sentence calls it, without an article."""
    of: OrganisationKind
    answers_for_money: bool = False
    """Whether it is the officer who answers for the organisation’s finances."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubleLink(Duty):
    """That two people, and not one alone, sit on a body and on what it belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The duties of one sort of place or arrangement, under the name that `checks` gives."""

    name: str
    title: str
    places: str
    """Where it holds."""
    about: str
    """What else there is to know: dates, what is left out, which other profiles go with it."""
    committees: tuple[Committee, ...] = ()
    challenges: tuple[Challenge, ...] = ()
    memberships: tuple[Membership, ...] = ()
    partners: tuple[Partner, ...] = ()
    offices: tuple[Office, ...] = ()
    double_links: tuple[DoubleLink, ...] = ()

    def including(self, other: "Profile") -> "Profile":
        """The same, with the duties of another before its own, each once."""
        return replace(
            self,
            committees=_each_once(other.committees, self.committees),
            challenges=_each_once(other.challenges, self.challenges),
            memberships=_each_once(other.memberships, self.memberships),
            partners=_each_once(other.partners, self.partners),
            offices=_each_once(other.offices, self.offices),
            double_links=_each_once(other.double_links, self.double_links),
        )


def _each_once(first: tuple[D, ...], then: tuple[D, ...]) -> tuple[D, ...]:
    return tuple(dict.fromkeys((*first, *then)))
