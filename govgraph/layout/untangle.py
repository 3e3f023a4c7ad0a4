"""Moves a port a little where two lines would otherwise have to lie on one another.

Between two rows each net has a height of its own; only if two nets change places exactly, one
going down where the other comes down, is there no order of heights that keeps them apart.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from govgraph.layout.channels import TOO_NEAR, Strand, apart, overlaps, strand
from govgraph.layout.nets import Net, Passage, Port, is_bend
from govgraph.layout.spacing import Spacing

_ROUNDS = 12
_LEAST_STEP, _LARGEST_STEP = 6, 80
_FROM_CARD = 8.0

_Places = Mapping[Port, float]


@dataclass(frozen=True, slots=True)
class Floor:
    """The rows with the middles of their items, and how far apart these stand."""

    rows: tuple[tuple[str, ...], ...]
    middles: Mapping[str, float]
    spacing: Spacing


@dataclass(frozen=True, slots=True)
class _Plan:
    """Which passages and ports each channel has, and which ports a bend has."""

    passages: Mapping[int, Sequence[Passage]]
    channel: Mapping[Port, int]
    ports: Mapping[int, Sequence[Port]]
    twins: Mapping[str, Sequence[Port]]
    floor: Floor


def untangled(found: Sequence[Net], at: _Places, floor: Floor) -> dict[Port, float]:
    """The same ports, apart wherever two lines would lie on one another."""
    places = dict(at)
    plan = _plan(found, floor)
    for _ in range(_ROUNDS):
        clashes = [clash for each in plan.passages.values() for clash in _clashes(each, places)]
        if not clashes:
            break
        for clash in clashes:
            _part(clash, places, plan)
    return places


def _plan(found: Sequence[Net], floor: Floor) -> _Plan:
    passages: dict[int, list[Passage]] = defaultdict(list)
    channel: dict[Port, int] = {}
    for net in found:
        for passage in net.passages:
            passages[passage.channel].append(passage)
            channel.update(dict.fromkeys((passage.hub, *passage.pins), passage.channel))
    ports: dict[int, list[Port]] = defaultdict(list)
    twins: dict[str, list[Port]] = defaultdict(list)
    for port, number in channel.items():
        ports[number].append(port)
        if is_bend(port.owner):
            twins[port.owner].append(port)
    return _Plan(passages, channel, ports, twins, floor)


def _clashes(passages: Sequence[Passage], at: _Places) -> Iterator[tuple[Port, Port]]:
    """Pairs of ports, one above and one below the channel, whose lines lie on one another."""
    strands = {passage.net: strand(passage, at) for passage in passages}
    order = {each.net: height for height, each in enumerate(apart([*strands.values()]))}
    by_net = {passage.net: passage for passage in passages}
    for upper, lower in overlaps([*strands.values()]):
        if _lies_above(strands[upper], strands[lower], order):
            yield from _near(by_net[upper], by_net[lower], at)


def _lies_above(upper: Strand, lower: Strand, order: Mapping[int, int]) -> bool:
    """Whether the first strand goes across above the second; a straight one is everywhere."""
    return upper.straight or lower.straight or order[upper.net] < order[lower.net]


def _near(upper: Passage, lower: Passage, at: _Places) -> Iterator[tuple[Port, Port]]:
    for down in (upper.hub, *upper.pins):
        for up in (lower.hub, *lower.pins):
            if not down.bottom and up.bottom and abs(at[down] - at[up]) < TOO_NEAR:
                yield down, up


def _part(clash: tuple[Port, Port], places: dict[Port, float], plan: _Plan) -> None:
    """Move one end as little as is enough; not at all if there is no room."""
    ways = sorted(
        (abs(x - places[moved]), moved.net, x, moved)
        for moved, fixed in (clash, clash[::-1])
        for step in range(_LEAST_STEP, _LARGEST_STEP)
        for x in (places[fixed] + step, places[fixed] - step)
    )
    for _, _, x, moved in ways:
        if _fits(moved, x, places, plan):
            places.update(dict.fromkeys(plan.twins.get(moved.owner, (moved,)), x))
            return


def _fits(port: Port, x: float, places: _Places, plan: _Plan) -> bool:
    """Whether a port may stand there: on its card, and not too near to another line."""
    moved = plan.twins.get(port.owner, (port,))
    return _has_room(port.owner, x, plan.floor) and all(
        abs(x - places[other]) >= TOO_NEAR
        for each in moved
        for other in plan.ports[plan.channel[each]]
        if other not in moved and (other.net != each.net or other.bottom == each.bottom)
    )


def _has_room(owner: str, x: float, floor: Floor) -> bool:
    """Whether a point is on the edge of a card, or, for a bend, clear of the cards of its row."""
    if not is_bend(owner):
        return abs(x - floor.middles[owner]) <= floor.spacing.reach(owner)
    row = next(row for row in floor.rows if owner in row)
    return all(
        abs(x - floor.middles[key]) >= floor.spacing.half(key) + _FROM_CARD
        for key in row
        if not is_bend(key)
    )
