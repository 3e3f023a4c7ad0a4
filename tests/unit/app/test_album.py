"""All views of a structure, and the page that lists them."""

from pathlib import Path

import pytest

from govgraph.app.album import INDEX, Album, album, folder_for, put
from govgraph.app.wishes import Wishes
from govgraph.views.view import DrawingRefused
from tests.reading import structure_of

COUNTY = """
tiers: {top: {name: Top}, low: {name: Low}}
places: {north: {name: North, kind: district}, south: {name: South, kind: district}}
bodies:
  board: {name: <Board> & “co”, tier: top}
  group: {name: Group, accountable_to: board, covers: north}
views: {mine: {title: Mine, focus: board}, Mi ne: {focus: board, depth: 0}}
"""
STEPS: list[str] = []


def drawn(form: str = "svg", **wishes: bool) -> Album:
    STEPS.clear()
    return album(structure_of(COUNTY), form, Wishes(**wishes), STEPS.append)  # type: ignore[typeddict-item]


def test_there_is_a_picture_of_the_whole_of_each_sort_view_tier_and_place() -> None:
    assert sorted(drawn().files) == [
        "accountability.svg",
        INDEX,
        "place-north.svg",
        "tier-top.svg",
        "view-Mi-ne.svg",
        "view-mine.svg",
        "whole.svg",
    ]
    assert drawn().pictures == 6


def test_each_step_is_told() -> None:
    drawn()
    assert (len(STEPS), STEPS[0]) == (9, "Drawing whole (1 of 9)")


def test_the_page_lists_each_picture_with_what_it_shows_and_leaves_out() -> None:
    page = drawn().files[INDEX].decode()
    for file in ("whole.svg", "accountability.svg", "view-Mi-ne.svg"):
        assert f'<img src="{file}"' in page
        assert f"Open {file}</a>" in page
    assert "<dd>Only tier Top</dd>" in page
    assert "outside this view not drawn" in page


def test_a_view_with_nothing_to_show_has_no_file_and_the_page_says_why() -> None:
    page = drawn().files[INDEX].decode()
    for name in ("seats", "tier-low", "place-south"):
        assert f"<li>{name}: The picture was not drawn: there is nothing to show" in page


def test_what_a_file_says_is_only_ever_words_on_the_page() -> None:
    structure = structure_of("title: <script>alert(1)</script>\nbodies: {b: {name: B}}")
    page = album(structure, "svg", Wishes(), STEPS.append).files[INDEX].decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_the_same_structure_gives_the_same_bytes() -> None:
    assert drawn() == drawn()


def test_a_format_that_a_browser_does_not_show_is_linked_and_not_shown() -> None:
    page = drawn("dot").files[INDEX].decode()
    assert "<img" not in page
    assert 'href="whole.dot"' in page


def test_a_structure_without_anything_has_no_pictures() -> None:
    with pytest.raises(DrawingRefused, match="No picture was drawn"):
        album(structure_of("places: {p: {name: P}}"), "svg", Wishes(), STEPS.append)


def test_a_set_is_put_into_a_folder_that_is_made_for_it(tmp_path: Path) -> None:
    made = drawn()
    put(made, folder_for(tmp_path / "charts"))
    put(made, folder_for(tmp_path / "charts"))
    assert {path.name: path.read_bytes() for path in (tmp_path / "charts").iterdir()} == made.files


def test_what_can_be_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(DrawingRefused, match="is a file: name a folder"):
        folder_for(tmp_path / "file")
    with pytest.raises(DrawingRefused, match="There is no folder"):
        folder_for(tmp_path / "nowhere" / "charts")
