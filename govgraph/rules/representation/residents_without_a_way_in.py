"""REP10."""

from collections.abc import Iterator, Mapping, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Claim, GovernanceGraph
from govgraph.model.entity import Body, Sector
from govgraph.model.words import Role, SectorKind
from govgraph.observation import Telling, finding, names, question
from govgraph.published import cited
from govgraph.rule import rule

_KINDS = (SectorKind.RESIDENTS, SectorKind.USERS)
_WAYS_IN = (
    *("member_of", "chairs", "deputises", "consulted_by", "consulted_on"),
    *("advises", "recommends_to", "works_with"),
)
_SETTLED_BY = (
    "State who has them as `members`, who `consults` them, whom they advise or work with, or on "
    "what they are `consulted`."
)


@rule(
    "REP10",
    kind=Kind.GAP,
    severity=Severity.LOW,
    basis=(
        cited(
            "AC05",
            "paragraph 118",
            "through active involvement in boards and through consultation",
        ),
    ),
)
def residents_without_a_way_in(graph: GovernanceGraph) -> Iterator[Observation]:
    """Residents or users have no way in.

    What is done for people without them is soon done past them. The Audit Commission asked that
    users have a part "through active involvement in boards and through consultation".

    ## Flagged

    ```yaml
    sectors: {residents: {name: Residents, kind: residents}}
    organisations: {council: {name: Council, kind: council}}
    bodies:
      board:
        name: Board
        role: delivers
        consults: none  # finding: REP10 "no way in for Residents to Board"
        members: [council, {total: 1}]
    ```

    ## Accepted

    ```yaml
    sectors: {residents: {name: Residents, kind: residents}}
    organisations: {council: {name: Council, kind: council}}
    bodies:
      board:
        name: Board
        role: delivers
        consults: residents
        members: [council, {total: 1}]
    ```

    ## What settles it

    One of these: a seat, being asked, advising, recommending, or working with somebody.

    ## When it is rightly accepted

    Where what is done concerns the partners alone, and nobody else.

    ## Limits

    Only sectors of kind `residents` or `users` that the file declares are looked at, and it is told
    once for the whole structure. An organisation with that `sector` counts for it, and so does a
    seat `for` it. One way in is enough, wherever it is.
    """
    sectors = [one for one in graph.sectors() if graph.known(one, one.kind).may_hold(*_KINDS)]
    sectors = [one for one in sectors if graph.in_force(one)]
    claims = {one.id: graph.voices.joins(one, *_WAYS_IN) for one in sectors}
    outside = [one for one in sectors if not claims[one.id].stated]
    shut = _shut(graph, sectors) if outside and len(outside) == len(sectors) else ()
    if outside:
        yield _observation(graph, outside, shut, claims)


def _shut(graph: GovernanceGraph, sectors: Sequence[Sector]) -> tuple[Body, ...]:
    """The bodies that deliver or decide, ask nobody, and have none of them in their seats."""
    return tuple(
        body
        for body in graph.bodies()
        if graph.answer(body, "consults").says_none
        and graph.in_force(body)
        and _acts(graph, body)
        and all(_has_no_seat(graph, body, one) for one in sectors)
    )


def _acts(graph: GovernanceGraph, body: Body) -> bool:
    delivers = graph.known(body, body.role).holds(Role.DELIVERS)
    return delivers or graph.powers.decides(body).is_stated


def _has_no_seat(graph: GovernanceGraph, body: Body, sector: Sector) -> bool:
    """Whether a seat is denied to a sector, or all seats are somebody else's."""
    if graph.answer(body, "members").denies(sector.id):
        return True
    seats = graph.seats.of(body)
    theirs = any(graph.voices.may_be_of(seat, sector) for seat in seats)
    return graph.seats.is_whole(body) and not theirs


def _observation(
    graph: GovernanceGraph,
    sectors: Sequence[Sector],
    shut: Sequence[Body],
    claims: Mapping[str, Claim],
) -> Observation:
    read = [one for one in sectors if claims[one.id].is_possible]
    nobody = [none for body in shut if (none := graph.answer(body, "consults").none)]
    told = Telling(
        key="consults" if nobody else "",
        at=nobody[0].origins[0] if nobody else sectors[0].origin,
        rests_on=nobody or sectors,
        related=(*shut, *sectors),
        doubt=f"only read so: {names(graph, read)}" if read else "",
        settled_by=_SETTLED_BY,
    )
    who = names(graph, sectors)
    if not shut:
        sentence = f"The source does not say what way in there is for {who}"
        return question(graph, None, sentence, **told)
    sentence = f"There is no way in for {who} to {names(graph, shut)}"
    return (question if read else finding)(graph, None, sentence, **told)
