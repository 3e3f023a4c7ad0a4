"""Who sits on two bodies at once."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from govgraph.graph.seats import Person, Seat, Seats
from govgraph.model.entity import Body


@dataclass(frozen=True, slots=True)
class SharedSeat:
    """One seat of a body, or several under one entry, whose people sit on another body too."""

    seat: Seat
    others: tuple[Seat, ...]
    """Where on the other body they sit."""
    people: tuple[str, ...]
    """Their names; of a post that sits on both, what the post is called."""
    likely: bool
    """Whether a seat, or that one person has both, is only likely."""

    @property
    def number(self) -> int:
        """How many seats of the first body these are."""
        return max(1, min(len(self.people), self.seat.count.low))

    @property
    def is_of_both_chairs(self) -> bool:
        """Whether what they have in common is the chair of both."""
        return self.seat.is_chair and all(other.is_chair for other in self.others)


class People:
    """Finds people who sit on two bodies."""

    def __init__(self, seats: Seats) -> None:
        self._seats = seats

    def shared(self, body: Body, other: Body) -> tuple[SharedSeat, ...]:
        """The seats of one body whose people sit on another, guests apart. None is an organisation.

        Where one seat has people in common with several of the other body, it is told once.
        """
        theirs: defaultdict[Person, list[Seat]] = defaultdict(list)
        for seat in self._sitting(other):
            for person in self._seats.persons(seat, likely=True):
                theirs[person].append(seat)
        found = (self._found(seat, theirs) for seat in self._sitting(body)) if theirs else ()
        return tuple(one for one in found if one)

    def _sitting(self, body: Body) -> Iterator[Seat]:
        return (seat for seat in self._seats.of(body) if not seat.is_guest)

    def _found(self, seat: Seat, theirs: defaultdict[Person, list[Seat]]) -> SharedSeat | None:
        """What one seat has in common with those of the other body, rather stated than likely."""
        people = self._seats.persons(seat, likely=True)
        near = {id(other): other for one in people for other in theirs.get(one, ())}.values()
        firm = [other for other in near if not other.likely and self._seats.common(seat, other)]
        if firm and not seat.likely:
            return self._shared(seat, firm, likely=False)
        read = [other for other in near if self._seats.common(seat, other, likely=True)]
        return self._shared(seat, read, likely=True) if read else None

    def _shared(self, seat: Seat, others: list[Seat], *, likely: bool) -> SharedSeat:
        common = {one for other in others for one in self._seats.common(seat, other, likely=likely)}
        posts = {one for one in common if one.post}
        names = tuple(sorted(one.name for one in posts or common))
        return SharedSeat(seat, tuple(others), names, likely)
