"""REM17."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Known
from govgraph.model.entity import Action
from govgraph.model.words import Outcome, Special
from govgraph.observation import doubts_of, finding, place_of, question
from govgraph.published import cited
from govgraph.rule import RealCase, rule

_KEY = "owner"
_CLOSED = (Outcome.DONE, Outcome.REFUSED)
_SETTLED_BY = "State under `owner` who is to do it, and under `due` by when."


@rule(
    "REM17",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        cited("AC05", "checklist, 3d", "Who makes sure that they are acted on?"),
        RealCase(
            "Of what six years of a programme had taught, an Executive agreed that it “NOTES and "
            "consider the learning”: by whom and by when, the minute does not say.",
            "Middlesbrough Council, Executive minute on You’ve Got This",
        ),
    ),
)
def unowned_action(graph: GovernanceGraph) -> Iterator[Observation]:
    """A learning point or recommendation was noted but given to no one.

    What everybody noted and nobody was given is looked for when the same thing goes wrong again.
    "Who makes sure that they are acted on?", the Audit Commission asked partners to ask.

    ## Flagged

    ```yaml
    bodies: {panel: {name: Panel}}
    actions:
      learning:
        name: Learn from the flood
        agreed_by: panel
        owner: none  # finding: REM17 "Nobody owns Learn from the flood"
    ```

    ## Accepted

    ```yaml
    bodies: {panel: {name: Panel}}
    actions:
      learning:
        name: Learn from the flood
        agreed_by: panel
        owner: panel
    ```

    ## What settles it

    `owner`: an id, or a text where the owner stands nowhere else in the file. Or an `outcome` of
    `done` or `refused`.

    ## When it is rightly accepted

    Where something was only to be noted, and nothing was meant to follow from it.

    ## Limits

    Who agreed to an action is not taken for its owner. That a date has passed is for another rule.
    """
    for action in graph.actions():
        outcome = graph.known(action, action.outcome)
        owner = graph.known(action, action.owner)
        if owner.values or outcome.holds(*_CLOSED) or not graph.in_force(action):
            continue
        told = doubts_of(outcome) if outcome.may_hold(*_CLOSED) else ""
        if owner.says_none and not told:
            yield _nobody(graph, action)
        else:
            doubt = doubts_of(_by_name(graph, owner))
            yield _not_said(graph, action, "; ".join(filter(None, (doubt, told))))


def _by_name(graph: GovernanceGraph, owner: Known[str]) -> Known[str]:
    """The owners that settle nothing, by their names: an owner is an id, or a text."""
    likely, gone, disputed = (
        tuple(one._replace(is_=graph.name(str(one.is_))) for one in values)
        for values in (owner.likely, owner.not_in_force, owner.disputed)
    )
    return owner._replace(likely=likely, not_in_force=gone, disputed=disputed)


def _nobody(graph: GovernanceGraph, action: Action) -> Observation:
    none = next(one for one in action.owner if one.is_ is Special.NONE)
    return finding(
        graph,
        action,
        "Nobody owns {names}",
        key=_KEY,
        at=place_of(action, none, _KEY),
        rests_on=(none,),
        settled_by=_SETTLED_BY,
    )


def _not_said(graph: GovernanceGraph, action: Action, doubt: str) -> Observation:
    due = graph.known(action, action.due)
    when = "" if due.values else ", or by when that is to be done"
    return question(
        graph,
        action,
        "The source does not say who owns {names}" + when,
        key=_KEY,
        rests_on=action.owner,
        doubt=doubt,
        settled_by=_SETTLED_BY,
        may_be_none=True,
    )
