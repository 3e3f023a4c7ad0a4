"""What reaches a terminal, a pipe or a disk: safe, in UTF-8, with colours where they are wanted."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from govgraph.cli import main
from tests.cli.running import BROKEN, NORTHAM, Command, environment, installed

# Text that a terminal would obey if it came through, in every place that a report shows.
TURNED = "\u202edraoB\u202c"
AWKWARD = f"""\
govgraph: 1
title: '[bold red]Title[/] <b> {TURNED}'
as_of: 2026-03-31
organisations: {{council: {{name: 'Council [link=http://example.org]here[/link]', kind: council}}}}
bodies:
  board:
    name: 'Board [blink]{TURNED}'
    role: decides
    quote: '[on red]decides[/on red] :warning: \u200b'
    part_of: {{to: council, quote: '[bold]of the Council[/bold] {TURNED}'}}
    scrutinised_by: none
"""
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069]")
COLOUR = re.compile(r"\x1b\[[\d;]*m")


def put(text: str, name: str = "a.yaml") -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


# Nothing that a file holds is obeyed


@pytest.mark.parametrize("forced", [False, True], ids=["plain", "coloured"])
@pytest.mark.parametrize(
    "arguments", [("check", "a.yaml"), ("show", "a.yaml", "board"), ("trace", "a.yaml", "board")]
)
def test_what_a_file_says_is_shown_and_not_obeyed(
    command: Command, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], forced: bool
) -> None:
    put(AWKWARD)
    monkeypatch.setenv("FORCE_COLOR", "1" if forced else "")
    out = command(*arguments).out
    said = COLOUR.sub("", out)
    assert (said != out) == forced
    assert not OBEYED.search(said)
    assert "[link=http://example.org]here[/link]" in said or "[bold red]Title[/] <b>" in said
    assert "�draoB�" in said


@pytest.mark.parametrize("forced", [False, True], ids=["plain", "coloured"])
def test_what_a_broken_line_holds_is_shown_and_not_obeyed(
    command: Command, monkeypatch: pytest.MonkeyPatch, forced: bool
) -> None:
    put(f"govgraph: 1\ntitle: A\nbodies:\n  b: {{name: [red]\x1b[31m{TURNED}\x07}}\n")
    monkeypatch.setenv("FORCE_COLOR", "1" if forced else "")
    said = COLOUR.sub("", command("check", "a.yaml").out)
    assert not OBEYED.search(said)
    assert "[red]␛[31m�draoB�␇" in said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file names")
def test_a_file_name_is_shown_and_not_obeyed(command: Command) -> None:
    name = "a\x1b[31m[red].yaml"
    put(BROKEN, name)
    for done in (command("check", name), command("show", name, "b"), command("check", f"{name}x")):
        assert not OBEYED.search(done.out + done.err)
        assert "a␛[31m[red].yaml" in done.out + done.err


def test_a_word_of_the_command_is_shown_and_not_obeyed(command: Command) -> None:
    for arguments in (
        ("explain", "\x1b[31m"),
        ("\x1b[31m",),
        ("check", "a", "--format", "\x1b[3m"),
    ):
        done = command(*arguments)
        assert done.code == 2
        assert not OBEYED.search(done.out + done.err)


# Colours


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": ""}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, False),
    ],
)
def test_colours_are_written_where_they_are_asked_for(
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
    variables: Mapping[str, str],
    coloured: bool,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in command("check", put(NORTHAM)).out) == coloured


def test_colours_change_nothing_else(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = command("check", put(NORTHAM)).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = command("check", "a.yaml").out
    assert COLOUR.sub("", coloured) == plain


@pytest.mark.parametrize("form", ["json"])
def test_a_report_for_programs_is_never_coloured(
    command: Command, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" not in command("check", put(NORTHAM), "--format", form).out


@pytest.mark.skipif(os.name != "posix", reason="Windows has no terminals of this kind")
@pytest.mark.parametrize(("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_gets_colours_unless_it_wants_none(
    tmp_path: Path, variables: Mapping[str, str], coloured: bool
) -> None:
    import pty  # noqa: PLC0415 - Windows has no such module

    (tmp_path / "a.yaml").write_text(NORTHAM, encoding="utf-8")
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*installed(), "check", "a.yaml"],
        cwd=tmp_path,
        stdout=theirs,
        env=environment(TERM="xterm", **variables),
    ) as process:
        os.close(theirs)
        written = b""
        while part := _read(ours):
            written += part
    os.close(ours)
    assert process.returncode == 1
    assert (b"\x1b[" in written) == coloured


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1 << 16)
    except OSError:  # what Linux says of a terminal whose other side is closed
        return b""


# Encodings


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_report_is_utf_8_whatever_the_console_would_choose(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.yaml").write_text(NORTHAM.replace("Board", "Bwrdd Môn →"), encoding="utf-8")
    done = subprocess.run(
        [*installed(), "check", "a.yaml"],
        cwd=tmp_path,
        capture_output=True,
        env=environment(PYTHONIOENCODING=encoding, PYTHONUTF8="0"),
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    out = done.stdout.decode("utf-8")
    assert "“The Bwrdd Môn → is not subject to scrutiny”" in out
    assert b"\r" not in done.stdout


def test_what_is_wrong_is_said_in_utf_8_too() -> None:
    done = subprocess.run(
        [*installed(), "explain", "Môn"],
        capture_output=True,
        env=environment(PYTHONIOENCODING="ascii", PYTHONUTF8="0"),
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode("utf-8").startswith("There is no rule “Môn”.")


def test_a_stream_that_is_no_file_is_written_to_as_it_is() -> None:
    with redirect_stdout(io.StringIO()) as written:
        assert main(["explain", "tab"]) == 0
    assert written.getvalue().startswith("DOC05 tab\n")


# Pipes and disks


@pytest.mark.skipif(os.name != "posix", reason="the shell of this test is that of Unix")
@pytest.mark.parametrize("arguments", ["rules", "check a.yaml"])
def test_a_reader_who_has_gone_is_no_fault(tmp_path: Path, arguments: str) -> None:
    (tmp_path / "a.yaml").write_text(NORTHAM, encoding="utf-8")
    command = " ".join(installed())
    done = subprocess.run(
        ["sh", "-c", f"{command} {arguments} | true"],
        cwd=tmp_path,
        capture_output=True,
        env=environment(),
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.skipif(os.name != "posix", reason="the shell of this test is that of Unix")
def test_where_nobody_reads_what_is_wrong_the_exit_code_still_says_it(tmp_path: Path) -> None:
    command = " ".join(installed())
    done = subprocess.run(
        ["sh", "-c", f"{{ {command} explain nothing; echo $? >code; }} 2>&1 | true"],
        cwd=tmp_path,
        capture_output=True,
        env=environment(),
        check=False,
    )
    assert (tmp_path / "code").read_text(encoding="utf-8").strip() == "2"
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
def test_a_disk_that_is_full_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*installed(), "rules"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"Standard output can't be written: No space left on device.\n"
