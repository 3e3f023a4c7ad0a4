"""Mermaid itself reads and draws what is written for it."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

import govgraph
from govgraph.diagrams import mermaid
from govgraph.diagrams.mermaid.naming import Names
from govgraph.views.selection import select
from govgraph.views.view import View
from govgraph.views.visible import visible
from tests.conftest import ROOT
from tests.hostile import HOSTILE, hostile_view
from tests.made_views import county
from tests.npm_programs import program

STRUCTURES = sorted(path.stem for path in (ROOT / "structures").glob("*.yaml"))
READ = """async document => {
    mermaid.initialize({startOnLoad: false});
    const {db} = await mermaid.mermaidAPI.getDiagramFromText(document);
    return {
        nodes: [...db.getVertices().keys()],
        links: db.getEdges().map(one => [one.start, one.end, one.stroke]),
        tiers: db.getSubGraphs().map(one => one.id),
    };
}"""
DRAW = """async document => {
    mermaid.initialize({startOnLoad: false});
    window.document.body.innerHTML = (await mermaid.render('chart', document)).svg;
    const named = name => window.document.querySelector(name)?.textContent;
    return [named('svg > title'), named('svg > desc'), window.document.body.innerText];
}"""


@pytest.fixture(scope="module")
def reader(chromium: Browser) -> Iterator[Page]:
    """A page in which Mermaid is loaded."""
    if not program("mermaid").exists():
        pytest.skip("Mermaid is not there: python tests/npm_programs.py fetches it")
    page = chromium.new_page()
    page.add_script_tag(path=program("mermaid"))
    yield page
    page.close()


def assert_read_whole(reader: Page, view: View) -> None:
    """Mermaid found every box, line and tier, and none besides."""
    names = Names.of(view)
    read = reader.evaluate(READ, mermaid.render(view))
    assert set(read["nodes"]) == {*names.boxes.values(), "about"}
    links = Counter((start, end) for start, end, stroke in read["links"] if stroke != "invisible")
    assert links == Counter(
        (names.boxes[line.source], names.boxes[line.target]) for line in view.lines
    )
    filled = {box.band for box in view.boxes}
    assert sorted(read["tiers"]) == sorted(
        names.bands[band.id] for band in view.bands if band.id in filled
    )


@pytest.mark.parametrize("name", STRUCTURES)
def test_mermaid_reads_every_body_and_link_of_a_structure(reader: Page, name: str) -> None:
    path = ROOT / "structures" / f"{name}.yaml"
    assert_read_whole(reader, select(govgraph.graph(govgraph.load(path))))


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_mermaid_shows_hostile_names_as_they_are(reader: Page, name: str) -> None:
    view = hostile_view(name)
    assert_read_whole(reader, view)
    title, _, words = reader.evaluate(DRAW, mermaid.render(view))
    shown = "".join(visible(name).split())
    assert "".join(title.split()) == shown
    assert "".join(words.split()).count(shown) >= len(view.boxes)


def test_the_chart_that_mermaid_draws_has_a_title_and_all_of_it_in_words(reader: Page) -> None:
    view = county()
    title, told, words = reader.evaluate(DRAW, mermaid.render(view))
    assert title == view.title
    assert all(box.name in told for box in view.boxes)
    plain = " ".join(re.sub(r"\s+", " ", words).split())
    assert all(box.name in plain for box in view.boxes)
