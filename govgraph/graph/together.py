"""Several that go by one name where all of them are meant: what `per` made, places of a kind."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from govgraph.model.entity import Entity, Place

Name = Callable[[str], str]
"""What one entity is called, by its id."""


@dataclass(frozen=True, slots=True)
class Together:
    """All entries that one `per` made, or all places of a kind, and the name for all of them."""

    ids: frozenset[str]
    first: str
    name: str


def together(entities: Iterable[Entity], name: Name) -> Mapping[str, Together]:
    """Those that go by one name, by the id of each of them."""
    every = tuple(entities)
    kinds: dict[str, list[str]] = {}
    made: dict[str, list[Entity]] = {}
    for one in every:
        if isinstance(one, Place) and one.kind:
            kinds.setdefault(str(one.kind[0].is_), []).append(one.id)
        elif one.per:
            made.setdefault(one.group, []).append(one)
    found = [_together(ids, f"each {kind}") for kind, ids in kinds.items()]
    by_places = {frozenset(ids): kind for kind, ids in kinds.items()}
    for entries in made.values():
        kind = by_places.get(frozenset(one.per for one in entries))
        names = {_without(name(one.id), name(one.per)) for one in entries}
        if kind and len(names) == 1 and (shared := names.pop()):
            found.append(_together([one.id for one in entries], f"{shared} (each {kind})"))
    return {id_: one for one in found for id_ in one.ids if len(one.ids) > 1}


def told_as(ids: Iterable[str], sets: Mapping[str, Together], name: Name) -> tuple[str, ...]:
    """The names of some entities, in order; all of a set go by its name, where the first stood."""
    given = dict.fromkeys(ids)
    touched = {one.first: one for id_ in given if (one := sets.get(id_)) is not None}
    whole = {first for first, one in touched.items() if one.ids <= given.keys()}
    told: dict[str, str] = {}
    for id_ in given:
        one = sets.get(id_)
        if one is not None and one.first in whole:
            told.setdefault(one.first, one.name)
        else:
            told[id_] = name(id_)
    return tuple(told.values())


def _together(ids: list[str], name: str) -> Together:
    return Together(frozenset(ids), min(ids), name)


def _without(name: str, place: str) -> str:
    """The name of an entry without that of the place that it was made for."""
    return re.sub(r"\s{2,}", " ", name.replace(place, "")).strip(" ,")
