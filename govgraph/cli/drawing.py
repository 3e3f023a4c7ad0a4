"""`govgraph draw`."""

from pathlib import Path

import click

from govgraph.cli.progress import Progress
from govgraph.cli.screen import write

PICTURES = ("svg", "dot")


@click.command(epilog="Example: govgraph draw structures/gloucestershire.yaml -o chart.svg")
@click.argument("file", type=click.Path())
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="OUT",
    type=click.Path(dir_okay=False, allow_dash=True),
    help="Where the picture goes; its ending says the format: .svg or .dot. With - it goes to "
    "standard output.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(PICTURES),
    help="The format, where the ending does not say it.",
)
def draw(file: str, output: str, form: str | None) -> None:
    """Draw a structure as a chart.

    FILE is a structure file. The picture is written whole or not at all.
    """
    wanted = form or Path(output).suffix.lstrip(".").lower()
    if wanted not in PICTURES:
        endings = " or ".join(f".{ending}" for ending in PICTURES)
        sentence = f"“{output}” does not say in which format to draw: end it in {endings}"
        raise click.BadParameter(f"{sentence}, or use --format.", param_hint="--output")
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it

    try:
        with Progress() as progress:
            progress(f"Drawing {file}")
            text = app.picture(app.load(file), wanted)
            if output != "-":
                app.write_whole(Path(output), text)
    except (app.DrawingRefused, app.ProblemsFound) as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        reason = error.strerror or "it can't be written"
        raise click.ClickException(f"{output} was not written: {reason}.") from None
    if output == "-":
        write(text)
