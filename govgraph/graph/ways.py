"""The links that a route of accountability runs over, as two lists for each entity: up and down."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from govgraph.graph.known import Certainty, Standing
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Organisation, Post
from govgraph.model.link import Link
from govgraph.model.relation import ROUTE, Relation

_INHERITING = (Body, Post, Organisation)


class Step(NamedTuple):
    """One route link in force, or one that would be, with how far it is known."""

    link: Link
    likely: bool
    standing: Standing = Standing.IN_FORCE


Steps: TypeAlias = Mapping[str, list[Step]]


class Ways:
    """Route links by the entity that answers (`up`) and by the one that is answered to (`down`).

    What is disputed is left out. What is not in force stands apart, in `broken`.
    """

    def __init__(self, graph: Statements) -> None:
        up: defaultdict[str, list[Step]] = defaultdict(list)
        down: defaultdict[str, list[Step]] = defaultdict(list)
        broken: defaultdict[str, list[Step]] = defaultdict(list)
        for link in route_links(graph):
            certainty = graph.certainty(link)
            if certainty is Certainty.DISPUTED:
                continue
            step = Step(link, certainty is Certainty.LIKELY, graph.standing(link))
            if step.standing is Standing.IN_FORCE:
                up[link.source].append(step)
                down[link.target].append(step)
            else:
                broken[link.target].append(step)
        self.up: Steps = dict(up)
        self.down: Steps = dict(down)
        self.broken: Steps = dict(broken)


def route_links(graph: Statements) -> Iterator[Link]:
    """All named links of the relations that carry accountability."""
    entities = graph.structure.entities
    for link in graph.structure.links:
        if link.relation not in ROUTE or link.denied or not link.is_named:
            continue
        if link.relation is Relation.PART_OF and not isinstance(entities[link.source], _INHERITING):
            continue
        yield link
