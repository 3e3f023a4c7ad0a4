"""DEC10."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph, Known
from govgraph.model.entity import Body
from govgraph.model.words import Arrangement
from govgraph.observation import Telling, doubts_of, finding, place_of, question
from govgraph.published import cited
from govgraph.rule import RealCase, rule

_KEY = "decision_rule"
_SETTLED_BY = (
    "State under `arrangements: decision_rule` how it decides: by agreement of all, by a majority, "
    "or by whom."
)


@rule(
    "DEC10",
    kind=Kind.GAP,
    severity=Severity.LOW,
    basis=(
        cited("AC05", "checklist, 3b and 3c", "How are decisions made? How are they recorded?"),
        RealCase(
            "Gloucestershire’s partnership before its review: “no rules of … engagement/”norms””.",
            "Making Two Tier Work in Gloucestershire, 18 May 2009, slide 2",
        ),
    ),
)
def no_decision_rule(graph: GovernanceGraph) -> Iterator[Observation]:
    """There is no rule for how decisions are made.

    The first time that partners disagree, they then argue about who may decide before they argue
    about the matter. "How are decisions made? How are they recorded?" is what the Audit Commission
    would have every partnership ask.

    ## Flagged

    ```yaml
    bodies:
      board:
        name: Board
        role: decides
        arrangements:
          decision_rule: none  # finding: DEC10 "No rule says how the decisions of Board are made"
    ```

    ## Accepted

    ```yaml
    bodies:
      board:
        name: Board
        role: decides
        arrangements:
          decision_rule: by a majority of those present
    ```

    ## What settles it

    `arrangements: decision_rule`, with what the rule is, or `some`. A quorum says who must be
    there, and not what it takes to decide.

    ## When it is rightly accepted

    Where so few sit there that they only ever act together.

    ## Limits

    On silence, what is a council's own is not asked: the council's standing orders hold for it. Nor
    is what does not decide.
    """
    for body in graph.those_in_force(graph.bodies()):
        facts = body.arrangements.get(Arrangement.DECISION_RULE, ())
        if facts or _is_asked(graph, body):
            known = graph.known(body, facts)
            if not (known.values or known.says_some):
                yield from _observed(graph, body, known)


def _observed(graph: GovernanceGraph, body: Body, known: Known[object]) -> Iterator[Observation]:
    quorum = graph.known(body, body.arrangements.get(Arrangement.QUORUM, ()))
    has_quorum = bool(quorum.values) or quorum.says_some
    written = known.statements
    told = Telling(
        key=_KEY,
        at=place_of(body, written[0], "arrangements") if written else body.origin,
        rests_on=(*written, *quorum.stated, *graph.powers.decides(body).stated),
        settled_by=_SETTLED_BY,
        may_be_none=not known.says_none,
    )
    unsure = (
        "" if has_quorum and known.says_none else doubts_of(quorum if known.says_none else known)
    )
    if known.says_none and not (has_quorum or unsure):
        yield finding(graph, body, "No rule says how the decisions of {names} are made", **told)
    else:
        alone = "a quorum alone is no rule" if has_quorum else ""
        told["doubt"] = "; ".join(filter(None, (alone, unsure, *_unsure(graph, body))))
        sentence = "The source does not say how the decisions of {names} are made"
        yield question(graph, body, sentence, **told)


def _is_asked(graph: GovernanceGraph, body: Body) -> bool:
    """Whether silence is a question: it decides, and no council's standing orders hold for it."""
    powers = graph.powers
    return powers.decides(body).is_possible and powers.is_councils_own(body) != Certainty.STATED


def _unsure(graph: GovernanceGraph, body: Body) -> Iterator[str]:
    """What is only likely of that it decides, and that no standing orders hold for it."""
    if not graph.powers.decides(body).is_stated and graph.powers.decides(body).is_possible:
        yield "not sure: that it decides"
    if graph.powers.is_councils_own(body) is Certainty.LIKELY:
        yield "that it is a council’s own is only likely"
