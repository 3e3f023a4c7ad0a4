"""`govgraph draw`."""

import sys
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
    required=True,
    metavar="OUT",
    type=click.Path(readable=False),
    help=f"Where the picture goes; its ending says the format: {_ENDINGS}. With - it goes to "
    "standard output.",
)
@click.option(
    "--format",
    "form",
    type=OneOf(tuple(FORMATS)),
    help="The format, where the ending does not say it.",
)
@with_wishes
@with_rules
def draw(
    file: str,
    output: str,
    form: str | None,
    rules: Path | None,
    **wishes: "Unpack[Wishes]",
) -> None:
    """Draw a structure as a chart.

    FILE is a structure file, or - for standard input. The chart shows who answers to whom, and
    says what it leaves out. It is written whole or not at all.
    """
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it

    if Path(output).is_dir():
        raise click.UsageError(f"{output} is a folder: name a file in it, with its ending.")
    wanted = form or _form_of(output)
    if output == _STANDARD_OUTPUT and not FORMATS[wanted].readable and sys.stdout.isatty():
        raise click.UsageError(f"A terminal can't show a picture as {wanted}: name a file with -o.")
    (name,), disk = given([file])
    try:
        with Progress() as progress:
            progress(f"Reading {name}")
            structure = app.load(name, disk, rules=rules)
            place = None if output == _STANDARD_OUTPUT else app.place_for(output, structure)
            progress(f"Drawing {name}")
            picture = app.picture(structure, wanted, **wishes)
            if place is not None:
                app.write_whole(place, picture.data)
    except (app.DrawingRefused, app.ProblemsFound) as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        reason = error.strerror or "it can't be written"
        raise click.ClickException(f"{output} was not written: {reason}.") from None
    if place is None:
        write(picture.text if FORMATS[wanted].readable else picture.data)
    for remark in picture.remarks:
        tell(remark)


def _form_of(output: str) -> str:
    """The format that the name of a file says."""
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it

    if output == _STANDARD_OUTPUT:
        raise click.UsageError("Standard output has no ending that says the format: add --format.")
    try:
        return app.form_of(output)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
