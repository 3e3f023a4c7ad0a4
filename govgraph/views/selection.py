"""Chooses what a picture of a structure shows, and says what it leaves out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from govgraph.graph.known import Certainty
from govgraph.graph.statements import Statements
from govgraph.model.entity import Entity
from govgraph.model.link import Link
from govgraph.model.words import Section
from govgraph.views.cards import Deck
from govgraph.views.folds import folds
from govgraph.views.lines import Drawn, is_drawn, lines
from govgraph.views.options import Options
from govgraph.views.view import Band, DrawingRefused, Line, LineFamily, View
from govgraph.views.visible import visible
from govgraph.views.words import HIDDEN, date_words, plural, telling

_DIRECTION = "lines point to the body that is answered to"
_CARDS = {Section.BODIES, Section.POSTS, Section.ORGANISATIONS, Section.SECTORS}
_SECTION_WORDS = {
    Section.BODIES: ("body", "bodies"),
    Section.ORGANISATIONS: ("organisation", "organisations"),
    Section.POSTS: ("post", "posts"),
    Section.SECTORS: ("sector", "sectors"),
    Section.FUNDS: ("fund", "funds"),
}
_SEATS = {LineFamily.SEAT}


def select(graph: Statements, options: Options = Options()) -> View:  # noqa: B008 - frozen
    """The view of a whole structure: its bodies, and whatever else has a line or a tier.

    Raises:
        DrawingRefused: if there is nothing to show.
    """
    possible = [link for link in graph.structure.links if is_drawn(graph, link)]
    found = _Selection(graph, possible, options)
    if not found.boxes:
        raise DrawingRefused("The picture was not drawn: the structure has no bodies to show.")
    return found.view()


class _Selection:
    """One picture while it is being chosen: entities, links, folds, cards, lines."""

    def __init__(self, graph: Statements, possible: Sequence[Link], options: Options) -> None:
        self.graph = graph
        self.possible = possible
        self.families = options.families(0)
        self._choose()
        # Whether membership is shown depends on how many boxes there are without it.
        families = options.families(len(self.boxes))
        if families != self.families:
            self.families = families
            self._choose()

    def _choose(self) -> None:
        graph, sections = self.graph, set(_CARDS)
        if LineFamily.MONEY in self.families:
            sections.add(Section.FUNDS)
        able = {one.id for one in graph.entities(*sections) if not graph.is_over(one)}
        self.links = [
            link
            for link in self.possible
            if telling(link.relation).family in self.families
            and link.source in able
            and link.target in able
        ]
        joined = {end for link in self.links for end in (link.source, link.target)}
        shown = [
            one for one in graph.entities(*sections) if one.id in able and self._has(one, joined)
        ]
        self.entities = shown
        everyone = graph.entities(*sections)
        words = [link for link in self.possible if link.relation.value in {"chair", "lead"}]
        self.folds = folds(graph, everyone, [*self.links, *words])
        self.bands = _bands(graph, shown)
        deck = Deck(graph, self.folds, frozenset(band.id for band in self.bands))
        cards = dict.fromkeys(self.folds[one.id].id for one in shown)
        by_id = {fold.id: fold for fold in self.folds.values()}
        self.boxes = tuple(deck.card(by_id[id_]) for id_ in cards)
        self.drawn: Drawn = lines(graph, self.links, self.folds)

    def _has(self, entity: Entity, joined: set[str]) -> bool:
        """Bodies are always shown; what else there is, if it has a line or a tier."""
        return entity.section is Section.BODIES or entity.id in joined or bool(entity.tier)

    def view(self) -> View:
        """The finished view."""
        structure = self.graph.structure
        as_of = (f"As at {date_words(structure.as_of)}",) if structure.as_of else ()
        return View(
            title=visible(structure.title),
            boxes=self.boxes,
            lines=self.drawn.lines,
            bands=self.bands,
            subtitle=(*as_of, self._counts(), *((_DIRECTION,) if self.drawn.lines else ())),
            left_out=tuple(self._left_out()),
            footer=tuple(_footer(self.graph, self.drawn.lines)),
        )

    def _counts(self) -> str:
        """How many of what are shown, and on how many cards if some stand for several."""
        sections = Counter(one.section for one in self.entities)
        told = [
            plural(sections[section], *words)
            for section, words in _SECTION_WORDS.items()
            if sections[section]
        ]
        shown = _listed(told)
        if len(self.entities) != len(self.boxes):
            shown += f" on {plural(len(self.boxes), 'card', 'cards')}"
        links = plural(self.drawn.links, "link", "links")
        if self.drawn.links != len(self.drawn.lines):
            links += f" drawn as {plural(len(self.drawn.lines), 'line', 'lines')}"
        return f"{shown}, {links}"

    def _left_out(self) -> Iterator[str]:
        hidden = Counter(
            telling(link.relation).family
            for link in self.possible
            if telling(link.relation).family not in self.families and self._between_cards(link)
        )
        for family in LineFamily:
            if hidden[family]:
                verb = "not drawn" if family is LineFamily.OTHER else "hidden"
                yield f"{plural(hidden[family], *HIDDEN[family])} {verb}"
        over = [one for one in self.graph.entities(*_CARDS) if self.graph.is_over(one)]
        if over:
            yield f"{len(over)} that ended {'is' if len(over) == 1 else 'are'} not drawn"

    def _between_cards(self, link: Link) -> bool:
        ends = self.graph.found((link.source, link.target))
        return len(ends) == len(("source", "target")) and all(one.section in _CARDS for one in ends)


def _bands(graph: Statements, shown: Sequence[Entity]) -> tuple[Band, ...]:
    """The tiers that hold something, in the order of the first file, then of those it includes."""
    used = {graph.known(one, one.tier).value for one in shown}
    tiers = {tier.id: tier for tier in reversed(graph.structure.tiers) if tier.id in used}
    order = dict.fromkeys(tier.id for tier in graph.structure.tiers if tier.id in tiers)
    return tuple(Band(id_, visible(tiers[id_].name), visible(tiers[id_].purpose)) for id_ in order)


def _footer(graph: Statements, drawn: Sequence[Line]) -> Iterator[str]:
    """The file, the sources, and how much of what is drawn is not plainly stated."""
    first, *others = (PurePosixPath(file).name for file in graph.structure.files)
    yield f"Drawn from {visible(_listed([first, *others]))}."
    titles = list(dict.fromkeys(source.title for source in graph.structure.sources))
    if titles:
        yield f"{'Source' if len(titles) == 1 else 'Sources'}: {visible('; '.join(titles))}."
    doubts = [
        f"{plural(count, 'link is', 'links are')} {words}"
        for certainty, words in (
            (Certainty.LIKELY, "likely: a reading of the source, not stated in it"),
            (Certainty.DISPUTED, "disputed between sources"),
        )
        if (count := sum(line.links for line in drawn if line.certainty is certainty))
    ]
    if doubts:
        yield f"{'; '.join(doubts)}."


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
