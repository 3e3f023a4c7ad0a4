"""Completion: the scripts, and what they say in a shell that is there."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from govgraph.reports import FORMATS
from tests.cli.running import Command, environment, installed
from tests.conftest import Golden

SHELLS = ("bash", "zsh", "fish", "powershell")
FOLDER = str(Path(installed()[0]).parent)
BASH = shutil.which("bash")


def completed(shell: str, **variables: str) -> list[str]:
    """What the command answers to a shell that asks for completions."""
    done = subprocess.run(
        installed(),
        capture_output=True,
        encoding="utf-8",
        env=environment(_GOVGRAPH_COMPLETE=f"{shell}_complete", **variables),
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def typed_in_powershell(line: str) -> list[str]:
    """What is offered behind a line, as the script for PowerShell asks for it."""
    word = "" if line.endswith(" ") else line.rsplit(" ", maxsplit=1)[-1]
    return completed("powershell", COMP_WORDS=line.rstrip(), COMP_WORD=word)


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_for_each_shell_says_where_it_goes(command: Command, shell: str) -> None:
    done = command("completion", shell)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[0].startswith("# Put this line into ")
    assert f"{shell}_complete" in done.out


def test_the_script_for_powershell_is_kept(command: Command, golden: Golden) -> None:
    golden("cli/completion.ps1", command("completion", "powershell").out)


def test_another_shell_is_told_which_there_are(command: Command) -> None:
    done = command("completion", "tcsh")
    assert (done.code, done.out) == (2, "")
    assert "'tcsh' is not one of 'bash', 'zsh', 'fish', 'powershell'" in done.err


OFFERED = {
    "govgraph s": ["show", "schema"],
    "govgraph check --form": ["--format"],
    "govgraph check --fail-on ": ["high", "medium", "low", "question", "note"],
    "govgraph explain no-acc": ["no-accountability-route", "no-accountable-body"],
    "govgraph explain doc0": [f"DOC0{number}" for number in range(1, 10)],
}


@pytest.mark.skipif(BASH is None or os.name != "posix", reason="there is no bash here")
def test_bash_offers_what_may_come_next() -> None:
    script = ['eval "$(govgraph completion bash)"', "complete -p govgraph"]
    for line in OFFERED:
        words = line.split(" ")
        quoted = " ".join(f"'{word}'" for word in words)
        script += [
            f"COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; COMPREPLY=()",
            "_govgraph_completion govgraph",
            'echo "${COMPREPLY[@]}"',
        ]
    done = subprocess.run(
        [BASH or "bash", "--norc", "-c", "\n".join(script)],
        capture_output=True,
        encoding="utf-8",
        env=environment(PATH=f"{FOLDER}{os.pathsep}{os.environ['PATH']}"),
        check=True,
    )
    registered, *found = done.stdout.splitlines()
    assert "-F _govgraph_completion govgraph" in registered
    assert dict(zip(OFFERED, map(str.split, found), strict=True)) == OFFERED
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("govgraph sch", ["schema"]),
        ("govgraph check a.yaml --format ", list(FORMATS)),
    ],
)
def test_powershell_is_offered_what_may_come_next(line: str, offered: list[str]) -> None:
    answers = [answer.split("\t") for answer in typed_in_powershell(line)]
    assert [answer[:2] for answer in answers] == [["plain", word] for word in offered]


def test_powershell_is_told_what_each_word_is_for() -> None:
    (answer,) = typed_in_powershell("govgraph check --fail")
    assert answer == "plain\t--fail-on\tThe least that gives exit code 1."


def test_powershell_completes_paths_itself_also_with_backslashes() -> None:
    assert typed_in_powershell(r"govgraph show area\no") == ["file\tarea\\no\t"]


@pytest.mark.skipif(shutil.which("zsh") is None, reason="there is no zsh here")
def test_zsh_takes_its_script(command: Command) -> None:
    _takes(["zsh", "-n"], command("completion", "zsh").out)


@pytest.mark.skipif(shutil.which("fish") is None, reason="there is no fish here")
def test_fish_takes_its_script(command: Command) -> None:
    _takes(["fish", "--no-execute"], command("completion", "fish").out)


def _takes(shell: list[str], script: str) -> None:
    Path("script").write_text(script, encoding="utf-8")
    done = subprocess.run([*shell, "script"], capture_output=True, encoding="utf-8", check=True)
    assert done.stderr == ""


@pytest.mark.skipif(shutil.which("pwsh") is None, reason="there is no PowerShell here")
def test_powershell_runs_its_script(command: Command) -> None:
    Path("script.ps1").write_text(command("completion", "powershell").out, encoding="utf-8")
    asked = (
        ". ./script.ps1; $line = 'govgraph sch'; "
        "(TabExpansion2 $line $line.Length).CompletionMatches.CompletionText"
    )
    done = subprocess.run(
        ["pwsh", "-NoProfile", "-Command", asked],
        capture_output=True,
        encoding="utf-8",
        env=environment(PATH=f"{FOLDER}{os.pathsep}{os.environ['PATH']}"),
        check=True,
    )
    assert (done.stdout.split(), done.stderr) == (["schema"], "")
