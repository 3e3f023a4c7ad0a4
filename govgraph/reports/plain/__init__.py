"""A report as text for a reader: what is wrong, why it matters, the words, what settles it."""

from collections.abc import Iterator, Sequence

from govgraph.lint import Report
from govgraph.lint.wording import summary
from govgraph.paragraph import Line, Piece, Role, listed, plain, readable, wrapped
from govgraph.reports.plain.findings import finding_lines
from govgraph.reports.plain.offers import suggestion_lines
from govgraph.reports.plain.page import Page
from govgraph.reports.plain.problems import problem_lines
from govgraph.reports.plain.questions import note_lines, question_lines
from govgraph.reports.plain.rest import (
    about_lines,
    accepted_lines,
    in_order_lines,
    known_lines,
    settled_lines,
    stale_lines,
)


def render(reports: Sequence[Report], width: int = 80) -> str:
    """Reports as text without any look."""
    return plain(lines(reports, width))


def lines(reports: Sequence[Report], width: int = 80) -> Iterator[Line]:
    """Reports as lines whose pieces say what they are. The last line sums up."""
    width = readable(width)
    for report in reports:
        yield from _heading(report, width)
        yield from problem_lines(report, width) if report.problems else _checked(report, width)
    if len(reports) > 1:
        yield from wrapped((Piece(f"{len(reports)} structures", Role.TITLE),), width)
    yield from wrapped((Piece(summary(reports), Role.TITLE),), width)


def _heading(report: Report, width: int) -> Iterator[Line]:
    if report.title:
        yield from wrapped((Piece(report.title, Role.TITLE),), width)
    as_of = f", as of {report.as_of}" if report.as_of else ""
    yield from wrapped((Piece(f"{listed(report.files)}{as_of}", Role.PLACE),), width)
    yield ()


def _checked(report: Report, width: int) -> Iterator[Line]:
    page = Page(report, width)
    findings = tuple(finding_lines(page))
    rest = tuple(
        tuple(section(page))
        for section in (
            note_lines,
            in_order_lines,
            accepted_lines,
            known_lines,
            settled_lines,
            stale_lines,
            about_lines,
        )
    )
    offered = tuple(suggestion_lines(page))
    questions = tuple(question_lines(page, sum(map(len, (findings, *rest)))))
    for section in (findings, questions, *rest[:-1], offered, rest[-1]):
        if section:
            yield from section
            yield ()
