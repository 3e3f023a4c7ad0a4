"""CAP09."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Body, Organisation
from govgraph.model.words import BodyKind
from govgraph.observation import Lack, lacking, names
from govgraph.rule import RealCase, rule

_LACK = Lack(
    key="supported_by",
    none="Nobody services the meetings of {names}",
    silent="The source does not say who services the meetings of {names}",
    settled_by="State under `supported_by` who services its meetings, or `some`.",
    kinds=(
        *(BodyKind.BOARD, BodyKind.PARTNERSHIP),
        *(BodyKind.JOINT_COMMITTEE, BodyKind.EXECUTIVE_GROUP),
    ),
)


@rule(
    "CAP09",
    kind=Kind.GAP,
    severity=Severity.LOW,
    basis=(
        RealCase(
            "Swansea’s council must give administrative support to its public services board.",
            "Swansea Council",
        ),
    ),
)
def no_support(graph: GovernanceGraph) -> Iterator[Observation]:
    """Nobody supports the meetings.

    Who calls the meeting, writes the minutes and chases what was agreed? Where that is nobody's
    task, a partnership lives as long as one of its members has the time. In Swansea the council
    must give the public services board its administrative support.

    ## Flagged

    ```yaml
    organisations: {council: {name: Council}}
    bodies:
      board:
        name: Board
        kind: board
        supported_by: none  # finding: CAP09 "Nobody services the meetings of Board"
    ```

    ## Accepted

    ```yaml
    organisations: {council: {name: Council}}
    bodies:
      board:
        name: Board
        kind: board
        supported_by: council
    ```

    ## What settles it

    `supported_by`; an organisation that it is `part_of` or `hosted_by` supports it as its own.

    ## When it is rightly accepted

    Where its members take turns, and that works.

    ## Limits

    Boards, partnerships, joint committees and executive groups are asked. Whether there is enough
    support isn't seen.
    """
    for body in graph.bodies_of(*_LACK.kinds):
        if not _homes(graph, body, likely=False):
            homes = _homes(graph, body, likely=True)
            doubt = f"only read as its home: {names(graph, homes)}" if homes else ""
            if lack := lacking(graph, body, _LACK, related=homes, doubt=doubt):
                yield lack


def _homes(graph: GovernanceGraph, body: Body, *, likely: bool) -> tuple[Organisation, ...]:
    """The organisations that it is part of, at any depth, or that give it a home."""
    said = graph.answer(body, "hosted_by")
    hosts = graph.found(said.others((*said.stated, *said.likely)) if likely else said.ids)
    found = (*graph.powers.wholes(body, likely=likely), *hosts)
    return tuple(one for one in found if isinstance(one, Organisation))
