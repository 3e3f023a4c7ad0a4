"""`govgraph check`."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govgraph.cli.choosing import OneOf
from govgraph.cli.given import given, with_rules
from govgraph.cli.progress import Progress
from govgraph.cli.screen import FAULT, show, tell, width, write
from govgraph.reports import FORMATS

if TYPE_CHECKING:
    from govgraph.app import Options
    from govgraph.lint import Report

LEVELS = ("high", "medium", "low", "question", "note")
_STANDARD_OUTPUT = "-"
QUESTIONS = ("show", "hide", "only", "fail")
_SOME_RULES = "By code, name or family (ACC, accountability), with commas; may be given again."


def as_date(_ctx: click.Context, _parameter: click.Parameter, text: str | None) -> str | None:
    """Refuse what is no date before anything is read."""
    if text is not None:
        from govgraph.model.scalars import read_date  # noqa: PLC0415 - only where it is given

        try:
            read_date(text)
        except ValueError as error:
            raise click.BadParameter(f"{error}.") from None
    return text


def as_words(
    _ctx: click.Context, _parameter: click.Parameter, given_: tuple[str, ...]
) -> tuple[str, ...]:
    """The words between commas. An option that names nothing is refused."""
    words = tuple(word.strip() for text in given_ for word in text.split(",") if word.strip())
    if given_ and not words:
        raise click.BadParameter("it names no rule.")
    return words


@click.command(epilog="Example: govgraph check structures/gloucestershire.yaml")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path())
@click.option(
    "--format",
    "form",
    type=OneOf(tuple(FORMATS)),
    help="How to report; text, where no ending of --output says it.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(readable=False),
    metavar="OUT",
    help="Write the report to this file, whole or not at all; standard error says what it holds.",
)
@click.option(
    "--sources",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Compare each quote with its source, whose text is in this folder.",
)
@click.option(
    "--as-of",
    metavar="DATE",
    callback=as_date,
    help="Check at this date instead of the file's own: 2026, 2026-03 or 2026-03-31.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="RULES",
    callback=as_words,
    help=f"Run only these rules. {_SOME_RULES}",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="RULES",
    callback=as_words,
    help="Leave these rules out, also of those that are selected.",
)
@click.option(
    "--questions",
    type=OneOf(QUESTIONS),
    default="show",
    show_default=True,
    help="Show them, hide them, show nothing else, or let them give exit code 1 too.",
)
@click.option(
    "--fail-on",
    type=OneOf(LEVELS),
    default="low",
    show_default=True,
    help="The least that gives exit code 1.",
)
@click.option(
    "--baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="What this file knows already gives no exit code 1; say what is settled.",
)
@click.option(
    "--write-baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write what is found to this file, for --baseline.",
)
@with_rules
@click.option(
    "--suggest",
    is_flag=True,
    help="Say which few links, if they are so, would settle most of what is open.",
)
def check(
    files: tuple[str, ...],
    form: str | None,
    output: str | None,
    sources: Path | None,
    as_of: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    questions: str,
    fail_on: str,
    baseline: Path | None,
    write_baseline: Path | None,
    rules: Path | None,
    suggest: bool,
) -> int:
    """Say what is missing, doubled or contradictory.

    FILE is a structure file, a folder with structure files, or - for standard input.
    """
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it
    from govgraph.finding import Severity  # noqa: PLC0415 - as above

    out = None if output in (None, _STANDARD_OUTPUT) else Path(str(output))
    options = app.Options(
        sources=sources,
        as_of=as_of,
        select=select,
        ignore=ignore,
        failing=Severity(fail_on),
        questions=app.Questions(questions),
        report=out,
        baseline=baseline,
        write_baseline=write_baseline,
        rules=rules,
        suggest=suggest,
    )
    wanted = form or _form_of(out)
    reports = _reports(files, options)
    _put(reports, wanted, out)
    if any(report.problems for report in reports):
        return FAULT
    return int(any(report.fails for report in reports))


def _form_of(out: Path | None) -> str:
    """The format that the ending of a file says; that of another program is refused."""
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it

    try:
        return "text" if out is None else app.report_form_of(out)
    except app.ReportRefused as error:
        raise click.ClickException(str(error)) from None


def _put(reports: "tuple[Report, ...]", form: str, out: Path | None) -> None:
    """Write reports where they are to go. Nothing is written before all of it is there.

    Where a structure can't be read whole, no file is written: its problems are told instead.
    """
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it
    from govgraph.lint.wording import summary  # noqa: PLC0415 - as above

    unread = [report for report in reports if report.problems]
    if out is not None and unread:
        told = app.renderer("text")(unread)
        raise click.ClickException(f"{told}\n{out} was not written.")
    if out is not None:
        text = app.renderer(form)(reports)
        try:
            app.write_whole(out, text)
        except OSError as error:
            reason = error.strerror or "it can't be written"
            raise click.ClickException(f"{out} was not written: {reason}.") from None
        tell(f"{summary(reports)}\nWritten to {out}.")
    elif form == "text":
        from govgraph.reports.plain import lines  # noqa: PLC0415 - only what is asked for

        show(lines(reports, width()))
    else:
        write(app.renderer(form)(reports))


def _reports(files: Iterable[str], options: "Options") -> "tuple[Report, ...]":
    """The reports, or why there are none, in a sentence."""
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it

    names, disk = given(files)
    try:
        with Progress() as progress:
            return app.check_files(names, options, disk, progress)
    except app.SelectionRefused as error:
        raise click.UsageError(str(error), click.get_current_context()) from None
    except (app.BaselineRefused, app.NothingFound, app.ProblemsFound, app.ReportRefused) as error:
        raise click.ClickException(str(error)) from None
