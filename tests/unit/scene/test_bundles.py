"""Bundles as shapes: branches, trunk, heads and beads."""

from collections.abc import Sequence
from itertools import pairwise

import hypothesis
import pytest

from govgraph.graph.known import Certainty, Standing
from govgraph.layout.placement import Bundle, Placement, Point, Route
from govgraph.layout.placing import place
from govgraph.scene.bundles import bundle_shape, matters
from govgraph.scene.shapes import BundleShape, Head
from govgraph.scene.strokes import RADIUS, Stretch, stretches
from govgraph.views.view import Box, BoxFamily, Line, LineFamily, View
from tests.any_view import views
from tests.made_views import county

BOXES = tuple(Box(key, key.upper(), BoxFamily.OTHER) for key in "abc")
# Two branches that join a trunk at (50, 20), which leads up to the target at (50, 0).
LEFT = ((10.0, 40.0), (10.0, 20.0), (50.0, 20.0), (50.0, 0.0))
RIGHT = ((90.0, 40.0), (90.0, 20.0), (50.0, 20.0), (50.0, 0.0))


def shape(*lines: Line, ways: Sequence[tuple[Point, ...]] = (LEFT, RIGHT)) -> BundleShape:
    view = View("A case", BOXES, lines)
    routes = tuple(Route(line.id, way) for line, way in zip(lines, ways, strict=False))
    bundle = Bundle("a", lines[0].family, lines[0].standing, routes)
    return bundle_shape(bundle, view, {line.id: line for line in lines}, matters(view))


def line(source: str = "b", family: LineFamily = LineFamily.ROUTE, **details: object) -> Line:
    return Line(f"{source}-a", source, "a", family, "is joined to", **details)  # type: ignore[arg-type]


def length(stretch: Stretch) -> float:
    return sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(stretch.points))


def test_what_lines_share_is_their_trunk_and_the_rest_their_own() -> None:
    found = shape(line("b"), line("c"))
    assert [stroke.points[0] for stroke in found.trunk] == [(50.0, 20.0 - RADIUS)]
    assert [each.strokes[0].points[0] for each in found.lines] == [LEFT[0], RIGHT[0]]
    assert found.head is not None
    assert found.head.tip == (50.0, 0.0)
    assert found.head.along == (0.0, -1.0)


def test_a_line_alone_is_all_its_own() -> None:
    found = shape(line("b"))
    assert found.trunk == ()
    assert found.lines[0].strokes[0].points[0] == LEFT[0]


def test_the_stroke_ends_behind_its_arrowhead() -> None:
    (stroke,) = shape(line("b")).lines[0].strokes
    assert stroke.points[-1] == (50.0, 10.0)


@pytest.mark.parametrize(
    ("family", "head"),
    [
        (LineFamily.ROUTE, Head.TRIANGLE),
        (LineFamily.REPORT, Head.OPEN),
        (LineFamily.CHALLENGE, Head.DIAMOND),
        (LineFamily.ADVICE, Head.OPEN),
        (LineFamily.MONEY, Head.BARS),
        (LineFamily.SEAT, Head.BALL),
        (LineFamily.OTHER, Head.OPEN),
    ],
)
def test_each_sort_of_line_has_its_head(family: LineFamily, head: Head) -> None:
    mark = shape(line("b", family)).head
    assert mark is not None
    assert mark.head is head


def test_a_link_between_equals_has_no_head_and_a_part_starts_with_a_square() -> None:
    assert shape(line("b", level=True)).head is None
    (mark,) = shape(line("b", inside=True)).lines[0].marks
    assert mark.head is Head.SQUARE
    assert mark.tip == LEFT[0]
    assert mark.along == (0.0, 1.0)


def test_scrutiny_that_is_not_independent_has_a_half_filled_head() -> None:
    mark = shape(line("b", LineFamily.CHALLENGE, partial=True)).head
    assert mark is not None
    assert mark.head is Head.HALF_DIAMOND


def test_a_trunk_is_as_certain_as_its_most_certain_line() -> None:
    likely, stated = line("b", certainty=Certainty.LIKELY), line("c")
    assert shape(likely, stated).trunk[0].pen.certainty is Certainty.STATED
    assert shape(likely, line("c", certainty=Certainty.LIKELY)).trunk[0].pen.certainty is (
        Certainty.LIKELY
    )
    assert shape(likely, stated).lines[0].strokes[0].pen.certainty is Certainty.LIKELY


def test_a_trunk_is_thin_only_if_all_its_lines_are_events() -> None:
    event, duty = line("b", event=True), line("c")
    assert not shape(event, duty).trunk[0].pen.event
    assert shape(event, line("c", event=True)).trunk[0].pen.event


@pytest.mark.parametrize(
    ("details", "sign"),
    [
        ({}, None),
        ({"certainty": Certainty.LIKELY}, "?"),
        ({"certainty": Certainty.DISPUTED}, "≠"),
        ({"matter": "housing"}, "1"),
        ({"matter": "housing", "certainty": Certainty.LIKELY}, "1?"),
    ],
)
def test_a_bead_says_what_limits_a_line(details: dict[str, object], sign: str | None) -> None:
    bead = shape(line("b", LineFamily.ROUTE, **details)).lines[0].bead
    assert (bead.text if bead else None) == sign
    if bead:
        assert bead.middle == (10.0, 26.0)


def test_matters_are_numbered_in_the_order_of_the_lines() -> None:
    lines = [line("b", matter="roads"), line("c", matter="housing")]
    assert matters(View("A case", BOXES, tuple(lines))) == {"roads": 1, "housing": 2}


def test_what_a_line_says_in_words_goes_with_it() -> None:
    assert shape(line("b", standing=Standing.NOT_YET, status="Proposed")).lines[0].words == (
        "B is joined to A (proposed)."
    )


def reached(found: Sequence[Stretch], route: Route) -> bool:
    """Whether the stretches of a line lead from its source to its target without a gap."""
    steps = {frozenset(step) for stretch in found for step in pairwise(stretch.points)}
    for start, end in pairwise(route.points):
        axis = 0 if start[1] == end[1] else 1
        low, high = sorted((start[axis], end[axis]))
        covered = sorted(
            tuple(sorted((a[axis], b[axis])))
            for a, b in (tuple(step) for step in steps if len(step) > 1)
            if a[1 - axis] == b[1 - axis] == start[1 - axis]
        )
        for a, b in covered:
            if a <= low + 1e-9:
                low = max(low, b)
        if low < high - 1e-9:
            return False
    return True


def check_stretches(placement: Placement) -> None:
    for bundle in placement.bundles:
        found = stretches(bundle.routes)
        for route in bundle.routes:
            mine = [stretch for stretch in found if route.line in stretch.lines]
            assert reached(mine, route)
        for stretch in found:
            assert length(stretch) > 0


def test_the_stretches_of_a_county_leave_no_gap_in_any_line() -> None:
    check_stretches(place(county()))


@hypothesis.given(views(20))
@hypothesis.settings(max_examples=10)
def test_the_stretches_of_any_bundle_leave_no_gap_in_any_line(view: View) -> None:
    check_stretches(place(view))
