"""LIF02."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph, Known
from govgraph.graph.endings import PastEnd, past_end
from govgraph.graph.reviews import last_time
from govgraph.model.entity import Arranged, Entity
from govgraph.model.fact import Value
from govgraph.model.words import Arrangement, Status
from govgraph.observation import doubts_of, finding, place_of, question
from govgraph.rule import Citation, RealCase, rule

_RUNNING = (Status.ACTIVE, Status.PARTIAL)
_SETTLED_BY = (
    "Say in `status` that it has ended, or in `until` to when it was prolonged and by whom in its "
    "`quote`."
)


@rule(
    "LIF02",
    kind=Kind.WEAKNESS,
    severity=Severity.MEDIUM,
    basis=(
        RealCase(
            "A council’s rules: task and finish groups are “expected to take no more than 6 months "
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
def past_its_end(graph: GovernanceGraph) -> Iterator[Observation]:
    """It should have finished by now.

    What was set up for a time and goes on beyond it has no mandate left: nobody decided that it
    should. One council's rules have task and finish groups "expected to take no more than 6 months
    to report back"; Hertfordshire calls its scrutiny topics "time limited".

    ## Flagged

    ```yaml
    as_of: 2026-06-01
    bodies:
      review:
        name: Bus review
        status: active
        until: 2026-03  # finding: LIF02 "The end of Bus review has passed (2026-03), and"
    ```

    ## Accepted

    ```yaml
    as_of: 2026-06-01
    bodies:
      review:
        name: Bus review
        status: active
        until: 2026-09
    ```

    ## What settles it

    `status: ended`, or the new end in `until`, if somebody prolonged it.

    ## When it is rightly accepted

    For the few weeks in which a group that has reported writes its papers up.

    ## Limits

    Without `as_of` nothing is compared with a date. What has passed its end and states no `status`
    is over, unless it met after that end; an end that is a text (“when it has reported”) is
    compared with nothing. Links that have ended are not looked at.
    """
    for one in graph.entities():
        past = past_end(graph, one) if one.until or one.lasts else None
        if past is not None and not graph.known(one, one.status).holds(Status.ENDED):
            yield from _observations(graph, one, past)


def _observations(graph: GovernanceGraph, one: Entity, past: PastEnd) -> Iterator[Observation]:
    status, meets = graph.known(one, one.status), _meets(graph, one)
    running = [value for value in status.stated if value.is_ in _RUNNING]
    met = [value for value in meets.stated if _is_since(past, value)]
    read = [value for value in (*status.likely, *status.disputed) if value.is_ in _RUNNING]
    read_met = [value for value in (*meets.likely, *meets.disputed) if _is_since(past, value)]
    if not (running or met or read or read_met):
        return
    is_sure = past.certainty is Certainty.STATED and bool(running or met)
    if running or (read and not met):
        how = f"its status is still {(*running, *read)[0].is_}"
    else:
        how = f"it met after that ({last_time((*met, *read_met)[0])})"
    end = one.until or one.lasts
    yield (finding if is_sure else question)(
        graph,
        one,
        f"The end of {{names}} has passed ({past.end}), and {how}",
        key="until",
        at=place_of(one, end[0], "until" if one.until else "lasts"),
        rests_on=(*one.until, *one.lasts, *running, *met, *read, *read_met),
        doubt="" if is_sure else _doubt(graph, one),
        settled_by=_SETTLED_BY,
        alike="The end of {names} has passed, and the work goes on" if is_sure else "",
    )


def _doubt(graph: GovernanceGraph, one: Entity) -> str:
    known = [
        doubts_of(graph.known(one, one.from_)),
        doubts_of(graph.known(one, one.until)),
        doubts_of(graph.known(one, one.lasts)),
        doubts_of(graph.known(one, one.status)),
    ]
    return "; ".join(filter(None, known))


def _meets(graph: GovernanceGraph, one: Entity) -> Known[object]:
    if not isinstance(one, Arranged):
        return Known()
    return graph.known(one, one.arrangements.get(Arrangement.MEETS, ()))


def _is_since(past: PastEnd, value: Value[object]) -> bool:
    """Whether a meeting was held after the end."""
    last = last_time(value)
    return last is not None and past.end.is_before(last)
