"""What can't hold as a whole, although each statement can be read: circles, dates, denials."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter
from types import MappingProxyType

from govgraph.model.contradiction import (
    contradictions_among_links,
    contradictions_among_values,
    contradictions_of_deciding,
)
from govgraph.model.entity import Arranged, Body, Entity, Tiered, specs
from govgraph.model.fact import Evidence, Facts, Spec, Value
from govgraph.model.keys import ARRANGEMENTS
from govgraph.model.link import Link
from govgraph.model.relation import Relation
from govgraph.model.scalars import PartialDate
from govgraph.model.structure import Tier
from govgraph.model.words import Section, Special
from govgraph.problem import Fault, Mention, Origin, Problem
from govgraph.reader.complaints import Complaints, choice, join_or, nearest

_NAMES: Mapping[str, tuple[Section, ...]] = MappingProxyType(
    {
        "sector": (Section.SECTORS,),
        "owner": (Section.SECTORS, Section.ORGANISATIONS, Section.BODIES, Section.POSTS),
    }
)
"""The keys whose values are ids, with what these may name."""
_OR_TEXT = frozenset({"owner"})


@cache
def _facts(
    section: Section,
) -> tuple[tuple[Spec, ...], Callable[[Entity], tuple[Facts[object], ...]]]:
    """The keys of a section, and what takes the facts of all of them from an entity at once."""
    keys = tuple(spec for _, spec in specs(section).values())
    return keys, attrgetter(*(name for name, _ in specs(section).values()))


@dataclass(slots=True)
class Coherence:
    """Looks over a whole structure before it is given on."""

    complaints: Complaints
    entities: Mapping[str, Entity]
    links: list[Link]
    tiers: tuple[Tier, ...]
    groups: Mapping[str, Entity] = field(init=False)
    """Of the entities that an id stands for, one."""

    def __post_init__(self) -> None:
        self.groups = {one.group: one for one in self.entities.values() if one.group}

    def check(self) -> tuple[tuple[Link, Link], ...]:
        """Tell what can't hold, and give back what different sources dispute."""
        tiers = frozenset((tier.file, tier.id) for tier in self.tiers)
        for entity in self.entities.values():
            self._entity(entity, tiers)
        for link in self.links:
            if link.details.until is not None:
                self._order((link.details.from_, link.details.until), link.origins[0])
        self._circles()
        disputes: list[tuple[Link, Link]] = []
        for one, other in _contradictions(self.links):
            if one.evidence.source != other.evidence.source:
                disputes.append((one, other))
            else:
                sentence = (
                    f"“{_subject(one)}” states two things of `{one.relation}` that can't both hold"
                )
                self._both(sentence, one.origins[0], other.origins[0])
        nothing: dict[str, list[Link]] = {}
        for link in self.links:
            if link.relation is Relation.DECIDED_BY and link.source == "none":
                nothing.setdefault(link.target, []).append(link)
        self._decides(nothing)
        return tuple(disputes)

    def _entity(self, entity: Entity, tiers: frozenset[tuple[str, str]]) -> None:
        keys, facts_of = _facts(entity.section)
        for spec, facts in zip(keys, facts_of(entity), strict=True):
            if _may_clash(facts):
                self._values(entity, spec, facts)
        if isinstance(entity, Arranged):
            self._arrangements(entity)
        if entity.until and entity.from_:
            self._lifetime(entity)
        if isinstance(entity, Tiered) and entity.tier:
            self._tier(entity, tiers)
        for key in _NAMES:
            self._names(entity, key, getattr(entity, key, ()))

    def _arrangements(self, entity: Arranged) -> None:
        for arrangement, facts in entity.arrangements.items():
            if _may_clash(facts):
                self._values(entity, ARRANGEMENTS[arrangement], facts)

    def _lifetime(self, entity: Entity) -> None:
        begin, end = entity.from_[-1], entity.until[-1]
        places = [
            one.origin or entity.origin / key for one, key in ((begin, "from"), (end, "until"))
        ]
        self._tell_order((begin.is_, end.is_), places[0], places[1])

    def _values(self, entity: Entity, spec: Spec, facts: Facts[object]) -> None:
        for value in facts:
            if value.until is not None:
                self._order((value.from_, value.until), value.origin or entity.origin / spec.key)
        for one, other in contradictions_among_values(facts, spec, entity.evidence):
            places = [value.origin or entity.origin / spec.key for value in (one, other)]
            if _source(one, entity.evidence) == _source(other, entity.evidence):
                sentence = (
                    f"“{entity.id}” has two values of `{spec.key}` at one time, from one source"
                )
                self._both(sentence, places[0], places[1])

    def _decides(self, nothing: Mapping[str, list[Link]]) -> None:
        """`role: decides` beside `decides: none`."""
        for name, links in nothing.items():
            body = self.entities.get(name)
            if isinstance(body, Body):
                for role, link in contradictions_of_deciding(body.role, links, body.evidence):
                    if _source(role, body.evidence) == link.evidence.source:
                        sentence = f"“{name}” has the role “decides” and decides nothing"
                        place = role.origin or body.origin / "role"
                        self._both(sentence, place, link.origins[0])

    def _both(self, sentence: str, first: Origin, second: Origin) -> None:
        advice = "Give the dates, name the source of each, or keep one."
        mention = Mention(first, "the other statement")
        problem = Problem(Fault.CONTRADICTION, sentence, second, advice, mentions=(mention,))
        self.complaints.problems.append(problem)

    def _order(self, dates: tuple[object, object], origin: Origin) -> None:
        self._tell_order(dates, origin / "from", origin / "until")

    def _tell_order(self, dates: tuple[object, object], first: Origin, second: Origin) -> None:
        begin, end = dates
        if isinstance(begin, PartialDate) and isinstance(end, PartialDate) and end.is_before(begin):
            sentence = f"This ends ({end}) before it begins ({begin})"
            mention = Mention(first, "begins here")
            self.complaints.problems.append(
                Problem(Fault.UNTIL_BEFORE_FROM, sentence, second, mentions=(mention,))
            )

    def _tier(self, entity: Tiered, tiers: frozenset[tuple[str, str]]) -> None:
        value = entity.tier[-1]
        origin = value.origin or entity.origin / "tier"
        if (origin.file, str(value.is_)) not in tiers:
            known = [tier for file, tier in tiers if file == origin.file]
            own = "List it there: each file has tiers of its own."
            advice = nearest(str(value.is_), known) or choice(sorted(known)) or own
            sentence = f"No tier “{value.is_}” is listed under `tiers` in this file"
            self.complaints.tell(Fault.UNKNOWN_ID, sentence, origin, advice)

    def _names(self, entity: Entity, key: str, facts: Facts[str]) -> None:
        """An id, or for an owner a text, in a value."""
        for value in facts:
            word = str(value.is_)
            if isinstance(value.is_, Special) or (" " in word and key in _OR_TEXT):
                continue
            named = self.entities.get(word) or self.groups.get(word)
            origin = value.origin or entity.origin / key
            if named is None:
                self.complaints.unknown_id(word, (*self.entities, *self.groups), origin)
            elif named.section not in _NAMES[key]:
                allowed = join_or(tuple(section.one for section in _NAMES[key]))
                sentence = f"`{key}` names {allowed}; “{word}” is {named.section.one}"
                self.complaints.tell(Fault.WRONG_END, sentence, origin)

    def _circles(self) -> None:
        parents: dict[str, list[Link]] = {}
        for link in self.links:
            if link.relation is Relation.PART_OF and link.is_named and not link.denied:
                parents.setdefault(link.source, []).append(link)
        for circle in _circles(parents):
            ids = [link.source for link in circle]
            way = " → ".join(f"“{name}”" for name in (*ids, ids[0]))
            if self.entities[ids[0]].section == "places":
                fault, sentence = Fault.PLACE_INSIDE_ITSELF, f"A place lies inside itself: {way}"
            else:
                fault, sentence = Fault.PART_OF_CIRCLE, f"`part_of` goes round in a circle: {way}"
            mentions = tuple(
                Mention(link.origins[0], f"“{link.source}” is part of “{link.target}” here")
                for link in circle[1:]
            )
            self.complaints.problems.append(
                Problem(fault, sentence, circle[0].origins[0], mentions=mentions)
            )


def _circles(parents: Mapping[str, list[Link]]) -> Iterator[list[Link]]:
    """Circles, each once, from its first id on: found by walking up without recursion."""
    done: set[str] = set()
    for start in sorted(parents):
        if start in done:
            continue
        way: list[Link] = []
        on_way: dict[str, int] = {start: 0}
        branches: list[Iterator[Link]] = [iter(parents[start])]
        while branches:
            link = next(branches[-1], None)
            if link is None:
                branches.pop()
                if way:
                    done.add(way[-1].target)
                    on_way.pop(way.pop().target, None)
                continue
            if link.target in on_way:
                yield _from_first([*way[on_way[link.target] :], link])
            elif link.target not in done:
                way.append(link)
                on_way[link.target] = len(way)
                branches.append(iter(parents.get(link.target, ())))
        done.add(start)


def _from_first(circle: list[Link]) -> list[Link]:
    first = min(range(len(circle)), key=lambda index: circle[index].source)
    return circle[first:] + circle[:first]


def _may_clash(facts: Facts[object]) -> bool:
    """Whether there are several, or one that ends: most are one that does not."""
    return bool(facts) and (len(facts) > 1 or facts[0].until is not None)


def _source(value: Value[object], around: Evidence) -> object:
    return (value.evidence or around).source


def _subject(link: Link) -> str:
    return link.source if link.source not in ("none", "some") else link.target


def sorted_links(links: Iterable[Link]) -> tuple[Link, ...]:
    """Links in an order that does not depend on the order of keys or files."""
    ordered = sorted(links, key=lambda link: (link.relation, link.source, link.target))
    start = 0
    for index in range(1, len(ordered) + 1):
        if index == len(ordered) or _ends(ordered[index]) != _ends(ordered[start]):
            if index - start > 1:
                ordered[start:index] = sorted(ordered[start:index], key=_written)
            start = index
    return tuple(ordered)


def _contradictions(links: Iterable[Link]) -> Iterator[tuple[Link, Link]]:
    """Pairs that can't both hold, looked for only where something is denied or written twice."""
    suspect = dict[tuple[bool, str, str], list[Link]]()
    seen = set[tuple[str, str, str]]()
    for link in links:
        ends = _ends(link)
        if link.source == "none":
            suspect[(False, link.relation, link.target)] = []
        elif link.denied or ends in seen or link.target == "none":
            suspect[(True, link.relation, link.source)] = []
        seen.add(ends)
    for link in links if suspect else ():
        for key in ((True, link.relation, link.source), (False, link.relation, link.target)):
            if key in suspect:
                suspect[key].append(link)
    for beside in suspect.values():
        yield from contradictions_among_links(beside)


def _ends(link: Link) -> tuple[str, str, str]:
    return (link.relation, link.source, link.target)


def _written(link: Link) -> tuple[str, tuple[tuple[bool, int, str], ...]]:
    origin = link.origins[0]
    steps = tuple(
        (isinstance(step, str), step if isinstance(step, int) else 0, str(step))
        for step in origin.path
    )
    return (origin.file, steps)
