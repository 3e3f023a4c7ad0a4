"""Entries that `per` made, folded: those that are alike become one card that stands for several.

Two entries of one group are alike if the same is said of them, and if their links of the picture
lead to the same things, or to things that are alike. So an entry with a link of its own keeps a
card of its own.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from govgraph.graph.statements import Statements
from govgraph.model.entity import Entity, Place
from govgraph.model.link import Link
from govgraph.paragraph import listed
from govgraph.views.face import face
from govgraph.views.lines import manner
from govgraph.views.words import plural_of

_FEW = 3


@dataclass(frozen=True, slots=True)
class _Neighbour:
    """The other end of a link of one entity: from which side, in which manner."""

    side: str
    how: tuple[object, ...]
    other: str


@dataclass(frozen=True, slots=True)
class Fold:
    """What one card stands for: one entity, or several of one group that are alike.

    `spread` tells how its members are spread: "one for each of 5 districts".
    """

    id: str
    members: tuple[Entity, ...]
    name: str
    spread: str = ""

    @property
    def first(self) -> Entity:
        """The entity whose facts the card shows; the others' are the same."""
        return self.members[0]


def folds(graph: Statements, entities: Sequence[Entity], links: Sequence[Link]) -> dict[str, Fold]:
    """The fold of each entity, by the entity's id."""
    colours = _colours(graph, entities, links)
    alike: dict[object, list[Entity]] = defaultdict(list)
    for entity in entities:
        alike[colours[entity.id]].append(entity)
    sizes = Counter(entity.group for entity in entities)
    found = [_fold(graph, members, sizes[members[0].group]) for members in alike.values()]
    return {member.id: fold for fold in found for member in fold.members}


def _colours(
    graph: Statements, entities: Sequence[Entity], links: Sequence[Link]
) -> Mapping[str, object]:
    """A colour for each entity; those of one colour are joined to things of the same colours.

    Colours are refined until another round parts nothing, which is at most one round for each.
    """
    made = [one for one in entities if one.per]
    colours: dict[str, object] = {one.id: one.id for one in entities}
    colours |= {one.id: (one.group, _plain_name(graph, one), face(graph, one)) for one in made}
    joined = _neighbours(graph, links)
    for _ in made:
        refined = dict(colours)
        numbers: dict[object, int] = {}
        for one in made:
            around = Counter(
                (each.side, each.how, colours.get(each.other)) for each in joined[one.id]
            )
            signature = (colours[one.id], frozenset(around.items()))
            # A number in place of the nested signature keeps this small.
            refined[one.id] = numbers.setdefault(signature, len(numbers))
        if len(set(refined.values())) == len(set(colours.values())):
            break
        colours = refined
    return colours


def _neighbours(graph: Statements, links: Sequence[Link]) -> Mapping[str, Sequence[_Neighbour]]:
    found: dict[str, list[_Neighbour]] = defaultdict(list)
    for link in links:
        how = manner(graph, link)
        found[link.source].append(_Neighbour("from", how, link.target))
        found[link.target].append(_Neighbour("to", how, link.source))
    return found


def _fold(graph: Statements, members: Sequence[Entity], size: int) -> Fold:
    first = members[0]
    if len(members) == 1:
        return Fold(first.id, (first,), graph.name(first))
    whole = len(members) == size
    name = _plain_name(graph, first) or first.group
    return Fold(
        first.group if whole else first.id, tuple(members), name, _spread(graph, members, size)
    )


def _plain_name(graph: Statements, entity: Entity) -> str:
    """The name as the file writes it before `per` puts a place into it."""
    place = rf"(?<!\w){re.escape(graph.name(entity.per))}(?!\w)"
    return " ".join(re.sub(place, " ", graph.name(entity)).split()).strip(" ,–-")


def _spread(graph: Statements, members: Sequence[Entity], size: int) -> str:
    """How the members of a fold are spread over places, or over what `per` ran over."""
    count = graph.known(members[0], members[0].count).value
    share = str(count) if count is not None else "one"
    if len(members) < size and len(members) <= _FEW:
        return f"{share} for each of {listed(graph.name(one.per) for one in members)}"
    kinds = {_kind(graph, one.per) for one in members}
    kind = f" {kinds.pop()}" if len(kinds) == 1 else ""
    part = f"{len(members)} of the " if len(members) < size else ""
    return f"{share} for each of {part}{size}{kind}"


def _kind(graph: Statements, id_: str) -> str:
    """The plural of what `per` ran over: the author's word for a place, else its section."""
    entity = graph.entity(id_)
    if isinstance(entity, Place):
        known = graph.known(entity, entity.kind)
        words = (*known.values, *known.likely_values)
        if words:
            return plural_of(words[0])
    return entity.section.value
