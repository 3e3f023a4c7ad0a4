"""FIN07."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, Certainty, GovernanceGraph
from govgraph.graph.endings import is_continued, lasting
from govgraph.graph.pay import PassingPay, passing_pay
from govgraph.model.entity import Body, Post, Responsibility
from govgraph.observation import doubts_of, finding, names, question
from govgraph.rule import Citation, RealCase, rule

_SETTLED_BY = (
    "State with `lasts` or `until` how long the work goes on, and with `succeeded_by` or "
    "`arrangements: exit` on the fund what pays for it then."
)


@rule(
    "FIN07",
    kind=Kind.WEAKNESS,
    severity=Severity.MEDIUM,
    basis=(
        Citation(
            "Flexible use of capital receipts: direction",
            "gov.uk, 26 March 2025",
            at="paragraphs 2 and 3",
            words="revenue costs of transformation projects and release savings",
        ),
        RealCase(
            "Middlesbrough’s Neighbourhood Model is part of its “core operating model”, and its "
            "posts are paid “for a 2 year period”.",
            "Middlesbrough Council, Executive minute, 2025",
        ),
    ),
)
def lasting_job_on_passing_money(graph: GovernanceGraph) -> Iterator[Observation]:
    """A permanent job is paid from temporary money.

    When the money ends the work does not, and somebody else has to pay for it or stop. In
    Middlesbrough posts for what is to be a "core operating model" are paid "for a 2 year period",
    by money that is meant for the costs of change.

    ## Flagged

    ```yaml
    responsibilities:
      # finding: FIN07 "Only money that ends pays the posts for Street safety, though"
      safety: {name: Street safety, lasts: permanent, responsible: warden}
    posts: {warden: {name: Warden, funded_by: grant}}
    funds: {grant: {name: Grant, lasts: 2 years}}
    ```

    ## Accepted

    ```yaml
    responsibilities:
      safety: {name: Street safety, lasts: 2 years, responsible: warden}
    posts: {warden: {name: Warden, funded_by: grant}}
    funds: {grant: {name: Grant, lasts: 2 years}}
    ```

    ## What settles it

    That the work ends too, that a post is also paid by other money, or what is to pay afterwards:
    where the file states that, a question is left, as it may pay for something else.

    ## When it is rightly accepted

    Where the first years are to show what the work is worth, and it stops if it is worth nothing.

    ## Limits

    Every post that does the work must be paid by funds that end, and by nothing else. Posts of a
    body are those `part_of` or `managed_by` it.
    """
    for body in graph.bodies():
        if (body.lasts or body.until) and graph.in_force(body):
            yield from _observations(graph, body, graph.answers(body, "has_part", "manages"))
    for duty in graph.responsibilities():
        if graph.in_force(duty):
            yield from _observations(graph, duty, graph.answer(duty, "responsible"))


def _observations(
    graph: GovernanceGraph, what: Body | Responsibility, doing: Answer
) -> Iterator[Observation]:
    found = graph.found(doing.others((*doing.stated, *doing.likely, *doing.disputed)))
    posts = [one for one in found if isinstance(one, Post)]
    is_silent = not (what.lasts or what.until)
    if not posts or doing.some or not (is_silent or lasting(graph, what)):
        return
    pay = passing_pay(graph, posts if isinstance(what, Body) else found)
    if pay is not None:
        doubt = "; ".join(_doubts(graph, what, doing, pay))
        how = (
            "and the source does not say how long the work is to last"
            if is_silent
            else "though the work is to last"
        )
        yield (question if doubt or is_silent else finding)(
            graph,
            what,
            f"Only money that ends pays the posts for {{names}}, {how}: {names(graph, pay.funds)}",
            key="lasts",
            rests_on=(*what.lasts, *what.until, *pay.links, *pay.funds),
            related=(*pay.funds, *posts),
            doubt=doubt,
            settled_by=_SETTLED_BY,
        )


def _doubts(
    graph: GovernanceGraph, what: Body | Responsibility, doing: Answer, pay: PassingPay
) -> Iterator[str]:
    """What of the work, those who do it, their pay or what comes after it is open."""
    if lasting(graph, what) is not Certainty.STATED:
        yield from filter(
            None,
            (doubts_of(graph.known(what, what.lasts)), doubts_of(graph.known(what, what.until))),
        )
    doubtful = (*doing.likely, *doing.disputed)
    read = [one for one in graph.found(doing.others(doubtful)) if isinstance(one, Post)]
    if read:
        yield f"not sure, as a post for it: {names(graph, read)}"
    if pay.certainty is Certainty.LIKELY:
        yield "not sure: by what the posts are paid, or until when"
    if after := [fund for fund in pay.funds if is_continued(graph, fund)]:
        yield f"it is stated what comes after {names(graph, after)}"
