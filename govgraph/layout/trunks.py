"""Straight trunks: one place from left to right for all the bends of a long line."""

from collections.abc import Mapping, Sequence

from govgraph.layout.nets import Net, Port, is_bend
from govgraph.layout.spacing import separation

_REACH = 40.0


def chains(found: Sequence[Net]) -> list[list[str]]:
    """The bends of each net that has any, from its target outwards."""
    listed = (
        [passage.hub.owner for passage in net.passages if is_bend(passage.hub.owner)]
        for net in found
    )
    return [chain for chain in listed if chain]


def upright(
    rows: Sequence[Sequence[str]], places: Mapping[str, float], trunks: Sequence[Sequence[str]]
) -> dict[str, float]:
    """One place for each trunk, where it moves the cards beside it least; trunks keep apart."""
    row_of = {key: row for row in rows for key in row}
    pins: dict[str, float] = {}
    means = [sum(places[key] for key in chain) / len(chain) for chain in trunks]
    for number in sorted(range(len(trunks)), key=lambda each: (means[each], each)):
        chain = trunks[number]
        rooms = [_room(key, row_of[key], places) for key in chain]
        low = max(room[0] for room in rooms)
        high = min(room[1] for room in rooms)
        middle = (low + high) / 2 if low > high else min(max(means[number], low), high)
        taken = [_taken(key, row_of[key], pins) for key in chain]
        pins.update(dict.fromkeys(chain, max(middle, *taken)))
    return pins


def aligned(
    rows: Sequence[Sequence[str]],
    middles: Mapping[str, float],
    found: Sequence[Net],
    at: Mapping[Port, float],
) -> dict[str, float]:
    """Move each trunk a little, so that it meets the port at one of its ends without a corner."""
    places = dict(middles)
    row_of = {key: row for row in rows for key in row}
    for net in found:
        trunk = [each.hub.owner for each in net.passages if is_bend(each.hub.owner)]
        if not trunk or len({places[key] for key in trunk}) > 1:
            continue
        low = max(_free(key, row_of[key], places, -1) for key in trunk)
        high = min(_free(key, row_of[key], places, 1) for key in trunk)
        here = places[trunk[0]]
        wanted = [x for x in _ends(net, at) if low <= x <= high and abs(x - here) < _REACH]
        if wanted:
            places.update(dict.fromkeys(trunk, wanted[0]))
    return places


def _ends(net: Net, at: Mapping[Port, float]) -> list[float]:
    """Where the ends of a trunk are; the far one first, if the near one can follow it."""
    far = net.passages[-1].pins
    near = at[net.passages[0].hub]
    return [at[far[0]], near] if len(far) == 1 else [near]


def _free(key: str, row: Sequence[str], places: Mapping[str, float], step: int) -> float:
    """How far a bend may go to one side before it comes too near to its neighbour."""
    at = row.index(key) + step
    if not 0 <= at < len(row):
        return step * float("inf")
    return places[row[at]] - step * separation(row[at], key)


def _room(key: str, row: Sequence[str], places: Mapping[str, float]) -> tuple[float, float]:
    """How far a bend may go between the cards that stand on either side of it."""
    return _wall(key, row, places, -1), _wall(key, row, places, 1)


def _wall(key: str, row: Sequence[str], places: Mapping[str, float], step: int) -> float:
    """The nearest card to one side, less the room for the bends that stand between."""
    gap, before, at = 0.0, key, row.index(key) + step
    while 0 <= at < len(row):
        gap += separation(before, row[at])
        if not is_bend(row[at]):
            return places[row[at]] - step * gap
        before, at = row[at], at + step
    return step * float("inf")


def _taken(key: str, row: Sequence[str], pins: Mapping[str, float]) -> float:
    """As far right as the trunks that already stand to the left of this one ask for."""
    gap, before = 0.0, key
    for other in reversed(row[: row.index(key)]):
        gap += separation(other, before)
        if other in pins:
            return pins[other] + gap
        before = other
    return float("-inf")
