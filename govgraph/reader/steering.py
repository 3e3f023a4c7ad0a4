"""What steers the checks, and what a source says of itself: accepted, checks, views, issues."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from govgraph.model.catalogue import CATALOGUE, CODES
from govgraph.model.fact import DATE, ID, Evidence
from govgraph.model.keys import ACCEPTANCE, CHECKS, EVIDENCE, ISSUE, LEVEL, VIEW, Keys
from govgraph.model.scalars import PartialDate
from govgraph.model.structure import Acceptance, Checks, KnownIssue, NamedView, Plain
from govgraph.model.words import IssueStatus
from govgraph.problem import Fault, Origin
from govgraph.reader.complaints import Complaints, choice, nearest
from govgraph.reader.statement import Statements


@dataclass(slots=True)
class SteeringReader:
    """Reads what is said to the checks rather than of the structure."""

    complaints: Complaints
    statements: Statements
    ids: frozenset[str]
    """All ids that may be named: of entries, and of groups."""

    def acceptances(self, raw: Plain, origin: Origin, subject: str | None) -> Iterator[Acceptance]:
        """The exceptions that an author accepts, on one entity or (None) the structure."""
        for item, place in self._mappings(raw, origin, "accepted", ACCEPTANCE):
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
        for item, place in self._mappings(raw, origin, "known_issues", ISSUE):
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
        self, raw: Plain, origin: Origin, key: str, own: Keys
    ) -> Iterator[tuple[dict[str, Plain], Origin]]:
        if raw is None:
            return
        known = (*own, *EVIDENCE)
        items = raw if isinstance(raw, list) else [raw]
        for index, item in enumerate(items):
            place = origin / index if isinstance(raw, list) else origin
            if not isinstance(item, dict):
                self.complaints.wrong_type(f"`{key}` is a list of mappings", place)
                continue
            for word in item:
                if word not in known and not word.startswith("x-"):
                    self.complaints.unknown_key(word, known, place / word, f"An entry of `{key}`")
            yield item, place

    def _named(self, raw: Plain, origin: Origin, *, or_text: bool = True) -> Iterator[str]:
        for word, place in self._words(raw, origin):
            if (or_text and " " in word) or word in self.ids:
                yield word
            else:
                self.complaints.unknown_id(word, self.ids, place)

    def _words(self, raw: Plain, origin: Origin) -> Iterator[tuple[str, Origin]]:
        listed = isinstance(raw, list)
        for index, item in enumerate(raw if isinstance(raw, list) else [raw]):
            place = origin / index if listed else origin
            if isinstance(item, str):
                yield item, place
            elif item is not None:
                what = f"`{origin.path[-1]}` is one word, or a list of words"
                self.complaints.wrong_type(what, place)

    def _rule(self, raw: Plain, origin: Origin) -> str:
        return next(iter(self._rules(raw, origin)), "")

    def _rules(self, raw: Plain, origin: Origin) -> Iterator[str]:
        """The codes of the rules that are named."""
        for word, place in self._words(raw, origin):
            code = CODES.get(word)
            if code is None:
                self._unknown_rule(word, place)
            else:
                yield code

    def _unknown_rule(self, word: str, origin: Origin) -> None:
        names = (*CATALOGUE.values(), *CATALOGUE)
        advice = nearest(word, names) or "`govgraph rules` lists them."
        self.complaints.tell(Fault.UNKNOWN_RULE, f"There is no rule “{word}”", origin, advice)

    def checks(self, raw: Plain, origin: Origin) -> Checks:
        """The settings of a file."""
        content = self._mapping(raw, origin, CHECKS)
        return Checks(
            ignore=tuple(self._rules(content.get("ignore"), origin / "ignore")),
            severity=MappingProxyType(
                dict(self._levels(content.get("severity"), origin / "severity"))
            ),
            thresholds=MappingProxyType(
                dict(self._numbers(content.get("thresholds"), origin / "thresholds"))
            ),
            profile=tuple(
                word for word, _ in self._words(content.get("profile"), origin / "profile")
            ),
            has_own_rules=content.get("rules") is not None,
        )

    def _mapping(self, raw: Plain, origin: Origin, known: Keys) -> Mapping[str, Plain]:
        if raw is None:
            return {}
        if not isinstance(raw, dict):
            self.complaints.wrong_type(f"`{origin.path[-1]}` is a mapping", origin)
            return {}
        for key in raw:
            if key not in known and not key.startswith("x-"):
                where = f"`{origin.path[-1]}`"
                self.complaints.unknown_key(key, known, origin / key, where)
        return raw

    def _by_rule(self, raw: Plain, origin: Origin) -> Iterator[tuple[str, str, Origin]]:
        if raw is None:
            return
        if not isinstance(raw, dict):
            what = f"`{origin.path[-1]}` is a mapping from rules"
            self.complaints.wrong_type(what, origin)
            return
        for key, value in raw.items():
            place = origin / key
            if key not in CODES:
                self._unknown_rule(key, place)
            elif isinstance(value, str):
                yield CODES[key], value, place
            else:
                self.complaints.wrong_type("One value belongs here", place)

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
                sentence = f"“{word}” is not a number"
                self.complaints.tell(Fault.WRONG_TYPE, sentence, place)

    def views(self, raw: Plain, origin: Origin) -> Iterator[NamedView]:
        """The pictures that a file names."""
        if raw is None:
            return
        if not isinstance(raw, dict):
            self.complaints.wrong_type("`views` is a mapping from names to pictures", origin)
            return
        for name, value in raw.items():
            place = origin / name
            content = self._mapping(value, place, VIEW)
            depth = self.statements.text(content.get("depth"), place / "depth")
            if depth and not depth.isdecimal():
                sentence = f"“{depth}” is not a number of steps"
                self.complaints.tell(Fault.WRONG_TYPE, sentence, place / "depth")
            focus = self.statements.scalar(ID, (), content.get("focus"), place / "focus")
            if isinstance(focus, str) and focus not in self.ids:
                self.complaints.unknown_id(focus, self.ids, place / "focus")
            yield NamedView(
                id=name,
                title=self.statements.text(content.get("title"), place / "title"),
                focus=focus if isinstance(focus, str) else None,
                depth=int(depth) if depth.isdecimal() else None,
                **{
                    key: self.statements.texts(content.get(key), place / key)
                    for key in ("show", "tiers", "places", "kinds")
                },
            )
