"""Statutory officers who serve both one who controls and one who is controlled."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from govgraph.graph.known import Certainty, Known
from govgraph.graph.law import Law
from govgraph.graph.paths import above
from govgraph.graph.powers import Powers
from govgraph.graph.routes import Routes
from govgraph.graph.seats import Seats
from govgraph.graph.statements import Statements
from govgraph.model.entity import Organisation, Post
from govgraph.model.words import Special

_SERVES = ("part_of", "employed_by", "leads")
_NOBODY = (Special.VACANT, Special.NONE)


@dataclass(frozen=True, slots=True)
class SharedOfficer:
    """One person, or perhaps one, who is an officer of two of which one controls the other."""

    posts: tuple[Post, ...]
    """The post that serves both; or the post of the one who controls, and that of the other."""
    person: str
    """The name of who holds both posts; empty where one of the holders is not stated."""
    over: str
    """The id of the one to whom the other answers, or who scrutinises it."""
    under: str
    scrutinises: bool
    """Whether the one scrutinises the other, which does not answer to it."""
    likely: bool
    """Whether who serves whom, who controls whom, or who holds a post is only likely."""

    @property
    def is_open(self) -> bool:
        """Whether it is not stated who holds one of the two posts."""
        return len(self.posts) > 1 and not self.person


class SharedOfficers:
    """Finds officers on both sides, by the codes that a law lists."""

    def __init__(self, graph: Statements, law: Law, seats: Seats, routes: Routes) -> None:
        self._graph = graph
        self._law = law
        self._seats = seats
        self._routes = routes
        self._powers = Powers(graph, law)
        self._codes = tuple(code for office in law.offices for code in office.codes)
        self._served = self._by_served()

    def found(self) -> Iterator[SharedOfficer]:
        """The firmest of each pair, in the order of ids."""
        for under in sorted(self._served):
            for over, (how, scrutinises) in sorted(self._above(under).items()):
                near = self._near(over, under)
                if near is Certainty.STATED:
                    continue
                found = [
                    SharedOfficer(posts, person, over, under, scrutinises, likely)
                    for posts, person, likely in self._pairs(over, under)
                ]
                if found:
                    best = min(found, key=lambda one: (one.is_open, one.likely))
                    unsure = best.likely or how is Certainty.LIKELY or near is not None
                    yield SharedOfficer(
                        best.posts, best.person, over, under, scrutinises, likely=unsure
                    )

    def _by_served(self) -> Mapping[str, list[tuple[Post, Certainty]]]:
        """The officers in force of each that they serve, and how surely they do."""
        found: dict[str, list[tuple[Post, Certainty]]] = {}
        for post in self._law.coded(self._codes):
            if isinstance(post, Post) and self._graph.in_force(post):
                for id_, certainty in self._serves(post).items():
                    found.setdefault(id_, []).append((post, certainty))
        return found

    def _serves(self, post: Post) -> dict[str, Certainty]:
        said = self._graph.answers(post, *_SERVES)
        sure = (*said.ids, *(one.id for one in self._seats.homes(post)))
        read = (
            *said.others(said.likely),
            *(one.id for one in self._seats.homes(post, likely=True)),
        )
        is_coded = self._law.known_as(post, self._codes) is Certainty.STATED
        firm = Certainty.STATED if is_coded else Certainty.LIKELY
        return dict.fromkeys(read, Certainty.LIKELY) | dict.fromkeys(sure, firm)

    def _above(self, under: str) -> dict[str, tuple[Certainty, bool]]:
        """Those with officers to whom one answers or who scrutinise it; the former come first."""
        said = self._graph.answer(under, "scrutinised_by")
        ways = self._routes.ways
        found = dict.fromkeys(said.others(said.likely), (Certainty.LIKELY, True))
        found |= dict.fromkeys(said.ids, (Certainty.STATED, True))
        sure = above(ways, under, lambda step: not step.likely)
        read = above(ways, under, lambda _: True) - sure - set(said.ids)
        found |= dict.fromkeys(read, (Certainty.LIKELY, False))
        found |= dict.fromkeys(sure, (Certainty.STATED, False))
        return {id_: how for id_, how in found.items() if id_ in self._served and id_ != under}

    def _near(self, one: str, other: str) -> Certainty | None:
        """Whether two lie in one organisation, or one in the other: stated, likely, or None."""
        if self._around(one) & self._around(other):
            return Certainty.STATED
        within = (self._powers.is_within(one, other), self._powers.is_within(other, one))
        return next((found for found in within if found), None)

    def _around(self, id_: str) -> set[str]:
        own = (*self._graph.found((id_,)), *self._powers.wholes(id_))
        return {one.id for one in own if isinstance(one, Organisation)}

    def _pairs(self, over: str, under: str) -> Iterator[tuple[tuple[Post, ...], str, bool]]:
        """The posts of two that have, or may have, one holder; that person; and if it is likely."""
        for (mine, one), (theirs, other) in product(self._served[over], self._served[under]):
            likely = Certainty.LIKELY in (one, other)
            if mine.id == theirs.id:
                if self._is_one(mine):
                    yield (mine,), "", likely
                continue
            found = self._person(mine, theirs)
            if found is not None:
                person, is_read = found
                yield (mine, theirs), person, likely or is_read

    def _person(self, one: Post, other: Post) -> tuple[str, bool] | None:
        """The one who holds two posts, and whether that is only likely.

        Empty where one of the holders is not stated; None where the two are not one.
        """
        ours, theirs = (self._graph.known(post, post.holder) for post in (one, other))
        if sure := set(ours.values) & set(theirs.values):
            return min(sure), False
        mine, others = _all(ours), _all(theirs)
        if mine & others:
            return min(mine & others), True
        is_open = not (mine and others) and not any(map(_is_empty, (ours, theirs)))
        same = any(
            self._law.known_as(one, office.codes) and self._law.known_as(other, office.codes)
            for office in self._law.offices
        )
        return ("", False) if is_open and same else None

    def _is_one(self, post: Post) -> bool:
        count = self._graph.known(post, post.count)
        return count.is_silent or (count.value is not None and count.value.exact == 1)


def _all(holder: Known[str]) -> set[str]:
    return {*holder.values, *holder.likely_values}


def _is_empty(holder: Known[str]) -> bool:
    """Whether it is stated that nobody holds a post."""
    return any(map(holder.says, _NOBODY))
