"""From an id as written to the entries that it means, seen from where it is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from govgraph.model.words import Section
from govgraph.reader.declare import Register
from govgraph.reader.entry import Entry


@dataclass(slots=True)
class References:
    """Resolves bare ids, groups and `each`. Needs to know which place lies in which."""

    register: Register
    inside: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each place, those that it lies in."""

    def named(self, word: str, own: Entry) -> tuple[str, ...]:
        """The ids that a word stands for on an entry; none where it is not declared.

        Between entries made by `per` over places a bare id means those with the same place; else
        those whose place contains mine or lies in mine; else all of them.
        """
        group = self.register.groups.get(word)
        if group is None:
            return (word,) if word in self.register.entries else ()
        if not own.per:
            return group
        same = tuple(one for one in group if self.register.entries[one].per == own.per)
        if same:
            return same
        near = tuple(one for one in group if self._meet(self.register.entries[one].per, own.per))
        return near or group

    def one(self, word: str) -> Entry | None:
        """The entry whose id a word is, where it stands for no others."""
        return None if word in self.register.groups else self.register.entries.get(word)

    def _meet(self, one: str, other: str) -> bool:
        return one in self.inside.get(other, ()) or other in self.inside.get(one, ())

    def places_of_kind(self, kind: str) -> tuple[str, ...]:
        """Every place of a kind."""
        return tuple(self.register.places_by_kind.get(kind, ()))

    def section_of(self, name: str) -> Section:
        """The section that an entry stands in."""
        return self.register.entries[name].section


def nesting(parents: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """For each place, all places that it lies in, at any depth. Circles are left out."""
    found: dict[str, frozenset[str]] = {}
    for place in parents:
        reached: set[str] = set()
        waiting = list(parents[place])
        while waiting:
            parent = waiting.pop()
            if parent not in reached:
                reached.add(parent)
                waiting.extend(parents.get(parent, ()))
        found[place] = frozenset(reached - {place})
    return found
