"""REM05."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Likeness
from govgraph.model.entity import Entity
from govgraph.model.fact import Value
from govgraph.observation import names, question
from govgraph.paragraph import listed
from govgraph.rule import Citation, RealCase, measured_rule

_HALF = 50
"""The percentage of their words that two remits share when somebody asks what tells them apart."""
_MOST_WORDS = 5
_SETTLED_BY = (
    "Say under `purpose` what each of them does that the other does not; or how they are tied: "
    "`part_of`, `accountable_to`, `delegated_by`."
)


@measured_rule(
    "REM05",
    _HALF,
    kind=Kind.OVERLAP,
    severity=Severity.QUESTION,
    basis=(
        RealCase(
            "Of its public services board and the partnership for Western Bay, Neath Port Talbot "
            "wrote that “we have yet to entirely eliminate” duplication.",
            "Neath Port Talbot, letter to the National Assembly for Wales, 15 June 2018",
        ),
        Citation(
            "The Auditor General for Wales on public services, quoted in the Glamorgan Gazette",
            "Glamorgan Gazette, 7 November 2019",
            "",
            "over-governed",
        ),
    ),
)
def similar_remit(graph: GovernanceGraph, percent: float) -> Iterator[Observation]:
    """Two bodies' remits look alike.

    Two bodies that were set up for nearly the same thing meet with nearly the same people. Years
    after its boards were made, Neath Port Talbot had "yet to entirely eliminate" what they did
    twice.

    ## Flagged

    ```yaml
    places: {north: {name: Northam}}
    bodies:
      # question: REM05 "how the remit of Health Board differs from that of Wellbeing Board"
      health: {name: Health Board, kind: board, covers: north, purpose: Prevent falls of the old}
      wellbeing:
        name: Wellbeing Board
        kind: board
        covers: north
        purpose: Preventing falls among older people at home
    ```

    ## Accepted

    ```yaml
    places: {north: {name: Northam}}
    bodies:
      health: {name: Health Board, kind: board, covers: north, purpose: Prevent falls of the old}
      wellbeing:
        name: Wellbeing Board
        kind: board
        covers: north
        purpose: Helping young people to leave home
    ```

    ## What settles it

    A `purpose` of each that tells them apart, or a link that says how the two go together.

    ## When it is rightly accepted

    Where both need the same words, and those who sit on them know which does what.

    ## Limits

    Words prove nothing, so this is always a question. Bodies of one kind, and posts, are compared
    if they state the same places: the words of `purpose` and of the names of their
    responsibilities, without small words and endings. Half of the words of both together are too
    many, unless `checks: thresholds` says otherwise. Parts of one body, and what `per` made, are
    alike on purpose.
    """
    for likeness in graph.likenesses.above(percent):
        yield _observation(graph, likeness)


def _observation(graph: GovernanceGraph, likeness: Likeness) -> Observation:
    first, *others = likeness.entities
    words = listed((f"“{word}”" for word in likeness.words), _MOST_WORDS)
    said = "The source does not say how the remit of {names} differs from that of"
    return question(
        graph,
        first,
        f"{said} {names(graph, others)}",
        key="purpose",
        rests_on=_purposes(likeness),
        related=others,
        doubt=f"words in common: {words}",
        settled_by=_SETTLED_BY,
        alike=f"{said} others of the same place" if first.per else "",
    )


def _purposes(likeness: Likeness) -> Iterator[Value[str] | Entity]:
    """What the purposes of all rest on; one in its short form rests on its entity's words."""
    for one in likeness.entities:
        yield from (value if value.evidence else one for value in one.purpose)
