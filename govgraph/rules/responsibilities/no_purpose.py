"""REM14."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Body
from govgraph.model.words import BodyKind, Special
from govgraph.observation import doubts, doubts_of, finding, place_of, question
from govgraph.published import cited
from govgraph.rule import rule

_KEY = "purpose"
_HELD = ("accountable_for", "responsible_for", "decides")
_TELLING = (BodyKind.FULL_COUNCIL, BodyKind.CABINET, BodyKind.SCRUTINY)
_NAMED_FOR_IT = (
    *(BodyKind.SERVICE, BodyKind.TEAM, BodyKind.HUB),
    *(BodyKind.WORKSTREAM, BodyKind.PROJECT, BodyKind.PILOT),
)
_SETTLED_BY = (
    "State under `purpose` what it is there for, or what it answers for, does or decides "
    "(`accountable_for`, `responsible_for`, `decides`)."
)


@rule(
    "REM14",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        cited(
            "AC05",
            "checklist, 1",
            "Why does this partnership exist? What are its agreed aims?",
        ),
        cited("ORG", "purpose", "the nature of an organization is to have a reason for existence"),
    ),
)
def no_purpose(graph: GovernanceGraph) -> Iterator[Observation]:
    """No stated purpose.

    What is there for nothing in particular can't fail, can't finish and can't be held to anything.
    The Audit Commission's first question to partners was "Why does this partnership exist? What are
    its agreed aims?"

    ## Flagged

    ```yaml
    bodies:
      group:
        name: Northam Together
        kind: group
        purpose: none  # finding: REM14 "There is no purpose to Northam Together"
    ```

    ## Accepted

    ```yaml
    bodies:
      group:
        name: Northam Together
        kind: group
        purpose: To find homes for those who sleep rough
    ```

    ## What settles it

    `purpose`, in a sentence that would tell the body from any other; or something that it answers
    for, does or decides.

    ## When it is rightly accepted

    Where those who meet want to meet, and nothing else is expected of them.

    ## Limits

    Not looked at are councils, cabinets and scrutiny, whose kind says what they are for, and what
    has a `code` or acts `under` something, which others have described. Silence is asked about
    only of bodies without a `role` that are part of no other body: a service, a project, a part of
    a whole or a committee of a council is named for what it does.
    """
    for body in graph.those_in_force(graph.bodies()):
        purpose = graph.known(body, body.purpose)
        if purpose.values or any(graph.answer(body, key).stated for key in _HELD):
            continue
        held = graph.answers(body, *_HELD)
        if held.some or graph.powers.decides(body).is_stated or _is_described(graph, body):
            continue
        doubt = "; ".join(filter(None, (doubts_of(purpose), doubts(graph, held))))
        if purpose.says_none and not doubt:
            yield _purposeless(graph, body)
        elif purpose.says_none or _is_asked(graph, body):
            yield _not_said(graph, body, doubt)


def _is_described(graph: GovernanceGraph, body: Body) -> bool:
    """Whether its kind, its code or what it acts under says what it is for."""
    if body.code or not graph.answer(body, "under").is_silent:
        return True
    return graph.known(body, body.kind).may_hold(*_TELLING)


def _is_asked(graph: GovernanceGraph, body: Body) -> bool:
    """Whether nothing else tells what it is for: its role, its kind, or what it is part of."""
    if body.role or graph.known(body, body.kind).may_hold(*_NAMED_FOR_IT):
        return False
    if graph.powers.inherits_from_council(body):
        return False
    said = graph.answer(body, "part_of")
    parents = graph.found(said.others((*said.stated, *said.likely)))
    return not any(isinstance(one, Body) for one in parents)


def _purposeless(graph: GovernanceGraph, body: Body) -> Observation:
    none = next(one for one in body.purpose if one.is_ is Special.NONE)
    return finding(
        graph,
        body,
        "There is no purpose to {names}",
        key=_KEY,
        at=place_of(body, none, _KEY),
        rests_on=(none,),
        settled_by=_SETTLED_BY,
    )


def _not_said(graph: GovernanceGraph, body: Body, doubt: str) -> Observation:
    return question(
        graph,
        body,
        "The source does not say what the purpose of {names} is",
        key=_KEY,
        rests_on=body.purpose,
        doubt=doubt,
        settled_by=_SETTLED_BY,
        may_be_none=True,
    )
