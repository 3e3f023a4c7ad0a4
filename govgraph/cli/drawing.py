"""`govgraph draw`."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from govgraph.cli.choosing import OneOf
from govgraph.cli.given import given, with_rules
from govgraph.cli.progress import Progress
from govgraph.cli.screen import tell, write
from govgraph.cli.wishing import with_wishes
from govgraph.diagrams import FORMATS

if TYPE_CHECKING:
    from govgraph.app.wishes import Wishes

_STANDARD_OUTPUT = "-"
_ENDINGS = ", ".join(f".{name}" for name in FORMATS)


@click.command(epilog="Example: govgraph draw structures/gloucestershire.yaml -o chart.svg")
@click.argument("file", type=click.Path(readable=False))
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    type=click.Path(readable=False),
    help=f"Where the picture goes; its ending says the format: {_ENDINGS}. With - it goes to "
    "standard output.",
)
@click.option(
    "--all-views",
    "folder",
    metavar="DIR",
    type=click.Path(readable=False, path_type=Path),
    help="Draw all views into this folder instead, with a page that lists them: the whole, "
    "accountability, seats, each view that the file names, each tier and each place.",
)
@click.option(
    "--format",
    "form",
    type=OneOf(tuple(FORMATS)),
    help="The format, where the ending does not say it; of all views it is svg unless said here.",
)
@with_wishes
@with_rules
def draw(
    file: str,
    output: str | None,
    folder: Path | None,
    form: str | None,
    rules: Path | None,
    **wishes: "Unpack[Wishes]",
) -> None:
    """Draw a structure as a chart.

    FILE is a structure file, or - for standard input. The chart shows who answers to whom, and
    says what it leaves out. It is written whole or not at all.
    """
    if (output is None) == (folder is None):
        _one_place_only(folder)
    source = _Source(file, rules, wishes)
    where = output or str(folder)
    with _told(where):
        if output is not None:
            _draw_one(source, output, form)
        elif folder is not None:
            _draw_all(source, folder, form or "svg")


@dataclass(frozen=True, slots=True)
class _Source:
    """What is drawn: the file, rules that it may name, and what the picture is to show."""

    file: str
    rules: Path | None
    wishes: "Wishes"


def _one_place_only(folder: Path | None) -> None:
    if folder is None:
        raise click.MissingParameter(param_type="option", param_hint="'-o' / '--output'")
    raise click.UsageError("--all-views has a folder of its own: leave out -o, or --all-views.")


@contextmanager
def _told(where: str) -> Iterator[None]:
    """Tell in a sentence why there is no picture."""
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it

    try:
        yield
    except (app.DrawingRefused, app.ProblemsFound) as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        reason = error.strerror or "it can't be written"
        raise click.ClickException(f"{where} was not written: {reason}.") from None


def _draw_one(source: _Source, output: str, asked: str | None) -> None:
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it

    if Path(output).is_dir():
        raise click.UsageError(f"{output} is a folder: name a file in it, with its ending.")
    form = asked or _form_of(output)
    if output == _STANDARD_OUTPUT and not FORMATS[form].readable and sys.stdout.isatty():
        raise click.UsageError(f"A terminal can't show a picture as {form}: name a file with -o.")
    (name,), disk = given([source.file])
    with Progress() as progress:
        progress(f"Reading {name}")
        structure = app.load(name, disk, rules=source.rules)
        place = None if output == _STANDARD_OUTPUT else app.place_for(output, structure)
        progress(f"Drawing {name}")
        picture = app.picture(structure, form, **source.wishes)
        if place is not None:
            app.write_whole(place, picture.data)
    if place is None:
        write(picture.text if FORMATS[form].readable else picture.data)
    for remark in picture.remarks:
        tell(remark)


def _draw_all(source: _Source, folder: Path, form: str) -> None:
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it
    from govgraph.app.album import INDEX, album, folder_for, put  # noqa: PLC0415 - as above

    (name,), disk = given([source.file])
    with Progress() as progress:
        progress(f"Reading {name}")
        structure = app.load(name, disk, rules=source.rules)
        place = folder_for(folder)
        made = album(structure, form, source.wishes, progress)
        put(made, place)
    for remark in made.remarks:
        tell(remark)
    tell(f"{made.pictures} pictures are in {folder}, and {INDEX} lists them.")


def _form_of(output: str) -> str:
    """The format that the name of a file says."""
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it

    if output == _STANDARD_OUTPUT:
        raise click.UsageError("Standard output has no ending that says the format: add --format.")
    try:
        return app.form_of(output)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
