"""A report for other programs: JSON of a declared version, with types of its own."""

import json
from collections.abc import Iterable, Mapping, Sequence

from govgraph.document import Located
from govgraph.finding import Dispute, Finding, Remark, Severity, Words
from govgraph.lint import CAVEAT, Effect, Entry, Off, Outdated, Report, Suggestion
from govgraph.lint import Compared as Comparison
from govgraph.problem import Mention, Origin, Problem
from govgraph.reports.json.shape import (
    VERSION,
    Checked,
    Compared,
    Disputed,
    Evidence,
    Fault,
    Found,
    KnownBefore,
    Note,
    NotRun,
    Pasted,
    Place,
    Ran,
    Settled,
    Suggested,
    Whole,
)
from govgraph.rule import Rule
from govgraph.text import Span, escaped

Places = Mapping[Origin, Located]


def render(reports: Sequence[Report], width: int = 80) -> str:  # noqa: ARG001 - JSON has no lines
    """Reports as one JSON object, `{"version": 1, "structures": […]}`."""
    whole = Whole(version=VERSION, structures=[_checked(report) for report in reports])
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
        failing=report.failing,
        summary=dict(report.counts),
        findings=found(one for one in report.findings if one.severity not in asked),
        questions=found(one for one in report.findings if one.severity is Severity.QUESTION),
        notes=found(one for one in report.findings if one.severity is Severity.NOTE),
        in_order=found(report.in_order),
        accepted=found(report.accepted),
        known=found(report.known),
        baseline=None if report.baseline is None else _compared(report.baseline),
        suggestions=[_suggested(suggestion) for suggestion in report.suggestions],
        disputed=[_disputed(dispute, places) for dispute in report.disputed],
        remarks=[_remark(remark, places) for remark in report.remarks],
        problems=[_problem(problem, places) for problem in report.problems],
        rules=[_rule(rule) for rule in report.rules],
        off=[_off(off) for off in report.off],
        caveat=CAVEAT,
    )


def _origins(report: Report) -> Iterable[Origin]:
    for finding in (*report.findings, *report.in_order, *report.accepted, *report.known):
        yield finding.observation.origin
    for dispute in report.disputed:
        yield from dispute.origins
    for remark in report.remarks:
        if remark.origin is not None:
            yield remark.origin
    for problem in report.problems:
        yield problem.origin
        yield from (mention.origin for mention in problem.mentions)


def _found(finding: Finding, places: Places) -> Found:
    said, accepted = finding.observation, finding.accepted
    return Found(
        rule=finding.code,
        name=finding.name,
        kind=finding.kind,
        severity=finding.severity,
        verdict=finding.verdict,
        subject=said.subject,
        related=list(said.related),
        sentence=said.sentence,
        key=said.key,
        evidence=[_evidence(words) for words in said.words],
        settled_by=said.settled_by,
        cause=said.cause,
        stated_by_source=said.by_source,
        accepted=None if accepted is None else accepted.reason,
        accepted_until=(accepted.until or None) if accepted is not None else None,
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
        kind=rule.kind,
        severity=rule.severity,
        summary=rule.summary,
    )


def _off(off: Off) -> NotRun:
    return NotRun(code=off.rule.code, name=off.rule.name, why=off.why)


def _disputed(dispute: Dispute, places: Places) -> Disputed:
    return Disputed(
        subject=dispute.subject,
        key=dispute.key,
        sentence=dispute.sentence,
        evidence=[_evidence(words) for words in dispute.words],
        places=[_place(origin, places, at_key=True) for origin in dispute.origins],
    )


def _compared(compared: Comparison) -> Compared:
    return Compared(
        file=compared.file,
        settled=[_known(entry, None) for entry in compared.settled],
        stale=[_known(stale.entry, stale.why) for stale in compared.stale],
    )


def _known(entry: Entry, why: Outdated | None) -> KnownBefore:
    return KnownBefore(
        rule=entry.code,
        subject=entry.subject,
        verdict=entry.verdict,
        sentence=entry.sentence,
        why=why,
    )


def _suggested(suggestion: Suggestion) -> Suggested:
    paste = suggestion.paste
    return Suggested(
        source=suggestion.source,
        key=suggestion.key,
        target=suggestion.target,
        question=suggestion.question,
        because=suggestion.because,
        outcome=suggestion.outcome,
        ask=list(suggestion.asked),
        settles=[_settled(effect) for effect in suggestion.settles],
        breaks=[_settled(effect) for effect in suggestion.breaks],
        paste=Pasted(
            file=paste.file,
            line=paste.line,
            column=paste.column,
            text=paste.text,
            below=paste.below,
        ),
    )


def _settled(effect: Effect) -> Settled:
    return Settled(
        rule=effect.code,
        name=effect.name,
        severity=effect.severity,
        subject=effect.subject,
        sentence=effect.sentence,
    )
