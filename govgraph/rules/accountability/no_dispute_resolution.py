"""ACC10."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph, Known
from govgraph.graph.partners import has_partners
from govgraph.model.entity import Body
from govgraph.model.words import Arrangement, BodyKind
from govgraph.observation import Telling, doubts_of, finding, place_of, question
from govgraph.published import cited
from govgraph.rule import rule

_KINDS = (BodyKind.PARTNERSHIP, BodyKind.JOINT_COMMITTEE)
_SETTLED_BY = (
    "State under `arrangements: disputes` how partners settle what they can't agree on: a text, a "
    "date, or `some`."
)


@rule(
    "ACC10",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        cited("AC05", "paragraph 41", "there must be clear protocols for managing conflict"),
        cited("TOR"),
    ),
)
def no_dispute_resolution(graph: GovernanceGraph) -> Iterator[Observation]:
    """There is no agreed way to settle disputes between partners.

    No partner can order another, so a dispute that nobody may settle stops the work, or ends in
    court. "There must be clear protocols for managing conflict", the Audit Commission wrote.

    ## Flagged

    ```yaml
    organisations: {council: {name: Council}, trust: {name: Trust}}
    bodies:
      board:
        name: Board
        members: [council, trust]
        arrangements:
          disputes: none  # finding: ACC10 "There is no agreed way to settle disputes at Board"
    ```

    ## Accepted

    ```yaml
    organisations: {council: {name: Council}, trust: {name: Trust}}
    bodies:
      board:
        name: Board
        members: [council, trust]
        arrangements:
          disputes: by the two chief executives
    ```

    ## What settles it

    `arrangements: disputes`, with what was agreed, when, or `some`. That one has a casting vote is
    a rule for deciding, and settles no dispute over what the partners owe one another.

    ## When it is rightly accepted

    Where partners may leave at any time, and nothing that they share would be left to divide.

    ## Limits

    Silence is asked about of partnerships, joint committees and what decides. What is a council's
    own has no partners to fall out with, unless two organisations or sectors are named that sit.
    """
    for body in graph.those_in_force(graph.bodies()):
        facts = body.arrangements.get(Arrangement.DISPUTES, ())
        if facts or _is_asked(graph, body):
            known = graph.known(body, facts)
            if not (known.values or known.says_some):
                yield from _observed(graph, body, known)


def _is_asked(graph: GovernanceGraph, body: Body) -> bool:
    """Whether partners may have to settle disputes there."""
    may_decide = graph.powers.decides(body).is_possible
    if not (may_decide or graph.known(body, body.kind).may_hold(*_KINDS)):
        return False
    if graph.powers.is_councils_own(body) is not Certainty.STATED:
        return True
    return has_partners(graph, graph.seats, body) is not None


def _observed(graph: GovernanceGraph, body: Body, known: Known[object]) -> Iterator[Observation]:
    written = known.statements
    told = Telling(
        key="disputes",
        at=place_of(body, written[0], "arrangements") if written else body.origin,
        rests_on=written,
        settled_by=_SETTLED_BY,
        may_be_none=not known.says_none,
    )
    if not known.says_none:
        told["doubt"] = doubts_of(known)
        sentence = "The source does not say how disputes at {names} are settled"
        yield question(graph, body, sentence, **told)
        return
    partners = has_partners(graph, graph.seats, body)
    sentence = "There is no agreed way to settle disputes at {names}"
    if partners is Certainty.STATED:
        yield finding(graph, body, sentence, **told)
    elif partners or _is_asked(graph, body):
        told["doubt"] = "not sure: that several partners sit there"
        yield question(graph, body, sentence, **told)
