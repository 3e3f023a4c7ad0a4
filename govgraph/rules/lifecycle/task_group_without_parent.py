"""LIF03."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Known
from govgraph.model.entity import Body
from govgraph.model.words import BodyKind
from govgraph.observation import Telling, doubts, doubts_of, finding, question
from govgraph.published import cited
from govgraph.rule import RealCase, rule

_TASK = BodyKind.TASK_AND_FINISH
_NEEDED = ("part_of", "accountable_to", "reports_to", "established_by")
"""Where `none` is a finding."""
_ENOUGH = ("recommends_to", "delegated_by", "managed_by")
"""What shows a parent too."""
_SETTLED_BY = (
    "State in `established_by` who set it up, in `part_of` whose group it is, or in `reports_to` "
    "who gets its report."
)


@rule(
    "LIF03",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        cited("SPEL", "rule 3", "do not take any decisions but inform"),
        RealCase(
            "A council’s rules speak of the “parent committee” of a task and finish group.",
            "Overview & Scrutiny Committee Procedure Rules, part 3C1, section 20; the copy that "
            "was seen does not name the council",
        ),
    ),
    replaces=("ACC01", "ACC03"),
)
def task_group_without_parent(graph: GovernanceGraph) -> Iterator[Observation]:
    """A task and finish group reports to nobody.

    Such a group is there to inform somebody who decides. In Spelthorne these groups "do not take
    any decisions but inform" their committees; where nobody is there to be informed, the work is
    done and nothing comes of it.

    ## Flagged

    ```yaml
    bodies:
      committee: {name: Committee}
      review:
        name: Bus review
        kind: task_and_finish
        reports_to: none  # finding: LIF03 "The work of Bus review goes to nobody"
    ```

    ## Accepted

    ```yaml
    bodies:
      committee: {name: Committee}
      review:
        name: Bus review
        kind: task_and_finish
        reports_to: committee
    ```

    ## What settles it

    Who set it up, whose group it is, whom it answers to, or who gets its report or advice. One
    report that was made shows the parent too.

    ## When it is rightly accepted

    Where partners set it up among themselves, and each takes the result home.

    ## Limits

    A group that decides is not looked at: that such a body answers to nobody is a graver thing,
    which no-accountability-route tells. Of other kinds of group nothing is asked here.
    """
    for body in graph.bodies():
        kind = graph.known(body, body.kind) if body.kind and graph.in_force(body) else None
        if kind and any(one.is_ is _TASK for one in (*kind.stated, *kind.likely, *kind.disputed)):
            yield from _observations(graph, body, kind)


def _observations(
    graph: GovernanceGraph, body: Body, kind: Known[BodyKind]
) -> Iterator[Observation]:
    needed = graph.answers(body, *_NEEDED)
    said = graph.answers(body, *_NEEDED, *_ENOUGH)
    if said.stated or said.some or graph.powers.decides(body).is_stated:
        return
    told = Telling(
        key="part_of",
        at=needed.none.origins[0] if needed.none else body.origin,
        rests_on=(*kind.stated, *kind.likely, *said.statements),
        doubt="; ".join(filter(None, (doubts(graph, said), doubts_of(kind)))),
        settled_by=_SETTLED_BY,
        may_be_none=needed.none is None,
    )
    if needed.none is None:
        sentence = "The source does not say to whom the work of {names} goes"
        yield question(graph, body, sentence, **told)
        return
    tell = finding if kind.holds(_TASK) else question
    yield tell(graph, body, "The work of {names} goes to nobody", **told)
