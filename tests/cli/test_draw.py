"""`govgraph draw`, as a person runs it."""

import io
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from xml.etree import ElementTree as ET

import pytest

from govgraph.app import graph, load
from govgraph.cli import main
from govgraph.diagrams import FORMATS
from govgraph.layout import engine
from govgraph.views.selection import select
from tests.conftest import ROOT
from tests.reading import whole

STRUCTURES = ROOT / "structures"
*_MOST, _LAST = (f".{name}" for name in FORMATS)
NO_FORMAT = f"does not say in which format to draw: end it in {', '.join(_MOST)} or {_LAST}."
BEFORE = str(STRUCTURES / "gloucestershire-before.yaml")

each_form_that_is_no_text = pytest.mark.parametrize(
    "form", [name for name, form in FORMATS.items() if not form.readable]
)


@dataclass(frozen=True)
class Done:
    """What a command left: its exit code, and what it said where."""

    code: int
    out: str
    err: str


class Draw(Protocol):
    """Runs `govgraph draw` in an empty folder, which is the working folder."""

    def __call__(self, *arguments: str, typed: str = "") -> Done:
        """Run it with these arguments, and this on standard input."""


@pytest.fixture
def draw(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Draw:
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, typed: str = "") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
        code = main(["draw", *arguments])
        said = capsys.readouterr()
        return Done(code, said.out, said.err)

    return run


def refused(done: Done, *sentences: str) -> None:
    """It ended with exit code 2 and these sentences, and left no picture and no part of one."""
    assert (done.code, done.out) == (2, "")
    for sentence in sentences:
        assert sentence in done.err
    assert "Traceback" not in done.err
    left = [path for path in Path.cwd().iterdir() if path.suffix[1:] in {*FORMATS, "part"}]
    assert left == []


# What it draws


@pytest.mark.parametrize("name", ["gloucestershire", "middlesbrough-neighbourhood-model"])
def test_the_installed_command_draws_a_whole_structure(name: str, tmp_path: Path) -> None:
    path = STRUCTURES / f"{name}.yaml"
    command = shutil.which("govgraph", path=str(Path(sys.executable).parent))
    assert command is not None
    done = subprocess.run(
        [command, "draw", str(path), "-o", "chart.svg"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    picture = ET.parse(tmp_path / "chart.svg")  # noqa: S314 - what was just written
    drawn = {one.get("data-id") for one in picture.iter()}
    view = select(graph(load(path)))
    assert drawn >= {box.id for box in view.boxes} | {line.id for line in view.lines}
    assert [one.name for one in tmp_path.iterdir()] == ["chart.svg"]


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        (("-o", "chart.svg"), "<?xml"),
        (("-o", "chart.SVG"), "<?xml"),
        (("--output", "chart.dot"), "// Drawn by govgraph"),
        (("-o", "chart.txt", "--format", "svg"), "<?xml"),
        (("-o", "chart.svg", "--format", "dot"), "// Drawn by govgraph"),
    ],
)
def test_the_ending_says_the_format_unless_an_option_does(
    draw: Draw, arguments: tuple[str, ...], start: str
) -> None:
    assert draw(BEFORE, *arguments) == Done(0, "", "")
    assert Path(arguments[1]).read_text(encoding="utf-8").startswith(start)


def test_a_dash_sends_the_picture_to_standard_output_and_nothing_else(draw: Draw) -> None:
    done = draw(BEFORE, "-o", "-", "--format", "svg")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("<?xml")
    assert done.out.endswith("</svg>\n")
    assert list(Path.cwd().iterdir()) == []


def test_a_structure_may_come_from_standard_input(draw: Draw) -> None:
    done = draw("-", "-o", "chart.dot", typed=whole("bodies: {a: {name: The Board}}"))
    assert (done.code, done.err) == (0, "")
    picture = Path("chart.dot").read_text(encoding="utf-8")
    assert "The Board" in picture
    assert "Drawn from standard input (" in picture


def test_the_same_structure_gives_the_same_bytes_wherever_it_lies(draw: Draw) -> None:
    shutil.copy(BEFORE, "gloucestershire-before.yaml")
    draw(BEFORE, "-o", "one.svg")
    draw("gloucestershire-before.yaml", "-o", "other.svg")
    assert Path("one.svg").read_bytes() == Path("other.svg").read_bytes()


def test_a_sort_of_line_is_shown_or_hidden_as_asked_and_the_picture_says_so(draw: Draw) -> None:
    text = whole("bodies: {a: {name: A}, b: {name: B, members: a, funded_by: a}}")
    asked = ("-", "-o", "-", "--format", "dot")
    usual = draw(*asked, typed=text).out
    assert ("is a member of" in usual, "is funded by" in usual) == (True, False)
    assert "1 link of money and delegated power hidden" in usual
    turned = draw(*asked, "--show", "money", "--hide", "membership", typed=text).out
    assert ("is a member of" in turned, "is funded by" in turned) == (False, True)
    assert "1 membership link hidden" in turned


PARTS = whole(
    "tiers: {top: {name: Top}}\nplaces: {north: {name: North, kind: district}}\nbodies:\n"
    "  a: {name: Alpha, tier: top}\n  b: {name: Beta, accountable_to: a, covers: north}\n"
    "  c: {name: Gamma, accountable_to: b, until: 2027, kind: team}\n"
    "  d: {name: Delta, advises: a}\n"
    "views: {mine: {title: Mine, focus: d}}\nas_of: 2026\n"
)


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ((), {"Alpha", "Beta", "Gamma", "Delta"}),
        (("--accountability",), {"Alpha", "Beta", "Gamma"}),
        (("--focus", "d"), {"Alpha", "Delta"}),
        (("--focus", "d", "--depth", "2"), {"Alpha", "Beta", "Delta"}),
        (("--routes", "b"), {"Alpha", "Beta"}),
        (("--place", "north"), {"Alpha", "Beta"}),
        (("--tiers", "top"), {"Alpha"}),
        (("--kinds", "team"), {"Gamma"}),
        (("--view", "mine"), {"Alpha", "Delta"}),
        (("--as-of", "2028"), {"Alpha", "Beta", "Delta"}),
    ],
)
def test_a_part_is_drawn_as_asked(draw: Draw, asked: tuple[str, ...], names: set[str]) -> None:
    done = draw("-", "-o", "-", "--format", "dot", *asked, typed=PARTS)
    assert (done.code, done.err) == (0, "")
    cards = {name for name in ("Alpha", "Beta", "Gamma", "Delta") if f"<B>{name}</B>" in done.out}
    assert cards == names


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (("--focus", "e"), "There is no entity “e”."),
        (("--tiers", "tops"), "Did you mean “top”?"),
        (("--place", "noth"), "Did you mean “north”?"),
        (("--kinds", "teem"), "Did you mean “team”?"),
        (("--show", "mony"), "Did you mean “money”?"),
        (("--view", "mime"), "Did you mean “mine”?"),
        (("--as-of", "later"), "“later” is not a date"),
        (("--page", "A9"), "'A9' is not one of"),
        (("--depth", "-1"), "Invalid value for '--depth'"),
        (("--routes", "a"), "no route of accountability leads from Alpha"),
        (("--seats",), "there is nothing to show in this view"),
    ],
)
def test_a_part_that_is_not_there_is_refused(
    draw: Draw, asked: tuple[str, ...], sentence: str
) -> None:
    refused(draw("-", "-o", "chart.svg", *asked, typed=PARTS), sentence)


def test_all_views_are_drawn_into_a_folder_with_a_page_that_lists_them(draw: Draw) -> None:
    done = draw("-", "--all-views", "charts", typed=PARTS)
    assert (done.code, done.out) == (0, "")
    assert done.err == "5 pictures are in charts, and index.html lists them.\n"
    assert sorted(path.name for path in Path("charts").iterdir()) == [
        "accountability.svg",
        "index.html",
        "place-north.svg",
        "tier-top.svg",
        "view-mine.svg",
        "whole.svg",
    ]


def test_all_views_take_a_format_and_what_holds_for_each(draw: Draw) -> None:
    draw("-", "--all-views", "charts", "--format", "dot", "--label", "DRAFT", typed=PARTS)
    assert "DRAFT" in Path("charts/whole.dot").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (("-o", "a.svg"), "--all-views has a folder of its own: leave out -o, or --all-views."),
        (("--focus", "e"), "There is no entity “e”."),
    ],
)
def test_all_views_that_can_not_be_are_refused(
    draw: Draw, asked: tuple[str, ...], sentence: str
) -> None:
    refused(draw("-", "--all-views", "charts", *asked, typed=PARTS), sentence)
    assert not Path("charts").exists()


def test_a_page_says_how_large_names_would_be_on_it(draw: Draw) -> None:
    many = ", ".join(f"b{number}: {{name: Body {number}}}" for number in range(170))
    asked = ("-", "-o", "chart.svg", "--full", "--page")
    assert "On A4 its names would be" in draw(*asked, "A4", typed=whole(f"bodies: {{{many}}}")).err
    assert "and 10 are needed" in draw(*asked, "16:9", typed=whole(f"bodies: {{{many}}}")).err
    assert draw(*asked, "A0", typed=whole(f"bodies: {{{many}}}")).err == ""


def test_a_picture_too_large_for_paper_is_drawn_with_a_warning(draw: Draw) -> None:
    bodies = "".join(f"  b{number}: {{name: Body {number}}}\n" for number in range(200))
    done = draw("-", "-o", "chart.svg", typed=whole(f"bodies:\n{bodies}"))
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("On A3 its names would be ")
    assert Path("chart.svg").exists()


@each_form_that_is_no_text
def test_what_is_no_text_goes_whole_to_a_pipe(
    form: str,
    tmp_path: Path,
    capsysbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["draw", BEFORE, "-o", f"chart.{form}"]) == 0
    assert main(["draw", BEFORE, "-o", "-", "--format", form]) == 0
    assert capsysbinary.readouterr().out == Path(f"chart.{form}").read_bytes()


@each_form_that_is_no_text
def test_what_is_no_text_never_goes_to_a_terminal(
    form: str, draw: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    done = draw(BEFORE, "-o", "-", "--format", form)
    refused(done, f"A terminal can't show a picture as {form}: name a file with -o.")


# What it refuses


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("chart.gif", f"“chart.gif” {NO_FORMAT} Did you mean “chart.png”?"),
        ("chart", f"“chart” {NO_FORMAT}"),
        ("no/chart.svg", "There is no folder no to put chart.svg in."),
        (".", ". is a folder: name a file in it, with its ending."),
        ("folder.svg", "folder.svg is a folder: name a file in it, with its ending."),
        ("-", "Standard output has no ending that says the format: add --format."),
    ],
)
def test_a_place_where_no_picture_can_go_is_told_in_a_sentence(
    draw: Draw, output: str, sentence: str
) -> None:
    if output == "folder.svg":
        Path(output).mkdir()
    done = draw(BEFORE, "-o", output)
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[0] == sentence


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full device is a file of Linux")
def test_a_disk_that_is_full_is_told_in_a_sentence(draw: Draw) -> None:
    done = draw(BEFORE, "-o", "/dev/full", "--format", "svg")
    refused(done, "/dev/full was not written: No space left on device.")


def test_a_file_that_may_not_be_written_is_left_as_it_is(
    draw: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = Path("chart.txt")
    out.write_text("before", encoding="utf-8")
    # Whoever runs the tests may be allowed to write everything.
    monkeypatch.setattr(os, "access", lambda *_: False)
    done = draw(BEFORE, "-o", str(out), "--format", "svg")
    refused(done, "chart.txt was not written: Permission denied.")
    assert out.read_text(encoding="utf-8") == "before"


def test_the_structure_itself_is_never_drawn_over(draw: Draw) -> None:
    text = whole("bodies: {a: {name: A}}")
    Path("structure.yaml").write_text(text, encoding="utf-8")
    done = draw("structure.yaml", "-o", "structure.yaml", "--format", "svg")
    refused(done, "structure.yaml is what is to be drawn: give the picture another name.")
    assert Path("structure.yaml").read_text(encoding="utf-8") == text


def test_a_structure_with_problems_is_not_drawn_and_all_of_them_are_told(draw: Draw) -> None:
    text = whole("bodies:\n  a: {name: A, kind: bord}\n  b: {nam: B}\n")
    done = draw("-", "-o", "chart.svg", typed=text)
    refused(done, "bord", "Did you mean “board”", "nam", "standard input:2", "standard input:3")


@pytest.mark.parametrize(
    ("file", "sentence"),
    [("missing.yaml", "There is no file missing.yaml"), (".", ". is a folder, not a file")],
)
def test_a_file_that_is_not_there_or_is_a_folder_is_told(
    draw: Draw, file: str, sentence: str
) -> None:
    refused(draw(file, "-o", "chart.svg"), sentence)


def test_a_structure_without_bodies_is_not_drawn(draw: Draw) -> None:
    done = draw("-", "-o", "chart.svg", typed=whole("acts: {a: {name: An Act}}"))
    refused(done, "The picture was not drawn: the structure has no bodies to show.")


def test_graphviz_that_fails_is_the_end_of_the_picture_and_not_of_govgraph(
    draw: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "COMMAND", (sys.executable, "-c", "raise SystemExit(3)"))
    done = draw(BEFORE, "-o", "chart.svg")
    refused(done, "The picture was not drawn: Graphviz stopped with exit status 3.")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((BEFORE,), "Missing option '-o' / '--output'."),
        ((), "Missing argument 'FILE'."),
        ((BEFORE, "-o", "a.svg", "--format", "bmp"), "'bmp' is not one of 'svg', "),
    ],
)
def test_a_command_that_is_not_whole_or_not_right_is_told(
    draw: Draw, arguments: tuple[str, ...], sentence: str
) -> None:
    refused(draw(*arguments), sentence, "How it is written: govgraph draw --help")
