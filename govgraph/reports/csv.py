"""A report as a table: comma-separated values, one row for each thing that is said."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from types import MappingProxyType
from typing import TypeAlias

from govgraph.finding import Dispute, Finding, Verdict, Words
from govgraph.lint import CAVEAT, Entry, Report, Suggestion
from govgraph.lint.placing import placed_problems, spans
from govgraph.lint.wording import hidden, quoted
from govgraph.model.catalogue import CATALOGUE, family
from govgraph.paragraph import visible
from govgraph.problem import Origin
from govgraph.rule import Rule
from govgraph.text import Span

_Row: TypeAlias = dict[str, str | int]

COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "structure": "the title of the structure",
        "as_of": "the date at which it was checked",
        "what": "finding, question, note, in order, dispute, suggestion, remark, problem or rule",
        "severity": "high, medium, low, question or note",
        "status": "open, known, accepted, settled or stale; of a rule, ran or off",
        "rule": "the code of the rule, or of the problem of a file",
        "name": "its name",
        "family": "the family of the rule; own for one of the file",
        "kind": "gap, overlap, conflict, weakness or reading",
        "sentence": "who, then the fact",
        "subject": "the id of the entity that it is about; empty for the whole structure",
        "subject_name": "what that entity is called",
        "related_names": "the others that the sentence names; of a suggestion, whom to ask",
        "words": "the quotes that it rests on, each with its source",
        "settled_by": "what would settle it; of a suggestion, the line to paste",
        "reason": "why it is accepted, stale or suggested, or why the rule was off",
        "until": "the date on which the exception ends",
        "file": "the file in which it is written",
        "line": "the line, from 1",
        "column": "the column, from 1, in Unicode code points",
    }
)
"""What each column holds. `what` lets a filter pick one sort of thing out."""

_LONGEST = 32_767
"""How many letters a cell of a spreadsheet holds."""
_BYTE_ORDER_MARK = "\ufeff"
_CALCULATED = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet take a cell for a formula; the last four are as wide as a kanji."""


def render(reports: Sequence[Report], width: int = 80) -> str:  # noqa: ARG001 - rows stay whole
    """Reports as one table, as RFC 4180 has it.

    It begins with a byte order mark: without it Excel takes UTF-8 for the letters of the system.
    """
    file = StringIO()
    writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for report in reports:
        whose: _Row = {"structure": report.title, "as_of": report.as_of}
        for row in _rows(report):
            writer.writerow({key: _cell(value) for key, value in (whose | row).items()})
    return _BYTE_ORDER_MARK + file.getvalue()


def _cell(value: str | int) -> str | int:
    """Text on one line. An apostrophe before what a spreadsheet would calculate keeps it text."""
    if isinstance(value, int):
        return value
    line = visible(" ".join(value.split()))
    safe = f"'{line}" if line.startswith(_CALCULATED) else line
    return safe if len(safe) <= _LONGEST else f"{safe[: _LONGEST - 1]}…"


def _rows(report: Report) -> Iterator[_Row]:
    places = spans(report, _origins(report))
    for status, findings in (
        ("open", report.findings),
        ("known", report.known),
        ("accepted", report.accepted),
        ("", report.in_order),
    ):
        for finding in findings:
            at = _place(finding.observation.origin, places)
            yield _finding(finding, report) | {"status": status} | at
    for dispute in report.disputed:
        yield _dispute(dispute, report) | _place(dispute.origins[0], places)
    yield from _entries(report)
    yield from (_suggestion(one, report) for one in report.suggestions)
    for remark in report.remarks:
        place: _Row = {} if remark.origin is None else _place(remark.origin, places)
        yield {"what": "remark", "sentence": remark.sentence, **place}
    for said in hidden(report):
        yield {"what": "remark", "sentence": said}
    yield from _problems(report)
    yield from _rules(report)


def _origins(report: Report) -> Iterator[Origin]:
    for one in (*report.findings, *report.known, *report.accepted, *report.in_order):
        yield one.observation.origin
    yield from (dispute.origins[0] for dispute in report.disputed)
    yield from (remark.origin for remark in report.remarks if remark.origin is not None)


def _finding(finding: Finding, report: Report) -> _Row:
    said, accepted = finding.observation, finding.accepted
    return {
        "what": str(finding.verdict),
        "severity": "" if finding.verdict is Verdict.IN_ORDER else str(finding.severity),
        "rule": finding.code,
        "name": finding.name,
        "family": family(finding.code),
        "kind": str(finding.kind),
        "sentence": said.sentence,
        "subject": said.subject,
        "subject_name": report.names.get(said.subject, "the structure"),
        "related_names": "; ".join(report.called(said.related)),
        "words": _words(said.words),
        "settled_by": said.settled_by,
        "reason": "" if accepted is None else accepted.reason,
        "until": "" if accepted is None else accepted.until,
    }


def _dispute(dispute: Dispute, report: Report) -> _Row:
    return {
        "what": "dispute",
        "sentence": dispute.sentence,
        "subject": dispute.subject,
        "subject_name": report.names.get(dispute.subject, dispute.subject),
        "words": _words(dispute.words),
    }


def _entries(report: Report) -> Iterator[_Row]:
    """What a baseline holds and matches nothing any more."""
    if report.baseline is None:
        return
    for entry in report.baseline.settled:
        yield _entry(entry) | {"status": "settled"}
    for stale in report.baseline.stale:
        yield _entry(stale.entry) | {"status": "stale", "reason": str(stale.why)}


def _entry(entry: Entry) -> _Row:
    return {
        "what": str(entry.verdict),
        "rule": entry.code,
        "name": CATALOGUE.get(entry.code, ""),
        "family": family(entry.code),
        "sentence": entry.sentence,
        "subject": entry.subject,
    }


def _suggestion(one: Suggestion, report: Report) -> _Row:
    """A link to ask about. Nobody has said that it is so."""
    return {
        "what": "suggestion",
        "sentence": one.question,
        "subject": one.source,
        "subject_name": report.names.get(one.source, ""),
        "related_names": "; ".join(one.asked),
        "settled_by": one.paste.text.strip(),
        "reason": f"{one.because}. {one.outcome}",
        "file": one.paste.file,
        "line": one.paste.line,
        "column": one.paste.column,
    }


def _problems(report: Report) -> Iterator[_Row]:
    for placed in placed_problems(report):
        problem = placed.problem
        told: _Row = {
            "what": "problem",
            "rule": problem.fault.code,
            "name": problem.fault.slug,
            "sentence": problem.sentence,
            "settled_by": problem.advice,
        }
        yield told | _at(problem.origin.file, placed.span)


def _rules(report: Report) -> Iterator[_Row]:
    """Which rules ran, and which did not and why; and what no check sees."""
    for rule in report.rules:
        yield _rule(rule) | {"status": "ran"}
    for off in report.off:
        yield _rule(off.rule) | {"status": "off", "reason": str(off.why)}
    if not report.problems:
        yield {"what": "remark", "sentence": CAVEAT.removesuffix(".")}


def _rule(rule: Rule) -> _Row:
    return {
        "what": "rule",
        "severity": str(rule.severity),
        "rule": rule.code,
        "name": rule.name,
        "family": family(rule.code),
        "kind": str(rule.kind),
        "sentence": rule.summary,
    }


def _words(words: Iterable[Words]) -> str:
    return "; ".join(map(quoted, words))


def _place(origin: Origin, places: Mapping[Origin, Span]) -> _Row:
    return _at(origin.file, places[origin])


def _at(file: str, span: Span | None) -> _Row:
    if span is None:
        return {"file": file}
    return {"file": file, "line": span.start.line, "column": span.start.column}
