"""What is being done, on standard error, once it takes more than a second."""

import sys
from threading import Lock, Timer
from types import TracebackType
from typing import Self, TextIO

from govgraph.cli.screen import width
from govgraph.paragraph import breadth, cut, visible

_PATIENCE = 1.0
"""Seconds of silence before the first word."""


class Progress:
    """Says on a terminal what is being done, on one line that is wiped at the end."""

    def __init__(self, terminal: TextIO | None = None) -> None:
        self._terminal = terminal or sys.stderr
        self._doing = ""
        self._shown = 0
        self._speaks = False
        self._over = False
        self._lock = Lock()
        self._timer = Timer(_PATIENCE, self.speak)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        if self._terminal.isatty():
            self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        with self._lock:
            self._over = True
            if self._shown:
                self._show("")
                self._terminal.write("\r")
                self._terminal.flush()

    def __call__(self, doing: str) -> None:
        """Take note of what is being done now."""
        with self._lock:
            self._doing = doing
            if self._speaks:
                self._show(doing)

    def speak(self) -> None:
        """Begin to say what is being done."""
        with self._lock:
            if not self._over:
                self._speaks = True
                self._show(self._doing)

    def _show(self, doing: str) -> None:
        line = cut(visible(doing), width() - 1)
        taken = breadth(line)
        self._terminal.write(f"\r{line}{' ' * (self._shown - taken)}")
        self._terminal.flush()
        self._shown = max(self._shown, taken)
