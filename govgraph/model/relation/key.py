"""The keys of the file that write relations, each from its own side or from the other."""

from collections.abc import Mapping
from dataclasses import dataclass
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
        source, target = (other, own) if self.inverse else (own, other)
        if self.type.same_section and source != target:
            return False
        return any(source in pair[0] and target in pair[1] for pair in self.type.ends)

    def targets(self, own: str) -> str:
        """The letters of the sections that the key may name, from a section `own`."""
        return "".join(letter for letter in ANY if self.may_point_to(own, letter))


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
