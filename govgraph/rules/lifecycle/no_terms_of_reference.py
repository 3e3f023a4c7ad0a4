"""LIF05."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Known
from govgraph.graph.agreements import agreement_of
from govgraph.model.entity import Body
from govgraph.model.words import Arrangement, BodyKind
from govgraph.observation import Telling, doubts_of, finding, place_of, question
from govgraph.published import cited
from govgraph.rule import Citation, rule

_KINDS = (
    BodyKind.BOARD,
    BodyKind.COMMITTEE,
    BodyKind.JOINT_COMMITTEE,
    BodyKind.PARTNERSHIP,
    BodyKind.EXECUTIVE_GROUP,
    BodyKind.SCRUTINY,
    BodyKind.GROUP,
    BodyKind.WORKING_GROUP,
    BodyKind.TASK_AND_FINISH,
)
_SETTLED_BY = (
    "State under `arrangements: terms_of_reference` when they were agreed, or `some`; or what "
    "agreement it acts under."
)


@rule(
    "LIF05",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        cited("CWAC", words="As a minimum, all partnerships should have terms of reference"),
        Citation(
            "Guide to partnership working",
            "Cambridge City Council",
            url="https://www.cambridge.gov.uk/guide-to-partnership-working",
        ),
    ),
)
def no_terms_of_reference(graph: GovernanceGraph) -> Iterator[Observation]:
    """It has no terms of reference.

    What is written nowhere is decided anew by whoever is in the room: what the group is for, who
    belongs to it, what it may decide. Cheshire West and Chester asks that "as a minimum, all
    partnerships should have terms of reference".

    ## Flagged

    ```yaml
    bodies:
      board:
        name: Board
        kind: board
        arrangements:
          terms_of_reference: none  # finding: LIF05 "There are no terms of reference for Board"
    ```

    ## Accepted

    ```yaml
    bodies:
      board:
        name: Board
        kind: board
        arrangements:
          terms_of_reference: some
    ```

    ## What settles it

    `arrangements: terms_of_reference`: a date, the title of the paper, or `some`. An agreement
    takes their place (`arrangements: agreement`, or `under` an agreement).

    ## When it is rightly accepted

    Where the law or the council's constitution says all that terms of reference would.

    ## Limits

    Boards, committees, partnerships and groups are looked at; networks, forums, programmes, teams
    and services are not, nor a council's cabinet. Whether the terms are any good is not asked.
    """
    for body in graph.bodies_of(*_KINDS):
        yield from _observations(graph, body, graph.known(body, body.kind))


def _observations(
    graph: GovernanceGraph, body: Body, kind: Known[BodyKind]
) -> Iterator[Observation]:
    terms = graph.known(body, body.arrangements.get(Arrangement.TERMS_OF_REFERENCE, ()))
    agreed = agreement_of(graph, body)
    if terms.values or terms.says_some or agreed.is_stated:
        return
    written = terms.statements
    unsure = (*agreed.likely, *agreed.disputed, *agreed.not_in_force)
    doubt = (
        "" if kind.holds(*_KINDS) or not terms.says_none else doubts_of(kind),
        doubts_of(terms),
        "not sure: whether an agreement takes their place" if unsure else "",
    )
    told = Telling(
        key="terms_of_reference",
        at=place_of(body, written[0], "arrangements") if written else body.origin,
        rests_on=(*written, *unsure),
        doubt="; ".join(filter(None, doubt)),
        settled_by=_SETTLED_BY,
        may_be_none=not terms.says_none,
    )
    if terms.says_none:
        tell = question if any(doubt) else finding
        yield tell(graph, body, "There are no terms of reference for {names}", **told)
        return
    sentence = "The source does not say whether there are terms of reference for {names}"
    yield question(graph, body, sentence, **told)
