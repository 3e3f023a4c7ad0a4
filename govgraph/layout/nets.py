"""Lines gathered into nets: those of one sort to one box share a trunk, as in a family tree.

A net runs from its target through the rows to its sources. In each row that it must pass it has a
bend: a place of its own between the cards. What a net does between two rows is a passage.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from govgraph.graph.known import Standing
from govgraph.views.view import Line, LineFamily, View

_BEND = "\x00bend"


@dataclass(frozen=True, slots=True)
class Port:
    """Where a net touches the edge of a card or of a bend.

    `bottom` tells which edge; `line` is the line that starts here, empty where the trunk goes on.
    """

    owner: str
    bottom: bool
    net: int
    line: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """What a net does in the channel below one row: it leads every pin to its hub."""

    net: int
    channel: int
    hub: Port
    pins: tuple[Port, ...]


@dataclass(frozen=True, slots=True)
class Net:
    """Lines that share a trunk and an arrowhead; `below` says which edge of the target it meets."""

    number: int
    target: str
    family: LineFamily
    standing: Standing
    below: bool
    lines: tuple[Line, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class NetKey:
    """What the lines of one net have in common; lines between equals stay alone, by `own`."""

    target: str
    family: LineFamily
    standing: Standing
    below: bool
    own: str


def net_key(line: Line, *, below: bool) -> NetKey:
    """The net that a line belongs to, if it comes from above or from `below` its target."""
    own = line.id if line.level else ""
    return NetKey(line.target, line.family, line.standing, below, own)


def is_bend(key: str) -> bool:
    """Whether an item of a row is a bend and no card."""
    return key.startswith(_BEND)


def bend(net: int, row: int) -> str:
    """The key of the bend of a net in a row."""
    return f"{_BEND}{net}.{row}"


def nets(view: View, row_of: Mapping[str, int]) -> tuple[Net, ...]:
    """Gather the lines of a view; those between equals stay alone: a trunk would join them."""
    gathered: dict[NetKey, list[Line]] = defaultdict(list)
    for line in view.lines:
        gathered[net_key(line, below=row_of[line.source] >= row_of[line.target])].append(line)
    return tuple(
        _net(number, key, lines, row_of) for number, (key, lines) in enumerate(gathered.items())
    )


def _net(number: int, key: NetKey, lines: Sequence[Line], row_of: Mapping[str, int]) -> Net:
    passages = tuple(_passages(number, lines, row_of, key.below))
    return Net(number, key.target, key.family, key.standing, key.below, tuple(lines), passages)


def _passages(
    number: int, lines: Sequence[Line], row_of: Mapping[str, int], below: bool
) -> Iterator[Passage]:
    """From the target outwards, one passage for each channel up to the farthest source."""
    target = lines[0].target
    step = 1 if below else -1
    home = row_of[target]
    farthest = max(abs(row_of[line.source] - home) for line in lines)
    starts: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        starts[abs(row_of[line.source] - home)].append(line)
    hub = Port(target, bottom=below, net=number)
    pins = [Port(line.source, bottom=True, net=number, line=line.id) for line in starts[0]]
    for distance in range(1, max(farthest, 1) + 1):
        pins += [
            Port(line.source, bottom=not below, net=number, line=line.id)
            for line in starts[distance]
        ]
        row = home + step * distance
        through = bend(number, row)
        if distance < farthest:
            pins.append(Port(through, bottom=not below, net=number))
        channel = row - 1 if below else row
        yield Passage(number, channel, hub, tuple(pins))
        hub, pins = Port(through, bottom=below, net=number), []


def bends(found: Sequence[Net]) -> dict[int, list[str]]:
    """The bends of each row, in the order of their nets."""
    rows: dict[int, list[str]] = defaultdict(list)
    for net in found:
        for passage in net.passages:
            if is_bend(passage.hub.owner):
                row = passage.channel if net.below else passage.channel + 1
                rows[row].append(passage.hub.owner)
    return rows
