"""ACC01."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, ChainEnd, GovernanceGraph, WeakSpot
from govgraph.model.entity import Body, Entity
from govgraph.model.link import Link
from govgraph.model.words import BodyKind
from govgraph.observation import Telling, doubts, finding, in_order, names, question
from govgraph.published import cited
from govgraph.rule import rule

_ROUTE_KEYS = ("accountable_to", "part_of", "managed_by")
_SETTLED_BY = (
    "Name whom it is `accountable_to` or `part_of`, or say in `root` why accountability rightly "
    "ends there."
)


@rule(
    "ACC01",
    kind=Kind.GAP,
    severity=Severity.HIGH,
    basis=(
        cited("AC05", "paragraph 140", "are often missing or unclear"),
        cited("AC05", "paragraph 3", "as much to partnerships as to corporate bodies"),
    ),
    replaces=("EVI05",),
)
def no_accountability_route(graph: GovernanceGraph) -> Iterator[Observation]:
    """A body answers, in the end, to no elected authority or other root.

    What nobody elected can call to account spends and decides in nobody's name. A route runs over
    `accountable_to`, `part_of` and `managed_by` to a root: who is elected, or is said to be one.

    ## Flagged

    ```yaml
    bodies:
      # finding: ACC01 "Nobody holds Safer Northam to account"
      safer: {name: Safer Northam, kind: partnership, accountable_to: none}
    ```

    ## Accepted

    ```yaml
    bodies:
      safer: {name: Safer Northam, kind: partnership, root: Residents elect its members}
    ```

    ## What settles it

    A link to whoever may ask, judge and act. Reports, chairs, hosts and money are no such links.

    ## When it is rightly accepted

    Where accountability rightly ends with the body itself: give the reason as its `root`.

    ## Limits

    A body whose parent has no route is listed under it, and under the nearest eight at most.
    """
    for end in graph.routes.ends:
        yield from _end(graph, end)
    for spot in graph.routes.weak:
        yield from _weak(graph, spot)
    for body in graph.bodies():
        reached = graph.routes.reached(body) if graph.in_force(body) else None
        if reached and reached.is_stated and reached.first:
            sentence = f"{{names}} answers in the end to {graph.name(reached.root)}"
            alike = "A route of accountability is stated for {names}"
            yield in_order(graph, body, sentence, alike=alike, rests_on=(reached.first,))


def _end(graph: GovernanceGraph, end: ChainEnd) -> Iterator[Observation]:
    """Of chains that reach no root: once for each of their ends."""
    hanging = _asked(graph, end.hanging)
    if not (hanging or (isinstance(end.entity, Body) and _asked(graph, (end.entity,)))):
        return
    said = graph.answers(end.entity, *_ROUTE_KEYS)
    none = graph.answer(end.entity, "accountable_to").none
    below = f", nor {names(graph, hanging)} under it" if hanging else ""
    related = (*end.circle[1:], *hanging)
    told = Telling(key="accountable_to", related=related, settled_by=_SETTLED_BY)
    if none and not (said.stated or said.some) and not _is_loose(graph, end.entity):
        told.update({"at": none.origins[0], "rests_on": (none,)})
        yield finding(graph, end.entity, f"Nobody holds {{names}} to account{below}", **told)
        return
    who = "The source does not say who holds {names} to account"
    if not end.circle:
        chairs = graph.chairs.elected((end.entity, *hanging))
        told["rests_on"] = (*said.statements, *chairs)
        told["doubt"] = _doubt(graph, said, chairs)
    told["alike"] = "" if told.get("doubt") else who + (", nor those under them" if hanging else "")
    yield question(graph, end.entity, who + below, **told)


def _doubt(graph: GovernanceGraph, said: Answer, chairs: Sequence[Link]) -> str:
    """What is said of whom it answers to and settles nothing; nor does who is in a chair."""
    pairs = [f"{graph.name(one.target)} chairs {graph.name(one.source)}" for one in chairs[:1]]
    chaired = [f"a chair is not accountability: {pair}" for pair in pairs]
    return "; ".join(filter(None, (doubts(graph, said, said.stated), *chaired)))


def _weak(graph: GovernanceGraph, spot: WeakSpot) -> Iterator[Observation]:
    """Of routes that are only likely, or for one matter: once for each link they rest on."""
    link, hanging = spot.link, _asked(graph, spot.hanging)
    own = (spot.entity,) if isinstance(spot.entity, Body) else ()
    if not hanging or _asked(graph, own) != own:
        return
    if link is None:
        sentence = "The file reads {names} as elected, and no other root is stated"
    else:
        how = f"{link.relation.value.replace('_', ' ')} {graph.name(link.target)}"
        matter = f" for {names(graph, link.details.what)} only" if link.details.what else ""
        read = "The source states" if matter and graph.is_stated(link) else "The file reads"
        sentence = f"{read} {{names}} as {how}{matter}, and no other route is stated"
    yield question(
        graph,
        spot.entity,
        sentence,
        key=link.relation.value if link else "authority",
        at=link.origins[0] if link else spot.entity.origin,
        rests_on=(link,) if link else (*graph.routes.root(spot.entity).likely,),
        related=hanging,
        settled_by=_SETTLED_BY,
    )


def _asked(graph: GovernanceGraph, bodies: tuple[Body, ...]) -> tuple[Body, ...]:
    """Those that do not have their route from a council that they are a committee of."""
    return tuple(one for one in bodies if not graph.powers.inherits_from_council(one))


def _is_loose(graph: GovernanceGraph, entity: Entity) -> bool:
    """Whether it is a network, forum or hub that does not decide: at most asked about."""
    if not isinstance(entity, Body) or graph.powers.decides(entity).is_stated:
        return False
    return graph.known(entity, entity.kind).may_hold(BodyKind.NETWORK, BodyKind.FORUM, BodyKind.HUB)
