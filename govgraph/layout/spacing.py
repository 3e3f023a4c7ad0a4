"""How wide each card is, and how far apart the items of a row and the ports of a card stand."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from govgraph.layout.card import WIDTH
from govgraph.layout.nets import is_bend, net_key
from govgraph.views.view import View

CARD_GAP = 24.0
BEND_CLEARANCE = 18.0
BEND_GAP = 14.0
# Ports keep away from the rounded corners of their card, and from one another.
CORNER = 14.0
LEAST_PORT_GAP = 7.0
_NONE: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Spacing:
    """The widths of the cards, and the gaps that follow from them; a bend has no width."""

    widths: Mapping[str, float]

    def half(self, key: str) -> float:
        """Half the width of an item."""
        return 0.0 if is_bend(key) else self.widths[key] / 2

    def separation(self, left: str, right: str) -> float:
        """How far apart the middles of two neighbours must be at least."""
        bends = is_bend(left) + is_bend(right)
        gap = (CARD_GAP, BEND_CLEARANCE, BEND_GAP)[bends]
        return self.half(left) + gap + self.half(right)

    def reach(self, key: str) -> float:
        """How far from the middle of an item a port may stand."""
        return 0.0 if is_bend(key) else self.half(key) - CORNER


def widths(view: View, least: Mapping[str, float] = _NONE) -> dict[str, float]:
    """How wide each card is: all alike, but for those whose lines or rows would not fit."""
    leaving = Counter(line.source for line in view.lines)
    arriving = Counter(key.target for key in {net_key(line, below=False) for line in view.lines})
    return {
        box.id: max(
            least.get(box.id, WIDTH),
            2 * CORNER + LEAST_PORT_GAP * (leaving[box.id] + arriving[box.id] - 1),
        )
        for box in view.boxes
    }
