"""Links become lines: which way round, how sure, and which of them are drawn as one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from govgraph.graph.known import Certainty, Standing
from govgraph.graph.statements import Statements
from govgraph.model.link import Link
from govgraph.model.relation import Relation
from govgraph.model.words import Special
from govgraph.views.folds import Fold
from govgraph.views.view import Line
from govgraph.views.visible import visible
from govgraph.views.words import Telling, status_words, telling

_NO_MATTER = "matters that are not named"


@dataclass(frozen=True, slots=True)
class Drawn:
    """The lines of a picture, and how many links of the structure they stand for."""

    lines: tuple[Line, ...]
    links: int


def lines(graph: Statements, links: Sequence[Link], folds: Mapping[str, Fold]) -> Drawn:
    """One line for each link, or for several that say the same of the cards at their ends."""
    same: dict[tuple[object, ...], list[Link]] = defaultdict(list)
    for link in links:
        same[_look(graph, link, folds)].append(link)
    made = list(_named(graph, same.values(), folds))
    return Drawn(tuple(made), sum(len(group) for group in same.values()))


def is_drawn(graph: Statements, link: Link) -> bool:
    """Whether a link can be a line at all: named, not denied, and not over."""
    return link.is_named and not link.denied and graph.standing(link) is not Standing.OVER


def _look(graph: Statements, link: Link, folds: Mapping[str, Fold]) -> tuple[object, ...]:
    """What makes a line: links that differ in none of this are drawn as one."""
    details = link.details
    return (
        link.relation,
        folds[link.source].id,
        folds[link.target].id,
        graph.certainty(link),
        graph.standing(link),
        details.what,
        details.called,
        details.independent,
        _is_event(link),
    )


def _named(
    graph: Statements, groups: Iterable[Sequence[Link]], folds: Mapping[str, Fold]
) -> Iterator[Line]:
    seen: dict[str, int] = defaultdict(int)
    for group in groups:
        link = group[0]
        id_ = f"{folds[link.source].id}.{link.relation}.{folds[link.target].id}"
        seen[id_] += 1
        unique = id_ if seen[id_] == 1 else f"{id_}.{seen[id_]}"
        yield _line(graph, group, folds, unique)


def _line(graph: Statements, group: Sequence[Link], folds: Mapping[str, Fold], id_: str) -> Line:
    link = group[0]
    told: Telling = telling(link.relation)
    ends = (folds[link.source].id, folds[link.target].id)
    source, target = reversed(ends) if told.turned else ends
    standing = graph.standing(link)
    in_force = standing is Standing.IN_FORCE
    return Line(
        id=id_,
        source=source,
        target=target,
        family=told.family,
        words=told.words,
        called=visible(link.details.called or ""),
        certainty=graph.certainty(link) if in_force else _certainty(link),
        standing=Standing.IN_FORCE if in_force else Standing.NOT_YET,
        status="" if in_force else status_words(link.details.status),
        matter=visible(_matter(graph, link)),
        inside=link.relation is Relation.PART_OF,
        event=_is_event(link),
        partial=link.details.independent is False,
        level=link.relation is Relation.WORKS_WITH,
        links=len(group),
    )


def _certainty(link: Link) -> Certainty:
    return Certainty.LIKELY if link.evidence.likely else Certainty.STATED


def _is_event(link: Link) -> bool:
    """A report without a rhythm and without a next time is something that happened once."""
    details = link.details
    is_report = link.relation is Relation.REPORTS_TO
    return is_report and details.every is None and details.next is None


def _matter(graph: Statements, link: Link) -> str:
    """What a link is about, if it holds for one matter only."""
    names = [
        _NO_MATTER if id_ in {Special.SOME, Special.NONE} else graph.name(id_)
        for id_ in link.details.what or ()
    ]
    return " and ".join(names)
