"""Straight trunks: one place from left to right for all the bends of a long line."""

from collections.abc import Mapping, Sequence
from math import inf

from govgraph.layout.nets import Net, Port, is_bend
from govgraph.layout.spacing import Spacing

_Item = tuple[str, Sequence[str]]


def chains(found: Sequence[Net]) -> list[list[str]]:
    """The bends of each net that has any, from its target outwards."""
    listed = (
        [passage.hub.owner for passage in net.passages if is_bend(passage.hub.owner)]
        for net in found
    )
    return [chain for chain in listed if chain]


def upright(
    rows: Sequence[Sequence[str]],
    places: Mapping[str, float],
    trunks: Sequence[Sequence[str]],
    frame: tuple[Spacing, Mapping[str, tuple[float, float]]],
) -> dict[str, float]:
    """One place for each trunk, where it moves the cards beside it least; trunks keep apart.

    The frame says how far apart items stand, and between which limits each bend must stay.
    """
    spacing, limits = frame
    row_of = {key: row for row in rows for key in row}
    means = [sum(places[key] for key in chain) / len(chain) for chain in trunks]
    order = sorted(range(len(trunks)), key=lambda each: (means[each], each))
    pins: dict[str, float] = {}
    for number in order:
        chain = trunks[number]
        rooms = [_room((key, row_of[key]), places, spacing) for key in chain]
        low, high = max(room[0] for room in rooms), min(room[1] for room in rooms)
        middle = (low + high) / 2 if low > high else min(max(means[number], low), high)
        least = [limits[key][0] for key in chain]
        taken = [_taken((key, row_of[key]), pins, spacing, -1) for key in chain]
        pins.update(dict.fromkeys(chain, max(middle, *least, *taken)))
    for number in reversed(order):
        chain = trunks[number]
        most = [limits[key][1] for key in chain]
        taken = [_taken((key, row_of[key]), pins, spacing, 1) for key in chain]
        pins.update(dict.fromkeys(chain, min(pins[chain[0]], *most, *taken)))
    return pins


def aligned(
    rows: Sequence[Sequence[str]],
    middles: Mapping[str, float],
    found: Sequence[Net],
    frame: tuple[Spacing, Mapping[Port, float]],
) -> dict[str, float]:
    """Move each trunk to where one of its ends is, if there is room: that saves a corner."""
    spacing, at = frame
    places = dict(middles)
    row_of = {key: row for row in rows for key in row}
    for net in found:
        trunk = [each.hub.owner for each in net.passages if is_bend(each.hub.owner)]
        if not trunk or len({places[key] for key in trunk}) > 1:
            continue
        low = max(_free((key, row_of[key]), places, spacing, -1) for key in trunk)
        high = min(_free((key, row_of[key]), places, spacing, 1) for key in trunk)
        wanted = [x for x in _ends(net, at, places, spacing) if low <= x <= high]
        if wanted:
            places.update(dict.fromkeys(trunk, wanted[0]))
    return places


def _ends(
    net: Net, at: Mapping[Port, float], places: Mapping[str, float], spacing: Spacing
) -> list[float]:
    """Where a trunk would best stand: at the near end if the far one can follow it there."""
    near, far = at[net.passages[0].hub], net.passages[-1].pins
    if len(far) > 1:
        return [near]
    follows = abs(near - places[far[0].owner]) <= spacing.reach(far[0].owner)
    return [near, at[far[0]]] if follows else [at[far[0]], near]


def _free(item: _Item, places: Mapping[str, float], spacing: Spacing, step: int) -> float:
    """How far a bend may go to one side before it comes too near to its neighbour."""
    for other in _beside(item, step)[:1]:
        return places[other] - step * spacing.separation(other, item[0])
    return step * inf


def _room(item: _Item, places: Mapping[str, float], spacing: Spacing) -> tuple[float, float]:
    """How far a bend may go between the cards that stand on either side of it."""
    return _wall(item, places, spacing, -1), _wall(item, places, spacing, 1)


def _wall(item: _Item, places: Mapping[str, float], spacing: Spacing, step: int) -> float:
    """The nearest card to one side, less the room for the bends that stand between."""
    gap, before = 0.0, item[0]
    for other in _beside(item, step):
        gap += spacing.separation(before, other)
        if not is_bend(other):
            return places[other] - step * gap
        before = other
    return step * inf


def _taken(item: _Item, pins: Mapping[str, float], spacing: Spacing, step: int) -> float:
    """As far to one side as a bend may go for the nearest trunk that stands there already."""
    gap, before = 0.0, item[0]
    for other in _beside(item, step):
        gap += spacing.separation(before, other)
        if other in pins:
            return pins[other] - step * gap
        before = other
    return step * inf


def _beside(item: _Item, step: int) -> Sequence[str]:
    """What stands to one side of an item in its row, the nearest first."""
    key, row = item
    at = row.index(key)
    return row[at + 1 :] if step > 0 else row[:at][::-1]
