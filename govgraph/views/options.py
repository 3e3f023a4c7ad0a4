"""What a picture is asked to show."""

from dataclasses import dataclass, field

from govgraph.views.view import LineFamily

STANDARD = frozenset({LineFamily.ROUTE, LineFamily.REPORT, LineFamily.CHALLENGE, LineFamily.ADVICE})
# Above this many cards lines of membership hide everything else, and a table serves better.
MOST_CARDS_WITH_SEATS = 30
# Above this many bodies no arrangement of cards can be taken in; leaves become rows.
MOST_BODIES_IN_FULL = 40


@dataclass(frozen=True, slots=True)
class Options:
    """Which sorts of line to show besides the standard ones, and which to hide.

    Membership is shown where the picture has at most 30 cards with it; `show` and `hide` overrule
    that. `compact` lists leaf bodies inside the body that they answer to; left open, that is done
    above 40 bodies.
    """

    show: frozenset[LineFamily] = field(default_factory=frozenset)
    hide: frozenset[LineFamily] = field(default_factory=frozenset)
    compact: bool | None = None

    def families(self, cards: int) -> frozenset[LineFamily]:
        """The sorts of line that a picture with so many cards shows."""
        seats = {LineFamily.SEAT} if cards <= MOST_CARDS_WITH_SEATS else set()
        return (STANDARD | seats | self.show) - self.hide

    def lists_leaves(self, bodies: int) -> bool:
        """Whether a picture with cards for so many bodies is compact."""
        return bodies > MOST_BODIES_IN_FULL if self.compact is None else self.compact
