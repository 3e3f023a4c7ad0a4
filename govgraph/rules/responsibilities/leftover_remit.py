"""REM13."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Body, Entity, Organisation, Responsibility
from govgraph.observation import names, question
from govgraph.rule import RealCase, rule

_HELD = ("accountable_for", "responsible_for", "decides")
_HOLDERS = ("accountable", "responsible", "decided_by")
_SETTLED_BY = (
    "State under `basis` what each of its responsibilities rests on, or under `purpose` what the "
    "body is there for."
)


@rule(
    "REM13",
    kind=Kind.WEAKNESS,
    severity=Severity.LOW,
    basis=(
        RealCase(
            "Gloucestershire’s partnership before its review “only did what others … "
            "didn’t/wouldn’t”.",
            "Making Two Tier Work in Gloucestershire, 18 May 2009, slide 2",
        ),
    ),
)
def leftover_remit(graph: GovernanceGraph) -> Iterator[Observation]:
    """The body only does what is left over.

    A body that is given what nobody else wants has no aim of its own, and partners send whoever is
    free. Of Gloucestershire's partnership its own people said that it "only did what others …
    didn't/wouldn't".

    ## Flagged

    ```yaml
    bodies:
      # question: REM13 "more to Northam Board than what others left"
      board: {name: Northam Board}
      other: {name: Roads Board}
    responsibilities:
      benches: {name: Benches, basis: none, accountable: board}
      signs:
        name: Old signs
        basis: none
        accountable: board
    ```

    ## Accepted

    ```yaml
    bodies:
      board: {name: Northam Board}
      other: {name: Roads Board}
    responsibilities:
      benches: {name: Benches, basis: none, accountable: board}
      signs:
        name: Old signs
        basis: agreement
        accountable: board
    ```

    ## What settles it

    A `basis` for what it holds: a law, an agreement, a policy, a contract or custom.

    ## When it is rightly accepted

    Where somebody has to take what nobody else does, and this body was set up for that.

    ## Limits

    A finding only where a source itself says so (`known_issues`). Otherwise it is a question, and
    only where all that a body holds is stated to have no basis and no other body or organisation
    holds any of it.
    """
    for body in _holders_of_what_has_no_basis(graph):
        held = graph.answers(body, *_HELD)
        if not held.stated or held.some or not graph.in_force(body):
            continue
        duties = graph.found(held.others((*held.stated, *held.likely)))
        if all(_is_left(graph, body, one) for one in duties):
            yield _asked(graph, body, duties)


def _holders_of_what_has_no_basis(graph: GovernanceGraph) -> Iterator[Body]:
    """The bodies that are stated to hold something of which it is stated that it has no basis."""
    left = [one for one in graph.responsibilities() if graph.known(one, one.basis).says_none]
    ids = {id_ for one in left for id_ in graph.answers(one, *_HOLDERS).ids}
    return (one for one in graph.found(sorted(ids)) if isinstance(one, Body))


def _is_left(graph: GovernanceGraph, body: Body, held: Entity) -> bool:
    """Whether something is stated to have no basis, and no other body or organisation holds it."""
    if not isinstance(held, Responsibility) or not graph.known(held, held.basis).says_none:
        return False
    said = graph.answers(held, *_HOLDERS)
    others = graph.found(said.others((*said.stated, *said.likely)))
    return not said.some and not any(
        isinstance(one, Body | Organisation) and one is not body for one in others
    )


def _asked(graph: GovernanceGraph, body: Body, duties: Sequence[Entity]) -> Observation:
    bases = (value for one in duties if isinstance(one, Responsibility) for value in one.basis)
    who = names(graph, duties)
    return question(
        graph,
        body,
        "The source does not say whether there is more to {names} than what others left: " + who,
        key="basis",
        rests_on=(*graph.answers(body, *_HELD).stated, *bases),
        related=duties,
        settled_by=_SETTLED_BY,
        alike="The source does not say whether there is more to {names} than what others left",
    )
