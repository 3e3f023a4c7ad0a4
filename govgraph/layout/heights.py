"""How far down each row, track and band stands."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from govgraph.graph.known import Certainty
from govgraph.layout.card import Card
from govgraph.layout.channels import TRACK, strand, tracks
from govgraph.layout.nets import Net, Passage, Port, is_bend
from govgraph.layout.placement import PlacedBand
from govgraph.layout.rows import ABOVE, BELOW

# Below a card an arrowhead needs a shaft; above one, a line its bend, and perhaps a bead.
SHAFT = 22.0
_STUB = 14.0
_BEAD_STUB = 27.0
_EMPTY = 22.0
_BAND_TOP = 14.0
# A band that begins above beads begins in the clear, so that its rule does not cut through them.
_BAND_TOP_WITH_BEADS = 23.0
_BAND_BOTTOM = 18.0


@dataclass(frozen=True, slots=True)
class Levels:
    """The top and the height of each row, the height of each net in each channel, and the bands."""

    tops: tuple[float, ...]
    heights: tuple[float, ...]
    tracks: Mapping[tuple[int, int], float]
    bands: tuple[PlacedBand, ...]
    height: float


@dataclass(frozen=True, slots=True)
class _Channel:
    """The room that the lines between two rows need."""

    tracks: Mapping[int, int]
    count: int
    top: float
    bottom: float
    empty: bool = False

    @property
    def height(self) -> float:
        return self.top + max(self.count - 1, 0) * TRACK + self.bottom


@dataclass(frozen=True, slots=True)
class Floors:
    """What is to be stacked: the items and the band of each row, and how high things are."""

    rows: tuple[tuple[str, ...], ...]
    bands: tuple[str, ...]
    cards: Mapping[str, Card]
    labels: Mapping[str, float]

    def height(self, number: int) -> float:
        """How high a row is: as high as its highest card."""
        cards = (self.cards[key].height for key in self.rows[number] if not is_bend(key))
        return max(cards, default=0.0)

    def ends_band(self, number: int) -> bool:
        """Whether the next row is in another band, or there is none."""
        return number + 1 == len(self.rows) or self.bands[number] != self.bands[number + 1]


def levels(floors: Floors, found: Sequence[Net], at: Mapping[Port, float]) -> Levels:
    """Stack rows, channels and bands; no band is lower than its label."""
    tops: list[float] = []
    edges = [0.0]
    y = _BAND_TOP
    lines: dict[tuple[int, int], float] = {}
    for number, channel in enumerate(_channels(len(floors.rows), found, at)):
        tops.append(y)
        y += floors.height(number)
        last = number + 1 == len(floors.rows)
        room = 0.0 if last and channel.empty else channel.height
        if floors.ends_band(number):
            margin = 0.0 if last else _margin(channel)
            room += _BAND_BOTTOM if channel.empty else _BAND_BOTTOM / 3
            needed = edges[-1] + floors.labels.get(floors.bands[number], 0.0)
            y += max(0.0, needed - (y + room - margin))
            edges.append(y + room - margin)
        lines.update(
            {(net, number): y + channel.top + TRACK * at for net, at in channel.tracks.items()}
        )
        y += room
    heights = tuple(floors.height(number) for number in range(len(floors.rows)))
    return Levels(tuple(tops), heights, lines, _bands(floors.bands, edges), edges[-1])


def _margin(channel: _Channel) -> float:
    """How far above the next row's cards a band ends: in the clear, below the last track."""
    return _BAND_TOP_WITH_BEADS if channel.bottom == _BEAD_STUB else _BAND_TOP


def _bands(names: Sequence[str], edges: Sequence[float]) -> tuple[PlacedBand, ...]:
    distinct = list(dict.fromkeys(names))
    return tuple(
        PlacedBand("" if name in {ABOVE, BELOW} else name, top, bottom - top)
        for name, top, bottom in zip(distinct, edges, edges[1:], strict=False)
    )


def _channels(count: int, found: Sequence[Net], at: Mapping[Port, float]) -> list[_Channel]:
    """The channel below each row."""
    members: dict[int, list[tuple[Net, Passage]]] = defaultdict(list)
    for net in found:
        for passage in net.passages:
            members[passage.channel].append((net, passage))
    return [_channel(members[number], at) for number in range(count)]


def _channel(members: Sequence[tuple[Net, Passage]], at: Mapping[Port, float]) -> _Channel:
    if not members:
        return _Channel({}, 0, _EMPTY, 0.0, empty=True)
    found = tracks([strand(passage, at) for _, passage in members])
    beads = {pin.bottom for net, passage in members for pin in _beaded(net, passage)}
    arrows = {passage.hub.bottom for _, passage in members if not is_bend(passage.hub.owner)}
    top = _BEAD_STUB if True in beads else SHAFT
    bottom = _BEAD_STUB if False in beads else SHAFT if False in arrows else _STUB
    return _Channel(found, max(found.values(), default=-1) + 1, top, bottom)


def _beaded(net: Net, passage: Passage) -> list[Port]:
    """The pins of a passage at which a line starts that carries a bead."""
    marked = {
        line.id for line in net.lines if line.matter or line.certainty is not Certainty.STATED
    }
    return [pin for pin in passage.pins if pin.line in marked]
