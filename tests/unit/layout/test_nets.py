"""Lines that share a trunk, and the widths that they ask for."""

from govgraph.graph.known import Standing
from govgraph.layout.card import WIDTH
from govgraph.layout.nets import bends, is_bend, nets
from govgraph.layout.spacing import BEND_CLEARANCE, BEND_GAP, CARD_GAP, Spacing, widths
from govgraph.views.view import Box, BoxFamily, Line, LineFamily, View

ROUTE, ADVICE = LineFamily.ROUTE, LineFamily.ADVICE
WORDS = "is joined to"


def view(*lines: Line) -> View:
    ends = dict.fromkeys(end for line in lines for end in (line.source, line.target))
    return View("A case", tuple(Box(end, end, BoxFamily.OTHER) for end in ends), lines)


def test_lines_of_one_sort_to_one_box_share_a_trunk() -> None:
    found = nets(
        view(Line("1", "b", "a", ROUTE, WORDS), Line("2", "c", "a", ROUTE, WORDS)),
        {"a": 0, "b": 1, "c": 1},
    )
    assert [[line.id for line in net.lines] for net in found] == [["1", "2"]]


def test_lines_of_other_sorts_standings_and_sides_have_trunks_of_their_own() -> None:
    lines = (
        Line("1", "b", "a", ROUTE, WORDS),
        Line("2", "b", "a", ADVICE, WORDS),
        Line("3", "b", "a", ROUTE, WORDS, standing=Standing.NOT_YET),
        Line("4", "c", "a", ROUTE, WORDS),
        Line("5", "b", "c", ROUTE, WORDS),
    )
    assert len(nets(view(*lines), {"c": 0, "a": 1, "b": 2})) == len(lines)


def test_links_between_equals_never_share_a_trunk() -> None:
    lines = [Line(key, key, "a", ROUTE, WORDS, level=True) for key in ("b", "c")]
    assert len(nets(view(*lines), {"a": 0, "b": 1, "c": 1})) == 2


def test_a_net_has_a_bend_in_each_row_that_it_passes() -> None:
    lines = (Line("1", "b", "a", ROUTE, WORDS), Line("2", "c", "a", ROUTE, WORDS))
    found = nets(view(*lines), {"a": 0, "b": 1, "c": 3})
    passed = bends(found)
    assert sorted(passed) == [1, 2]
    assert all(is_bend(key) for keys in passed.values() for key in keys)
    assert [passage.channel for passage in found[0].passages] == [0, 1, 2]


def test_a_net_from_above_comes_down_through_the_rows() -> None:
    found = nets(view(Line("1", "b", "a", ROUTE, WORDS)), {"b": 0, "a": 2})
    assert [passage.channel for passage in found[0].passages] == [1, 0]
    assert not found[0].passages[0].hub.bottom
    assert sorted(bends(found)) == [1]


def test_a_line_within_a_row_leaves_and_arrives_below_it() -> None:
    (net,) = nets(view(Line("1", "b", "a", ROUTE, WORDS)), {"a": 0, "b": 0})
    (passage,) = net.passages
    assert passage.hub.bottom
    assert all(pin.bottom for pin in passage.pins)


def test_items_keep_their_distance_cards_more_than_bends() -> None:
    (passed,) = bends(nets(view(Line("1", "b", "a", ROUTE, WORDS)), {"a": 0, "b": 2})).values()
    (bend,) = passed
    spacing = Spacing({"a": 100.0, "b": 60.0})
    assert spacing.separation("a", "b") == 50 + CARD_GAP + 30
    assert spacing.separation("a", bend) == 50 + BEND_CLEARANCE
    assert spacing.separation(bend, bend) == BEND_GAP
    assert spacing.reach(bend) == 0
    assert 0 < spacing.reach("a") < 50


def test_cards_are_alike_unless_more_lines_meet_them_than_fit() -> None:
    many = [Line(str(number), "a", f"b{number}", ADVICE, WORDS) for number in range(40)]
    found = widths(view(*many))
    assert found.pop("a") > WIDTH
    assert set(found.values()) == {WIDTH}


def test_lines_that_share_a_trunk_ask_for_no_width() -> None:
    many = [Line(str(number), f"b{number}", "a", ADVICE, WORDS) for number in range(40)]
    assert set(widths(view(*many)).values()) == {WIDTH}
