"""Whether the places of two that work to one footprint are the same."""

from collections.abc import Iterable
from dataclasses import dataclass

from govgraph.graph.places import Places
from govgraph.graph.statements import Statements
from govgraph.model.entity import Place


@dataclass(frozen=True, slots=True)
class BoundaryMismatch:
    """What each of two footprints has that the other has not."""

    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    is_sure: bool
    """Whether it is stated how their places lie, so that these are surely different."""


class Footprints:
    """Compares places with places."""

    def __init__(self, graph: Statements, places: Places) -> None:
        self._graph = graph
        self._places = places

    def mismatch(self, ours: Iterable[str], theirs: Iterable[str]) -> BoundaryMismatch | None:
        """What each has that the other has not; None where one lies in the other."""
        own, others = frozenset(ours), frozenset(theirs)
        left = tuple(sorted(id_ for id_ in own if not self._made_of(id_, others)))
        lacking = tuple(sorted(id_ for id_ in others if not self._made_of(id_, own)))
        if not (left and lacking):
            return None
        sure = tuple(id_ for id_ in left if self._is_apart(id_, others))
        surely_lacking = tuple(id_ for id_ in lacking if self._is_apart(id_, own))
        if sure and surely_lacking:
            return BoundaryMismatch(sure, surely_lacking, is_sure=True)
        return BoundaryMismatch(left, lacking, is_sure=False)

    def _made_of(self, place: str, others: frozenset[str]) -> bool:
        """Whether a place is one of others, lies in them or is made up of them."""
        waiting = [place]
        while waiting:
            one = waiting.pop()
            if not self._places.around(one) & others:
                parts = self._graph.answer(one, "has_part").ids
                if not parts:
                    return False
                waiting += parts
        return True

    def _is_apart(self, place: str, others: frozenset[str]) -> bool:
        """Whether it is stated that a place is none of others, or more than those in it."""
        return all(
            place in self._places.around(other) or self._lie_apart(place, other) for other in others
        )

    def _lie_apart(self, one: str, other: str) -> bool:
        """Whether two places lie in two of one kind in one whole, such as districts of a county."""
        ours, theirs = (self._places.around(id_) for id_ in (one, other))
        return any(
            self._kind(mine) == self._kind(their) and self._whole(mine) & self._whole(their)
            for mine in ours - theirs
            for their in theirs - ours
        )

    def _whole(self, id_: str) -> set[str]:
        return set(self._graph.answer(id_, "part_of").ids)

    def _kind(self, id_: str) -> str | None:
        place = self._graph.entity(id_)
        return self._graph.known(place, place.kind).value if isinstance(place, Place) else None
