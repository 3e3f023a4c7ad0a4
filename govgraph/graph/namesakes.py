"""Which two names may be those of one thing."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity, Fund, Organisation, Place, Sector
from govgraph.model.fact import Value

_SYNONYMS = (
    frozenset({"neighbourhood", "community", "locality"}),
    frozenset({"neighbourhoods", "communities", "localities"}),
    frozenset({"co-ordinator", "coordinator", "officer"}),
    frozenset({"co-ordination", "coordination"}),
    frozenset({"wellbeing", "well-being"}),
    frozenset({"partnership", "alliance"}),
    frozenset({"panel", "committee"}),
    frozenset({"plan", "strategy"}),
    frozenset({"lead", "manager"}),
)
"""Words of which one is easily written for another."""
_MEANING: Mapping[str, int] = {
    word: index for index, words in enumerate(_SYNONYMS) for word in words
}
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_TIES = ("part_of", "accountable_to", "managed_by", "reports_to", "works_with", "succeeds")
"""What says of two that they are two."""
_MOST_COMPARED = 8
"""How many names of one block are compared: a bound on the time it takes."""


@dataclass(frozen=True, slots=True)
class Namesakes:
    """What may be one thing under two names."""

    one: Entity
    many: tuple[Entity, ...]
    """All that one `per` made with it, itself among them."""
    others: tuple[Entity, ...]
    """The other, with all that one `per` made with it; none where the name is only an alias."""
    alias: Value[str] | None
    """What is stated under `called`, if that is what makes them alike."""


def namesakes(graph: Statements) -> Iterator[Namesakes]:
    """All of them, those by an alias first; of those that one `per` made, once."""
    entities = [one for one in graph.those_in_force(graph.entities()) if one.exists]
    found = (*_aliases(graph, entities), *_near(graph, entities))
    groups: defaultdict[str, list[Entity]] = defaultdict(list)
    for one in entities if found else ():
        groups[one.group or one.id].append(one)
    told: set[tuple[str, str]] = set()
    for one, other, alias in found:
        own = one.group or one.id
        theirs = (other.group or other.id) if other else ""
        name = f"“{alias.is_}”" if alias and not other else theirs
        if (own, name) not in told:
            told.add((own, name))
            yield Namesakes(one, tuple(groups[own]), tuple(groups.get(theirs, ())), alias)


def _aliases(
    graph: Statements, entities: Sequence[Entity]
) -> Iterator[tuple[Entity, Entity | None, Value[str] | None]]:
    """Aliases that are only likely, and those that are the name of something else."""
    called = [one for one in entities if one.called]
    by_name: defaultdict[str, list[Entity]] = defaultdict(list)
    for one in entities if called else ():
        by_name[graph.name(one).casefold()].append(one)
    for one in called:
        known = graph.known(one, one.called)
        for value in (*known.stated, *known.likely):
            same = by_name.get(str(value.is_).casefold(), ())
            others = [each for each in same[:_MOST_COMPARED] if not _are_two(graph, one, each)]
            yield from ((one, other, value) for other in others)
            if value in known.likely and not others:
                yield one, None, value


def _near(graph: Statements, entities: Sequence[Entity]) -> Iterator[tuple[Entity, Entity, None]]:
    """Names of one kind and place that differ in one word, for which the other is easily put."""
    blocks: defaultdict[Hashable, list[tuple[str, Entity]]] = defaultdict(list)
    for one in entities:
        if isinstance(one, Place):
            continue
        words = _WORD.findall(graph.name(one).casefold())
        if _MEANING.keys().isdisjoint(words):
            continue
        near = [index for index, word in enumerate(words) if word in _MEANING]
        around = _around(graph, one)
        for index in near:
            rest = (*words[:index], _MEANING[words[index]], *words[index + 1 :])
            blocks[around, index, rest].append((words[index], one))
    for block in blocks.values():
        for (word, one), (another, other) in combinations(block[:_MOST_COMPARED], 2):
            if word != another and not _are_two(graph, one, other):
                first, second = sorted((one, other), key=lambda each: each.id)
                yield first, second, None


def _around(graph: Statements, one: Entity) -> tuple[object, ...]:
    """What two must have in common to be compared: sort, kind and places."""
    kind: tuple[object, ...] = ()
    if isinstance(one, Body | Organisation | Fund | Sector):
        known = graph.known(one, one.kind)
        kind = (*known.values, *known.likely_values)[:1]
    covers = graph.answer(one, "covers")
    return one.section, kind, frozenset((*covers.ids, *covers.others(covers.likely)))


def _are_two(graph: Statements, one: Entity, other: Entity) -> bool:
    """Whether something tells that there are two: a link, one parent, one `per`."""
    if one is other or (one.group and one.group == other.group):
        return True
    for mine, theirs in ((one, other), (other, one)):
        if any(graph.answer(mine, key).names(theirs.id) for key in _TIES):
            return True
    return bool(_wholes(graph, one) & _wholes(graph, other))


def _wholes(graph: Statements, one: Entity) -> set[str]:
    """The bodies and organisations that something is, or may be, a part of."""
    said = graph.answer(one, "part_of")
    return set(said.others((*said.stated, *said.likely)))
