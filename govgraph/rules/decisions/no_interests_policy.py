"""DEC11."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph, Interest
from govgraph.model.entity import Body
from govgraph.model.words import Arrangement
from govgraph.observation import Telling, doubts_of, finding, names, place_of, question
from govgraph.published import cited
from govgraph.rule import rule

_KEY = "interests"
_SETTLED_BY = (
    "State under `arrangements: interests` how members declare what they have to gain, and who "
    "leaves the room."
)


@rule(
    "DEC11",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(cited("AC05", "checklist, 6c", "How do you resolve conflicts of interest?"),),
)
def no_interests_policy(graph: GovernanceGraph) -> Iterator[Observation]:
    """There is no arrangement for conflicts of interest.

    Partners often pay each other, which is no fault, as long as it is agreed beforehand who speaks
    and who leaves the room. "How do you resolve conflicts of interest?" is a question of the Audit
    Commission's checklist.

    ## Flagged

    ```yaml
    organisations: {charity: {name: Charity, funded_by: grants}}
    funds: {grants: {name: Small grants, decided_by: board}}
    bodies:
      board:
        name: Board
        members: {to: charity, voting: no}
        arrangements:
          interests: none  # finding: DEC11 "There is no arrangement for conflicts of interest on"
    ```

    ## Accepted

    ```yaml
    organisations: {charity: {name: Charity, funded_by: grants}}
    funds: {grants: {name: Small grants, decided_by: board}}
    bodies:
      board:
        name: Board
        members: {to: charity, voting: no}
        arrangements:
          interests: a register, read out at each meeting
    ```

    ## What settles it

    `arrangements: interests` on the body, with what is arranged, or `some`.

    ## When it is rightly accepted

    Where a panel of people from outside chooses, and the body only confirms.

    ## Limits

    Only a body is looked at that decides on a fund or commissions, and at whose table sits one that
    is paid by that fund or commissioned by it. On silence, what is a council's own is not asked:
    the council's code of conduct holds for it. Where funder-is-funded asks about the very seat,
    this rule does not ask again.
    """
    for body in graph.bodies():
        interests = graph.interests.of(body)
        if interests and not graph.interests.are_managed(body):
            yield from _observed(graph, body, interests)


def _observed(
    graph: GovernanceGraph, body: Body, interests: Sequence[Interest]
) -> Iterator[Observation]:
    paid = [one for one in interests if one.fund or one.is_commissioned]
    known = graph.known(body, body.arrangements.get(Arrangement.INTERESTS, ()))
    own = graph.powers.is_councils_own(body)
    is_asked = not any(one.is_conflict for one in interests) and own is not Certainty.STATED
    if not paid or not (known.says_none or is_asked):
        return
    firm = [one for one in paid if not one.likely]
    unsure = (
        "" if known.says_none else doubts_of(known),
        "" if firm else "that they are paid, or sit there, is only likely",
        "that it is a council’s own is only likely" if own and not known.says_none else "",
    )
    doubt = "; ".join(filter(None, unsure))
    told = Telling(
        key=_KEY,
        at=place_of(body, known.stated[0], "arrangements") if known.says_none else body.origin,
        rests_on=(*known.stated, *known.likely, *(link for one in paid for link in one.links)),
        related=(one.organisation for one in paid),
        doubt=doubt,
        settled_by=_SETTLED_BY,
        may_be_none=not known.says_none,
    )
    sentence = "The source does not say how conflicts of interest are dealt with on {names}"
    if known.says_none:
        sentence = "There is no arrangement for conflicts of interest on {names}"
    who = names(graph, dict.fromkeys(one.organisation.id for one in firm or paid))
    told["alike"] = "" if doubt else sentence
    tell = finding if known.says_none and firm else question
    yield tell(
        graph, body, f"{sentence}, where some sit whom it pays or commissions: {who}", **told
    )
