"""FIN10."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph
from govgraph.graph.agreements import agreement_of
from govgraph.graph.funds import held_arrangement, several
from govgraph.model.entity import Entity, Fund
from govgraph.model.words import Arrangement, FundKind
from govgraph.observation import Telling, doubts_of, finding, place_of, question
from govgraph.published import cited
from govgraph.rule import Citation, rule

_SHARED = (FundKind.POOLED, FundKind.SHARED_COST)
_KEYS = (Arrangement.LIABILITIES, Arrangement.AGREEMENT)
_SETTLED_BY = (
    "State under `arrangements: liabilities` who bears what if the money is overspent or lost, or "
    "under `arrangements: agreement` or `under` which agreement says so."
)


@rule(
    "FIN10",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        cited(
            "AC05",
            "box A",
            "clear procedures for determining the financial liabilities of each partner",
        ),
        Citation(
            "Audit Commission figures on the agreements of partnerships, quoted in Community Care",
            "Community Care, 14 July 2005",
        ),
    ),
)
def no_liability_agreement(graph: GovernanceGraph) -> Iterator[Observation]:
    """Partners' liabilities are not set out.

    As long as the money lasts nobody asks who pays if it does not. The Audit Commission looked for
    "clear procedures for determining the financial liabilities of each partner", and found that
    most local government partnerships had no comprehensive agreement.

    ## Flagged

    ```yaml
    organisations: {north: {name: North Council}, south: {name: South Council}}
    funds:
      pool:
        name: Pooled budget
        kind: pooled
        contributors: [north, south]
        arrangements:
          # finding: FIN10 "The liabilities of the partners in Pooled budget are not set out"
          liabilities: none
    ```

    ## Accepted

    ```yaml
    organisations: {north: {name: North Council}, south: {name: South Council}}
    funds:
      pool:
        name: Pooled budget
        kind: pooled
        contributors: [north, south]
        arrangements:
          liabilities: in proportion to what each pays in
    ```

    ## What settles it

    `arrangements: liabilities`; where nothing is said of them, an agreement settles it too. What
    holds for a fund holds for its parts.

    ## When it is rightly accepted

    Where one partner has taken all of the risk upon itself.

    ## Limits

    Only money that is `pooled` or a `shared_cost` and has two or more `contributors` is looked at.
    Whether an agreement speaks of liabilities can't be seen, unless the file says that it does not.
    """
    for fund in graph.funds():
        shared = _sharing(graph, fund)
        if shared is not None and not _is_told_of_whole(graph, fund):
            yield from _observations(graph, fund, shared)


def _sharing(graph: GovernanceGraph, fund: Entity) -> Certainty | None:
    """Whether a fund in force is shared by two or more who pay in."""
    if not isinstance(fund, Fund) or not graph.in_force(fund):
        return None
    kind = graph.known(fund, fund.kind)
    found = several(graph, graph.answer(fund, "contributors")) if kind.may_hold(*_SHARED) else None
    return found if kind.holds(*_SHARED) else found and Certainty.LIKELY


def _is_told_of_whole(graph: GovernanceGraph, fund: Fund) -> bool:
    """Whether a fund says nothing of its own, and is part of one that is looked at."""
    if any(fund.arrangements.get(key) for key in _KEYS) or graph.answer(fund, "under").stated:
        return False
    return any(_sharing(graph, whole) for whole in graph.powers.wholes(fund))


def _observations(graph: GovernanceGraph, fund: Fund, shared: Certainty) -> Iterator[Observation]:
    said, agreed = held_arrangement(graph, fund, Arrangement.LIABILITIES), agreement_of(graph, fund)
    if said.values or said.says_some or (agreed.is_stated and not said.says_none):
        return
    written = (*said.stated, *agreed.denied, *said.likely, *said.disputed)
    unsure = (*agreed.stated, *agreed.likely, *agreed.disputed)
    doubt = (
        "" if said.says_none else doubts_of(said),
        "not sure: whether an agreement sets them out" if unsure else "",
        "only read so: that two or more share it" if shared is Certainty.LIKELY else "",
    )
    told = Telling(
        key="liabilities",
        at=place_of(fund, written[0], "arrangements") if written else fund.origin,
        rests_on=(*written, *unsure),
        doubt="; ".join(filter(None, doubt)),
        settled_by=_SETTLED_BY,
        may_be_none=not (said.says_none or agreed.is_denied),
    )
    sentence = "The source does not say how the partners in {names} share its liabilities"
    if said.says_none:
        sentence = "The liabilities of the partners in {names} are not set out"
    elif agreed.is_denied:
        sentence = "There is no agreement on {names}, and nothing is said of who bears its risks"
    is_stated = (said.says_none or agreed.is_denied) and not any(doubt)
    yield (finding if is_stated else question)(graph, fund, sentence, **told)
