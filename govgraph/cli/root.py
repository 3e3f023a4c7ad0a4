"""The command `govgraph` and its subcommands."""

from difflib import get_close_matches

import click

from govgraph import __version__
from govgraph.cli.checking import check
from govgraph.cli.completing import completion
from govgraph.cli.drawing import draw
from govgraph.cli.reading import schema, show, trace
from govgraph.cli.ruling import explain, rules

PROGRAM = "govgraph"
_EPILOG = "`govgraph COMMAND --help` says more of each, with an example."


class _Commands(click.Group):
    """Commands in the order in which they are met, with the nearest word for one that is not."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.commands and not args[0].startswith("-"):
            near = get_close_matches(args[0], self.commands, n=1)
            advice = f" Did you mean {near[0]}?" if near else ""
            ctx.fail(f"There is no command “{args[0]}”.{advice}")
        return super().resolve_command(ctx, args)


def _version(ctx: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"{PROGRAM} {__version__}")
        ctx.exit()


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Print the version and stop.",
)
@click.pass_context
def govgraph(ctx: click.Context) -> None:
    """Check and draw how partnerships are governed, from structure files.

    A structure file says in YAML who decides, who answers to whom and who checks them, each
    statement with the words that support it.

    Exit codes: 0 nothing found, 1 findings, 2 the file or the command is wrong.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


for _command in (check, draw, show, trace, explain, rules, schema, completion):
    govgraph.add_command(_command)
