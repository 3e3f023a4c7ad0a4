"""CAP07."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.model.words import BodyKind
from govgraph.observation import Lack, lacking
from govgraph.published import cited
from govgraph.rule import rule

_LACK = Lack(
    key="lead",
    instead=("managed_by",),
    none="Nobody leads {names}",
    silent="The source does not say who leads {names}",
    settled_by=(
        "State under `lead` who leads it, or under `managed_by` who manages it; `some`, if the "
        "source says that somebody does and not who."
    ),
    kinds=(BodyKind.PROGRAMME, BodyKind.WORKSTREAM, BodyKind.PROJECT, BodyKind.PARTNERSHIP),
)


@rule(
    "CAP07",
    kind=Kind.GAP,
    severity=Severity.LOW,
    basis=(cited("CWAC", words="contact officer or project manager"),),
)
def no_lead(graph: GovernanceGraph) -> Iterator[Observation]:
    """Nobody leads it, or is its contact.

    Work that is everybody's waits for somebody. Cheshire West and Chester asks that an agreement
    names a "contact officer or project manager", who answers for what comes of it.

    ## Flagged

    ```yaml
    posts: {officer: {name: Officer}}
    bodies:
      project:
        name: Project
        kind: project
        lead: none  # finding: CAP07 "Nobody leads Project"
    ```

    ## Accepted

    ```yaml
    posts: {officer: {name: Officer}}
    bodies:
      project:
        name: Project
        kind: project
        lead: officer
    ```

    ## What settles it

    `lead`, or `managed_by`.

    ## When it is rightly accepted

    Where several partners each lead a part, and the parts are bodies of their own.

    ## Limits

    Programmes, workstreams, projects and partnerships are asked. A chair leads the meetings and
    not the work, so that one does not settle it.
    """
    found = (lacking(graph, body, _LACK) for body in graph.bodies_of(*_LACK.kinds))
    return (one for one in found if one)
