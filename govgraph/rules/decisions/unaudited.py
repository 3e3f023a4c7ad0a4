"""DEC17."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Audit, Certainty, GovernanceGraph
from govgraph.model.entity import Body, Fund
from govgraph.model.words import Arrangement
from govgraph.observation import Telling, doubts_of, finding, names, place_of, question
from govgraph.published import cited
from govgraph.rule import measured_rule

_LEAST = 1_000_000
_SETTLED_BY = (
    "State under `arrangements: audit`, on the fund or on the body that decides on it, who audits "
    "it."
)


@measured_rule(
    "DEC17",
    _LEAST,
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        cited(
            "AC05",
            "paragraph 142",
            "should cover the activities of important partnerships",
        ),
    ),
)
def unaudited(graph: GovernanceGraph, least: float) -> Iterator[Observation]:
    """It is not covered by internal audit.

    Money that passes between partners falls easily between their auditors. Internal audit "should
    cover the activities of important partnerships", the Audit Commission wrote.

    ## Flagged

    ```yaml
    bodies: {board: {name: Board}}
    funds:
      pool:
        name: Pooled budget
        decided_by: board
        arrangements:
          audit: none  # finding: DEC17 "There is no audit of Pooled budget"
    ```

    ## Accepted

    ```yaml
    bodies: {board: {name: Board}}
    funds:
      pool:
        name: Pooled budget
        decided_by: board
        arrangements:
          audit: by the auditors of the county
    ```

    ## What settles it

    `arrangements: audit` on the fund, on the fund that it is part of, or on the body that decides
    on it.

    ## When it is rightly accepted

    Where the auditors of each partner look at what that partner pays in, and say so.

    ## Limits

    Silence is asked about only of a stated amount of £1m or more, which is govgraph's own choice
    (`checks: thresholds`), and not where a council decides, or a body of its own: the council's
    audit covers those. What an audit found is not looked at.
    """
    for fund in graph.funds():
        if graph.in_force(fund):
            audit = graph.audits.of(fund)
            if not audit.is_stated:
                yield from _of_fund(graph, fund, audit, least)
    for body in graph.bodies():
        if body.arrangements.get(Arrangement.AUDIT) and graph.in_force(body):
            yield from _of_body(graph, body)


def _of_fund(
    graph: GovernanceGraph, fund: Fund, audit: Audit, least: float
) -> Iterator[Observation]:
    own = graph.known(fund, fund.arrangements.get(Arrangement.AUDIT, ()))
    written = own.statements
    council = "that a council’s audit covers it is only likely" if audit.of_council else ""
    unsure = [doubts_of(known) for known in audit.every if not known.says_none]
    told = Telling(
        key="audit",
        at=place_of(fund, written[0], "arrangements") if written else fund.origin,
        rests_on=(*written, *fund.amount),
        related=(one for one, _ in audit.deciders),
        doubt="; ".join(filter(None, (*unsure, "" if own.says_none else council))),
        settled_by=_SETTLED_BY,
        may_be_none=not own.says_none,
    )
    if own.says_none:
        yield (question if any(unsure) else finding)(
            graph, fund, "There is no audit of {names}", **told
        )
    elif not any(known.says_none for known in audit.every) and _is_asked(graph, fund, audit, least):
        sentence = "The source does not say who audits {names}"
        yield question(graph, fund, sentence, **told)


def _is_asked(graph: GovernanceGraph, fund: Fund, audit: Audit, least: float) -> bool:
    """Whether silence is a question: much money, of no council, that is no part of more."""
    much = graph.audits.is_large(fund, least) and not graph.audits.is_part_of_large(fund, least)
    return (much or audit.may_be_none) and audit.of_council is not Certainty.STATED


def _of_body(graph: GovernanceGraph, body: Body) -> Iterator[Observation]:
    """That a body which decides on money is not audited, where no fund says so itself."""
    known = graph.known(body, body.arrangements.get(Arrangement.AUDIT, ()))
    firm, read = graph.audits.unaudited(body)
    every = firm or read
    if known.says_none and every:
        yield (finding if firm else question)(
            graph,
            body,
            f"There is no audit of {{names}}, where the use of {names(graph, every)} is decided",
            key="audit",
            at=place_of(body, known.stated[0], "arrangements"),
            rests_on=(*known.stated, *graph.answer(body, "decides").statements),
            related=every,
            doubt="" if firm else "that it decides on it is only likely",
            settled_by=_SETTLED_BY,
        )
