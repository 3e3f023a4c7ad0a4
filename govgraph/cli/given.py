"""The files that a command is given; `-` is standard input."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govgraph.app import Disk


def given(files: Iterable[str]) -> "tuple[list[str], Disk]":
    """The names of files as reports show them, and where they are read from."""
    from govgraph import app  # noqa: PLC0415 - `--help` is not to wait for it
    from govgraph.document import MAX_BYTES  # noqa: PLC0415 - as above

    names = [app.STANDARD_INPUT if file == "-" else file for file in files]
    # One byte more than there may be shows that there are too many.
    typed = sys.stdin.buffer.read(MAX_BYTES + 1) if app.STANDARD_INPUT in names else None
    return names, app.Disk(typed)
