"""Whatever happens, the command ends in a plain sentence and exit code 2, never in a traceback."""

import io
import sys
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest

from govgraph import app
from govgraph.cli import main
from govgraph.finding import Observation
from govgraph.graph import GovernanceGraph
from govgraph.rules import all_rules
from tests.cli.running import NORTHAM, Command


@pytest.fixture
def northam(command: Command) -> str:
    """A structure file in the folder in which the command runs, which `command` has entered."""
    assert callable(command)
    Path("northam.yaml").write_text(NORTHAM, encoding="utf-8")
    return "northam.yaml"


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "northam.yaml"),
        ("check", "northam.yaml", "--write-baseline", "known.json"),
        ("show", "northam.yaml", "board"),
    ],
)
def test_a_rule_that_fails_ends_the_run_with_its_code_and_place(
    command: Command, northam: str, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    def failing(graph: GovernanceGraph) -> list[Observation]:
        graph.entity("nobody")
        return []

    rules = [replace(rule, check=failing) if rule.code == "DEC01" else rule for rule in all_rules()]
    monkeypatch.setattr("govgraph.app.checking.all_rules", lambda: rules)
    done = command(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(
        "This is a bug in govgraph: the rule DEC01 unscrutinised-decisions failed on "
        f"{northam} at govgraph.graph.statements:"
    )
    assert done.err.endswith(": KeyError: 'nobody'.\n")
    assert not Path("known.json").exists()


def test_what_a_rule_that_fails_says_stands_on_one_line(
    command: Command, northam: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_graph: GovernanceGraph) -> list[Observation]:
        raise ValueError("two\nlines")

    rules = [replace(rule, check=failing) if rule.code == "DEC01" else rule for rule in all_rules()]
    monkeypatch.setattr("govgraph.app.checking.all_rules", lambda: rules)
    done = command("check", northam)
    assert done.code == 2
    assert done.err.endswith(": ValueError: two lines.\n")
    assert done.err.count("\n") == 1


def test_any_other_bug_is_told_with_the_place_in_govgraph_on_one_line(
    command: Command, northam: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_anything: object) -> NoReturn:
        raise ValueError("first\nsecond \x1b[31m")

    monkeypatch.setattr(app, "check_files", failing)
    done = command("check", northam)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(
        "This is a bug in govgraph: ValueError: first second ␛[31m (at govgraph.cli.checking:"
    )
    assert done.err.endswith(").\n")


def test_what_the_system_refuses_is_no_bug(
    command: Command, northam: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_anything: object) -> NoReturn:
        raise PermissionError(13, "Permission denied", "texts/tor.txt")

    monkeypatch.setattr(app, "check_files", failing)
    done = command("check", northam)
    assert (done.code, done.out) == (2, "")
    assert done.err == "texts/tor.txt can't be used: Permission denied.\n"


def test_what_the_system_refuses_without_a_name_is_told_too(
    command: Command, northam: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_anything: object) -> NoReturn:
        raise OSError("it is too strange")

    monkeypatch.setattr(app, "check_files", failing)
    assert command("check", northam).err == "A file can't be used: it is too strange.\n"


def test_somebody_who_stops_it_gets_no_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stopped(io.BytesIO):
        def read(self, _size: int | None = -1) -> NoReturn:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Stopped()))
    code = main(["check", "-"])
    said = capsys.readouterr()
    assert (code, said.out, said.err) == (2, "", "\nStopped.\n")
