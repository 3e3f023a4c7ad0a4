"""What keeps routes from being stated: a weak link, or what has ended or is not there yet."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from govgraph.graph.known import Claim, Standing
from govgraph.graph.reach import Grade, Reach, spread
from govgraph.graph.statements import Statements
from govgraph.graph.ways import Step, Ways
from govgraph.model.entity import Body, Entity
from govgraph.model.link import Link


@dataclass(frozen=True, slots=True)
class WeakSpot:
    """What makes the best route of some bodies likely only, or one for one matter only."""

    link: Link | None
    """The nearest such link on their way; None where only the root itself is likely."""
    entity: Entity
    """The one that answers over this link; or the root."""
    hanging: tuple[Body, ...]
    """The bodies in force that have their best route over it, that one among them."""


def weak_spots(
    graph: Statements, reached: Iterable[tuple[Body, str, Link | None]]
) -> tuple[WeakSpot, ...]:
    """Group bodies by their weak link; each comes with its root and that link."""
    groups: dict[int | str, tuple[str, Link | None, list[Body]]] = {}
    for body, root, link in reached:
        key = root if link is None else id(link)
        groups.setdefault(key, (root, link, []))[2].append(body)
    spots = (
        WeakSpot(link, graph.entity(root if link is None else link.source), tuple(bodies))
        for root, link, bodies in groups.values()
    )
    return tuple(sorted(spots, key=lambda one: one.entity.id))


@dataclass(frozen=True, slots=True)
class BrokenRoute:
    """A link that is not in force and would give a route to bodies that have none."""

    link: Link
    entity: Entity
    """The one that answers over this link."""
    hanging: tuple[Body, ...]
    """The bodies in force below it that would have a route too, without that one."""
    over: bool
    """Whether all that breaks the route is over, as stated; else it is not there yet."""


def broken_routes(
    graph: Statements,
    ways: Ways,
    unrooted: Sequence[Body],
    roots: Mapping[str, Claim],
) -> tuple[BrokenRoute, ...]:
    """For bodies without a route, the nearest link that would give them one if it held."""
    if not (unrooted and ways.broken):
        return ()
    firm = spread(_ends(graph, roots, _is_over), _down(ways, _is_over), Grade(False, False))
    loose = spread(_ends(graph, roots, _is_known), _down(ways, _is_known), Grade(True, True))
    groups: dict[int, tuple[Link, bool, list[Body]]] = {}
    for body in unrooted:
        over = body.id in firm.best
        link = _nearest_break(graph, firm if over else loose, body.id)
        if link is not None:
            groups.setdefault(id(link), (link, over, []))[2].append(body)
    found = (_broken(graph, *group) for group in groups.values())
    return tuple(sorted(found, key=lambda one: (one.entity.id, one.link.target)))


def _broken(graph: Statements, link: Link, over: bool, bodies: Iterable[Body]) -> BrokenRoute:
    entity = graph.entity(link.source)
    hanging = tuple(body for body in bodies if body is not entity)
    return BrokenRoute(link, entity, hanging, over)


def _is_over(standing: Standing) -> bool:
    return standing is Standing.OVER


def _is_known(standing: Standing) -> bool:
    """Whether something was there once or will be: a link to what does not exist gives no route."""
    return standing is not Standing.ABSENT


def _ends(
    graph: Statements, roots: Mapping[str, Claim], counts: Callable[[Standing], bool]
) -> list[str]:
    return sorted(
        id_
        for id_, claim in roots.items()
        if claim.stated
        or (claim.likely and counts(Standing.NOT_YET))
        or (claim.not_in_force and counts(graph.standing(graph.entity(id_))))
    )


def _down(ways: Ways, counts: Callable[[Standing], bool]) -> Callable[[str], Iterable[Step]]:
    def steps(id_: str) -> Iterable[Step]:
        broken = (step for step in ways.broken.get(id_, ()) if counts(step.standing))
        return (*ways.down.get(id_, ()), *broken)

    return steps


def _nearest_break(graph: Statements, reach: Reach, id_: str) -> Link | None:
    """The first link on the way from an entity that is not in force."""
    state = reach.best.get(id_)
    while state is not None:
        way = reach.ways[state]
        if way.link is not None and not graph.in_force(way.link):
            return way.link
        state = way.above
    return None
