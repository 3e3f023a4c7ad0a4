"""The picture as SVG: complete, well-formed, readable by machines, and alone."""

import json
import os
import re
import string
import subprocess
import sys
from itertools import pairwise
from xml.etree import ElementTree as ET

import hypothesis
import pytest

from govgraph.graph.known import Standing
from govgraph.layout import measures
from govgraph.layout.card import NAME_SIZE
from govgraph.layout.lettering import width
from govgraph.layout.placement import A3
from govgraph.layout.placing import place
from govgraph.version import VERSION
from govgraph.views.selection import select
from govgraph.views.view import Box, BoxFamily, Line, LineFamily, View, Weight
from govgraph.views.visible import visible
from tests.any_view import views
from tests.conftest import ROOT, Golden
from tests.drawn import SVG, assert_complete, by_id, parsed, render, scene_of, words_of
from tests.hostile import HOSTILE, hostile_view
from tests.made_views import WORDS, county
from tests.reading import graph_of

FEW_BOXES = 16
# Everything that a picture is made of: nothing that runs, loads, links or includes.
ELEMENTS = {"svg", "title", "desc", "metadata", "g", "rect", "path", "circle", "text", "tspan"}
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e\u2066-\u2069]")


@hypothesis.given(views(FEW_BOXES))
@hypothesis.settings(max_examples=12)
def test_every_box_and_line_of_a_view_is_found_again_by_its_id(view: View) -> None:
    assert_complete(view, parsed(view))


def test_a_county_is_complete() -> None:
    assert_complete(county(), parsed(county()))


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_hostile_names_are_complete_escaped_and_well_formed(name: str) -> None:
    view = hostile_view(name)
    text = render(view)
    root = ET.fromstring(text)  # noqa: S314 - our own text
    assert_complete(view, root)
    assert {element.tag for element in root.iter()} <= {SVG + tag for tag in ELEMENTS}
    assert not CONTROL.search(text)


def test_hostile_names_in_a_file_come_through_whole() -> None:
    # A file with control characters is refused by the reader.
    names = {f"body-{at}": HOSTILE[key] for at, key in enumerate(HOSTILE) if "control" not in key}
    listed = "\n".join(f"  {key}: {{name: {yaml_text(name)}}}" for key, name in names.items())
    view = select(graph_of(f"bodies:\n{listed}\n"))
    root = parsed(view)
    assert_complete(view, root)
    drawn = {box.id: words_of(by_id(root)[f"box-{box.id}"]) for box in view.boxes}
    for key, name in names.items():
        assert "".join(visible(name).split()) in drawn[key]


def yaml_text(name: str) -> str:
    """A name in double quotes, every sign but letters, digits and spaces as an escape."""
    plain = set(f"{string.ascii_letters}{string.digits} ")
    signs = (sign if sign in plain else f"\\U{ord(sign):08x}" for sign in name)
    return f'"{"".join(signs)}"'


def test_a_picture_loads_runs_and_links_nothing() -> None:
    root = parsed(county())
    assert {element.tag for element in root.iter()} == {SVG + tag for tag in ELEMENTS}
    for element in root.iter():
        for attribute, value in element.attrib.items():
            assert "href" not in attribute
            assert not attribute.startswith("on")
            assert attribute != "style"
            assert "url(" not in value
            assert "://" not in value


def test_a_picture_says_what_it_is_in_words_and_in_which_language() -> None:
    view = county()
    root = parsed(view)
    found = by_id(root)
    assert root.get("role") == "graphics-document document"
    assert root.get("lang") == root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-GB"
    title, description = root.get("aria-labelledby", ""), root.get("aria-describedby", "")
    assert found[title].text == view.title
    assert found[title] is root[0]
    told = found[description].text or ""
    assert all(box.name in told for box in view.boxes)


def test_a_picture_carries_its_own_figures() -> None:
    view = county()
    placement = place(view)
    told = json.loads(parsed(view).findtext(f"{SVG}metadata") or "")
    assert told == {
        "generator": f"govgraph {VERSION}",
        "boxes": len(view.boxes),
        "lines": len(view.lines),
        "crossings": measures.crossings(placement),
        "corners": measures.corners(placement),
        "line_length": round(measures.line_length(placement)),
        "smallest_name_on_a3_in_points": round(scene_of(view).name_points(A3), 1),
    }


def test_words_keep_to_the_room_that_was_measured_for_them_in_any_font() -> None:
    boxes = (Box("a", "The Board", BoxFamily.OTHER), Box("b", "مجلس", BoxFamily.OTHER))
    found = by_id(parsed(View("A case", boxes)))
    plain, other = (found[f"box-{id_}"].find(f"{SVG}text") for id_ in "ab")
    assert plain is not None
    assert other is not None
    assert float(plain.get("textLength", "")) == pytest.approx(
        width("The Board", NAME_SIZE, bold=True), abs=0.01
    )
    assert plain.get("lengthAdjust") == "spacingAndGlyphs"
    # How wide these letters are is a guess, which must not stretch them.
    assert other.get("textLength") is None


def test_reading_order_is_title_boxes_lines_key_footer() -> None:
    assert [element.get("id") for element in parsed(county()) if element.get("id")] == [
        "title",
        "description",
        "heading",
        "bands",
        "boxes",
        "lines",
        "key",
        "footer",
    ]


def test_a_name_of_several_lines_is_one_text_with_a_space_at_each_break() -> None:
    root = parsed(county())
    text = by_id(root)["box-district-youth-councils-and-youth-forum"].find(f"{SVG}text")
    assert text is not None
    assert "".join(text.itertext()) == "District Youth Councils and Youth Forum"


def test_a_route_of_accountability_is_drawn_over_every_other_line() -> None:
    root = parsed(county())
    routes = [
        any(" route" in (line.get("class") or "") for line in bundle)
        for bundle in by_id(root)["lines"]
    ]
    assert all(before <= after for before, after in pairwise(routes))


def test_the_halo_of_a_bundle_lies_under_all_its_strokes() -> None:
    for bundle in by_id(parsed(county()))["lines"]:
        assert bundle[0].get("stroke") == "#FFFFFF"
        assert all(part.tag == f"{SVG}g" for part in bundle[1:])


@pytest.mark.parametrize(("standing", "strokes"), [(Standing.IN_FORCE, 1), (Standing.NOT_YET, 2)])
def test_a_line_that_is_not_in_force_is_hollow(standing: Standing, strokes: int) -> None:
    boxes = tuple(Box(key, key, BoxFamily.OTHER) for key in "ab")
    line = Line("l", "b", "a", LineFamily.REPORT, "reports to", standing=standing, status="Planned")
    root = parsed(View("A case", boxes, (line,)))
    own = by_id(root)["line-l"].findall(f"{SVG}path")
    assert [path.get("stroke") for path in own][1:] == ["#FFFFFF"] * (strokes - 1)


def test_the_same_view_gives_the_same_bytes() -> None:
    first = render(county())
    scene_of.cache_clear()
    assert render(county()) == first


def test_the_bytes_do_not_depend_on_how_python_orders_its_sets() -> None:
    script = (
        "import sys; from tests.drawn import render; from tests.made_views import county; "
        "sys.stdout.buffer.write(render(county()).encode())"
    )
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
        assert done.stdout.decode() == render(county())


def test_an_ended_body_is_struck_through_and_one_that_is_not_there_a_ghost() -> None:
    boxes = (
        Box("over", "Old Board", BoxFamily.PARTNERSHIP, standing=Standing.OVER),
        Box("none", "No Board", BoxFamily.PARTNERSHIP, standing=Standing.ABSENT),
        Box("soon", "New Board", BoxFamily.PARTNERSHIP, standing=Standing.NOT_YET),
    )
    found = by_id(parsed(View("A case", boxes)))
    names = {box.id: found[f"box-{box.id}"].find(f"{SVG}text") for box in boxes}
    struck = {id_: text is not None and text.get("text-decoration") for id_, text in names.items()}
    assert struck == {"over": "line-through", "none": None, "soon": None}
    rects = {box.id: found[f"box-{box.id}"].findall(f"{SVG}rect") for box in boxes}
    assert rects["none"][1].get("stroke-dasharray") == "3 3"
    assert len(rects["soon"]) == len(rects["over"]) + 1


def test_a_card_that_stands_for_several_has_others_behind_it() -> None:
    boxes = (
        Box("one", "LSP", BoxFamily.LOCAL),
        Box("six", "LSPs", BoxFamily.LOCAL, stack=True),
    )
    found = by_id(parsed(View("A case", boxes)))
    one, six = (len(found[f"box-{box.id}"].findall(f"{SVG}rect")) for box in boxes)
    assert six == one + 2


def test_a_view_of_nothing_is_a_picture_with_a_title_and_no_more() -> None:
    found = by_id(parsed(View("Nothing yet", ())))
    assert found["title"].text == "Nothing yet"
    assert [len(found[id_]) for id_ in ("heading", "bands", "boxes", "lines")] == [1, 0, 0, 0]


def test_a_small_picture_with_every_sort_of_box_and_line_is_as_it_was_looked_at(
    golden: Golden,
) -> None:
    board = Box("board", "Board", BoxFamily.PARTNERSHIP, "Board", ("Decides",), Weight.DECIDES)
    others = tuple(Box(f"the-{family}", f"The {family}", family) for family in BoxFamily)
    joined = zip(others, LineFamily, strict=False)
    lines = tuple(Line(f"{each}", box.id, "board", each, WORDS[each]) for box, each in joined)
    golden("pictures/every-sort.svg", render(View("Every sort", (board, *others), lines)))
