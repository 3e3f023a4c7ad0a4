"""`govgraph explain` and `govgraph rules`."""

import click

from govgraph.cli.screen import show, width


def _begun(_ctx: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The codes and names that begin with what is typed, in whichever case."""
    from govgraph.law import profile_names  # noqa: PLC0415 - only completion needs it
    from govgraph.model.catalogue import CATALOGUE  # noqa: PLC0415 - as above
    from govgraph.problem import Fault  # noqa: PLC0415 - as above

    codes = [*CATALOGUE, *(fault.code for fault in Fault)]
    names = [*CATALOGUE.values(), *(fault.slug for fault in Fault), *profile_names()]
    return [word for word in (*codes, *names) if word.lower().startswith(begun.lower())]


@click.command(epilog="Example: govgraph explain DEC01")
@click.argument("rule", metavar="CODE|NAME", shell_complete=_begun)
def explain(rule: str) -> None:
    """Print the page of a rule, or of a profile.

    It says why the rule matters, what it flags and accepts, and what it rests on. Of a profile it
    says what the law requires of whom, where and from when.

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
