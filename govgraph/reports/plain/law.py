"""The page of a profile: what a law requires of whom, where, from when, and in which words."""

from collections.abc import Iterable, Iterator

from govgraph.law import (
    Challenge,
    Committee,
    DoubleLink,
    Duty,
    Membership,
    Office,
    Partner,
    Profile,
    Provision,
    Wanted,
)
from govgraph.model.catalogue import CATALOGUE
from govgraph.model.words import OrganisationKind
from govgraph.observation import capitalised
from govgraph.paragraph import Line, Piece, Role, wrapped

_BULLET = (Piece("- "),)


def profile_lines(profile: Profile, width: int) -> Iterator[Line]:
    """One profile: where it holds, how it is named, and each of its duties."""
    yield (Piece(profile.name, Role.TITLE),)
    yield from wrapped((Piece(f"{profile.title}."),), width)
    yield ()
    yield from wrapped((Piece(f"Where it holds: {profile.places}"),), width)
    yield ()
    yield from wrapped((Piece(profile.about),), width)
    yield ()
    named = f"A file names it: `checks: {{profile: {profile.name}}}`."
    yield from wrapped((Piece(f"{named} Without that, no rule asks for any of this."),), width)
    yield from _duties("What is scrutinised", "DEC13", map(_challenge, profile.challenges), width)
    yield from _duties("Who has seats", "REP04", map(_membership, profile.memberships), width)
    yield from _duties("Which bodies there are", "REP12", map(_partner, profile.partners), width)
    yield from _duties("What is a committee", "", map(_committee, profile.committees), width)
    yield from _duties(
        "Which officers there are", "FIN05 CAP11", map(_office, profile.offices), width
    )
    yield from _duties("What is linked twice", "SHP02", map(_link, profile.double_links), width)
    yield from _duties("What it rests on", "", map(_provision, _provisions(profile)), width)


def _duties(heading: str, codes: str, duties: Iterable[str], width: int) -> Iterator[Line]:
    """A part of the page, with the rules that ask for it."""
    told = tuple(duties)
    if not told:
        return
    rules = ", ".join(f"{code} {CATALOGUE[code]}" for code in codes.split())
    asked = f" ({rules})" if rules else ""
    yield ()
    yield from wrapped((Piece(heading, Role.HEADING), Piece(asked)), width)
    for one in told:
        yield from wrapped((Piece(one),), width, _BULLET)


def _challenge(duty: Challenge) -> str:
    kind = f" (`kind: {duty.kind}`)" if duty.kind else _coded((duty.code,))
    return _told(duty, f"{duty.name}{kind} is scrutinised by {_wanted(duty.by)}")


def _membership(duty: Membership) -> str:
    seats = "; ".join(map(_wanted, duty.seats))
    return _told(duty, f"on {duty.name}{_coded((duty.code,))}: {seats}")


def _partner(duty: Partner) -> str:
    return _told(duty, f"{_one(duty.kind)} works with {duty.name}{_coded((duty.code,))}")


def _committee(duty: Committee) -> str:
    what = f"{duty.name}{_coded((duty.code,))} is a committee of {_one(duty.of)}"
    return _told(duty, f"{what}, and has its route and its scrutiny through it")


def _office(duty: Office) -> str:
    return _told(duty, f"{_one(duty.of)} has a {duty.name}{_coded(duty.codes)}")


def _link(duty: DoubleLink) -> str:
    return _told(duty, "two people sit on a body and on what it is part of or accountable to")


def _told(duty: Duty, sentence: str) -> str:
    """A duty as one entry: what it is, of structures of which days, and where it is laid down."""
    days = (
        f"from {duty.since}" if duty.since else "",
        f"before {duty.until}" if duty.until else "",
    )
    asked = " and ".join(filter(None, days))
    when = f" Asked of structures {asked}." if asked else ""
    return f"{capitalised(sentence)}.{when} {duty.law}."


def _provisions(profile: Profile) -> Iterable[Provision]:
    """Where the duties are laid down, each once, in the order of the page."""
    duties: tuple[Duty, ...] = (
        *(*profile.challenges, *profile.memberships, *profile.partners),
        *(*profile.committees, *profile.offices, *profile.double_links),
    )
    return dict.fromkeys(duty.law for duty in duties)


def _provision(law: Provision) -> str:
    words = f": “{law.words}”" if law.words else ""
    return f"{law}, {law.publisher}{words}. {law.url}"


def _wanted(one: Wanted) -> str:
    kinds = tuple(f"`kind: {kind}`" for kind in one.kinds)
    codes = tuple(f"`{code}`" for code in one.codes)
    known = (*kinds, *codes, *(("`elected: yes`",) if one.elected else ()))
    return f"{one.name} ({' or '.join(known)})"


def _coded(codes: Iterable[str]) -> str:
    return f" ({' or '.join(f'`{code}`' for code in codes)})"


def _one(kind: OrganisationKind) -> str:
    return f"a {kind.replace('_', ' ')}"
