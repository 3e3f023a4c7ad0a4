"""Leaf bodies become rows inside the body that they answer to: the compact view.

A body is a row only if it answers to one body plainly, nothing answers to it, and both stand in
the same tier. Its place tells that link; its other links become short tags, and a body with more
than a few of them keeps a card.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from govgraph.graph.known import Certainty
from govgraph.views.naming import codes
from govgraph.views.view import Box, BoxFamily, Line, LineFamily

_MOST_TAGS = 2
_NEVER_ROWS = frozenset({BoxFamily.ORGANISATION, BoxFamily.POST})
_PLAIN = "is accountable to"


@dataclass(frozen=True, slots=True)
class Nested:
    """The boxes and lines of a view, with rows marked, and the codes that their tags use."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    codes: tuple[tuple[str, str], ...] = ()


def nested(boxes: Sequence[Box], lines: Sequence[Line]) -> Nested:
    """List every leaf in the body that it answers to."""
    homes = _homes(boxes, lines)
    by_id = {box.id: box for box in boxes}
    placed = {home.id for home in homes.values()}
    others = {line.id: _told(line, homes) for line in lines if line.id not in placed}
    named = codes([by_id[other] for _, other in filter(None, others.values())])
    found = {
        line.id: replace(line, row=told[0], tag=_tag(line, told, named))
        for line in lines
        if (told := others.get(line.id))
    }
    found |= {
        home.id: replace(home, row=row, tag="" if home.words == _PLAIN else _short(home, "this"))
        for row, home in homes.items()
    }
    return Nested(
        tuple(
            replace(box, inside=homes[box.id].target) if box.id in homes else box for box in boxes
        ),
        tuple(found.get(line.id, line) for line in lines),
        tuple((code, by_id[id_].name) for id_, code in named.items() if code != by_id[id_].name),
    )


def _homes(boxes: Sequence[Box], lines: Sequence[Line]) -> Mapping[str, Line]:
    """The link that each row's place tells, by the id of the row."""
    by_id = {box.id: box for box in boxes}
    bearing = {line.target for line in lines if line.family is LineFamily.ROUTE}
    ends = Counter(end for line in lines for end in {line.source, line.target})
    rising: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.family is LineFamily.ROUTE:
            rising[line.source].append(line)
    homes = {}
    for box in boxes:
        if box.id in bearing or box.family in _NEVER_ROWS or ends[box.id] > _MOST_TAGS + 1:
            continue
        fitting = (line for line in rising[box.id] if _is_home(line, box, by_id[line.target]))
        if home := next(fitting, None):
            homes[box.id] = home
    return homes


def _is_home(line: Line, box: Box, target: Box) -> bool:
    """Whether to stand inside its target says all that a line says."""
    plain = line.certainty is Certainty.STATED and not line.matter
    return plain and line.standing is box.standing and box.band == target.band


def _told(line: Line, homes: Mapping[str, Line]) -> tuple[str, str] | None:
    """The row that tells a line, and the other end; nothing for a line between cards."""
    for row, other in ((line.source, line.target), (line.target, line.source)):
        if row in homes:
            return row, other
    return None


def _tag(line: Line, told: tuple[str, str], named: Mapping[str, str]) -> str:
    row, other = told
    if other == row:
        return _short(line, "itself")
    if row == line.target:
        return _limited(line, f"{named[other]} {line.words} it")
    return _short(line, named[other])


def _short(line: Line, name: str) -> str:
    """What a row says of its own link: “also accountable to HWB”, “reports to HWB”."""
    words = line.words.removeprefix("is ")
    return _limited(line, f"{'also ' if line.words == _PLAIN else ''}{words} {name}")


def _limited(line: Line, words: str) -> str:
    limits = ", ".join(_limits(line))
    return f"{words} ({limits})" if limits else words


def _limits(line: Line) -> Iterator[str]:
    if line.matter:
        yield f"for {line.matter} only"
    if line.partial:
        yield "not independent"
    if line.status:
        yield line.status.lower()
    if line.certainty is not Certainty.STATED:
        yield line.certainty.value
