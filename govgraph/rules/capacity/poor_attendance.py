"""CAP10."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.rule import RealCase, rule


@rule(
    "CAP10",
    kind=Kind.WEAKNESS,
    severity=Severity.MEDIUM,
    basis=(
        RealCase(
            "What Gloucestershire’s partnerships named among their difficulties: “attendance!”",
            "Making Two Tier Work in Gloucestershire, 18 May 2009, slide 11",
        ),
    ),
)
def poor_attendance(_graph: GovernanceGraph) -> Iterator[Observation]:
    """People do not turn up.

    A seat that stays empty decides nothing and hears nothing, and those who do come learn that it
    does not matter. Gloucestershire wrote it down with an exclamation mark: "attendance!"

    ## Flagged

    ```yaml
    bodies: {board: {name: Board}}
    # finding: CAP10 "Board: poor attendance, as stated by the source"
    known_issues: [{about: board, rule: poor-attendance, quote: attendance!}]
    ```

    ## Accepted

    ```yaml
    bodies: {board: {name: Board}}
    ```

    ## What settles it

    What is done about it, in `answered_by` of the known issue; `status: ended` once they come.

    ## When it is rightly accepted

    Where most of the work is done between meetings.

    ## Limits

    No structure shows who comes, so the rule sees nothing by itself and asks nothing: it reports
    the known issues that name it. What a source only fears, and what is over, are notes.
    """
    return iter(())
