"""REM04."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Twins
from govgraph.observation import Telling, finding, names, question
from govgraph.paragraph import listed
from govgraph.published import cited
from govgraph.rule import RealCase, Replacing, rule

_SETTLED_BY = (
    "State under `covers` where each holds, say that one answers to the other or was given it by "
    "the other (`delegated_by`), or write one responsibility with the holders `joint: yes`."
)


@rule(
    "REM04",
    kind=Kind.OVERLAP,
    severity=Severity.HIGH,
    basis=(
        cited("SPEL", "rule 7, by which only one group may look at a function at a time"),
        RealCase(
            "Where a health and wellbeing board and an integrated care partnership cover the same "
            "area, their remits may overlap.",
            "Gloucestershire Health and Wellbeing Board",
        ),
        cited("AW19", "on public services boards and regional partnership boards"),
    ),
    replaces=("REM05",),
    replacing=Replacing.WITHIN,
)
def duplicate_remit(graph: GovernanceGraph) -> Iterator[Observation]:
    """Two bodies have the same remit in the same place.

    Work on one thing by two bodies is done twice or, as each relies on the other, not at all; and
    what one decides the other may undo. In Spelthorne only one group may look at a function at a
    time.

    ## Flagged

    ```yaml
    places: {north: {name: Northam}}
    bodies: {health: {name: Health Board}, care: {name: Care Board}}
    responsibilities:
      # finding: REM04 "Health Board and Care Board each have the remit Falls in Northam"
      falls: {name: Falls, covers: north, accountable: health}
      falls-at-home:
        name: Falls
        covers: north
        accountable: care
    ```

    ## Accepted

    ```yaml
    places: {north: {name: Northam}}
    bodies: {health: {name: Health Board}, care: {name: Care Board}}
    responsibilities:
      falls: {name: Falls, covers: north, accountable: health}
      falls-at-home:
        name: Falls
        covers: north
        accountable: health
    ```

    ## What settles it

    A place for each (`covers`), if they hold in different areas; a link between the holders, if
    one answers to the other or was given the matter by it; one responsibility in place of two, if
    they hold it together.

    ## When it is rightly accepted

    Where the two look at one thing from two sides and have agreed which of them does what.

    ## Limits

    Two remits are the same if they share a `code`, or a name but for case and space. Where nobody
    is said to be accountable, who decides is looked at. Names that are merely alike, the same theme
    at two levels, and bodies that do the work together are no duplicates. Of very many that share
    one name, the first eight in each place are compared.
    """
    for twins in graph.remits.twins:
        yield _observation(graph, twins)


def _observation(graph: GovernanceGraph, twins: Twins) -> Observation:
    first, *rest = twins.duties
    told = Telling(
        key="accountable",
        at=twins.holders[0].origins[0],
        rests_on=(*twins.duties, *twins.holders),
        related=(*(duty.id for duty in rest), *(link.target for link in twins.holders)),
        settled_by=_SETTLED_BY,
    )
    who = names(graph, dict.fromkeys(link.target for link in twins.holders))
    others = dict.fromkeys(graph.name(duty) for duty in rest)
    others.pop(graph.name(first), None)
    same = f", which is {listed(others)} too," if others else ""
    if twins.is_stated:
        where = names(graph, twins.places)
        return finding(
            graph, first, f"{who} each have the remit {{names}}{same} in {where}", **told
        )
    sentence = f"The source does not say whether {who} have one remit or two in {{names}}{same}"
    told["doubt"] = _doubt(graph, twins)
    return question(graph, first, sentence, **told)


def _doubt(graph: GovernanceGraph, twins: Twins) -> str:
    """What is not sure: that they hold it, or where."""
    read = [link.target for link in twins.holders if not graph.is_stated(link)]
    unplaced = [duty.id for duty in twins.duties if not graph.places.of(duty)]
    parts = (
        f"only read so: {names(graph, dict.fromkeys(read))}" if read else "",
        f"no place is stated of {names(graph, unplaced)}" if unplaced else "",
    )
    return "; ".join(part for part in parts if part) or "what ties them, or not, is only read so"
