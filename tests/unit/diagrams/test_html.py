"""The picture as a web page: whole in each of its forms, safe, and alone."""

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from govgraph.diagrams import html
from govgraph.diagrams.html.counting import counted
from govgraph.layout.placement import A3, SLIDE, Page
from govgraph.views.view import Box, BoxFamily, DrawingRefused, Line, LineFamily, View
from govgraph.views.visible import visible
from tests.any_view import views
from tests.drawn import scene_of
from tests.hostile import HOSTILE, hostile_view
from tests.made_views import county

FEW_BOXES = 10
# Nothing that runs, loads, sends or includes.
TAGS = frozenset(
    "html head meta title style body a div header p h1 h2 h3 ul li nav figure figcaption main span "
    "strong section table thead tbody tr th td footer svg g rect path circle text tspan".split()
)


def page(view: View) -> str:
    return html.render(scene_of(view))


class Read(HTMLParser):
    """What a page holds: its tags, its attributes, its ids, and all of its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self.open.append(tag)

    def handle_data(self, data: str) -> None:
        if "style" not in self.open[-1:]:
            self.words.append(data)

    def values(self, name: str) -> list[str]:
        return [value for key, value in self.attributes if key == name]

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


@settings(max_examples=10)
@given(views(FEW_BOXES))
def test_every_box_and_line_is_in_picture_lists_and_tables(view: View) -> None:
    found = Read(page(view))
    ids = [box.id for box in view.boxes] + [line.id for line in view.lines]
    told = Counter(found.values("data-id"))
    assert {id_: told[id_] for id_ in ids} == dict.fromkeys(ids, 3)


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_hostile_names_are_words_and_nothing_else(name: str) -> None:
    found = Read(page(hostile_view(name)))
    assert found.tags <= TAGS
    assert {key for key, _ in found.attributes if key.startswith("on")} == set()
    assert "".join(visible(name).split()) in "".join(found.text.split())


def test_a_page_loads_sends_and_runs_nothing_and_admits_its_own_styles_only() -> None:
    text = page(county())
    found = Read(text)
    assert found.tags <= TAGS
    assert all(link.startswith("#") for link in found.values("href"))
    assert {"src", "style", "action", "srcset"} & {key for key, _ in found.attributes} == set()
    assert "url(" not in text
    assert "@import" not in text
    styles = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(styles[0].encode()).digest()).decode()
    (policy,) = (value for value in found.values("content") if "default-src" in value)
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize("id_", ["table", "list", "title", "boxes", "line"])
def test_an_id_of_the_file_is_never_one_of_the_page(id_: str) -> None:
    boxes = (Box(id_, "A", BoxFamily.OTHER), Box("b", "B", BoxFamily.OTHER))
    line = Line(id_, "b", id_, LineFamily.ROUTE, "is accountable to")
    ids = Read(page(View("T", boxes, (line,)))).values("id")
    assert len(set(ids)) == len(ids)


def test_links_lead_to_places_that_are_there_and_no_id_is_there_twice() -> None:
    found = Read(page(county()))
    ids = found.values("id")
    assert len(set(ids)) == len(ids)
    assert {link.removeprefix("#") for link in found.values("href")} <= set(ids)


def test_the_page_says_in_words_what_stands_around_the_chart() -> None:
    view = replace(county(), left_out=("3 membership links hidden",))
    text = Read(page(view)).text
    for said in (*view.subtitle, *view.left_out, *view.footer):
        assert said[1:] in text


def test_the_picture_is_one_image_with_a_name_and_without_the_title_block() -> None:
    text = page(county())
    picture = text[text.index("<svg") : text.index("</svg>")]
    assert 'role="img" aria-labelledby="title"' in picture
    assert f'<title id="title">Diagram: {county().title}</title>' in picture
    assert county().subtitle[1] not in picture
    assert county().footer[0] not in picture
    assert ">Key</text>" in picture


@pytest.mark.parametrize(
    ("paper", "size"), [(A3, "297mm 420mm"), (SLIDE, "338.7mm 190.5mm")], ids=["A3", "slide"]
)
def test_the_sheet_is_that_for_which_the_chart_is_and_a_slide_is_never_turned(
    paper: Page, size: str
) -> None:
    scene = replace(scene_of(county()), page=paper, width=1000.0)
    tall = replace(scene, heading=(), footer=(), height=2000.0)
    assert f"size: {size}; }}" in html.render(tall)


def test_a_picture_without_lines_has_no_table_of_them() -> None:
    view = replace(county(), lines=())
    assert "table-line" not in page(view)
    assert "table-box" in page(view)


@pytest.mark.parametrize(
    ("lost", "where"),
    [
        (r'<g id="box-cseb" class="box officers" data-id="cseb">', "the picture"),
        (r'<li class="listed" id="listed-cseb" data-id="cseb">', "the lists"),
        (r'<tr class="box-row" data-id="cseb">', "the tables"),
    ],
)
def test_a_page_that_lost_something_is_refused_with_where(lost: str, where: str) -> None:
    text = page(county())
    assert text.count(lost) == 1
    with pytest.raises(DrawingRefused, match=rf"writing it as {where} of a page lost .* cseb"):
        counted(county(), text.replace(lost, "<p>"))


def test_the_same_view_gives_the_same_bytes() -> None:
    first = page(county())
    scene_of.cache_clear()
    assert page(county()) == first
