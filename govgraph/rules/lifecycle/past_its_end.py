"""LIF02."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph
from govgraph.graph.overruns import Overrun, overrun_links, overruns
from govgraph.graph.reviews import last_time
from govgraph.model.entity import Entity
from govgraph.model.link import Link
from govgraph.model.scalars import PartialDate
from govgraph.observation import doubts_of, finding, place_of, question
from govgraph.rule import Citation, RealCase, rule

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
    compared with nothing. Links are looked at like bodies.
    """
    for overrun in overruns(graph):
        yield _of_entity(graph, overrun)
    for link, end in overrun_links(graph):
        yield _of_link(graph, link, end)


def _of_entity(graph: GovernanceGraph, overrun: Overrun) -> Observation:
    one, status, met = overrun.entity, overrun.running, overrun.met
    how = f"its status is still {status.is_}" if status else "it met after that"
    when = f" ({last_time(met)})" if met else ""
    end = one.until or one.lasts
    is_stated = overrun.is_stated
    return (finding if is_stated else question)(
        graph,
        one,
        f"The end of {{names}} has passed ({overrun.end}), and {how}{when}",
        key="until",
        at=place_of(one, end[0], "until" if one.until else "lasts"),
        rests_on=(*one.until, *one.lasts, *one.status, met),
        doubt="" if is_stated else _doubt(graph, one),
        settled_by=_SETTLED_BY,
        alike="The end of {names} has passed, and the work goes on" if is_stated else "",
    )


def _doubt(graph: GovernanceGraph, one: Entity) -> str:
    known = [
        doubts_of(graph.known(one, one.from_)),
        doubts_of(graph.known(one, one.until)),
        doubts_of(graph.known(one, one.lasts)),
        doubts_of(graph.known(one, one.status)),
    ]
    return "; ".join(filter(None, known))


def _of_link(graph: GovernanceGraph, link: Link, end: PartialDate) -> Observation:
    which = f"{link.relation.value.replace('_', ' ')} {graph.name(link.target)}"
    certainty = graph.certainty(link)
    is_stated = certainty is Certainty.STATED
    doubt = "only read so" if certainty is Certainty.LIKELY else "the sources disagree"
    sentence = f"A link of {{names}} has passed its end ({end}), and its status is still"
    return (finding if is_stated else question)(
        graph,
        graph.entity(link.source),
        f"{sentence} {link.details.status}: {which}",
        key=link.relation.value,
        at=link.origins[0],
        rests_on=(link,),
        related=graph.found((link.target,)),
        doubt="" if is_stated else doubt,
        settled_by=_SETTLED_BY,
    )
