"""ACC02."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Circle, GovernanceGraph
from govgraph.observation import finding, names, question
from govgraph.published import cited
from govgraph.rule import RealCase, Replacing, rule

_SETTLED_BY = (
    "Say which of these links is right, and to whom outside the circle one of them answers."
)


@rule(
    "ACC02",
    kind=Kind.CONFLICT,
    severity=Severity.HIGH,
    basis=(
        RealCase(
            "The community safety partnership reported to a workstream, that to the Public "
            "Services Board, that to the Safer Swansea Partnership, and that back to the Board.",
            "Swansea, minutes after the meeting of 20 June 2019",
        ),
        cited("ORG", "headOf, which takes `reportsTo` for a graph without circles"),
    ),
    replaces=("ACC01",),
    replacing=Replacing.NAMED,
)
def accountability_circle(graph: GovernanceGraph) -> Iterator[Observation]:
    """Accountability goes round in a circle and reaches nobody outside.

    Where each answers to the next and the last to the first, all of them answer to themselves.

    ## Flagged

    ```yaml
    bodies:
      board:
        name: Board
        accountable_to: partnership  # finding: ACC02 "Board answers to itself, through Partnership"
      partnership:
        name: Partnership
        accountable_to: board
    ```

    ## Accepted

    ```yaml
    bodies:
      board:
        name: Board
        works_with: partnership
      partnership:
        name: Partnership
        accountable_to: board
    ```

    ## What settles it

    One link of the circle is usually not accountability but reporting, advice or work together:
    give it its own word. Else say whom outside the circle one of them answers to.

    ## When it is rightly accepted

    Where two bodies agree to hold each other to account and both answer to somebody else too.

    ## Limits

    Bodies that lie on several circles are told once, with the shortest circle. Links for different
    matters do not close one, and reports without `every` or `next` are events.
    """
    told = set()
    for circle in graph.circles.of_accountability:
        told.add(frozenset(one.id for one in circle.entities))
        yield _accountability(graph, circle)
    for circle in graph.circles.of_reports:
        if frozenset(one.id for one in circle.entities) not in told:
            first, *rest = circle.entities
            sentence = f"{{names}} reports to itself in the end, through {names(graph, rest)}"
            yield question(
                graph,
                first,
                sentence,
                key="reports_to",
                at=circle.links[0].origins[0],
                rests_on=circle.links,
                related=(*rest, *circle.tangled),
                settled_by="Say which of these reports is made, and to whom outside one goes.",
            )


def _accountability(graph: GovernanceGraph, circle: Circle) -> Observation:
    first, *rest = circle.entities
    doubt = _doubt(graph, circle)
    told = question if doubt else finding
    return told(
        graph,
        first,
        f"{{names}} answers to itself, through {names(graph, rest)}",
        key=circle.links[0].relation.value,
        at=circle.links[0].origins[0],
        rests_on=circle.links,
        related=(*rest, *circle.tangled, *_hanging(graph, circle)),
        settled_by=_SETTLED_BY,
        doubt=doubt,
        alike="",
    )


def _doubt(graph: GovernanceGraph, circle: Circle) -> str:
    """Why a circle may be all right; empty if nothing says so."""
    if circle.leaves is not None:
        out = circle.leaves
        return f"{graph.name(out.source)} also answers to {graph.name(out.target)}, outside it"
    if circle.of_own_body:
        return "an organisation and a body of its own"
    return "one of these links is only read so" if circle.likely else ""


def _hanging(graph: GovernanceGraph, circle: Circle) -> Iterator[str]:
    """The bodies without a route that hang on a circle, told with it."""
    members = {one.id for one in circle.entities}
    for end in graph.routes.ends:
        if members & {one.id for one in end.circle}:
            yield from (one.id for one in end.hanging)
