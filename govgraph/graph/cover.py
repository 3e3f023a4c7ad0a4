"""Which places of a whole something covers, and which it leaves out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from govgraph.graph.answer import Answer
from govgraph.graph.known import Claim
from govgraph.graph.places import Places
from govgraph.graph.statements import Statements
from govgraph.model.entity import Entity, Place
from govgraph.model.link import Link
from govgraph.model.words import Status

_WHOLE_KEYS = ("part_of", "managed_by", "aligned_to")
_TO_COME = (Status.REQUIRED, Status.PLANNED)


@dataclass(frozen=True, slots=True)
class Cover:
    """What something leaves out of a place, of which it covers other parts of the same kind."""

    whole: str
    """The place: covered by it too, or by what it is part of, managed by or aligned to."""
    denied: Mapping[str, Link]
    """The parts that it is stated not to cover, with that statement."""
    unsaid: tuple[str, ...]
    """The parts of which nothing is said."""
    unsure: tuple[str, ...]
    """The parts that it covers as is likely or disputed, or not at present."""
    is_sure: bool
    """Whether that whole, and what it covers of it, are stated."""


class Covers:
    """Finds what covers some places of a whole and not the others."""

    def __init__(self, graph: Statements, places: Places) -> None:
        self._graph = graph
        self._places = places
        self._of_kind: dict[tuple[str, str | None], frozenset[str]] = {}

    def of(self, entity: Entity) -> Cover | None:
        """What an entity leaves out of a wider whole; None where nothing gives one.

        What it is to cover later, as is required or planned, is not left out.
        """
        said = self._graph.answer(entity, "covers")
        if not (said.stated or said.likely):
            return None
        wholes = self._wholes(entity, said)
        found = (self._cover(entity, said, *whole) for whole in sorted(wholes.items()))
        return min(filter(None, found), key=self._order, default=None)

    def _order(self, cover: Cover) -> tuple[bool, bool, int]:
        """What is denied of a stated whole comes first, then the smaller whole."""
        size = len(self._places.within(cover.whole))
        return not (cover.is_sure and cover.denied), not cover.is_sure, size

    def _wholes(self, entity: Entity, said: Answer) -> dict[str, bool]:
        """The places that may be the whole, and whether that is stated."""
        found = dict.fromkeys(said.others(said.likely), False) | dict.fromkeys(said.ids, True)
        for key in _WHOLE_KEYS:
            above = self._graph.answer(entity, key)
            for link in (*above.likely, *above.stated):
                stated = self._graph.is_stated(link)
                for id_, is_sure in self._served(above.other(link)):
                    found[id_] = found.get(id_, False) or (stated and is_sure)
        return found

    def _served(self, id_: str) -> Iterator[tuple[str, bool]]:
        """The places that something else covers, or is, and whether that is stated."""
        if isinstance(self._graph.find(id_), Place):
            yield id_, True
        said = self._graph.answer(id_, "covers")
        yield from ((place, False) for place in said.others(said.likely))
        yield from ((place, True) for place in said.ids)

    def _cover(self, entity: Entity, said: Answer, whole: str, is_sure: bool) -> Cover | None:
        inside = self._places.within(whole) - {whole}
        own = inside.intersection(said.others(said.stated or said.likely))
        if said.names(whole):
            own = inside.intersection(said.others(said.denied))
        parts = frozenset(part for id_ in own for part in self._alike(whole, id_))
        touched = {
            id_
            for link in said.statements
            if link.is_named
            for id_ in self._places.within(said.other(link)) & parts
        }
        claims = {id_: self._places.covers(entity, id_) for id_ in sorted(touched)}
        denied = {id_: link for id_, one in claims.items() for link in _denials(one)}
        unsaid = tuple(sorted(parts - touched))
        unsure = tuple(id_ for id_, one in claims.items() if _is_unsure(one))
        if not (denied or unsaid or unsure):
            return None
        nested = all(whole in self._places.around(id_) for id_ in (*own, *denied))
        return Cover(whole, denied, unsaid, unsure, is_sure and nested and bool(said.stated))

    def _alike(self, whole: str, id_: str) -> frozenset[str]:
        """The places in a whole of the same kind as one of them."""
        kind = self._kind(id_)
        found = self._of_kind.get((whole, kind))
        if found is None:
            inside = self._places.within(whole) - {whole}
            found = frozenset(one for one in inside if self._kind(one) == kind)
            self._of_kind[whole, kind] = found
        return found

    def _kind(self, id_: str) -> str | None:
        place = self._graph.entity(id_)
        return self._graph.known(place, place.kind).value if isinstance(place, Place) else None


def _denials(claim: Claim) -> Iterator[Link]:
    if claim.is_denied:
        yield from (one for one in claim.denied if isinstance(one, Link))


def _is_unsure(claim: Claim) -> bool:
    """Whether a part is covered, but not surely; what is to come is none of it."""
    if claim.stated or claim.denied:
        return False
    later = (one for one in claim.not_in_force if isinstance(one, Link))
    past = any(one.details.status not in _TO_COME for one in later)
    return bool(claim.likely or claim.disputed) or past or claim.is_silent
