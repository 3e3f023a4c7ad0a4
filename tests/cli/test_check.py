"""`govgraph check`: what it takes, what it says where, and how it ends."""

import json
from pathlib import Path

import pytest

from govgraph.paragraph import breadth
from govgraph.reports import FORMATS
from tests.cli.running import ASKED, BROKEN, NORTHAM, Command
from tests.conftest import ROOT

GLOUCESTERSHIRE = str(ROOT / "structures" / "gloucestershire.yaml")


def put(name: str, text: str) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


# How it ends


@pytest.mark.parametrize(
    ("text", "code"), [(NORTHAM, 1), (ASKED, 0), (BROKEN, 2)], ids=["finding", "question", "broken"]
)
def test_the_exit_code_says_what_was_found(command: Command, text: str, code: int) -> None:
    assert command("check", put("a.yaml", text)).code == code


def test_the_worst_of_several_files_decides_the_exit_code(command: Command) -> None:
    put("a/north.yaml", NORTHAM)
    put("a/south.yaml", ASKED)
    assert command("check", "a").code == 1
    put("a/broken.yaml", BROKEN)
    assert command("check", "a").code == 2


@pytest.mark.parametrize(
    ("level", "code"), [("high", 1), ("medium", 1), ("low", 1), ("question", 1), ("note", 1)]
)
def test_a_high_finding_fails_at_every_level(command: Command, level: str, code: int) -> None:
    assert command("check", put("a.yaml", NORTHAM), "--fail-on", level).code == code


@pytest.mark.parametrize(
    ("level", "code"), [("high", 0), ("medium", 0), ("low", 0), ("question", 1), ("note", 1)]
)
def test_a_question_fails_only_where_questions_are_asked_for(
    command: Command, level: str, code: int
) -> None:
    assert command("check", put("a.yaml", ASKED), "--fail-on", level).code == code


# What it says where


@pytest.mark.parametrize("text", [NORTHAM, ASKED, BROKEN])
def test_the_report_is_all_that_is_said_and_goes_to_standard_output(
    command: Command, text: str
) -> None:
    done = command("check", put("a.yaml", text))
    assert done.err == ""
    assert done.out.startswith(("Northam\na.yaml", "Southam\na.yaml", "a.yaml\n"))
    assert done.out.endswith("\n")


@pytest.mark.parametrize("text", [NORTHAM, ASKED, BROKEN])
def test_as_json_standard_output_is_json_and_nothing_else(command: Command, text: str) -> None:
    done = command("check", put("a.yaml", text), "--format", "json")
    assert done.err == ""
    assert json.loads(done.out)["version"] == 1


def test_a_finding_is_told_with_all_that_a_reader_needs(command: Command) -> None:
    out = command("check", put("a.yaml", NORTHAM)).out
    for said in (
        "HIGH    Nobody scrutinises the decisions of Board",
        "Why it matters: ",
        "The words: “The Board is not subject to scrutiny”",
        "To settle it: State under `scrutinised_by`",
        "DEC01 unscrutinised-decisions, a.yaml:11",
    ):
        assert said in out
    assert out.splitlines()[-1].startswith("1 finding (1 high)")


@pytest.mark.parametrize("columns", [80, 140])
def test_the_report_is_as_wide_as_the_terminal(command: Command, columns: int) -> None:
    lines = command("check", GLOUCESTERSHIRE, columns=columns).out.splitlines()
    widest = max(map(breadth, lines))
    assert columns - 12 < widest <= columns


@pytest.mark.parametrize(("columns", "used"), [(20, 40), (400, 140)])
def test_no_terminal_makes_lines_that_nobody_could_read(
    command: Command, columns: int, used: int
) -> None:
    narrow, right = (command("check", GLOUCESTERSHIRE, columns=one) for one in (columns, used))
    assert narrow == right


def test_the_report_on_gloucestershire_fits_a_few_pages(command: Command) -> None:
    assert len(command("check", GLOUCESTERSHIRE).out.splitlines()) <= 150


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_files_give_the_same_bytes_without_a_path_of_this_machine(
    command: Command, form: str
) -> None:
    put("area/north.yaml", NORTHAM)
    put("area/south.yaml", ASKED)
    put("area/broken.yaml", BROKEN)
    first, again = (command("check", "area", "--format", form) for _ in range(2))
    assert first == again
    assert str(Path.cwd()) not in first.out


# What it takes


def test_files_and_folders_are_taken_together(command: Command) -> None:
    put("area/north.yaml", NORTHAM)
    put("area/south.yaml", ASKED)
    out = command("check", put("other.yaml", ASKED), "area").out
    places = [line for line in out.splitlines() if ".yaml, as of" in line]
    assert places == [
        f"{name}, as of 2026-03-31" for name in ("other.yaml", "area/north.yaml", "area/south.yaml")
    ]
    assert out.splitlines()[-2] == "3 structures"


def test_a_structure_is_read_from_standard_input(command: Command) -> None:
    done = command("check", "-", typed=NORTHAM.encode())
    assert done.code == 1
    assert "standard input:11" in done.out


def test_what_is_wrong_with_standard_input_is_told_with_its_line(command: Command) -> None:
    done = command("check", "-", typed=BROKEN.encode())
    assert done.code == 2
    assert "standard input:3:1 DOC16 unknown-key" in done.out


def test_standard_input_that_is_no_text_is_told(command: Command) -> None:
    done = command("check", "-", typed=b"\xff\xfe\x00")
    assert (done.code, done.err) == (2, "")
    assert "DOC03 not-utf-8" in done.out


def test_the_texts_of_sources_are_compared(command: Command) -> None:
    text = NORTHAM.replace("organisations:", "sources: {tor: {title: Terms}}\norganisations:")
    put("texts/tor.txt", "The Board decides. The Board is subject to scrutiny.")
    done = command("check", put("a.yaml", text), "--sources", "texts")
    assert "EVI02 quote-not-in-source, a.yaml:12" in done.out
    assert "“The Board is not subject to scrutiny”" in done.out
    assert "Every quote was compared" in done.out


def test_another_date_is_checked_at(command: Command) -> None:
    out = command("check", put("a.yaml", ASKED), "--as-of", "2027-01").out
    assert out.splitlines()[1] == "a.yaml, as of 2027-01"


# What is wrong with the command


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Missing argument 'FILE…'."),
        (("a.yaml", "--format", "jsn"), "'jsn' is not one of 'text', 'json'"),
        (("a.yaml", "--fail-on", "everything"), "'everything' is not one of 'high', 'medium'"),
        (("a.yaml", "--as-of", "tomorrow"), "“tomorrow” is not a date"),
        (("a.yaml", "--as-of", "2026-02-30"), "“2026-02-30” is no date"),
        (("a.yaml", "--sources", "nowhere"), "'nowhere' does not exist"),
        (("a.yaml", "--formt", "json"), "--formt"),
    ],
)
def test_what_is_wrong_is_said_on_standard_error_with_where_to_read_on(
    command: Command, arguments: tuple[str, ...], said: str
) -> None:
    put("a.yaml", ASKED)
    done = command("check", *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert done.err.endswith("How it is written: govgraph check --help\n")


def test_a_folder_without_structures_is_told(command: Command) -> None:
    Path("empty").mkdir()
    done = command("check", "empty")
    assert (done.code, done.out) == (2, "")
    assert done.err == "The folder empty holds no structure.\n"


def test_a_file_that_is_not_there_is_told_with_the_nearest_name(command: Command) -> None:
    put("northam.yaml", NORTHAM)
    done = command("check", "nortam.yaml")
    assert (done.code, done.err) == (2, "")
    assert "There is no file nortam.yaml" in done.out
    assert "Did you mean “northam.yaml”?" in done.out
