"""Ports make way where two lines would lie on one another."""

from collections.abc import Sequence

from govgraph.graph.known import Standing
from govgraph.layout.channels import TOO_NEAR
from govgraph.layout.nets import Net, Passage, Port, bend
from govgraph.layout.spacing import Spacing
from govgraph.layout.untangle import Floor, untangled
from govgraph.views.view import Line, LineFamily

ROWS = (("a", "b"), ("c", "d"))
PLACES = {"a": 100.0, "b": 300.0, "c": 100.0, "d": 300.0}
SPACING = Spacing(dict.fromkeys("abcd", 176.0))
FLOOR = Floor(ROWS, PLACES, SPACING)


def net(number: int, upper: str, lower: str) -> Net:
    """A net of one line from a box of the lower row to one of the upper."""
    line = Line(str(number), lower, upper, LineFamily.ROUTE, "is joined to")
    hub = Port(upper, bottom=True, net=number)
    pin = Port(lower, bottom=False, net=number, line=line.id)
    passage = Passage(number, 0, hub, (pin,))
    return Net(number, upper, line.family, Standing.IN_FORCE, True, (line,), (passage,))


def places(nets: Sequence[Net], *pairs: tuple[float, float]) -> dict[Port, float]:
    return {
        port: x
        for each, (upper, lower) in zip(nets, pairs, strict=True)
        for port, x in ((each.passages[0].hub, upper), (each.passages[0].pins[0], lower))
    }


def test_lines_that_are_apart_stay_where_they_are() -> None:
    nets = (net(0, "a", "c"), net(1, "b", "d"))
    at = places(nets, (100.0, 100.0), (300.0, 300.0))
    assert untangled(nets, at, FLOOR) == at


def test_lines_that_change_places_exactly_are_moved_apart_as_little_as_is_enough() -> None:
    nets = (net(0, "a", "d"), net(1, "b", "c"))
    at = places(nets, (100.0, 300.0), (300.0, 100.0))
    moved = untangled(nets, at, FLOOR)
    changed = [port for port in at if moved[port] != at[port]]
    assert len(changed) == 1
    assert TOO_NEAR <= abs(moved[changed[0]] - at[changed[0]]) < 10


def test_a_line_that_goes_straight_through_a_channel_is_given_room() -> None:
    nets = (net(0, "a", "c"), net(1, "a", "d"))
    at = places(nets, (100.0, 100.0), (102.0, 300.0))
    moved = untangled(nets, at, FLOOR)
    straight, other = nets[0].passages[0], nets[1].passages[0]
    assert abs(moved[straight.pins[0]] - moved[other.hub]) >= TOO_NEAR


def test_a_port_stays_on_its_card_even_if_two_lines_then_lie_on_one_another() -> None:
    narrow = Floor(ROWS, PLACES, Spacing(dict.fromkeys("abcd", 29.0)))
    nets = (net(0, "a", "d"), net(1, "b", "c"))
    at = places(nets, (100.0, 300.0), (300.0, 100.0))
    assert untangled(nets, at, narrow) == at


def test_a_bend_moves_with_both_its_ends_and_keeps_clear_of_the_cards_beside_it() -> None:
    turn = bend(0, 1)
    line = Line("0", "e", "a", LineFamily.ROUTE, "is joined to")
    hub, through = Port("a", bottom=True, net=0), Port(turn, bottom=False, net=0)
    onward, pin = Port(turn, bottom=True, net=0), Port("e", bottom=False, net=0, line="0")
    long = Net(
        0,
        "a",
        line.family,
        Standing.IN_FORCE,
        True,
        (line,),
        (Passage(0, 0, hub, (through,)), Passage(0, 1, onward, (pin,))),
    )
    crossing = net(1, "b", "c")
    at = {
        **places((crossing,), (200.0, 100.0)),
        hub: 100.0,
        through: 200.0,
        onward: 200.0,
        pin: 200.0,
    }
    rows = (("a", "b"), ("c", turn, "d"), ("e",))
    middles = {"a": 150.0, "b": 250.0, "c": 100.0, turn: 200.0, "d": 300.0, "e": 200.0}
    spacing = Spacing({**dict.fromkeys("acde", 176.0), "b": 128.5})
    moved = untangled((long, crossing), at, Floor(rows, middles, spacing))
    assert moved[through] == moved[onward]
    assert abs(moved[through] - moved[crossing.passages[0].hub]) >= TOO_NEAR
