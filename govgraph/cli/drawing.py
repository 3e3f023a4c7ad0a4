"""`govgraph draw`."""

import click

from govgraph.cli.progress import Progress

PICTURES = ("svg", "dot")


@click.command(epilog="Example: govgraph draw structures/gloucestershire.yaml -o chart.svg")
@click.argument("file", type=click.Path())
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="OUT",
    type=click.Path(dir_okay=False),
    help="Where the picture goes; its ending says the format: .svg or .dot. - is standard output.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(PICTURES),
    help="The format, where the ending does not say it.",
)
def draw(file: str, output: str, form: str | None) -> None:
    """Draw a structure as a chart."""
    raise NotImplementedError
