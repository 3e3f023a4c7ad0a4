"""ACC11."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.accounts import has_reporter, reporting_duties
from govgraph.model.entity import Entity
from govgraph.model.link import Link
from govgraph.model.words import Special
from govgraph.observation import Telling, doubts, finding, names, question
from govgraph.published import cited
from govgraph.rule import Citation, rule

_SETTLED_BY = (
    "Say in `every` or `next` when the reports are due, and in `by`, or as its `lead`, who brings "
    "them."
)


@rule(
    "ACC11",
    kind=Kind.GAP,
    severity=Severity.LOW,
    basis=(
        cited("AC05", "checklist, 3f", "To whom are they reported?"),
        Citation(
            "Code of Corporate Governance, principle G (from CIPFA and SOLACE, 2016)",
            "East Devon District Council",
        ),
    ),
)
def vague_reporting_duty(graph: GovernanceGraph) -> Iterator[Observation]:
    """A reporting duty has no date, no frequency or no named reporter.

    A programme, a plan or a sum of money can't report by itself: if nobody is named who does, each
    may wait for another. By the code that councils work to, reports are due at least once a year.

    ## Flagged

    ```yaml
    bodies:
      board: {name: Board}
      programme:
        name: Programme
        kind: programme
        # finding: ACC11 "Nobody is to bring the reports on Programme to Board"
        reports_to: {to: board, every: year, by: none}
    ```

    ## Accepted

    ```yaml
    bodies:
      board: {name: Board}
      programme:
        name: Programme
        kind: programme
        reports_to: {to: board, every: year, by: the programme manager}
    ```

    ## What settles it

    `every`, as in `year`, and who brings the reports: `by` on the duty, or a `lead` of what is
    reported on; of an action, its `owner`.

    ## When it is rightly accepted

    Where the board that gets the reports sends for them when it wants them.

    ## Limits

    A report without `every` and `next` is an event, of which nothing is asked. Whether a board or
    an organisation says who writes its reports is its own affair.
    """
    for entity in graph.entities():
        duties = reporting_duties(graph, entity)
        if duties:
            yield from _observed(graph, entity, duties)


def _observed(
    graph: GovernanceGraph, entity: Entity, duties: Sequence[Link]
) -> Iterator[Observation]:
    nobody = [one for one in duties if one.details.by == (Special.NONE,) and graph.in_force(one)]
    if nobody:
        reports = _reports(graph, nobody)
        yield finding(graph, entity, f"Nobody is to bring {reports}", **_told(nobody))
    others = [link for link in duties if link not in nobody]
    bringing = (
        [] if has_reporter(graph, entity) else [one for one in others if not _is_brought(one)]
    )
    rare = [link for link in others if link.details.every is Special.SOME]
    asked = f"who brings {_reports(graph, bringing)}"
    if rare:
        often = f"how often {_reports(graph, rare)} are due"
        asked = f"{asked}, nor how often they are due" if bringing else often
    if bringing or rare:
        told = _told([*bringing, *rare])
        told["doubt"] = _doubt(graph, entity, bringing)
        yield question(graph, entity, f"The source does not say {asked}", **told)


def _is_brought(link: Link) -> bool:
    """Whether it is said who brings a report: `some` says only that somebody does."""
    return bool(set(link.details.by or ()) - {Special.SOME, Special.NONE})


def _reports(graph: GovernanceGraph, duties: Sequence[Link]) -> str:
    to = names(graph, (link.target for link in duties if link.is_named))
    return f"the reports on {{names}}{f' to {to}' if to else ''}"


def _doubt(graph: GovernanceGraph, entity: Entity, bringing: Sequence[Link]) -> str:
    """What is said of who brings reports, and when, and settles nothing."""
    if not bringing:
        return ""
    somebody = any(Special.SOME in (link.details.by or ()) for link in bringing)
    words = [one for link in bringing if isinstance(one := link.details.next, str)]
    parts = (
        doubts(graph, graph.answer(entity, "lead")),
        "somebody does, who is not named" if somebody else "",
        f"only “{words[0]}” says when" if words else "",
    )
    return "; ".join(filter(None, parts))


def _told(duties: Sequence[Link]) -> Telling:
    return Telling(
        key="reports_to",
        at=duties[0].origins[0],
        rests_on=duties,
        related=(link.target for link in duties if link.is_named),
        settled_by=_SETTLED_BY,
    )
