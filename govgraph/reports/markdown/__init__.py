"""A report as Markdown, for a merge request or a paper: nothing that a file says is obeyed."""

from collections.abc import Iterator, Sequence

from govgraph.lint import Report
from govgraph.lint.wording import counted, summary
from govgraph.paragraph import listed
from govgraph.reports.markdown.findings import finding_blocks, note_blocks, question_blocks
from govgraph.reports.markdown.literal import literal
from govgraph.reports.markdown.offers import suggestion_blocks
from govgraph.reports.markdown.page import Page
from govgraph.reports.markdown.rest import (
    about_blocks,
    accepted_blocks,
    baseline_blocks,
    guidance_blocks,
    in_order_blocks,
    problem_blocks,
)


def render(reports: Sequence[Report], width: int = 80) -> str:  # noqa: ARG001 - lines stay whole
    """Reports one behind the other, each under its title. Of several, the last line sums up."""
    blocks = [block for report in reports for block in _blocks(report)]
    if len(reports) > 1:
        blocks.append(f"**{counted(len(reports), 'structure')} in all. {summary(reports)}**")
    return "\n\n".join(blocks) + "\n"


def _blocks(report: Report) -> Iterator[str]:
    page = Page(report)
    as_of = f", as of {report.as_of}" if report.as_of else ""
    yield f"# {literal(report.title or report.files[0])}"
    yield f"{literal(listed(report.files))}{as_of}"
    yield f"**{summary((report,))}**"
    sections = (problem_blocks,) if report.problems else _SECTIONS
    for section in sections:
        yield from section(page)


_SECTIONS = (
    finding_blocks,
    question_blocks,
    note_blocks,
    in_order_blocks,
    accepted_blocks,
    baseline_blocks,
    suggestion_blocks,
    about_blocks,
    guidance_blocks,
)
