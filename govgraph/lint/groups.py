"""Which findings a reader takes in at once: those that say the same, or have one cause."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from govgraph.finding import Finding, Severity
from govgraph.lint.report import WEIGHT

_MOST_GROUPS, _MOST_OF_RULE = 40, 12


@dataclass(frozen=True, slots=True)
class Group:
    """One finding, or several of one rule that say the same of many or that share a cause."""

    findings: tuple[Finding, ...]
    alike: str = ""
    """The sentence for all of them, with `{names}`; empty for one alone, and beside a cause."""
    cause: str = ""
    """The id of what causes all of them; empty for one alone, and where there is none."""

    @property
    def head(self) -> Finding:
        """The finding that speaks for all."""
        return self.findings[0]

    @property
    def severity(self) -> Severity:
        """The severity that all of them have."""
        return self.head.severity


def grouped(findings: Iterable[Finding]) -> tuple[Group, ...]:
    """Put findings into groups: severest first, then what stands for most, then by code."""
    members: dict[tuple[object, ...], list[Finding]] = {}
    for index, finding in enumerate(findings):
        said = finding.observation
        shared = said.cause or said.alike
        key = (
            finding.severity,
            finding.code,
            shared,
            said.cause == "",
            None if shared else index,
        )
        members.setdefault(key, []).append(finding)
    groups = (_group(tuple(sharing)) for sharing in members.values())
    return tuple(sorted(groups, key=_order))


def worst(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups that are told one by one: all, or of very many the first ones of each rule."""
    if len(groups) <= _MOST_GROUPS:
        return tuple(groups)
    of_rule: Counter[str] = Counter()
    kept = []
    for group in groups:
        of_rule[group.head.code] += 1
        if of_rule[group.head.code] <= _MOST_OF_RULE:
            kept.append(group)
    return tuple(kept[:_MOST_GROUPS])


def _group(findings: tuple[Finding, ...]) -> Group:
    said = findings[0].observation
    if len(findings) == 1:
        return Group(findings)
    return Group(findings, "" if said.cause else said.alike, said.cause)


def _order(group: Group) -> tuple[int, int, str, str, str]:
    said = group.head.observation
    return (
        WEIGHT[group.severity],
        -len(group.findings),
        group.head.code,
        said.subject,
        said.sentence,
    )
