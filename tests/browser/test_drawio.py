"""mxGraph, on which draw.io is built, reads and draws what is written for it."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page

import govgraph
from govgraph.diagrams import drawio
from govgraph.layout.placement import Point
from govgraph.scene.shapes import Scene
from govgraph.views.selection import select
from govgraph.views.visible import visible
from tests.conftest import ROOT
from tests.drawn import scene_of
from tests.hostile import HOSTILE, hostile_view
from tests.npm_programs import program

STRUCTURES = sorted(path.stem for path in (ROOT / "structures").glob("*.yaml"))
BASE = "mxBasePath = ''; mxLoadResources = false; mxLoadStylesheets = false;"
READ = """text => {
    const found = mxUtils.parseXml(text).querySelector('mxGraphModel');
    const page = mxUtils.parseXml(mxUtils.getXml(found)).documentElement;
    document.body.innerHTML = '<div style="position: relative"></div>';
    const model = new mxGraphModel();
    const graph = new mxGraph(document.body.firstChild, model);
    // As in draw.io: a label is what the wrapper says, and markup only where the style says so.
    graph.isHtmlLabel = cell => graph.getCurrentCellStyle(cell)['html'] == 1;
    graph.convertValueToString = cell => cell.value?.getAttribute?.('label') ?? '';
    new mxCodec(page.ownerDocument).decode(page, model);
    const said = (cell, name) => cell.value?.getAttribute?.(name) ?? null;
    const cells = Object.values(model.cells);
    return {
        boxes: cells.filter(cell => said(cell, 'body') !== null).map(cell => {
            const {x, y, width, height} = graph.view.getState(cell);
            return [said(cell, 'body'), [x, y, width, height]];
        }),
        lines: cells.filter(cell => said(cell, 'link') !== null).map(cell => [
            said(cell, 'link'),
            cell.source && said(cell.source, 'body'),
            cell.target && said(cell.target, 'body'),
            graph.view.getState(cell).absolutePoints.map(point => [point.x, point.y]),
        ]),
        words: document.body.textContent,
    };
}"""
CLOSE = 1.5


@pytest.fixture(scope="module")
def reader(chromium: Browser) -> Iterator[Page]:
    """A page in which mxGraph is loaded."""
    if not program("mxgraph").exists():
        pytest.skip("mxGraph is not there: python tests/npm_programs.py fetches it")
    page = chromium.new_page()
    page.add_script_tag(content=BASE)
    page.add_script_tag(path=program("mxgraph"))
    yield page
    page.close()


def corners(points: list[Point]) -> list[Point]:
    """Where a way turns: points on straight stretches are left out."""
    ends = [point for point, after in pairwise(points) if _apart(point, after)] + [points[-1]]
    inner = [
        here
        for before, here, after in zip(ends, ends[1:], ends[2:], strict=False)
        if min(abs(before[0] - after[0]), abs(before[1] - after[1])) > CLOSE
    ]
    return [ends[0], *inner, ends[-1]]


def _apart(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) + abs(one[1] - other[1]) > CLOSE


def assert_drawn_as(scene: Scene, read: dict[str, list[list[object]]]) -> None:
    """mxGraph has every card in its place, and every line on its way between its two boxes."""
    frames = {card.box.id: (card.x, card.y) for card in scene.cards}
    assert sorted(str(id_) for id_, _ in read["boxes"]) == sorted(frames)
    for id_, frame in read["boxes"]:
        assert isinstance(frame, list)
        assert frame[:2] == pytest.approx(list(frames[str(id_)]), abs=CLOSE)
    shapes = {shape.line.id: shape for bundle in scene.bundles for shape in bundle.lines}
    assert sorted(str(id_) for id_, *_ in read["lines"]) == sorted(shapes)
    for id_, source, target, points in read["lines"]:
        shape = shapes[str(id_)]
        assert (source, target) == (shape.line.source, shape.line.target)
        assert isinstance(points, list)
        found, meant = corners(points), corners(list(shape.route))
        assert len(found) == len(meant), (id_, found, meant)
        for one, other in zip(found, meant, strict=True):
            assert list(one) == pytest.approx(list(other), abs=2 * CLOSE)


@pytest.mark.parametrize("name", STRUCTURES)
def test_mxgraph_draws_a_structure_as_the_picture_does(reader: Page, name: str) -> None:
    path = ROOT / "structures" / f"{name}.yaml"
    scene = scene_of(select(govgraph.graph(govgraph.load(path))))
    assert_drawn_as(scene, reader.evaluate(READ, drawio.render(scene)))


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_mxgraph_shows_hostile_names_as_they_are(reader: Page, name: str) -> None:
    scene = scene_of(hostile_view(name))
    read = reader.evaluate(READ, drawio.render(scene))
    assert_drawn_as(scene, read)
    words, shown = "".join(read["words"].split()), "".join(visible(name).split())
    assert words.count(shown) >= len(scene.cards)
