"""Swaps neighbours in their rows wherever that makes the picture tidier.

Graphviz sees no more than which lines cross; whether a line has a corner less when two neighbours
change places shows only when all is placed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from govgraph.layout.across import Ties
from govgraph.layout.assembling import Arrangement, arrangements, columns, placed
from govgraph.layout.drafts import Measured
from govgraph.layout.engine import Order
from govgraph.layout.placement import Placement

# How many pairs are swapped on trial: fewer, the more there is to place each time.
_EFFORT = 2400


def improved(given: Measured, start: Arrangement, cost: Callable[[Placement], float]) -> Placement:
    """The placement that costs least of those found by swapping neighbours, one pair at a time."""
    here, middles = start, columns(start)
    best = placed(given, here, middles)
    least = cost(best)
    tries = _EFFORT // max(len(middles), 1)
    waiting = list(_promising(here.ties, middles))
    while waiting and tries > 0:
        swapped = replace(here, ties=replace(here.ties, rows=waiting.pop(0)))
        moved = columns(swapped, middles)
        placement = placed(given, swapped, moved)
        tries -= 1
        if (found := cost(placement)) < least:
            here, middles, best, least = swapped, moved, placement, found
            waiting = list(_promising(here.ties, middles))
    widths = arrangements(given, here.draft, here.ties.rows)
    return min([best, *(placed(given, each, columns(each)) for each in widths)], key=cost)


def _promising(ties: Ties, middles: Mapping[str, float]) -> Iterator[Order]:
    """The rows with one pair swapped, for each pair that its lines would rather see swapped."""
    pulls: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for one, other, pull in ties.pulls:
        pulls[one].append((middles[other], pull))
        pulls[other].append((middles[one], pull))
    ranked = []
    for number, row in enumerate(ties.rows):
        for index in range(len(row) - 1):
            left, right = row[index], row[index + 1]
            apart = ties.spacing.separation(left, right)
            gain = _gain(pulls[left], middles[left], apart)
            gain += _gain(pulls[right], middles[right], -apart)
            if gain > 0:
                swapped = (*row[:index], right, left, *row[index + 2 :])
                ranked.append((-gain, number, index, swapped))
    for _, number, _, swapped in sorted(ranked):
        yield (*ties.rows[:number], swapped, *ties.rows[number + 1 :])


def _gain(pulls: list[tuple[float, float]], x: float, step: float) -> float:
    """How much shorter the lines of an item become if it moves, the stronger the dearer."""
    return sum(pull * (abs(other - x) - abs(other - x - step)) for other, pull in pulls)
