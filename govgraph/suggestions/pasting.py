"""The words to paste for a link, and the place in a file where they go."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from govgraph.document import Located, locate
from govgraph.graph import GovernanceGraph
from govgraph.lint import Paste
from govgraph.model.relation import RELATION_TYPES
from govgraph.problem import Origin, Path
from govgraph.suggestions.candidate import Candidate
from govgraph.text import Position, Text

_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two ways to write a link: as a key of one end, with the other as its value."""

    origin: Origin
    """The place of the entity."""
    key: str
    value: str


def pastes(
    graph: GovernanceGraph, texts: Mapping[str, Text], links: Iterable[Candidate]
) -> dict[Candidate, Paste]:
    """The words for each of some links, without those for which there is no place.

    A key stands once on an entity: where it is there already, the link is written from the other
    side. In a structure of several files, it stands in the one that knows both ends.
    """
    wanted = {one: tuple(_sides(graph, one)) for one in links}
    places = dict(_places(texts, (side for sides in wanted.values() for side in sides)))
    found = {}
    for one, sides in wanted.items():
        ways = (_paste(texts, side, places) for side in sides)
        paste = next((way for way in ways if way is not None), None)
        if paste is not None:
            found[one] = paste
    return found


def _sides(graph: GovernanceGraph, one: Candidate) -> Iterator[_Side]:
    """Where a link may be written: the file that was asked for first knows all the others."""
    source, target = (graph.entity(id_) for id_ in one.ends[0])
    inverse = RELATION_TYPES[one.key].inverse
    sides = [_Side(source.origin, one.key.value, one.target)]
    # What is written in short has the confidence of the entity on which it stands.
    if inverse and not target.evidence.likely:
        sides.append(_Side(target.origin, inverse, one.source))
    files = graph.structure.files
    first = min(files.index(end.origin.file) for end in (source, target))
    yield from (side for side in sides if files.index(side.origin.file) == first)


def _places(
    texts: Mapping[str, Text], sides: Iterable[_Side]
) -> Iterator[tuple[Origin, Located | None]]:
    """Where the entities stand and, if they have them already, the keys."""
    paths: dict[str, dict[Path, None]] = {}
    for side in sides:
        for origin in (side.origin, side.origin / side.key):
            paths.setdefault(origin.file, {})[origin.path] = None
    for file, own in paths.items():
        found = locate(texts[file], own) if file in texts else {}
        for path in own:
            yield Origin(file, path), found.get(path)


def _paste(
    texts: Mapping[str, Text], side: _Side, places: Mapping[Origin, Located | None]
) -> Paste | None:
    entity, key = places[side.origin], places[side.origin / side.key]
    if entity is None or entity.key is None or key != entity:
        return None
    text, start = texts[side.origin.file], entity.value.start
    before = text.line(start.line)[: start.column - 1]
    words, below = f"{side.key}: {side.value}", str(side.origin.path[-1])
    if text.line(start.line)[start.column - 1 :][:1] == "{":
        return Paste(text.name, start.line, start.column + 1, f"{words}, ", below)
    if before.strip() or start.line <= entity.key.end.line:
        return None
    return Paste(text.name, entity.key.end.line + 1, 1, f"{before}{words}\n", below)


def pasted(text: Text, many: Iterable[Paste]) -> Text:
    """A text with some words put into it, each at its place."""
    content = text.content
    starts = [0, *(match.end() for match in _BREAK.finditer(content))]
    order = sorted(many, key=lambda one: Position(one.line, one.column), reverse=True)
    for one in order:
        at = starts[one.line - 1] + one.column - 1
        content = content[:at] + one.text + content[at:]
    return Text(text.name, content)
