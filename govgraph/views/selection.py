"""Chooses what a picture of a structure shows, and what it leaves out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Entity, Tiered
from govgraph.model.link import Link
from govgraph.model.relation import Relation
from govgraph.model.words import Section
from govgraph.views.captions import Rest, footer, left_out, subtitle, title
from govgraph.views.cards import Deck
from govgraph.views.folds import Fold, folds
from govgraph.views.lines import is_drawn, lines, sort_of
from govgraph.views.nesting import Nested, nested
from govgraph.views.options import Options, Scope
from govgraph.views.scope import cut
from govgraph.views.view import Band, Box, LineFamily, NothingToShow, View
from govgraph.views.visible import visible
from govgraph.views.words import TELLINGS

_CARDS = (Section.BODIES, Section.POSTS, Section.ORGANISATIONS, Section.SECTORS)
_TOLD_ON_CARDS = frozenset({"chair", "lead"})


@dataclass(frozen=True, slots=True)
class _Selection:
    """What one picture shows: entities in their order, links, and what each card stands for.

    `families` are the sorts of line that it shows, `inside` all that its scope takes in.
    """

    families: frozenset[LineFamily]
    inside: frozenset[str]
    entities: tuple[Entity, ...]
    links: tuple[Link, ...]
    folds: dict[str, Fold]

    @property
    def cards(self) -> tuple[Fold, ...]:
        """What there is a card for, each once."""
        return tuple({self.folds[one.id].id: self.folds[one.id] for one in self.entities}.values())


def select(graph: GovernanceGraph, options: Options | None = None) -> View:
    """The view of a structure or a part of it: its bodies, and what else has a line or a tier.

    Raises:
        NothingToShow: if nothing is left of the structure.
    """
    asked = options or Options()
    chosen = _chosen(graph, asked, asked.families(0))
    # Whether membership is shown depends on how many cards that would take.
    families = asked.families(len(chosen.cards))
    if families != chosen.families:
        chosen = _chosen(graph, asked, families)
    if not chosen.entities or (asked.scope.routes and not chosen.links):
        raise NothingToShow(f"The picture was not drawn: {_why(graph, asked)}.")
    return _view(graph, chosen, asked)


def _why(graph: GovernanceGraph, asked: Options) -> str:
    """Why there is nothing to show."""
    if asked.scope.routes:
        return f"no route of accountability leads from {graph.name(asked.scope.routes[0])}"
    if asked.scope == Scope() and not asked.only:
        return "the structure has no bodies to show"
    return "there is nothing to show in this view of the structure"


def _chosen(graph: GovernanceGraph, asked: Options, families: frozenset[LineFamily]) -> _Selection:
    everyone = graph.entities(*_sections(asked, families))
    able = [one for one in everyone if not graph.is_over(one)]
    ids = {one.id for one in able}
    possible = [link for link in graph.structure.links if is_drawn(graph, link)]
    links = [
        link
        for link in possible
        if asked.shows(link.relation, sort_of(graph, link), families)
        and {link.source, link.target} <= ids
    ]
    part = cut(graph, asked.scope, able, links)
    joined = {end for link in part.links for end in (link.source, link.target)}
    alone = not asked.only
    shown = tuple(
        one for one in able if one.id in part.inside and _has_place(one, joined, alone=alone)
    )
    told = [link for link in possible if link.relation.value in _TOLD_ON_CARDS]
    found = folds(graph, everyone, (*part.links, *told))
    return _Selection(families, part.inside, shown, part.links, found)


def _sections(asked: Options, families: frozenset[LineFamily]) -> tuple[Section, ...]:
    """The sections whose entities may have a card; money leads from funds too."""
    money = {relation for relation in asked.relations if _is_money(relation)}
    return (*_CARDS, Section.FUNDS) if money or LineFamily.MONEY in families else _CARDS


def _is_money(relation: Relation) -> bool:
    return TELLINGS[relation].family is LineFamily.MONEY


def _has_place(entity: Entity, joined: set[str], *, alone: bool) -> bool:
    """Bodies are shown by themselves, unless only some lines are asked for; the rest by lines."""
    if entity.id in joined:
        return True
    return alone and (
        entity.section is Section.BODIES or (isinstance(entity, Tiered) and bool(entity.tier))
    )


def _view(graph: GovernanceGraph, chosen: _Selection, asked: Options) -> View:
    cards = {member: fold.id for member, fold in chosen.folds.items()}
    sections = [fold.first.section for fold in chosen.cards]
    shown = Nested(_boxes(graph, chosen, asked), lines(graph, chosen.links, cards))
    if asked.lists_leaves(sections.count(Section.BODIES)):
        shown = nested(shown.boxes, shown.lines)
    boxes = tuple(zip(sections, shown.boxes, strict=True))
    return View(
        title=title(graph, shown.lines, asked),
        boxes=shown.boxes,
        lines=shown.lines,
        bands=_bands(graph, shown.boxes),
        subtitle=tuple(subtitle(graph, boxes, shown.lines, asked)),
        left_out=tuple(left_out(_rest(graph, chosen, asked))),
        footer=tuple(footer(graph, shown.lines, asked.label)),
        codes=(*_rules(chosen, asked), *shown.codes),
    )


def _rules(chosen: _Selection, asked: Options) -> Iterator[tuple[str, str]]:
    """The codes that stand on cards, each with what its rule looks for."""
    ids = {one.id for one in chosen.entities}
    found = sorted({(one.code, one.name) for one in asked.findings if one.subject in ids})
    return ((code, name.replace("-", " ")) for code, name in found)


def _boxes(graph: GovernanceGraph, chosen: _Selection, asked: Options) -> tuple[Box, ...]:
    tiers = frozenset(tier.id for tier in graph.structure.tiers)
    deck = Deck(graph, chosen.folds, tiers, asked.people, asked.findings)
    return tuple(deck.card(fold) for fold in chosen.cards)


def _bands(graph: GovernanceGraph, boxes: Sequence[Box]) -> tuple[Band, ...]:
    """The tiers that hold something, in the order of the first file, then of those it includes."""
    used = {box.band for box in boxes}
    tiers = {tier.id: tier for tier in reversed(graph.structure.tiers) if tier.id in used}
    order = dict.fromkeys(tier.id for tier in graph.structure.tiers if tier.id in tiers)
    return tuple(Band(id_, visible(tiers[id_].name), visible(tiers[id_].purpose)) for id_ in order)


def _rest(graph: GovernanceGraph, chosen: _Selection, asked: Options) -> Rest:
    """What is not drawn, of what a picture could show."""
    named = [link for link in graph.structure.links if link.is_named and _could_be(graph, link)]
    over = {link for link in named if graph.is_over(link)}
    shown = {one.id for one in chosen.entities}
    drawn = {*chosen.links}
    everyone = [one for one in graph.entities(*_CARDS) if one.id not in shown]
    living = [one for one in everyone if not graph.is_over(one)]
    missing = [link for link in named if is_drawn(graph, link) and link not in drawn]
    sorts = [(sort_of(graph, link), link) for link in missing]
    able = {one.id for one in (*living, *chosen.entities)}
    return Rest(
        hidden=tuple(
            sort for sort, link in sorts if not asked.shows(link.relation, sort, chosen.families)
        ),
        denied=tuple(link for link in named if link.denied),
        over=tuple(link for link in named if link in over and not link.denied),
        ended=tuple(one for one in everyone if graph.is_over(one)),
        idle=tuple(one for one in living if one.id in chosen.inside),
        outside=tuple(one for one in living if one.id not in chosen.inside),
        unmarked=sum(one.subject not in shown for one in asked.findings),
        beyond=tuple(
            link
            for sort, link in sorts
            if asked.shows(link.relation, sort, chosen.families)
            and {link.source, link.target} <= able
        ),
    )


def _could_be(graph: GovernanceGraph, link: Link) -> bool:
    """Whether both ends of a link could have a card in a picture that shows its sort."""
    sections = _sections(Options(), frozenset({sort_of(graph, link)}))
    ends = graph.found((link.source, link.target))
    return len(ends) == len({link.source, link.target}) and all(
        one.section in sections for one in ends
    )
