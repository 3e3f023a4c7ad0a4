"""A report as workflow commands: GitHub Actions shows them beside the lines that they name."""

from collections.abc import Iterator, Mapping, Sequence

from govgraph.finding import Finding, Severity
from govgraph.lint import Report
from govgraph.lint.placing import Placed, placed_problems, spans
from govgraph.lint.wording import about, accepted, behind, beside_baseline, offers, summary, why
from govgraph.paragraph import visible
from govgraph.problem import Mention
from govgraph.text import Span

_MOST_ACCEPTED = 20
_ASKED = frozenset({Severity.QUESTION, Severity.NOTE})


def render(reports: Sequence[Report], width: int = 80) -> str:  # noqa: ARG001 - lines stay whole
    """One command for each finding, question and note, severest first; the last line sums up.

    GitHub keeps the first ten of each level, so the notice about the check stands first. Nothing
    that a file says begins a line: it would be obeyed.
    """
    lines = (line for report in reports for line in _commands(report))
    return "".join(f"{line}\n" for line in (*lines, summary(reports)))


def _commands(report: Report) -> Iterator[str]:
    if report.problems:
        yield from map(_problem, placed_problems(report))
        return
    yield _command("notice", {"file": report.files[0], "title": "About this check"}, _about(report))
    places = spans(report, (one.observation.origin for one in report.findings))
    whys = {rule.code: why(rule) for rule in report.rules}
    for finding in report.findings:
        origin = finding.observation.origin
        at = _place(origin.file, places[origin])
        title = f"{finding.title} ({finding.severity})"
        said = (finding.observation.sentence, *behind(finding, whys.get(finding.code, "")))
        yield _command(_level(finding, report), {**at, "title": title}, said)


def _about(report: Report) -> Iterator[str]:
    yield from about(report)
    yield from beside_baseline(report)
    yield from offers(report)
    for finding in report.accepted[:_MOST_ACCEPTED]:
        if finding.accepted is not None:
            yield f"{finding.observation.sentence} ({finding.code}). {accepted(finding.accepted)}"
    if (others := len(report.accepted) - _MOST_ACCEPTED) > 0:
        yield f"And {others:,} more accepted"


def _level(finding: Finding, report: Report) -> str:
    """An error for what fails the check, a warning for other findings, a notice for the rest."""
    if report.is_failing(finding):
        return "error"
    return "notice" if finding.severity in _ASKED else "warning"


def _problem(placed: Placed) -> str:
    problem = placed.problem
    title = f"{problem.fault.code} {problem.fault.slug}"
    said = (problem.sentence, problem.advice, *(_mention(*one) for one in placed.mentions))
    return _command("error", {**_place(problem.origin.file, placed.span), "title": title}, said)


def _mention(mention: Mention, span: Span) -> str:
    return f"{mention.origin.file}:{span.start.line} {mention.words}"


def _place(file: str, span: Span | None) -> Mapping[str, object]:
    """A place as annotations have it; columns only where they are of one line."""
    if span is None:
        return {"file": file}
    lines = {"file": file, "line": span.start.line, "endLine": span.end.line}
    if span.start.line != span.end.line:
        return lines
    return lines | {"col": span.start.column, "endColumn": span.end.column}


def _command(
    level: str, properties: Mapping[str, object], said: Sequence[str] | Iterator[str]
) -> str:
    """One command. What separates its parts is written as an escape where it is no separator."""
    named = ",".join(
        f"{key}={_escaped(str(value)).replace(':', '%3A').replace(',', '%2C')}"
        for key, value in properties.items()
    )
    return f"::{level} {named}::{'%0A'.join(_escaped(line) for line in said if line)}"


def _escaped(text: str) -> str:
    return visible(" ".join(text.split())).replace("%", "%25")
