"""`govgraph check`."""

from pathlib import Path

import click

from govgraph.cli.given import given
from govgraph.cli.progress import Progress
from govgraph.cli.screen import FAULT, show, width, write
from govgraph.reports import FORMATS

LEVELS = ("high", "medium", "low", "question", "note")


def as_date(_ctx: click.Context, _parameter: click.Parameter, text: str | None) -> str | None:
    """Refuse what is no date before anything is read."""
    if text is not None:
        from govgraph.model.scalars import read_date  # noqa: PLC0415 - only where it is given

        try:
            read_date(text)
        except ValueError as error:
            raise click.BadParameter(f"{error}.") from None
    return text


@click.command(epilog="Example: govgraph check structures/gloucestershire.yaml")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path())
@click.option(
    "--format", "form", type=click.Choice(tuple(FORMATS)), default="text", help="How to report."
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
    "--fail-on",
    type=click.Choice(LEVELS),
    default="low",
    show_default=True,
    help="The least that gives exit code 1.",
)
def check(
    files: tuple[str, ...], form: str, sources: Path | None, as_of: str | None, fail_on: str
) -> int:
    """Say what is missing, doubled or contradictory.

    FILE is a structure file, a folder with structure files, or - for standard input.
    """
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it
    from govgraph.finding import Severity  # noqa: PLC0415 - as above

    names, disk = given(files)
    options = app.Options(sources, as_of, Severity(fail_on))
    try:
        with Progress() as progress:
            reports = app.check_files(names, options, disk, progress)
    except app.NothingFound as error:
        raise click.ClickException(str(error)) from None
    if form == "text":
        from govgraph.reports.plain import lines  # noqa: PLC0415 - only what is asked for

        show(lines(reports, width()))
    else:
        write(app.renderer(form)(reports))
    if any(report.problems for report in reports):
        return FAULT
    return int(any(report.fails for report in reports))
