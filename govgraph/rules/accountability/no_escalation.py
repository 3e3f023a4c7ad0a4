"""ACC09."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Body, Post
from govgraph.model.link import Link
from govgraph.model.words import BodyKind, Role
from govgraph.observation import doubts, finding, names, question
from govgraph.published import cited
from govgraph.rule import rule

_ROUTE_KEYS = ("accountable_to", "part_of", "managed_by")
_KINDS = (
    BodyKind.SERVICE,
    BodyKind.TEAM,
    BodyKind.HUB,
    BodyKind.WORKSTREAM,
    BodyKind.PROJECT,
    BodyKind.PILOT,
)
_SETTLED_BY = "Name under `escalates_to` who takes up what can't be settled on the spot."


@rule(
    "ACC09",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(cited("AC05", "checklist, 6b", "Who can take action when things are going wrong?"),),
)
def no_escalation(graph: GovernanceGraph) -> Iterator[Observation]:
    """No way to escalate a problem.

    Whoever does the work meets the problems first. If they can take them nowhere, the problems stay
    until they have grown.

    ## Flagged

    ```yaml
    responsibilities: {care: {name: Care, responsible: team}}
    bodies:
      team:
        name: Area Team
        kind: team
        escalates_to: none  # finding: ACC09 "Area Team can take problems to nobody"
    ```

    ## Accepted

    ```yaml
    responsibilities: {care: {name: Care, responsible: team}}
    bodies:
      team:
        name: Area Team
        kind: team
        escalates_to: some
    ```

    ## What settles it

    `escalates_to`, or a route link: whoever holds the team to account can be told of a problem.

    ## When it is rightly accepted

    Where the team may settle everything that it meets by itself.

    ## Limits

    Silence is not asked about here: a body that answers to nobody is asked about as such.
    """
    doers: tuple[Post | Body, ...] = (*graph.posts(), *graph.bodies())
    for doer in doers:
        none = graph.answer(doer, "escalates_to").none
        if none is not None and graph.in_force(doer) and _is_at_work(graph, doer):
            yield _stuck(graph, doer, none)


def _is_at_work(graph: GovernanceGraph, doer: Post | Body) -> bool:
    """Whether it is a post, or a body that delivers, and responsible for something."""
    if not graph.answer(doer, "responsible_for").stated:
        return False
    if isinstance(doer, Post):
        return True
    kind, role = graph.known(doer, doer.kind), graph.known(doer, doer.role)
    return kind.may_hold(*_KINDS) or role.may_hold(Role.DELIVERS)


def _is_likely(graph: GovernanceGraph, doer: Post | Body) -> bool:
    """Whether it is only read so that the body delivers."""
    if isinstance(doer, Post):
        return False
    kind, role = graph.known(doer, doer.kind), graph.known(doer, doer.role)
    return not (kind.holds(*_KINDS) or role.holds(Role.DELIVERS))


def _stuck(graph: GovernanceGraph, doer: Post | Body, none: Link) -> Observation:
    said = graph.answers(doer, *_ROUTE_KEYS)
    told = finding
    sentence, doubt = "{names} can take problems to nobody", ""
    if said.stated:
        told = question
        above = names(graph, said.ids)
        sentence = f"The source does not say whether problems of {{names}} go to {above}"
    elif said.doubtful or said.some or _is_likely(graph, doer):
        told = question
        sentence = "The source does not say who takes up the problems of {names}"
        doubt = doubts(graph, said)
    return told(
        graph,
        doer,
        sentence,
        key="escalates_to",
        at=none.origins[0],
        rests_on=(none, *said.stated, *said.doubtful),
        related=said.ids,
        settled_by=_SETTLED_BY,
        doubt=doubt,
    )
