"""`govgraph show`, `govgraph trace` and `govgraph schema`: what a structure or the format says."""

from collections.abc import Callable, Iterable
from pathlib import Path

import click

from govgraph.cli.given import given, with_rules
from govgraph.cli.screen import show as show_lines
from govgraph.cli.screen import width, write
from govgraph.paragraph import Line


@click.command(epilog="Example: govgraph show structures/gloucestershire.yaml gsp")
@click.argument("file", type=click.Path())
@click.argument("id_", metavar="ID")
@with_rules
def show(file: str, id_: str, rules: Path | None) -> None:
    """Say everything about one entity.

    Its facts, its links both ways with their words, and its findings. ID is the word under which
    the file declares it. FILE may be - for standard input.
    """
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it

    (name,), disk = given([file])
    show_lines(_told(lambda: app.described(app.Asked(name, rules, disk), id_, width())))


@click.command(epilog="Example: govgraph trace structures/gloucestershire.yaml cseb")
@click.argument("file", type=click.Path())
@click.argument("start", metavar="A")
@click.argument("end", metavar="[B]", required=False)
@with_rules
def trace(file: str, start: str, end: str | None, rules: Path | None) -> None:
    """Follow the routes of accountability from A to a root, or to B.

    The shortest come first, at most 20, each link with the words behind it. A and B are ids of the
    file. FILE may be - for standard input.
    """
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it

    (name,), disk = given([file])
    asked = app.Asked(name, rules, disk)
    show_lines(_told(lambda: app.traced(asked, (start, end), width())))


@click.command(epilog="Example: govgraph schema > govgraph.schema.json")
@click.option(
    "--report",
    is_flag=True,
    help="That of the reports that `govgraph check --format json` writes.",
)
def schema(report: bool) -> None:
    """Print the JSON Schema of structure files, for editors."""
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it

    write(app.schema(of_report=report))


def _told(say: Callable[[], Iterable[Line]]) -> Iterable[Line]:
    """What is said, unless the file or the id is wrong: then what is wrong with it."""
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it

    try:
        return say()
    except (app.ProblemsFound, app.NothingFound) as error:
        raise click.ClickException(str(error)) from None
