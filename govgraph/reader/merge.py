"""The same link written from both sides is one: evidence is joined, stated wins over likely."""

from collections.abc import Iterable
from dataclasses import fields, replace

from govgraph.model.fact import Evidence
from govgraph.model.link import NO_DETAILS, Details, Link
from govgraph.model.relation import RELATION_TYPES
from govgraph.model.words import Confidence

_TELL_APART = ("what", "for_", "as_", "place", "holder", "from_")


def merge(forward: Iterable[Link], inverse: Iterable[Link]) -> list[Link]:
    """Join links written from the other side with their twins. Entries of one list never merge."""
    kept = list(forward)
    places: dict[tuple[str, str, str], list[int]] = {}
    inverse = list(inverse)
    symmetric = [link for link in kept if RELATION_TYPES[link.relation].symmetric]
    if symmetric:
        kept, turned = _turn(kept)
        inverse += turned
    if not inverse:
        return kept
    for index, link in enumerate(kept):
        places.setdefault((link.relation, link.source, link.target), []).append(index)
    taken: set[int] = set()
    for link in inverse:
        twin = _twin(link, kept, places, taken)
        if twin is None:
            kept.append(link)
        else:
            taken.add(twin)
            kept[twin] = _joined(kept[twin], link)
    return kept


def _turn(links: list[Link]) -> tuple[list[Link], list[Link]]:
    """Symmetric links that are written from both ends: the second is turned to match the first."""
    kept: list[Link] = []
    turned: list[Link] = []
    seen: set[tuple[str, str]] = set()
    for link in links:
        if RELATION_TYPES[link.relation].symmetric and link.is_named:
            if (link.target, link.source) in seen and (link.source, link.target) not in seen:
                turned.append(replace(link, source=link.target, target=link.source))
                continue
            seen.add((link.source, link.target))
        kept.append(link)
    return kept, turned


def _twin(
    link: Link, kept: list[Link], places: dict[tuple[str, str, str], list[int]], taken: set[int]
) -> int | None:
    for index in places.get((link.relation, link.source, link.target), ()):
        other = kept[index]
        if index not in taken and other.denied == link.denied and _fit(other.details, link.details):
            return index
    return None


def _fit(one: Details, other: Details) -> bool:
    """Whether what tells links apart is equal, and nothing else is stated differently."""
    if one is other:
        return True
    for part in fields(Details):
        mine, theirs = getattr(one, part.name), getattr(other, part.name)
        if mine == theirs:
            continue
        if part.name in _TELL_APART or (mine is not None and theirs is not None):
            return False
    return True


def _joined(one: Link, other: Link) -> Link:
    return replace(
        one,
        details=_joined_details(one.details, other.details),
        evidence=_joined_evidence(one.evidence, other.evidence),
        origins=tuple(sorted({*one.origins, *other.origins}, key=str)),
        each=one.each or other.each,
    )


def _joined_details(one: Details, other: Details) -> Details:
    if other is NO_DETAILS or one is other:
        return one
    parts = {
        part.name: getattr(one, part.name)
        if getattr(one, part.name) is not None
        else getattr(other, part.name)
        for part in fields(Details)
    }
    return Details(**parts)


def _joined_evidence(one: Evidence, other: Evidence) -> Evidence:
    if one == other:
        return one
    first, second = (
        (one, other) if (one.likely, str(one)) <= (other.likely, str(other)) else (other, one)
    )
    confidence = Confidence.LIKELY if one.likely and other.likely else Confidence.STATED
    return replace(
        first,
        quotes=tuple(dict.fromkeys((*first.quotes, *second.quotes))),
        notes=tuple(dict.fromkeys((*first.notes, *second.notes))),
        reading=first.reading or second.reading,
        confidence=confidence,
    )
