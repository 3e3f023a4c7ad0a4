"""Reads the profiles that come with govgraph, each from its file of data."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, reduce
from types import MappingProxyType
from typing import TypedDict

from govgraph.law.duty import (
    Challenge,
    Committee,
    D,
    DoubleLink,
    Membership,
    Office,
    Partner,
    Profile,
    Provision,
    Wanted,
)
from govgraph.law.table import Table
from govgraph.model.scalars import PartialDate, read_date
from govgraph.model.words import OrganisationKind

_END = ".toml"


@cache
def _files() -> Mapping[str, str]:
    """The text of each profile by its name. They are part of the package, not files of a user."""
    from importlib.resources import files  # noqa: PLC0415 - only what names a profile needs it

    folder = files("govgraph.law") / "profiles"
    found = [one for one in folder.iterdir() if one.name.endswith(_END)]
    texts = {one.name.removesuffix(_END): one.read_text("utf-8") for one in found}
    return MappingProxyType(dict(sorted(texts.items())))


def profile_names() -> tuple[str, ...]:
    """The names of all profiles, in the order of the alphabet."""
    return tuple(_files())


@cache
def profile(name: str) -> Profile:
    """The profile of a name, with what it takes over from others. `KeyError` if there is none."""
    from tomllib import loads  # noqa: PLC0415 - only what names a profile needs it

    table = Table(name, loads(_files()[name]))
    included = map(profile, reversed(table.texts("includes")))
    return reduce(Profile.including, included, _Reader(table).profile())


class _When(TypedDict):
    """What every duty holds."""

    law: Provision
    since: PartialDate | None
    until: PartialDate | None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Makes the duties of one file, without those of the profiles that it includes."""

    table: Table

    def profile(self) -> Profile:
        return Profile(
            name=self.table.profile,
            title=self.table.text("title"),
            places=self.table.text("places"),
            about=self.table.text("about"),
            committees=self._duties("committees", self._committee),
            challenges=self._duties("challenges", self._challenge),
            memberships=self._duties("memberships", self._membership),
            partners=self._duties("partners", self._partner),
            offices=self._duties("offices", self._office),
            double_links=self._duties("double_links", lambda one: DoubleLink(**self._when(one))),
        )

    def _duties(self, key: str, read: Callable[[Table], D]) -> tuple[D, ...]:
        return tuple(map(read, self.table.tables(key)))

    def _when(self, one: Table) -> _When:
        provision = self.table.table("provisions").table(one.text("law"))
        return _When(
            law=Provision(
                title=provision.text("title"),
                at=provision.text("at"),
                words=provision.text("words", ""),
                publisher=provision.text("publisher", "legislation.gov.uk"),
                url=provision.text("url"),
            ),
            since=_day(one.text("since", "")),
            until=_day(one.text("until", "")),
        )

    def _committee(self, one: Table) -> Committee:
        kind = OrganisationKind(one.text("of"))
        return Committee(code=one.text("code"), name=one.text("name"), of=kind, **self._when(one))

    def _challenge(self, one: Table) -> Challenge:
        return Challenge(
            code=one.text("code", ""),
            kind=_kind(one.text("kind", "")),
            name=one.text("name"),
            by=_wanted(one.table("by")),
            **self._when(one),
        )

    def _membership(self, one: Table) -> Membership:
        return Membership(
            code=one.text("code"),
            name=one.text("name"),
            seats=tuple(map(_wanted, one.tables("seats"))),
            **self._when(one),
        )

    def _partner(self, one: Table) -> Partner:
        kind = OrganisationKind(one.text("kind"))
        return Partner(kind=kind, code=one.text("code"), name=one.text("name"), **self._when(one))

    def _office(self, one: Table) -> Office:
        return Office(
            codes=one.texts("codes"),
            name=one.text("name"),
            of=OrganisationKind(one.text("of")),
            answers_for_money=one.flag("answers_for_money"),
            **self._when(one),
        )


def _wanted(one: Table) -> Wanted:
    return Wanted(
        name=one.text("name"),
        codes=one.texts("codes"),
        kinds=tuple(map(OrganisationKind, one.texts("kinds"))),
        elected=one.flag("elected"),
        officer_of=_kind(one.text("officer_of", "")),
    )


def _kind(word: str) -> OrganisationKind | None:
    return OrganisationKind(word) if word else None


def _day(text: str) -> PartialDate | None:
    return read_date(text) if text else None
