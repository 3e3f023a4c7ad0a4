"""Whether those who serve a place have to do with those who serve the place around it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from govgraph.graph.known import Standing
from govgraph.graph.places import Places
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity, Organisation, Place

_INNER, _OUTER = 0, 1
_PARTS = ("has_part", "chair", "lead")


@dataclass(frozen=True, slots=True)
class Level:
    """The places of one level, and the bodies that are stated to cover them."""

    kind: str
    """The author's own word for such a place; empty if none is stated."""
    places: tuple[Entity, ...]
    bodies: tuple[Body, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Two kinds of place of which one lies in the other, whose bodies no link joins."""

    inner: Level
    outer: Level


@dataclass(slots=True)
class _Pair:
    """What is gathered of a pair of kinds of place: of each, its places and bodies by id."""

    kinds: tuple[str, str]
    places: tuple[dict[str, None], dict[str, None]] = field(default_factory=lambda: ({}, {}))
    bodies: tuple[dict[str, None], dict[str, None]] = field(default_factory=lambda: ({}, {}))


class Levels:
    """Finds levels of places whose bodies are strangers to one another."""

    def __init__(self, graph: Statements, places: Places) -> None:
        self._graph = graph
        self._places = places

    def apart(self) -> Iterator[Gap]:
        """The pairs of kinds of place, as far as bodies cover both, without a link between these.

        Any link in force counts, likely ones and seats too, also with what a body is part of, with
        its parts, and with who chairs or leads it.
        """
        pairs = self._pairs()
        joined = self._joined(pairs)
        for pair in pairs:
            if pair.kinds not in joined:
                yield Gap(self._level(pair, _INNER), self._level(pair, _OUTER))

    def _pairs(self) -> list[_Pair]:
        covering = self._covering()
        pairs: dict[tuple[str, str], _Pair] = {}
        for id_ in covering:
            for outer in self._nearest(id_, covering):
                kinds = (self._kind(id_), self._kind(outer))
                pair = pairs.setdefault(kinds, _Pair(kinds))
                for side, place in ((_INNER, id_), (_OUTER, outer)):
                    pair.places[side][place] = None
                    pair.bodies[side].update(dict.fromkeys(covering[place]))
        return [pairs[kinds] for kinds in sorted(pairs)]

    def _covering(self) -> dict[str, list[str]]:
        """The bodies in force that are stated to cover each place."""
        found: dict[str, list[str]] = {}
        for body in self._graph.bodies():
            covered = self._places.of(body)
            if covered and self._graph.in_force(body):
                for place in covered:
                    found.setdefault(place, []).append(body.id)
        return found

    def _nearest(self, place: str, covering: Iterable[str]) -> tuple[str, ...]:
        """The nearest places around a place that some body covers."""
        for level in self._places.outward(place):
            found = tuple(sorted(level.intersection(covering) - {place}))
            if found:
                return found
        return ()

    def _kind(self, place: str) -> str:
        entity = self._graph.find(place)
        return (
            str(self._graph.known(entity, entity.kind).value or "")
            if isinstance(entity, Place)
            else ""
        )

    def _joined(self, pairs: Iterable[_Pair]) -> set[tuple[str, str]]:
        """The pairs whose two sides share somebody, or have a link from one to the other."""
        sides: dict[str, set[tuple[tuple[str, str], int]]] = {}
        for pair in pairs:
            for side in (_INNER, _OUTER):
                for id_ in self._with_theirs(pair.bodies[side]):
                    sides.setdefault(id_, set()).add((pair.kinds, side))
        found = {kinds for own in sides.values() for kinds, side in own if (kinds, 1 - side) in own}
        for link in self._graph.structure.links:
            own, other = sides.get(link.source), sides.get(link.target)
            if own and other:
                across = {kinds for kinds, side in own if (kinds, 1 - side) in other} - found
                if across and not link.denied and self._graph.standing(link) is Standing.IN_FORCE:
                    found |= across
        return found

    def _with_theirs(self, bodies: Iterable[str]) -> set[str]:
        """Bodies with the organisations that they are part of, their parts and who leads them."""
        found: set[str] = set()
        for id_ in bodies:
            found.add(id_)
            said = self._graph.answers(id_, *_PARTS)
            found.update(said.others((*said.stated, *said.likely)))
            found.update(self._organisations(id_))
        return found

    def _organisations(self, body: str) -> Iterator[str]:
        """The organisations that a body is part of, stated or likely, through bodies if need be."""
        seen, waiting = {body}, [body]
        for id_ in waiting:
            said = self._graph.answer(id_, "part_of")
            for other in said.others((*said.stated, *said.likely)):
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
                    if isinstance(self._graph.find(other), Organisation):
                        yield other

    def _level(self, pair: _Pair, side: int) -> Level:
        found = self._graph.found
        bodies = (one for one in found(sorted(pair.bodies[side])) if isinstance(one, Body))
        return Level(pair.kinds[side], found(sorted(pair.places[side])), tuple(bodies))
