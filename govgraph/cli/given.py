"""The files that a command is given; `-` is standard input."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from govgraph.app import Disk


with_rules = click.option(
    "--rules",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Rules of your own for many structures: a file with `rules` and nothing else.",
)
"""Gives a command the parameter `rules`."""


def given(files: Iterable[str]) -> "tuple[list[str], Disk]":
    """The names of files as reports show them, and where they are read from."""
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it
    from govgraph.document import MAX_BYTES  # noqa: PLC0415 - as above

    names = [app.STANDARD_INPUT if file == "-" else file for file in files]
    # One byte more than there may be shows that there are too many.
    typed = sys.stdin.buffer.read(MAX_BYTES + 1) if app.STANDARD_INPUT in names else None
    return names, app.Disk(typed)
