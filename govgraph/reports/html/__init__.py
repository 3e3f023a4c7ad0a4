"""A report as one web page that needs nothing else: to read, to send and to print."""

from collections.abc import Sequence

from govgraph.lint import Report
from govgraph.reports.html.making import page_of
from govgraph.reports.html.writing import written


def render(reports: Sequence[Report], width: int = 80) -> str:  # noqa: ARG001 - a page has no lines
    """Reports as one page, in the order given, with the pages of the rules behind them."""
    return written(page_of(reports))
