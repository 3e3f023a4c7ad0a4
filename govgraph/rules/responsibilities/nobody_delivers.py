"""REM03."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, Certainty, GovernanceGraph
from govgraph.graph.powers import is_about
from govgraph.model.entity import Body, Post, Responsibility
from govgraph.model.words import BodyKind, Role
from govgraph.observation import Telling, doubts, finding, names, question
from govgraph.published import cited
from govgraph.rule import rule

_KEY = "responsible"
_DOING = (BodyKind.SERVICE, BodyKind.TEAM)
_SETTLED_BY = "State under `responsible` who does the work; several may."


@rule(
    "REM03",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(cited("RACI2", words="a task with no R is a wish, not a plan"),),
)
def nobody_delivers(graph: GovernanceGraph) -> Iterator[Observation]:
    """Someone is accountable but nobody is down to do it.

    A board that answers for something does not do it by meeting. In the letters of RACI, where R
    stands for responsible, "a task with no R is a wish, not a plan".

    ## Flagged

    ```yaml
    bodies: {health: {name: Health Board}, clinic: {name: Falls clinic}}
    responsibilities:
      falls:
        name: Preventing falls
        accountable: health
        responsible: none  # finding: REM03 "Nobody carries out Preventing falls"
    ```

    ## Accepted

    ```yaml
    bodies: {health: {name: Health Board}, clinic: {name: Falls clinic}}
    responsibilities:
      falls:
        name: Preventing falls
        accountable: health
        responsible: clinic
    ```

    ## What settles it

    `responsible`, with one or several who do the work; or `delegates_to` of the one that is
    accountable, with the responsibility as its `what`.

    ## When it is rightly accepted

    Where the work is to begin later, and it is known who will see to that.

    ## Limits

    A post, a service, a team and a body with `role: delivers` are taken to do themselves what they
    answer for. Where nobody is accountable either, that is asked first, and not this.
    """
    for duty in graph.responsibilities():
        done, held = graph.answer(duty, _KEY), graph.answer(duty, "accountable")
        if done.stated or not graph.in_force(duty):
            continue
        if held.stated or (done.none and (held.likely or held.some)):
            yield from _observed(graph, duty, done, held)


def _observed(
    graph: GovernanceGraph, duty: Responsibility, done: Answer, held: Answer
) -> Iterator[Observation]:
    holders = held.ids or held.others(held.likely)
    doing = [_does(graph, id_, duty) for id_ in holders]
    if Certainty.STATED in doing:
        return
    unsure = (
        doubts(graph, done),
        "" if held.stated else doubts(graph, held),
        "not sure: whether it does the work itself" if any(doing) else "",
    )
    doubt = "; ".join(filter(None, unsure))
    told = Telling(
        key=_KEY,
        at=next((link.origins[0] for link in (done.none, *done.statements) if link), duty.origin),
        rests_on=(*held.statements, *done.statements),
        related=holders,
        settled_by=_SETTLED_BY,
        doubt=doubt,
        may_be_none=done.none is None,
    )
    said = "Nobody carries out" if done.none else "The source does not say who carries out"
    if not doubt:
        told["alike"] = f"{said} {{names}}"
    who = (
        f"{names(graph, holders) or 'somebody'} {'are' if len(graph.names(holders)) > 1 else 'is'}"
    )
    yield (finding if done.none and not doubt else question)(
        graph, duty, f"{said} {{names}}, for which {who} accountable", **told
    )


def _does(graph: GovernanceGraph, id_: str, duty: Responsibility) -> Certainty | None:
    """Whether who answers for something does it too, or gave it to somebody: likely or stated."""
    given = graph.answer(id_, "delegates_to")
    entity = graph.entity(id_)
    firm = any(is_about(link, duty.id) for link in (*given.stated, *given.unnamed))
    if firm or isinstance(entity, Post):
        return Certainty.STATED
    likely = any(is_about(link, duty.id) for link in given.likely)
    if isinstance(entity, Body):
        kind, role = graph.known(entity, entity.kind), graph.known(entity, entity.role)
        if kind.holds(*_DOING) or role.holds(Role.DELIVERS):
            return Certainty.STATED
        likely = likely or kind.may_hold(*_DOING) or role.may_hold(Role.DELIVERS)
    return Certainty.LIKELY if likely else None
