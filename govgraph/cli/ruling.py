"""`govgraph explain` and `govgraph rules`."""

import click

from govgraph.cli.screen import show, width


@click.command(epilog="Example: govgraph explain DEC01")
@click.argument("rule", metavar="CODE|NAME")
def explain(rule: str) -> None:
    """Print the page of a rule.

    It says why the rule matters, what it flags and accepts, and what it rests on.

    Takes a code or a name, also of a problem of a file (DOC…).
    """
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it

    try:
        show(app.explanation(rule, width()))
    except app.NothingFound as error:
        raise click.ClickException(str(error)) from None


@click.command(epilog="Example: govgraph rules")
def rules() -> None:
    """List the rules, each with what it looks for."""
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it
    from govgraph.reports.plain.pages import list_lines  # noqa: PLC0415 - as above

    show(list_lines(app.all_rules(), width()))
