"""FIN01."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, Certainty, GovernanceGraph
from govgraph.graph.funds import held, is_held_by_parts, parts_without, sharing
from govgraph.model.entity import Fund
from govgraph.observation import Telling, doubts, finding, place_of, question
from govgraph.rule import Citation, rule

_KEY = "accountable_body"
_SETTLED_BY = (
    "State under `accountable_body` which organisation or post answers for the money in law, for "
    "the whole fund or for each of its parts."
)


@rule(
    "FIN01",
    kind=Kind.GAP,
    severity=Severity.HIGH,
    basis=(
        Citation(
            "Checklist against the National Local Growth Assurance Framework",
            "New Anglia Local Enterprise Partnership, 2019",
            at="paragraph 19.c",
            words="Responsibilities of the Accountable Body",
        ),
        Citation(
            "Accountable body",
            "Leicester and Leicestershire Enterprise Partnership",
            url="https://llep.org.uk/governance/accountable-body",
        ),
        Citation(
            "Status of the Lincolnshire Strategy Board",
            "Lincolnshire Strategy Board",
            at="annex 4, paragraph 6",
            words="Accountable Body",
            url="https://studylib.net/doc/7682758/annex-4",
        ),
    ),
)
def no_accountable_body(graph: GovernanceGraph) -> Iterator[Observation]:
    """A pooled or shared budget has no accountable body.

    A partnership can't hold money in law, so one of the partners must answer for it, and when it
    goes wrong nobody may be in doubt which. Assurance frameworks for local growth had to set out
    the "Responsibilities of the Accountable Body"; in Lincolnshire the county council was the
    "Accountable Body" for the money of the local area agreement.

    ## Flagged

    ```yaml
    organisations: {north: {name: North Council, kind: council}}
    funds:
      pool:
        name: Pooled budget
        kind: pooled
        accountable_body: none  # finding: FIN01 "Nobody is the accountable body for Pooled budget"
    ```

    ## Accepted

    ```yaml
    organisations: {north: {name: North Council, kind: council}}
    funds:
      pool:
        name: Pooled budget
        kind: pooled
        accountable_body: north
    ```

    ## What settles it

    `accountable_body` on the fund. What the whole states holds for its parts (`part_of`), unless a
    part says otherwise; an accountable body for each part settles the whole.

    ## When it is rightly accepted

    Where partners only align what each spends of its own, and call that a pool.

    ## Limits

    Only money that is shared is looked at: `pooled`, `shared_cost`, with two or more
    `contributors`, or a `grant_received` with several givers, several that it pays, or a part that
    is given on. Other money, such as an allocation to one council, is its owner's to answer for.
    """
    for fund in graph.funds():
        shared = sharing(graph, fund) if graph.in_force(fund) else None
        if shared is None:
            continue
        said = held(graph, fund, _KEY)
        if said.stated or is_held_by_parts(graph, fund, _KEY):
            continue
        if said.own in ("", fund.id) or not _is_shared(graph, said.own):
            yield _observation(graph, fund, said, likely=shared is Certainty.LIKELY)


def _is_shared(graph: GovernanceGraph, id_: str) -> bool:
    whole = graph.entity(id_)
    return isinstance(whole, Fund) and sharing(graph, whole) is not None


def _observation(graph: GovernanceGraph, fund: Fund, said: Answer, *, likely: bool) -> Observation:
    unsure = "only read so: that it is shared" if likely else ""
    written = said.none or next(iter(said.statements), None)
    told = Telling(
        key=_KEY,
        at=place_of(fund, written, _KEY) if written else fund.origin,
        rests_on=said.statements,
        related=() if said.is_silent else parts_without(graph, fund, _KEY),
        doubt="; ".join(one for one in (doubts(graph, said), unsure) if one),
        settled_by=_SETTLED_BY,
        may_be_none=True,
    )
    if said.none is None:
        sentence = "The source does not say who is the accountable body for {names}"
        return question(graph, fund, sentence, **told)
    tell = question if likely else finding
    return tell(graph, fund, "Nobody is the accountable body for {names}", **told)
