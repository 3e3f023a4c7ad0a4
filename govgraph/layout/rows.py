"""Which row each box stands in: bands first, then who answers to whom, then the length of a row.

A row belongs to one band. Inside a band a box stands below what it answers to. A row that is too
long is wrapped: boxes with nobody under them move down.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from govgraph.views.view import Line, LineFamily, View

# What a link weighs when two of them ask for opposite orders; routes come first.
_STRENGTH = (
    LineFamily.ROUTE,
    LineFamily.REPORT,
    LineFamily.CHALLENGE,
    LineFamily.ADVICE,
    LineFamily.MONEY,
    LineFamily.SEAT,
    LineFamily.OTHER,
)
ABOVE = "\x00above"
BELOW = "\x00below"


@dataclass(frozen=True, slots=True)
class Row:
    """The boxes of one row, without an order, and the band that they stand in."""

    band: str
    boxes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """What is the same for every way of wrapping: bands, depths, and the boxes without a line."""

    bands: tuple[str, ...]
    members: Mapping[str, tuple[str, ...]]
    depths: Mapping[str, int]
    superiors: Mapping[str, tuple[str, ...]]
    loose: frozenset[str]
    banded: bool


def ground(view: View) -> Ground:
    """Sort the boxes of a view into bands and find how deep each stands in its band.

    A box in no band stands above the bands if it is answered to from them and answers to nothing
    in them, else below.
    """
    band_of = _bands(view)
    ends = {end for line in view.lines for end in (line.source, line.target)}
    above = _superiors(view, band_of)
    members: dict[str, list[str]] = defaultdict(list)
    for box in view.boxes:
        members[band_of[box.id]].append(box.id)
    order = (ABOVE, *(band.id for band in view.bands), BELOW)
    return Ground(
        bands=tuple(band for band in order if band in members),
        members={band: tuple(boxes) for band, boxes in members.items()},
        depths=_depths([box.id for box in view.boxes], above),
        superiors={box: tuple(found) for box, found in above.items()},
        loose=frozenset(box.id for box in view.boxes if box.id not in ends),
        banded=bool(view.bands),
    )


def wrapped_rows(base: Ground, longest: int) -> tuple[Row, ...]:
    """Put every box into a row of at most `longest` boxes, top to bottom.

    Boxes without a line fill up the rows of their band, and then get rows of their own below.
    """
    parents = {superior for found in base.superiors.values() for superior in found}
    rows: list[Row] = []
    for band in base.bands:
        waiting: dict[int, list[str]] = defaultdict(list)
        for box in base.members[band]:
            if box not in base.loose:
                waiting[base.depths[box]].append(box)
        joined = [*_wrapped(waiting, longest, parents, base.superiors)]
        loose = [box for box in base.members[band] if box in base.loose]
        for boxes in joined:
            room = max(longest - len(boxes), 0)
            rows.append(Row(band, (*boxes, *loose[:room])))
            loose = loose[room:]
        rows.extend(Row(band, tuple(boxes)) for boxes in _even(loose, longest))
    return tuple(rows)


def _even(boxes: Sequence[str], longest: int) -> Iterable[Sequence[str]]:
    """As few stretches as the length allows, all of nearly one size."""
    count = -(-len(boxes) // longest)
    size = -(-len(boxes) // max(count, 1))
    return [boxes[at : at + size] for at in range(0, len(boxes), size or 1)]


def _wrapped(
    waiting: Mapping[int, list[str]],
    longest: int,
    parents: set[str],
    superiors: Mapping[str, Sequence[str]],
) -> Iterable[list[str]]:
    """Rows of one band: what does not fit a row and has nobody under it goes to the next."""
    carried: list[str] = []
    for depth in range(max(waiting, default=-1) + 1):
        here = [*waiting.get(depth, []), *carried]
        rows, carried = _split(here, longest, parents, superiors)
        yield from rows
    yield from (list(boxes) for boxes in _even(carried, longest))


def _split(
    here: list[str], longest: int, parents: set[str], superiors: Mapping[str, Sequence[str]]
) -> tuple[list[list[str]], list[str]]:
    """Full rows of those that others hang from, and the leaves that are to move down."""
    bearing = [box for box in here if box in parents]
    leaves = [box for box in here if box not in parents]
    if len(here) <= longest:
        return [here] if here else [], []
    if len(bearing) > longest:
        *full, last = (list(boxes) for boxes in _even(bearing, longest))
        kept, moved = _kept(leaves, longest - len(last), superiors)
        return [*full, [*last, *kept]], moved
    kept, moved = _kept(leaves, longest - len(bearing), superiors)
    return [[*bearing, *kept]], moved


def _kept(
    leaves: list[str], room: int, superiors: Mapping[str, Sequence[str]]
) -> tuple[list[str], list[str]]:
    """As many leaves as there is room for, so that siblings are parted as seldom as possible."""
    families = Counter(_family(leaf, superiors) for leaf in leaves)
    ordered = sorted(
        leaves, key=lambda leaf: (families[_family(leaf, superiors)], _family(leaf, superiors))
    )
    kept = set(ordered[:room])
    return [leaf for leaf in leaves if leaf in kept], [leaf for leaf in leaves if leaf not in kept]


def _family(leaf: str, superiors: Mapping[str, Sequence[str]]) -> str:
    found = superiors.get(leaf, ())
    return found[0] if found else ""


def _bands(view: View) -> dict[str, str]:
    """The band of each box; those in none are sorted above or below by the lines they have."""
    band_of = {box.id: box.band for box in view.boxes}
    free = {box.id for box in view.boxes if not box.band}
    if not view.bands:
        return dict.fromkeys(band_of, BELOW)
    rising = defaultdict(set)
    for line in view.lines:
        if not line.level:
            rising[line.source].add(line.target)
    lifted = {
        target for box, targets in rising.items() if box not in free for target in targets & free
    }
    answering = {box for box in free if rising[box] - free}
    grown = True
    while grown:
        more = {target for box in lifted for target in rising[box] & free} - lifted
        grown = bool(more)
        lifted |= more
    return {
        box: band or (ABOVE if box in lifted - answering else BELOW)
        for box, band in band_of.items()
    }


def _superiors(view: View, band_of: Mapping[str, str]) -> dict[str, list[str]]:
    """What each box stands below in its own band; a line that would close a circle is left out."""
    above: dict[str, list[str]] = defaultdict(list)
    for line in sorted(view.lines, key=_strength):
        apart = line.source != line.target and not line.level
        together = band_of[line.source] == band_of[line.target]
        if apart and together and not _reaches(line.target, line.source, above):
            above[line.source].append(line.target)
    return above


def _strength(line: Line) -> int:
    return _STRENGTH.index(line.family)


def _reaches(start: str, goal: str, above: Mapping[str, list[str]]) -> bool:
    seen, waiting = set[str](), [start]
    while waiting:
        box = waiting.pop()
        if box == goal:
            return True
        if box not in seen:
            seen.add(box)
            waiting.extend(above.get(box, ()))
    return False


def _depths(boxes: Sequence[str], above: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """The longest way up from each box inside its band."""
    depths: dict[str, int] = {}
    for box in boxes:
        waiting = [box]
        while waiting:
            top = waiting[-1]
            missing = [each for each in above.get(top, ()) if each not in depths]
            if missing:
                waiting.extend(missing)
            else:
                waiting.pop()
                depths[top] = max((depths[each] + 1 for each in above.get(top, ())), default=0)
    return depths
