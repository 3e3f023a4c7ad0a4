"""At which point of a card's edge each line meets it.

A line goes straight where the two cards allow it; a trunk that gathers several lines starts in
the middle; ports of one edge keep their distance, in the order of where they lead.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from govgraph.layout.across import separated
from govgraph.layout.nets import Net, Passage, Port, is_bend
from govgraph.layout.spacing import Spacing
from govgraph.views.view import LineFamily

_GAP = 16.0
_SNAP = 26.0
_LEAST_GAP = 9.0
_ROUNDS = 3
_FIRM = 8.0
_FIXED = 1e6
_ROUTE = 4.0
_LOOSE = 1.0


@dataclass(frozen=True, slots=True)
class _Wish:
    """Where a port would like to be, how much it matters, and where its line leads."""

    x: float
    weight: float
    leads_to: float


_Edges = Mapping[tuple[str, bool], Sequence[Port]]


def ports(nets: Sequence[Net], places: Mapping[str, float], spacing: Spacing) -> dict[Port, float]:
    """The place from left to right of every port."""
    found = {
        port: places[port.owner]
        for net in nets
        for passage in net.passages
        for port in (passage.hub, *passage.pins)
    }
    edges: dict[tuple[str, bool], list[Port]] = defaultdict(list)
    for port in found:
        if not is_bend(port.owner):
            edges[port.owner, port.bottom].append(port)
    for count in range(_ROUNDS):
        crowds = {} if count == 0 else {edge: len(members) for edge, members in edges.items()}
        wishes = _wishes(nets, (places, spacing), found, crowds)
        for (owner, _), members in edges.items():
            found.update(_settled(members, places[owner], spacing.reach(owner), wishes))
    rounded = {port: float(round(x)) for port, x in found.items()}
    return _straightened(nets, rounded, edges, (places, spacing))


def _straightened(
    nets: Sequence[Net],
    found: Mapping[Port, float],
    edges: _Edges,
    frame: tuple[Mapping[str, float], Spacing],
) -> dict[Port, float]:
    """Where a line that is alone in its channel has a small jog, one of its ends gives way."""
    at = dict(found)
    for net in nets:
        for passage in net.passages:
            hub, pin = passage.hub, passage.pins[0]
            alone = len(passage.pins) == 1 and hub.bottom != pin.bottom
            if not alone or not 0 < abs(at[hub] - at[pin]) < _SNAP:
                continue
            for moved, fixed in ((pin, hub), (hub, pin)):
                if _may_stand(moved, at[fixed], (at, edges), frame):
                    at[moved] = at[fixed]
                    break
    return at


def _may_stand(
    port: Port,
    x: float,
    edge: tuple[Mapping[Port, float], _Edges],
    frame: tuple[Mapping[str, float], Spacing],
) -> bool:
    """Whether there is room for a port at another point of its card's edge, in the same order."""
    at, edges = edge
    places, spacing = frame
    if is_bend(port.owner) or abs(x - places[port.owner]) > spacing.reach(port.owner):
        return False
    others = [at[other] for other in edges[port.owner, port.bottom] if other != port]
    return all(
        abs(x - other) >= _LEAST_GAP and (other < x) == (other < at[port]) for other in others
    )


def _wishes(
    nets: Sequence[Net],
    frame: tuple[Mapping[str, float], Spacing],
    found: Mapping[Port, float],
    crowds: Mapping[tuple[str, bool], int],
) -> dict[Port, _Wish]:
    wishes: dict[Port, _Wish] = {}
    for net in nets:
        weight = _ROUTE if net.family is LineFamily.ROUTE else _LOOSE
        for passage in net.passages:
            if len(passage.pins) == 1:
                wishes.update(_pair(passage, frame, found, crowds))
            else:
                wishes.update(_gathering(passage, frame, found, weight))
    return wishes


def _pair(
    passage: Passage,
    frame: tuple[Mapping[str, float], Spacing],
    found: Mapping[Port, float],
    crowds: Mapping[tuple[str, bool], int],
) -> dict[Port, _Wish]:
    """Both ends of a line that is alone in its channel wish for one place, if they share any.

    At first that is the middle of the lower card; then the end with more neighbours decides.
    """
    places, spacing = frame
    hub, pin = passage.hub, passage.pins[0]
    low = max(places[end.owner] - spacing.reach(end.owner) for end in (hub, pin))
    high = min(places[end.owner] + spacing.reach(end.owner) for end in (hub, pin))
    if low > high or hub.bottom == pin.bottom:
        return {
            hub: _Wish(places[hub.owner], _LOOSE, places[pin.owner]),
            pin: _Wish(places[pin.owner], _LOOSE, places[hub.owner]),
        }
    leader = max((pin, hub), key=lambda end: crowds.get((end.owner, end.bottom), 0))
    shared = min(max(found[leader] if crowds else places[pin.owner], low), high)
    weight = _FIXED if crowds else _FIRM
    return {end: _Wish(shared, weight, shared) for end in (hub, pin)}


def _gathering(
    passage: Passage,
    frame: tuple[Mapping[str, float], Spacing],
    found: Mapping[Port, float],
    weight: float,
) -> dict[Port, _Wish]:
    """The trunk starts in the middle; a pin that is almost beneath it moves under it."""
    places, spacing = frame
    hub = passage.hub
    mean = sum(places[pin.owner] for pin in passage.pins) / len(passage.pins)
    wishes = {hub: _Wish(places[hub.owner], weight, mean)}
    trunk = found[hub]
    for pin in passage.pins:
        own = places[pin.owner]
        near = abs(trunk - own) <= min(_SNAP, spacing.half(pin.owner)) and hub.bottom != pin.bottom
        wishes[pin] = _Wish(trunk if near else own, _FIRM if near else weight, trunk)
    return wishes


def _settled(
    members: Sequence[Port], middle: float, reach: float, wishes: Mapping[Port, _Wish]
) -> dict[Port, float]:
    """Ports of one edge, apart from one another and from the corners."""
    ordered = sorted(members, key=lambda port: (wishes[port].leads_to, port.net, port.line))
    gap = min(_GAP, 2 * reach / max(len(ordered) - 1, 1))
    least = [index * gap for index in range(len(ordered))]
    wanted = [wishes[port].x for port in ordered]
    spread = separated(wanted, [wishes[port].weight for port in ordered], least)
    low, high = middle - reach, middle + reach - least[-1]
    return {
        port: min(max(x - floor, low), high) + floor
        for port, x, floor in zip(ordered, spread, least, strict=True)
    }
