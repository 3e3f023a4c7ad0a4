"""Puts the items of very large charts in order, where Graphviz would take minutes.

Row by row, down and up again, each item goes to the mean of what it is joined to.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

_SWEEPS = 8


def swept(
    rows: Sequence[Sequence[str]], pulls: Sequence[tuple[str, str, int]]
) -> tuple[tuple[str, ...], ...]:
    """The order of the items in each row."""
    joined: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for one, other, weight in pulls:
        joined[one].append((other, weight))
        joined[other].append((one, weight))
    order = [list(row) for row in rows]
    places = {key: (index + 0.5) / len(row) for row in order for index, key in enumerate(row)}
    for sweep in range(_SWEEPS):
        for row in order if sweep % 2 == 0 else reversed(order):
            wanted = {key: _mean(joined[key], places, places[key]) for key in row}
            row.sort(key=wanted.__getitem__)
            places.update({key: (index + 0.5) / len(row) for index, key in enumerate(row)})
    return tuple(map(tuple, order))


def _mean(joined: Sequence[tuple[str, int]], places: Mapping[str, float], own: float) -> float:
    """Where what an item is joined to stands on average; its own place if that is nothing."""
    total = sum(weight for _, weight in joined)
    return sum(places[other] * weight for other, weight in joined) / total if total else own
