"""Who sits on many bodies, and who chairs several."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from govgraph.graph.powers import Powers
from govgraph.graph.seats import Person, Seat, Seats
from govgraph.graph.statements import Statements
from govgraph.model.entity import Post


@dataclass(frozen=True, slots=True)
class SeatHolder:
    """Somebody with the bodies that they sit on; a body and what is part of it are one."""

    person: Person
    stated: tuple[Seat, ...]
    """One seat of each, as is stated."""
    possible: tuple[Seat, ...]
    """One seat of each, those that are only likely included."""


def seat_holders(
    graph: Statements, seats: Seats, powers: Powers, least: int
) -> tuple[SeatHolder, ...]:
    """Those who may have counted seats, or chairs, on so many bodies, each told once.

    A post whose holder sits elsewhere too is told as that person, another as the post.
    """
    held = _held(graph, seats)
    many = {
        person: own
        for person, own in held.items()
        if len({seat.body.id for seat, _ in own}) >= least
    }
    found = (
        SeatHolder(
            person,
            tuple(_apart((seat for seat, is_sure in own if is_sure), powers, likely=True)),
            tuple(_apart((seat for seat, _ in own), powers, likely=False)),
        )
        for person, own in many.items()
        if not _is_told_as_another(person, many, seats)
    )
    return tuple(sorted(found, key=lambda one: (one.person.post, one.person.name)))


def _held(graph: Statements, seats: Seats) -> dict[Person, list[tuple[Seat, bool]]]:
    """The seats of each person, and whether it is stated that they are theirs."""
    held: dict[Person, list[tuple[Seat, bool]]] = {}
    for body in graph.bodies():
        if not graph.in_force(body):
            continue
        for seat in seats.of(body):
            people = _sitting(seats, seat, likely=True)
            if people and (seat.is_counted or seat.is_chair):
                sure = frozenset() if seat.likely else _sitting(seats, seat, likely=False)
                for person in people:
                    held.setdefault(person, []).append((seat, person in sure))
    return held


def _sitting(seats: Seats, seat: Seat, *, likely: bool) -> frozenset[Person]:
    """Who sits: those whom the seat itself names, else its post and whoever holds that."""
    if named := seat.holders:
        return frozenset(map(Person, named))
    return seats.persons(seat, likely=likely) if isinstance(seat.sitter, Post) else frozenset()


def _apart(seats: Iterable[Seat], powers: Powers, *, likely: bool) -> Iterator[Seat]:
    """One seat of each body, the chair if there is one, but none of what is part of another."""
    own: dict[str, Seat] = {}
    for seat in seats:
        if seat.body.id not in own or (seat.is_chair and not own[seat.body.id].is_chair):
            own[seat.body.id] = seat
    for seat in own.values():
        if not any(whole.id in own for whole in powers.wholes(seat.body, likely=likely)):
            yield seat


def _is_told_as_another(
    person: Person, every: Mapping[Person, list[tuple[Seat, bool]]], seats: Seats
) -> bool:
    """Whether somebody else has all these seats and more, or is the post with just these."""
    mine = {id(seat) for seat, _ in every[person]}
    others = _sitting(seats, every[person][0][0], likely=True) & every.keys()
    for other in others - {person}:
        theirs = {id(seat) for seat, _ in every[other]}
        if mine < theirs or (mine == theirs and other.post and not person.post):
            return True
    return False
