"""What steers the checks, and what a source says of itself: accepted, checks, views, issues."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from govgraph.law import profile_names
from govgraph.model.catalogue import CATALOGUE, CODES
from govgraph.model.fact import DATE, Evidence
from govgraph.model.ids import OWN
from govgraph.model.keys import ACCEPTANCE, CHECKS, EVIDENCE, ISSUE, LEVEL, VIEW, Keys
from govgraph.model.scalars import PartialDate
from govgraph.model.structure import Acceptance, Checks, KnownIssue, NamedView, Plain, Tier
from govgraph.model.words import LINE_SORTS, BodyKind, IssueStatus, Section
from govgraph.problem import Fault, Origin
from govgraph.reader.complaints import Complaints, choice, nearest
from govgraph.reader.declare import Register
from govgraph.reader.own_demands import Around
from govgraph.reader.own_rules import OwnRuleReader
from govgraph.reader.statement import Statements


@dataclass(slots=True)
class SteeringReader:
    """Reads what is said to the checks rather than of the structure."""

    complaints: Complaints
    statements: Statements
    register: Register
    tiers: tuple[Tier, ...]
    own_rules: frozenset[str] = frozenset()
    """The names of the rules that authors wrote, which may be named beside govgraph's own."""
    shared: frozenset[str] = frozenset()
    """Those of them that stand in a file of rules, so that no other rule has their names."""

    def acceptances(self, raw: Plain, origin: Origin, subject: str | None) -> Iterator[Acceptance]:
        """The exceptions that an author accepts, on one entity or (None) the structure."""
        for item, place in self._mappings(raw, origin, ACCEPTANCE):
            rule = self._rule(item.get("rule"), place / "rule")
            reason = self.statements.text(item.get("reason"), place / "reason")
            for key in ("rule", "reason"):
                if not item.get(key):
                    sentence = f"An accepted exception needs `{key}`"
                    self.complaints.tell(Fault.MISSING_KEY, sentence, place)
            until = self.statements.scalar(DATE, (), item.get("until"), place / "until")
            around = Evidence(self.statements.default_source(origin.file))
            evidence = self.statements.evidence(item, place, around) or around
            if rule and reason:
                end = until if isinstance(until, PartialDate) else None
                yield Acceptance(rule, reason, subject, end, evidence, place)

    def known_issues(self, raw: Plain, origin: Origin) -> Iterator[KnownIssue]:
        """The problems that a source itself states."""
        for item, place in self._mappings(raw, origin, ISSUE):
            around = Evidence(self.statements.default_source(origin.file))
            evidence = self.statements.evidence(item, place, around) or around
            status = self.statements.scalar(
                ISSUE["status"].form, (), item.get("status"), place / "status"
            )
            yield KnownIssue(
                about=tuple(self._named(item.get("about"), place / "about", or_text=False)),
                rules=tuple(self._rules(item.get("rule"), place / "rule")),
                status=status if isinstance(status, IssueStatus) else IssueStatus.ACTIVE,
                raised_by=tuple(self._named(item.get("raised_by"), place / "raised_by")),
                answered_by=tuple(self._named(item.get("answered_by"), place / "answered_by")),
                evidence=evidence,
                origin=place,
            )

    def _mappings(
        self, raw: Plain, origin: Origin, own: Keys
    ) -> Iterator[tuple[dict[str, Plain], Origin]]:
        known, key = (*own, *EVIDENCE), origin.path[-1]
        for item, place in _items(raw, origin):
            if isinstance(item, dict):
                self.complaints.unknown_keys(item, known, place, f"An entry of `{key}`")
                yield item, place
            elif item is not None:
                self.complaints.not_keys(f"An entry of `{key}`", item, place)

    def _named(self, raw: Plain, origin: Origin, *, or_text: bool = True) -> Iterator[str]:
        for word, place in self._words(raw, origin):
            if or_text and " " in word:
                yield word
            else:
                yield from self._declared(word, place)

    def _declared(self, word: str, origin: Origin) -> Iterator[str]:
        if word in self.register.entries or word in self.register.groups:
            yield word
        else:
            ids = (*self.register.entries, *self.register.groups)
            self.complaints.unknown_id(word, ids, origin)

    def _words(self, raw: Plain, origin: Origin) -> Iterator[tuple[str, Origin]]:
        for item, place in _items(raw, origin):
            if isinstance(item, str):
                yield item, place
            elif item is not None:
                self.complaints.not_one_value(f"An entry of `{origin.path[-1]}`", item, place)

    def _rule(self, raw: Plain, origin: Origin) -> str:
        if isinstance(raw, list):
            self.complaints.not_one_value("`rule` of an exception", raw, origin)
            return ""
        return next(self._rules(raw, origin), "")

    def _rules(self, raw: Plain, origin: Origin) -> Iterator[str]:
        """The codes of the rules that are named."""
        for word, place in self._words(raw, origin):
            code = self._code(word)
            if code is None:
                self.complaints.tell(*self._unknown_rule(word, place))
            else:
                yield code

    def _code(self, word: str) -> str | None:
        """The code of a rule by its code or name; a rule of the author's has only its name."""
        return word if word in self.own_rules else CODES.get(word)

    def _unknown_rule(self, word: str, origin: Origin) -> tuple[Fault, str, Origin, str]:
        """What is told of the name of a rule that there is not."""
        names = (*CATALOGUE.values(), *CATALOGUE, *self.own_rules)
        advice = nearest(word, names) or "`govgraph rules` lists them."
        return Fault.UNKNOWN_RULE, f"There is no rule “{word}”", origin, advice

    def checks(self, raw: Plain, origin: Origin) -> Checks:
        """The settings of a file."""
        content = self._mapping(raw, origin, CHECKS)
        own = OwnRuleReader(self.complaints, self.statements, self._around(content.get("rules")))
        return Checks(
            ignore=tuple(self._rules(content.get("ignore"), origin / "ignore")),
            severity=MappingProxyType(
                dict(self._levels(content.get("severity"), origin / "severity"))
            ),
            thresholds=MappingProxyType(
                dict(self._numbers(content.get("thresholds"), origin / "thresholds"))
            ),
            profile=tuple(self._profiles(content.get("profile"), origin / "profile")),
            rules=tuple(own.read(content.get("rules"), origin / "rules")),
        )

    def _around(self, rules: Plain) -> Around:
        """What the author's own rules may name, if there are any."""
        entries = self.register.entries.items() if rules else ()
        sections = {id_: entry.section for id_, entry in entries}
        return Around(sections, tuple(tier.id for tier in self.tiers), self.shared)

    def _mapping(self, raw: Plain, origin: Origin, known: Keys) -> Mapping[str, Plain]:
        if raw is None:
            return {}
        what = f"`{origin.path[-1]}`"
        if not isinstance(raw, dict):
            self.complaints.not_keys(what, raw, origin)
            return {}
        self.complaints.unknown_keys(raw, known, origin, what)
        return raw

    def _profiles(self, raw: Plain, origin: Origin) -> Iterator[str]:
        for word, place in self._words(raw, origin):
            if word in profile_names():
                yield word
            else:
                advice = nearest(word, profile_names()) or choice(profile_names())
                sentence = f"There is no profile “{word}”"
                self.complaints.tell(Fault.UNKNOWN_WORD, sentence, place, advice)

    def _by_rule(self, raw: Plain, origin: Origin) -> Iterator[tuple[str, str, Origin]]:
        if raw is None:
            return
        if not isinstance(raw, dict):
            self.complaints.not_keys(f"`{origin.path[-1]}`", raw, origin)
            return
        for key, value in raw.items():
            place = origin / key
            if key.startswith(OWN):
                continue
            code = self._code(key)
            if code is None:
                self.complaints.tell_key(*self._unknown_rule(key, place))
            elif isinstance(value, str):
                yield code, value, place
            elif value is not None:
                self.complaints.not_one_value(f"`{key}`", value, place)

    def _levels(self, raw: Plain, origin: Origin) -> Iterator[tuple[str, str]]:
        for code, word, place in self._by_rule(raw, origin):
            if word in LEVEL.words:
                yield code, word
            else:
                advice = nearest(word, LEVEL.words) or choice(LEVEL.words)
                sentence = f"“{word}” is not a severity"
                self.complaints.tell(Fault.UNKNOWN_WORD, sentence, place, advice)

    def _numbers(self, raw: Plain, origin: Origin) -> Iterator[tuple[str, float]]:
        for code, word, place in self._by_rule(raw, origin):
            try:
                number = float(word.rstrip("%"))
            except ValueError:
                number = float("nan")
            if 0 <= number < float("inf"):
                yield code, number
            else:
                advice = "A threshold is a number, 0 or more."
                self.complaints.tell(Fault.WRONG_TYPE, f"“{word}” is no threshold", place, advice)

    def views(self, raw: Plain, origin: Origin) -> Iterator[NamedView]:
        """The pictures that a file names."""
        if raw is None:
            return
        if not isinstance(raw, dict):
            advice = "Give each picture a name as its key: `views: {a-name: {title: …}}`."
            self.complaints.not_keys("`views`", raw, origin, advice)
            return
        for name, value in raw.items():
            if not name.startswith(OWN):
                yield self._view(name, self._mapping(value, origin / name, VIEW), origin / name)

    def _view(self, name: str, content: Mapping[str, Plain], origin: Origin) -> NamedView:
        depth = self.statements.text(content.get("depth"), origin / "depth")
        if depth and not depth.isdecimal():
            sentence = f"“{depth}” is not a number of steps"
            self.complaints.tell(Fault.WRONG_TYPE, sentence, origin / "depth")
        focus = self.statements.text(content.get("focus"), origin / "focus")
        return NamedView(
            id=name,
            title=self.statements.text(content.get("title"), origin / "title"),
            show=tuple(self._lines(content.get("show"), origin / "show")),
            focus=next(self._declared(focus, origin / "focus"), None) if focus else None,
            depth=int(depth) if depth.isdecimal() else None,
            tiers=tuple(self._bands(content.get("tiers"), origin / "tiers")),
            places=tuple(self._places(content.get("places"), origin / "places")),
            kinds=tuple(self._kinds(content.get("kinds"), origin / "kinds")),
        )

    def _lines(self, raw: Plain, origin: Origin) -> Iterator[str]:
        known = VIEW["show"].form.words
        for word, place in self._words(raw, origin):
            if word in known:
                yield word
            else:
                advice = nearest(word, known) or choice(LINE_SORTS)
                sentence = f"“{word}” is no sort of line and no relation"
                self.complaints.tell(Fault.UNKNOWN_WORD, sentence, place, advice)

    def _bands(self, raw: Plain, origin: Origin) -> Iterator[str]:
        known = [tier.id for tier in self.tiers]
        for word, place in self._words(raw, origin):
            if word in known:
                yield word
            else:
                advice = nearest(word, known) or choice(known)
                sentence = f"No tier “{word}” is listed under `tiers`"
                self.complaints.tell(Fault.UNKNOWN_ID, sentence, place, advice)

    def _places(self, raw: Plain, origin: Origin) -> Iterator[str]:
        for word, place in self._words(raw, origin):
            for id_ in self._declared(word, place):
                found = self.register.groups.get(id_, (id_,))[0]
                section = self.register.entries[found].section
                if section is Section.PLACES:
                    yield id_
                else:
                    sentence = f"`places` names a place; “{word}” is {section.one}"
                    self.complaints.tell(Fault.WRONG_END, sentence, place)

    def _kinds(self, raw: Plain, origin: Origin) -> Iterator[BodyKind]:
        for word, place in self._words(raw, origin):
            kind = self.statements.scalar(VIEW["kinds"].form, (), word, place)
            if isinstance(kind, BodyKind):
                yield kind


def _items(raw: Plain, origin: Origin) -> Iterator[tuple[Plain, Origin]]:
    """One item, or each of a list, with its place."""
    if isinstance(raw, list):
        yield from ((item, origin / index) for index, item in enumerate(raw))
    else:
        yield raw, origin
