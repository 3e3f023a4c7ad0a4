"""How far apart the items of a row stand."""

from govgraph.layout.card import WIDTH
from govgraph.layout.nets import is_bend

CARD_GAP = 24.0
BEND_CLEARANCE = 18.0
BEND_GAP = 14.0


def half(key: str) -> float:
    """Half the width of an item."""
    return 0.0 if is_bend(key) else WIDTH / 2


def separation(left: str, right: str) -> float:
    """How far apart the middles of two neighbours must be at least."""
    bends = is_bend(left) + is_bend(right)
    gap = (CARD_GAP, BEND_CLEARANCE, BEND_GAP)[bends]
    return half(left) + gap + half(right)
