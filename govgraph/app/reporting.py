"""Where a report goes that is written to a file, and in which format."""

from collections.abc import Iterable
from pathlib import Path

from govgraph.app.disk import AnyPath, displayed, obstacle
from govgraph.app.refused import ReportRefused
from govgraph.reports import ENDINGS, FORMATS


def report_form_of(out: AnyPath) -> str:
    """The format that the ending of a file's name says; text where it says none."""
    ending = Path(out).suffix.removeprefix(".").lower()
    return ENDINGS.get(ending, ending if ending in FORMATS else "text")


def place_for_report(
    path: Path, files: Iterable[str], others: Iterable[tuple[str, Path | None]]
) -> None:
    """Look at the place of a report before the work of checking.

    Raises `ReportRefused` if there is no such folder, or a structure or one of the other files of
    the check, each given with what it is, is there or goes there.
    """
    refusal = obstacle(path, files, "report")
    if refusal:
        raise ReportRefused(refusal)
    for what, other in others:
        if other is not None and other.resolve() == path.resolve():
            raise ReportRefused(f"{displayed(path)} is the {what}: give the report another name.")
