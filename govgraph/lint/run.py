"""Runs the rules over a graph and makes findings of what they see."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from govgraph.finding import Finding, Observation, Severity, Verdict
from govgraph.graph import GovernanceGraph
from govgraph.lint.acceptances import Acceptances
from govgraph.lint.issues import Claims, claims, with_issues
from govgraph.lint.replacing import kept
from govgraph.lint.report import WEIGHT
from govgraph.lint.selection import EVERYTHING, Off, Selection, chosen
from govgraph.model.catalogue import CODES
from govgraph.rule import Rule, Run


class RuleCrashed(Exception):
    """A rule failed: a bug in govgraph. The text says which rule, on which file, and where."""

    def __init__(self, rule: Rule, graph: GovernanceGraph, error: Exception) -> None:
        self.code = rule.code
        self.place = _place(error)
        super().__init__(
            f"the rule {rule.title} failed on {graph.structure.files[0]} "
            f"at {self.place}: {type(error).__name__}: {error}"
        )


def _place(error: Exception) -> str:
    """The last place in govgraph that an error passed: `govgraph.rules.decisions.idle:88`."""
    from traceback import walk_tb  # noqa: PLC0415 - it is slow to import, and only a bug needs it

    frames = (
        (str(frame.f_globals["__name__"]), line) for frame, line in walk_tb(error.__traceback__)
    )
    return [f"{module}:{line}" for module, line in frames if module.startswith("govgraph.")][-1]


@dataclass(slots=True)
class Engine:
    """One run of the rules over one graph."""

    graph: GovernanceGraph
    rules: Sequence[Rule]
    """All rules there are."""
    selection: Selection = EVERYTHING
    codes: Mapping[str, str] = field(init=False)
    """Name or code of a rule → code."""
    ran: tuple[Rule, ...] = field(init=False)
    off: tuple[Off, ...] = field(init=False)
    issues: Claims = field(init=False)
    acceptances: Acceptances = field(init=False)
    _severities: Mapping[str, Severity] = field(init=False)

    def __post_init__(self) -> None:
        structure = self.graph.structure
        own = {name: rule.code for rule in self.rules for name in (rule.code, rule.name)}
        self.codes = MappingProxyType({**CODES, **own})
        choice = tuple(chosen(self.rules, structure, self.selection))
        self.ran = tuple(rule for rule, why in choice if why is None)
        self.off = tuple(Off(rule, why) for rule, why in choice if why is not None)
        self.issues = claims(structure, self.ran, self.codes)
        self.acceptances = Acceptances(self.graph, self.codes, _replaced(self.ran))
        self._severities = {
            self.codes.get(name, name): Severity(level)
            for name, level in structure.checks.severity.items()
        }

    def findings(self) -> list[Finding]:
        """All findings of the run, accepted ones and things in order among them."""
        seen = {rule.code: self._observations(rule) for rule in self.ran if not rule.closing}
        found = [
            one
            for rule in self.ran
            if not rule.closing
            for one in self._findings(rule, kept(rule, self.ran, seen))
        ]
        found = self.acceptances.applied(_once(found))
        for rule in self.ran:
            if rule.closing:
                found += self._closed(rule, tuple(found))
        return found

    def _observations(self, rule: Rule) -> list[Observation]:
        """What a rule sees, joined with what the sources state for it."""
        threshold = self._threshold(rule)
        try:
            seen = list(rule.observations(self.graph, threshold))
        except Exception as error:
            raise RuleCrashed(rule, self.graph, error) from error
        issues = self.issues.by_rule.get(rule.code, ())
        return with_issues(self.graph, rule, seen, issues)

    def _threshold(self, rule: Rule) -> float | None:
        thresholds = self.graph.structure.checks.thresholds
        return thresholds.get(rule.code, thresholds.get(rule.name))

    def _closed(self, rule: Rule, found: tuple[Finding, ...]) -> list[Finding]:
        run = Run(
            graph=self.graph,
            built=_named(self.rules),
            ran=_named(self.ran),
            unclaimed_issues=self.issues.unclaimed,
            unmatched=self.acceptances.unmatched(one.code for one in self.ran),
            findings=found,
        )
        try:
            seen = list(rule.closing(run)) if rule.closing else []
        except Exception as error:
            raise RuleCrashed(rule, self.graph, error) from error
        return self.acceptances.applied(_once(self._findings(rule, seen)))

    def _findings(self, rule: Rule, seen: Iterable[Observation]) -> list[Finding]:
        severities = {verdict: self._severity(rule, verdict) for verdict in Verdict}
        code, name, kind = rule.code, rule.name, rule.kind
        return [Finding(code, name, kind, severities[one.verdict], one) for one in seen]

    def _severity(self, rule: Rule, verdict: Verdict) -> Severity:
        """The most that the rule may say, or less where the fact that decides is not stated."""
        most = self._severities.get(rule.code, rule.severity)
        match verdict:
            case Verdict.FINDING:
                return most
            case Verdict.QUESTION:
                return max(most, Severity.QUESTION, key=WEIGHT.__getitem__)
            case _:
                return Severity.NOTE


def _replaced(rules: Iterable[Rule]) -> Mapping[str, tuple[str, ...]]:
    return {rule.code: rule.replaces for rule in rules if rule.replaces}


def _named(rules: Iterable[Rule]) -> frozenset[str]:
    return frozenset(name for rule in rules for name in (rule.code, rule.name))


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """Findings without those that say the same of the same subject at the same place."""
    kept: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        said = finding.observation
        key = (finding.code, finding.severity, said.subject, said.sentence, said.origin)
        kept.setdefault(key, finding)
    return list(kept.values())
