"""What is being done is said on a terminal only, on one line, and only once it takes a while."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from govgraph.cli.progress import Progress
from govgraph.paragraph import breadth
from tests.cli.running import ASKED, Command, environment, installed


class Terminal(io.StringIO):
    """A terminal that keeps what was written to it."""

    def isatty(self) -> bool:
        return True

    @property
    def line(self) -> str:
        """The line as it stands: what was written over is gone."""
        shown = ""
        for part in self.getvalue().split("\r"):
            shown = part + shown[len(part) :]
        return shown.rstrip()


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal of 40 columns."""
    monkeypatch.setenv("COLUMNS", "40")
    return Terminal()


def test_at_first_nothing_is_said(terminal: Terminal) -> None:
    with Progress(terminal) as progress:
        progress("Reading a.yaml")
    assert terminal.getvalue() == ""


def test_after_a_while_it_is_said_what_is_being_done_now(terminal: Terminal) -> None:
    with Progress(terminal) as progress:
        progress("Reading a.yaml")
        progress.speak()
        assert terminal.line == "Reading a.yaml"
        progress("Checking b")
        assert terminal.line == "Checking b"


def test_at_the_end_the_line_is_wiped(terminal: Terminal) -> None:
    with Progress(terminal) as progress:
        progress("Reading a.yaml")
        progress.speak()
    assert terminal.line == ""
    assert terminal.getvalue().endswith("\r")
    assert "\n" not in terminal.getvalue()


def test_what_comes_too_late_is_not_said(terminal: Terminal) -> None:
    with Progress(terminal) as progress:
        progress("Reading a.yaml")
    progress.speak()
    assert terminal.getvalue() == ""


def test_it_ends_also_where_the_work_fails(terminal: Terminal) -> None:
    def fail() -> None:
        with Progress(terminal) as progress:
            progress("Reading a.yaml")
            progress.speak()
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        fail()
    assert terminal.line == ""


@pytest.mark.parametrize("name", ["a" * 200, "東" * 60, "\x1b[31m" * 30])
def test_a_long_name_stays_on_one_line_and_is_not_obeyed(terminal: Terminal, name: str) -> None:
    with Progress(terminal) as progress:
        progress(f"Reading {name}")
        progress.speak()
        assert breadth(terminal.line) < 40
        assert "\x1b" not in terminal.getvalue()


def test_where_there_is_no_terminal_nothing_is_ever_said(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govgraph.cli.progress._PATIENCE", 0.0)
    for number in range(20):
        Path(f"{number}.yaml").write_text(ASKED, encoding="utf-8")
    done = command("check", ".")
    assert (done.code, done.err) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no terminals of this kind")
def test_on_a_terminal_standard_output_holds_the_report_alone(tmp_path: Path) -> None:
    import pty  # noqa: PLC0415 - Windows has no such module

    (tmp_path / "a.yaml").write_text(ASKED, encoding="utf-8")
    _, theirs = pty.openpty()
    done = subprocess.run(
        [*installed(), "check", "a.yaml"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=environment(),
        check=True,
    )
    assert done.stdout.startswith(b"Southam\na.yaml, as of 2026-03-31\n")
