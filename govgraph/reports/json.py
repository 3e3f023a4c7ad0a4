"""A report for other programs: JSON of a declared version, with types of its own."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TypedDict

from govgraph.document import Located
from govgraph.finding import Finding, Remark, Severity, Words
from govgraph.lint import Report
from govgraph.problem import Mention, Origin, Problem
from govgraph.rule import Rule
from govgraph.text import Span, escaped

VERSION = 1
"""Raised when a key changes its meaning or goes; new keys may come without it."""

Places = Mapping[Origin, Located]


class Place(TypedDict):
    """Where something is written. Lines and columns count from 1, in Unicode code points."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    path: list[str | int]


class Evidence(TypedDict):
    """The words that something rests on."""

    quote: str
    reading: str
    source: str
    at: str
    confidence: str


class Found(TypedDict):
    """A finding, question, note or thing in order; `accepted` is the reason, or null."""

    rule: str
    name: str
    kind: str
    severity: str
    verdict: str
    subject: str
    related: list[str]
    sentence: str
    key: str
    evidence: list[Evidence]
    settled_by: str
    cause: str
    stated_by_source: bool
    accepted: str | None
    place: Place


class Note(TypedDict):
    """Something said once of the whole run, or a second place of a problem."""

    sentence: str
    place: Place | None


class Fault(TypedDict):
    """What keeps a file from being read whole."""

    code: str
    name: str
    sentence: str
    advice: str
    place: Place
    related: list[Note]


class Ran(TypedDict):
    """A rule that ran."""

    code: str
    name: str
    kind: str
    severity: str
    summary: str


class Checked(TypedDict):
    """What is said of one structure."""

    title: str
    files: list[str]
    as_of: str
    summary: dict[str, int]
    findings: list[Found]
    questions: list[Found]
    notes: list[Found]
    in_order: list[Found]
    accepted: list[Found]
    remarks: list[Note]
    problems: list[Fault]
    rules: list[Ran]


def render(reports: Sequence[Report], width: int = 80) -> str:  # noqa: ARG001 - JSON has no lines
    """Reports as one JSON object, `{"version": 1, "structures": […]}`."""
    whole = {"version": VERSION, "structures": [_checked(report) for report in reports]}
    return escaped(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _checked(report: Report) -> Checked:
    places = report.places(_origins(report))

    def found(findings: Iterable[Finding]) -> list[Found]:
        return [_found(finding, places) for finding in findings]

    asked = (Severity.QUESTION, Severity.NOTE)
    return Checked(
        title=report.title,
        files=list(report.files),
        as_of=report.as_of,
        summary=_summary(report),
        findings=found(one for one in report.findings if one.severity not in asked),
        questions=found(one for one in report.findings if one.severity is Severity.QUESTION),
        notes=found(one for one in report.findings if one.severity is Severity.NOTE),
        in_order=found(report.in_order),
        accepted=found(report.accepted),
        remarks=[_remark(remark, places) for remark in report.remarks],
        problems=[_problem(problem, places) for problem in report.problems],
        rules=[_rule(rule) for rule in report.rules],
    )


def _origins(report: Report) -> Iterable[Origin]:
    for finding in (*report.findings, *report.in_order, *report.accepted):
        yield finding.observation.origin
    for remark in report.remarks:
        if remark.origin is not None:
            yield remark.origin
    for problem in report.problems:
        yield problem.origin
        yield from (mention.origin for mention in problem.mentions)


def _summary(report: Report) -> dict[str, int]:
    counts = {str(severity): report.count(severity) for severity in Severity}
    return counts | {
        "in_order": len(report.in_order),
        "accepted": len(report.accepted),
        "problems": len(report.problems),
    }


def _found(finding: Finding, places: Places) -> Found:
    said = finding.observation
    return Found(
        rule=finding.code,
        name=finding.name,
        kind=str(finding.kind),
        severity=str(finding.severity),
        verdict=str(finding.verdict),
        subject=said.subject,
        related=list(said.related),
        sentence=said.sentence,
        key=said.key,
        evidence=[_evidence(words) for words in said.words],
        settled_by=said.settled_by,
        cause=said.cause,
        stated_by_source=said.by_source,
        accepted=None if finding.accepted is None else finding.accepted.reason,
        place=_place(said.origin, places, at_key=True),
    )


def _evidence(words: Words) -> Evidence:
    return Evidence(
        quote=words.quote,
        reading=words.reading,
        source=words.source,
        at=words.at,
        confidence="likely" if words.likely else "stated",
    )


def _remark(remark: Remark, places: Places) -> Note:
    place = None if remark.origin is None else _place(remark.origin, places, at_key=True)
    return Note(sentence=remark.sentence, place=place)


def _problem(problem: Problem, places: Places) -> Fault:
    return Fault(
        code=problem.fault.code,
        name=problem.fault.slug,
        sentence=problem.sentence,
        advice=problem.advice,
        place=_place(problem.origin, places, at_key=problem.at_key, span=problem.span),
        related=[_mention(mention, places) for mention in problem.mentions],
    )


def _mention(mention: Mention, places: Places) -> Note:
    place = _place(mention.origin, places, at_key=True, span=mention.span)
    return Note(sentence=mention.words, place=place)


def _place(origin: Origin, places: Places, *, at_key: bool, span: Span | None = None) -> Place:
    located = places[origin]
    span = span or (located.key if at_key and located.key else located.value)
    return Place(
        file=origin.file,
        line=span.start.line,
        column=span.start.column,
        end_line=span.end.line,
        end_column=span.end.column,
        path=list(origin.path),
    )


def _rule(rule: Rule) -> Ran:
    return Ran(
        code=rule.code,
        name=rule.name,
        kind=str(rule.kind),
        severity=str(rule.severity),
        summary=rule.summary,
    )
