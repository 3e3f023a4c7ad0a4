"""Why the public functions give up, each in plain sentences."""

from govgraph.lint import Report
from govgraph.reports import renderer


class ProblemsFound(ValueError):
    """A file could not be read whole. The text tells all its problems, with their places."""

    def __init__(self, report: Report) -> None:
        super().__init__(renderer("text")((report,)).rstrip())
        self.problems = report.problems


class ReportRefused(ValueError):
    """A report can't be written where it was asked for; in a sentence."""


class BaselineRefused(ValueError):
    """A baseline can't be written where or as it was asked for; in a sentence."""
