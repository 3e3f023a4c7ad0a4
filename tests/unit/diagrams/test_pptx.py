"""The picture as a slide: native shapes, glued connectors, words for who can't see it."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from xml.etree import ElementTree as ET

import hypothesis
import pytest
from pptx import Presentation
from pptx.presentation import Presentation as Opened
from pptx.shapes.base import BaseShape
from pptx.shapes.connector import Connector
from pptx.shapes.group import GroupShape
from pptx.slide import Slide
from pptx.util import Mm, Pt

from govgraph.diagrams import drawn, pptx
from govgraph.diagrams.pptx.counting import counted
from govgraph.diagrams.pptx.sheet import sheet
from govgraph.graph.known import Standing
from govgraph.layout.lettering import width
from govgraph.layout.placement import A3, SLIDE, Page
from govgraph.scene.shapes import Scene
from govgraph.views.view import Box, BoxFamily, DrawingRefused, LineFamily, View
from tests.any_view import views
from tests.drawn import scene_of
from tests.hostile import HOSTILE, hostile_view
from tests.made_views import box, county, line

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
FEW_BOXES = 14


def opened(document: bytes) -> Opened:
    return Presentation(io.BytesIO(document))


def slide_of(view: View) -> Slide:
    slide = opened(pptx.render(scene_of(view))).slides[0]
    assert isinstance(slide, Slide)
    return slide


def xml_of(view: View) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(pptx.render(scene_of(view)))) as archive:
        return ET.fromstring(archive.read("ppt/slides/slide1.xml"))  # noqa: S314 - our own text


def every(shapes: Iterable[BaseShape]) -> Iterator[BaseShape]:
    for shape in shapes:
        yield shape
        if isinstance(shape, GroupShape):
            yield from every(shape.shapes)


def cards(slide: Slide) -> Mapping[str, BaseShape]:
    """The shape of each card, by the id of its box."""
    found = {}
    for shape in every(slide.shapes):
        match = re.search(r"\[(.+)\]$", shape.name)
        if isinstance(shape, GroupShape) and match:
            found[match[1]] = next(one for one in shape.shapes if one.name.startswith("Card of"))
    return found


def about(element: ET.Element) -> ET.Element:
    found = element.find(f"./*/{P}cNvPr")
    assert found is not None
    return found


def small() -> View:
    a, b, c = (box(name, BoxFamily.PARTNERSHIP, "D") for name in ("Alpha", "Beta", "Gamma"))
    lines = (line(b, a, LineFamily.ROUTE), line(c, a, LineFamily.ROUTE))
    return View("A small one", (a, b, c), lines)


def test_every_card_is_a_shape_of_its_own_words_where_the_scene_has_it() -> None:
    scene = scene_of(county())
    place = sheet(scene)
    found = cards(opened(pptx.render(scene)).slides[0])
    assert set(found) == {card.box.id for card in scene.cards}
    for card in scene.cards:
        shape = found[card.box.id]
        frame = place.frame(card.x, card.y, card.width, card.height)
        assert (shape.left, shape.top) == pytest.approx((Pt(frame.x), Pt(frame.y)), abs=2)
        assert shape.has_text_frame
        told = [one.text for one in shape.text_frame.paragraphs]  # type: ignore[attr-defined]
        assert told == [card.box.kind, card.box.name, *card.box.notes]


@hypothesis.given(views(FEW_BOXES))
@hypothesis.settings(max_examples=8)
def test_every_connector_ends_where_the_site_is_that_it_is_glued_to(view: View) -> None:
    root = xml_of(view)
    places = {about(shape).get("id"): shape for shape in root.iter(f"{P}sp")}
    for connector in root.iter(f"{P}cxnSp"):
        for glue, end in zip(("stCxn", "endCxn"), ends(connector), strict=True):
            glued = connector.find(f".//{A}{glue}")
            assert glued is not None
            assert site(places[glued.get("id")], int(glued.get("idx", ""))) == pytest.approx(
                end, abs=3
            )


def ends(connector: ET.Element) -> tuple[tuple[int, int], tuple[int, int]]:
    x, y, wide, high = frame_of(connector)
    turn = connector.find(f".//{A}xfrm")
    assert turn is not None
    xs = (x + wide, x) if turn.get("flipH") else (x, x + wide)
    ys = (y + high, y) if turn.get("flipV") else (y, y + high)
    return (xs[0], ys[0]), (xs[1], ys[1])


def frame_of(shape: ET.Element) -> tuple[int, int, int, int]:
    at, size = shape.find(f".//{A}off"), shape.find(f".//{A}ext[@cx]")
    assert at is not None
    assert size is not None
    return (
        *(int(at.get(key, "")) for key in "xy"),
        *(int(size.get(key, "")) for key in ("cx", "cy")),
    )  # type: ignore[return-value]


def site(shape: ET.Element, number: int) -> tuple[int, int]:
    x, y, *_ = frame_of(shape)
    place = shape.findall(f".//{A}cxn/{A}pos")[number]
    return x + int(place.get("x", "")), y + int(place.get("y", ""))


def test_every_link_is_read_once_and_joints_and_trunks_are_not_read() -> None:
    view = county()
    names = [about(each) for each in xml_of(view).iter(f"{P}cxnSp")]
    told = [one.get("descr") for one in names if one.get("descr")]
    assert sorted(filter(None, told)) == sorted(
        shape.words for bundle in scene_of(view).bundles for shape in bundle.lines
    )
    silent = [one for one in names if not one.get("descr")]
    assert silent
    assert all(one.find(f".//{DECORATIVE}") is not None for one in silent)


def test_the_title_comes_first_then_the_cards_then_the_links_then_the_key() -> None:
    slide = slide_of(county())
    assert slide.shapes.title is not None
    assert slide.shapes.title.text_frame.text == county().title
    read = [shape for shape in slide.shapes if not _is_decorative(shape)]
    order = [_sort(shape) for shape in read]
    assert order[0] == "title"
    assert order == sorted(order, key=["title", "card", "link", "key"].index)


def _is_decorative(shape: BaseShape) -> bool:
    return bool(shape._element.xpath(".//*[local-name()='decorative']")) and not isinstance(  # noqa: SLF001
        shape, GroupShape
    )


def _sort(shape: BaseShape) -> str:
    if shape.is_placeholder:
        return "title"
    if shape.name in {"Key", "Where this comes from"}:
        return "key"
    return "link" if isinstance(shape, Connector) or shape.name.startswith("Sign") else "card"


def test_the_notes_say_the_whole_picture() -> None:
    view = county()
    frame = slide_of(view).notes_slide.notes_text_frame
    assert frame is not None
    assert frame.text.startswith(f"{view.title}. In words:")
    for one in view.boxes:
        assert f"– {one.name}." in frame.text
    told = frame.text.lower()
    for each in view.lines:
        assert f"{each.words} {view.names[each.target]}".lower() in told
    indents = {len(text) - len(text.lstrip()) for text in frame.text.splitlines()}
    assert indents >= {0, 4, 8, 12}


def test_a_file_names_no_person_no_date_and_nothing_outside_itself() -> None:
    document = pptx.render(scene_of(county()))
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        parts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = opened(document).core_properties
    assert (core.title, core.author, core.language) == (county().title, "govgraph", "en-GB")
    assert not re.search(r"W3CDTF|dcterms:(created|modified)", parts["docProps/core.xml"])
    assert not any("TargetMode" in text or "Canny" in text for text in parts.values())
    assert not any(name.endswith((".bin", ".jpeg", ".png")) for name in parts)


def test_the_same_view_gives_the_same_bytes() -> None:
    assert pptx.render(scene_of(county())) == pptx.render(scene_of(county()))


def test_no_shape_takes_a_shadow_or_a_font_from_a_theme() -> None:
    root = xml_of(county())
    assert root.find(f".//{P}style") is None
    fonts = {font.get("typeface") for font in root.iter(f"{A}latin")}
    assert fonts == {"Arial"}
    bodies = [body for body in root.iter(f"{A}bodyPr") if body.get("wrap")]
    assert all(body.find(f"{A}noAutofit") is not None for body in bodies)


@pytest.mark.parametrize(
    ("view", "page", "size"),
    [
        (small(), None, (338.7, 190.5)),
        (county(), None, (297, 420)),
        (county(), SLIDE, (338.7, 190.5)),
        (small(), A3, (420, 297)),
    ],
)
def test_a_slide_is_wide_where_names_can_be_read_on_it_a3_where_not_and_always_as_asked(
    view: View, page: Page | None, size: tuple[float, float]
) -> None:
    presentation = opened(drawn(view, "pptx", page).data)
    found = (presentation.slide_width, presentation.slide_height)
    assert found == pytest.approx(tuple(Mm(side) for side in size), abs=100)


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_hostile_names_are_whole_and_escaped(name: str) -> None:
    view = hostile_view(name)
    slide = slide_of(view)
    for shape in cards(slide).values():
        told = [one.text for one in shape.text_frame.paragraphs]  # type: ignore[attr-defined]
        assert told == [view.title] * 3
    assert slide.shapes.title is not None
    assert slide.shapes.title.text_frame.text == view.title


def test_what_decides_has_a_dark_pill_with_white_words() -> None:
    slide = slide_of(small())
    pill = next(shape for shape in every(slide.shapes) if shape.name == "Decides")
    run = pill.text_frame.paragraphs[0].runs[0]  # type: ignore[attr-defined]
    assert str(run.font.color.rgb) == "FFFFFF"


@pytest.mark.parametrize(
    ("standing", "look"),
    [
        (Standing.OVER, 'strike="sngStrike"'),
        (Standing.ABSENT, "a:custDash"),
        (Standing.NOT_YET, "Second border"),
    ],
)
def test_a_body_that_is_not_in_force_looks_so(standing: Standing, look: str) -> None:
    plain, other = (
        ET.tostring(xml_of(View("A case", (Box("a", "A", BoxFamily.PARTNERSHIP, standing=one),))))
        for one in (Standing.IN_FORCE, standing)
    )
    name = look.replace("a:", ":").encode()
    # The key shows a sample of it too.
    assert (plain.count(name), other.count(name) >= 2) == (0, standing is not Standing.OVER)
    assert name in other


def test_a_view_of_nothing_is_a_slide_with_a_title() -> None:
    slide = slide_of(View("Nothing yet", ()))
    assert [shape.name for shape in slide.shapes] == ["Title 1", "Key"]


def test_bodies_that_are_listed_in_a_card_move_with_it_and_their_links_are_told() -> None:
    host = Box("host", "Host", BoxFamily.PARTNERSHIP)
    row = Box("row", "Listed", BoxFamily.FORUM, kind="Forum", inside="host")
    told = line(row, host, LineFamily.ROUTE, row="row")
    view = View("Rows", (host, row), (told,))
    slide = slide_of(view)
    (group,) = (one for one in slide.shapes if one.name == "Host [host]")
    assert isinstance(group, GroupShape)
    assert "Listed [row]" in [shape.name for shape in group.shapes]
    (shape,) = (one for one in every(group.shapes) if one.name == "Card of Listed")
    assert "Listed is accountable to Host." in (shape._element.xpath(".//@descr")[0])  # noqa: SLF001


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("Card of Beta", "Part of Beta"),
        ("<a:t>Alpha</a:t>", "<a:t>Alph</a:t>"),
        ('<a:stCxn id="[0-9]+"', '<a:stCxn id="9999"'),
        (r"\[beta.route.alpha\]", "[beta.route.gamma]"),
    ],
)
def test_a_slide_that_is_not_complete_is_refused(words: str, others: str) -> None:
    view = small()
    document = pptx.render(scene_of(view))
    counted(view, document)
    with pytest.raises(DrawingRefused, match=r"writing it as PPTX lost or doubled \d of its boxes"):
        counted(view, changed(document, words, others))


def changed(document: bytes, words: str, others: str) -> bytes:
    """The same file with some words of its slide made others."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode("utf-8")
            if name == "ppt/slides/slide1.xml":
                text, count = re.subn(words, others, text, count=1)
                assert count == 1
            new.writestr(name, text)
    return target.getvalue()


def test_the_scene_is_set_into_the_middle_of_the_slide() -> None:
    scene: Scene = scene_of(small())
    place = sheet(scene)
    right = place.width - place.at((scene.width, scene.height))[0]
    assert right == pytest.approx(place.left)


def test_a_label_of_a_card_has_more_room_than_its_words_so_that_it_stays_on_one_line() -> None:
    board = replace(box("Board", BoxFamily.PARTNERSHIP), roles=("Decides (likely)",))
    scene = scene_of(View("T", (board,)))
    (tag,) = (tag for card in scene.cards for tag in card.tags)
    slide = opened(pptx.render(scene)).slides[0]
    (label,) = (one for one in every(slide.shapes) if one.name.startswith("Decides (likely)"))
    room = label.width - label.text_frame.margin_left  # type: ignore[attr-defined]
    words = max(width(line.text, line.size) for line in tag.words)
    assert room > 1.03 * Pt(sheet(scene).scale * words)
