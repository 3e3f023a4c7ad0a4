"""ACC12."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, GovernanceGraph
from govgraph.model.entity import Entity
from govgraph.model.link import Link
from govgraph.model.scalars import PartialDate
from govgraph.observation import Telling, finding, names, question
from govgraph.rule import RealCase, rule

_REPORTERS = frozenset("OBPS")
_SETTLED_BY = "State in `last` when it was made, or in `next` for when it is promised now."


@rule(
    "ACC12",
    kind=Kind.WEAKNESS,
    severity=Severity.MEDIUM,
    basis=(
        RealCase(
            "Oldham’s board was promised an update on two programmes for June 2019.",
            "Oldham Council, minute of the Board on Thriving Communities, 2019",
        ),
        RealCase(
            "Middlesbrough’s Neighbourhood Model is to be reported on every year.",
            "Middlesbrough Council, Executive minute, 2025",
        ),
    ),
)
def overdue_report(graph: GovernanceGraph) -> Iterator[Observation]:
    """A promised report is overdue.

    A date that passes unnoticed tells everybody that nobody waits for the report.

    ## Flagged

    ```yaml
    as_of: 2026-06-01
    sources: {minutes: {title: Minutes of the Board, date: 2026-05-01}}
    bodies:
      board: {name: Board}
      programme:
        name: Programme
        # finding: ACC12 "A report of Programme to Board was due in 2026-03"
        reports_to: {to: board, next: 2026-03, last: 2025-03}
    ```

    ## Accepted

    ```yaml
    as_of: 2026-06-01
    sources: {minutes: {title: Minutes of the Board, date: 2026-05-01}}
    bodies:
      board: {name: Board}
      programme:
        name: Programme
        reports_to: {to: board, next: 2026-09, last: 2025-03}
    ```

    ## What settles it

    `last`, once the report was made; or a new `next`.

    ## When it is rightly accepted

    Where those who wait for the report agreed to wait longer, and no new date is set yet.

    ## Limits

    Without `as_of` nothing is compared with a date. It is sure only where a source that is younger
    than the promised date states when the last report was, and that was before; else it is asked.
    """
    as_of = graph.structure.as_of
    if as_of is None:
        return
    for entity in graph.entities():
        said = graph.answer(entity, "reports_to")
        if not said.is_silent and graph.in_force(entity):
            for due, links in _late(said, as_of).items():
                yield _observation(graph, entity, links, due)


def _late(said: Answer, as_of: PartialDate) -> dict[PartialDate, list[Link]]:
    """The reports that were promised for a day before another, and not made since, by that day."""
    late: dict[PartialDate, list[Link]] = {}
    for link in (*said.stated, *said.likely, *said.unnamed):
        due = link.details.next
        if isinstance(due, PartialDate) and due.is_before(as_of):
            same = (one for one in (*said.stated, link) if one.target == link.target)
            if not any(_is_made(one, due) for one in same):
                late.setdefault(due, []).append(link)
    return late


def _is_made(link: Link, due: PartialDate) -> bool:
    """Whether a report is said to have been made on the day that it was due, or later."""
    last = link.details.last
    return isinstance(last, PartialDate) and not last.is_before(due)


def _knew(link: Link, due: PartialDate) -> bool:
    """Whether a source that is younger than a day tells of an earlier report, so of none since.

    Where several sources speak of it, all must be younger: which of them told of the last report
    is not kept.
    """
    given = (one.source for one in (link.evidence, *link.evidence.also))
    is_younger = all(one and one.date and due.is_before(one.date) for one in given)
    return is_younger and isinstance(link.details.last, PartialDate)


def _observation(
    graph: GovernanceGraph, entity: Entity, links: Sequence[Link], due: PartialDate
) -> Observation:
    to = names(graph, (link.target for link in links if link.is_named))
    whose = "of" if entity.section.letter in _REPORTERS else "on"
    report = f"report {whose} {{names}}{f' to {to}' if to else ''}"
    known = [link for link in links if graph.is_stated(link) and _knew(link, due)]
    told = Telling(
        key="reports_to",
        at=(known or links)[0].origins[0],
        rests_on=links,
        related=(link.target for link in links if link.is_named),
        settled_by=_SETTLED_BY,
    )
    if known:
        sentence = f"A {report} was due in {due}, and the last was in {known[0].details.last}"
        return finding(graph, entity, sentence, **told)
    sentence = f"The source does not say whether the {report} that was due in {due} was made"
    likely = [link for link in links if not graph.is_stated(link) and link.is_named]
    told["doubt"] = (
        f"only read so: to {names(graph, (one.target for one in likely))}" if likely else ""
    )
    return question(graph, entity, sentence, **told)
