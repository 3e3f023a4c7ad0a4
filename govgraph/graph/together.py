"""Several that go by one name where all of them are meant: what `per` made, places of a kind."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from govgraph.model.entity import Entity, Place

Name = Callable[[str], str]
"""What one entity is called, by its id."""


@dataclass(frozen=True, slots=True)
class Together:
    """All entries that one `per` or count made, or all places of a kind, with a name for all."""

    ids: frozenset[str]
    first: str
    name: str


Sets = Mapping[str, tuple[Together, ...]]
"""Those that go by one name, by the id of each of them, the wider set first."""


def together(entities: Iterable[Entity], name: Name) -> Sets:
    """Those that go by one name where all of them are meant."""
    kinds: dict[str, list[str]] = {}
    counted: dict[str, list[str]] = {}
    made: dict[str, list[Entity]] = {}
    for one in entities:
        if isinstance(one, Place):
            if one.kind:
                kinds.setdefault(str(one.kind[0].is_), []).append(one.id)
            if one.group:
                counted.setdefault(one.group, []).append(one.id)
        elif one.per:
            made.setdefault(one.group, []).append(one)
    places = {frozenset(ids): kind for kind, ids in kinds.items()}
    found = (
        *(_together(ids, f"each {kind}") for kind, ids in kinds.items()),
        *(_together(ids, _numbered(name(ids[0]), len(ids))) for ids in counted.values()),
        *(_together([one.id for one in own], _made(own, places, name)) for own in made.values()),
    )
    sets: dict[str, tuple[Together, ...]] = {}
    for each in found:
        for id_ in each.ids if each.name and len(each.ids) > 1 else ():
            sets[id_] = (*sets.get(id_, ()), each)
    return sets


def told_as(ids: Iterable[str], sets: Sets, name: Name) -> tuple[str, ...]:
    """The names of some entities, in order; all of a set go by its name, where the first stood."""
    given = dict.fromkeys(ids)
    if given.keys().isdisjoint(sets):
        return tuple([name(id_) for id_ in given])
    touched = {one: None for id_ in given for one in sets.get(id_, ())}
    whole = {one for one in touched if one.ids <= given.keys()}
    told: dict[str, str] = {}
    for id_ in given:
        one = next((one for one in sets.get(id_, ()) if one in whole), None)
        told.setdefault(one.first if one else id_, one.name if one else name(id_))
    return tuple(told.values())


def _together(ids: list[str], name: str) -> Together:
    return Together(frozenset(ids), min(ids), name)


def _numbered(name: str, number: int) -> str:
    """One name for places that are numbered: “Area 1 to 4 of 4 (not named)”."""
    return name.replace(" 1 of ", f" 1 to {number} of ", 1) if " 1 of " in name else ""


def _made(entries: list[Entity], places: Mapping[frozenset[str], str], name: Name) -> str:
    """One name for what `per` made for all places of a kind; empty where there is none."""
    kind = places.get(frozenset(one.per for one in entries))
    names = {_without(name(one.id), name(one.per)) for one in entries}
    shared = names.pop() if len(names) == 1 else ""
    return f"{shared} (each {kind})" if kind and shared else ""


def _without(name: str, place: str) -> str:
    """The name of an entry without that of the place that it was made for."""
    return re.sub(r"\s{2,}", " ", name.replace(place, "")).strip(" ,")
