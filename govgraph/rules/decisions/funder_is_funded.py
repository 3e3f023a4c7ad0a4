"""DEC12."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Interest
from govgraph.model.words import Arrangement
from govgraph.observation import doubts_of, finding, question
from govgraph.published import cited
from govgraph.rule import RealCase, rule

_SETTLED_BY = (
    "State under `arrangements: interests` who declares what and leaves the room, or say "
    "`voting: no` of the seat."
)


@rule(
    "DEC12",
    kind=Kind.CONFLICT,
    severity=Severity.MEDIUM,
    basis=(
        cited("AC05", "checklist, 6c", "How do you resolve conflicts of interest?"),
        RealCase(
            "In South Tees, competitive procurement was seen as “pitting potential partners "
            "against each other”.",
            "You’ve Got This, Middlesbrough Council, Executive minute",
        ),
    ),
)
def funder_is_funded(graph: GovernanceGraph) -> Iterator[Observation]:
    """Funder or commissioner and receiver are the same seats.

    Who votes on its own money decides for itself, or is said to. "How do you resolve conflicts of
    interest?" is a question of the Audit Commission's checklist.

    ## Flagged

    ```yaml
    organisations: {charity: {name: Charity, funded_by: grants}}
    bodies:
      board:
        name: Board
        members: {to: charity, voting: yes}  # finding: DEC12 "Charity, which has a vote on Board"
    funds: {grants: {name: Small grants, decided_by: board}}
    ```

    ## Accepted

    ```yaml
    organisations: {charity: {name: Charity, funded_by: grants}}
    bodies:
      board:
        name: Board
        members: {to: charity, voting: no}
    funds: {grants: {name: Small grants, decided_by: board}}
    ```

    ## What settles it

    `arrangements: interests` on the body; `voting: no` on the seat. A pooled fund is the money of
    its contributors and of its accountable body, who may well be paid from it.

    ## When it is rightly accepted

    Where all that could do the work sit at the table, and the share of each is fixed by a formula.

    ## Limits

    Only organisations are looked at, as funded by the body itself, or by a fund on which it
    decides, or commissioned by it. Who is paid through a body or a post of its own is not seen.
    """
    for body in graph.bodies():
        interests = graph.interests.of(body)
        if interests and not graph.interests.are_managed(body):
            for interest in interests:
                if interest.is_conflict:
                    yield _observed(graph, interest)


def _observed(graph: GovernanceGraph, interest: Interest) -> Observation:
    body, organisation = interest.body, interest.organisation
    seats = sorted(interest.seats, key=lambda seat: (not seat.is_chair, not seat.voting))
    doubt = "; ".join(_unsure(graph, interest))
    who, whom = graph.name(organisation), graph.name(body)
    role = "chairs" if interest.chairs else "has a vote on" if interest.votes else "sits on"
    paid = "commissioned" if interest.is_commissioned else "funded"
    by = f"{{names}}, on which {whom} decides" if interest.fund else "it"
    ends = (body, organisation)
    return (question if doubt else finding)(
        graph,
        interest.fund or min(ends, key=lambda one: one.id),
        f"{who}, which {role} {whom}, is {paid} by {by}",
        key="interests",
        at=seats[0].link.origins[0],
        rests_on=(*interest.links, *(link for seat in seats for link in seat.links)),
        related=ends,
        doubt=doubt,
        settled_by=_SETTLED_BY,
    )


def _unsure(graph: GovernanceGraph, interest: Interest) -> Iterator[str]:
    """What is not stated of a conflict."""
    if interest.votes is None:
        yield "it is not stated whether it votes"
    if interest.likely:
        yield "that it is paid, or sits there, is only likely"
    if interest.excused:
        yield "not sure: whether the money or the body is its own"
    known = graph.known(interest.body, interest.body.arrangements.get(Arrangement.INTERESTS, ()))
    if not known.says_none and not known.is_silent:
        yield doubts_of(known)
