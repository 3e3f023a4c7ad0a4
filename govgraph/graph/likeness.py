"""Whose remits read alike: bodies of one kind, or posts, that serve one place."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import TypeAlias

from govgraph.graph.lives import at_one_time
from govgraph.graph.places import Places
from govgraph.graph.remits import Remits
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity, Post, Responsibility

_MOST_SHARING = 8
"""How many texts of one block may share a word for it to be rare: a bound on the time."""
_HELD = ("accountable_for", "responsible_for", "decides")
_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 3
"""How many letters a word has at least, and what is left of it without its ending."""
_SMALL = frozenset(
    "about across all also among and any are between both but can each for from has have how "
    "into its may more most not one other our out over own shall should such than that the "
    "their them then there these they this those through under upon was well were what when "
    "where which who whom whose will with within".split()
)
_ENDINGS = ("ing", "ies", "ied", "ers", "es", "ed", "er", "ly", "s", "e", "y")

Words: TypeAlias = Mapping[str, str]
"""Words without their endings → the words as they were first written."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Bodies, or posts, whose remits are told in much the same words."""

    entities: tuple[Entity, ...]
    """Two or more, in the order of their ids."""
    words: tuple[str, ...]
    """The words that they share, two by two."""


@dataclass(frozen=True, slots=True)
class _Remit:
    """What somebody is there for, in words."""

    entity: Body | Post
    purpose: Words
    duties: Mapping[str, Words]
    """The words of the name of each responsibility that it holds, by its id."""
    stems: frozenset[str]
    """All words without their endings."""

    def words(self, but: Collection[str] = ()) -> Words:
        """All words, but for those of some responsibilities."""
        duties = [words for id_, words in self.duties.items() if id_ not in but]
        return {stem: word for words in (*duties, self.purpose) for stem, word in words.items()}


class Likenesses:
    """Finds remits that should be looked at together."""

    def __init__(self, graph: Statements, remits: Remits, places: Places) -> None:
        self._graph = graph
        self._remits = remits
        self._places = places

    def above(self, percent: float) -> tuple[Likeness, ...]:
        """Those that share so many percent of their words, or more; each set is told once.

        None that one `per` made, that are parts of one body, that have to do with one another, or
        that follow one another; and of what two hold together the name says nothing.
        """
        found: dict[tuple[str, str], tuple[str, ...]] = {}
        for block in self._blocks():
            for one, other in _sharing_a_rare_word(block):
                shared = _shared(one, other, percent)
                if shared and not self._are_apart(one.entity, other.entity):
                    found[one.entity.id, other.entity.id] = shared
        return tuple(self._joined(found))

    def _blocks(self) -> Iterator[Sequence[_Remit]]:
        """What may be alike: bodies of one kind, or posts, that cover the same places."""
        blocks: defaultdict[tuple[object, frozenset[str]], list[Body | Post]] = defaultdict(list)
        every: tuple[Body | Post, ...] = (*self._graph.bodies(), *self._graph.posts())
        for entity in every:
            places = frozenset(self._graph.answer(entity, "covers").ids)
            kind = self._kind(entity) if places else None
            if kind is not None and self._graph.in_force(entity):
                blocks[kind, places].append(entity)
        for (_, places), own in blocks.items():
            if len(own) > 1:
                without = _words(map(self._graph.name, sorted(places)))
                yield [self._remit(entity, without) for entity in own]

    def _kind(self, entity: Body | Post) -> object:
        if isinstance(entity, Post):
            return Post
        kind = self._graph.known(entity, entity.kind)
        return next(iter((*kind.values, *kind.likely_values)), None)

    def _remit(self, entity: Body | Post, without: Words) -> _Remit:
        """The words of a remit, without those of the places, which say nothing of it."""
        purpose = self._graph.known(entity, entity.purpose)
        held = self._graph.answers(entity, *_HELD)
        duties = self._graph.found(held.others((*held.stated, *held.likely)))
        own = _words((*purpose.values, *purpose.likely_values), without)
        named = {
            duty.id: _words(self._graph.known(duty, duty.name).values, without)
            for duty in duties
            if isinstance(duty, Responsibility)
        }
        return _Remit(entity, own, named, frozenset(own).union(*named.values()))

    def _are_apart(self, one: Body | Post, other: Body | Post) -> bool:
        """Whether something tells why there are two of them."""
        if one.group and one.group == other.group:
            return True
        deputies = (self._graph.answer(each, "deputy").ids for each in (one, other))
        if any(each.id in ids for each, ids in zip((other, one), deputies, strict=True)):
            return True
        if self._wholes(one) & self._wholes(other) or not at_one_time(self._graph, one, other):
            return True
        return self._remits.tie(one.id, other.id) is not None

    def _wholes(self, entity: Entity) -> set[str]:
        """The bodies that something is, or may be, directly a part of."""
        said = self._graph.answer(entity, "part_of")
        parents = self._graph.found(said.others((*said.stated, *said.likely)))
        return {one.id for one in parents if isinstance(one, Body)}

    def _joined(self, pairs: Mapping[tuple[str, str], tuple[str, ...]]) -> Iterator[Likeness]:
        """Pairs that share one, as one set."""
        first: dict[str, str] = {}
        sets: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for one, other in sorted(pairs):
            leader = first.setdefault(one, one)
            first.setdefault(other, leader)
            sets[leader].append((one, other))
        for own in sets.values():
            ids = sorted({id_ for pair in own for id_ in pair})
            words = dict.fromkeys(word for pair in own for word in pairs[pair])
            yield Likeness(self._graph.found(ids), tuple(words))


def _words(texts: Iterable[str], without: Collection[str] = ()) -> Words:
    """The words of some texts, without small words, endings and some words of no account."""
    found: dict[str, str] = {}
    for text in texts:
        for word in _WORD.findall(text.casefold()):
            if word.isdecimal() or (len(word) >= _SHORTEST and word not in _SMALL):
                found.setdefault(_stem(word), word)
    return {stem: word for stem, word in found.items() if stem not in without}


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word


def _sharing_a_rare_word(block: Sequence[_Remit]) -> Iterator[tuple[_Remit, _Remit]]:
    """The pairs that are worth comparing, each once."""
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for index, remit in enumerate(block):
        for stem in sorted(remit.stems):
            by_word[stem].append(index)
    rare = (own for own in by_word.values() if len(own) <= _MOST_SHARING)
    for one, other in dict.fromkeys(pair for own in rare for pair in combinations(own, 2)):
        yield block[one], block[other]


def _shared(one: _Remit, other: _Remit, percent: float) -> tuple[str, ...]:
    """The words that two share, if these are so many percent of the words of both."""
    both = one.duties.keys() & other.duties.keys()
    if not both and not _is_share(one.stems, other.stems, percent):
        return ()
    ours, theirs = one.words(both), other.words(both)
    if not _is_share(ours.keys(), theirs.keys(), percent):
        return ()
    return tuple(word for stem, word in ours.items() if stem in theirs)


def _is_share(ours: AbstractSet[str], theirs: AbstractSet[str], percent: float) -> bool:
    shared = len(ours & theirs)
    return shared * 100 >= percent * (len(ours) + len(theirs) - shared)
