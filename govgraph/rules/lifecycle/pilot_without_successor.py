"""LIF13."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.endings import ended
from govgraph.model.contradiction import may_hold
from govgraph.model.entity import Body
from govgraph.model.link import Link
from govgraph.model.words import BodyKind
from govgraph.observation import Telling, names, question
from govgraph.rule import Judgement, RealCase, rule

_SETTLED_BY = (
    "State under `succeeded_by` what came of it, also where that had begun before, or that it "
    "goes on."
)


@rule(
    "LIF13",
    kind=Kind.GAP,
    severity=Severity.QUESTION,
    basis=(
        RealCase(
            "A Locality Working pilot of 2020 to 2023 was followed by a Neighbourhood Model that "
            "had “learned from” it.",
            "Middlesbrough, Neighbourhood Model",
        ),
        Judgement("A trial of which nothing comes, not even a decision, has tried nothing."),
    ),
)
def pilot_without_successor(graph: GovernanceGraph) -> Iterator[Observation]:
    """A pilot with no evaluation or successor.

    A pilot is there to be learned from. Where it ends and nothing follows, neither a lasting
    arrangement nor a decision against one, those who took part have reason to ask what it was for.

    ## Flagged

    ```yaml
    as_of: 2024-06
    bodies:
      # question: LIF13 "The source does not say what came after Locality pilot"
      pilot:
        name: Locality pilot
        kind: pilot
        until: 2023
    ```

    ## Accepted

    ```yaml
    as_of: 2024-06
    bodies:
      pilot:
        name: Locality pilot
        kind: pilot
        until: 2025
    ```

    ## What settles it

    `succeeded_by`: what came of it; `some`, if that has no name.

    ## When it is rightly accepted

    Where it was found that the pilot does not work, and those who took part were told.

    ## Limits

    A file can't say whether a pilot was evaluated. A successor is taken as the sign that it was.
    """
    for body in graph.bodies():
        is_pilot = body.kind and graph.known(body, body.kind).may_hold(BodyKind.PILOT)
        if is_pilot and ended(graph, body):
            yield from _observations(graph, body)


def _observations(graph: GovernanceGraph, pilot: Body) -> Iterator[Observation]:
    after = graph.answer(pilot, "succeeded_by")
    said = [link for link in after.statements if _is_said(graph, link)]
    if any(not (link.denied or link.says_none) for link in said):
        return
    named = [link for link in after.statements if link.is_named and not link.denied]
    unsure = names(graph, after.others(named))
    told = Telling(
        key="succeeded_by",
        at=after.statements[0].origins[0] if after.statements else pilot.origin,
        rests_on=(*after.statements, *pilot.status, *pilot.until),
        doubt=f"not sure: {unsure}" if unsure else "",
        settled_by=_SETTLED_BY,
        may_be_none=not after.statements,
    )
    if any(link.says_none for link in said):
        yield question(graph, pilot, "Nothing came after {names}", **told)
        return
    yield question(graph, pilot, "The source does not say what came after {names}", **told)


def _is_said(graph: GovernanceGraph, link: Link) -> bool:
    """Whether a link is stated, though it leads from a body that has ended."""
    return may_hold(link) and not (link.evidence.likely or graph.is_disputed(link))
