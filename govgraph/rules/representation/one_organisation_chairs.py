"""REP07."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import ChairShare, GovernanceGraph
from govgraph.observation import Telling, finding, names, question
from govgraph.published import cited
from govgraph.rule import measured_rule

_MOST = 50
"""The percentage of the chairs above which one organisation leads more bodies than all others."""
_SEVERAL = 3
_KINDS = "boards, partnerships, committees and groups"
_SETTLED_BY = (
    "Give each of these bodies its `chair`, and each chair whose seat it is (`for`); or say in "
    "`accepted` why one organisation holds most."
)


@measured_rule(
    "REP07",
    _MOST,
    kind=Kind.WEAKNESS,
    severity=Severity.MEDIUM,
    basis=(cited("AC09", "paragraphs 49 and 50"),),
)
def one_organisation_chairs(graph: GovernanceGraph, most: float) -> Iterator[Observation]:
    """One organisation holds the chairs.

    Who chairs sets the agenda, and who chairs all sets it for all. The Audit Commission saw
    partnerships find their balance by choosing who sits, and who chairs each theme group.

    ## Flagged

    ```yaml
    organisations:
      council: {name: Council}  # finding: REP07 "The chairs of 3 of the 4 boards, partnerships"
      trust: {name: Trust}
    bodies:
      board: {name: Board, kind: board, chair: council}
      health: {name: Health Group, kind: group, chair: trust}
      homes: {name: Homes Group, kind: group, chair: council}
      skills: {name: Skills Group, kind: group, chair: council}
    ```

    ## Accepted

    ```yaml
    organisations:
      council: {name: Council}
      trust: {name: Trust}
    bodies:
      board: {name: Board, kind: board, chair: council}
      health: {name: Health Group, kind: group, chair: trust}
      homes: {name: Homes Group, kind: group, chair: council}
      skills: {name: Skills Group, kind: group, chair: trust}
    ```

    ## What settles it

    A `chair` for each body, and whose seat that is (`for`), where the chair's post does not tell.

    ## When it is rightly accepted

    Where the others asked it to, or the chair goes round and is with it this year.

    ## Limits

    Bodies that are part of the organisation alone are its own affair. Only three chairs or more are
    looked at, and each entry is one body, whatever its `count`. The share that is too much is a
    setting: half of the chairs, unless you change it.
    """
    for share in graph.chair_shares.all():
        held, may_hold = len(share.stated), len(share.stated) + len(share.likely)
        if held >= _SEVERAL and held * 100 > most * share.every:
            sentence = f"The chairs of {held} of the {share.every} {_KINDS} are held by {{names}}"
            yield finding(graph, share.organisation, sentence, **_telling(share, ""))
        elif may_hold >= _SEVERAL and may_hold * 100 > most * share.filled:
            likely = [seat.body for seat in share.likely]
            doubt = f"only read so: {names(graph, likely)}" if likely else ""
            sentence = (
                f"The chairs of {may_hold} of the {share.filled} {_KINDS} whose chair is stated "
                "are held by {names}"
            )
            yield question(graph, share.organisation, sentence, **_telling(share, doubt))


def _telling(share: ChairShare, doubt: str) -> Telling:
    seats = (*share.stated, *share.likely)
    return Telling(
        key="chairs",
        rests_on=(link for seat in seats for link in seat.links),
        related=[seat.body for seat in seats],
        doubt=doubt,
        settled_by=_SETTLED_BY,
    )
