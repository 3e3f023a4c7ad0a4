"""LIF10."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.beginnings import Premature, premature, to_come
from govgraph.model.entity import Body
from govgraph.observation import Telling, finding, names, question
from govgraph.rule import Judgement, RealCase, rule

_SETTLED_BY = (
    "Say what stands in its place until it is there, or that the link itself is `planned` too; "
    "if it is there by now, state that under `status`."
)
_VERBS = {
    "accountable_to": ("answers to", "whom {names} answers to"),
    "reports_to": ("has to report to", "whom {names} reports to"),
    "relies_on": ("relies on", "what {names} relies on"),
}
"""Key → what a body does that has it, and what is asked."""


@rule(
    "LIF10",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        RealCase(
            "A programme was agreed while the framework by which it would be judged was still "
            "being made.",
            "Oldham, Thriving Communities, 2019",
        ),
        Judgement("Who relies on what is not there yet relies on nothing, for the time being."),
    ),
)
def relied_on_before_it_exists(graph: GovernanceGraph) -> Iterator[Observation]:
    """Relied on before it exists.

    A new arrangement is often made of parts that come into being one by one. Until the last of
    them is there, what leans on it has nothing to lean on, and nobody was told to stand in.

    ## Flagged

    ```yaml
    bodies:
      board: {name: Board, status: planned}
      group:
        name: Group
        relies_on: board  # finding: LIF10 "Group relies on Board, which is not there yet"
    ```

    ## Accepted

    ```yaml
    bodies:
      board: {name: Board, status: active}
      group:
        name: Group
        relies_on: board
    ```

    ## What settles it

    What stands in for it until then, as a second link; or the `status` of the link itself, if that
    begins only then.

    ## When it is rightly accepted

    For a short time that somebody has set, and in which nothing is decided that needs it.

    ## Limits

    Whom a body answers to, must report to and relies on is looked at; a report that was made once
    is no duty. Where a route of accountability is broken by what is missing, another rule says so.
    Without `as_of` no date is compared, and only `status` says what is still to come.
    """
    if not any(to_come(graph, one) for one in graph.entities() if not graph.in_force(one)):
        return
    broken = {id(one.link) for one in graph.routes.broken}
    for body in graph.those_in_force(graph.bodies()):
        for one in premature(graph, body):
            if not any(id(link) in broken for link in one.links):
                yield _observation(graph, body, one)


def _observation(graph: GovernanceGraph, body: Body, one: Premature) -> Observation:
    missing = graph.found(dict.fromkeys(link.target for link in one.links))
    what = names(graph, missing)
    others = names(graph, [link.target for link in one.others if link.is_named])
    told = Telling(
        key=one.key,
        at=one.links[0].origins[0],
        rests_on=(*one.links, *(value for gone in missing for value in gone.status)),
        related=missing,
        doubt=f"not sure: {others}" if others else "",
        settled_by=_SETTLED_BY,
    )
    verb, asked = _VERBS[one.key]
    if one.is_stated:
        state = "which are not there yet" if len(missing) > 1 else "which is not there yet"
        return finding(graph, body, f"{{names}} {verb} {what}, {state}", **told)
    sentence = f"The source does not say {asked} until {what} is there"
    return question(graph, body, sentence, **told)
