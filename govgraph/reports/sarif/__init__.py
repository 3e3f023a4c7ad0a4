"""A report for code scanning: SARIF 2.1.0, one run for each structure.

Results are what asks for something and what is worth knowing. What is in order and
what is settled are no results: whoever reads no `kind` and no `baselineState`, as GitHub does not,
would take them for open. Both are counted, and what is settled is told.
"""

import json
from collections.abc import Iterator, Mapping, Sequence

from govgraph.lint import CAVEAT, Compared, Report
from govgraph.lint.wording import hidden, off_for_each_reason, offers
from govgraph.reports.sarif.places import BASE, Object, Places, artifact, sentence
from govgraph.reports.sarif.results import results
from govgraph.reports.sarif.rules import descriptors
from govgraph.text import escaped
from govgraph.version import VERSION

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_BREAKS = ["\r\n", "\n", "\r", "\x85", "\u2028", "\u2029"]
"""What ends a line of YAML, by which the lines of a place are counted."""


def render(reports: Sequence[Report], width: int = 80) -> str:  # noqa: ARG001 - JSON has no lines
    """Reports as one SARIF log, in which every finding is single."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report) for report in reports]}
    return escaped(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _run(report: Report) -> Object:
    places = Places(report)
    rules = descriptors(report)
    index = {str(rule["id"]): number for number, rule in enumerate(rules)}
    return {
        "tool": {
            "driver": {
                "name": "govgraph",
                "version": VERSION,
                "language": "en-GB",
                "rules": rules,
            },
        },
        "automationDetails": {"id": f"govgraph/{report.files[0]}/"},
        "language": "en-GB",
        "columnKind": "unicodeCodePoints",
        "newlineSequences": _BREAKS,
        "defaultEncoding": "utf-8",
        "originalUriBaseIds": {
            BASE: {"description": sentence("The folder in which govgraph was started")}
        },
        "artifacts": [
            {
                "location": artifact(file) | {"index": index},
                "roles": ["analysisTarget"],
                "sourceLanguage": "yaml",
            }
            for file, index in places.artifacts.items()
        ],
        "invocations": [_invocation(report, places, index)],
        "results": results(report, places, index),
        "properties": {
            "title": report.title,
            "asOf": report.as_of,
            "failing": report.failing,
            "summary": dict(report.counts),
        },
    }


def _invocation(report: Report, places: Places, index: Mapping[str, int]) -> Object:
    """What was asked for, what was off, and what is said once of the run."""
    off = (f"Off: {said}" for said in off_for_each_reason(report))
    return {
        "executionSuccessful": not report.problems,
        "ruleConfigurationOverrides": [
            {
                "descriptor": {"id": one.rule.code, "index": index[one.rule.code]},
                "configuration": {"enabled": False},
                "properties": {"why": one.why},
            }
            for one in report.off
        ],
        "toolConfigurationNotifications": [*map(_notification, (*off, *hidden(report)))],
        "toolExecutionNotifications": list(_said_once(report, places)),
    }


def _said_once(report: Report, places: Places) -> Iterator[Object]:
    if report.as_of:
        yield _notification(f"As of {report.as_of}")
    if report.problems:
        yield _notification("The file could not be read whole, so nothing was checked") | {
            "level": "error"
        }
    for dispute in report.disputed:
        located = [places.location(origin) for origin in dispute.origins]
        yield _notification(f"{dispute.sentence}. Nothing rests on it") | {"locations": located}
    for remark in report.remarks:
        said = _notification(remark.sentence)
        at = [] if remark.origin is None else [places.location(remark.origin)]
        yield said | {"locations": at} if at else said
    if report.baseline is not None:
        yield from map(_notification, _beside(report.baseline))
    yield from map(_notification, offers(report))
    yield _notification(CAVEAT)


def _beside(compared: Compared) -> Iterator[str]:
    """Every entry of the baseline that matched nothing."""
    yield from (f"Settled: {one.sentence} ({one.code})" for one in compared.settled)
    for stale in compared.stale:
        yield f"Stale: {stale.entry.sentence} ({stale.entry.code}): {stale.why}"


def _notification(text: str) -> Object:
    return {"message": sentence(text), "level": "note"}
