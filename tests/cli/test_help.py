"""Help, version, and what is said of a command that there is not."""

import re
import shutil
import subprocess
import sys

import pytest

from govgraph import __version__
from govgraph.cli.root import govgraph
from tests.cli.running import Command, environment, installed
from tests.conftest import ROOT

COMMANDS = sorted(govgraph.commands)
# What a person waits for, and what neither help nor the version needs.
HEAVY = (
    "networkx",
    "pydantic",
    "rich",
    "yaml",
    "graphviz",
    "jinja2",
    "pygraphviz",
    "govgraph.model",
)


def example_of(command: Command, name: str) -> str:
    """The example at the end of a command's help."""
    found = re.search(r"^  Example: (govgraph .+)$", command(name, "--help").out, re.MULTILINE)
    assert found is not None
    return found[1]


def test_help_says_what_it_is_for_which_commands_there_are_and_the_exit_codes(
    command: Command,
) -> None:
    done = command("--help")
    assert (done.code, done.err) == (0, "")
    assert "Check and draw how partnerships are governed" in done.out
    assert (
        "Exit codes: 0 nothing found, 1 findings, 2 the file or the command is wrong." in done.out
    )
    assert re.findall(r"^  (\w+)  +\S", done.out, re.MULTILINE)[-len(COMMANDS) :] == list(
        govgraph.commands
    )


@pytest.mark.parametrize("arguments", [(), ("-h",)])
def test_without_a_command_help_is_shown(command: Command, arguments: tuple[str, ...]) -> None:
    assert command(*arguments) == command("--help")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_each_command_is_whole_sentences_that_fit(command: Command, name: str) -> None:
    done = command(name, "--help")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"Usage: govgraph {name} ")
    assert all(len(line) <= 80 for line in done.out.splitlines())
    summary = done.out.split("\n\n")[1].strip()
    assert re.fullmatch(r"[A-Z][^.]*\.", summary.split("\n")[0])


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_every_command_says_what_it_does(name: str) -> None:
    options = [one for one in govgraph.commands[name].params if one.param_type_name == "option"]
    assert [one.name for one in options if not getattr(one, "help", "")] == []


@pytest.mark.parametrize("name", [one for one in COMMANDS if one not in ("draw", "schema")])
def test_the_example_of_each_command_works(command: Command, name: str) -> None:
    shutil.copytree(ROOT / "structures", "structures")
    words = example_of(command, name).split()
    done = command(*words[1:])
    assert done.code in (0, 1)
    assert (done.err, bool(done.out)) == ("", True)


def test_the_version_is_that_of_the_package(command: Command) -> None:
    done = command("--version")
    assert (done.code, done.out, done.err) == (0, f"govgraph {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("chekc",), "There is no command “chekc”. Did you mean check?"),
        (("zzz",), "There is no command “zzz”.\n"),
        (("--vers",), "--vers"),
    ],
)
def test_a_command_or_option_that_there_is_not_is_told_with_the_nearest(
    command: Command, arguments: tuple[str, ...], said: str
) -> None:
    done = command(*arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert done.err.endswith("How it is written: govgraph --help\n")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["check", "--help"]])
def test_neither_help_nor_version_waits_for_a_library(arguments: list[str]) -> None:
    said = (
        "import sys\n"
        "from govgraph.cli import main\n"
        f"code = main({arguments!r})\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], code, file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", said],
        capture_output=True,
        encoding="utf-8",
        env=environment(),
        check=True,
    )
    assert done.stderr == "[] 0\n"


@pytest.mark.parametrize("start", [installed(), [sys.executable, "-m", "govgraph"]])
def test_the_command_is_installed_and_runs_as_a_module_too(start: list[str]) -> None:
    done = subprocess.run(
        [*start, "--version"], capture_output=True, encoding="utf-8", env=environment(), check=True
    )
    assert (done.stdout, done.stderr) == (f"govgraph {__version__}\n", "")
