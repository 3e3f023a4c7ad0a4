"""The ids that words stand for: at the other end of a relation, and in the details of a link."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from govgraph.model.fact import Evidence, Spec
from govgraph.model.relation import RelationKey
from govgraph.model.words import Section, Special
from govgraph.problem import Fault, Origin
from govgraph.reader.complaints import Complaints, join_or, nearest
from govgraph.reader.entry import Entry
from govgraph.reader.references import References

NOT_NAMED = (Special.NONE.value, Special.SOME.value)
_MAY_BE = {
    "what": "RFN",
    "under": "N",
    "by": "OBPS",
    "for": "OSB",
    "place": "L",
}
"""Which sections the ids in a detail may be of."""
_OR_TEXT = frozenset({"what", "under", "by"})


class Side(NamedTuple):
    """The side from which a relation is written: an entry, its key, and what evidence covers it."""

    entry: Entry
    key: RelationKey
    evidence: Evidence
    added: bool = False
    """Whether it stands in an addition to the entry."""


@dataclass(slots=True)
class Targets:
    """Finds what words mean where they stand, and tells of those that can't stand there."""

    complaints: Complaints
    references: References

    def named(self, side: Side, word: str, origin: Origin) -> tuple[str, ...]:
        """What a word means as a target: ids, `none` or `some`, or a text where one may stand."""
        if self._is_plain(side, word):
            return (word,)
        if word in NOT_NAMED:
            return (word,)
        if side.key.type.text_target and " " in word:
            return (word,)
        if word == side.entry.id != origin.path[1]:
            return ()  # Said of all of a group: here of the others, for itself.
        found = self.declared(side, word, origin)
        if not found or not self.may_be(side, found[0], origin, word):
            return ()
        if len(found) > 1 and side.entry.id in found:
            return tuple(one for one in found if one != side.entry.id)
        return found

    def _is_plain(self, side: Side, word: str) -> bool:
        """Whether a word is the id of one other entry that may stand here, as most are."""
        other = self.references.one(word)
        if other is None or other is side.entry:
            return False
        return side.key.may_point_to(side.entry.section.letter, other.section.letter)

    def declared(self, side: Side, word: str, origin: Origin) -> tuple[str, ...]:
        """The entries that an id stands for, of whatever section."""
        found = self.references.named(word, side.entry)
        if not found:
            self.complaints.unknown_id(word, self._ids(), origin)
        return found

    def body(self, side: Side, word: str, origin: Origin) -> tuple[str, ...]:
        """The bodies that an id stands for."""
        found = self.declared(side, word, origin)
        section = self.references.section_of(found[0]) if found else Section.BODIES
        if section is not Section.BODIES:
            sentence = f"`of` names a body; “{word}” is {section.one}"
            self.complaints.tell(Fault.WRONG_END, sentence, origin)
            return ()
        return found

    def of_kind(self, kind: str, origin: Origin) -> tuple[str, ...]:
        """Every place of a kind, for `each`."""
        found = self.references.places_of_kind(kind)
        if not found:
            kinds = self.references.register.places_by_kind
            sentence = f"There is no place of the kind “{kind}”"
            advice = nearest(kind, kinds) or "Declare the places first."
            self.complaints.tell(Fault.PER_WITHOUT_PLACES, sentence, origin, advice)
        return found

    def each_place(self, side: Side, kind: str, origin: Origin) -> tuple[str, ...]:
        """Every place of a kind, as the targets of a relation."""
        found = self.of_kind(kind, origin)
        if found and not self.may_be(side, found[0], origin):
            return ()
        return found

    def in_detail(self, side: Side, spec: Spec, word: str, origin: Origin) -> tuple[str, ...]:
        """What a word means in a detail that names others, or holds a text."""
        letters = _MAY_BE.get(spec.key)
        if letters is None or word in spec.specials or (spec.key in _OR_TEXT and " " in word):
            return (word,)
        ids = self.declared(side, word, origin)
        section = self.references.section_of(ids[0]) if ids else None
        if section is not None and section.letter not in letters:
            sentence = f"`{spec.key}` names {_one_of(letters)}; “{word}” is {section.one}"
            self.complaints.tell(Fault.WRONG_END, sentence, origin)
            return ()
        return ids

    def may_be(self, side: Side, target: str, origin: Origin, word: str = "") -> bool:
        """Whether a relation may name an entity; if not, that is told, with the word for it."""
        own, section = side.entry.section, self.references.section_of(target)
        if side.key.may_point_to(own.letter, section.letter):
            return True
        allowed = side.key.targets(own.letter)
        named = own.one if side.key.type.same_section else _one_of(allowed)
        sentence = (
            f"`{side.key.key}` of {own.one} names {named}; “{word or target}” is {section.one}"
        )
        self.complaints.tell(Fault.WRONG_END, sentence, origin)
        return False

    def _ids(self) -> Iterator[str]:
        yield from self.references.register.entries
        yield from self.references.register.groups


def _one_of(letters: str) -> str:
    return join_or(tuple(section.one for section in Section if section.letter in letters))
