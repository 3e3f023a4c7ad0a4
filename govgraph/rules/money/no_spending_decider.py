"""FIN03."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, GovernanceGraph
from govgraph.graph.funds import held, is_held_by_parts, parts_without
from govgraph.model.entity import Fund
from govgraph.model.words import FundKind
from govgraph.observation import Telling, doubts, finding, place_of, question
from govgraph.published import cited
from govgraph.rule import rule

_KEY = "decided_by"
_SETTLED_BY = (
    "State under `decided_by` which body, organisation or post decides how it is spent, for the "
    "whole fund or for each of its parts."
)


@rule(
    "FIN03",
    kind=Kind.GAP,
    severity=Severity.HIGH,
    basis=(
        cited(
            "AC05",
            "checklist, 5a and 5b",
            "Who provides the money? Who decides how to spend it?",
        ),
    ),
)
def no_spending_decider(graph: GovernanceGraph) -> Iterator[Observation]:
    """Nobody is named as deciding how it is spent.

    Money that nobody is named to decide on is spent by whoever is nearest, and nobody can be asked
    why. The Audit Commission had partners ask it in one breath: "Who provides the money? Who
    decides how to spend it?"

    ## Flagged

    ```yaml
    bodies: {board: {name: Board, kind: board}}
    funds:
      grant:
        name: Youth grant
        decided_by: none  # finding: FIN03 "Nobody decides how money from Youth grant is spent"
    ```

    ## Accepted

    ```yaml
    bodies: {board: {name: Board, kind: board}}
    funds:
      grant:
        name: Youth grant
        decided_by: board
    ```

    ## What settles it

    `decided_by` on the fund, or `decides` on the one who decides. What the whole states holds for
    its parts (`part_of`), unless a part says otherwise; a decider for each part settles the whole.

    ## When it is rightly accepted

    Where the giver decides on every payment and the fund only passes through, or where the
    decision falls away because all of it is bound by contract.

    ## Limits

    Assets are not looked at, nor money that has ended or is still to come. That the sum was
    approved does not say who decides on its spending, and being accountable for money, holding it
    or leading on it does not either.
    """
    for fund in graph.funds():
        if not graph.in_force(fund) or graph.known(fund, fund.kind).holds(FundKind.ASSET):
            continue
        said = held(graph, fund, _KEY)
        if said.stated or said.own not in ("", fund.id) or is_held_by_parts(graph, fund, _KEY):
            continue
        yield _observation(graph, fund, said)


def _observation(graph: GovernanceGraph, fund: Fund, said: Answer) -> Observation:
    written = said.none or next(iter(said.statements), None)
    told = Telling(
        key=_KEY,
        at=place_of(fund, written, _KEY) if written else fund.origin,
        rests_on=said.statements,
        related=() if said.is_silent else parts_without(graph, fund, _KEY),
        doubt=doubts(graph, said),
        settled_by=_SETTLED_BY,
        may_be_none=True,
    )
    if said.none is not None:
        return finding(graph, fund, "Nobody decides how money from {names} is spent", **told)
    sentence = "The source does not say who decides how money from {names} is spent"
    return question(graph, fund, sentence, **told)
