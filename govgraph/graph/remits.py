"""Which responsibilities are one remit under two ids, held by different holders."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations, product

from govgraph.graph.answer import Answer
from govgraph.graph.known import Certainty
from govgraph.graph.lives import at_one_time
from govgraph.graph.places import Places
from govgraph.graph.routes import Routes
from govgraph.graph.statements import Statements
from govgraph.model.entity import Responsibility
from govgraph.model.link import Link

_MOST_COMPARED = 8
"""How many of one name, or of one code, are compared in one place: a bound on the time."""


@dataclass(frozen=True, slots=True)
class Twins:
    """Responsibilities of one code or name, in one place as far as is known.

    Their holders have nothing to do with one another.
    """

    duties: tuple[Responsibility, ...]
    """Two or more, in the order of their ids."""
    holders: tuple[Link, ...]
    """What says who holds each: `accountable`, or else `decided_by`."""
    places: tuple[str, ...]
    """The places of all; empty where those of any are not stated."""
    likely: bool
    """Whether a holder, a place, a code, a name or what ties the holders is only likely."""

    @property
    def is_stated(self) -> bool:
        """Whether all that makes them one remit is stated."""
        return bool(self.places) and not self.likely


class Remits:
    """Finds responsibilities that are written down twice."""

    def __init__(self, graph: Statements, routes: Routes, places: Places) -> None:
        self._graph = graph
        self._routes = routes
        self._places = places

    @cached_property
    def twins(self) -> tuple[Twins, ...]:
        """All of them, what is stated first; each set is told once.

        None whose places differ, or lie in one another, that share a holder or one who does the
        work, or of one `per`; or whose holders answer to one another, gave one another power, or
        look each at something of its own.
        """
        found: dict[tuple[str, str], Twins] = {}
        for block in self._alike():
            for pair in self._compared(block):
                first, second = sorted(pair, key=lambda duty: duty.id)
                twins = self._twins(first, second)
                if twins is not None:
                    found[first.id, second.id] = twins
        pairs = [found[key] for key in sorted(found)]
        stated = _joined([pair for pair in pairs if pair.is_stated])
        return (*stated, *_joined([pair for pair in pairs if not pair.is_stated]))

    def tie(self, one: str, other: str) -> Certainty | None:
        """How surely two holders are one, or one answers to the other or has power from it.

        Those that look each at something of its own, as select committees do, are tied too.
        """
        if one == other or self._look_apart(one, other):
            return Certainty.STATED
        ways = [self._routes.leads_to(*pair) for pair in ((one, other), (other, one))]
        for taker, giver in ((one, other), (other, one)):
            said = self._graph.answer(taker, "delegated_by")
            if said.names(giver):
                ways.append(Certainty.STATED)
            elif giver in said.others(said.likely):
                ways.append(Certainty.LIKELY)
        return Certainty.STATED if Certainty.STATED in ways else next(filter(None, ways), None)

    def _alike(self) -> Iterator[list[Responsibility]]:
        """The responsibilities in force that share a code, or a name but for case and space."""
        blocks: defaultdict[tuple[str, str], list[Responsibility]] = defaultdict(list)
        for duty in self._graph.those_in_force(self._graph.responsibilities()):
            for key in self._marks(duty):
                blocks[key].append(duty)
        yield from (block for block in blocks.values() if len(block) > 1)

    def _marks(self, duty: Responsibility, *, stated: bool = False) -> frozenset[tuple[str, str]]:
        found: set[tuple[str, str]] = set()
        for sort, facts in (("name", duty.name), ("code", duty.code)):
            said = self._graph.known(duty, facts)
            for text in said.values if stated else (*said.values, *said.likely_values):
                found.add((sort, "".join(text.casefold().split()) if sort == "name" else text))
        return frozenset(found)

    def _compared(
        self, block: Sequence[Responsibility]
    ) -> Iterator[tuple[Responsibility, Responsibility]]:
        """The pairs of one place, and those of which the place of either is not stated."""
        by_place: defaultdict[frozenset[str], list[Responsibility]] = defaultdict(list)
        for duty in block:
            by_place[frozenset(self._places.of(duty))].append(duty)
        unplaced = by_place.pop(frozenset(), [])[:_MOST_COMPARED]
        for own in by_place.values():
            yield from combinations(own[:_MOST_COMPARED], 2)
        placed = [duty for duty in block[:_MOST_COMPARED] if self._places.of(duty)]
        yield from combinations(unplaced, 2)
        yield from product(unplaced, placed)

    def _twins(self, one: Responsibility, other: Responsibility) -> Twins | None:
        graph = self._graph
        if (one.group and one.group == other.group) or not at_one_time(graph, one, other):
            return None
        if self._shares(one, other, "responsible"):
            return None
        mine, theirs = self._holders(one), self._holders(other)
        ties = self._ties(mine, theirs)
        if Certainty.STATED in ties or not _matters(mine) & _matters(theirs):
            return None
        ours, others = self._places.of(one), self._places.of(other)
        return Twins(
            (one, other),
            holders=(*_possible(mine), *_possible(theirs)),
            places=ours if others else (),
            likely=bool(ties or mine.likely or theirs.likely or self._is_unsure(one, other)),
        )

    def _holders(self, duty: Responsibility) -> Answer:
        said = self._graph.answer(duty, "accountable")
        return self._graph.answer(duty, "decided_by") if said.is_silent else said

    def _shares(self, one: Responsibility, other: Responsibility, key: str) -> bool:
        return bool(set(self._graph.answer(one, key).ids) & set(self._graph.answer(other, key).ids))

    def _ties(self, mine: Answer, theirs: Answer) -> set[Certainty]:
        """How surely holders of the one are holders of the other, or are tied to them."""
        ties = set()
        for one, other in product(_possible(mine), _possible(theirs)):
            likely = not (one in mine.stated and other in theirs.stated)
            found = self.tie(one.target, other.target)
            if found is not None:
                ties.add(Certainty.LIKELY if likely else found)
        return ties

    def _look_apart(self, one: str, other: str) -> bool:
        """Whether each is aligned to, or scrutinises, something of its own: select committees."""
        ours, theirs = (
            set(self._graph.answers(id_, "aligned_to", "scrutinises").ids) for id_ in (one, other)
        )
        return bool(ours and theirs) and not ours & theirs

    def _is_unsure(self, one: Responsibility, other: Responsibility) -> bool:
        """Whether what makes the two alike, or where they are, is only likely or disputed."""
        if not self._marks(one, stated=True) & self._marks(other, stated=True):
            return True
        covers = (self._graph.answer(duty, "covers") for duty in (one, other))
        return any(said.likely or said.disputed for said in covers)


def _joined(pairs: Sequence[Twins]) -> Iterator[Twins]:
    """Pairs that share one, as one set."""
    first: dict[str, str] = {}
    sets: defaultdict[str, list[Twins]] = defaultdict(list)
    for pair in pairs:
        one, other = (duty.id for duty in pair.duties)
        leader = first.setdefault(one, one)
        first.setdefault(other, leader)
        sets[leader].append(pair)
    for own in sets.values():
        duties = {duty.id: duty for pair in own for duty in pair.duties}
        holders = {id(link): link for pair in own for link in pair.holders}
        yield replace(
            own[0],
            duties=tuple(duties[id_] for id_ in sorted(duties)),
            holders=tuple(holders.values()),
            places=own[0].places if all(pair.places for pair in own) else (),
            likely=any(pair.likely for pair in own),
        )


def _matters(answer: Answer) -> set[tuple[str, ...] | None]:
    """For which matters something is held; for all, None."""
    return {link.details.what for link in _possible(answer)}


def _possible(answer: Answer) -> tuple[Link, ...]:
    return (*answer.stated, *answer.likely)
