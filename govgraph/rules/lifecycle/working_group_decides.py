"""LIF04."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Known
from govgraph.model.entity import Body
from govgraph.model.link import Link
from govgraph.model.words import Authority, BodyKind
from govgraph.observation import doubts, doubts_of, finding, names, place_of, question
from govgraph.published import cited
from govgraph.rule import rule

_TASK = BodyKind.TASK_AND_FINISH
_KINDS = (_TASK, BodyKind.WORKING_GROUP, BodyKind.NETWORK, BodyKind.FORUM)
_SETTLED_BY = (
    "State in `delegated_by` who gave it the power to decide; or in `recommends_to` whom it only "
    "advises, with `decides: none`; or say that it is another kind of body."
)


@rule(
    "LIF04",
    kind=Kind.CONFLICT,
    severity=Severity.MEDIUM,
    basis=(cited("SPEL", "rule 3", "do not take any decisions but inform"),),
)
def working_group_decides(graph: GovernanceGraph) -> Iterator[Observation]:
    """A working group has quietly become a decision-maker.

    A group of those who know the work is set up to prepare a decision. When it takes it, nobody who
    may be asked has decided. Spelthorne's groups "do not take any decisions but inform" the
    committees that do.

    ## Flagged

    ```yaml
    funds: {grants: {name: Grants}}
    bodies:
      panel:
        name: Grants group
        kind: working_group
        decides: grants  # finding: LIF04 "The source has Grants group decide on Grants, and a"
    ```

    ## Accepted

    ```yaml
    funds: {grants: {name: Grants}}
    bodies:
      panel:
        name: Grants group
        kind: board
        decides: grants
    ```

    ## What settles it

    Who gave it that power (`delegated_by`, or `authority: delegation`), or that it decides nothing
    (`decides: none`). Where another decides on the same thing and has the final word (`lead: yes`),
    nothing is asked.

    ## When it is rightly accepted

    Where it decides on small things of its own, such as how it spends a budget for its meetings.

    ## Limits

    Looks at task and finish groups, working groups, networks and forums by their `kind`, never by
    their name. That a network or forum decides nothing is no fault of it.
    """
    for body in graph.bodies_of(*_KINDS):
        yield from _observations(graph, body, graph.known(body, body.kind))


def _observations(
    graph: GovernanceGraph, body: Body, kind: Known[BodyKind]
) -> Iterator[Observation]:
    decides, said = graph.powers.decides(body), graph.answer(body, "decides")
    own = [link for link in said.stated if not _is_led(graph, link)]
    given, authority = graph.answer(body, "delegated_by"), graph.known(body, body.authority)
    if not decides.is_possible or (said.stated and not own):
        return
    if given.stated or given.some or authority.holds(Authority.DELEGATION):
        return
    doubt = (
        doubts_of(kind),
        "" if decides.is_stated else doubts_of(graph.known(body, body.role)),
        "" if decides.is_stated else doubts(graph, said),
        doubts(graph, given) if given.doubtful else "",
        doubts_of(authority) if authority.may_hold(Authority.DELEGATION) else "",
    )
    statements = (*own, *decides.stated, *decides.likely, *decides.disputed)
    things = names(graph, said.others(own or said.doubtful))
    what = f" on {things}" if things else ""
    though = f"and a {_word(kind)} is not there to decide"
    yield (finding if decides.is_stated and not any(doubt) else question)(
        graph,
        body,
        f"The source has {{names}} decide{what}, {though}",
        key="decides",
        at=place_of(body, statements[0], "role"),
        rests_on=(*kind.stated, *kind.likely, *statements),
        related=said.others(own),
        doubt="; ".join(filter(None, doubt)),
        settled_by=_SETTLED_BY,
        alike="" if any(doubt) else f"The source has {{names}} decide, {though}",
    )


def _is_led(graph: GovernanceGraph, link: Link) -> bool:
    """Whether another who decides on the same thing has the final word."""
    every = graph.answer(link.source, "decided_by").stated
    return any(one.details.lead for one in every if one.target != link.target)


def _word(kind: Known[BodyKind]) -> str:
    first = next(iter((*kind.stated, *kind.likely)))
    return str(first.is_).replace("_", " ") + (" group" if first.is_ is _TASK else "")
