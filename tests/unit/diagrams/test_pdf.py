"""The picture as PDF/UA: tagged, titled, complete, and whole whatever the names hold."""

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import pikepdf
import pytest

from govgraph.diagrams import pdf
from govgraph.diagrams.pdf.counting import all_tagged, all_told
from govgraph.diagrams.pdf.words import given
from govgraph.layout.placement import POINTS_PER_MM
from govgraph.views.outline import Group, outline
from govgraph.views.register import boxes_table, lines_table
from govgraph.views.view import Box, BoxFamily, DrawingRefused, View
from tests.drawn import scene_of
from tests.hostile import HOSTILE, hostile_view
from tests.made_views import county, partnership

A3 = (297 * POINTS_PER_MM, 420 * POINTS_PER_MM)


@dataclass(frozen=True)
class Tagged:
    """An element of a document's structure, and how deep it lies."""

    kind: str
    element: pikepdf.Dictionary
    depth: int


def opened(document: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(document))


def structure(document: pikepdf.Pdf) -> list[Tagged]:
    return list(_walk(document.Root.StructTreeRoot.K, 0))


def _walk(node: pikepdf.Object, depth: int) -> Iterator[Tagged]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _walk(child, depth)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield Tagged(str(node.S).removeprefix("/"), node, depth)
        if "/K" in node:
            yield from _walk(node.K, depth + 1)


@pytest.fixture(scope="module")
def document() -> pikepdf.Pdf:
    return opened(pdf.render(scene_of(county())))


def test_a_document_says_that_it_is_accessible_and_is_tagged_throughout(
    document: pikepdf.Pdf,
) -> None:
    root = document.Root
    assert document.open_metadata()["pdfuaid:part"] == "1"
    assert bool(root.MarkInfo.Marked)
    assert all(page.obj.Tabs == "/S" for page in document.pages)


def test_a_document_has_its_title_its_language_and_no_date(document: pikepdf.Pdf) -> None:
    view = county()
    with document.open_metadata() as metadata:
        assert metadata["dc:title"] == view.title
        assert not any("Date" in key for key in metadata)
    assert str(document.Root.Lang) == view.language
    assert bool(document.Root.ViewerPreferences.DisplayDocTitle)
    assert not any("Date" in key for key in document.docinfo)


def test_the_picture_is_a_figure_with_a_short_alternative_that_names_the_long_one(
    document: pikepdf.Pdf,
) -> None:
    view = county()
    (figure,) = (one.element for one in structure(document) if one.kind == "Figure")
    alternative = str(figure.Alt)
    assert alternative.startswith(f"{view.title}. As at 18 May 2009.")
    assert alternative.endswith("under “In words”.")
    assert len(alternative) < 400


def test_headings_follow_one_another_without_a_gap(document: pikepdf.Pdf) -> None:
    levels = [int(one.kind[1:]) for one in structure(document) if one.kind[1:].isdigit()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert "/Outlines" in document.Root


def test_every_box_is_an_item_of_a_nested_list(document: pikepdf.Pdf) -> None:
    items = [one for one in structure(document) if one.kind == "LI"]
    assert len(items) == len(county().boxes)
    # Below the conference stands nobody by accountability; below the partnership, four deep.
    assert len({one.depth for one in items}) > 3


def test_every_box_and_line_is_a_row_of_a_table_whose_heads_are_those_of_columns(
    document: pikepdf.Pdf,
) -> None:
    view, found = county(), structure(document)
    rows = [one for one in found if one.kind == "TR"]
    heads = [one.element for one in found if one.kind == "TH"]
    tables = (boxes_table(view), lines_table(view))
    assert len(rows) == len(view.boxes) + len(view.lines) + len(tables)
    assert len(heads) == sum(len(table.heads) for table in tables)
    assert {str(scope) for head in heads for scope in _scopes(head)} == {"/Column"}
    assert all(list(_scopes(head)) for head in heads)


def _scopes(head: pikepdf.Dictionary) -> Iterator[pikepdf.Object]:
    return (attribute.Scope for attribute in head.A if "/Scope" in attribute)


def test_every_font_is_embedded_and_comes_with_govgraph(document: pikepdf.Pdf) -> None:
    fonts = [one for one in document.objects if _is(one, "/FontDescriptor")]
    assert fonts
    for font in fonts:
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys())
        assert str(font.FontName).partition("+")[2] in {"LiberationSans", "LiberationSans-Bold"}


def _is(found: pikepdf.Object, kind: str) -> bool:
    return isinstance(found, pikepdf.Dictionary) and found.get("/Type") == kind


@pytest.mark.parametrize(("wide", "high"), [(1200.0, 700.0), (700.0, 1200.0)])
def test_the_picture_lies_on_a3_the_way_that_it_is_largest(wide: float, high: float) -> None:
    scene = replace(scene_of(county()), width=wide, height=high)
    made = opened(pdf.render(scene))
    assert [float(side) for side in list(made.pages[0].mediabox)[2:]] == pytest.approx(
        A3 if high > wide else A3[::-1], abs=0.1
    )


def test_words_stand_on_a4_in_twelve_points(document: pikepdf.Pdf) -> None:
    sheets = {tuple(round(float(side) / POINTS_PER_MM) for side in list(page.mediabox)[2:])
              for page in list(document.pages)[1:]}  # fmt: skip
    assert sheets == {(210, 297), (297, 210)}


def test_the_same_view_gives_the_same_bytes() -> None:
    assert pdf.render(scene_of(county())) == pdf.render(scene_of(county()))


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_hostile_names_are_set_whole_and_accessible(name: str) -> None:
    view = hostile_view(name)
    document = opened(pdf.render(scene_of(view)))
    assert document.open_metadata()["pdfuaid:part"] == "1"
    said = [one for one in structure(document) if one.kind in {"LI", "TR"}]
    assert len(said) == 2 * len(view.boxes) + len(view.lines) + 2
    assert not {"/JavaScript", "/EmbeddedFiles", "/OpenAction"} & set(document.Root.keys())


def test_a_letter_that_no_font_has_is_told_by_its_name() -> None:
    view = View("Youth", (Box("y", "Youth 👩 Board", BoxFamily.FORUM),))
    told = json.dumps(given(scene_of(view)), ensure_ascii=False)
    assert "Youth [woman] Board" in told
    assert "👩" not in told


def test_a_view_of_nothing_is_a_document_with_a_title_and_a_picture() -> None:
    kinds = [one.kind for one in structure(opened(pdf.render(scene_of(View("Nothing yet", ())))))]
    assert kinds.count("Figure") == kinds.count("H1") == 1
    assert not {"L", "Table"} & set(kinds)


def test_words_that_leave_out_a_box_or_say_it_twice_are_refused() -> None:
    view = partnership(6, 5, seed=3)
    tables = (boxes_table(view), lines_table(view))
    whole = outline(view)
    all_told(view, whole, tables)
    (first, *others) = whole
    for wrong in (others, [*whole, Group("Again", first.items[:1])]):
        with pytest.raises(DrawingRefused, match=r"writing it as PDF lost or doubled"):
            all_told(view, tuple(wrong), tables)
    short = replace(tables[1], rows=tables[1].rows[1:])
    with pytest.raises(DrawingRefused, match=r"1 of its boxes and lines \(the first is the line"):
        all_told(view, whole, (tables[0], short))


@pytest.mark.parametrize("tag", ["Figure", "LI", "TR"])
def test_a_document_whose_tags_are_not_all_there_is_refused(tag: str) -> None:
    view = county()
    document = pdf.render(scene_of(view))
    all_tagged(view, document)
    with pytest.raises(DrawingRefused, match=r"lost or doubled some of its words"):
        all_tagged(view, document.replace(f"/S/{tag}".encode(), b"/S/P", 1))


def test_no_name_is_taken_for_a_tag() -> None:
    name = "<</Type/StructElem/S/LI/P"
    boxes = (Box("a", name, BoxFamily.OTHER),)
    assert pdf.render(scene_of(View(name, boxes)))


def test_what_typst_can_not_make_accessible_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pdf, "drawn_letters", lambda _: "<svg")
    with pytest.raises(DrawingRefused, match=r"^The picture was not drawn: failed to parse SVG"):
        pdf.render(scene_of(county()))
