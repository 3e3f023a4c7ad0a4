"""Where a report goes that is written to a file, and in which format."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from govgraph.app.disk import AnyPath, displayed, obstacle
from govgraph.app.refused import ReportRefused
from govgraph.reports import ENDINGS, FORMATS

_PAGE = ("html", "Any browser shows it and prints it")
_SHEET = ("csv", "Any spreadsheet opens it")
_OF_OTHERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("pdf", "doc", "docx", "odt", "rtf", "htm", "pptx"), _PAGE),
        **dict.fromkeys(("xls", "xlsx", "ods", "tsv"), _SHEET),
    }
)
"""Endings of files that other programs open and govgraph does not write: what serves instead."""


def report_form_of(out: AnyPath) -> str:
    """The format that the ending of a file's name says; text where it says none.

    Raises `ReportRefused` for that of another program, which could not open what would be in it.
    """
    path = Path(out)
    ending = path.suffix.removeprefix(".").lower()
    if ending in _OF_OTHERS:
        form, use = _OF_OTHERS[ending]
        better = path.with_suffix(f".{form}").name
        raise ReportRefused(f"No report is written as .{ending}. Did you mean “{better}”? {use}.")
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
