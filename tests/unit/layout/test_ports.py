"""Where lines meet the edges of cards, and how far down the rows stand."""

from itertools import combinations, pairwise

import hypothesis
import pytest

from govgraph.layout.card import WIDTH
from govgraph.layout.nets import nets
from govgraph.layout.placing import place
from govgraph.layout.ports import ports
from govgraph.layout.spacing import CORNER, LEAST_PORT_GAP, Spacing
from govgraph.views.view import Box, BoxFamily, Line, LineFamily, View
from tests.any_view import views
from tests.made_views import box, line

ROUTE, REPORT = LineFamily.ROUTE, LineFamily.REPORT


def placed_ports(
    lines: tuple[Line, ...], rows: dict[str, int], places: dict[str, float]
) -> dict[tuple[str, bool], list[float]]:
    """The places of the ports of each edge: of a card, and whether that is its bottom."""
    view = View("A case", tuple(Box(key, key, BoxFamily.OTHER) for key in rows), lines)
    found: dict[tuple[str, bool], list[float]] = {}
    spacing = Spacing(dict.fromkeys(rows, WIDTH))
    for port, x in ports(nets(view, rows), places, spacing).items():
        found.setdefault((port.owner, port.bottom), []).append(x)
    return {edge: sorted(xs) for edge, xs in found.items()}


def link(number: int, source: str, target: str, family: LineFamily = ROUTE) -> Line:
    return Line(str(number), source, target, family, "is joined to")


def test_a_line_between_cards_that_overlap_sideways_goes_straight_up() -> None:
    found = placed_ports((link(0, "b", "a"),), {"a": 0, "b": 1}, {"a": 0.0, "b": 60.0})
    assert found["a", True] == found["b", False]


def test_a_trunk_that_gathers_several_lines_starts_in_the_middle() -> None:
    lines = (link(0, "b", "a"), link(1, "c", "a"))
    places = {"a": 100.0, "b": 0.0, "c": 200.0}
    found = placed_ports(lines, {"a": 0, "b": 1, "c": 1}, places)
    assert found["a", True] == [100.0]


def test_a_line_that_is_almost_under_the_trunk_moves_under_it() -> None:
    lines = (link(0, "b", "a"), link(1, "c", "a"))
    places = {"a": 100.0, "b": 110.0, "c": 310.0}
    found = placed_ports(lines, {"a": 0, "b": 1, "c": 1}, places)
    assert found["b", False] == found["a", True]


def test_lines_at_one_edge_keep_the_order_of_where_they_lead() -> None:
    lines = (link(0, "a", "right"), link(1, "a", "left", REPORT))
    places = {"left": -300.0, "right": 300.0, "a": 0.0}
    view = View("A case", tuple(Box(key, key, BoxFamily.OTHER) for key in places), lines)
    rows = {"left": 0, "right": 0, "a": 1}
    at = ports(nets(view, rows), places, Spacing(dict.fromkeys(rows, WIDTH)))
    by_line = {port.line: x for port, x in at.items() if port.line}
    assert by_line["1"] < by_line["0"]


@pytest.mark.parametrize("count", [2, 9, 21])
def test_the_ports_of_an_edge_keep_apart_and_away_from_its_corners(count: int) -> None:
    lines = tuple(link(number, "a", f"b{number}") for number in range(count))
    rows = {"a": 1, **{f"b{number}": 0 for number in range(count)}}
    places = {"a": 0.0, **{f"b{number}": 200.0 * number for number in range(count)}}
    xs = placed_ports(lines, rows, places)["a", False]
    assert min(xs) >= -WIDTH / 2 + CORNER
    assert max(xs) <= WIDTH / 2 - CORNER
    assert all(abs(a - b) >= LEAST_PORT_GAP for a, b in combinations(xs, 2))


@hypothesis.given(views(20))
@hypothesis.settings(max_examples=8)
def test_arrowheads_and_beads_have_room_between_card_and_first_corner(view: View) -> None:
    placement = place(view)
    for bundle in placement.bundles:
        for route in bundle.routes:
            (_, before), (_, tip) = route.points[-2:]
            assert abs(tip - before) >= 22
            (_, start), (_, corner) = route.points[:2]
            assert abs(corner - start) >= 14


def test_a_small_jog_between_two_crowded_cards_is_taken_out() -> None:
    chair, board = box("Chair", BoxFamily.POST), box("Board", BoxFamily.PARTNERSHIP)
    group, programme = box("Group", BoxFamily.OFFICERS), box("Programme", BoxFamily.PROGRAMME)
    view = View(
        "A board with three lines",
        (board, chair, group, programme),
        (
            line(group, board, ROUTE),
            line(chair, board, LineFamily.SEAT),
            line(programme, board, LineFamily.CHALLENGE),
        ),
    )
    routes = {route.line: route.points for bundle in place(view).bundles for route in bundle.routes}
    for points in routes.values():
        level = [abs(a[0] - b[0]) for a, b in pairwise(points) if a[1] == b[1]]
        assert all(step > 20 for step in level)
