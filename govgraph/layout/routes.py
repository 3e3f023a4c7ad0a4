"""The way of each line, step by step, from its source up its trunk to its target."""

from collections.abc import Iterator, Mapping, Sequence

from govgraph.layout.card import Card
from govgraph.layout.heights import Levels
from govgraph.layout.nets import Net, Passage, Port, is_bend
from govgraph.layout.placement import Bundle, Point, Route


def bundles(
    found: Sequence[Net],
    at: Mapping[Port, float],
    levels: Levels,
    cards: Mapping[str, Card],
) -> tuple[Bundle, ...]:
    """Every net with the ways of its lines."""
    return tuple(
        Bundle(
            net.target,
            net.family,
            net.standing,
            tuple(
                Route(line.id, _plain([*_way(net, line.id, at, (levels, cards))]))
                for line in net.lines
            ),
        )
        for net in found
    )


def _way(
    net: Net,
    line: str,
    at: Mapping[Port, float],
    frame: tuple[Levels, Mapping[str, Card]],
) -> Iterator[Point]:
    """From the passage in which the line starts, inwards, to the target."""
    pins = {pin.owner: pin for passage in net.passages for pin in passage.pins if not pin.line}
    start = next(
        number
        for number, passage in enumerate(net.passages)
        if any(pin.line == line for pin in passage.pins)
    )
    for number in range(start, -1, -1):
        passage = net.passages[number]
        pin = (
            next(pin for pin in passage.pins if pin.line == line)
            if number == start
            else pins[net.passages[number + 1].hub.owner]
        )
        yield from _through(passage, pin, at, frame)


def _through(
    passage: Passage,
    pin: Port,
    at: Mapping[Port, float],
    frame: tuple[Levels, Mapping[str, Card]],
) -> Iterator[Point]:
    levels, _ = frame
    yield at[pin], _edge(pin, passage.channel, frame)
    track = levels.tracks.get((passage.net, passage.channel))
    if track is not None:
        yield at[pin], track
        yield at[passage.hub], track
    # A net without a track goes straight down; what its ports differ by is rounding.
    yield at[passage.hub if track is not None else pin], _edge(passage.hub, passage.channel, frame)


def _edge(port: Port, channel: int, frame: tuple[Levels, Mapping[str, Card]]) -> float:
    """The height at which a port lies: the edge of its card, or of the row that its bend is in."""
    levels, cards = frame
    if not port.bottom:
        return levels.tops[channel + 1]
    deep = levels.heights[channel] if is_bend(port.owner) else cards[port.owner].height
    return levels.tops[channel] + deep


def _plain(points: Sequence[Point]) -> tuple[Point, ...]:
    """The same way without points that lie on a straight stretch."""
    kept: list[Point] = []
    for point in points:
        if kept and point == kept[-1]:
            continue
        if len(kept) > 1 and _in_line(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def _in_line(a: Point, b: Point, c: Point) -> bool:
    return a[0] == b[0] == c[0] or a[1] == b[1] == c[1]
