"""Accepted exceptions: which findings they silence, and which no longer match anything."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from govgraph.finding import STRUCTURE, Accepted, Finding, Verdict
from govgraph.graph import GovernanceGraph
from govgraph.model.structure import Acceptance, Structure
from govgraph.problem import Origin

_ACCEPTABLE = frozenset({Verdict.FINDING, Verdict.QUESTION})


@dataclass(slots=True)
class Acceptances:
    """The exceptions of one structure, and those of them that have matched so far.

    An exception holds for what its entity is subject of or related to; on the id of a group, for
    each of the group. What one rule asks in the place of another is accepted with what the other
    would have asked. One that is over at the structure's date holds no longer.
    """

    graph: GovernanceGraph
    codes: Mapping[str, str]
    """Name or code of a rule → code."""
    replaced: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Code of a rule → those whose word it takes the place of."""
    matched: set[Origin] = field(default_factory=set)
    _by_rule: dict[tuple[str, str], list[Acceptance]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for acceptance in self._structure.acceptances:
            subject = STRUCTURE if acceptance.subject is None else acceptance.subject
            self._by_rule.setdefault((self._code(acceptance), subject), []).append(acceptance)

    @property
    def _structure(self) -> Structure:
        return self.graph.structure

    def _code(self, acceptance: Acceptance) -> str:
        return self.codes.get(acceptance.rule, acceptance.rule)

    def applied(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings, with the reason on each that is accepted."""
        if not self._by_rule:
            return list(findings)
        return [self._applied(finding) for finding in findings]

    def _applied(self, finding: Finding) -> Finding:
        if finding.verdict not in _ACCEPTABLE:
            return finding
        found = list(self._for(finding))
        self.matched.update(acceptance.origin for acceptance in found)
        holding = (acceptance for acceptance in found if not self._is_over(acceptance))
        first = next(holding, None)
        return finding if first is None else finding._replace(accepted=self._accepted(first))

    def _accepted(self, acceptance: Acceptance) -> Accepted:
        return Accepted(
            reason=acceptance.reason,
            origin=acceptance.origin,
            until="" if acceptance.until is None else str(acceptance.until),
            words=self.graph.words(acceptance.evidence),
        )

    def _for(self, finding: Finding) -> Iterator[Acceptance]:
        """The exceptions for a finding, also those that are over."""
        asked = finding.verdict is Verdict.QUESTION
        codes = (finding.code, *(self.replaced.get(finding.code, ()) if asked else ()))
        for code in codes:
            for subject in self._subjects(finding):
                yield from self._by_rule.get((code, subject), ())

    def _subjects(self, finding: Finding) -> Iterator[str]:
        for id_ in (finding.subject, *finding.observation.related):
            yield id_
            entity = self._structure.entities.get(id_)
            if entity is not None and entity.group:
                yield entity.group

    def _is_over(self, acceptance: Acceptance) -> bool:
        as_of, until = self._structure.as_of, acceptance.until
        return as_of is not None and until is not None and until.is_before(as_of)

    def unmatched(self, ran: Iterable[str]) -> tuple[Acceptance, ...]:
        """The exceptions whose rule ran and that matched neither finding nor question."""
        running = frozenset(ran)
        return tuple(
            acceptance
            for acceptance in self._structure.acceptances
            if self._code(acceptance) in running and acceptance.origin not in self.matched
        )
