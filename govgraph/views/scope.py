"""Cuts a picture down to the part of a structure that was asked for."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Body, Entity, Tiered
from govgraph.model.link import Link
from govgraph.paragraph import listed
from govgraph.views.options import Scope
from govgraph.views.view import LineFamily
from govgraph.views.words import TELLINGS, kind_words, plural

_FEW = 4


@dataclass(frozen=True, slots=True)
class Cut:
    """What is in a part of a structure: the ids of entities, and the links between them."""

    inside: frozenset[str]
    links: tuple[Link, ...]


def cut(
    graph: GovernanceGraph, scope: Scope, entities: Sequence[Entity], links: Sequence[Link]
) -> Cut:
    """The part that a scope asks for, of these entities and links."""
    wanted = frozenset(one.id for one in entities if _fits(graph, scope, one))
    if scope.places:
        wanted |= _superiors(graph, wanted, links)
    kept = tuple(link for link in links if {link.source, link.target} <= wanted)
    if scope.routes:
        kept = tuple(_on_routes(graph, scope.routes, kept))
        return Cut(wanted & ({*scope.routes} | _ends(kept)), kept)
    if scope.focus:
        wanted &= _around(scope, kept)
        kept = tuple(link for link in kept if {link.source, link.target} <= wanted)
    return Cut(wanted, kept)


def _fits(graph: GovernanceGraph, scope: Scope, entity: Entity) -> bool:
    """Whether an entity is of the kinds, tiers and places asked for; what is no body may be any."""
    if scope.tiers and isinstance(entity, Tiered) and _tier(graph, entity) not in scope.tiers:
        return False
    if not isinstance(entity, Body):
        return True
    if scope.kinds and not scope.kinds & _kinds(graph, entity):
        return False
    return not scope.places or any(_serves(graph, entity, place) for place in scope.places)


def _tier(graph: GovernanceGraph, entity: Tiered) -> str:
    known = graph.known(entity, entity.tier)
    return next(iter((*known.values, *known.likely_values)), "")


def _kinds(graph: GovernanceGraph, body: Body) -> set[object]:
    known = graph.known(body, body.kind)
    return {*known.values, *known.likely_values}


def _serves(graph: GovernanceGraph, body: Body, place: str) -> bool:
    """Whether a body covers a place or a part of it, stated or likely."""
    inner = graph.places.within(place) | {place}
    if body.per in inner:
        return True
    claim = graph.places.covers(body, place)
    if claim.stated or claim.likely:
        return True
    answer = graph.answer(body, "covers")
    return bool(inner & {*answer.others((*answer.stated, *answer.likely))})


def _superiors(graph: GovernanceGraph, wanted: frozenset[str], links: Sequence[Link]) -> set[str]:
    return {
        link.target
        for link in links
        if link.source in wanted
        and TELLINGS[link.relation].family is LineFamily.ROUTE
        and graph.find(link.target) is not None
    }


def _on_routes(
    graph: GovernanceGraph, starts: Sequence[str], links: Sequence[Link]
) -> Iterator[Link]:
    """The links of all routes from some entities, as far as they lead."""
    found = {
        link
        for start in starts
        for route in (*graph.routes.between(start), *graph.routes.dead_ends(start))
        for link in route.links
    }
    return (link for link in links if link in found)


def _ends(links: Sequence[Link]) -> set[str]:
    return {end for link in links for end in (link.source, link.target)}


def _around(scope: Scope, links: Sequence[Link]) -> set[str]:
    """What is joined to the focus by so many links or fewer."""
    beside: dict[str, set[str]] = defaultdict(set)
    for link in links:
        beside[link.source].add(link.target)
        beside[link.target].add(link.source)
    near = set(scope.focus)
    for _ in range(scope.depth):
        near |= {other for one in near for other in beside[one]}
    return near


def scope_words(graph: GovernanceGraph, scope: Scope) -> Iterator[str]:
    """What a picture is of, where it is of a part of the structure."""
    if scope.kinds:
        yield f"only {listed(sorted(kind_words(kind).lower() or 'other' for kind in scope.kinds))}"
    if scope.tiers:
        names = {tier.id: tier.name for tier in graph.structure.tiers}
        yield f"only tier {listed(names[tier] for tier in scope.tiers)}"
    if scope.places:
        yield f"only {_named(graph, scope.places)}, and what is answered to from there"
    if scope.focus:
        yield f"up to {plural(scope.depth, 'link', 'links')} from {_named(graph, scope.focus)}"
    if scope.routes:
        yield f"only routes of accountability from {_named(graph, scope.routes)}"


def scope_title(graph: GovernanceGraph, scope: Scope) -> str:
    """A few words for the title."""
    if scope.routes:
        return f"to whom {_named(graph, scope.routes)} answers"
    if scope.focus:
        return f"{_named(graph, scope.focus)} and what is around it"
    if scope.places:
        return _named(graph, scope.places)
    names = {tier.id: tier.name for tier in graph.structure.tiers}
    return listed(names[tier] for tier in scope.tiers) if scope.tiers else ""


def _named(graph: GovernanceGraph, ids: Sequence[str]) -> str:
    return listed([graph.name(id_) for id_ in ids], _FEW)
