"""What is being done, on standard error, once it takes more than a second."""

import sys
from threading import Lock, Timer
from types import TracebackType
from typing import Self

from govgraph.paragraph import visible

_PATIENCE = 1.0
"""Seconds of silence before the first word."""


class Progress:
    """Says on a terminal what is being done, on one line that is wiped at the end."""

    def __init__(self) -> None:
        self._doing = ""
        self._shown = 0
        self._speaks = False
        self._lock = Lock()
        self._timer = Timer(_PATIENCE, self._begin)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
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
            self._speaks = False
            self._show("")
            if self._shown:
                sys.stderr.write("\r")
                sys.stderr.flush()

    def __call__(self, doing: str) -> None:
        """Take note of what is being done now."""
        with self._lock:
            self._doing = visible(doing)
            if self._speaks:
                self._show(self._doing)

    def _begin(self) -> None:
        with self._lock:
            self._speaks = True
            self._show(self._doing)

    def _show(self, words: str) -> None:
        if words or self._shown:
            sys.stderr.write("\r" + words.ljust(self._shown))
            sys.stderr.flush()
            self._shown = max(self._shown, len(words))
