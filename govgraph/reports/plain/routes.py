"""The routes of accountability of one entity, link by link, with the words behind each."""

from collections.abc import Iterator

from govgraph.graph import Certainty, GovernanceGraph, Route
from govgraph.lint import Report
from govgraph.lint.wording import counted
from govgraph.model.link import Link
from govgraph.paragraph import Line, Piece, Role, listed, wrapped
from govgraph.reports.plain.evidence import told

MOST_ROUTES = 20
_STEP = (Piece("  → "),)
_DEEPER = (Piece("      "),)


def route_lines(
    graph: GovernanceGraph, report: Report, ends: tuple[str, str | None], width: int
) -> Iterator[Line]:
    """The routes from one id to another, or (None) to a root; shortest first, 20 at most.

    Where none leads to a root, it is told how far accountability leads.
    """
    start, end = ends
    routes = graph.routes.between(start, end, MOST_ROUTES + 1)
    heading = _heading(graph, ends, len(routes))
    if end is None and not routes:
        routes = graph.routes.dead_ends(start, MOST_ROUTES)
        heading += "; it leads this far" if routes else ""
    yield from wrapped((Piece(heading, Role.TITLE),), width)
    places = report.places(link.origins[0] for route in routes for link in route.links)
    lines = {origin: (place.key or place.value).start.line for origin, place in places.items()}
    for number, route in enumerate(routes[:MOST_ROUTES], start=1):
        yield ()
        yield from _route(graph, route, number, width)
        for link in route.links:
            origin = link.origins[0]
            place = f"{origin.file}:{lines[origin]}"
            yield from _step(graph, link, place, width)
        if end is None:
            yield from wrapped((Piece(_end(graph, route)),), width, _STEP)


def _heading(graph: GovernanceGraph, ends: tuple[str, str | None], number: int) -> str:
    start, end = ends
    where = "a root" if end is None else graph.name(end)
    root = graph.routes.root(start)
    if end is None and root.is_possible:
        told = "rightly ends" if root.is_stated else "is likely to end"
        return f"Accountability {told} at {graph.name(start)} itself"
    if number == 0:
        return f"No route of accountability leads from {graph.name(start)} to {where}"
    shown = f"the {MOST_ROUTES} shortest" if number > MOST_ROUTES else counted(number, "route")
    return f"From {graph.name(start)} to {where}: {shown}"


def _route(graph: GovernanceGraph, route: Route, number: int, width: int) -> Iterator[Line]:
    known = "likely" if route.likely else "stated"
    limits = [link.details.what for link in route.links if link.details.what]
    matters = f", for {listed(map(graph.name, route.what))} only" if route.what else ""
    if limits and not route.what:
        matters = ", but its links are for different matters"
    said = f"Route {number}: {known}, {counted(len(route.links), 'link')}{matters}"
    yield from wrapped((Piece(said, Role.HEADING),), width)
    yield from wrapped((Piece(graph.name(route.start)),), width, (Piece("  "),))


def _step(graph: GovernanceGraph, link: Link, place: str, width: int) -> Iterator[Line]:
    likely = graph.certainty(link) is Certainty.LIKELY
    called = f" (“{link.details.called}”)" if link.details.called else ""
    what = link.details.what
    matter = f", for {listed(map(graph.name, what))} only" if what else ""
    relation = link.relation.value.replace("_", " ")
    yield from wrapped(
        (
            Piece(f"{relation}{called} ", Role.LABEL),
            Piece(f"{graph.name(link.target)}{matter}, {'likely' if likely else 'stated'}"),
            Piece(f" ({place})", Role.PLACE),
        ),
        width,
        _STEP,
    )
    with_source = len({source.title for source in graph.structure.sources}) > 1
    for words in graph.words(link.evidence):
        yield from wrapped(told(words, with_source=with_source), width, _DEEPER)


def _end(graph: GovernanceGraph, route: Route) -> str:
    """What stands behind the last link: a root, or nothing."""
    root = graph.routes.root(route.end)
    if root.is_stated:
        return "where accountability rightly ends"
    if root.is_possible:
        return "where accountability is likely to end"
    return "and no further: nobody is stated to whom it answers"
