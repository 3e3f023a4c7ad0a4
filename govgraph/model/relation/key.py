"""The keys of the file that write relations, each from its own side or from the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from govgraph.model.relation.table import RELATION_TYPES
from govgraph.model.relation.type import ANY, RelationType


@dataclass(frozen=True, slots=True)
class RelationKey:
    """A key of the file that writes a relation, from its own side or from the other."""

    key: str
    type: RelationType
    inverse: bool

    @property
    def description(self) -> str:
        """What the key says, as a sentence to whoever writes it on an entity."""
        own, named = "this one", "the one named"
        one, other = (named, own) if self.inverse else (own, named)
        sentence = self.type.meaning.format(one=one, other=other)
        return f"{sentence[:1].upper()}{sentence[1:]}."

    def may_stand_on(self, letter: str) -> bool:
        """Whether an entity of the section with this letter may have the key."""
        side = 1 if self.inverse else 0
        return any(letter in pair[side] for pair in self.type.ends)

    def may_point_to(self, own: str, other: str) -> bool:
        """Whether the key on an entity of section `own` may name one of section `other`."""
        return other in _targets(self.key, own)

    def targets(self, own: str) -> str:
        """The letters of the sections that the key may name, from a section `own`."""
        return _targets(self.key, own)


@cache
def _targets(key: str, own: str) -> str:
    one = RELATION_KEYS[key]
    side = 1 if one.inverse else 0
    pairs = [(pair[side], pair[1 - side]) for pair in one.type.ends if own in pair[side]]
    return "".join(
        letter
        for letter in ANY
        if any(letter in others for _, others in pairs)
        and (letter == own or not one.type.same_section)
    )


RELATION_KEYS: Mapping[str, RelationKey] = MappingProxyType(
    {
        one.relation.value: RelationKey(one.relation.value, one, inverse=False)
        for one in RELATION_TYPES.values()
    }
    | {
        one.inverse: RelationKey(one.inverse, one, inverse=True)
        for one in RELATION_TYPES.values()
        if one.inverse and not one.symmetric
    }
)
"""Every key that writes a relation, from either side."""
