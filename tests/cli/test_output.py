"""`govgraph check --output`: a report in a file, whole or not at all, in the format it says."""

import json
from pathlib import Path

import pytest

from govgraph.app import report_form_of
from govgraph.reports import ENDINGS, FORMATS
from tests.cli.running import ASKED, BROKEN, NORTHAM, Command
from tests.cli.test_check import put

SUMMARY = "1 finding (1 high)"


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_holds_the_bytes_that_standard_output_would(command: Command, form: str) -> None:
    put("a.yaml", NORTHAM)
    shown = command("check", "a.yaml", "--format", form)
    done = command("check", "a.yaml", "--format", form, "--output", "report")
    assert Path("report").read_bytes() == shown.out.encode()
    assert (done.code, done.out) == (shown.code, "")


def test_standard_error_says_what_was_found_and_where_it_is_written(command: Command) -> None:
    done = command("check", put("a.yaml", NORTHAM), "-o", "a.csv")
    first, second = done.err.splitlines()
    assert first.startswith(SUMMARY)
    assert second == "Written to a.csv."


def test_every_format_has_an_ending_that_says_it() -> None:
    said = {report_form_of(f"report.{ending}") for ending in (*FORMATS, *ENDINGS)}
    assert said == set(FORMATS)
    assert [report_form_of(f"a.{one}") for one in ("md", "xml", "txt", "SARIF", "csv")] == [
        "markdown",
        "junit",
        "text",
        "sarif",
        "csv",
    ]


@pytest.mark.parametrize("name", ["report", "report.log", ".csv"])
def test_an_ending_that_says_no_format_gives_text(name: str) -> None:
    assert report_form_of(name) == "text"


def test_the_ending_says_the_format_and_the_option_overrules_it(command: Command) -> None:
    put("a.yaml", NORTHAM)
    command("check", "a.yaml", "-o", "a.json")
    command("check", "a.yaml", "-o", "b.json", "--format", "text")
    assert json.loads(Path("a.json").read_text(encoding="utf-8"))["version"] == 1
    assert Path("b.json").read_text(encoding="utf-8").startswith("Northam\na.yaml, as of 2026-03")


def test_a_hyphen_is_standard_output(command: Command) -> None:
    put("a.yaml", NORTHAM)
    assert command("check", "a.yaml", "-o", "-") == command("check", "a.yaml")


@pytest.mark.parametrize(("text", "code"), [(NORTHAM, 1), (ASKED, 0)])
def test_the_exit_code_is_the_same(command: Command, text: str, code: int) -> None:
    done = command("check", put("a.yaml", text), "-o", "a.md")
    assert done.code == code
    assert Path("a.md").read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("form", FORMATS)
def test_of_a_file_that_cannot_be_read_the_problems_are_told_and_no_report_is_written(
    command: Command, form: str
) -> None:
    put("out", "the report of yesterday")
    put("b.yaml", BROKEN)
    done = command("check", put("a.yaml", NORTHAM), "b.yaml", "-o", "out", "--format", form)
    assert (done.code, done.out) == (2, "")
    assert Path("out").read_text(encoding="utf-8") == "the report of yesterday"
    assert "b.yaml:3:1 DOC16 unknown-key" in done.err
    assert done.err.endswith("1 problem in the file: nothing was checked\n\nout was not written.\n")


def test_a_report_takes_the_place_of_the_one_before(command: Command) -> None:
    put("a.yaml", NORTHAM)
    put("a.md", "before " * 10_000)
    assert command("check", "a.yaml", "-o", "a.md").code == 1
    assert "before" not in Path("a.md").read_text(encoding="utf-8")
    assert sorted(path.name for path in Path().iterdir()) == ["a.md", "a.yaml"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "nowhere/a.md"), "There is no folder nowhere to put a.md in."),
        (("-o", "folder"), "folder is a folder: name a file in it for the report."),
        (("-o", "a.yaml"), "a.yaml is a structure that is checked: give the report another name."),
        (("-o", "b.yaml"), "b.yaml is a structure that is checked: give the report another name."),
        (
            ("-o", "known.json", "--write-baseline", "known.json"),
            "known.json is the baseline: give the report another name.",
        ),
        (
            ("-o", "rules.yml", "--rules", "rules.yml"),
            "rules.yml is the file of rules: give the report another name.",
        ),
        (("-o", "a.PDF"), "No report is written as .pdf. Did you mean “a.html”? Any browser shows"),
        (("-o", "a.xlsx"), "Did you mean “a.csv”? Any spreadsheet opens it."),
        (("-o", "a.md", "--select", "DEC1"), "There is no rule and no family of rules “DEC1”."),
        (("-o", "a.md", "--format", "markdwn"), "Did you mean “markdown”?"),
        (("-o", "a.md", "--questions", "hid"), "Did you mean “hide”?"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    command: Command, arguments: tuple[str, ...], said: str
) -> None:
    Path("folder").mkdir()
    put("a.yaml", f"{NORTHAM}include: [b.yaml]\n")
    put("b.yaml", "govgraph: 1\ntitle: Part\n")
    put("rules.yml", "rules: {led: {every: board, has: chair, because: Somebody must.}}\n")
    before = {path: path.read_bytes() for path in Path().rglob("*.*")}
    done = command("check", "a.yaml", *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert {path: path.read_bytes() for path in Path().rglob("*.*")} == before


def test_what_the_disk_refuses_is_told(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("govgraph.app.write_whole", full)
    done = command("check", put("a.yaml", NORTHAM), "-o", "a.md")
    assert (done.code, done.out) == (2, "")
    assert done.err == "a.md was not written: No space left on device.\n"
