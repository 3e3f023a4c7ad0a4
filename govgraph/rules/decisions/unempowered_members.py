"""DEC09."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Seat
from govgraph.model.entity import Body, Organisation
from govgraph.model.words import Mandate
from govgraph.observation import finding, names, question
from govgraph.published import cited
from govgraph.rule import rule

_TWO = 2
_SETTLED_BY = (
    "Say under `mandate` that the seat may speak for whom it represents, once they agree to that; "
    "or `voting: no`."
)


@rule(
    "DEC09",
    kind=Kind.WEAKNESS,
    severity=Severity.MEDIUM,
    basis=(
        cited(
            "AC05",
            "paragraph 78",
            "Some … delegates are empowered to take decisions, but many are not",
        ),
        cited(
            "WARK",
            words="representatives should be of sufficiently senior standing as to be able to make "
            "decisions on behalf of their nominating body",
        ),
    ),
)
def unempowered_members(graph: GovernanceGraph) -> Iterator[Observation]:
    """Members are not empowered to speak for their organisation.

    What is agreed at the table is then settled again in every partner's own office. "Some …
    delegates are empowered to take decisions, but many are not", the Audit Commission found.

    ## Flagged

    ```yaml
    organisations: {council: {name: Council}, trust: {name: Care Trust}}
    bodies:
      board:
        name: Board
        role: decides
        members:
          - {to: council, mandate: some}
          - {to: trust, mandate: none}  # finding: DEC09 "The seat of Care Trust on Board has no"
    ```

    ## Accepted

    ```yaml
    organisations: {council: {name: Council}, trust: {name: Care Trust}}
    bodies:
      board:
        name: Board
        role: decides
        members:
          - {to: council, mandate: some}
          - {to: trust, mandate: some}
    ```

    ## What settles it

    `mandate: some` on the seats of those who may bind whom they speak for; `voting: no`, or what
    they sit `as`, for those who only sit in.

    ## When it is rightly accepted

    Where all know that what is decided holds only once each partner has agreed to it at home.

    ## Limits

    Only bodies that decide are looked at. Where no seat says anything of a mandate, it is asked
    once, and only where two or more organisations sit. How far a mandate goes is not looked at.
    """
    for body in graph.powers.may_decide:
        seats = [seat for seat in graph.seats.of(body) if _speaks(seat)]
        for seat in seats:
            if seat.mandate is Mandate.NONE:
                yield _unempowered(graph, body, seat)
        if seats and not any(seat.mandate for seat in seats):
            yield from _unsaid(graph, body, seats)


def _speaks(seat: Seat) -> bool:
    return not seat.is_guest and seat.voting is not False


def _unempowered(graph: GovernanceGraph, body: Body, seat: Seat) -> Observation:
    whose = graph.seats.organisations(seat) or ((seat.sitter,) if seat.sitter else ())
    who = names(graph, whose) or " and ".join(seat.holders) or "somebody who is not named"
    unsure = ("that it has this seat is only likely" if seat.likely else "", _unsure(graph, body))
    doubt = "; ".join(filter(None, unsure))
    return (question if doubt else finding)(
        graph,
        body,
        f"The seat of {who} on {{names}} has no mandate to speak for whom it represents",
        key="mandate",
        at=next(link.origins[0] for link in seat.links if link.details.mandate),
        rests_on=seat.links,
        related=whose,
        doubt=doubt,
        settled_by=_SETTLED_BY,
    )


def _unsaid(graph: GovernanceGraph, body: Body, seats: Sequence[Seat]) -> Iterator[Observation]:
    if _organisations(graph, seats, likely=True) >= _TWO:
        stated = _organisations(graph, [seat for seat in seats if not seat.likely])
        who = "" if stated >= _TWO else "who sits there is only likely"
        yield question(
            graph,
            body,
            "The source does not say whether the members of {names} may speak for whom they "
            "represent",
            key="members",
            rests_on=(link for seat in seats for link in seat.links),
            doubt="; ".join(filter(None, (who, _unsure(graph, body)))),
            settled_by=_SETTLED_BY,
        )


def _organisations(graph: GovernanceGraph, seats: Sequence[Seat], *, likely: bool = False) -> int:
    """How many organisations sit at least, each by its count."""
    whose = (one for seat in seats for one in graph.seats.organisations(seat, likely=likely))
    every = {one.id: one for one in whose if isinstance(one, Organisation)}
    counts = (graph.known(one, one.count).value for one in every.values())
    return sum(count.low if count else 1 for count in counts)


def _unsure(graph: GovernanceGraph, body: Body) -> str:
    return "" if graph.powers.decides(body).is_stated else "not sure: that it decides"
