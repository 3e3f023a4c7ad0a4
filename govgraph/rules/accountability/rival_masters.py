"""ACC04."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph, parties
from govgraph.model.entity import Body
from govgraph.model.link import Link
from govgraph.observation import finding, names, question
from govgraph.published import cited
from govgraph.rule import rule

_KEY = "accountable_to"
_SETTLED_BY = (
    "Say `lead: yes` of the one that comes first, `joint: yes` if they act as one, or `what` if "
    "each has a matter of its own."
)


@rule(
    "ACC04",
    kind=Kind.CONFLICT,
    severity=Severity.MEDIUM,
    basis=(cited("AC09", "paragraph 108", "accountabilities sit outside the LAA framework"),),
)
def rival_masters(graph: GovernanceGraph) -> Iterator[Observation]:
    """The body must satisfy several masters and nobody says which comes first.

    When masters want different things, the body must choose whom to fail, and each of them can say
    that the other was responsible. The Audit Commission saw partners whose "accountabilities sit
    outside" the framework that they had agreed.

    ## Flagged

    ```yaml
    organisations: {council: {name: Council}, board: {name: Health Board}}
    bodies:
      group:
        name: Joint Group
        accountable_to:
          - {to: board, lead: no}  # finding: ACC04 "Joint Group answers to Health Board"
          - {to: council, lead: no}
    ```

    ## Accepted

    ```yaml
    organisations: {council: {name: Council}, board: {name: Health Board}}
    bodies:
      group:
        name: Joint Group
        accountable_to:
          - {to: board, lead: no}
          - {to: council, lead: yes}
    ```

    ## What settles it

    Who has the last word: `lead: yes`. Masters that act as one are `joint: yes`; each may have a
    matter of its own under `what`.

    ## When it is rightly accepted

    Where several lines of accountability are meant, and it is agreed how they are squared.

    ## Limits

    Only `accountable_to` is looked at. What the body is part of, and who manages it, are no rivals.
    """
    for body in graph.bodies():
        answer = graph.answer(body, _KEY)
        if len(answer.stated) + len(answer.likely) > 1 and graph.in_force(body):
            yield from _rivalries(graph, body)


def _rivalries(graph: GovernanceGraph, body: Body) -> Iterator[Observation]:
    """Compare those that a body answers to for the same matter."""
    answer = graph.answer(body, _KEY)
    matters: dict[str | None, list[Link]] = {}
    for link in (*answer.stated, *answer.likely):
        for matter in link.details.what or (None,):
            matters.setdefault(matter, []).append(link)
    for matter, links in matters.items():
        masters = _apart(graph, links)
        if len(masters) > 1 and not _is_delegated(graph, body, masters):
            yield from _rivalry(graph, body, masters, matter)


def _apart(graph: GovernanceGraph, links: Sequence[Link]) -> list[Link]:
    """One link of each master, without those that another master answers to in the end."""
    one_each = {group[0].target: group[0] for group in parties(links)}
    return [
        link
        for link in one_each.values()
        if not any(
            other is not link
            and graph.routes.leads_to(other.target, link.target) is Certainty.STATED
            for other in one_each.values()
        )
    ]


def _is_delegated(graph: GovernanceGraph, body: Body, masters: Sequence[Link]) -> bool:
    """Whether the masters are those whose power the body uses, as is stated."""
    given = {graph.powers.delegated(link.target, body) for link in masters}
    return given == {Certainty.STATED}


def _rivalry(
    graph: GovernanceGraph, body: Body, masters: Sequence[Link], matter: str | None
) -> Iterator[Observation]:
    stated = [link for link in masters if graph.is_stated(link)]
    leads = [link for link in stated if link.details.lead]
    if len(leads) == 1:
        return
    of_matter = f" for {graph.name(matter)}" if matter else ""
    who = names(graph, (link.target for link in leads or masters))
    told, doubt = finding, ""
    if leads:
        sentence = f"{{names}} answers to {who}{of_matter}, and each of them comes first"
    elif all(link.details.lead is False for link in masters) and len(stated) == len(masters):
        sentence = f"{{names}} answers to {who}{of_matter}, and none of them comes first"
    else:
        told = question
        sentence = f"The source does not say which of {who} comes first for {{names}}{of_matter}"
        read = [link.target for link in masters if link not in stated]
        doubt = f"only read so: {names(graph, read)}" if read else ""
    yield told(
        graph,
        body,
        sentence,
        key=_KEY,
        at=masters[0].origins[0],
        rests_on=masters,
        related=(link.target for link in masters),
        settled_by=_SETTLED_BY,
        doubt=doubt,
    )
