"""REM01."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, GovernanceGraph, parties
from govgraph.model.entity import Responsibility
from govgraph.observation import doubts, finding, in_order, names, place_of, question
from govgraph.published import cited
from govgraph.rule import RealCase, rule

_KEY = "accountable"
_SETTLED_BY = (
    "State under `accountable` who answers for it (several with `joint: yes`, if they answer as "
    "one)."
)


@rule(
    "REM01",
    kind=Kind.GAP,
    severity=Severity.HIGH,
    basis=(
        cited("RACI1", "page 204", "only one person can be Accountable for each task"),
        RealCase(
            "Of the western subway in Weymouth a meeting was told: “No single authority seemed to "
            "be claiming responsibility”.",
            "Weymouth & Portland Borough Council, Management Committee, 11 July 2017",
        ),
    ),
)
def unowned_responsibility(graph: GovernanceGraph) -> Iterator[Observation]:
    """Nobody is accountable for this.

    What nobody answers for is put right by nobody when it goes wrong. Of a subway in Weymouth a
    committee heard in 2017: "No single authority seemed to be claiming responsibility".

    ## Flagged

    ```yaml
    organisations: {county: {name: County Council, kind: council}}
    responsibilities:
      subway:
        name: Upkeep of the subway
        accountable: none  # finding: REM01 "Nobody is accountable for Upkeep of the subway"
    ```

    ## Accepted

    ```yaml
    organisations: {county: {name: County Council, kind: council}}
    responsibilities:
      subway:
        name: Upkeep of the subway
        accountable: county
    ```

    ## What settles it

    `accountable` on the responsibility, or `accountable_for` on the one who answers for it. A
    sector will do, and a post that is vacant: the gap is then another one.

    ## When it is rightly accepted

    Where a topic is only talked about and nobody has taken it on, and the partners leave it so.

    ## Limits

    Doing the work (`responsible`), leading on it and deciding on it are not answering for it. A
    responsibility that has ended, or is still to come, is not looked at.
    """
    for duty in graph.those_in_force(graph.responsibilities()):
        said = graph.answer(duty, _KEY)
        if said.stated:
            yield from _owned(graph, duty, said)
        else:
            yield _unowned(graph, duty, said)


def _owned(graph: GovernanceGraph, duty: Responsibility, said: Answer) -> Iterator[Observation]:
    """In order, if one answers for the whole of it; who are several is for another rule."""
    if said.some is None and len(parties(said.whole.stated)) == len(parties(said.stated)) == 1:
        yield in_order(
            graph,
            duty,
            f"{names(graph, said.ids)} {'is' if len(said.ids) == 1 else 'are jointly'} accountable "
            "for {names}",
            rests_on=said.stated,
            related=said.ids,
            alike="For each of {names} it is stated who is accountable",
        )


def _unowned(graph: GovernanceGraph, duty: Responsibility, said: Answer) -> Observation:
    if said.none is not None:
        return finding(
            graph,
            duty,
            "Nobody is accountable for {names}",
            key=_KEY,
            at=place_of(duty, said.none, _KEY),
            rests_on=(said.none,),
            settled_by=_SETTLED_BY,
        )
    return question(
        graph,
        duty,
        "The source does not say who is accountable for {names}",
        key=_KEY,
        at=place_of(duty, said.statements[0], _KEY) if said.statements else duty.origin,
        rests_on=said.statements,
        doubt=doubts(graph, said),
        settled_by=_SETTLED_BY,
        may_be_none=True,
    )
