"""Checks structures that are held in memory, with the real rules."""

from collections.abc import Iterable

from govgraph.finding import Finding, Severity, Verdict
from govgraph.lint import EVERYTHING, Report, Selection, lint
from govgraph.rules import all_rules
from tests.reading import graph_of


def report_on(text: str, *rules: str, **files: str) -> Report:
    """What the rules, or only those named, report of a text."""
    selection = Selection(frozenset(rules)) if rules else EVERYTHING
    return lint(graph_of(text, **files), all_rules(), selection)


def reported(text: str, *rules: str, **files: str) -> list[tuple[str, str, str]]:
    """What is open in a report: the word for how grave it is, the rule's code, the subject."""
    return as_rows(report_on(text, *rules, **files).findings)


def as_rows(findings: Iterable[Finding]) -> list[tuple[str, str, str]]:
    return sorted((_word(one), one.code, one.subject) for one in findings)


def _word(finding: Finding) -> str:
    if finding.verdict is Verdict.FINDING and finding.severity is not Severity.NOTE:
        return "finding"
    return str(finding.severity)


def remarks_on(text: str, **files: str) -> list[str]:
    """What the report says once of the whole run."""
    return [one.sentence for one in report_on(text, **files).remarks]
