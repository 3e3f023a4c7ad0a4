"""FIN04."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.spending import Spender, Spending, Spendings
from govgraph.model.entity import Fund
from govgraph.observation import Telling, doubts, finding, names, place_of, question
from govgraph.rule import Citation, rule

_SETTLED_BY = (
    "State the agreement between them (`arrangements: agreement` of the fund, or `under`), or that "
    "the one who decides is `accountable_to` or `delegated_by` the accountable body."
)


@rule(
    "FIN04",
    kind=Kind.GAP,
    severity=Severity.HIGH,
    basis=(
        Citation(
            "Status of the Lincolnshire Strategy Board",
            "Lincolnshire Strategy Board",
            at="annex 4, paragraphs 3 and 6",
            words="subject to the decisions of the Strategy Board",
            url="https://studylib.net/doc/7682758/annex-4",
        ),
    ),
)
def answers_and_spends_apart(graph: GovernanceGraph) -> Iterator[Observation]:
    """The body that answers for the money and the body that spends it are not tied together.

    Then one is liable for what it can't stop, and the other decides with nothing to lose. In
    Lincolnshire the county council was to allocate the money "subject to the decisions of the
    Strategy Board", a body that "does not directly control resources".

    ## Flagged

    ```yaml
    organisations: {council: {name: County Council}}
    bodies: {board: {name: Strategy Board}}
    funds:
      grant:
        name: Area grant
        accountable_body: council
        decided_by: board
        arrangements:
          agreement: none  # finding: FIN04 "Nothing ties Strategy Board, deciding on Area grant"
    ```

    ## Accepted

    ```yaml
    organisations: {council: {name: County Council}}
    bodies: {board: {name: Strategy Board}}
    funds:
      grant:
        name: Area grant
        accountable_body: council
        decided_by: board
        arrangements:
          agreement: Both signed one in 2008
    ```

    ## What settles it

    An agreement between the two; that the decider answers to the accountable body, at any number of
    steps; or that it uses power which the accountable body gave it.

    ## When it is rightly accepted

    Where an Act sets out what either may do with the money.

    ## Limits

    Money is not looked at where one of those who decide is the accountable body too. What is part
    of the accountable body, or works for it, decides in its name.
    """
    spendings = Spendings(graph, graph.powers, graph.routes, graph.seats)
    for fund in graph.funds():
        spending = spendings.of(fund) if graph.in_force(fund) else None
        untied = [one for one in spending.spenders if not one.ties.is_stated] if spending else []
        if spending and untied:
            yield _observation(graph, fund, spending, untied)


def _observation(
    graph: GovernanceGraph, fund: Fund, spending: Spending, untied: list[Spender]
) -> Observation:
    answering, deciding = spending.answering, spending.deciding
    denied = [one for one in untied if _is_denied(spending, one)]
    ids = [one.decider.id for one in denied or untied]
    every = [one.ties for one in denied or untied]
    ties = [said for one in every for said in (*one.denied, *one.likely, *one.disputed)]
    holders = answering.others((*answering.stated, *answering.likely))
    who = names(graph, ids)
    apart = f"deciding on {{names}}, to {names(graph, holders)}, answering for the money"
    told = Telling(
        key="decided_by",
        at=place_of(fund, ties[0], "arrangements") if ties else fund.origin,
        rests_on=(
            *answering.to(holders[0]),
            *(one for id_ in ids for one in deciding.to(id_)),
            *ties,
        ),
        related=(*holders, *ids),
        settled_by=_SETTLED_BY,
    )
    if denied:
        sentence = f"Nothing ties {who}, {apart}"
        return finding(graph, fund, sentence, **told)
    told["doubt"] = "; ".join(dict.fromkeys(_doubts(graph, spending, untied)))
    sentence = f"The source does not say what ties {who}, {apart}"
    return question(graph, fund, sentence, **told)


def _is_denied(spending: Spending, one: Spender) -> bool:
    """Whether it is stated that nothing ties two to each other of whom nothing is unsure."""
    ties = one.ties
    is_sure = spending.answering.stated and spending.deciding.names(one.decider.id)
    unsure = ties.likely or ties.not_in_force or ties.disputed
    return bool(ties.denied and is_sure and not unsure)


def _doubts(graph: GovernanceGraph, spending: Spending, untied: list[Spender]) -> Iterator[str]:
    """What is said of who answers, who decides and what ties them, and settles nothing."""
    for said in (spending.answering, spending.deciding):
        if said.doubtful:
            yield doubts(graph, said)
    for label, unsure in (
        ("only read so", any(one.ties.likely for one in untied)),
        ("the sources disagree on", any(one.ties.disputed for one in untied)),
        ("not in force", any(one.ties.not_in_force for one in untied)),
    ):
        if unsure:
            yield f"{label}: what ties them"
