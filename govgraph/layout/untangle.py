"""Moves a port a little where two lines would otherwise have to lie on one another.

Between two rows each net has a height of its own; only if two nets change places exactly, one
going down where the other comes down, is there no order of heights that keeps them apart.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from govgraph.layout.channels import TOO_NEAR, Strand, apart, on_top, strand
from govgraph.layout.nets import Net, Passage, Port, is_bend
from govgraph.layout.spacing import half

_ROUNDS = 6
_STEP = TOO_NEAR + 1.0
_CORNER = 10.0


def untangled(
    found: Sequence[Net], at: Mapping[Port, float], middles: Mapping[str, float]
) -> dict[Port, float]:
    """The same ports, apart wherever two lines would lie on one another."""
    places = dict(at)
    channels: dict[int, list[Passage]] = defaultdict(list)
    for net in found:
        for passage in net.passages:
            channels[passage.channel].append(passage)
    for _ in range(_ROUNDS):
        clashes = [clash for each in channels.values() for clash in _clashes(each, places)]
        if not clashes:
            break
        for clash in clashes:
            _part(clash, places, middles)
    return places


def _clashes(passages: Sequence[Passage], at: Mapping[Port, float]) -> Iterator[tuple[Port, Port]]:
    """Pairs of ports, one above and one below the channel, whose lines lie on one another."""
    strands = [strand(passage, at) for passage in passages]
    heights = {each.net: height for height, each in enumerate(apart(strands))}
    for passage, upper in zip(passages, strands, strict=True):
        for other, lower in zip(passages, strands, strict=True):
            if passage is not other and on_top(upper, lower) and _below(upper, lower, heights):
                yield from _near(passage, other, at)


def _below(upper: Strand, lower: Strand, heights: Mapping[int, int]) -> bool:
    """Whether the second strand goes across lower than the first; a straight one is everywhere."""
    return upper.straight or lower.straight or heights[upper.net] < heights[lower.net]


def _near(upper: Passage, lower: Passage, at: Mapping[Port, float]) -> Iterator[tuple[Port, Port]]:
    for down in (upper.hub, *upper.pins):
        for up in (lower.hub, *lower.pins):
            if not down.bottom and up.bottom and abs(at[down] - at[up]) < TOO_NEAR:
                yield down, up


def _part(
    clash: tuple[Port, Port], places: dict[Port, float], middles: Mapping[str, float]
) -> None:
    """Move the first end that has room, just far enough from the other."""
    for moved, fixed in (clash, clash[::-1]):
        for step in (_STEP, -_STEP):
            x = places[fixed] + step
            if _fits(moved, x, places, middles):
                twins = [port for port in places if port.owner == moved.owner]
                places.update(dict.fromkeys(twins if is_bend(moved.owner) else [moved], x))
                return


def _fits(port: Port, x: float, places: Mapping[Port, float], middles: Mapping[str, float]) -> bool:
    """Whether a port may stand there: on its card, and not too near to another of its row."""
    if not is_bend(port.owner) and abs(x - middles[port.owner]) > half(port.owner) - _CORNER:
        return False
    return all(
        abs(x - place) >= TOO_NEAR
        for other, place in places.items()
        if other.owner != port.owner or (other != port and other.bottom == port.bottom)
        if abs(place - places[port]) < 4 * _STEP and other.bottom == port.bottom
        if other.net != port.net
    )
