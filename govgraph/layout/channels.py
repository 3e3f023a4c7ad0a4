"""The tracks between two rows: at which height each net goes across, so that few lines cross."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from govgraph.layout.nets import Passage, Port

TRACK = 10.0
_STRAIGHT_WITHIN = 0.5
TOO_NEAR = 5.0
_BESIDE = 9.0
_ON_TOP = 1000
_ROUNDS = 12
# With more nets than this in one channel, one round has to do.
_MANY = 80


@dataclass(frozen=True, slots=True)
class Strand:
    """One net in one channel: how far it goes across, and its ends above and below."""

    net: int
    left: float
    right: float
    up: tuple[float, ...]
    down: tuple[float, ...]

    @property
    def straight(self) -> bool:
        """Whether it only goes down, and needs no track."""
        return self.right - self.left < _STRAIGHT_WITHIN and bool(self.up) and bool(self.down)


def strand(passage: Passage, at: Mapping[Port, float]) -> Strand:
    """What a passage looks like once its ports have their places."""
    ends = (passage.hub, *passage.pins)
    xs = [at[port] for port in ends]
    return Strand(
        passage.net,
        min(xs),
        max(xs),
        tuple(at[port] for port in ends if port.bottom),
        tuple(at[port] for port in ends if not port.bottom),
    )


def tracks(strands: Sequence[Strand]) -> dict[int, int]:
    """The track of each net that needs one, counted from the top."""
    order = _sifted(apart(strands))
    levels: dict[int, int] = {}
    for index, each in enumerate(order):
        above = [levels[other.net] for other in order[:index] if _meet(each, other)]
        levels[each.net] = max(above, default=-1) + 1
    return levels


def apart(strands: Sequence[Strand]) -> list[Strand]:
    """Those that need a track, each below all that would lie on it if it were above them.

    Where that goes in a circle, the circle is cut somewhere.
    """
    waiting = sorted(
        (each for each in strands if not each.straight),
        key=lambda each: (each.right - each.left, each.net),
    )
    blockers: dict[int, set[int]] = {each.net: set() for each in waiting}
    for upper, lower in overlaps(waiting):
        blockers[upper].add(lower)
    order: list[Strand] = []
    while waiting:
        chosen = next((each for each in waiting if not blockers[each.net]), waiting[0])
        waiting.remove(chosen)
        order.append(chosen)
        for blocking in blockers.values():
            blocking.discard(chosen.net)
    return order


def overlaps(strands: Sequence[Strand]) -> Counter[tuple[int, int]]:
    """How often two nets would lie on one another if the first goes across above the second."""
    ups = sorted((x, each.net) for each in strands for x in each.up)
    xs = [x for x, _ in ups]
    found: Counter[tuple[int, int]] = Counter()
    for each in strands:
        for x in each.down:
            near = ups[bisect_right(xs, x - TOO_NEAR) : bisect_left(xs, x + TOO_NEAR)]
            found.update((each.net, net) for _, net in near if net != each.net)
    return found


def _sifted(order: list[Strand]) -> list[Strand]:
    """Each strand in turn goes to the height where it crosses least; no step makes it worse."""
    on_top = overlaps(order)
    costs = {
        (one.net, other.net): _crossings(one, other) + _ON_TOP * on_top[one.net, other.net]
        for one in order
        for other in order
        if one is not other and _meet(one, other)
    }
    for _ in range(_ROUNDS if len(order) <= _MANY else 1):
        before = [each.net for each in order]
        for each in sorted(order, key=lambda one: one.net):
            del order[[other.net for other in order].index(each.net)]
            order.insert(_best(each, order, costs), each)
        if [each.net for each in order] == before:
            break
    return order


def _best(each: Strand, order: Sequence[Strand], costs: Mapping[tuple[int, int], int]) -> int:
    """The place in the order that costs least, of those the highest."""
    cost, least, best = 0, 0, 0
    for index, other in enumerate(order, start=1):
        if (each.net, other.net) in costs:
            cost += costs[other.net, each.net] - costs[each.net, other.net]
            if cost < least:
                least, best = cost, index
    return best


def _meet(one: Strand, other: Strand) -> bool:
    return one.left - _BESIDE < other.right and other.left - _BESIDE < one.right


def _crossings(upper: Strand, lower: Strand) -> int:
    """How often two strands cross if the first goes across above the second."""
    crossed = sum(lower.left < x < lower.right for x in upper.down)
    return crossed + sum(upper.left < x < upper.right for x in lower.up)
