"""The examples say what the program does: the tutorial, the clean structure, the script."""

import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import govgraph
from govgraph.finding import Severity
from tests.gallery import FOLDER, PICTURES

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
_FINDINGS = (Severity.HIGH, Severity.MEDIUM, Severity.LOW)


def found(path: Path) -> list[str]:
    """The codes of the findings of a file, questions and notes left out."""
    report = govgraph.check(path)
    assert report.problems == ()
    return [finding.code for finding in report.findings if finding.severity in _FINDINGS]


@pytest.mark.parametrize(
    ("step", "codes"),
    [
        ("1-three-lines", []),
        ("2-what-the-papers-say", ["DEC01", "LIF01"]),
        ("3-findings-settled", ["ACC04"]),
        ("4-an-accepted-exception", []),
    ],
)
def test_each_step_of_the_tutorial_gives_the_findings_that_its_text_speaks_of(
    step: str, codes: list[str]
) -> None:
    assert found(EXAMPLES / "tutorial" / f"{step}.yaml") == codes


def test_what_the_tutorial_shows_of_its_files_stands_in_them() -> None:
    page = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    files = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.rglob("*.yaml"))]
    shown = re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert len(shown) == 2
    for text in shown:
        margins = (textwrap.indent(text, " " * width) for width in (0, 4))
        assert any(margin in file for margin in margins for file in files)


def test_three_lines_of_yaml_give_questions_and_no_finding() -> None:
    path = EXAMPLES / "tutorial" / "1-three-lines.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if not line.startswith("#")]) == 3
    assert govgraph.check(path).count(Severity.QUESTION) > 0


def test_the_accepted_exception_is_shown_with_its_reason() -> None:
    report = govgraph.check(EXAMPLES / "tutorial" / "4-an-accepted-exception.yaml")
    assert [(one.code, one.accepted and one.accepted.reason) for one in report.accepted] == [
        ("ACC04", "The two parties agreed to settle every difference at their yearly meeting.")
    ]


def test_the_clean_structure_gives_no_finding_and_no_question() -> None:
    assert govgraph.check(EXAMPLES / "clean.yaml").findings == ()


def test_the_script_runs_and_counts_what_stands_under_a_body() -> None:
    done = subprocess.run(
        [sys.executable, EXAMPLES / "ask_the_graph.py"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "under Gloucestershire Children and Young People’s Strategic Partnership" in done.stdout
    assert done.stderr == ""


def test_every_shipped_structure_is_in_the_gallery_and_nothing_else_lies_there() -> None:
    shipped = {path.stem for path in (ROOT / "structures").glob("*.yaml")}
    assert {shown.structure for shown in PICTURES if not shown.wishes} == shipped
    names = [f"{shown.name}.svg" for shown in PICTURES]
    assert sorted(path.name for path in (ROOT / FOLDER).iterdir()) == sorted([*names, "README.md"])


def test_the_command_of_a_picture_in_the_gallery_draws_that_picture(tmp_path: Path) -> None:
    shown = next(shown for shown in PICTURES if len(shown.wishes) > 1)
    assert f"```sh\n{shown.command}\n```" in (ROOT / FOLDER / "README.md").read_text("utf-8")
    out = tmp_path / "picture.svg"
    arguments = shown.command.replace(shown.path, str(out)).split()
    subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, check=True)
    assert out.read_bytes() == (ROOT / shown.path).read_bytes()
