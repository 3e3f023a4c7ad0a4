"""What is reported on by others than itself: reports that have it as their `what`."""

from collections.abc import Iterator, Mapping

from govgraph.graph.statements import Statements
from govgraph.model.link import Link
from govgraph.model.relation import Relation


def reports_about(graph: Statements) -> Mapping[str, tuple[Link, ...]]:
    """By the id of each thing, the reports on it that are possible: stated or likely."""
    found: dict[str, list[Link]] = {}
    for id_, link in _reports(graph):
        found.setdefault(id_, []).append(link)
    return {id_: tuple(own) for id_, own in found.items()}


def _reports(graph: Statements) -> Iterator[tuple[str, Link]]:
    for link in graph.structure.links:
        if link.relation is not Relation.REPORTS_TO or link.details.what is None:
            continue
        if not (link.denied or link.says_none) and graph.is_possible(link):
            yield from ((id_, link) for id_ in link.details.what)
