"""Links become lines: which way round, how sure, and which of them are drawn as one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from govgraph.graph.known import Certainty, Standing
from govgraph.graph.statements import Statements
from govgraph.model.link import Link
from govgraph.model.relation import Relation
from govgraph.model.words import Section, Special
from govgraph.paragraph import listed
from govgraph.views.view import Line, LineFamily
from govgraph.views.visible import visible
from govgraph.views.words import NO_SUCH_THING, NOT_BEGUN, TELLINGS, status_words

_NO_MATTER = "matters that are not named"


def lines(graph: Statements, links: Sequence[Link], cards: Mapping[str, str]) -> tuple[Line, ...]:
    """One line for each link, or for several that say the same of the cards at their ends.

    `cards` holds the id of the card of each entity.
    """
    alike: dict[tuple[object, ...], list[Link]] = defaultdict(list)
    for link in links:
        alike[cards[link.source], cards[link.target], *manner(graph, link)].append(link)
    made: dict[str, Line] = {}
    for group in alike.values():
        ends = (cards[group[0].source], cards[group[0].target])
        id_ = _free(f"{ends[0]}.{group[0].relation}.{ends[1]}", made)
        made[id_] = _line(graph, group, ends, id_)
    return tuple(made.values())


def is_drawn(graph: Statements, link: Link) -> bool:
    """Whether a link can be a line at all: named, not denied, and not over."""
    return link.is_named and not link.denied and graph.standing(link) is not Standing.OVER


def sort_of(graph: Statements, link: Link) -> LineFamily:
    """With which sort of line a link is shown or hidden: all that concerns a fund is money."""
    ends = graph.found((link.source, link.target))
    if any(one.section is Section.FUNDS for one in ends):
        return LineFamily.MONEY
    return TELLINGS[link.relation].family


def manner(graph: Statements, link: Link) -> tuple[object, ...]:
    """All that a line says of a link but its ends: links that agree in this can be drawn as one."""
    details = link.details
    return (
        link.relation,
        graph.certainty(link),
        graph.standing(link),
        _status(graph, link),
        details.what,
        details.called,
        details.independent,
        _is_event(graph, link),
    )


def _free(id_: str, taken: Mapping[str, Line]) -> str:
    """The id itself for the first; an underscore and a number, as no id of a file has, for more."""
    number, free = 1, id_
    while free in taken:
        number += 1
        free = f"{id_}_{number}"
    return free


def _line(graph: Statements, group: Sequence[Link], ends: tuple[str, str], id_: str) -> Line:
    link = group[0]
    told = TELLINGS[link.relation]
    source, target = reversed(ends) if told.turned else ends
    in_force = graph.in_force(link)
    event = _is_event(graph, link)
    return Line(
        id=id_,
        source=source,
        target=target,
        family=_family(graph, link),
        words=told.once if event else told.words,
        called=visible(link.details.called or ""),
        certainty=graph.certainty(link) if in_force else _certainty(link),
        standing=Standing.IN_FORCE if in_force else Standing.NOT_YET,
        status=_status(graph, link),
        matter=visible(_matter(graph, link)),
        inside=link.relation is Relation.PART_OF,
        event=event,
        partial=link.details.independent is False,
        level=link.relation is Relation.WORKS_WITH,
        links=len(group),
    )


def _family(graph: Statements, link: Link) -> LineFamily:
    """How a link is drawn: a part of a fund answers to nobody by being one."""
    own = TELLINGS[link.relation].family
    plain = own in {LineFamily.ROUTE, LineFamily.OTHER}
    return sort_of(graph, link) if plain else own


def _certainty(link: Link) -> Certainty:
    return Certainty.LIKELY if link.evidence.likely else Certainty.STATED


def _status(graph: Statements, link: Link) -> str:
    """Why a link is not in force: its own status, or that of the end that is not in force."""
    if graph.in_force(link):
        return ""
    own = link.details.status
    if own is not None and own.not_yet:
        return status_words(own)
    for end in graph.found((link.source, link.target)):
        if graph.standing(end) is Standing.ABSENT:
            return NO_SUCH_THING
        if graph.is_not_yet(end):
            return status_words(graph.known(end, end.status).value)
    return NOT_BEGUN


def _is_event(graph: Statements, link: Link) -> bool:
    """A report without a rhythm and without a next time is something that happened once."""
    return link.relation is Relation.REPORTS_TO and not link.is_duty and graph.in_force(link)


def _matter(graph: Statements, link: Link) -> str:
    """What a link is about, if it holds for one matter only."""
    return listed(
        _NO_MATTER if id_ in {Special.SOME, Special.NONE} else graph.name(id_)
        for id_ in link.details.what or ()
    )
