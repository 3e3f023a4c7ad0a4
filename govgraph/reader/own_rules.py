"""Rules that an author writes: from a mapping under `rules` to the model, with all problems."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from govgraph.finding import Severity
from govgraph.model.catalogue import CODES, FAMILIES
from govgraph.model.entity import specs
from govgraph.model.fact import CODE, one_of
from govgraph.model.ids import OWN, is_id
from govgraph.model.keys import LEVEL, OWN_RULE, THINGS
from govgraph.model.own_rule import SORTS, OwnRule, Things
from govgraph.model.structure import Plain
from govgraph.model.words import Role
from govgraph.problem import Fault, Origin, Problem
from govgraph.reader.complaints import Complaints, choice, nearest
from govgraph.reader.files import Files, Library
from govgraph.reader.own_demands import Around, DemandReader, one
from govgraph.reader.statement import Statements
from govgraph.text import Text

_DEFAULT = Severity.MEDIUM


def own_names(raw: Plain) -> frozenset[str]:
    """The names of the rules that a mapping holds, right or wrong, so that others may name them."""
    if not isinstance(raw, dict):
        return frozenset()
    return frozenset(name for name in raw if not name.startswith(OWN))


@dataclass(slots=True)
class OwnRuleReader:
    """Reads the rules of one file."""

    complaints: Complaints
    statements: Statements
    around: Around
    _demands: DemandReader = field(init=False)

    def __post_init__(self) -> None:
        self._demands = DemandReader(self.complaints, self.statements, self.around)

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
        if owner := self._owner(name):
            sentence = f"“{name}” is the name of {owner}"
            self.complaints.tell_key(Fault.DUPLICATE_ID, sentence, place, "Choose another name.")
            return False
        if not is_id(name):
            sentence = f"“{name}” can’t be the name of a rule"
            advice = "A name is lower-case letters, digits and hyphens: boards-have-a-chair."
            self.complaints.tell_key(Fault.INVALID_ID, sentence, place, advice)
            return False
        return True

    def _owner(self, name: str) -> str:
        """What has a name already; nothing where it is free."""
        if name in CODES or name.upper() in CODES:
            return "a rule of govgraph’s own"
        if name in FAMILIES.values():
            return "a family of govgraph’s rules"
        return "a rule of the file of rules" if name in self.around.taken else ""

    def _rule(self, name: str, said: Mapping[str, Plain], place: Origin) -> Iterator[OwnRule]:
        because = self.statements.text(said.get("because"), place / "because")
        if not because:
            self._demands.missing(
                "A rule needs `because`: why it matters, for whoever meets it", place
            )
        things = self._subject(said, place)
        if things is None:
            return
        demand = self._demands.read(said, place, things)
        severity = self.statements.scalar(LEVEL, (), said.get("severity"), place / "severity")
        if demand is not None and because:
            forbids = said.get("no") is not None
            level = severity if isinstance(severity, Severity) else _DEFAULT
            yield OwnRule(name, things, forbids, demand, because, level, place)

    def _subject(self, said: Mapping[str, Plain], place: Origin) -> Things | None:
        given = [key for key in ("every", "no") if said.get(key) is not None]
        if len(given) != 1:
            told = "both `every` and `no`" if given else "neither `every` nor `no`"
            self._demands.missing(f"A rule says {told}: it speaks of one sort of thing", place)
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
                self._demands.never(f"{one(things)} has no `{key}`", at / key)
                return None
        role = self.statements.scalar(one_of(Role), (), raw.get("role"), at / "role")
        code = self.statements.scalar(CODE, (), raw.get("code"), at / "code")
        tier = self.statements.text(raw.get("tier"), at / "tier")
        known = self.around.tiers
        if tier and known is not None and tier not in known:
            advice = nearest(tier, known) or choice(known)
            sentence = f"No tier “{tier}” is listed under `tiers`"
            self.complaints.tell(Fault.UNKNOWN_ID, sentence, at / "tier", advice)
            return None
        return replace(
            things,
            tier=tier,
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
        reader = OwnRuleReader(complaints, Statements(complaints, {}), Around())
        rules = tuple(reader.read(root.get("rules"), origin / "rules"))
    problems = tuple(dict.fromkeys(complaints.problems))
    return OwnRules(() if problems else rules, problems, MappingProxyType(library.texts))
