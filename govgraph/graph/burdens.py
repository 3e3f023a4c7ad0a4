"""Which likely links carry the only routes of bodies that decide."""

from collections.abc import Iterator
from dataclasses import dataclass

from govgraph.graph.known import Certainty
from govgraph.graph.powers import Powers
from govgraph.graph.routes import Routes
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity
from govgraph.model.link import Link


@dataclass(frozen=True, slots=True)
class Burden:
    """A likely link, or a likely root, without which bodies that decide have no route."""

    link: Link | None
    """The first likely link on their best route; None where only the root itself is likely."""
    entity: Entity
    """The one that answers over this link; or the root."""
    hanging: tuple[Body, ...]
    """The bodies in force that decide, as is stated, and have their best route over it."""


def burdens(graph: Statements, routes: Routes, powers: Powers) -> Iterator[Burden]:
    """Each of them once, in the order of the bodies that hang on them."""
    found: dict[object, tuple[Link | None, Entity, list[Body]]] = {}
    for body in graph.bodies():
        if not graph.in_force(body) or not powers.decides(body).is_stated:
            continue
        reached = routes.reached(body)
        best = routes.best(body) if reached and reached.grade.likely else None
        if best is not None:
            link = _first_likely(graph, best.links)
            entity = best.end if link is None else graph.entity(link.source)
            key = entity.id if link is None else id(link)
            found.setdefault(key, (link, entity, []))[2].append(body)
    for link, entity, bodies in found.values():
        yield Burden(link, entity, tuple(bodies))


def _first_likely(graph: Statements, links: tuple[Link, ...]) -> Link | None:
    likely = (link for link in links if graph.certainty(link) is Certainty.LIKELY)
    return next(likely, None)
