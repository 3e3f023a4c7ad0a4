"""DEC15."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, FarCouncil, GovernanceGraph
from govgraph.model.entity import Body
from govgraph.model.words import BodyKind
from govgraph.observation import Telling, doubts_of, finding, names, question
from govgraph.published import cited
from govgraph.rule import rule

_KINDS = (
    *(BodyKind.BOARD, BodyKind.PARTNERSHIP),
    *(BodyKind.JOINT_COMMITTEE, BodyKind.EXECUTIVE_GROUP),
)
_SETTLED_BY = (
    "Say `elected: yes` of the seats of elected members, and give the list its `total`; or say "
    "under `delegated_by` and `accountable_to` which members decided that officers may."
)


@rule(
    "DEC15",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        cited(
            "WARK",
            words="There should be elected member representation on Partnership Boards",
        ),
        cited(
            "TAV06",
            words="Ambivalence about the role of politicians, particularly among councils’ "
            "partners, was identified as a key issue",
        ),
        cited("AC09", "table 3", "Democratic accountability"),
    ),
)
def no_elected_member(graph: GovernanceGraph) -> Iterator[Observation]:
    """Officers decide and no elected member is in the room.

    Those who were elected then answer for what they neither saw nor shaped. Warwickshire's partners
    agreed: "There should be elected member representation on Partnership Boards".

    ## Flagged

    ```yaml
    organisations: {council: {name: Council, kind: council}, trust: {name: Trust, kind: nhs_trust}}
    posts: {director: {name: Director, employed_by: council}}
    bodies:
      cabinet: {name: Cabinet, kind: cabinet, part_of: council}
      board:  # finding: DEC15 "No elected member sits on Board, where decisions are taken"
        name: Board
        kind: board
        role: decides
        accountable_to: cabinet
        members: [director, trust, {total: 2}]
    ```

    ## Accepted

    ```yaml
    organisations: {council: {name: Council, kind: council}, trust: {name: Trust, kind: nhs_trust}}
    posts: {director: {name: Director, employed_by: council}}
    bodies:
      cabinet: {name: Cabinet, kind: cabinet, part_of: council}
      board:
        name: Board
        kind: board
        role: decides
        accountable_to: cabinet
        members: [{to: director, elected: yes}, trust, {total: 2}]
    ```

    ## What settles it

    `elected: yes` on one seat; elected members as a sector, or an elected post, will do. For a
    finding the list must be whole, with a `total`.

    ## When it is rightly accepted

    Where members decided what officers may decide there, and look at it each year.

    ## Limits

    Boards, partnerships, joint committees and executive groups are looked at that decide and whose
    route comes to a council after more than one step. A body that answers to a council itself is
    near enough; one with no council on its route, such as a trust's own board, has no councillors.
    """
    for body in graph.powers.may_decide:
        if graph.known(body, body.kind).may_hold(*_KINDS):
            far = graph.councillors.far_council(body)
            if far:
                yield from _observed(graph, body, far)


def _observed(graph: GovernanceGraph, body: Body, far: FarCouncil) -> Iterator[Observation]:
    seats = graph.seats.of(body)
    elected = [graph.councillors.elected(seat) for seat in seats]
    if Certainty.STATED in elected:
        return
    kind = graph.known(body, body.kind)
    open_ = [seat for seat in seats if not seat.likely and graph.councillors.may_sit(seat)]
    is_whole = graph.seats.is_whole(body)
    who = names(graph, dict.fromkeys(seat.sitter.id for seat in open_ if seat.sitter))
    unsure = (
        "" if kind.holds(*_KINDS) else doubts_of(kind),
        "" if graph.powers.decides(body).is_stated else "not sure: that it decides",
        f"its route to {graph.name(far.council)} is not sure" if far.likely else "",
        "that one is elected is only likely" if Certainty.LIKELY in elected else "",
        f"the seat may be a councillor’s: {who}" if is_whole and open_ else "",
    )
    told = Telling(
        key="members",
        rests_on=(*(link for seat in seats for link in seat.links), *far.links),
        related=(far.council,),
        doubt="; ".join(filter(None, unsure)),
        settled_by=_SETTLED_BY,
    )
    if is_whole and not any(unsure):
        sentence = "No elected member sits on {names}, where decisions are taken"
        yield finding(graph, body, sentence, **told)
        return
    sentence = (
        "The source does not say whether an elected member sits on {names}, where decisions are "
        "taken"
    )
    yield question(graph, body, sentence, **told)
