"""ACC15."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.levels import Gap, Levels
from govgraph.observation import names, question
from govgraph.published import cited
from govgraph.rule import rule

_SETTLED_BY = (
    "State one link between them: whom one is `accountable_to` or reports to, who has a seat "
    "(`members`), or who `works_with` whom."
)


@rule(
    "ACC15",
    kind=Kind.GAP,
    severity=Severity.QUESTION,
    basis=(
        cited(
            "TAV06",
            words="the gap between the Gloucestershire strategic partnership … and thematic "
            "partnerships and district level partnerships",
        ),
    ),
)
def tiers_not_joined(graph: GovernanceGraph) -> Iterator[Observation]:
    """County (or system) level and district or place level are not connected.

    What the wide level plans is then done, or not, by others who were not there. In Gloucestershire
    a review named "the gap between the Gloucestershire strategic partnership … and thematic
    partnerships and district level partnerships".

    ## Flagged

    ```yaml
    places:
      # question: ACC15 "what joins those that serve Exampleshire to those that serve Northam"
      county: {name: Exampleshire, kind: county}
      north: {name: Northam, kind: district, part_of: county}
    bodies:
      county-board: {name: County Board, covers: county}
      north-board:
        name: North Board
        covers: north
    ```

    ## Accepted

    ```yaml
    places:
      county: {name: Exampleshire, kind: county}
      north: {name: Northam, kind: district, part_of: county}
    bodies:
      county-board: {name: County Board, covers: county}
      north-board:
        name: North Board
        covers: north
        works_with: county-board
    ```

    ## What settles it

    One link between the levels, of whatever kind: a seat is enough.

    ## When it is rightly accepted

    Where the two have nothing to do with one another, by law or on purpose.

    ## Limits

    Asked once for each two kinds of place, however many places there are. Counted is what is stated
    to cover a place: bodies with the organisations that they are part of, their parts, and who
    chairs or leads them. The `tier` of a body is a row of the chart, and no evidence.
    """
    for gap in Levels(graph, graph.places).apart():
        yield _asked(graph, gap)


def _asked(graph: GovernanceGraph, gap: Gap) -> Observation:
    first, *others = gap.outer.places
    around = f", {names(graph, others)}" if others else ""
    bodies = (*gap.outer.bodies, *gap.inner.bodies)
    return question(
        graph,
        first,
        f"The source does not say what joins those that serve {{names}}{around} to those that "
        f"serve {names(graph, gap.inner.places)}: {names(graph, gap.outer.bodies)} to "
        f"{names(graph, gap.inner.bodies)}",
        rests_on=(link for body in bodies for link in graph.answer(body, "covers").stated[:1]),
        related=(*others, *gap.inner.places, *bodies),
        settled_by=_SETTLED_BY,
        alike="",
    )
