"""What a link would change: the rules run on the structure with it, and what they say is compared.

Nothing is assumed. Where there are too many links to try each by itself, one for each key of each
entity is tried at a time, the next only where that was no use, and what changes is put down to
those that touch it. What is chosen is tried once more in any case.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeAlias

from govgraph.finding import Finding, Verdict
from govgraph.graph import GovernanceGraph
from govgraph.graph.paths import above
from govgraph.lint import Report, Selection
from govgraph.lint.run import Engine
from govgraph.model.link import NO_DETAILS, Link
from govgraph.model.structure import Structure
from govgraph.reader.coherence import sorted_links
from govgraph.rule import Rule
from govgraph.suggestions.candidate import Candidate

WORK = 10_000
"""How many entities are looked at for trying links one by one: a bound on the time it takes."""
ROUNDS = 2
"""How many links of one place are tried where there are too many for that."""

Key: TypeAlias = tuple[str, str]
"""The code of a rule and the subject of which it speaks."""
_ASKING = frozenset({Verdict.FINDING, Verdict.QUESTION})


@dataclass(frozen=True, slots=True)
class Change:
    """What would be said otherwise of a structure."""

    settled: tuple[Finding, ...] = ()
    """What would be said no longer."""
    raised: tuple[Finding, ...] = ()
    """What would newly be said, or more firmly."""
    widened: tuple[Finding, ...] = ()
    """What would still be said, and of more than before."""

    @property
    def broken(self) -> tuple[Finding, ...]:
        """What would be open of others than before, though no link of the change is at fault."""
        return (*self.raised, *self.widened)

    def flags(self, link: Candidate) -> bool:
        """Whether a link would itself be flagged: by a finding, or a question that names its ends.

        What it only brings to light of others, such as a link below it that the file reads and no
        source states, is no fault of it.
        """
        return any(
            one.verdict is Verdict.FINDING
            or not link.joined.isdisjoint((one.subject, *one.observation.related))
            for one in self.raised
        )


@dataclass(frozen=True)
class Trial:
    """The rules of a run, to be run again on a structure with more links."""

    graph: GovernanceGraph
    rules: Sequence[Rule]
    """All rules there are."""
    report: Report
    """What they said of it as it is."""
    work: int = WORK

    def of_each(self, links: Sequence[Candidate]) -> dict[Candidate, Change]:
        """What each of some links would change."""
        if len(links) * len(self.graph.structure.entities) <= self.work:
            return {one: self.with_links((one,)) for one in links}
        found: dict[Candidate, Change] = {}
        waiting: dict[object, list[Candidate]] = {}
        for one in reversed(links):
            waiting.setdefault(one.slot, []).append(one)
        for _ in range(ROUNDS):
            together = [own.pop() for own in waiting.values()]
            tried = divided(self.graph, together, self.with_links(together))
            found |= tried
            done = {one.slot for one, own in tried.items() if own.settled and not own.flags(one)}
            waiting = {slot: own for slot, own in waiting.items() if own and slot not in done}
            if not waiting:
                break
        return found

    def with_links(self, links: Iterable[Candidate]) -> Change:
        """What some links together would change."""
        more = [link for one in links for link in self._links(one)]
        structure = self.graph.structure
        return self.change(replace(structure, links=sorted_links((*structure.links, *more))))

    def _links(self, one: Candidate) -> Iterator[Link]:
        """The links of a candidate as the reader would make them of its short form."""
        for source, target in one.ends:
            entity = self.graph.entity(source)
            origin = entity.origin / one.key.value
            yield Link(one.key, source, target, NO_DETAILS, entity.evidence, (origin,))

    def change(self, structure: Structure) -> Change:
        """What the rules say otherwise of another structure."""
        before, after = self._said, _said(self._findings(structure))
        return Change(
            settled=tuple(one for key, own in before.items() if key not in after for one in own),
            raised=tuple(
                one for key, own in after.items() for one in _raised(before.get(key, ()), own)
            ),
            widened=tuple(
                own[0]
                for key, own in after.items()
                if key in before and _related(own) > _related(before[key])
            ),
        )

    def _findings(self, structure: Structure) -> list[Finding]:
        selection = Selection(select=frozenset(rule.code for rule in self.report.rules))
        return Engine(GovernanceGraph(structure), self.rules, selection).findings()

    @cached_property
    def _said(self) -> Mapping[Key, list[Finding]]:
        return _said(self.report.findings)


def _said(findings: Iterable[Finding]) -> dict[Key, list[Finding]]:
    said: dict[Key, list[Finding]] = {}
    for one in findings:
        if one.verdict in _ASKING and one.accepted is None:
            said.setdefault((one.code, one.subject), []).append(one)
    return said


def _raised(before: Sequence[Finding], after: Sequence[Finding]) -> Sequence[Finding]:
    """What is said more often, or more firmly, than before."""
    counts = [Counter(one.verdict for one in own) for own in (before, after)]
    grown = [verdict for verdict in _ASKING if counts[1][verdict] > counts[0][verdict]]
    if len(after) <= len(before) and Verdict.FINDING not in grown:
        return ()
    return [one for one in after if one.verdict in grown]


def _related(findings: Iterable[Finding]) -> frozenset[str]:
    return frozenset(id_ for one in findings for id_ in one.observation.related)


def divided(
    graph: GovernanceGraph, links: Sequence[Candidate], change: Change
) -> dict[Candidate, Change]:
    """What is put down to each of some links that were tried together."""
    if len(links) == 1:
        return {links[0]: change}
    touch = _Touch(graph, links)
    settled, raised, widened = (
        touch.shares(findings) for findings in (change.settled, change.raised, change.widened)
    )
    return {
        one: Change(tuple(settled[one]), tuple(raised[one]), tuple(widened[one])) for one in links
    }


@dataclass(slots=True)
class _Touch:
    """Which of some links touch what a finding speaks of, the nearest of them only."""

    graph: GovernanceGraph
    links: Sequence[Candidate]
    by_source: dict[str, list[Candidate]] = field(default_factory=dict)
    by_target: dict[str, list[Candidate]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for one in self.links:
            for id_ in one.sources:
                self.by_source.setdefault(id_, []).append(one)
            for id_ in one.targets:
                self.by_target.setdefault(id_, []).append(one)

    def shares(self, findings: Iterable[Finding]) -> Mapping[Candidate, list[Finding]]:
        """What is put down to each link."""
        shares: dict[Candidate, list[Finding]] = {one: [] for one in self.links}
        for finding in findings:
            for one in self._of(finding):
                shares[one].append(finding)
        return shares

    def _of(self, finding: Finding) -> list[Candidate]:
        """The links from its subject, else to it, else those of whom it names or answers to."""
        subject, related = finding.subject, finding.observation.related
        for known, ids in (
            (self.by_source, (subject,)),
            (self.by_target, (subject,)),
            (self.by_source, related),
            (self.by_target, related),
        ):
            found = [one for id_ in ids for one in known.get(id_, ())]
            if found:
                return list(dict.fromkeys(found))
        higher = above(self.graph.routes.ways, subject, lambda _: True)
        return [one for one in self.links if not higher.isdisjoint(one.sources)]
