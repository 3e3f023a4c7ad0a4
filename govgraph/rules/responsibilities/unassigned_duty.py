"""REM06."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Responsibility
from govgraph.model.words import Basis
from govgraph.observation import Telling, doubts, doubts_of, finding, place_of, question
from govgraph.rule import Citation, RealCase, rule

_KEY = "accountable"
_SETTLED_BY = "State under `accountable` on whom the law puts it, or who was given it since."


@rule(
    "REM06",
    kind=Kind.GAP,
    severity=Severity.HIGH,
    basis=(
        Citation(
            "Health and Social Care Act 2012",
            "legislation.gov.uk",
            "section 194(1)",
            "A local authority must establish a Health and Wellbeing Board for its area",
            "https://www.legislation.gov.uk/ukpga/2012/7/section/194",
        ),
        RealCase(
            "The terms of reference of Dorset’s community safety partnership list the duties that "
            "the law gives it.",
            "Dorset Community Safety Partnership, terms of reference",
        ),
    ),
    replaces=("REM01",),
)
def unassigned_duty(graph: GovernanceGraph) -> Iterator[Observation]:
    """A legal duty is not given to anyone.

    A duty that the law lays on somebody does not go away because nobody has taken it up. An Act
    says who: "A local authority must establish a Health and Wellbeing Board for its area".

    ## Flagged

    ```yaml
    organisations: {county: {name: County Council, kind: council}}
    responsibilities:
      strategy:
        name: Crime and disorder strategy
        basis: statute
        accountable: none  # finding: REM06 "Nobody is accountable for Crime and disorder strategy"
    ```

    ## Accepted

    ```yaml
    organisations: {county: {name: County Council, kind: council}}
    responsibilities:
      strategy:
        name: Crime and disorder strategy
        basis: statute
        accountable: county
    ```

    ## What settles it

    `accountable`: whom the Act names, or to whom they gave it. Several, with `joint: yes`, if the
    Act lays it on them together.

    ## When it is rightly accepted

    Where the Act is not in force yet.

    ## Limits

    The file says which duties are legal (`basis: statute`): govgraph does not read the law.
    """
    for duty in graph.responsibilities():
        basis = graph.known(duty, duty.basis)
        if not basis.may_hold(Basis.STATUTE) or not graph.in_force(duty):
            continue
        if not graph.answer(duty, _KEY).stated:
            yield from _unassigned(graph, duty)


def _unassigned(graph: GovernanceGraph, duty: Responsibility) -> Iterator[Observation]:
    said, basis = graph.answer(duty, _KEY), graph.known(duty, duty.basis)
    spoken = said.none or next(iter(said.statements), None)
    told = Telling(
        key=_KEY,
        at=place_of(duty, spoken, _KEY) if spoken else duty.origin,
        rests_on=(*said.statements, *duty.basis),
        settled_by=_SETTLED_BY,
    )
    if said.none is None:
        told["doubt"] = "; ".join(filter(None, (doubts(graph, said), doubts_of(basis))))
        told["may_be_none"] = True
        sentence = "The source does not say who is accountable for {names}, which the law requires"
        yield question(graph, duty, sentence, **told)
    elif basis.holds(Basis.STATUTE):
        yield finding(
            graph, duty, "Nobody is accountable for {names}, which the law requires", **told
        )
