"""Chooses what a picture of a structure shows, and what it leaves out."""

from collections.abc import Sequence
from dataclasses import dataclass

from govgraph.graph.statements import Statements
from govgraph.model.entity import Entity, Tiered
from govgraph.model.link import Link
from govgraph.model.words import Section
from govgraph.views.captions import Rest, footer, left_out, subtitle, title
from govgraph.views.cards import Deck
from govgraph.views.folds import Fold, folds
from govgraph.views.lines import is_drawn, lines, sort_of
from govgraph.views.nesting import Nested, nested
from govgraph.views.options import Options
from govgraph.views.view import Band, Box, DrawingRefused, LineFamily, View
from govgraph.views.visible import visible

_CARDS = (Section.BODIES, Section.POSTS, Section.ORGANISATIONS, Section.SECTORS)
_TOLD_ON_CARDS = frozenset({"chair", "lead"})


@dataclass(frozen=True, slots=True)
class _Selection:
    """What one picture shows: sorts of line, entities in their order, and links."""

    families: frozenset[LineFamily]
    entities: tuple[Entity, ...]
    links: tuple[Link, ...]
    folds: dict[str, Fold]

    @property
    def cards(self) -> tuple[Fold, ...]:
        """What there is a card for, each once."""
        return tuple({self.folds[one.id].id: self.folds[one.id] for one in self.entities}.values())


def select(graph: Statements, options: Options | None = None) -> View:
    """The view of a whole structure: its bodies, and whatever else has a line or a tier.

    Raises:
        DrawingRefused: if there is nothing to show.
    """
    asked = options or Options()
    chosen = _chosen(graph, asked.families(0))
    # Whether membership is shown depends on how many cards that would take.
    families = asked.families(len(chosen.cards))
    if families != chosen.families:
        chosen = _chosen(graph, families)
    if not chosen.entities:
        raise DrawingRefused("The picture was not drawn: the structure has no bodies to show.")
    return _view(graph, chosen, asked)


def _chosen(graph: Statements, families: frozenset[LineFamily]) -> _Selection:
    sections = _sections(families)
    everyone = graph.entities(*sections)
    able = {one.id for one in everyone if not graph.is_over(one)}
    possible = [link for link in graph.structure.links if is_drawn(graph, link)]
    links = tuple(
        link
        for link in possible
        if sort_of(graph, link) in families and {link.source, link.target} <= able
    )
    joined = {end for link in links for end in (link.source, link.target)}
    shown = tuple(one for one in everyone if one.id in able and _has_place(one, joined))
    told = [link for link in possible if link.relation.value in _TOLD_ON_CARDS]
    return _Selection(families, shown, links, folds(graph, everyone, (*links, *told)))


def _sections(families: frozenset[LineFamily]) -> tuple[Section, ...]:
    """The sections whose entities may have a card; money leads from funds too."""
    return (*_CARDS, Section.FUNDS) if LineFamily.MONEY in families else _CARDS


def _has_place(entity: Entity, joined: set[str]) -> bool:
    """Bodies are always shown; what else there is, if it has a line or a tier."""
    if entity.section is Section.BODIES or entity.id in joined:
        return True
    return isinstance(entity, Tiered) and bool(entity.tier)


def _view(graph: Statements, chosen: _Selection, asked: Options) -> View:
    cards = {member: fold.id for member, fold in chosen.folds.items()}
    sections = [fold.first.section for fold in chosen.cards]
    shown = Nested(_boxes(graph, chosen), lines(graph, chosen.links, cards))
    if asked.lists_leaves(sections.count(Section.BODIES)):
        shown = nested(shown.boxes, shown.lines)
    boxes = tuple(zip(sections, shown.boxes, strict=True))
    return View(
        title=title(graph, shown.lines),
        boxes=shown.boxes,
        lines=shown.lines,
        bands=_bands(graph, shown.boxes),
        subtitle=tuple(subtitle(graph, boxes, shown.lines)),
        left_out=tuple(left_out(_rest(graph, chosen))),
        footer=tuple(footer(graph, shown.lines)),
        codes=shown.codes,
    )


def _boxes(graph: Statements, chosen: _Selection) -> tuple[Box, ...]:
    tiers = frozenset(tier.id for tier in graph.structure.tiers)
    deck = Deck(graph, chosen.folds, tiers)
    return tuple(deck.card(fold) for fold in chosen.cards)


def _bands(graph: Statements, boxes: Sequence[Box]) -> tuple[Band, ...]:
    """The tiers that hold something, in the order of the first file, then of those it includes."""
    used = {box.band for box in boxes}
    tiers = {tier.id: tier for tier in reversed(graph.structure.tiers) if tier.id in used}
    order = dict.fromkeys(tier.id for tier in graph.structure.tiers if tier.id in tiers)
    return tuple(Band(id_, visible(tiers[id_].name), visible(tiers[id_].purpose)) for id_ in order)


def _rest(graph: Statements, chosen: _Selection) -> Rest:
    """What is not drawn, of what a picture could show."""
    named = [link for link in graph.structure.links if link.is_named and _could_be(graph, link)]
    over = {link for link in named if graph.is_over(link)}
    shown = {one.id for one in chosen.entities}
    everyone = graph.entities(*_CARDS)
    return Rest(
        hidden=tuple(
            sort
            for link in named
            if (sort := sort_of(graph, link)) not in chosen.families and is_drawn(graph, link)
        ),
        denied=tuple(link for link in named if link.denied),
        over=tuple(link for link in named if link in over and not link.denied),
        ended=tuple(one for one in everyone if graph.is_over(one)),
        idle=tuple(one for one in everyone if one.id not in shown and not graph.is_over(one)),
    )


def _could_be(graph: Statements, link: Link) -> bool:
    """Whether both ends of a link could have a card in a picture that shows its sort."""
    sections = _sections(frozenset({sort_of(graph, link)}))
    ends = graph.found((link.source, link.target))
    return len(ends) == len({link.source, link.target}) and all(
        one.section in sections for one in ends
    )
