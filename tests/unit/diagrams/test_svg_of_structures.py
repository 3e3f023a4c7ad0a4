"""The shipped structures as pictures: whole, tidy, and large enough to read on A3."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import govgraph
from govgraph.app import graph
from govgraph.diagrams import drawn, svg
from govgraph.layout import measures
from govgraph.layout.placement import A3, Placement
from govgraph.layout.placing import place
from govgraph.scene.compose import compose
from govgraph.scene.shapes import Scene
from govgraph.views.selection import select
from govgraph.views.view import View
from tests.conftest import ROOT
from tests.drawn import assert_complete
from tests.promises import assert_promises_kept

STRUCTURES = sorted((ROOT / "structures").glob("*.yaml"))
SMALLEST_NAME = 7
# What a picture of each may have at most; a change of the layout that needs more is a worse one.
MOST_CROSSINGS = {"gloucestershire": 3, "gloucestershire-cypsp": 3}

each_structure = pytest.mark.parametrize("path", STRUCTURES, ids=lambda path: path.stem)


@dataclass(frozen=True)
class Drawing:
    """A structure on its way to a picture."""

    view: View
    placement: Placement
    scene: Scene


@cache
def drawing(path: Path) -> Drawing:
    view = select(graph(govgraph.load(path)))
    placement = place(view)
    return Drawing(view, placement, compose(view, placement))


@each_structure
def test_no_name_is_smaller_than_seven_points_on_a3(path: Path) -> None:
    assert drawing(path).scene.name_points(A3) >= SMALLEST_NAME


@each_structure
def test_nothing_overlaps_and_few_lines_cross(path: Path) -> None:
    made = drawing(path)
    assert_promises_kept(made.view, made.placement)
    assert measures.crossings(made.placement) <= MOST_CROSSINGS.get(path.stem, 0)


@each_structure
def test_every_box_and_line_is_found_again_in_the_file(path: Path) -> None:
    made = drawing(path)
    text = svg.render(made.scene)
    assert_complete(made.view, ET.fromstring(text))  # noqa: S314 - our own text
    assert drawn(made.view, "svg").text == text


@each_structure
def test_a_picture_is_neither_a_ribbon_nor_a_tower(path: Path) -> None:
    scene = drawing(path).scene
    assert 0.6 <= scene.width / scene.height <= 2.4
