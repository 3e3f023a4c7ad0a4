"""ACC07."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import BrokenRoute, GovernanceGraph, Statement
from govgraph.model.entity import Entity
from govgraph.observation import finding, names, question
from govgraph.rule import RealCase, rule

_SETTLED_BY = "Name whom each answers to now, or say what came in the place of what is missing."


@rule(
    "ACC07",
    kind=Kind.GAP,
    severity=Severity.HIGH,
    basis=(
        RealCase(
            "A local strategic partnership outlived the agreement that it stood on, and the "
            "purpose of its board was less clear.",
            "West Berkshire, after the local area agreement",
        ),
        RealCase(
            "Parts of the arrangement that others were to work with were still in development.",
            "Oldham, place based integration, 2022",
        ),
    ),
    replaces=("ACC01", "LIF10"),
)
def route_through_missing_body(graph: GovernanceGraph) -> Iterator[Observation]:
    """The route runs through a body that has ended or does not exist yet.

    On paper everything answers to somebody; in fact the chain has a missing link, and whoever
    stands below it answers to nobody.

    ## Flagged

    ```yaml
    organisations: {council: {name: Council, kind: council}}
    bodies:
      board: {name: Board, accountable_to: council, status: ended}
      group:
        name: Group
        accountable_to: board  # finding: ACC07 "Group answers to Board, which has ended"
    ```

    ## Accepted

    ```yaml
    organisations: {council: {name: Council, kind: council}}
    bodies:
      board: {name: Board, accountable_to: council, status: active}
      group:
        name: Group
        accountable_to: board
    ```

    ## What settles it

    Whom those below answer to now: a new link, or the `succeeded_by` of what has ended with the
    links that go with it.

    ## When it is rightly accepted

    For a short time, while one arrangement follows another and somebody answers for the change.

    ## Limits

    Without `as_of` no date is compared, and only `status` says what has ended or is still to come.
    """
    for broken in graph.routes.broken:
        yield _missing(graph, broken)


def _missing(graph: GovernanceGraph, broken: BrokenRoute) -> Observation:
    link = broken.link
    gone = _gone(graph, broken)
    state = "has ended" if graph.is_over(gone or link) else "is not there yet"
    what = graph.name(link.target) if gone else f"a link to {graph.name(link.target)}"
    below = f", and so does {names(graph, broken.hanging)}" if broken.hanging else ""
    if broken.over:
        told, sentence = finding, f"{{names}} answers to {what}, which {state}"
    else:
        told, sentence = question, f"The route of {{names}} runs through {what}, which {state}"
    return told(
        graph,
        broken.entity,
        sentence + below,
        key=link.relation.value,
        at=link.origins[0],
        rests_on=(link, *_reasons(gone)),
        related=(link.target, *broken.hanging),
        settled_by=_SETTLED_BY,
        cause=gone.id if gone else "",
    )


def _gone(graph: GovernanceGraph, broken: BrokenRoute) -> Entity | None:
    """What the link leads to, if it is that which is not in force, and not only the link."""
    target = graph.entity(broken.link.target)
    return None if graph.in_force(target) else target


def _reasons(gone: Entity | None) -> tuple[Statement, ...]:
    """The statements by which something has ended, or is not there yet."""
    return () if gone is None else (*gone.status, *gone.until, *gone.from_)
