"""The picture as a draw.io file: whole, glued, in its tiers, and with all of it in words."""

import re
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from govgraph.diagrams import drawio
from govgraph.diagrams.drawio.counting import counted
from govgraph.graph.known import Certainty, Standing
from govgraph.views.nesting import nested
from govgraph.views.view import Box, BoxFamily, DrawingRefused, Line, LineFamily, View, Weight
from govgraph.views.visible import visible
from tests.any_view import views
from tests.drawn import scene_of
from tests.hostile import HOSTILE, hostile_view
from tests.made_views import county

LOW = Box("low", "The Group", BoxFamily.OFFICERS, "Group", ("Advises",), Weight.ADVISES)
TOP = Box("top", "The Board", BoxFamily.PARTNERSHIP, "Board", ("Decides",), Weight.DECIDES)
LINE = Line("low.top", "low", "top", LineFamily.ROUTE, "is accountable to")
VIEW = View("T", (LOW, TOP), (LINE,))
TAGS = frozenset("mxfile diagram mxGraphModel root object mxCell mxGeometry mxPoint Array".split())


@cache
def document(view: View) -> str:
    return drawio.render(scene_of(view))


class Page:
    """The first page of a document: its wrapped cells by their ids, and what they hold."""

    def __init__(self, text: str) -> None:
        self.root = ET.fromstring(text)  # noqa: S314 - our own text
        model = self.root.find("diagram/mxGraphModel/root")
        assert model is not None
        self.objects = {one.get("id", ""): one for one in model.iter("object")}
        self.ids = [one.get("id") for one in model.iter() if one.get("id")]

    def cell(self, id_: str) -> ET.Element:
        found = self.objects[id_].find("mxCell")
        assert found is not None
        return found

    def style(self, id_: str) -> dict[str, str]:
        parts = (self.cell(id_).get("style") or "").rstrip(";").split(";")
        return {key: value for key, _, value in (part.partition("=") for part in parts)}

    def frame(self, id_: str) -> tuple[float, ...]:
        geometry = self.cell(id_).find("mxGeometry")
        assert geometry is not None
        return tuple(float(geometry.get(side, "0")) for side in ("x", "y", "width", "height"))


def compact(view: View) -> View:
    found = nested(view.boxes, view.lines)
    return replace(view, boxes=found.boxes, lines=found.lines, codes=found.codes)


@settings(max_examples=10)
@given(views(10))
def test_every_box_is_a_cell_and_every_line_an_edge_between_its_two_boxes(view: View) -> None:
    page = Page(document(view))
    assert len(set(page.ids)) == len(page.ids)
    assert {one.get("body") for one in page.objects.values()} - {None} == {
        box.id for box in view.boxes
    }
    for line in view.lines:
        cell = page.cell(f"line-{line.id}")
        assert (cell.get("edge"), cell.get("source"), cell.get("target")) == (
            "1",
            f"box-{line.source}",
            f"box-{line.target}",
        )
    # What mxGraph asks for: one root, one layer in it, and parents and ends that are there.
    assert page.cell("0").attrib == {}
    for cell in page.root.findall("diagram[1]//mxCell"):
        for key in ("parent", "source", "target"):
            assert cell.get(key) is None or cell.get(key) in page.ids


def test_a_card_lies_in_its_tier_where_the_layout_put_it() -> None:
    view = county()
    page, scene = Page(document(view)), scene_of(view)
    tiers = {band.id: f"tier-{number}" for number, band in enumerate(scene.bands)}
    for card in scene.cards:
        id_ = f"box-{card.box.id}"
        parent = page.cell(id_).get("parent") or ""
        assert parent == tiers[card.box.band]
        left, top, *_ = page.frame(parent)
        x, y, *_ = page.frame(id_)
        assert [left + x, top + y] == pytest.approx([card.x, card.y], abs=0.02)
    assert "container" in page.style("tier-0")


def test_without_tiers_cards_lie_on_the_page_itself() -> None:
    page = Page(document(VIEW))
    assert page.cell("box-low").get("parent") == "1"


def test_a_body_that_is_listed_in_another_lies_in_that_one_and_moves_with_it() -> None:
    view = compact(county())
    page = Page(document(view))
    rows = [box for box in view.boxes if box.inside]
    assert rows
    for box in rows:
        assert page.cell(f"box-{box.id}").get("parent") == f"box-{box.inside}"


def test_the_look_tells_what_the_picture_tells() -> None:
    low = replace(LOW, standing=Standing.NOT_YET, status="Proposed", stack=True)
    line = replace(LINE, certainty=Certainty.LIKELY, standing=Standing.NOT_YET, status="Proposed")
    ghost = Box("none", "None", BoxFamily.OTHER, standing=Standing.ABSENT)
    old = Box("old", "Old", BoxFamily.OTHER, standing=Standing.OVER)
    page = Page(document(View("T", (low, TOP, ghost, old), (line,))))
    assert page.style("box-top")["strokeWidth"] == "2.6"
    assert page.style("box-low")["dashPattern"] == "5 3"
    assert page.style("box-low")["double"] == "1"
    assert page.style("box-none")["dashPattern"] == "3 3"
    assert "<s>" in (page.objects["box-old"].get("label") or "")
    assert page.objects["line-low.top"].get("label") == "? Proposed"
    assert (
        len([id_ for id_ in page.objects if id_.endswith("-low") and id_.startswith("part")]) == 5
    )


@pytest.mark.parametrize(
    ("line", "style"),
    [
        (LINE, {"endArrow": "block", "endFill": "1", "startArrow": "none"}),
        (replace(LINE, inside=True), {"startArrow": "box"}),
        (replace(LINE, family=LineFamily.REPORT), {"endArrow": "open"}),
        (replace(LINE, family=LineFamily.CHALLENGE), {"endArrow": "diamond", "endFill": "0"}),
        (replace(LINE, family=LineFamily.ADVICE), {"dashPattern": "7 4"}),
        (replace(LINE, family=LineFamily.SEAT), {"endArrow": "oval"}),
        (replace(LINE, family=LineFamily.OTHER, level=True), {"endArrow": "none"}),
    ],
)
def test_each_sort_of_line_has_its_head_and_pattern(line: Line, style: dict[str, str]) -> None:
    page = Page(document(View("T", (LOW, TOP), (line,))))
    assert style.items() <= page.style("line-low.top").items()


def test_words_are_there_as_tooltips_as_properties_and_on_a_page_of_their_own() -> None:
    view = county()
    page = Page(document(view))
    assert [one.get("name") for one in page.root.findall("diagram")] == ["Chart", "In words"]
    assert page.objects["0"].get("title") == view.title
    words = page.root.find("diagram[2]//object[@id='words']")
    assert words is not None
    told = (page.objects["0"].get("description") or "", words.get("label") or "")
    for box in view.boxes:
        assert box.name in (page.objects[f"box-{box.id}"].get("tooltip") or "")
        assert all(box.name in one for one in told)
    assert page.objects["line-cseb.route.exampleshire-strategic-partnership--esp-"].get(
        "tooltip"
    ) == ("CSEB is accountable to Exampleshire Strategic Partnership (ESP).")


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_hostile_names_are_words_and_no_markup(name: str) -> None:
    page = Page(document(hostile_view(name)))
    for id_ in ("box-body-0", "box-body-1"):
        label = page.objects[id_].get("label") or ""
        marks = re.sub(r"font-size: [\d.]+px", "", label)
        assert set(re.findall(r"<[^>]*>?", marks)) <= {
            *("<b>", "</b>", "<br>", "</span>", '<span style="">'),
        }
    assert visible(name) in (page.objects["0"].get("title") or "")
    assert {one.tag for one in page.root.iter()} <= TAGS


def test_a_row_that_does_not_lie_in_its_box_tells_nothing() -> None:
    view = compact(county())
    row = next(box for box in view.boxes if box.inside)
    text = document(view)
    moved = text.replace(f'parent="box-{row.inside}"', 'parent="1"')
    counted(view, text)
    with pytest.raises(DrawingRefused, match=r"writing it as draw\.io lost or doubled"):
        counted(view, moved)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('body="low"', 'body="other"'),
        ('link="low.top"', 'line="low.top"'),
        ('target="box-top"', 'target="box-low"'),
        ('source="box-low"', ""),
    ],
)
def test_a_document_that_lost_something_or_glued_it_elsewhere_is_refused(
    wrong: str, right: str
) -> None:
    text = document(VIEW)
    assert text.count(wrong) == 1
    counted(VIEW, text)
    with pytest.raises(DrawingRefused, match=r"writing it as draw\.io lost or doubled"):
        counted(VIEW, text.replace(wrong, right))


def test_the_same_view_gives_the_same_bytes() -> None:
    first = document(county())
    document.cache_clear()
    scene_of.cache_clear()
    assert document(county()) == first
