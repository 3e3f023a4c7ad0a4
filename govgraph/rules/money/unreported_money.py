"""FIN08."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, GovernanceGraph
from govgraph.graph.accounts import reports_about
from govgraph.graph.funds import held, is_held_by_parts, parts_without
from govgraph.model.entity import Fund
from govgraph.model.link import Link
from govgraph.model.words import FundKind
from govgraph.observation import Telling, doubts, finding, names, place_of, question
from govgraph.published import cited
from govgraph.rule import rule

_KEY = "reports_to"
_KINDS = (FundKind.POOLED, FundKind.SHARED_COST, FundKind.GRANT_RECEIVED, FundKind.GRANT_GIVEN)
_SETTLED_BY = (
    "State under `reports_to` on the fund who is told how it is spent; or on whoever reports, with "
    "the fund under `what`."
)


@rule(
    "FIN08",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(cited("AC05", "checklist, 5d", "What are the financial reporting arrangements?"),),
)
def unreported_money(graph: GovernanceGraph) -> Iterator[Observation]:
    """Money goes in but nobody reports on it.

    Whoever gives money, or answers for it, learns only from a report what became of it. The Audit
    Commission had partners ask: "What are the financial reporting arrangements?"

    ## Flagged

    ```yaml
    bodies: {board: {name: Board}}
    funds:
      pool:
        name: Pooled budget
        kind: pooled
        reports_to: none  # finding: FIN08 "No reports are made on Pooled budget"
    ```

    ## Accepted

    ```yaml
    bodies: {board: {name: Board}}
    funds:
      pool:
        name: Pooled budget
        kind: pooled
        reports_to: board
    ```

    ## What settles it

    A report, regular or once: `reports_to` on the fund, or on the fund that it is part of, or on
    anybody with the fund under `what`. Reports on each part settle the whole.

    ## When it is rightly accepted

    Where the sum is too small for a report of its own, and stands in the accounts of its owner.

    ## Limits

    Silence is asked about only where others have a share in the money: `pooled`, `shared_cost`, and
    grants received or given. Whether a report says anything of worth can't be seen.
    """
    about = reports_about(graph)
    for fund in graph.funds():
        if not graph.in_force(fund):
            continue
        said = held(graph, fund, _KEY)
        around = (fund.id, *(whole.id for whole in graph.powers.wholes(fund)))
        others = [link for id_ in around for link in about.get(id_, ())]
        if said.stated or said.some or any(map(graph.is_stated, others)):
            continue
        if not is_held_by_parts(graph, fund, _KEY) and _is_to_be_told(graph, fund, said):
            yield _observation(graph, fund, said, others)


def _is_to_be_told(graph: GovernanceGraph, fund: Fund, said: Answer) -> bool:
    """Whether a fund lacks a report by itself, and not only as a part of what lacks one."""
    if said.own not in ("", fund.id):
        whole = graph.entity(said.own)
        is_told = said.none or (isinstance(whole, Fund) and _is_shared(graph, whole))
        return not is_told and _is_shared(graph, fund)
    return said.none is not None or _is_shared(graph, fund)


def _is_shared(graph: GovernanceGraph, fund: Fund) -> bool:
    return graph.known(fund, fund.kind).may_hold(*_KINDS)


def _observation(
    graph: GovernanceGraph, fund: Fund, said: Answer, others: Sequence[Link]
) -> Observation:
    written = said.none or next(iter(said.statements), None)
    by = names(graph, (link.source for link in others))
    told = Telling(
        key=_KEY,
        at=place_of(fund, written, _KEY) if written else fund.origin,
        rests_on=(*said.statements, *others),
        related=() if said.is_silent else parts_without(graph, fund, _KEY),
        doubt="; ".join(filter(None, (doubts(graph, said), by and f"only read so: by {by}"))),
        settled_by=_SETTLED_BY,
        may_be_none=said.none is None,
    )
    if said.none is not None:
        tell = question if others else finding
        return tell(graph, fund, "No reports are made on {names}", **told)
    sentence = "The source does not say whether there are reports on {names}"
    return question(graph, fund, sentence, **told)
