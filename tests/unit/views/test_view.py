"""A view refuses to hold what a later step could not draw."""

import pytest

from govgraph.views.view import Band, Box, BoxFamily, Line, LineFamily, View

A, B = (Box(id_, id_.upper(), BoxFamily.OTHER) for id_ in "ab")
A_TO_B = Line("a.b", "a", "b", LineFamily.ROUTE, "is accountable to")


def test_a_view_knows_the_name_of_each_of_its_boxes() -> None:
    assert View("V", (A, B), (A_TO_B,)).names == {"a": "A", "b": "B"}


@pytest.mark.parametrize(
    ("boxes", "lines"),
    [((A, A), ()), ((A, B), (A_TO_B, A_TO_B))],
)
def test_two_of_one_id_are_refused(boxes: tuple[Box, ...], lines: tuple[Line, ...]) -> None:
    with pytest.raises(ValueError, match="share an id"):
        View("V", boxes, lines)


def test_a_line_to_a_box_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="ends at a box that the view does not hold"):
        View("V", (A,), (A_TO_B,))


def test_a_box_in_a_band_that_is_not_there_is_refused() -> None:
    inside = Box("c", "C", BoxFamily.OTHER, band="top")
    with pytest.raises(ValueError, match="stands in a band that the view does not hold"):
        View("V", (inside,))
    assert View("V", (inside,), bands=(Band("top", "Top"),)).boxes == (inside,)
