"""CAP05."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.cuts import Cuts, Part
from govgraph.observation import question
from govgraph.paragraph import listed
from govgraph.rule import RealCase, measured_rule

_LEAST = 3
"""How many must stand together for a part to count as one that falls apart."""
_SETTLED_BY = (
    "State what else joins these parts: a seat, a report, or work that they share (`works_with`)."
)


@measured_rule(
    "CAP05",
    _LEAST,
    kind=Kind.WEAKNESS,
    severity=Severity.LOW,
    basis=(
        RealCase(
            "Partners of Scottish Borders Council saw “over reliance on SBC to lead”.",
            "Scottish Borders Council, 2016",
        ),
    ),
)
def single_point_of_failure(graph: GovernanceGraph, least: float) -> Iterator[Observation]:
    """Remove one body or person and the structure falls apart.

    What all others rely on for being in touch can be cut, merged or off sick. Partners in the
    Scottish Borders saw "over reliance" on one of them.

    ## Flagged

    ```yaml
    bodies:
      network: {name: Districts Network}  # question: CAP05 "Without Districts Network"
      county: {name: County Board, works_with: network}
      county-group: {name: County Group, works_with: county}
      county-forum: {name: County Forum, works_with: county}
      north: {name: North Board, works_with: network}
      north-group: {name: North Group, works_with: north}
      north-forum:
        name: North Forum
        works_with: north
    ```

    ## Accepted

    ```yaml
    bodies:
      network: {name: Districts Network}
      county: {name: County Board, works_with: network}
      county-group: {name: County Group, works_with: county}
      county-forum: {name: County Forum, works_with: county}
      north: {name: North Board, works_with: network}
      north-group: {name: North Group, works_with: north}
      north-forum:
        name: North Forum
        works_with: [north, county-forum]
    ```

    ## What settles it

    Another link between the parts, of whatever kind.

    ## When it is rightly accepted

    Where bringing the parts together is what it is there for, and it is staffed to last.

    ## Limits

    Looked at are the links between bodies, posts and organisations, likely ones too. Councils and
    other roots are left out, as they join everything. A part counts from three on, unless `checks:
    thresholds` says otherwise; what answers to the others through this one body is its own
    structure, and may hang on it. It is a finding only where a source says so (`known_issues`).
    """
    for cut in Cuts(graph, graph.routes).apart(least):
        parts = "; ".join(_told(graph, part) for part in cut.parts)
        yield question(
            graph,
            cut.entity,
            f"Without {{names}}, nothing that is stated joins these to one another: {parts}",
            related=[one for part in cut.parts for one in part.next_to],
            settled_by=_SETTLED_BY,
            alike="Much of the structure is joined by {names} alone",
        )


def _told(graph: GovernanceGraph, part: Part) -> str:
    more = part.size - len(part.next_to)
    return listed([*graph.names(part.next_to), *([f"{more:,} more"] if more else [])])
