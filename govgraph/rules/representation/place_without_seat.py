"""REP01."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Seating
from govgraph.model.entity import Body
from govgraph.observation import finding, names, question
from govgraph.rule import RealCase, rule

_SETTLED_BY = (
    "Name under `members` who sits for the place (`place`, or whoever `covers` it); or say that "
    "nobody does: {to: some, place: the place, is: none}."
)


@rule(
    "REP01",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        RealCase(
            "In 2011 Cheltenham found that the county’s health and wellbeing board had one seat "
            "for all districts, and that it was “unlikely to be Cheltenham”.",
            "Cheltenham Borough Council, 2011",
        ),
        RealCase(
            "Gloucestershire asked for “effective representation at the right levels”.",
            "Making Two Tier Work in Gloucestershire, 18 May 2009, slide 8",
        ),
    ),
)
def place_without_seat(graph: GovernanceGraph) -> Iterator[Observation]:
    """A place is covered by this body but has no seat.

    What is decided for a place in its absence is carried out there without conviction. Cheltenham
    saw a board with one seat for all districts, and that was "unlikely to be Cheltenham".

    ## Flagged

    ```yaml
    places:
      north: {name: Northam, kind: district}
      south: {name: Southam, kind: district}
    bodies:
      board:
        name: Board
        covers: [north, south]
        members:
          - {to: some, place: north}
          - {to: some, place: south, is: none}  # finding: REP01 "No seat on Board is for Southam"
    ```

    ## Accepted

    ```yaml
    places:
      north: {name: Northam, kind: district}
      south: {name: Southam, kind: district}
    bodies:
      board:
        name: Board
        covers: [north, south]
        members:
          - {to: some, place: north}
          - {to: some, place: south}
    ```

    ## What settles it

    A seat with that `place`, or of an organisation that `covers` it. Of a list that is not whole,
    a `total`.

    ## When it is rightly accepted

    Where the places take turns, or have agreed that others speak for them.

    ## Limits

    Looked at are bodies on which at least one place has a seat of its own. Only places of the same
    kind are missed, and seats as observers or advisers don't count. Where one seat stands for
    several places, nothing is asked here.
    """
    for body in graph.bodies():
        seating = graph.seatings.of(body) if graph.in_force(body) else None
        if seating:
            yield from _observed(graph, body, seating)


def _observed(graph: GovernanceGraph, body: Body, seating: Seating) -> Iterator[Observation]:
    denied = {id_: link for id_, link in seating.denied.items() if id_ not in seating.likely}
    nobody = (id_ for id_ in seating.missing if seating.is_closed or id_ in denied)
    firm = tuple(nobody) if seating.is_covered else ()
    if firm:
        links = tuple(denied[id_] for id_ in firm if id_ in denied)
        yield finding(
            graph,
            body,
            f"No seat on {{names}} is for {names(graph, firm)}",
            key="members",
            at=links[0].origins[0] if links else body.origin,
            rests_on=links or graph.answer(body, "members").stated,
            related=firm,
            settled_by=_SETTLED_BY,
        )
    left = [id_ for id_ in seating.missing if id_ not in firm]
    if left:
        doubt = (
            f"only read so: {names(graph, sorted(seating.likely))}" if seating.likely else "",
            "" if seating.is_covered else "not sure: that it covers each of them",
        )
        yield question(
            graph,
            body,
            f"The source does not say who sits on {{names}} for {names(graph, left)}",
            key="members",
            rests_on=graph.answer(body, "members").statements,
            related=left,
            doubt="; ".join(filter(None, doubt)),
            settled_by=_SETTLED_BY,
        )
