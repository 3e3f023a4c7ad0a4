"""What a structure states of each entity, and how far that is known."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias, TypeVar, cast

from govgraph.finding import Words
from govgraph.graph.answer import SILENT, Answer, answered, joined, totals
from govgraph.graph.calendar import Calendar
from govgraph.graph.index import Sorter, build_index, find_disputes
from govgraph.graph.known import SILENCE, Certainty, Known, Standing
from govgraph.graph.together import Sets, together, told_as
from govgraph.graph.wording import display_name, words_of
from govgraph.model.entity import (
    Action,
    Body,
    Entity,
    Fund,
    Organisation,
    Place,
    Post,
    Responsibility,
    Sector,
)
from govgraph.model.fact import Evidence, Facts, T, Value
from govgraph.model.link import Link
from govgraph.model.structure import Structure
from govgraph.model.words import BodyKind, Section, Special

Who: TypeAlias = Entity | str
"""An entity, or its id."""

_E = TypeVar("_E", bound=Entity)


class Statements:
    """The entities of a structure, and what is stated of each: facts, links, standing, words."""

    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self._calendar = Calendar(structure)
        self._index = build_index(structure)
        find_disputes(structure, self._index, self._calendar)
        self._sorter = Sorter(self._calendar)
        self._asked = self._calendar.asked
        self._unusual = self._calendar.unusual
        self._names: dict[str, str] = {}
        self._totals = totals(structure)
        self._answers = self._unasked()

    # Entities

    def entities(self, *sections: Section) -> tuple[Entity, ...]:
        """All entities of some sections (of all, if none is given), in the order of their ids."""
        every = self.structure.entities.values()
        return tuple(one for one in every if not sections or one.section in sections)

    def _all(self, type_: type[_E]) -> tuple[_E, ...]:
        found = self._by_type.get(type_, ())
        return cast("tuple[_E, ...]", found)

    @cached_property
    def _by_type(self) -> Mapping[type[Entity], tuple[Entity, ...]]:
        found: dict[type[Entity], list[Entity]] = {}
        for entity in self.structure.entities.values():
            found.setdefault(type(entity), []).append(entity)
        return {type_: tuple(own) for type_, own in found.items()}

    def bodies(self) -> tuple[Body, ...]:
        """All bodies, also those that are not in force."""
        return self._all(Body)

    def bodies_of(self, *kinds: BodyKind) -> Iterator[Body]:
        """The bodies in force that are of some kinds, as is stated or likely."""
        found = {one.id: one for kind in kinds for one in self._by_kind.get(kind, ())}
        return (found[id_] for id_ in sorted(found))

    @cached_property
    def _by_kind(self) -> Mapping[BodyKind | Special, Sequence[Body]]:
        found: dict[BodyKind | Special, list[Body]] = {}
        for body in self.those_in_force(self.bodies()):
            kind = self.known(body, body.kind)
            for value in (*kind.stated, *kind.likely):
                found.setdefault(value.is_, []).append(body)
        return found

    def posts(self) -> tuple[Post, ...]:
        """All posts, also those that are not in force."""
        return self._all(Post)

    def organisations(self) -> tuple[Organisation, ...]:
        """All organisations, also those that are not in force."""
        return self._all(Organisation)

    def responsibilities(self) -> tuple[Responsibility, ...]:
        """All responsibilities, also those that are not in force."""
        return self._all(Responsibility)

    def funds(self) -> tuple[Fund, ...]:
        """All funds, also those that are not in force."""
        return self._all(Fund)

    def sectors(self) -> tuple[Sector, ...]:
        """All sectors."""
        return self._all(Sector)

    def all_places(self) -> tuple[Place, ...]:
        """All places; `places` answers what covers what."""
        return self._all(Place)

    def actions(self) -> tuple[Action, ...]:
        """All actions."""
        return self._all(Action)

    def having(self, entities: Iterable[_E], *keys: str) -> Sequence[_E]:
        """Those of some entities of which anything at all is written under one of some keys.

        It is a quick way to leave out the many of which an answer would be silent.
        """
        if len(keys) == 1:
            said: Container[str] = self._answers[keys[0]]
        else:
            said = set().union(*(self._answers[key] for key in keys))
        return [one for one in entities if one.id in said]

    def those_in_force(self, entities: Iterable[_E]) -> Sequence[_E]:
        """Those of some entities that are in force, and surely so."""
        unusual = self._unusual
        return [one for one in entities if one.id not in unusual]

    def entity(self, id_: str) -> Entity:
        """The entity with an id. `KeyError` if there is none: ids in links may be texts."""
        return self.structure.entities[id_]

    def find(self, id_: str) -> Entity | None:
        """The entity with an id; None where the id is `none`, `some` or a text."""
        return self.structure.entities.get(id_)

    def found(self, ids: Iterable[str]) -> tuple[Entity, ...]:
        """The entities with these ids, without those that are `none`, `some` or a text."""
        known = self.structure.entities
        return tuple(known[id_] for id_ in ids if id_ in known)

    def name(self, who: Who) -> str:
        """What a report calls it: “the board (name not stated)” where the source gives no name.

        What is no id (`some`, a text) is its own name.
        """
        id_ = who if isinstance(who, str) else who.id
        name = self._names.get(id_)
        if name is None:
            entity = self.find(id_)
            name = self._names[id_] = display_name(entity, self._calendar) if entity else id_
        return name

    @cached_property
    def together(self) -> Sets:
        """Those that go by one name where all of them are meant, by the id of each."""
        return together(self.structure.entities.values(), self.name)

    def names(self, many: Iterable[Who]) -> tuple[str, ...]:
        """What a report calls several: all that `per` made, and all places of a kind, in one."""
        ids = (who if isinstance(who, str) else who.id for who in many)
        return told_as(ids, self.together, self.name)

    # Time and standing

    def standing(self, what: Entity | Link | Value[T]) -> Standing:
        """Whether something holds at `as_of`; without it, nothing is compared with a date.

        A link is in force only while both its ends are.
        """
        match what:
            case Link():
                return self._sorter.standing(what)
            case Value():
                return self._calendar.value(what)
            case _:
                return self._calendar.entity(what.id)[0]

    def in_force(self, what: Entity | Link | Value[T]) -> bool:
        """Whether something is in force at `as_of`, and surely so."""
        if isinstance(what, Entity):
            return what.id not in self._unusual
        return self.standing(what) is Standing.IN_FORCE

    @cached_property
    def links_in_force(self) -> tuple[Link, ...]:
        """All links that are in force and not denied, stated or likely, disputed or not."""
        standing = self._sorter.standing
        return tuple(
            link
            for link in self.structure.links
            if not link.denied and standing(link) is Standing.IN_FORCE
        )

    def is_over(self, what: Entity | Link | Value[T]) -> bool:
        """Whether something has ended by `as_of`, as is stated."""
        return self.standing(what) is Standing.OVER

    def is_not_yet(self, what: Entity | Link | Value[T]) -> bool:
        """Whether something is not there yet at `as_of`, as is stated."""
        return self.standing(what) is Standing.NOT_YET

    def certainty(self, what: Entity | Link) -> Certainty:
        """How far a link is borne out; of an entity, how far that it is in force or not."""
        if isinstance(what, Entity):
            return self._calendar.entity(what.id)[1]
        if self.is_disputed(what):
            return Certainty.DISPUTED
        return Certainty.LIKELY if self._sorter.is_likely(what) else Certainty.STATED

    def is_stated(self, link: Link) -> bool:
        """Whether a link is in force, not likely and not disputed."""
        return self._sorter.is_firm(link)

    def is_possible(self, link: Link) -> bool:
        """Whether a link is in force, stated or likely, and not disputed."""
        return self._sorter.sort(link) in ("stated", "likely")

    def is_disputed(self, statement: Link | Value[T]) -> bool:
        """Whether another source contradicts a statement."""
        return id(statement) in self._calendar.disputed

    def is_any_disputed(self, statements: Iterable[object]) -> bool:
        """Whether another source contradicts one of some statements."""
        return not self._calendar.disputed.isdisjoint(map(id, statements))

    # Facts and links

    def known(self, entity: Entity, facts: Facts[T]) -> Known[T]:
        """What is known of one key of an entity: `graph.known(body, body.kind)`."""
        if not facts:
            return SILENCE  # type: ignore[return-value]  # nothing is known of any sort of value
        return self._asked.get(id(facts)) or self._calendar.known(entity, facts)  # type: ignore[return-value]  # kept by what was asked

    def answer(self, who: Who, key: str) -> Answer:
        """What is said of an entity under a key of the file, written from whichever side.

        `graph.answer(body, "accountable_to")`, `graph.answer(body, "scrutinises")`. Any key of a
        relation will do, of either side; `KeyError` for any other word.
        """
        id_ = who if isinstance(who, str) else who.id
        found = self._answers[key].get(id_, SILENT)
        if isinstance(found, Answer):
            return found
        total = self._totals.get((key, id_))
        sorted_ = self._answers[key][id_] = answered(id_, found, self._sorter, total)
        return sorted_

    def _unasked(self) -> "dict[str, dict[str, Sequence[Link] | Answer]]":
        """Key of the file → id → its links, each list to give way to its answer once it is asked.

        Rules ask most of it many times, so that one look has to do.
        """
        unasked: dict[str, dict[str, Sequence[Link] | Answer]] = {
            key: dict(links) for key, links in self._index.items()
        }
        for key, id_ in self._totals:
            unasked[key].setdefault(id_, ())
        return unasked

    def answers(self, who: Who, *keys: str) -> Answer:
        """What several keys of one entity say together: `none` if one of them says so."""
        return joined(self.answer(who, key) for key in keys)

    # Evidence

    def words(self, *evidence: Evidence | None) -> tuple[Words, ...]:
        """The words that statements rest on, each once, for a finding."""
        found: list[Words] = []
        for each in evidence:
            if each:
                found += words_of(each)
        return tuple(dict.fromkeys(found)) if len(found) > 1 else tuple(found)
