"""The same link written twice is one: evidence is joined, and what is stated wins over likely."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from itertools import chain

from govgraph.model.contradiction import TELL_APART, may_hold, rules_out
from govgraph.model.fact import Evidence
from govgraph.model.link import NO_DETAILS, Details, Link
from govgraph.model.relation import RELATION_TYPES

_PARTS = tuple(part.name for part in fields(Details))


def merge(forward: Iterable[Link], inverse: Iterable[Link]) -> list[Link]:
    """Join links written from the other side with their twins. Entries of one list never merge."""
    kept, turned = _turn(forward)
    return _together(kept, [*inverse, *turned])


def refined(inherited: Sequence[Link], added: Sequence[Link]) -> list[Link]:
    """The links of one of several, with what is added to it.

    What can't hold beside an added link, as beside a denial, is inherited no longer; what is said
    again is one.
    """
    left = (_left(one, added) for one in inherited)
    return _together([one for one in left if one is not None], added)


def _left(inherited: Link, added: Iterable[Link]) -> Link | None:
    """What is left of a link that is inherited: of one for several matters, those not denied."""
    for link in added:
        if _excludes(link, inherited):
            denied, what = link.details.what or (), inherited.details.what or ()
            others = tuple(matter for matter in what if denied and matter not in denied)
            if not others:
                return None
            inherited = inherited._replace(details=replace(inherited.details, what=others))
    return inherited


def _excludes(added: Link, inherited: Link) -> bool:
    if added.relation is not inherited.relation or not may_hold(added):
        return False
    return any(
        (denial.denied or denial.says_none) and rules_out(denial, other)
        for denial, other in ((added, inherited), (inherited, added))
    )


def _turn(links: Iterable[Link]) -> tuple[list[Link], list[Link]]:
    """Symmetric links that are written from both ends: the second is turned to match the first."""
    kept: list[Link] = []
    turned: list[Link] = []
    seen: set[tuple[str, str]] = set()
    for link in links:
        if RELATION_TYPES[link.relation].symmetric and link.is_named:
            if (link.target, link.source) in seen and (link.source, link.target) not in seen:
                turned.append(link._replace(source=link.target, target=link.source))
                continue
            seen.add((link.source, link.target))
        kept.append(link)
    return kept, turned


def _together(kept: list[Link], others: Sequence[Link]) -> list[Link]:
    """Join each of the others with its twin among those that are kept, or keep it too."""
    if not others:
        return kept
    places: dict[tuple[str, str, str], list[int]] = {}
    for index, link in enumerate(kept):
        places.setdefault((link.relation, link.source, link.target), []).append(index)
    for link in others:
        twins = places.get((link.relation, link.source, link.target), [])
        twin = next((index for index in twins if _are_one(kept[index], link)), None)
        if twin is None:
            kept.append(link)
        else:
            twins.remove(twin)
            kept[twin] = _joined(kept[twin], link)
    return kept


def _are_one(one: Link, other: Link) -> bool:
    """Whether what tells links apart is equal, and nothing else is stated differently.

    What is likely adds no detail to what is stated.
    """
    if one.denied != other.denied:
        return False
    if one.evidence.likely != other.evidence.likely:
        stated, likely = (other, one) if one.evidence.likely else (one, other)
        return _fit(stated.details, likely.details) and _adds_nothing(
            stated.details, likely.details
        )
    return _fit(one.details, other.details)


def _fit(one: Details, other: Details) -> bool:
    if one is other:
        return True
    for part in _PARTS:
        mine, theirs = getattr(one, part), getattr(other, part)
        if mine != theirs and (part in TELL_APART or None not in (mine, theirs)):
            return False
    return True


def _adds_nothing(stated: Details, likely: Details) -> bool:
    return all(getattr(likely, part) in (None, getattr(stated, part)) for part in _PARTS)


def _joined(one: Link, other: Link) -> Link:
    return one._replace(
        details=_joined_details(one.details, other.details),
        evidence=_joined_evidence(one.evidence, other.evidence),
        origins=tuple(sorted({*one.origins, *other.origins}, key=str)),
        each=one.each or other.each,
    )


def _joined_details(one: Details, other: Details) -> Details:
    if other is NO_DETAILS or one is other:
        return one
    pairs = ((part, getattr(one, part), getattr(other, part)) for part in _PARTS)
    return Details(**{part: theirs if mine is None else mine for part, mine, theirs in pairs})


def _joined_evidence(*evidence: Evidence) -> Evidence:
    """All of it: what is stated first, then what has words, whoever wrote it first."""
    every = chain.from_iterable((one._replace(also=()), *one.also) for one in evidence)
    first, *others = sorted(dict.fromkeys(every), key=_weight)
    return first._replace(
        also=tuple(one for one in others if one.source != first.source or one.says)
    )


def _weight(evidence: Evidence) -> tuple[bool, bool, str]:
    return evidence.likely, not evidence.says, str(evidence)
