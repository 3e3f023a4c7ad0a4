"""The last line of a report."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

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
    count = sum((Counter(report.counts) for report in reports), Counter())
    severities = {severity: count[severity] for severity in Severity}
    found = [*open_ones(severities)]
    if not any(severities[one] for one in _SEVERITIES):
        is_compared = any(report.baseline is not None for report in reports)
        found = [f"No {'new findings' if is_compared else 'findings'}", *found]
    rest = [f"{counted(count['in_order'], 'thing')} in order"] if count["in_order"] else []
    rest += [f"{count[what]:,} {what}" for what in ("accepted", "known", "settled") if count[what]]
    return "; ".join((", ".join(found), *([", ".join(rest)] if rest else [])))


def open_ones(count: Mapping[Severity, int]) -> Iterator[str]:
    """How many findings, questions and notes there are, without what there is none of."""
    by_severity = [f"{count[severity]:,} {severity}" for severity in _SEVERITIES if count[severity]]
    total = sum(count[severity] for severity in _SEVERITIES)
    if total:
        yield f"{counted(total, 'finding')} ({', '.join(by_severity)})"
    for severity in (Severity.QUESTION, Severity.NOTE):
        if count[severity]:
            yield counted(count[severity], str(severity))
