"""The rules: their pages, lists of them, and those that authors wrote."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from difflib import get_close_matches
from types import MappingProxyType

from govgraph.app.checking import read, read_rules
from govgraph.app.disk import DISK, AnyPath, Disk, NothingFound, displayed, is_structure
from govgraph.law import profile, profile_names
from govgraph.model.catalogue import CODES, FAMILIES
from govgraph.own_rules import rule_of
from govgraph.paragraph import Line, listed
from govgraph.problem import Fault
from govgraph.reader.complaints import choice, nearest
from govgraph.reports.plain.faults import fault_lines
from govgraph.reports.plain.law import profile_lines
from govgraph.rule import Rule
from govgraph.rulebook.listing import Listing, listing
from govgraph.rulebook.text import absent_lines, rule_lines
from govgraph.rules import all_rules

_FAULTS: Mapping[str, Fault] = MappingProxyType(
    {name: fault for fault in Fault for name in (fault.code, fault.slug)}
)
"""Each sort of problem of a file, by its code and by its name."""


def listed_rules(
    words: Iterable[str], families: Iterable[str], own: Iterable[Rule] = ()
) -> Listing:
    """The rules that all of some words tell, of some families, `own` ones of authors among them.

    A family goes by its letters or its name. Raises `NothingFound` if there is no such family or no
    such rule, with the nearest right word.
    """
    named, within = tuple(words), frozenset(map(_family, families))
    every = (*all_rules(), *own)
    found = listing(every, named, within)
    if found.is_empty:
        known = (*CODES, *FAMILIES.values(), *(rule.name for rule in every))
        near = next(filter(None, (nearest(word, known) for word in named if not within)), "")
        told = listed(f"“{word}”" for word in named)
        where = f" of {listed(sorted(within))}" if within else ""
        advice = near or "`govgraph rules` lists them all."
        raise NothingFound(f"No rule{where} speaks of {told}. {advice}")
    return found


def _family(word: str) -> str:
    known = {name: family for key, family in FAMILIES.items() for name in (key.lower(), family)}
    if word.lower() in known:
        return known[word.lower()]
    advice = nearest(word, known) or choice(FAMILIES.values())
    raise NothingFound(f"There is no family of rules “{word}”. {advice}")


def own_rules(
    file: AnyPath | None, rules: AnyPath | None = None, disk: Disk = DISK
) -> tuple[Rule, ...]:
    """The rules that authors wrote: in a structure or a file of rules, and in another of those.

    Raises `ProblemsFound` if a file can't be read whole.
    """
    shared = () if rules is None else read_rules(displayed(rules), disk)
    if file is None:
        return shared
    name = displayed(file)
    with suppress(OSError):
        if is_structure(disk.read(name)):
            return (*map(rule_of, read(name, disk, shared).checks.rules), *shared)
    return (*read_rules(name, disk), *shared)


def _meant(spelt: str, known: Mapping[str, str]) -> str:
    """What somebody may have meant who named no rule: a family, or the nearest right word."""
    family = {**FAMILIES, **{name.upper(): name for name in FAMILIES.values()}}.get(spelt.upper())
    if family is not None:
        return f"It is a family of rules: `govgraph rules --family {family}` lists them."
    letters = spelt.rstrip("0123456789")
    padded = f"{letters.strip('-')}{spelt.removeprefix(letters):0>2}"
    near = [padded] if padded in known else get_close_matches(spelt, known, n=1)
    if near:
        return f"Did you mean {known[near[0]]}?"
    return "`govgraph rules` lists them; of your own, add FILE."


def explanation(word: str, width: int, own: Iterable[Rule] = ()) -> Iterator[Line]:
    """The page of a rule or of a profile, or the meaning of a problem of a file, by code or name.

    Raises `NothingFound` with the nearest right word.
    """
    profiles = profile_names()
    written = {rule.name: rule for rule in own}
    known = {name.lower(): name for name in (*CODES, *_FAULTS, *profiles, *written)}
    spelt = "-".join(word.lower().replace("_", " ").split())
    if spelt not in known:
        raise NothingFound(f"There is no rule “{word}”. {_meant(spelt, known)}")
    name = known[spelt]
    if name in written:
        return rule_lines(written[name], width)
    if name in profiles:
        return profile_lines(profile(name), width)
    if name in _FAULTS:
        return fault_lines(_FAULTS[name], width)
    built = {rule.code: rule for rule in all_rules()}
    code = CODES[name]
    return rule_lines(built[code], width) if code in built else absent_lines(code, width)
