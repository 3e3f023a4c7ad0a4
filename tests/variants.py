"""Variants of a structure that say the same of it: other names, another order, more beside it."""

import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias, cast

import yaml
from hypothesis import strategies as st

from govgraph.model.relation import RELATION_KEYS
from govgraph.model.words import Section

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
Mapped: TypeAlias = dict[str, Tree]

_REFERENCES = RELATION_KEYS.keys() | {
    *("to", "for", "place", "what", "by", "of", "about", "per", "sector"),
    *("owner", "raised_by", "answered_by"),
}
_NAMES = frozenset({"name", "called"})
_ORDERED = frozenset({"sources", "tiers", "about", "quote"})
_SYLLABLES = ("ba", "do", "fi", "gu", "ke", "lo", "mi", "nu", "po", "ra", "su", "ve", "wo", "zi")
_PLACE = "<place>"
_AROUND = "lands-around"


@dataclass(frozen=True)
class Variation:
    """What is done to a structure; nothing at all is the least of it."""

    seed: int = 0
    other_ids: bool = False
    other_names: bool = False
    other_order: bool = False
    inside_a_place: bool = False
    beside: int = 0
    """How many bodies that have nothing to do with it stand beside it."""


VARIATIONS = st.builds(
    Variation,
    seed=st.integers(0, 2**32),
    other_ids=st.booleans(),
    other_names=st.booleans(),
    other_order=st.booleans(),
    inside_a_place=st.booleans(),
    beside=st.integers(0, 12),
)


@dataclass(frozen=True)
class Variant:
    """A structure that was varied, with what became of its ids."""

    text: str
    ids: Mapping[str, str]

    def id(self, id_: str) -> str:
        """What an id has become; of one with dots, each part."""
        return _with_parts(id_, self.ids)

    def was(self, id_: str) -> str:
        """What an id of the variant was before."""
        return _with_parts(id_, {new: old for old, new in self.ids.items()})


def ids_of(text: str) -> tuple[str, ...]:
    """The ids that the text of a structure file declares."""
    return tuple(_ids(_tree(text)))


def varied(text: str, how: Variation) -> Variant:
    """Vary the text of a structure file."""
    chance = random.Random(how.seed)  # noqa: S311 - nothing is secret here
    tree = _tree(text)
    new = _made_up(chance)
    ids = {id_: next(new) for id_ in _ids(tree)} if how.other_ids else {}
    words = {word: next(new).title() for word in _words(tree)} if how.other_names else {}
    tree = _Renaming(ids, words).of(tree)
    if how.inside_a_place:
        _put_inside(tree)
    if how.beside:
        _put_beside(tree, how.beside, new)
    if how.other_order:
        tree = cast("Mapped", _shuffled("", tree, chance))
    return Variant(json.dumps(tree, ensure_ascii=False, indent=1), ids)


def _tree(text: str) -> Mapped:
    return cast("Mapped", yaml.load(text, yaml.BaseLoader))  # noqa: S506 - it makes texts only


def _with_parts(id_: str, ids: Mapping[str, str]) -> str:
    return ".".join(ids.get(part, part) for part in id_.split("."))


def _made_up(chance: random.Random) -> Iterator[str]:
    """Words that mean nothing, each once."""
    given = set[str]()
    while True:
        word = "".join(chance.choices(_SYLLABLES, k=4))
        if word not in given:
            given.add(word)
            yield word


def _entities(tree: Mapped) -> Iterator[tuple[str, Mapped]]:
    for section in Section:
        yield from cast("dict[str, Mapped]", tree.get(section, {})).items()


def _ids(tree: Mapped) -> list[str]:
    """The ids that a file declares, without those that add to one of several."""
    return list(dict.fromkeys(id_.partition(".")[0] for id_, _ in _entities(tree)))


def _words(tree: Mapped) -> list[str]:
    """The words of all names, but for the sign that stands for that of a place."""
    names = (str(entity.get("name", "")) for _, entity in _entities(tree))
    words = dict.fromkeys(word for name in names for word in name.split())
    return [word for word in words if word not in (_PLACE, "unknown")]


@dataclass(frozen=True)
class _Renaming:
    """Gives other ids and other names, the same to what had the same."""

    ids: Mapping[str, str]
    words: Mapping[str, str]

    def of(self, tree: Mapped) -> Mapped:
        sections = set(Section)
        return {
            key: self._section(cast("Mapped", value))
            if key in sections
            else self._value(key, value)
            for key, value in tree.items()
        }

    def _section(self, entities: Mapped) -> Mapped:
        return {self._id(id_): self._value("", entity) for id_, entity in entities.items()}

    def _value(self, key: str, value: Tree) -> Tree:
        if isinstance(value, dict):
            return {own: self._value(own, one) for own, one in value.items()}
        if isinstance(value, list):
            return [self._value(f"{key}[]" if key == "per" else key, one) for one in value]
        if key in _NAMES:
            return " ".join(self.words.get(word, word) for word in value.split(" "))
        # `per` alone names a kind of place, and a list of ids only as a list.
        is_reference = key == "per[]" or (key in _REFERENCES and key != "per")
        return self._id(value) if is_reference else value

    def _id(self, text: str) -> str:
        return _with_parts(text, self.ids)


def _put_inside(tree: Mapped) -> None:
    """Put all places into one around them."""
    places = cast("dict[str, Mapped]", tree.get("places", {}))
    for place in places.values():
        place.setdefault("part_of", _AROUND)
    around: Mapped = {
        "name": "Lands around",
        "kind": "region",
        "reading": "Every place lies in it.",
        "confidence": "stated",
    }
    tree["places"] = {**places, _AROUND: around}


def _put_beside(tree: Mapped, number: int, names: Iterator[str]) -> None:
    """Put the bodies of another council beside what there is."""
    place, council, panel = next(names), next(names), next(names)
    _add(tree, "places", {place: {"name": place.title(), "kind": "city"}})
    _add(tree, "organisations", {council: {"name": council.title(), "kind": "council"}})
    scrutiny: Mapped = {"name": panel.title(), "kind": "scrutiny", "part_of": council}
    _add(tree, "bodies", {panel: scrutiny})
    for _ in range(number - 1):
        id_ = next(names)
        body: Mapped = {"name": id_.title(), "kind": "board", "role": "decides", "covers": place}
        body |= {"part_of": council, "scrutinised_by": panel}
        _add(tree, "bodies", {id_: body})


def _add(tree: Mapped, section: str, entities: Mapped) -> None:
    tree[section] = {**cast("Mapped", tree.get(section, {})), **entities}


def _shuffled(key: str, value: Tree, chance: random.Random) -> Tree:
    """Give another order to all whose order means nothing."""
    if isinstance(value, str) or key in _ORDERED:
        return value
    if isinstance(value, list):
        return [_shuffled(key, one, chance) for one in chance.sample(value, len(value))]
    keys = chance.sample(sorted(value), len(value))
    return {own: _shuffled(own, value[own], chance) for own in keys}
