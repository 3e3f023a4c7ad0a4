"""On which paper a picture can be read."""

from dataclasses import replace

import pytest

from govgraph.layout.placement import A3, PAPERS
from govgraph.layout.placing import place
from govgraph.scene.compose import compose
from govgraph.scene.paper import paper_remarks
from govgraph.scene.shapes import Scene
from tests.made_views import partnership


@pytest.fixture(scope="module")
def scene() -> Scene:
    view = partnership(3, 2, seed=1)
    return compose(view, place(view))


def remarks(scene: Scene, times: float) -> list[str]:
    """What is remarked of a picture that is so many times as large as A3, names apart."""
    wide, high = A3.sides[0]
    return list(paper_remarks(replace(scene, width=wide * times, height=high * times)))


@pytest.mark.parametrize(
    ("times", "said"),
    [
        (1.0, []),
        (1.78, []),
        (2.0, ["On A3 its names would be 6.2 points high: print it on A2 or larger."]),
        (3.0, ["On A3 its names would be 4.2 points high: print it on A1 or larger."]),
        (5.0, ["On A3 its names would be 2.5 points high: print it on A0 or larger."]),
        (
            9.0,
            ["On A3 its names would be 1.4 points high, too small on A0 as well: use a screen."],
        ),
    ],
)
def test_the_smallest_sheet_on_which_names_can_be_read_is_told(
    scene: Scene, times: float, said: list[str]
) -> None:
    assert remarks(scene, times) == said


def test_sheets_grow() -> None:
    assert [page.name for page in PAPERS] == ["A4", "A3", "A2", "A1", "A0"]
    assert sorted(PAPERS, key=lambda page: page.long) == list(PAPERS)
