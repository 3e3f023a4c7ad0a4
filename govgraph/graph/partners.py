"""Whether several organisations or sectors sit at one table."""

from collections.abc import Iterator

from govgraph.graph.known import Certainty
from govgraph.graph.seats import Seats
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity, Organisation, Sector


def has_partners(graph: Statements, seats: Seats, body: Body) -> Certainty | None:
    """Whether two or more organisations or sectors sit on a body: stated, likely, or None.

    Observers, advisers and guests do not count. One entry that stands for several is several.
    """
    if _number(graph, _sitting(seats, body, likely=False)) > 1:
        return Certainty.STATED
    return Certainty.LIKELY if _number(graph, _sitting(seats, body, likely=True)) > 1 else None


def _sitting(seats: Seats, body: Body, *, likely: bool) -> Iterator[Entity]:
    for seat in seats.of(body) if likely else seats.stated(body):
        if seat.is_guest:
            continue
        whose = seats.organisations(seat, likely=likely)
        if whose:
            yield from (one for one in whose if isinstance(one, Organisation | Sector))
        elif isinstance(seat.sitter, Sector):
            yield seat.sitter


def _number(graph: Statements, sitting: Iterator[Entity]) -> int:
    own = {one.id: one for one in sitting}.values()
    counts = (graph.known(one, one.count).value for one in own)
    return sum(1 if count is None else count.low for count in counts)
