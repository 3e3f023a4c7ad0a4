"""Who sits where, for whom, and in what capacity."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from govgraph.graph.answer import Answer
from govgraph.graph.statements import Statements
from govgraph.graph.sums import counted
from govgraph.model.entity import Body, Entity, Organisation, Post
from govgraph.model.link import Link
from govgraph.model.relation import Relation
from govgraph.model.scalars import Count
from govgraph.model.words import Mandate, SeatRole, Special

ONE = Count(1, 1, "1")

_NO_MEMBER = frozenset(
    {
        SeatRole.OBSERVER,
        SeatRole.ADVISER,
        SeatRole.INVITED,
        SeatRole.SUBSTITUTE,
        SeatRole.ATTENDEE,
        SeatRole.HONORARY,
    }
)
_GUESTS = frozenset(
    {SeatRole.OBSERVER, SeatRole.ADVISER, SeatRole.INVITED, SeatRole.ATTENDEE},
)
_KEYS = ("chair", "deputy", "members")
_NOBODY = frozenset({Special.VACANT, Special.UNKNOWN, Special.NONE, Special.SOME})


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat of a body, or `count` of them: a chair, a deputy or a member."""

    body: Body
    links: tuple[Link, ...]
    """What says so: the chair's or deputy's link first, then the same seat among the members."""
    sitter: Entity | None
    """The organisation, body, post or sector that sits; None where the source only says `some`."""
    count: Count
    likely: bool

    @property
    def link(self) -> Link:
        """The link that says most of it."""
        return self.links[0]

    @property
    def is_chair(self) -> bool:
        """Whether it is the chair, or one of the co-chairs."""
        return any(link.relation is Relation.CHAIR for link in self.links)

    @property
    def is_deputy(self) -> bool:
        """Whether it is a deputy of the chair."""
        return any(link.relation is Relation.DEPUTY for link in self.links)

    @property
    def holders(self) -> tuple[str, ...]:
        """The names of those who sit, as the seat itself states them."""
        names = [name for link in self.links for name in link.details.holder or ()]
        return tuple(dict.fromkeys(name for name in names if name not in _NOBODY))

    @property
    def role(self) -> SeatRole | None:
        """In what capacity, if it is said."""
        for link in self.links:
            if link.details.as_ is not None:
                return link.details.as_
        return None

    @property
    def voting(self) -> bool | None:
        """Whether it has a vote, if it is said."""
        for link in self.links:
            if link.details.voting is not None:
                return link.details.voting
        return None

    @property
    def elected(self) -> bool | None:
        """Whether a publicly elected office-holder sits, if it is said."""
        said = (link.details.elected for link in self.links)
        return next((one for one in said if one is not None), None)

    @property
    def mandate(self) -> Mandate | None:
        """Whether it may speak for whom it represents, if it is said."""
        return next((link.details.mandate for link in self.links if link.details.mandate), None)

    @property
    def is_guest(self) -> bool:
        """Whether it has no part in what is decided: an observer, an adviser, a guest."""
        return self.role in _GUESTS

    @property
    def is_counted(self) -> bool:
        """Whether it counts when seats are weighed: with a vote, or a plain member without `no`."""
        if (voting := self.voting) is not None:
            return voting
        return self.role in (None, SeatRole.MEMBER)

    @property
    def is_of_total(self) -> bool:
        """Whether a list's total counts it: not observers, advisers, guests, substitutes."""
        return self.role not in _NO_MEMBER


class Person(NamedTuple):
    """Somebody who sits: a holder by name, or a post of which there is one."""

    name: str
    post: str = ""
    """The id of the post; empty of a holder."""


class Seats:
    """Who sits where."""

    def __init__(self, graph: Statements) -> None:
        self._graph = graph
        self._seats: dict[str, tuple[Seat, ...]] = {}
        self._counted: dict[str, tuple[Seat, ...]] = {}
        self._people: dict[tuple[str, int | None, bool], frozenset[Person]] = {}
        self._homes: dict[tuple[str, bool], tuple[Organisation, ...]] = {}

    def of(self, body: Body) -> tuple[Seat, ...]:
        """The seats of a body in force, stated or likely: chair and deputy, then members.

        Who chairs and is listed as a member, with the same or no holder, has one seat.
        """
        found = self._seats.get(body.id)
        if found is None:
            found = self._seats[body.id] = tuple(self._of(body))
        return found

    def counted(self, body: Body) -> tuple[Seat, ...]:
        """The seats of a body, stated or likely, that count when seats are weighed."""
        found = self._counted.get(body.id)
        if found is None:
            every = self.of(body)
            found = self._counted[body.id] = tuple([seat for seat in every if seat.is_counted])
        return found

    def stated(self, body: Body) -> tuple[Seat, ...]:
        """The seats of a body that are not likely only."""
        return tuple(seat for seat in self.of(body) if not seat.likely)

    def is_whole(self, body: Body) -> bool:
        """Whether the list of members states a total and as many are named."""
        total = self._graph.answer(body, "members").total
        if total is None or total.count.exact is None:
            return False
        return self.named(body).exact == total.count.exact

    def named(self, body: Body) -> Count:
        """How many seats of a body are named, as is stated, of those that a total counts."""
        stated = (seat for seat in self.stated(body) if seat.is_of_total)
        return counted(seat.count for seat in stated if seat.sitter is not None)

    def organisations(self, seat: Seat, *, likely: bool = False) -> tuple[Entity, ...]:
        """The organisation of a seat, as is stated (or likely); empty if nothing says it.

        It is whose seat it is (`for`, which may also name a sector or a body), else the one that
        sits, else what the post that sits is part of or employed by.
        """
        for link in seat.links:
            if link.details.for_:
                return self._graph.found(link.details.for_)
        if isinstance(seat.sitter, Organisation):
            return (seat.sitter,)
        if isinstance(seat.sitter, Post):
            return self.homes(seat.sitter, likely=likely)
        return ()

    def homes(self, post: Post | Body, *, likely: bool = False) -> tuple[Organisation, ...]:
        """The organisations that a post or body is part of or employed by, through bodies too."""
        found = self._homes.get((post.id, likely))
        if found is None:
            found = self._homes[post.id, likely] = tuple(self._home(post.id, likely=likely))
        return found

    def _home(self, post: str, *, likely: bool) -> Iterator[Organisation]:
        seen = {post}
        waiting = deque(seen)
        while waiting:
            said = self._graph.answers(waiting.popleft(), "part_of", "employed_by")
            for other in said.others((*said.stated, *said.likely)) if likely else said.ids:
                if other not in seen:
                    seen.add(other)
                    entity = self._graph.find(other)
                    if isinstance(entity, Organisation):
                        yield entity
                    else:
                        waiting.append(other)

    def persons(self, seat: Seat, *, likely: bool = False) -> frozenset[Person]:
        """The persons who sit, as is stated (or likely); two seats that share one are one's own.

        A holder is one by name, and a post of which there is one, whoever holds it. An
        organisation is no person.
        """
        if not isinstance(seat.sitter, Post):
            return frozenset(map(Person, seat.holders))
        key = (seat.sitter.id, seat.count.exact, likely)
        found = self._people.get(key)
        if found is None:
            every = self._persons_of(seat.sitter, seat.count, likely=likely)
            found = self._people[key] = frozenset(every)
        return found.union(map(Person, seat.holders)) if seat.holders else found

    def common(self, one: Seat, other: Seat, *, likely: bool = False) -> frozenset[Person]:
        """The persons who sit on both of two seats; where both name their holders, only those."""
        if one.holders and other.holders:
            return frozenset(map(Person, set(one.holders) & set(other.holders)))
        return self.persons(one, likely=likely) & self.persons(other, likely=likely)

    def _persons_of(self, post: Post, seats: Count, *, likely: bool) -> Iterator[Person]:
        """The persons of a post: of several holders, only those who all sit."""
        count = self._graph.known(post, post.count)
        holder = self._graph.known(post, post.holder)
        is_one = count.is_silent or (count.value is not None and count.value.exact == 1)
        if is_one:
            yield Person(self._graph.name(post), post.id)
        names = (*holder.values, *(holder.likely_values if likely else ()))
        if is_one or seats.exact == len(names):
            yield from map(Person, names)

    def _of(self, body: Body) -> Iterator[Seat]:
        chairs, deputies, members = [self._graph.answer(body, key) for key in _KEYS]
        likely = {id(link) for one in (chairs, deputies, members) for link in one.likely}
        listed = _links(members)
        taken: set[int] = set()
        for link in (*_links(chairs), *_links(deputies)):
            same = next(
                (one for one in listed if id(one) not in taken and _is_same(link, one)), None
            )
            if same is not None:
                taken.add(id(same))
            links = (link,) if same is None else (link, same)
            yield self._seat(body, links, likely)
        for link in listed:
            if id(link) not in taken:
                yield self._seat(body, (link,), likely)

    def _seat(self, body: Body, links: tuple[Link, ...], likely: set[int]) -> Seat:
        sitter = self._graph.find(links[0].target)
        said = [link.details.count for link in links if link.details.count]
        count = said[0] if said else None
        if count is None and sitter is not None and sitter.count:
            count = self._graph.known(sitter, sitter.count).value
        return Seat(body, links, sitter, count or ONE, all(id(one) in likely for one in links))


def _links(answer: Answer) -> tuple[Link, ...]:
    """What names a seat, or says something of one that is not named."""
    return (*answer.stated, *answer.likely, *filter(_is_described, answer.unnamed))


def _is_described(link: Link) -> bool:
    """Whether `some` is a seat of which more is said, not the words “and others”."""
    details = link.details
    return any((details.for_, details.place, details.holder, details.count))


def _is_same(chair: Link, member: Link) -> bool:
    """Whether an entry among the members is the seat of the chair."""
    holder = member.details.holder
    if not chair.is_named and holder is None:
        return False
    return chair.target == member.target and holder in (None, chair.details.holder)
