"""The links of each entity under each key of the file, from whichever side they were written."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from govgraph.graph.calendar import Calendar
from govgraph.graph.known import Certainty, Standing
from govgraph.model.contradiction import contradictions_among_links, contradictions_of_deciding
from govgraph.model.entity import Body
from govgraph.model.link import NO_DETAILS, Link
from govgraph.model.relation import RELATION_TYPES
from govgraph.model.structure import Structure
from govgraph.model.words import Confidence

Index: TypeAlias = Mapping[str, Mapping[str, list[Link]]]
"""Key of the file → id → links."""


def build_index(structure: Structure) -> Index:
    """Sort the links by key and by the entity that has the key."""
    index: dict[str, defaultdict[str, list[Link]]] = {}
    sides: dict[str, tuple[defaultdict[str, list[Link]], defaultdict[str, list[Link]]]] = {}
    for relation, type_ in RELATION_TYPES.items():
        own = index.setdefault(relation.value, defaultdict(list))
        other = index.setdefault(type_.inverse or f"-{relation}", defaultdict(list))
        sides[relation.value] = own, other
    for link in structure.links:
        own, other = sides[link.relation]
        own[link.source].append(link)
        other[link.target].append(link)
    return index


class Sorter:
    """Sorts a link by how far it is known: the calendar, its two ends, its evidence."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._unusual = calendar.unusual
        self._disputed = calendar.disputed
        self._without_dates = not (calendar.unusual or calendar.later_sources)
        """Whether a link that has no details is in force, and as likely as its evidence."""

    def standing(self, link: Link) -> Standing:
        """Whether a link is in force: its own details, and both ends."""
        if link.details is NO_DETAILS and not self._unusual:
            return Standing.IN_FORCE
        own = self._calendar.details(link.details)
        if not self._unusual or own is not Standing.IN_FORCE:
            return own
        for end in (link.source, link.target):
            standing, _ = self._calendar.entity(end)
            if standing is not Standing.IN_FORCE:
                return standing
        return Standing.IN_FORCE

    def is_likely(self, link: Link) -> bool:
        """Whether a link is an inference, or leads to what is only likely to be in force."""
        details = link.details
        dated = details is not NO_DETAILS and not (
            details.from_ is details.until is details.lasts is None
        )
        if self._calendar.is_likely(link.evidence, dated=dated):
            return True
        return bool(self._unusual) and any(
            self._calendar.entity(end)[1] is Certainty.LIKELY for end in (link.source, link.target)
        )

    def sort(self, link: Link) -> str:
        """The name of the part of an answer that a named link belongs to."""
        if self._without_dates and link.details is NO_DETAILS:
            if id(link) in self._disputed:
                return "disputed"
            return "likely" if link.evidence.confidence is Confidence.LIKELY else "stated"
        if self.standing(link) is not Standing.IN_FORCE:
            return "not_in_force"
        if id(link) in self._disputed:
            return "disputed"
        return "likely" if self.is_likely(link) else "stated"

    def is_plain(self, link: Link) -> bool:
        """Whether a link names both ends and is surely in force and stated: most links are."""
        return link.is_named and not link.denied and self.sort(link) == "stated"

    def is_firm(self, link: Link) -> bool:
        """Whether a statement of any sort is in force, not likely and not disputed."""
        return self.sort(link) == "stated"


def find_disputes(structure: Structure, index: Index, calendar: Calendar) -> None:
    """Mark what other sources contradict, of what is in force and stated."""
    sorter = Sorter(calendar)
    found = set[int]()
    for links in _suspicious(structure, index):
        firm = [link for link in links if sorter.is_firm(link)]
        for pair in contradictions_among_links(firm):
            found.update(map(id, pair))
    for id_, links in index["decides"].items():
        body = structure.entities.get(id_)
        if isinstance(body, Body) and any(link.says_none for link in links):
            role = calendar.known(body, body.role).stated
            firm = [link for link in links if sorter.is_firm(link)]
            for value, link in contradictions_of_deciding(role, firm, body.evidence):
                found |= {id(value), id(link)}
    calendar.mark_disputed(found)


def _suspicious(structure: Structure, index: Index) -> Iterator[list[Link]]:
    """The lists of links in which two may not hold together: few, so the rest is not compared."""
    previous: Link | None = None
    lists: dict[int, list[Link]] = {}
    for link in structure.links:
        type_ = RELATION_TYPES[link.relation]
        twin = (
            previous is not None
            and link.target == previous.target
            and link.source == previous.source
            and link.relation is previous.relation
        )
        if link.denied or twin or link.says_none:
            for key, end in (
                (link.relation.value, link.source),
                (type_.inverse or f"-{link.relation}", link.target),
            ):
                candidates = index[key].get(end, ())
                if len(candidates) > 1:
                    lists[id(candidates)] = list(candidates)
        previous = link
    yield from lists.values()
