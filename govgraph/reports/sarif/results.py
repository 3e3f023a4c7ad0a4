"""What was found, as results of SARIF."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from govgraph.finding import Finding, Severity, Words
from govgraph.lint import Report
from govgraph.lint.baseline import ASKING
from govgraph.lint.placing import Placed, placed_problems
from govgraph.lint.wording import why
from govgraph.reports.sarif.places import Object, Places, message, sentence

LEVELS: Mapping[Severity, str] = MappingProxyType(
    {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "note"}
)
"""The level of each severity. What has none of them has the level `none`, as its kind asks for."""
_KINDS = {Severity.QUESTION: "review", Severity.NOTE: "informational"}


def results(report: Report, places: Places, index: Mapping[str, int]) -> list[Object]:
    """Findings, questions, notes, what is known and what is accepted; or the problems of the files.

    `index` is the place of each rule among those that are described.
    """
    whys = {rule.code: why(rule) for rule in report.rules}
    found = [_result(one, places, whys.get(one.code, "")) for one in _every(report)]
    if report.baseline is not None:
        found = [
            result | {"baselineState": state}
            for result, state in zip(found, _states(report), strict=True)
        ]
    found += [_problem(placed, places) for placed in placed_problems(report)]
    return [one | {"ruleIndex": index[str(one["ruleId"])]} for one in found]


def _every(report: Report) -> Iterator[Finding]:
    yield from report.findings
    yield from report.known
    yield from report.accepted


def _states(report: Report) -> Iterator[str]:
    """What each is beside the baseline. Notes are no news, as a baseline never holds any."""
    for finding in report.findings:
        yield "new" if finding.verdict in ASKING else "unchanged"
    yield from ("unchanged" for _ in (*report.known, *report.accepted))


def _result(finding: Finding, places: Places, matters: str) -> Object:
    said = finding.observation
    related = places.related(filter(None, (said.cause, *said.related)))
    return {
        "ruleId": finding.code,
        **_kind(finding),
        "message": _message(finding, matters),
        "locations": [places.location(said.origin)],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": _fingerprint(finding.code, said.subject),
        "suppressions": list(_suppressions(finding, places)),
        "properties": _properties(finding),
    }


def _properties(finding: Finding) -> Object:
    """What SARIF has no word for, without what is empty."""
    said = finding.observation
    every = {
        "severity": finding.severity,
        "verdict": finding.verdict,
        "subject": said.subject,
        "related": list(said.related),
        "key": said.key,
        "settledBy": said.settled_by,
        "statedBySource": said.by_source,
        "evidence": [_evidence(words) for words in said.words],
    }
    return {key: value for key, value in every.items() if value}


def _kind(finding: Finding) -> Object:
    if finding.severity in _KINDS:
        return {"kind": _KINDS[finding.severity], "level": "none"}
    return {"kind": "fail", "level": LEVELS[finding.severity]}


def _message(finding: Finding, matters: str) -> Object:
    """Who, then the fact, why it matters and what settles it."""
    said = finding.observation
    told = [said.sentence]
    told += [f"Why it matters: {matters}"] if matters else []
    told += [f"To settle it: {said.settled_by}"] if said.settled_by else []
    return sentence(". ".join(part.removesuffix(".") for part in told))


def _fingerprint(code: str, subject: str) -> Object:
    """What a finding stays known by. Never a line: those move."""
    return {"ruleAndSubject/v1": f"{code}/{subject}"}


def _suppressions(finding: Finding, places: Places) -> Iterator[Object]:
    """That the author of the file accepts it, and why. A run has these of all results or none."""
    accepted = finding.accepted
    if accepted is not None:
        until = f" (until {accepted.until})" if accepted.until else ""
        yield {
            "kind": "inSource",
            "status": "accepted",
            "justification": f"{accepted.reason}{until}",
            "location": places.location(accepted.origin),
        }


def _evidence(words: Words) -> Object:
    every = {
        "quote": words.quote,
        "reading": words.reading,
        "source": words.source,
        "at": words.at,
        "confidence": "likely" if words.likely else "stated",
    }
    return {key: value for key, value in every.items() if value}


def _problem(placed: Placed, places: Places) -> Object:
    """What keeps a file from being read. It is a result, for that is where its author looks."""
    problem = placed.problem
    related = [
        {"id": number, "message": message(one.words)} | places.location(one.origin, span)
        for number, (one, span) in enumerate(placed.mentions)
    ]
    return {
        "ruleId": problem.fault.code,
        "kind": "fail",
        "level": "error",
        "message": sentence(" ".join(filter(None, (f"{problem.sentence}.", problem.advice)))),
        "locations": [places.location(problem.origin, placed.span)],
        **({"relatedLocations": related} if related else {}),
        "suppressions": [],
    }
