"""What of a report is shown: what is hidden is counted all the same."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import StrEnum

from govgraph.finding import Finding, Severity
from govgraph.lint.report import WEIGHT, Report


class Questions(StrEnum):
    """What becomes of the questions: shown, hidden, shown alone, or failing like findings."""

    SHOW = "show"
    HIDE = "hide"
    ONLY = "only"
    FAIL = "fail"


def shown(report: Report, questions: Questions, failing: Severity) -> Report:
    """A report that shows what was asked for, and fails at a severity or, asked to, below it."""
    match questions:
        case Questions.HIDE:
            report = _with(report, lambda one: one.severity is not Severity.QUESTION)
        case Questions.ONLY:
            report = _with(report, lambda one: one.severity is Severity.QUESTION)
            report = replace(report, in_order=(), hidden=(*report.hidden, *report.in_order))
        case Questions.FAIL:
            failing = max(failing, Severity.QUESTION, key=WEIGHT.__getitem__)
        case Questions.SHOW:
            pass
    return replace(report, failing=failing)


def _with(report: Report, wanted: Callable[[Finding], bool]) -> Report:
    kept, hidden = _divided(report.findings, wanted)
    return replace(report, findings=kept, hidden=hidden)


def _divided(
    findings: Iterable[Finding], wanted: Callable[[Finding], bool]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    every = tuple(findings)
    kept = tuple(one for one in every if wanted(one))
    return kept, tuple(one for one in every if not wanted(one))
