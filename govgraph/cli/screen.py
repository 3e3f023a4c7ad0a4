"""What is written where: the report on standard output, everything else on standard error."""

import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from io import TextIOWrapper
from types import MappingProxyType
from typing import TextIO

from govgraph.paragraph import Line, Role, plain, visible

NARROW = 80
"""The width where there is no terminal to ask."""

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


def ready_streams() -> None:
    """Write UTF-8 with the line ends of Unix, whatever the console or the pipe would choose."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def width() -> int:
    """The columns of the terminal, or of `COLUMNS`; 80 where there is neither."""
    return shutil.get_terminal_size((NARROW, 24)).columns


def write(text: str) -> None:
    """Write to standard output. A reader who has gone, as `head` does, is no fault."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # What Python still holds for the pipe would be complained about at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(text: str) -> None:
    """Say something on standard error."""
    lines = "\n".join(visible(line) for line in text.splitlines())
    sys.stderr.write(f"{lines}\n")
    sys.stderr.flush()


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
