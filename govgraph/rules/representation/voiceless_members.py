"""REP13."""

from collections.abc import Iterator, Mapping, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Seat
from govgraph.model.entity import Body
from govgraph.observation import names, note
from govgraph.rule import RealCase, rule

_SETTLED_BY = (
    "Nothing needs to be settled. If they do vote, say so (`voting: yes`); if they are there to "
    "observe or advise, say that (`as`)."
)


@rule(
    "REP13",
    kind=Kind.READING,
    severity=Severity.NOTE,
    basis=(
        RealCase(
            "A health and wellbeing board that keeps votes to the members whom the law requires.",
            "Herefordshire Council, councillors.herefordshire.gov.uk/mgAi.aspx?ID=30029",
        ),
        RealCase(
            "Neighbourhood partnerships in which those who are no councillors were given no "
            "authority to decide.",
            "Bristol City Council",
        ),
    ),
)
def voiceless_members(graph: GovernanceGraph) -> Iterator[Observation]:
    """Members are invited but cannot vote.

    Those who sit where something is decided, and have no part in deciding it, are heard as long as
    the others like. It may be lawful, and right: Herefordshire keeps the votes of its health and
    wellbeing board to those whom the law requires. It should be known all the same.

    ## Flagged

    ```yaml
    sectors: {residents: {name: Residents}}
    organisations: {council: {name: Council}}
    bodies:
      board:  # note: REP13 "Residents sit on Board without a vote, which may be lawful and right"
        name: Board
        role: decides
        members:
          - council
          - {to: residents, voting: no}
    ```

    ## Accepted

    ```yaml
    sectors: {residents: {name: Residents}}
    organisations: {council: {name: Council}}
    bodies:
      board:
        name: Board
        role: decides
        members:
          - council
          - {to: residents, voting: yes}
    ```

    ## What settles it

    Nothing: it is a fact to be known, and no fault.

    ## When it is rightly accepted

    Where a law or the terms of reference give the vote to some, and all know it.

    ## Limits

    Told only of seats of a sector: its own, `for` it, or of an organisation with that `sector`;
    only if each of them is stated to have no vote, and where something is decided. Of those who are
    there to observe, to advise or as guests nobody expects a vote.
    """
    for body in graph.powers.may_decide:
        seats = graph.seats.of(body)
        if any(seat.voting is False and not seat.is_guest for seat in seats):
            voiceless = _voiceless(graph, seats)
            if voiceless:
                yield _told(graph, body, voiceless)


def _voiceless(graph: GovernanceGraph, seats: Sequence[Seat]) -> Mapping[str, list[Seat]]:
    """The sectors that have seats and no vote with any of them, with these seats."""
    found: dict[str, list[Seat]] = {}
    for seat in seats:
        for id_ in graph.voices.of(seat):
            found.setdefault(id_, []).append(seat)
    return {
        id_: own
        for id_, own in sorted(found.items())
        if all(seat.voting is False and not seat.is_guest for seat in own)
    }


def _told(
    graph: GovernanceGraph, body: Body, voiceless: Mapping[str, Sequence[Seat]]
) -> Observation:
    seats = [seat for own in voiceless.values() for seat in own]
    links = list(dict.fromkeys(link for seat in seats for link in seat.links))
    doubt = [
        "who sits there is only likely" if any(seat.likely for seat in seats) else "",
        "" if graph.powers.decides(body).is_stated else "not sure: that it decides",
    ]
    who = names(graph, voiceless)
    return note(
        graph,
        body,
        f"{who} sit on {{names}} without a vote, which may be lawful and right",
        key="members",
        rests_on=links,
        related=voiceless,
        doubt="; ".join(filter(None, doubt)),
        settled_by=_SETTLED_BY,
    )
