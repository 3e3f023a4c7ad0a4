"""CAP04."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Seat
from govgraph.graph.seat_holders import SeatHolder, seat_holders
from govgraph.observation import Telling, finding, names, question
from govgraph.published import cited
from govgraph.rule import measured_rule

_MOST = 5
"""On how many bodies one person may sit before each gets too little of them."""
_CHAIRS = 3
"""How many chairs are too many for one."""
_SETTLED_BY = (
    "Say who else could sit or chair; or end the seats that are no longer held (`until`); or give "
    "those who only share a name a name of their own."
)


@measured_rule(
    "CAP04",
    _MOST,
    kind=Kind.WEAKNESS,
    severity=Severity.LOW,
    basis=(cited("AW19", words="challenging to participate in numerous Boards"),),
)
def same_person_everywhere(graph: GovernanceGraph, most: float) -> Iterator[Observation]:
    """The same person sits almost everywhere.

    Who sits everywhere prepares for nothing, and what was settled in one room is news in no other.
    Welsh bodies that serve a region found it "challenging to participate in numerous Boards".

    ## Flagged

    ```yaml
    posts:
      leader: {name: Leader}  # finding: CAP04 "Leader chairs 3 bodies: A, B and C"
      officer: {name: Officer}
    bodies:
      a: {name: A, chair: leader}
      b: {name: B, chair: leader}
      c: {name: C, chair: leader}
    ```

    ## Accepted

    ```yaml
    posts:
      leader: {name: Leader}
      officer: {name: Officer}
    bodies:
      a: {name: A, chair: leader}
      b: {name: B, chair: leader}
      c: {name: C, chair: officer}
    ```

    ## What settles it

    Another person on some of the bodies; or the end of seats that are no longer held.

    ## When it is rightly accepted

    Where one person is meant to join them all, and has the time for it.

    ## Limits

    A person is a name under `holder`, or a post of which there is one: two who share a name look
    like one. Organisations are not counted, nor seats without a part in what is decided. A body and
    what is part of it count once. How many seats are too many is a setting; three chairs are.
    """
    least = min(_CHAIRS, int(most) + 1)
    for one in seat_holders(graph, graph.seats, graph.powers, least):
        said = _too_much(graph, one.stated, most)
        doubt = "" if said else _doubt(graph, one)
        if said or (said := _too_much(graph, one.possible, most)):
            yield _observation(graph, one, said, doubt)


def _too_much(graph: GovernanceGraph, seats: Sequence[Seat], most: float) -> str:
    """What one person has too much of, in words; empty where it is not too much."""
    chairs = [seat.body for seat in seats if seat.is_chair]
    bodies = [seat.body for seat in seats if seat.is_counted]
    said = []
    if len(bodies) > most:
        said.append(f"sits on {len(bodies)} bodies: {names(graph, bodies)}")
    if len(chairs) >= _CHAIRS:
        said.append(f"chairs {len(chairs)} bodies: {names(graph, chairs)}")
    return "; and ".join(said)


def _doubt(graph: GovernanceGraph, one: SeatHolder) -> str:
    sure = {seat.body.id for seat in one.stated}
    unsure = [seat.body for seat in one.possible if seat.body.id not in sure]
    return f"not sure: {names(graph, unsure)}"


def _observation(graph: GovernanceGraph, one: SeatHolder, said: str, doubt: str) -> Observation:
    post = graph.find(one.person.post)
    told = Telling(
        key="member_of" if post else "members",
        rests_on=[link for seat in one.possible for link in seat.links],
        related=[seat.body for seat in one.possible],
        settled_by=_SETTLED_BY,
        doubt=doubt,
        alike="",
    )
    first = min((seat.body for seat in one.possible), key=lambda body: body.id)
    sentence = f"{'{names}' if post else one.person.name} {said}"
    return (question if doubt else finding)(graph, post or first, sentence, **told)
