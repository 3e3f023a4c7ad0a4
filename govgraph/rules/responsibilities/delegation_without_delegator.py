"""REM08."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, GovernanceGraph
from govgraph.model.entity import Body
from govgraph.model.words import Authority, BodyKind
from govgraph.observation import doubts, finding, place_of, question
from govgraph.published import cited
from govgraph.rule import Citation, rule

_KEY = "delegated_by"
_OF_COUNCIL = (BodyKind.CABINET, BodyKind.COMMITTEE)
_SETTLED_BY = "State under `delegated_by` who gave it the power, and for `what`."


@rule(
    "REM08",
    kind=Kind.GAP,
    severity=Severity.HIGH,
    basis=(
        cited("AC05", "paragraph 141", "Public bodies need a scheme of delegation"),
        Citation(
            "Governance Handbook",
            "NHS Gloucestershire Integrated Care Board, 2022",
            "Scheme of Reservation and Delegation",
            "details the source of each reservation and delegation",
            "https://www.gloucestershireccg.nhs.uk/about-us/the-governing-body/"
            "nhs-gloucestershire-integrated-care-board/",
        ),
    ),
)
def delegation_without_delegator(graph: GovernanceGraph) -> Iterator[Observation]:
    """It uses delegated power that nobody is recorded as having given.

    Power that nobody is known to have given can't be looked after or taken back. "Public bodies
    need a scheme of delegation", the Audit Commission wrote; the scheme of the NHS in
    Gloucestershire "details the source of each reservation and delegation".

    ## Flagged

    ```yaml
    bodies:
      safer: {name: Safer Northam, kind: partnership}
      panel:
        name: Grants panel
        authority: delegation
        delegated_by: none  # finding: REM08 "Nobody gave Grants panel the power"
    ```

    ## Accepted

    ```yaml
    bodies:
      safer: {name: Safer Northam, kind: partnership}
      panel:
        name: Grants panel
        authority: delegation
        delegated_by: safer
    ```

    ## What settles it

    `delegated_by` on the body, or `delegates_to` on the giver, with the matter in `what` if it is
    for one only.

    ## When it is rightly accepted

    Where an Act gives the power: then `authority: statute` says more than this exception.

    ## Limits

    Only bodies that say `authority: delegation` are looked at. Where nothing is said, a cabinet or
    committee of a council is taken to have its power from the council.
    """
    for body in graph.bodies():
        if not body.authority or not graph.in_force(body):
            continue
        authority = graph.known(body, body.authority)
        said = graph.answer(body, _KEY)
        if not authority.may_hold(Authority.DELEGATION) or said.stated:
            continue
        if said.is_silent and _is_of_council(graph, body):
            continue
        yield _observation(graph, body, said, likely=not authority.holds(Authority.DELEGATION))


def _is_of_council(graph: GovernanceGraph, body: Body) -> bool:
    kind = graph.known(body, body.kind)
    return kind.holds(*_OF_COUNCIL) and graph.powers.of_council(body).is_stated


def _observation(graph: GovernanceGraph, body: Body, said: Answer, *, likely: bool) -> Observation:
    if said.none is not None and not likely:
        return finding(
            graph,
            body,
            "Nobody gave {names} the power that it uses by delegation",
            key=_KEY,
            at=place_of(body, said.none, _KEY),
            rests_on=(*body.authority, said.none),
            settled_by=_SETTLED_BY,
        )
    doubt = "only read so: that it is delegated" if likely else ""
    return question(
        graph,
        body,
        "The source does not say who delegated power to {names}",
        key=_KEY,
        at=place_of(body, said.statements[0], _KEY) if said.statements else body.origin,
        rests_on=(*body.authority, *said.statements),
        doubt="; ".join(filter(None, (doubts(graph, said), doubt))),
        settled_by=_SETTLED_BY,
        may_be_none=True,
    )
