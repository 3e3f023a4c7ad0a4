"""ACC05."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Body, Organisation
from govgraph.model.link import Link
from govgraph.observation import doubts, finding, names, question
from govgraph.published import cited
from govgraph.rule import rule

_HELD = ("accountable_to", "part_of", "managed_by", "scrutinised_by")
_SETTLED_BY = "Name whom it is `accountable_to`, or who it is `scrutinised_by`."


@rule(
    "ACC05",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        cited("AC09", "paragraph 107"),
        cited("BOV07", "page 450", "the forum can pose questions and pass judgement"),
    ),
    replaces=("ACC01",),
)
def reports_but_not_held_to_account(graph: GovernanceGraph) -> Iterator[Observation]:
    """It sends reports but nobody can call it to account.

    Giving an account is the first part of accountability only: somebody must also be able to ask,
    judge, and act on the answer.

    ## Flagged

    ```yaml
    bodies:
      board: {name: Board}
      programme:
        name: Programme
        accountable_to: none  # finding: ACC05 "Nobody holds Programme to account"
        reports_to: {to: board, every: year}
    ```

    ## Accepted

    ```yaml
    bodies:
      board: {name: Board}
      programme:
        name: Programme
        accountable_to: board
        reports_to: {to: board, every: year}
    ```

    ## What settles it

    Who holds it to account, by whatever key says so: `accountable_to`, `part_of`, `managed_by` or
    `scrutinised_by`. It may be the one that the reports go to.

    ## When it is rightly accepted

    Where the reports are a courtesy between equals and each partner answers for its own part.

    ## Limits

    A report is a duty if it has `every` or `next`. One that was made once, or has no date at all,
    is an event, and nothing is asked of it.
    """
    hanging = {end.entity.id: end.hanging for end in graph.routes.ends}
    able: tuple[Organisation | Body, ...] = (*graph.organisations(), *graph.bodies())
    for entity in able:
        duties = _duties(graph, entity)
        if duties and graph.in_force(entity) and not graph.routes.root(entity).is_stated:
            yield from _held(graph, entity, duties, hanging.get(entity.id, ()))


def _duties(graph: GovernanceGraph, entity: Organisation | Body) -> tuple[Link, ...]:
    """The stated reports of an entity that are duties, to whomever."""
    answer = graph.answer(entity, "reports_to")
    some = () if answer.some is None else (answer.some,)
    return tuple(link for link in (*answer.stated, *some) if link.is_duty)


def _held(
    graph: GovernanceGraph,
    entity: Organisation | Body,
    duties: tuple[Link, ...],
    hanging: tuple[Body, ...],
) -> Iterator[Observation]:
    said = graph.answers(entity, *_HELD)
    if said.stated:
        return
    nones = (graph.answer(entity, key).none for key in ("accountable_to", "scrutinised_by"))
    none = next((one for one in nones if one is not None), None)
    to = names(graph, dict.fromkeys(link.target for link in duties if link.is_named))
    reports = f"the reports go to {to}" if to else "it sends reports"
    if none is not None:
        sentence = f"Nobody holds {{names}} to account, though {reports}"
        told, at, doubt = finding, none.origins[0], ""
    else:
        sentence = f"The source does not say who holds {{names}} to account, only that {reports}"
        told, at, doubt = question, entity.origin, doubts(graph, said)
    yield told(
        graph,
        entity,
        sentence,
        key="accountable_to",
        at=at,
        rests_on=(none, *duties, *said.doubtful),
        related=hanging,
        settled_by=_SETTLED_BY,
        may_be_none=True,
        doubt=doubt,
    )
