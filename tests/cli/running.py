"""What running the command leaves, and how a test runs it."""

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

NORTHAM = """\
govgraph: 1
title: Northam
as_of: 2026-03-31
organisations: {council: {name: Council, kind: council}}
bodies:
  board:
    name: Board
    role: decides
    part_of: council
    quote: The Board decides
    scrutinised_by: {is: none, quote: The Board is not subject to scrutiny}
"""
"""One finding, of high severity."""

ASKED = """\
govgraph: 1
title: Southam
as_of: 2026-03-31
bodies: {board: {name: Board}}
"""
"""One question and no finding."""

BROKEN = """\
govgraph: 1
title: Broken
bodys: {}
"""
"""One problem."""


@dataclass(frozen=True)
class Done:
    """What a command left: its exit code, and what it said where."""

    code: int
    out: str
    err: str


class Command(Protocol):
    """Runs `govgraph` in this process, in an empty folder, 80 columns wide."""

    def __call__(self, *arguments: str, typed: bytes = b"", columns: int = 80) -> Done:
        """Run it with these arguments, and this on standard input."""


def installed() -> list[str]:
    """The command as it is installed beside this Python, or, where it is not, as a module."""
    script = shutil.which("govgraph", path=str(Path(sys.executable).parent))
    return [script] if script else [sys.executable, "-m", "govgraph"]


def environment(**more: str) -> Mapping[str, str]:
    """The environment of a command in a process of its own, with some variables more."""
    return {**os.environ, "COLUMNS": "80", **more}
