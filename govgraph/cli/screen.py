"""What is written where: the report on standard output, everything else on standard error."""

import atexit
import errno
import gc
import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from io import TextIOWrapper
from types import MappingProxyType
from typing import TextIO

import click

from govgraph.paragraph import Line, Role, plain, readable, visible

FAULT = 2
"""The exit code when the file or the command is wrong, or govgraph itself failed."""

NARROW = 80
"""The width where there is no terminal to ask."""

_READER_HAS_GONE = frozenset({errno.EPIPE, errno.EINVAL})
"""What writing to a pipe that nobody reads comes to; the second is the word of Windows."""

_LOOKS: Mapping[Role, str] = MappingProxyType(
    {
        Role.TITLE: "bold",
        Role.HEADING: "bold underline",
        Role.HIGH: "bold red",
        Role.MEDIUM: "bold magenta",
        Role.LOW: "bold blue",
        Role.QUESTION: "bold",
        Role.GOOD: "green",
        Role.LABEL: "bold",
        Role.QUOTE: "italic",
        Role.PLACE: "cyan",
        Role.MARK: "bold red",
    }
)


def leave_quickly() -> None:
    """Spare the garbage collector a last look through what ends with the process."""
    atexit.register(gc.freeze)


def ready_streams() -> None:
    """Write UTF-8 with the line ends of Unix, whatever the console or the pipe would choose."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def width() -> int:
    """The columns of the terminal, or of `COLUMNS`, as far as lines of that length are readable."""
    return readable(shutil.get_terminal_size((NARROW, 24)).columns)


def write(text: str | bytes) -> None:
    """Write to standard output. A reader who has gone, as `head` does, is no fault."""
    try:
        # Here click has the older consoles of Windows obey the colours, and nothing else changes.
        click.echo(text, sys.stdout, nl=False, color=True)
    except OSError as error:
        _give_up(sys.stdout)
        if error.errno not in _READER_HAS_GONE:
            reason = error.strerror or "it is closed"
            raise click.ClickException(f"Standard output can't be written: {reason}.") from None


def tell(text: str) -> None:
    """Say something on standard error. If nobody can be told there, nobody is."""
    lines = "\n".join(visible(line) for line in text.splitlines())
    try:
        click.echo(lines, sys.stderr, color=True)
    except OSError:
        _give_up(sys.stderr)


def _give_up(stream: TextIO) -> None:
    """Send to nowhere what Python still holds for a stream, or it complains of it at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def show(lines: Iterable[Line]) -> None:
    """Write lines to standard output, with colours where that is a terminal that wants them."""
    write(_coloured(lines) if _wants_colour(sys.stdout) else plain(lines))


def _wants_colour(stream: TextIO) -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def _coloured(lines: Iterable[Line]) -> str:
    from rich.console import Console  # noqa: PLC0415 - a pipe is not to wait for what it can't use
    from rich.text import Text  # noqa: PLC0415 - as above

    console = Console(force_terminal=True, color_system="standard", legacy_windows=False)
    with console.capture() as capture:
        for line in lines:
            pieces = ((piece.text, _LOOKS.get(piece.role, "")) for piece in line)
            console.print(Text.assemble(*pieces), soft_wrap=True, highlight=False)
    return capture.get()
