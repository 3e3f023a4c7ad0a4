"""The words around a picture: its title, what is in it, what is left out, where it comes from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from govgraph.graph import GovernanceGraph
from govgraph.graph.known import Certainty
from govgraph.graph.statements import Statements
from govgraph.model.entity import Entity
from govgraph.model.fact import Source
from govgraph.model.link import Link
from govgraph.model.words import Section
from govgraph.paragraph import listed
from govgraph.version import VERSION
from govgraph.views.options import Options
from govgraph.views.scope import scope_title, scope_words
from govgraph.views.view import Box, Line, LineFamily
from govgraph.views.visible import visible
from govgraph.views.words import HIDDEN, date_words, plural

_ANSWERS = frozenset({LineFamily.ROUTE, LineFamily.REPORT, LineFamily.CHALLENGE, LineFamily.ADVICE})
_SECTIONS = {
    Section.BODIES: ("body", "bodies"),
    Section.ORGANISATIONS: ("organisation", "organisations"),
    Section.POSTS: ("post", "posts"),
    Section.SECTORS: ("sector", "sectors"),
    Section.FUNDS: ("fund", "funds"),
}
_MOST_FILES, _MOST_SOURCES = 4, 6
_SHOWN_OF_DIGEST = 12


@dataclass(frozen=True, slots=True)
class Rest:
    """What is in the structure and not in the picture.

    `hidden` are the sorts of the links that were not asked for, `denied` what is stated not to be,
    `idle` entities that nothing in the picture is joined to, `outside` those of other parts of the
    structure, `beyond` the links that lead there, `unmarked` how many findings are about none of
    the cards.
    """

    hidden: tuple[LineFamily, ...]
    denied: tuple[Link, ...]
    over: tuple[Link, ...]
    ended: tuple[Entity, ...]
    idle: tuple[Entity, ...]
    outside: tuple[Entity, ...] = ()
    beyond: tuple[Link, ...] = ()
    unmarked: int = 0


def title(graph: GovernanceGraph, lines: Sequence[Line], asked: Options) -> str:
    """What the picture is of, and what it shows of that."""
    own = visible(graph.structure.title)
    if part := visible(asked.title or scope_title(graph, asked.scope)):
        return f"{own}: {part}"
    if asked.only == {LineFamily.ROUTE} and lines:
        return f"{own}: who is accountable to whom"
    if _tells_answers(lines):
        return f"{own}: who answers to whom"
    return f"{own}: who sits where" if _tells_seats(lines) else own


def subtitle(
    graph: GovernanceGraph,
    boxes: Sequence[tuple[Section, Box]],
    lines: Sequence[Line],
    asked: Options,
) -> Iterator[str]:
    """The date, which part is shown, the counts, and how to read the lines."""
    as_of = graph.structure.as_of
    if asked.label:
        yield visible(asked.label)
    yield f"As at {date_words(as_of)}" if as_of else "No date stated"
    yield from map(visible, scope_words(graph, asked.scope))
    yield f"{_cards(boxes)}, {_links(lines)}"
    if rows := sum(bool(box.inside) for _, box in boxes):
        words = plural(rows, "body is", "bodies are")
        yield f"{words} listed inside the body answered to"
    if _tells_answers(lines):
        yield "lines point to the body that is answered to"
    elif _tells_seats(lines):
        yield "lines point from those who sit to where they sit"


def _tells_answers(lines: Sequence[Line]) -> bool:
    return any(line.family in _ANSWERS for line in lines)


def _tells_seats(lines: Sequence[Line]) -> bool:
    return any(line.family is LineFamily.SEAT for line in lines)


def _cards(boxes: Sequence[tuple[Section, Box]]) -> str:
    """How many cards there are for what, and how many of them stand for several."""
    told = _by_section(section for section, _ in boxes)
    several = sum(box.stack for _, box in boxes)
    if not several:
        return told
    return f"{told} ({several} of these cards {'stands' if several == 1 else 'stand'} for several)"


def _by_section(sections: Iterable[Section]) -> str:
    found = Counter(sections)
    return listed(plural(found[one], *words) for one, words in _SECTIONS.items() if found[one])


def _links(lines: Sequence[Line]) -> str:
    """How many links there are, and how they are told where that is not one line for each."""
    links = plural(sum(line.links for line in lines), "link", "links")
    strokes = [line for line in lines if not line.row]
    drawn = sum(line.links for line in strokes)
    as_lines = "" if drawn == len(strokes) else f" as {plural(len(strokes), 'line', 'lines')}"
    if len(strokes) < len(lines):
        rows = sum(line.links for line in lines if line.row)
        return f"{links}: {drawn} drawn{as_lines}, {rows} told by rows"
    return f"{links} drawn{as_lines}" if as_lines else links


def left_out(rest: Rest) -> Iterator[str]:
    """What the picture does not show, in a few words for each sort."""
    hidden = Counter(rest.hidden)
    for family in LineFamily:
        if hidden[family]:
            yield f"{plural(hidden[family], *HIDDEN[family])} hidden"
    denied = ("link that is stated not to be", "links that are stated not to be")
    for count, words in (
        (_links_of(rest.denied, *denied), ""),
        (_links_of(rest.over), " that ended"),
        (_sections_of(rest.ended), " that ended"),
        (_sections_of(rest.idle), " without a line here"),
        (_sections_of(rest.outside), " outside this view"),
        (_links_of(rest.beyond), " with an end there"),
        (plural(rest.unmarked, "finding", "findings") if rest.unmarked else "", " of no card here"),
    ):
        if count:
            yield f"{count}{words} not drawn"


def _links_of(links: Sequence[Link], one: str = "link", many: str = "links") -> str:
    return plural(len(links), one, many) if links else ""


def _sections_of(entities: Sequence[Entity]) -> str:
    return _by_section(one.section for one in entities)


def footer(graph: Statements, lines: Sequence[Line], label: str = "") -> Iterator[str]:
    """The files, the sources, and how much of what is drawn is not plainly stated."""
    names = [PurePosixPath(file).name for file in graph.structure.files]
    digest = graph.structure.digest
    state = f" ({digest[:_SHOWN_OF_DIGEST]})" if digest else ""
    files = visible(listed(names, _MOST_FILES))
    yield f"{_mark(label)}Drawn from {files}{state} by govgraph {VERSION}."
    sources = list(dict.fromkeys(map(_source, graph.structure.sources)))
    if sources:
        word = "Source" if len(sources) == 1 else "Sources"
        more = len(sources) - _MOST_SOURCES
        shown = [*sources[:_MOST_SOURCES], *([f"and {more} more"] if more > 0 else [])]
        yield f"{word}: {visible('; '.join(shown))}."
    doubts = [
        f"{plural(count, 'link is', 'links are')} {words}"
        for certainty, words in (
            (Certainty.LIKELY, "likely: a reading of the source, not stated in it"),
            (Certainty.DISPUTED, "disputed between sources"),
        )
        if (count := sum(line.links for line in lines if line.certainty is certainty))
    ]
    if doubts:
        yield f"{'; '.join(doubts)}."


def _mark(label: str) -> str:
    words = visible(label)
    return f"{words}. " if words else ""


def _source(source: Source) -> str:
    date = date_words(source.date) if source.date else ""
    return ", ".join(part for part in (source.title, source.publisher, date) if part)
