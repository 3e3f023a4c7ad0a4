"""Who holds the same thing as somebody else, and what may keep the two apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from govgraph.graph.answer import Answer
from govgraph.graph.lives import at_one_time
from govgraph.graph.parties import Party, parties
from govgraph.graph.places import Places
from govgraph.graph.routes import Routes
from govgraph.graph.statements import Statements
from govgraph.model.link import Link

_MOST_COMPARED = 12
"""How many that hold one thing are compared with one another: a bound on the time it takes."""


class Tie(StrEnum):
    """Why two that hold one thing may still be no rivals: it takes a question to know."""

    LIKELY = "likely"
    """One of the two links is only likely."""
    ROUTE = "route"
    """One answers to the other in the end."""
    DIVIDED = "divided"
    """One of the two is several, between whom it is divided in a way that is not stated."""
    SEAT = "seat"
    """One has the chair or the lead of the other."""
    OVERLAP = "overlap"
    """A place of one is, or lies in, a place of the other, and their places are not equal."""
    ONE_PLACE = "one place"
    """Only one of the two states a place."""
    UNSURE_PLACE = "unsure place"
    """Which places one of the two covers is likely, disputed or not named."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties that hold the same thing at the same time, and what ties them."""

    one: Party
    other: Party
    ties: frozenset[Tie]


@dataclass(frozen=True, slots=True)
class Rivalry:
    """Those who hold one thing for one matter, or for all, two by two."""

    matter: str | None
    pairs: tuple[Pair, ...]
    divided: Party = ()
    """One party, if it is said to be divided between them in a way that is not stated."""


class Rivals:
    """Finds those who hold one thing beside each other."""

    def __init__(self, graph: Statements, routes: Routes, places: Places) -> None:
        self._graph = graph
        self._routes = routes
        self._places = places

    def of(self, answer: Answer, *, by_place: bool = True) -> tuple[Rivalry, ...]:
        """The rivalries among what is stated, or likely, under one key of one thing.

        There is none between several that act as one, where one comes first, where the matters or
        the places differ, between those that follow one another, or among those of one `each`.
        Without `by_place`, the places that each serves do not matter: money is for no area.
        """
        matters: dict[str | None, list[Link]] = {}
        for link in (*answer.stated, *answer.likely):
            for matter in link.details.what or (None,):
                matters.setdefault(matter, []).append(link)
        found = (self._rivalry(matter, links, by_place) for matter, links in matters.items())
        return tuple(one for one in found if one.pairs or one.divided)

    def _rivalry(self, matter: str | None, links: Sequence[Link], by_place: bool) -> Rivalry:
        stated = (link for link in links if self._graph.is_stated(link))
        leads = [link for link in stated if link.details.lead]
        own = _distinct(leads or links)
        if len(leads) == 1:
            return Rivalry(matter, ())
        divided = own[0] if len(own) == 1 and _is_divided(own[0]) else ()
        compared = combinations(own[:_MOST_COMPARED], 2)
        pairs = (self._pair(one, other, by_place) for one, other in compared)
        return Rivalry(matter, tuple(pair for pair in pairs if pair), divided)

    def _pair(self, one: Party, other: Party, by_place: bool) -> Pair | None:
        ids = (_ids(one), _ids(other))
        if set(ids[0]) & set(ids[1]) or (one[0].each and other[0].each):
            return None
        if not all(at_one_time(self._graph, mine, theirs) for mine in one for theirs in other):
            return None
        ties = frozenset(self._ties(one, other))
        if not by_place:
            return Pair(one, other, ties)
        ours, theirs = self._covered(ids[0]), self._covered(ids[1])
        if ours and theirs and not self._places.overlap(ours, theirs):
            return None
        where = self._place_ties((*ids[0], *ids[1]), ours, theirs)
        return Pair(one, other, ties | frozenset(where))

    def _ties(self, one: Party, other: Party) -> Iterator[Tie]:
        if not all(map(self._graph.is_stated, (*one, *other))):
            yield Tie.LIKELY
        if _is_divided(one) or _is_divided(other):
            yield Tie.DIVIDED
        both = [
            pair
            for mine in _ids(one)
            for theirs in _ids(other)
            for pair in ((mine, theirs), (theirs, mine))
        ]
        if any(self._routes.leads_to(*pair) for pair in both):
            yield Tie.ROUTE
        if any(self._sits_above(*pair) for pair in both):
            yield Tie.SEAT

    def _place_ties(
        self, ids: Sequence[str], ours: frozenset[str], theirs: frozenset[str]
    ) -> Iterator[Tie]:
        if bool(ours) != bool(theirs):
            yield Tie.ONE_PLACE
        elif ours != theirs:
            yield Tie.OVERLAP
        covers = (self._graph.answer(id_, "covers") for id_ in ids)
        if any(one.likely or one.disputed or one.some for one in covers):
            yield Tie.UNSURE_PLACE

    def _sits_above(self, sitter: str, body: str) -> bool:
        said = self._graph.answers(body, "chair", "lead")
        return sitter in said.others((*said.stated, *said.likely))

    def _covered(self, ids: Sequence[str]) -> frozenset[str]:
        return frozenset(place for id_ in ids for place in self._places.of(id_))


def _distinct(links: Sequence[Link]) -> list[Party]:
    """The parties among links, each once: two statements of one holder are one."""
    found: dict[frozenset[str], Party] = {}
    for party in parties(links):
        found.setdefault(frozenset(_ids(party)), party)
    return list(found.values())


def _ids(party: Party) -> tuple[str, ...]:
    return tuple(link.target for link in party)


def _is_divided(party: Party) -> bool:
    return len(party) > 1 and bool(party[0].details.between_them)
