"""LIF08."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.reasons import LostReason, lost_reasons
from govgraph.model.entity import Body, Entity
from govgraph.model.fact import Value
from govgraph.model.link import Link
from govgraph.observation import finding, names, question
from govgraph.rule import RealCase, rule

_SETTLED_BY = (
    "State under `succeeded_by` what came after it, or what the body is there for now; or in "
    "`status` or `until` that the body has ended too."
)


@rule(
    "LIF08",
    kind=Kind.WEAKNESS,
    severity=Severity.MEDIUM,
    basis=(
        RealCase(
            "A local strategic partnership outlived the agreement that it stood on, and the "
            "purpose of its board was less clear.",
            "West Berkshire, after the local area agreement",
        ),
    ),
)
def reason_has_gone(graph: GovernanceGraph) -> Iterator[Observation]:
    """The reason for the body has gone.

    A body outlives what it was set up for, because nobody is there to end it: people go on meeting,
    and ask one another what for. In West Berkshire the local strategic partnership lost its task
    with the local area agreement that it stood on.

    ## Flagged

    ```yaml
    agreements: {laa: {name: Local Area Agreement, status: ended}}
    bodies:
      board:
        name: Board
        # finding: LIF08 "The reason for Board has gone: Local Area Agreement has ended"
        under: laa
    ```

    ## Accepted

    ```yaml
    agreements: {laa: {name: Local Area Agreement, status: active}}
    bodies:
      board:
        name: Board
        under: laa
    ```

    ## What settles it

    `succeeded_by` on what has ended, or new links of the body to what it is there for now.

    ## When it is rightly accepted

    Where the body is being wound up, or its members chose to go on for the good of their work.

    ## Limits

    Looks at what a body `relies_on`, of which one thing is enough; at what it is `under` and
    `funded_by`, of which all must have ended. A purpose that no longer holds can't be seen.
    """
    for body in graph.bodies():
        lost = tuple(lost_reasons(graph, body)) if graph.in_force(body) else ()
        if lost:
            stated = tuple(reason for reason in lost if reason.is_stated)
            yield _observation(graph, body, stated or lost, is_stated=bool(stated))


def _observation(
    graph: GovernanceGraph, body: Body, lost: Sequence[LostReason], *, is_stated: bool
) -> Observation:
    links = [link for reason in lost for link in reason.gone]
    gone = graph.found(dict.fromkeys(link.target for link in links))
    end = f"{names(graph, gone)} {'has' if len(gone) == 1 else 'have'} ended"
    how = "has gone" if is_stated else "may have gone"
    return (finding if is_stated else question)(
        graph,
        body,
        f"The reason for {{names}} {how}: {end}, and nothing follows",
        key=links[0].relation.value,
        at=links[0].origins[0],
        rests_on=(*links, *(one for each in gone for one in _behind(each))),
        related=gone,
        doubt="; ".join(dict.fromkeys(_doubts(graph, lost))),
        settled_by=_SETTLED_BY,
        alike="",
        cause=gone[0].id if len(gone) == 1 else "",
    )


def _behind(gone: Entity) -> Iterator[Entity | Value[object]]:
    """What says that it has ended: words of its own, or those of the entity."""
    yield gone
    yield from (value for value in (*gone.status, *gone.until) if value.evidence)


def _doubts(graph: GovernanceGraph, lost: Sequence[LostReason]) -> Iterator[str]:
    for reason in lost:
        if reason.doubtful:
            yield f"not sure: {_targets(graph, reason.doubtful)}"
        if reason.remaining:
            yield f"still there: {_targets(graph, reason.remaining)}"


def _targets(graph: GovernanceGraph, links: Sequence[Link]) -> str:
    named = names(graph, (link.target for link in links if link.is_named))
    return named or "others, which are not named"
