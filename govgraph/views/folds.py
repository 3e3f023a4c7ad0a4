"""Entries that `per` made, folded: those that are alike become one card that stands for several.

Two entries of one group are alike if the same is said of them, and if their links of the picture
lead to the same things, or to things that are alike. So an entry with a link of its own keeps a
card of its own.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from govgraph.graph.statements import Statements
from govgraph.model.entity import Entity, Place
from govgraph.model.link import Link
from govgraph.model.words import Section, Special
from govgraph.views.words import plural_of


@dataclass(frozen=True, slots=True)
class Fold:
    """What one card stands for: one entity, or several of one group that are alike."""

    id: str
    members: tuple[Entity, ...]
    name: str
    spread: str = ""
    """How its members are spread: "one for each of 5 districts"."""

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
    sizes = {
        group: sum(one.group == group for one in entities) for group in {e.group for e in entities}
    }
    found = (_fold(graph, tuple(members), sizes) for members in alike.values())
    return {member.id: fold for fold in found for member in fold.members}


def _colours(
    graph: Statements, entities: Sequence[Entity], links: Sequence[Link]
) -> Mapping[str, object]:
    """A colour for each entity; those of one colour are joined to things of the same colours."""
    colours: dict[str, object] = {
        one.id: (one.group, _facts(graph, one)) if one.group else one.id for one in entities
    }
    grouped = [one.id for one in entities if one.group]
    ends: dict[str, list[tuple[str, str, Link]]] = defaultdict(list)
    for link in links:
        ends[link.source].append(("from", link.target, link))
        ends[link.target].append(("to", link.source, link))
    for _ in grouped:
        # Numbers in place of the nested signatures keep these small and comparable.
        numbers: dict[object, int] = {}
        refined = dict(colours)
        for id_ in grouped:
            joined = sorted(
                (
                    side,
                    str(link.relation),
                    str(link.evidence.confidence),
                    str(colours.get(other, other)),
                )
                for side, other, link in ends[id_]
            )
            signature = (colours[id_], tuple(dict.fromkeys(joined)))
            refined[id_] = numbers.setdefault(signature, len(numbers))
        if len(set(refined.values())) == len(set(colours.values())):
            break
        colours = refined
    return colours


def _facts(graph: Statements, entity: Entity) -> tuple[object, ...]:
    """What a card says of an entity, its name and its place apart."""
    shown = (
        graph.known(entity, getattr(entity, key)).stated
        for key in ("kind", "role", "tier", "count", "status", "authority", "holder")
        if hasattr(entity, key)
    )
    said = tuple(tuple(str(value.is_) for value in values) for values in shown)
    return (graph.standing(entity), entity.exists, entity.evidence.confidence, said)


def _fold(graph: Statements, members: tuple[Entity, ...], sizes: Mapping[str, int]) -> Fold:
    first = members[0]
    if len(members) == 1:
        return Fold(first.id, members, graph.name(first))
    whole = len(members) == sizes[first.group]
    name = _without_place(graph, first) or first.group
    return Fold(first.group if whole else first.id, members, name, _spread(graph, members, whole))


def _without_place(graph: Statements, entity: Entity) -> str:
    """The name as the file writes it before `per` puts a place into it."""
    name = graph.name(entity).replace(graph.name(entity.per), " ")
    return " ".join(name.split()).strip(" ,–-")


def _spread(graph: Statements, members: Sequence[Entity], whole: bool) -> str:
    """How the members of a fold are spread over places, or over what `per` ran over."""
    kinds = {_kind_of_place(graph, member.per) for member in members}
    kind = kinds.pop() if len(kinds) == 1 else ""
    each = graph.known(members[0], members[0].count).value
    share = str(each) if each is not None else "one"
    number = f"{'the other ' if not whole else ''}{len(members)}"
    return (
        f"{share} for each of {number} {plural_of(kind)}".strip()
        if kind
        else (f"{share} for each of {number}")
    )


def _kind_of_place(graph: Statements, id_: str) -> str:
    place = graph.find(id_)
    if not isinstance(place, Place) or place.section is not Section.PLACES:
        return ""
    known = graph.known(place, place.kind).stated
    return str(known[0].is_) if known and not isinstance(known[0].is_, Special) else ""
