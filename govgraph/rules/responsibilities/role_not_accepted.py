"""REM11."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.rule import RealCase, rule


@rule(
    "REM11",
    kind=Kind.WEAKNESS,
    severity=Severity.MEDIUM,
    basis=(
        RealCase(
            "Gloucestershire’s partners, after the review that gave each of them a part: “some "
            "don’t want their “roles” and “responsibilities””.",
            "Making Two Tier Work in Gloucestershire, 18 May 2009, slide 12",
        ),
    ),
)
def role_not_accepted(_graph: GovernanceGraph) -> Iterator[Observation]:
    """A partner has not accepted a role the structure gives it.

    A part that is on the chart and not in anybody's mind is a gap that the chart hides. After its
    review Gloucestershire saw that "some don't want their "roles" and "responsibilities"".

    ## Flagged

    ```yaml
    organisations: {trust: {name: Northam Trust}}
    responsibilities: {falls: {name: Preventing falls, accountable: trust}}
    # finding: REM11 "Northam Trust: role not accepted, as stated by the source"
    known_issues: [{about: trust, rule: role-not-accepted, quote: the Trust calls it not its job}]
    ```

    ## Accepted

    ```yaml
    organisations: {trust: {name: Northam Trust}}
    responsibilities: {falls: {name: Preventing falls, accountable: trust}}
    ```

    ## What settles it

    What the partners agree next: the role goes to another, or the known issue has its `status:
    ended`, with what answered it in `answered_by`.

    ## When it is rightly accepted

    Where the role is laid down by law, and the partner does it all the same.

    ## Limits

    No structure shows whether a role is accepted, so the rule sees nothing by itself: it reports
    the known issues that name it. What a source only fears, and what is over, are notes.
    """
    return iter(())
