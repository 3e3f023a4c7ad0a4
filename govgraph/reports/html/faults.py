"""What keeps a file from being read, with the line itself and the stretch that is meant."""

from collections.abc import Iterator

from govgraph.lint import Report
from govgraph.lint.placing import Placed, placed_problems
from govgraph.problem import Mention
from govgraph.reports.html.page import Fault, Marked
from govgraph.text import Span

_WIDEST = 400
"""How much of a line is shown at most."""


def faults_of(report: Report) -> Iterator[Fault]:
    """All problems of the files, by file and line."""
    for placed in placed_problems(report):
        yield _fault(placed, report)


def _fault(placed: Placed, report: Report) -> Fault:
    problem, span = placed.problem, placed.span
    file = problem.origin.file
    return Fault(
        place=_place(file, span) if span else file,
        name=f"{problem.fault.code} {problem.fault.slug}",
        sentence=problem.sentence,
        line=_marked(file, span, report) if span else None,
        advice=problem.advice,
        mentions=tuple(_mention(mention, at, report) for mention, at in placed.mentions),
    )


def _mention(mention: Mention, span: Span, report: Report) -> Fault:
    file = mention.origin.file
    return Fault(_place(file, span), "", mention.words, _marked(file, span, report))


def _place(file: str, span: Span) -> str:
    return f"Line {span.start.line} of {file}"


def _marked(file: str, span: Span, report: Report) -> Marked | None:
    """The line itself, in three pieces; None where there is no such line."""
    text = report.texts.get(file)
    line = text.line(span.start.line).rstrip() if text is not None else ""
    if not line.strip():
        return None
    start = span.start.column - 1
    ends_here = span.end.line == span.start.line
    end = max(start + 1, span.end.column - 1) if ends_here else len(line)
    left = max(0, start - _WIDEST // 2)
    return Marked(
        number=str(span.start.line),
        before=("…" if left else "") + line[left:start],
        meant=line[start:end][:_WIDEST],
        after=line[end : end + _WIDEST],
    )
