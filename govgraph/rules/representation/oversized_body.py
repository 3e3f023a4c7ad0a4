"""REP08."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Votes
from govgraph.model.entity import Body
from govgraph.model.words import BodyKind
from govgraph.observation import doubts_of, finding, question
from govgraph.published import cited
from govgraph.rule import RealCase, measured_rule

_MOST = 15
"""The number of seats above which a board is called unwieldy."""
_KINDS = (
    *(BodyKind.BOARD, BodyKind.PARTNERSHIP, BodyKind.EXECUTIVE_GROUP, BodyKind.JOINT_COMMITTEE),
    *(BodyKind.GROUP, BodyKind.WORKING_GROUP, BodyKind.TASK_AND_FINISH),
)
_VOTES = {
    Votes.ALL: "all of them vote",
    Votes.SOME: "of some only it is stated whether they vote",
    Votes.NONE: "it is not stated who votes",
}
_SETTLED_BY = (
    "Say which seats only observe or advise (`as`) and which have no vote (`voting: no`); or say "
    "in `accepted` why it is so large."
)


@measured_rule(
    "REP08",
    _MOST,
    kind=Kind.WEAKNESS,
    severity=Severity.LOW,
    basis=(
        cited("WARK", words="10 – 15 people – anything larger would be unwieldy"),
        RealCase(
            "Gloucestershire’s partnership before its review was a “large, inclusive and … "
            "unwieldy GSP”.",
            "Making Two Tier Work in Gloucestershire, 18 May 2009, slide 2",
        ),
    ),
)
def oversized_body(graph: GovernanceGraph, most: float) -> Iterator[Observation]:
    """The board is too big to work.

    With so many at one table the talking is done by few and the deciding elsewhere. Warwickshire's
    partners set their boards at "10 – 15 people – anything larger would be unwieldy".

    ## Flagged

    ```yaml
    organisations: {council: {name: Council}, partner: {name: Partner, count: 14}}
    bodies:
      board:  # finding: REP08 "There are 18 counted seats on Board"
        name: Board
        kind: board
        members: [{to: council, count: 4}, partner]
    ```

    ## Accepted

    ```yaml
    organisations: {council: {name: Council}, partner: {name: Partner, count: 14}}
    bodies:
      board:
        name: Board
        kind: board
        members: [{to: council, count: 1}, partner]
    ```

    ## What settles it

    What each seat is there for: `as` observer, adviser or guest, `voting: no`.

    ## When it is rightly accepted

    Where a smaller group prepares what it decides, or its purpose is that all are there.

    ## Limits

    Full councils, committees of one council, forums and networks are not looked at. How many are
    too many is a setting: more than 15, unless you change it.
    """
    for body in graph.bodies_of(*_KINDS):
        told = _told(graph, body, most)
        if told:
            kind = graph.known(body, body.kind)
            sentence, unsure = told
            doubt = "; ".join(
                filter(None, ("" if kind.holds(*_KINDS) else doubts_of(kind), unsure))
            )
            yield (question if doubt else finding)(
                graph,
                body,
                f"{sentence}; {_VOTES[graph.shares.votes(body)]}",
                key="members",
                rests_on=graph.answers(body, "chair", "deputy", "members").statements or (body,),
                alike="" if doubt else f"There are more than {most:g} counted seats on {{names}}",
                doubt=doubt,
                settled_by=_SETTLED_BY,
            )


def _told(graph: GovernanceGraph, body: Body, most: float) -> tuple[str, str] | None:
    """What shows that a body has too many seats, and what of it is not sure."""
    said, likely = graph.answer(body, "members").total, graph.shares.size(body, likely=True)
    if said is None and max(likely.low, likely.high or 0) <= most:
        return None
    seats = graph.shares.size(body)
    guests = any(not seat.is_counted for seat in graph.seats.of(body))
    counted = "There are {} counted seats on {{names}}"
    listed = "There are {} seats in all on {{names}}"
    if seats.low > most:
        return counted.format(seats), ""
    if said and said.count.low > most:
        return listed.format(said.count), "they may not all be counted" if guests else ""
    if likely.low > most:
        return counted.format(likely), "of some it is only likely that they are there"
    if said and (said.count.high or 0) > most:
        return listed.format(said.count), "how many is not sure"
    if (likely.high or 0) > most:
        return counted.format(likely), "how many is not sure"
    return None
