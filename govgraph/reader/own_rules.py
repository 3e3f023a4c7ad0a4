"""Rules that an author writes: from a mapping under `rules` to the model, with all problems."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from govgraph.finding import Severity
from govgraph.model.catalogue import CODES
from govgraph.model.entity import specs
from govgraph.model.fact import CODE, one_of
from govgraph.model.ids import OWN, is_id
from govgraph.model.keys import LEVEL, OWN_RULE, THINGS
from govgraph.model.own_rule import SORTS, End, Has, OwnRule, Reaches, Things
from govgraph.model.relation import RELATION_KEYS
from govgraph.model.structure import Plain
from govgraph.model.words import Arrangement, Role, Section
from govgraph.problem import Fault, Origin, Problem
from govgraph.reader.complaints import Complaints, nearest
from govgraph.reader.files import Files, Library
from govgraph.reader.statement import Statements
from govgraph.text import Text

_ARRANGED = frozenset({Section.ORGANISATIONS, Section.BODIES, Section.FUNDS})
_UNASKED = frozenset({"name", "count", "from", "until", "lasts", "status", "tier"})
"""Keys that say what a thing is called or how long it is there: no rule is made of them."""
_DEFAULT = Severity.MEDIUM


def own_names(raw: Plain) -> frozenset[str]:
    """The names of the rules that a mapping holds, right or wrong, so that others may name them."""
    if not isinstance(raw, dict):
        return frozenset()
    return frozenset(name for name in raw if not name.startswith(OWN))


@dataclass(slots=True)
class OwnRuleReader:
    """Reads the rules of one file. `ids` are the entities that they may name."""

    complaints: Complaints
    statements: Statements
    ids: Collection[str]

    def read(self, raw: Plain, origin: Origin) -> Iterator[OwnRule]:
        """All rules that could be read; what is wrong with the others is told."""
        if raw is None:
            return
        if not isinstance(raw, dict):
            advice = "Write each rule under a name of its own."
            self.complaints.not_keys("`rules`", raw, origin, advice)
            return
        for name, said in raw.items():
            place = origin / name
            if name.startswith(OWN) or not self._is_name(name, place):
                continue
            if isinstance(said, dict):
                self.complaints.unknown_keys(said, OWN_RULE, place, "A rule")
                yield from self._rule(name, said, place)
            else:
                self.complaints.not_keys("A rule", said, place)

    def _is_name(self, name: str, place: Origin) -> bool:
        if name in CODES:
            sentence = f"“{name}” is the name of a rule of govgraph’s own"
            self.complaints.tell_key(Fault.DUPLICATE_ID, sentence, place, "Choose another name.")
            return False
        if not is_id(name):
            sentence = f"“{name}” can’t be the name of a rule"
            advice = "A name is lower-case letters, digits and hyphens: boards-have-a-chair."
            self.complaints.tell_key(Fault.INVALID_ID, sentence, place, advice)
            return False
        return True

    def _rule(self, name: str, said: Mapping[str, Plain], place: Origin) -> Iterator[OwnRule]:
        because = self.statements.text(said.get("because"), place / "because")
        if not because:
            self._missing("A rule needs `because`: why it matters, for whoever meets it", place)
        things = self._subject(said, place)
        if things is None:
            return
        demand = self._demand(said, place, things)
        severity = self.statements.scalar(LEVEL, (), said.get("severity"), place / "severity")
        if demand is not None and because:
            forbids = said.get("no") is not None
            level = severity if isinstance(severity, Severity) else _DEFAULT
            yield OwnRule(name, things, forbids, demand, because, level, place)

    def _subject(self, said: Mapping[str, Plain], place: Origin) -> Things | None:
        given = [key for key in ("every", "no") if said.get(key) is not None]
        if len(given) != 1:
            told = "both `every` and `no`" if given else "neither `every` nor `no`"
            self._missing(f"A rule says {told}: it speaks of one sort of thing", place)
            return None
        key = given[0]
        raw, at = said[key], place / key
        if not isinstance(raw, dict):
            return self._things(raw, at)
        self.complaints.unknown_keys(raw, THINGS, at, f"`{key}`")
        things = self._things(raw.get("kind"), at / "kind")
        return None if things is None else self._narrowed(things, raw, at)

    def _narrowed(self, things: Things, raw: Mapping[str, Plain], at: Origin) -> Things | None:
        """The sort of thing, with what else `every` or `no` says of it."""
        allowed = specs(things.section)
        for key in ("tier", "role", "code"):
            if raw.get(key) is not None and key not in allowed:
                self._never(f"{_one(things)} has no `{key}`", at / key)
                return None
        role = self.statements.scalar(one_of(Role), (), raw.get("role"), at / "role")
        code = self.statements.scalar(CODE, (), raw.get("code"), at / "code")
        return replace(
            things,
            tier=self.statements.text(raw.get("tier"), at / "tier"),
            role=role if isinstance(role, Role) else None,
            code=code if isinstance(code, str) else "",
        )

    def _things(self, raw: Plain, at: Origin) -> Things | None:
        word = self.statements.text(raw, at)
        found = SORTS.get(word.lower())
        if found is None:
            advice = nearest(word, SORTS) or "A kind (board, council, pooled) or a section’s word."
            what = f"“{word}” is no sort of thing" if word else "The sort of thing is missing"
            self.complaints.tell(Fault.UNKNOWN_WORD, what, at, advice)
        return found

    def _demand(
        self, said: Mapping[str, Plain], place: Origin, things: Things
    ) -> Has | Reaches | None:
        given = [key for key in ("has", "reaches") if said.get(key) is not None]
        if len(given) != 1:
            told = "both `has` and `reaches`" if given else "neither `has` nor `reaches`"
            self._missing(f"A rule says {told}: it asks for one thing", place)
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
        if isinstance(to, Things) and not _may_name(things, key, to):
            self._never(
                f"`{key}` of {_one(things).lower()} never names {_one(to).lower()}", place / "to"
            )
            return None
        least, most = (self._number(said.get(word), place / word) for word in _BOUNDS)
        if least is not None and most is not None and least > most:
            self._never(f"No list has at least {least} and at most {most}", place / "at_most")
            return None
        if said.get("no") is not None and (least is not None or most is not None):
            self._never(
                "`no` is a bound by itself, so `at_least` and `at_most` go with `every`", place
            )
            return None
        return Has(key, to, least, most)

    def _may_have(self, things: Things, key: str, at: Origin) -> bool:
        allowed = _keys(things)
        if key in allowed:
            return True
        everything = {*RELATION_KEYS, *map(str, Arrangement), *allowed}
        if key in everything:
            advice = nearest(key, allowed)
            self._never(f"{_one(things)} never has `{key}`", at, advice)
        else:
            advice = nearest(key, allowed)
            self.complaints.tell(Fault.UNKNOWN_KEY, f"There is no key “{key}”", at, advice)
        return False

    def _reaches(self, said: Mapping[str, Plain], place: Origin, things: Things) -> Reaches | None:
        end = self._end(said.get("reaches"), place / "reaches")
        by = self.statements.texts(said.get("by"), place / "by")
        if not by:
            self._missing("`reaches` needs `by`: the relations that the way may go along", place)
        wrong = [key for key in by if key not in RELATION_KEYS]
        for key in wrong:
            advice = nearest(key, RELATION_KEYS)
            sentence = f"There is no relation “{key}”"
            self.complaints.tell(Fault.UNKNOWN_KEY, sentence, place / "by", advice)
        if end is None or not by or wrong:
            return None
        letter = things.section.letter
        if not any(RELATION_KEYS[key].may_stand_on(letter) for key in by):
            self._never(
                f"No way begins at {_one(things).lower()}: it has none of these", place / "by"
            )
            return None
        return Reaches(end, by)

    def _end(self, raw: Plain, at: Origin) -> End | None:
        word = self.statements.text(raw, at)
        if not word:
            return None
        if word in self.ids:
            return word
        found = SORTS.get(word.lower())
        if found is None:
            advice = nearest(word, (*SORTS, *self.ids))
            sentence = f"“{word}” is neither a sort of thing nor the id of one"
            self.complaints.tell(Fault.UNKNOWN_ID, sentence, at, advice)
        return found

    def _number(self, raw: Plain, at: Origin) -> int | None:
        word = self.statements.text(raw, at)
        if word and not (word.isascii() and word.isdecimal()):
            self.complaints.tell(Fault.WRONG_TYPE, f"“{word}” is not a whole number", at)
            return None
        return int(word) if word else None

    def _missing(self, sentence: str, place: Origin) -> None:
        self.complaints.tell_key(Fault.MISSING_KEY, sentence, place)

    def _never(self, sentence: str, at: Origin, advice: str = "") -> None:
        """Tell of a rule that nothing could ever break, or keep."""
        self.complaints.tell(Fault.CONTRADICTION, sentence, at, advice)


_BOUNDS = ("at_least", "at_most")


def _one(things: Things) -> str:
    article = "An" if things.words[0] in "aeio" else "A"
    return f"{article} {things.words}"


def _keys(things: Things) -> frozenset[str]:
    """What may stand under a sort of thing, and that a rule may ask for."""
    letter = things.section.letter
    relations = (key for key, known in RELATION_KEYS.items() if known.may_stand_on(letter))
    arranged = map(str, Arrangement) if things.section in _ARRANGED else ()
    return frozenset((*relations, *arranged, *(key for key in specs(things.section)))) - _UNASKED


def _may_name(things: Things, key: str, other: Things) -> bool:
    known = RELATION_KEYS.get(key)
    return known is not None and known.may_point_to(things.section.letter, other.section.letter)


@dataclass(frozen=True, slots=True)
class OwnRules:
    """What came of reading a file of rules: the rules, or the problems that keep it from use."""

    rules: tuple[OwnRule, ...]
    problems: tuple[Problem, ...]
    texts: Mapping[str, Text]


def read_own_rules(name: str, files: Files) -> OwnRules:
    """Read a file that holds rules for many structures, under `rules`, and nothing else."""
    complaints = Complaints()
    library = Library(files, complaints)
    library.open(name)
    rules: tuple[OwnRule, ...] = ()
    if name in library.documents:
        root, origin = library.documents[name].root, Origin(name)
        complaints.unknown_keys(root, ("rules",), origin, "A file of rules")
        if "rules" not in root:
            complaints.tell(Fault.MISSING_KEY, "A file of rules needs `rules`", origin)
        reader = OwnRuleReader(complaints, Statements(complaints, {}), ())
        rules = tuple(reader.read(root.get("rules"), origin / "rules"))
    problems = tuple(dict.fromkeys(complaints.problems))
    return OwnRules(() if problems else rules, problems, MappingProxyType(library.texts))
