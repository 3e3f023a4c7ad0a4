"""`govgraph show`, `govgraph trace` and `govgraph schema`: what a structure or the format says."""

import click

from govgraph.cli.screen import show as show_lines
from govgraph.cli.screen import width, write


@click.command(epilog="Example: govgraph show structures/gloucestershire.yaml gsp")
@click.argument("file", type=click.Path())
@click.argument("id_", metavar="ID")
def show(file: str, id_: str) -> None:
    """Say everything about one entity.

    Its facts, its links both ways with their words, and its findings.
    """
    raise NotImplementedError


@click.command(epilog="Example: govgraph trace structures/gloucestershire.yaml cseb")
@click.argument("file", type=click.Path())
@click.argument("start", metavar="A")
@click.argument("end", metavar="[B]", required=False)
def trace(file: str, start: str, end: str | None) -> None:
    """Follow the routes of accountability from A to a root, or to B.

    The shortest come first, at most 20, each link with the words behind it.
    """
    raise NotImplementedError


@click.command(epilog="Example: govgraph schema > govgraph.schema.json")
def schema() -> None:
    """Print the JSON Schema of structure files, for editors."""
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it

    write(app.schema())
