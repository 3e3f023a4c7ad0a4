"""What holds at one time, as far as dates tell, whether or not the structure has a date."""

from collections.abc import Iterator

from govgraph.graph.statements import Statements
from govgraph.model.entity import Entity
from govgraph.model.lifetime import Lifetime, lifetime
from govgraph.model.link import Link


def at_one_time(graph: Statements, one: Entity | Link, other: Entity | Link) -> bool:
    """Whether two things may hold at one time: neither begins when the other ends, or later.

    A link holds only while what it names does.
    """
    return not any(
        _follows(mine, theirs) or _follows(theirs, mine)
        for mine in _lives(graph, one)
        for theirs in _lives(graph, other)
    )


def _lives(graph: Statements, what: Entity | Link) -> Iterator[Lifetime]:
    if isinstance(what, Link):
        details = what.details
        yield lifetime(details.from_, details.until, details.lasts)
    named = graph.found((what.target,)) if isinstance(what, Link) else (what,)
    for one in named:
        begin, end = graph.known(one, one.from_).value, graph.known(one, one.until).value
        yield lifetime(begin, end, graph.known(one, one.lasts).value)


def _follows(later: Lifetime, earlier: Lifetime) -> bool:
    if later.begin is None or earlier.end is None:
        return False
    return not later.begin.is_before(earlier.end)
