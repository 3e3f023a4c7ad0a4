"""The last line of a report."""

from collections.abc import Sequence

from govgraph.finding import Severity
from govgraph.lint import Report

_SEVERITIES = (Severity.HIGH, Severity.MEDIUM, Severity.LOW)


def counted(number: int, one: str, several: str = "") -> str:
    """A number with its noun: `1 question`, `1,204 questions`."""
    return f"{number:,} {one if number == 1 else several or f'{one}s'}"


def summary(reports: Sequence[Report]) -> str:
    """What all reports come to: `3 findings (1 high, 2 medium), 14 questions, 5 notes; …`."""
    unread = sum(1 for report in reports if report.problems)
    if not unread:
        return _found(reports)
    problems = counted(sum(len(report.problems) for report in reports), "problem")
    if unread == len(reports):
        files = {problem.origin.file for report in reports for problem in report.problems}
        return f"{problems} in the {'file' if len(files) == 1 else 'files'}: nothing was checked"
    not_checked = counted(unread, "structure was", "structures were")
    found = _found(reports)
    return f"{problems}: {not_checked} not checked; {found[:1].lower()}{found[1:]}"


def _found(reports: Sequence[Report]) -> str:
    count = {severity: sum(report.count(severity) for report in reports) for severity in Severity}
    by_severity = [f"{count[severity]:,} {severity}" for severity in _SEVERITIES if count[severity]]
    total = sum(count[severity] for severity in _SEVERITIES)
    findings = f"{counted(total, 'finding')} ({', '.join(by_severity)})" if total else "No findings"
    asked = [
        counted(count[severity], str(severity))
        for severity in (Severity.QUESTION, Severity.NOTE)
        if count[severity]
    ]
    in_order = sum(len(report.in_order) for report in reports)
    accepted = sum(len(report.accepted) for report in reports)
    rest = [f"{counted(in_order, 'thing')} in order"] if in_order else []
    rest += [f"{accepted:,} accepted"] if accepted else []
    return "; ".join((", ".join((findings, *asked)), *([", ".join(rest)] if rest else [])))
