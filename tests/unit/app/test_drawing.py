"""Pictures of structures, from Python."""

import shutil
from pathlib import Path

import pytest

import govgraph
from govgraph.app import DrawingRefused, ProblemsFound, form_of, picture, place_for
from tests.conftest import ROOT
from tests.reading import structure_of

BEFORE = ROOT / "structures" / "gloucestershire-before.yaml"
SEATED = "bodies: {a: {name: A}, b: {name: B, accountable_to: a, members: a}}"


@pytest.mark.parametrize(
    ("name", "start"), [("chart.svg", "<?xml"), ("CHART.SVG", "<?xml"), ("chart.dot", "// Drawn")]
)
def test_a_file_is_drawn_in_the_format_that_the_ending_says(
    name: str, start: str, tmp_path: Path
) -> None:
    govgraph.draw(BEFORE, tmp_path / name)
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_structure_is_drawn_as_its_file_is(tmp_path: Path) -> None:
    govgraph.draw(BEFORE, tmp_path / "one.svg")
    govgraph.draw(govgraph.load(BEFORE), tmp_path / "other.svg")
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "other.svg").read_bytes()


def test_a_notebook_shows_what_is_drawn_as_svg_and_asks_in_vain_for_another(
    tmp_path: Path,
) -> None:
    shown = govgraph.draw(BEFORE)
    written = govgraph.draw(BEFORE, tmp_path / "chart.svg")
    assert shown == written
    svg = shown._repr_svg_()
    assert svg is not None
    assert (tmp_path / "chart.svg").read_text(encoding="utf-8") == svg
    dot = govgraph.draw(BEFORE, tmp_path / "chart.dot")
    assert dot._repr_svg_() is None
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["chart.dot", "chart.svg"]


def test_sorts_of_line_are_shown_and_hidden_as_asked() -> None:
    structure = structure_of(SEATED)
    assert "is a member of" in picture(structure, "dot").text
    assert "is a member of" not in picture(structure, "dot", hide=["membership"]).text
    owned = structure_of("bodies: {a: {name: A}, b: {name: B, funded_by: a}}")
    assert "is funded by" not in picture(owned, "dot").text
    assert "is funded by" in picture(owned, "dot", show=["money"]).text


@pytest.mark.parametrize("name", ["chart.txt", "chart", "svg", ".svg", "chart.svg.txt"])
def test_an_ending_that_says_no_format_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"does not say in which format .*: end it in \.svg, "):
        form_of(name)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("board.svgg", "board.svg"),
        ("board.JPG", "board.png"),
        ("board.v2.dto", "board.v2.dot"),
        ("board.gv", "board.dot"),
        ("board.htm", "board.html"),
        ("board.mermaid", "board.mmd"),
        ("board.vsdx", "board.drawio"),
        ("board.draw", "board.drawio"),
    ],
)
def test_an_ending_that_is_nearly_that_of_a_format_is_told_with_the_right_one(
    name: str, meant: str
) -> None:
    with pytest.raises(ValueError, match=rf"Did you mean “{meant}”\?$"):
        form_of(name)


def test_an_ending_like_no_other_is_told_without_a_guess() -> None:
    with pytest.raises(ValueError, match=r" or \.drawio\.$"):
        form_of("chart.zebra")


def test_a_structure_that_can_not_be_read_is_not_drawn(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("govgraph: 1\n", encoding="utf-8")
    with pytest.raises(ProblemsFound):
        govgraph.draw(broken, tmp_path / "chart.svg")
    assert not (tmp_path / "chart.svg").exists()


def test_a_structure_without_bodies_is_refused_and_what_was_there_is_left(tmp_path: Path) -> None:
    out = tmp_path / "chart.dot"
    out.write_text("before", encoding="utf-8")
    with pytest.raises(DrawingRefused, match="no bodies to show"):
        govgraph.draw(structure_of("acts: {a: {name: A}}"), out)
    assert out.read_text(encoding="utf-8") == "before"


def test_a_picture_never_takes_the_place_of_what_it_is_drawn_from(tmp_path: Path) -> None:
    for path in (ROOT / "structures").glob("gloucestershire*.yaml"):
        shutil.copy(path, tmp_path)
    structure = govgraph.load(tmp_path / "gloucestershire.yaml")
    for name in ("gloucestershire.yaml", "gloucestershire-cypsp.yaml"):
        with pytest.raises(DrawingRefused, match="is what is to be drawn"):
            place_for(tmp_path / name, structure)
    link = tmp_path / "link.svg"
    link.hardlink_to(tmp_path / "gloucestershire.yaml")
    with pytest.raises(DrawingRefused, match="is what is to be drawn"):
        place_for(link, structure)
    assert place_for(tmp_path / "gloucestershire-before.yaml", structure).exists()


def test_a_picture_goes_into_a_folder_that_is_there(tmp_path: Path) -> None:
    structure = structure_of(SEATED)
    with pytest.raises(DrawingRefused, match=r"There is no folder .*/no to put chart.svg in\."):
        place_for(tmp_path / "no" / "chart.svg", structure)
    assert place_for(tmp_path / "chart.svg", structure) == tmp_path / "chart.svg"


def test_a_file_that_has_gone_since_it_was_read_stops_no_picture(tmp_path: Path) -> None:
    out = tmp_path / "chart.svg"
    out.write_text("", encoding="utf-8")
    assert place_for(out, structure_of(SEATED)) == out
