"""Which organisations hold the chairs of the boards, partnerships, committees and groups."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from govgraph.graph.known import Certainty
from govgraph.graph.powers import Powers
from govgraph.graph.seats import Seat, Seats
from govgraph.graph.shares import Shares
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Organisation
from govgraph.model.words import BodyKind

_KINDS = (
    *(BodyKind.BOARD, BodyKind.PARTNERSHIP, BodyKind.COMMITTEE, BodyKind.JOINT_COMMITTEE),
    *(BodyKind.EXECUTIVE_GROUP, BodyKind.GROUP, BodyKind.WORKING_GROUP, BodyKind.TASK_AND_FINISH),
)


@dataclass(frozen=True, slots=True)
class ChairShare:
    """The chairs that one organisation holds, among bodies that are not its own alone."""

    organisation: Organisation
    stated: tuple[Seat, ...]
    """The chairs that it holds, one for each body."""
    likely: tuple[Seat, ...]
    """Those that it holds as is likely."""
    filled: int
    """How many bodies have a chair, as is stated or likely."""
    every: int
    """How many bodies there are, those without a stated chair included."""


class _Chaired(NamedTuple):
    """A body, by whom it is chaired, and whose part it is."""

    holder: Organisation | None
    seat: Seat | None
    certainty: Certainty
    owner: str | None


class ChairShares:
    """Weighs the chairs."""

    def __init__(self, graph: Statements, seats: Seats, powers: Powers, shares: Shares) -> None:
        self._graph = graph
        self._seats = seats
        self._powers = powers
        self._shares = shares

    def all(self) -> tuple[ChairShare, ...]:
        """The chairs of each organisation that holds one of a body not its own, by its id."""
        bodies = [self._chaired(body) for body in self._graph.bodies_of(*_KINDS)]
        owned = Counter(one.owner for one in bodies)
        filled = Counter(one.owner for one in bodies if one.seat)
        held: dict[str, list[_Chaired]] = {}
        holders: dict[str, Organisation] = {}
        for one in bodies:
            if one.holder and one.holder.id != one.owner:
                holders[one.holder.id] = one.holder
                held.setdefault(one.holder.id, []).append(one)
        return tuple(
            ChairShare(
                organisation=holders[id_],
                stated=tuple(_seats(own, Certainty.STATED)),
                likely=tuple(_seats(own, Certainty.LIKELY)),
                filled=filled.total() - filled[id_],
                every=len(bodies) - owned[id_],
            )
            for id_, own in sorted(held.items())
        )

    def _chaired(self, body: Body) -> _Chaired:
        chairs = [seat for seat in self._seats.of(body) if seat.is_chair]
        seat = next(iter(chairs), None)
        wholes = self._powers.wholes(body)
        owners = [one.id for one in wholes if isinstance(one, Organisation)]
        owner = owners[0] if len(owners) == 1 else None
        stated = self._holder([one for one in chairs if not one.likely], likely=False)
        holder = self._holder(chairs, likely=True)
        is_sure = (
            holder is not None
            and holder is stated
            and self._graph.known(body, body.kind).holds(*_KINDS)
            and self._powers.is_within(body, holder) is not Certainty.LIKELY
        )
        return _Chaired(holder, seat, Certainty.STATED if is_sure else Certainty.LIKELY, owner)

    def _holder(self, chairs: list[Seat], *, likely: bool) -> Organisation | None:
        """The one organisation of all chairs of a body: co-chairs of two count for neither."""
        whose = [self._seats.organisations(seat, likely=likely) for seat in chairs]
        every = {one.id: one for each in whose for one in each}
        if len(every) != 1 or not all(whose):
            return None
        (one,) = every.values()
        return one if isinstance(one, Organisation) and self._shares.is_one(one) else None


def _seats(own: list[_Chaired], certainty: Certainty) -> Iterator[Seat]:
    return (one.seat for one in own if one.seat and one.certainty is certainty)
