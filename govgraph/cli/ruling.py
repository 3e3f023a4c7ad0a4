"""`govgraph explain` and `govgraph rules`."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from govgraph.cli.choosing import OneOf
from govgraph.cli.given import given, with_rules
from govgraph.cli.screen import show, width, write

_T = TypeVar("_T")


def _begun(_ctx: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The codes and names that begin with what is typed, in whichever case."""
    from govgraph.law import profile_names  # noqa: PLC0415 - only completion needs it
    from govgraph.model.catalogue import CATALOGUE  # noqa: PLC0415 - as above
    from govgraph.problem import Fault  # noqa: PLC0415 - as above

    codes = [*CATALOGUE, *(fault.code for fault in Fault)]
    names = [*CATALOGUE.values(), *(fault.slug for fault in Fault), *profile_names()]
    return [word for word in (*codes, *names) if word.lower().startswith(begun.lower())]


def _families(_ctx: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The families whose name or letters begin with what is typed."""
    from govgraph.model.catalogue import FAMILIES  # noqa: PLC0415 - only completion needs it

    words = (*FAMILIES.values(), *FAMILIES)
    return [word for word in words if word.lower().startswith(begun.lower())]


@click.command(epilog="Example: govgraph explain DEC01")
@click.argument("rule", metavar="CODE|NAME", shell_complete=_begun)
@click.argument("file", metavar="[FILE]", required=False, type=click.Path())
@with_rules
def explain(rule: str, file: str | None, rules: Path | None) -> None:
    """Print the page of a rule, or of a profile.

    It says why the rule matters, what it flags and accepts, and what it rests on. Of a profile it
    says what the law requires of whom, where and from when.

    Takes a code or a name, also of a problem of a file (DOC…). A rule of your own is looked for in
    FILE, a structure or a file of rules.
    """
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it

    (name,), disk = given([file]) if file is not None else ((None,), app.Disk())
    show(_told(lambda: app.explanation(rule, width(), app.own_rules(name, rules, disk))))


@click.command(epilog="Example: govgraph rules --family decisions scrutiny")
@click.argument("words", metavar="[WORD]…", nargs=-1)
@click.option(
    "--family",
    "families",
    multiple=True,
    metavar="FAMILY",
    shell_complete=_families,
    help="Only the rules of this family, by letters or name (ACC, accountability); may be given "
    "again.",
)
@click.option(
    "--format",
    "form",
    type=OneOf(("text", "json", "markdown")),
    default="text",
    show_default=True,
    help="As a list, or with the page of each rule.",
)
@with_rules
def rules(words: tuple[str, ...], families: tuple[str, ...], form: str, rules: Path | None) -> None:
    """List the rules, each with what it looks for.

    With words, only those that all of them tell: a code, a name, a family, or what stands in the
    sentence that says what the rule looks for. The FILE of `--rules` may be a structure here.
    """
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it

    listing = _told(lambda: app.listed_rules(words, families, app.own_rules(rules)))
    if form == "json":
        from govgraph.rulebook.json import rules_as_json  # noqa: PLC0415 - only what is asked for

        write(rules_as_json(listing))
    elif form == "markdown":
        from govgraph.rulebook.markdown import rules_as_markdown  # noqa: PLC0415 - as above

        write(rules_as_markdown(listing))
    else:
        from govgraph.rulebook.text import list_lines  # noqa: PLC0415 - as above

        show(list_lines(listing, width()))


def _told(say: Callable[[], _T]) -> _T:
    """What is said, unless the word or the file is wrong: then what is wrong with it."""
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it

    try:
        return say()
    except (app.ProblemsFound, app.NothingFound) as error:
        raise click.ClickException(str(error)) from None
