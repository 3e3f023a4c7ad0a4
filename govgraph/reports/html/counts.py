"""How many there are of everything, each with the way to the section that tells them."""

from collections.abc import Iterator
from typing import NamedTuple

from govgraph.finding import Severity
from govgraph.lint import Report
from govgraph.lint.wording import RANKED
from govgraph.reports.html.page import Count


class _Row(NamedTuple):
    """Something that is counted: its key in the counts of a report, its words, its section."""

    key: str
    one: str
    several: str
    section: str
    look: str


_ROWS = (
    _Row("question", "question", "questions", "questions", "question"),
    _Row("note", "note", "notes", "notes", "note"),
    _Row("disputed", "disputed", "disputed", "disputed", "question"),
    _Row("in_order", "thing in order", "things in order", "in-order", "good"),
    _Row("accepted", "accepted", "accepted", "accepted", "note"),
    _Row("known", "known already", "known already", "baseline", "note"),
    _Row("settled", "settled", "settled", "baseline", "good"),
    _Row("stale", "stale entry", "stale entries", "baseline", "note"),
)


def counts_of(report: Report, anchor: str) -> Iterator[Count]:
    """What there is any of, in the order of the sections; findings in any case."""
    count = report.counts
    findings = sum(count[severity] for severity in RANKED)
    worst = next((str(severity) for severity in RANKED if count[severity]), "good")
    noun = "finding" if findings == 1 else "findings"
    yield Count(f"{findings:,}", noun, f"{anchor}-findings", worst)
    hidden = set(_hidden(report))
    for row in _ROWS:
        if number := count[row.key]:
            where = "" if row.section in hidden else f"{anchor}-{row.section}"
            yield Count(f"{number:,}", row.one if number == 1 else row.several, where, row.look)


def _hidden(report: Report) -> Iterator[str]:
    """The sections that are not there, as nothing of them is shown."""
    shown = {one.severity for one in report.findings}
    if Severity.QUESTION not in shown:
        yield "questions"
    if Severity.NOTE not in shown:
        yield "notes"
    if not report.in_order:
        yield "in-order"
