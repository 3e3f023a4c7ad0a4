"""What a rule that an author writes asks for: what it has, or what a way from it reaches."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from govgraph.model.entity import specs
from govgraph.model.own_rule import SORTS, End, Has, Reaches, Things
from govgraph.model.relation import RELATION_KEYS
from govgraph.model.structure import Plain
from govgraph.model.words import Arrangement, Section
from govgraph.problem import Fault, Origin
from govgraph.reader.complaints import Complaints, nearest
from govgraph.reader.statement import Statements

_ARRANGED = frozenset({Section.ORGANISATIONS, Section.BODIES, Section.FUNDS})
_UNASKED = frozenset({"name", "count", "from", "until", "lasts", "status", "tier"})
"""Keys that say what a thing is called or how long it is there: no rule is made of them."""
_BOUNDS = ("at_least", "at_most")
Bounds: TypeAlias = tuple[int | None, int | None]
"""At least and at most how many there are to be, as far as a rule says so."""


@dataclass(frozen=True, slots=True)
class Around:
    """What rules may name besides sorts of thing: all that stands in the structure around them.

    A file of rules stands in none (`tiers` is None), so that it names no ids, and any tier.
    """

    sections: Mapping[str, Section] = field(default_factory=lambda: MappingProxyType({}))
    """The section of each entity, by id."""
    tiers: Collection[str] | None = None
    taken: Collection[str] = ()
    """The names of the rules that an author wrote elsewhere."""


@dataclass(slots=True)
class DemandReader:
    """Reads what one rule asks for, and tells of what nothing could ever break or keep."""

    complaints: Complaints
    statements: Statements
    around: Around

    def read(
        self, said: Mapping[str, Plain], place: Origin, things: Things
    ) -> Has | Reaches | None:
        """What is asked for; None, and told, where it can't be asked for."""
        given = [key for key in ("has", "reaches") if said.get(key) is not None]
        if len(given) != 1:
            told = "both `has` and `reaches`" if given else "neither `has` nor `reaches`"
            self.missing(f"A rule says {told}: it asks for one thing", place)
            return None
        wrong = {"has": ("by",), "reaches": ("to", "at_least", "at_most")}[given[0]]
        for key in wrong:
            if said.get(key) is not None:
                sentence = f"`{key}` does not go with `{given[0]}`"
                self.complaints.tell_key(Fault.UNKNOWN_KEY, sentence, place / key)
                return None
        return (self._has if given[0] == "has" else self._reaches)(said, place, things)

    def _has(self, said: Mapping[str, Plain], place: Origin, things: Things) -> Has | None:
        key = self.statements.text(said.get("has"), place / "has")
        if not self._may_have(things, key, place / "has"):
            return None
        to = self._end(said.get("to"), place / "to")
        if said.get("to") is not None and to is None:
            return None
        if to is not None and not _may_name(things, key, self._section(to)):
            named = one(to).lower() if isinstance(to, Things) else f"{to}, {self._section(to).one}"
            self.never(f"`{key}` of {one(things).lower()} never names {named}", place / "to")
            return None
        bounds = self._bounds(said, place)
        if bounds is None or not self._may_count(bounds, things, key, place):
            return None
        return Has(key, to, *bounds)

    def _bounds(self, said: Mapping[str, Plain], place: Origin) -> Bounds | None:
        """At least and at most how many; None, and told, where no number is in between."""
        least, most = (self._number(said.get(word), place / word) for word in _BOUNDS)
        if least is not None and most is not None and least > most:
            self.never(f"No list has at least {least} and at most {most}", place / "at_most")
            return None
        if least == 0 and most is None:
            self.never("Everything has at least 0, so nothing breaks this rule", place / "at_least")
            return None
        if said.get("no") is not None and (least is not None or most is not None):
            self.never(
                "`no` is a bound by itself, so `at_least` and `at_most` go with `every`", place
            )
            return None
        return least, most

    def _may_count(self, bounds: Bounds, things: Things, key: str, place: Origin) -> bool:
        """Whether bounds may be kept and broken: of what takes one value, there are never two."""
        least, most = bounds
        if _takes_several(things, key):
            return True
        only = f"{one(things)} has one `{key}` at most"
        if least is not None and least > 1:
            self.never(f"{only}, so nothing keeps this rule", place / "at_least")
            return False
        if least is None and most is not None and most > 0:
            self.never(f"{only}, so nothing breaks this rule", place / "at_most")
            return False
        return True

    def _may_have(self, things: Things, key: str, at: Origin) -> bool:
        allowed = _keys(things)
        if key in allowed:
            return True
        everything = {*RELATION_KEYS, *map(str, Arrangement), *allowed}
        if key in everything:
            advice = nearest(key, allowed)
            self.never(f"{one(things)} never has `{key}`", at, advice)
        else:
            advice = nearest(key, allowed)
            self.complaints.tell(Fault.UNKNOWN_KEY, f"There is no key “{key}”", at, advice)
        return False

    def _reaches(self, said: Mapping[str, Plain], place: Origin, things: Things) -> Reaches | None:
        end = self._end(said.get("reaches"), place / "reaches")
        by = self.statements.texts(said.get("by"), place / "by")
        if not by:
            self.missing("`reaches` needs `by`: the relations that the way may go along", place)
        wrong = [key for key in by if key not in RELATION_KEYS]
        for key in wrong:
            advice = nearest(key, RELATION_KEYS)
            sentence = f"There is no relation “{key}”"
            self.complaints.tell(Fault.UNKNOWN_KEY, sentence, place / "by", advice)
        if end is None or not by or wrong:
            return None
        letter = things.section.letter
        if not any(RELATION_KEYS[key].may_stand_on(letter) for key in by):
            self.never(
                f"No way begins at {one(things).lower()}: it has none of these", place / "by"
            )
            return None
        if self._section(end).letter not in _reached(letter, by):
            named = one(end).lower() if isinstance(end, Things) else end
            self.never(
                f"No way from {one(things).lower()} by these leads to {named}", place / "reaches"
            )
            return None
        return Reaches(end, by)

    def _section(self, end: End) -> Section:
        return end.section if isinstance(end, Things) else self.around.sections[end]

    def _end(self, raw: Plain, at: Origin) -> End | None:
        word = self.statements.text(raw, at)
        if not word:
            return None
        if word in self.around.sections:
            return word
        found = SORTS.get(word.lower())
        if found is None:
            advice = nearest(word, (*SORTS, *self.around.sections))
            if self.around.tiers is None:
                advice = advice or "A file of rules names no ids: each structure has its own."
            sentence = f"“{word}” is neither a sort of thing nor the id of one"
            self.complaints.tell(Fault.UNKNOWN_ID, sentence, at, advice)
        return found

    def _number(self, raw: Plain, at: Origin) -> int | None:
        word = self.statements.text(raw, at)
        if word and not (word.isascii() and word.isdecimal()):
            self.complaints.tell(Fault.WRONG_TYPE, f"“{word}” is not a whole number", at)
            return None
        return int(word) if word else None

    def missing(self, sentence: str, place: Origin) -> None:
        """Tell of a rule that lacks what it needs."""
        self.complaints.tell_key(Fault.MISSING_KEY, sentence, place)

    def never(self, sentence: str, at: Origin, advice: str = "") -> None:
        """Tell of a rule that nothing could ever break, or keep."""
        self.complaints.tell(Fault.CONTRADICTION, sentence, at, advice)


def one(things: Things) -> str:
    """A sort of thing with its article, at the beginning of a sentence."""
    article = "An" if things.words[0] in "aeio" else "A"
    return f"{article} {things.words}"


def _keys(things: Things) -> frozenset[str]:
    """What may stand under a sort of thing, and that a rule may ask for."""
    letter = things.section.letter
    relations = (key for key, known in RELATION_KEYS.items() if known.may_stand_on(letter))
    arranged = map(str, Arrangement) if things.section in _ARRANGED else ()
    return frozenset((*relations, *arranged, *(key for key in specs(things.section)))) - _UNASKED


def _takes_several(things: Things, key: str) -> bool:
    """Whether a thing may have several of what stands under a key: links, or a list of values."""
    _, spec = specs(things.section).get(key, ("", None))
    return key in RELATION_KEYS or (spec is not None and spec.several)


def _may_name(things: Things, key: str, other: Section) -> bool:
    known = RELATION_KEYS.get(key)
    return known is not None and known.may_point_to(things.section.letter, other.letter)


def _reached(start: str, by: Iterable[str]) -> frozenset[str]:
    """The letters of the sections to which ways along some relations may lead."""
    keys, reached, waiting = tuple(by), set[str](), [start]
    while waiting:
        here = waiting.pop()
        onward = {other for key in keys for other in RELATION_KEYS[key].targets(here)} - reached
        reached |= onward
        waiting += onward
    return frozenset(reached)
