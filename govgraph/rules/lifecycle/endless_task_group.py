"""LIF01."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Body
from govgraph.model.scalars import Duration, Period
from govgraph.model.words import BodyKind
from govgraph.observation import Telling, doubts_of, finding, place_of, question
from govgraph.rule import Citation, RealCase, rule

_TASK, _TEMPORARY = BodyKind.TASK_AND_FINISH, Duration.TEMPORARY
_SETTLED_BY = (
    "State in `until` the date, or the condition, on which it ends, or in `lasts` for how long it "
    "was set up; or say that it is another kind of group."
)


@rule(
    "LIF01",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        RealCase(
            "A council's rules: task and finish groups are “expected to take no more than 6 months "
            "to report back”.",
            "Overview & Scrutiny Committee Procedure Rules, part 3C1, paragraph 20.3; the copy "
            "that was seen does not name the council",
        ),
        Citation(
            "Scrutiny topics",
            "Hertfordshire County Council",
            words="time limited",
            url="hertsdirect.org",
        ),
    ),
)
def endless_task_group(graph: GovernanceGraph) -> Iterator[Observation]:
    """A task and finish group has no finish.

    A group that was set up for one task and goes on without an end becomes one more standing body,
    with nobody having decided that there should be one. One council's rules have such groups
    "expected to take no more than 6 months to report back"; Hertfordshire calls its own "time
    limited".

    ## Flagged

    ```yaml
    bodies:
      review:
        name: Bus review
        kind: task_and_finish
        until: none  # finding: LIF01 "The work of Bus review has no end, though"
    ```

    ## Accepted

    ```yaml
    bodies:
      review:
        name: Bus review
        kind: task_and_finish
        until: when it has reported
    ```

    ## What settles it

    A date or a condition in `until`, or a period in `lasts`.

    ## When it is rightly accepted

    Where the parent body sets the date meeting by meeting, and is held to that.

    ## Limits

    Only task and finish groups, and bodies that are said to be temporary, are looked at: a working
    group may rightly stand for years. Whether the end has passed is another rule's question.
    """
    for body in graph.bodies():
        if _may_pass(body) and graph.in_force(body):
            yield from _observations(graph, body)


def _may_pass(body: Body) -> bool:
    """Whether anything speaks of a task and finish group, or of a temporary body."""
    return any(one.is_ is _TASK for one in body.kind) or any(
        one.is_ is _TEMPORARY for one in body.lasts
    )


def _observations(graph: GovernanceGraph, body: Body) -> Iterator[Observation]:
    kind = graph.known(body, body.kind)
    lasts = graph.known(body, body.lasts)
    until = graph.known(body, body.until)
    if until.values or any(isinstance(one, Period) for one in lasts.values):
        return
    told = Telling(
        key="until",
        at=place_of(body, body.until[0], "until") if body.until else body.origin,
        rests_on=(*body.until, *body.lasts),
        doubt="; ".join(
            one for one in (doubts_of(kind), doubts_of(lasts), doubts_of(until)) if one
        ),
        settled_by=_SETTLED_BY,
    )
    is_task, is_temporary = kind.holds(_TASK), lasts.holds(_TEMPORARY)
    if until.says_none and (is_task or is_temporary):
        though = "was set up for one task" if is_task else "is called temporary"
        yield finding(graph, body, f"The work of {{names}} has no end, though it {though}", **told)
    elif is_task and lasts.holds(Duration.PERMANENT):
        told["at"] = place_of(body, lasts.stated[0], "lasts")
        sentence = "The work of {names} is permanent, though it was set up for one task"
        yield finding(graph, body, sentence, **told)
    elif until.says_none:
        yield question(graph, body, "The work of {names} has no end", **told)
    else:
        sentence = "The source does not say when the work of {names} ends"
        yield question(graph, body, sentence, **told)
