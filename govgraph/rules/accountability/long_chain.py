"""ACC08."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, LongChain
from govgraph.observation import finding, names, question
from govgraph.paragraph import listed
from govgraph.published import cited
from govgraph.rule import measured_rule

_MOST = 6
"""The number of links of a route above which it is called long."""
_SETTLED_BY = (
    "State a shorter way to whoever holds it to account, if there is one; or say in `accepted` "
    "what each of the steps is for."
)


@measured_rule(
    "ACC08",
    _MOST,
    kind=Kind.WEAKNESS,
    severity=Severity.LOW,
    basis=(cited("DMA-S", words="six spans and six layers"),),
)
def long_chain(graph: GovernanceGraph, most: float) -> Iterator[Observation]:
    """The chain from the front line to a decision-maker is very long.

    What goes wrong at the bottom is then known at the top late, and softened at each step. Surrey
    plans with "six spans and six layers": six people to lead, and six steps from top to bottom.

    ## Flagged

    ```yaml
    organisations: {council: {name: Council, kind: council}}
    posts:
      director: {name: Director, part_of: council}
      head: {name: Head, managed_by: director}
    bodies:
      board: {name: Board, part_of: council}
      programme: {name: Programme, managed_by: head}
      theme: {name: Theme, part_of: programme}
      hub: {name: Hub, part_of: theme}
      team: {name: Team, managed_by: hub}
      project:
        name: Project
        part_of: team  # finding: ACC08 "There are 7 steps from Project to Council"
    ```

    ## Accepted

    ```yaml
    organisations: {council: {name: Council, kind: council}}
    posts:
      director: {name: Director, part_of: council}
      head: {name: Head, managed_by: director}
    bodies:
      board: {name: Board, part_of: council}
      programme: {name: Programme, managed_by: head}
      theme: {name: Theme, part_of: programme}
      hub: {name: Hub, part_of: theme}
      team: {name: Team, managed_by: hub}
      project:
        name: Project
        part_of: board
    ```

    ## What settles it

    A shorter route, where there is one in fact: `accountable_to`, `part_of` or `managed_by`.

    ## When it is rightly accepted

    Where each step decides something of its own, as in a large service with many places.

    ## Limits

    Counted are the steps of the shortest route to whoever is elected or said to be a root. It is
    told where a chain first becomes too long, with what hangs below. More than six are too many,
    unless `checks: thresholds` says otherwise.
    """
    for chain in graph.chains.longer_than(most):
        route = chain.route
        over = [link.target for link in route.links[:-1]]
        below = f", with {names(graph, chain.below)} below" if chain.below else ""
        steps = f"There are {len(route.links)} steps from {{names}} to {graph.name(route.end)}"
        doubt = _doubt(graph, chain)
        yield (finding if chain.is_stated else question)(
            graph,
            route.start,
            f"{steps}, over {listed(graph.names(over))}{below}",
            key=route.links[0].relation.value,
            at=route.links[0].origins[0],
            rests_on=route.links,
            related=(*over, route.end, *chain.below),
            settled_by=_SETTLED_BY,
            doubt=doubt,
            alike="" if doubt else f"There are more than {most:g} steps from {{names}} to the top",
        )


def _doubt(graph: GovernanceGraph, chain: LongChain) -> str:
    """What of it is not stated."""
    weak = chain.weak
    parts = []
    if weak and weak.details.what:
        parts.append(f"for {names(graph, weak.details.what)} only")
    elif weak:
        parts.append(f"only read so: from {graph.name(weak.source)} to {graph.name(weak.target)}")
    elif chain.route.likely:
        parts.append(f"only read so: that it ends at {graph.name(chain.route.end)}")
    if chain.is_shorter:
        parts.append("a shorter way is likely, or for one matter only")
    return "; ".join(parts)
