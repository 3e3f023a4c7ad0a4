"""REP02."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph, Seat
from govgraph.model.entity import Body, Entity
from govgraph.model.words import Mandate
from govgraph.observation import finding, names, question
from govgraph.rule import RealCase, rule

_SEVERAL = 3
_BACK = ("reports_to", "advises", "works_with", "member_of", "chairs")
_SETTLED_BY = (
    "State what joins whoever sits to a body that `covers` those places: `reports_to`, `advises`, "
    "`works_with`, `member_of` or `chairs`; or give each place a seat."
)


@rule(
    "REP02",
    kind=Kind.WEAKNESS,
    severity=Severity.LOW,
    basis=(
        RealCase(
            "In 2011 Cheltenham found that the county’s health and wellbeing board had one seat "
            "for all districts, and that it was “unlikely to be Cheltenham”.",
            "Cheltenham Borough Council, 2011",
        ),
    ),
    replaces=("REP01",),
)
def one_seat_many_places(graph: GovernanceGraph) -> Iterator[Observation]:
    """One seat is meant to speak for several places.

    Whoever sits knows their own place, and hears of the others only where something brings them
    together. Cheltenham saw one seat for all districts of a county, "unlikely to be Cheltenham".

    ## Flagged

    ```yaml
    places: {north: {name: Northam}, east: {name: Eastham}, south: {name: Southam}}
    posts: {leader: {name: Leader}}
    bodies:
      forum: {name: Districts Forum, covers: [north, east, south]}
      board:
        name: Board
        members:
          # finding: REP02 "Leader on Board for Eastham, Northam and Southam has no mandate"
          - {to: leader, place: [north, east, south], mandate: none}
    ```

    ## Accepted

    ```yaml
    places: {north: {name: Northam}, east: {name: Eastham}, south: {name: Southam}}
    posts: {leader: {name: Leader}}
    bodies:
      forum: {name: Districts Forum, covers: [north, east, south], chair: leader}
      board:
        name: Board
        members:
          - {to: leader, place: [north, east, south], mandate: none}
    ```

    ## What settles it

    A body of those places that whoever sits chairs, reports to, advises, works with or sits on.

    ## When it is rightly accepted

    Where the places take turns and each tells the others what was said.

    ## Limits

    Looked at are single seats with three or more places under `place`. What is said of a person by
    name is not followed, only of the post, body, organisation or sector that sits.
    """
    for body in graph.those_in_force(graph.bodies()):
        for seat in graph.seats.counted(body):
            if seat.count.exact == 1:
                places = _places(graph, seat)
                if len(places) >= _SEVERAL:
                    yield from _observed(graph, body, seat, places)


def _places(graph: GovernanceGraph, seat: Seat) -> tuple[str, ...]:
    """The places of a seat, without those that lie in another of them."""
    named = {id_ for link in seat.links for id_ in link.details.place or ()}
    return tuple(sorted(id_ for id_ in named if graph.places.around(id_) & named == {id_}))


def _observed(
    graph: GovernanceGraph, body: Body, seat: Seat, places: Sequence[str]
) -> Iterator[Observation]:
    who = (*((seat.sitter,) if seat.sitter else ()), *graph.seats.organisations(seat))
    back = _way_back(graph, body, who, places)
    if back is Certainty.STATED:
        return
    silent = [said.none for said in (graph.answer(one, "reports_to") for one in who) if said.none]
    sitting = names(graph, who) or " and ".join(seat.holders) or "somebody who is not named"
    sits = f"The seat of {sitting} on {{names}} for {names(graph, places)}"
    if seat.mandate is Mandate.NONE:
        sentence = f"{sits} has no mandate to speak for them"
    elif silent:
        sentence = f"{sits} reports back to nobody"
    else:
        sentence = f"{sits} is not stated to be joined to them in any way"
    unsure = (
        "that it has this seat is only likely" if seat.likely else "",
        "what joins it to them is only likely" if back else "",
    )
    doubt = "; ".join(filter(None, unsure))
    is_finding = not doubt and (silent or seat.mandate is Mandate.NONE)
    yield (finding if is_finding else question)(
        graph,
        body,
        sentence,
        key="place",
        at=seat.link.origins[0],
        rests_on=(*seat.links, *silent),
        related=(*who, *places),
        doubt=doubt,
        settled_by=_SETTLED_BY,
    )


def _way_back(
    graph: GovernanceGraph, body: Body, who: Sequence[Entity], places: Sequence[str]
) -> Certainty | None:
    """Whether what sits is, or is joined to, something else that covers all the places."""
    own = {one.id for one in who if isinstance(one, Body)}
    ways = [graph.answers(one, *_BACK) for one in who]
    stated = own.union(*(way.ids for way in ways)) - {body.id}
    if all(any(graph.places.covers(id_, one).is_stated for id_ in stated) for one in places):
        return Certainty.STATED
    likely = stated.union(*(way.others(way.likely) for way in ways)) - {body.id}
    if all(any(graph.places.covers(id_, one).is_possible for id_ in likely) for one in places):
        return Certainty.LIKELY
    return None
