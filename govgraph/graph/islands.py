"""Bodies that nothing but seats joins to the rest."""

from dataclasses import dataclass

from govgraph.graph.routes import Routes
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body
from govgraph.model.relation import SEATS, Relation

_LOOSE = SEATS | {Relation.COVERS, Relation.UNDER}
"""What joins a body to nobody: who sits there, which place it serves, which Act it is under."""
_REST = ""


@dataclass(frozen=True, slots=True)
class Island:
    """Bodies that are joined to one another, if there are several, and to nothing else."""

    first: Body
    """The one to which the others answer in the end, if it is one; else the first by id."""
    others: tuple[Body, ...]


class _Groups:
    """Sets that grow together, each known by one of its members."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def of(self, one: str) -> str:
        """The member by which the set of one is known."""
        top = one
        while (higher := self._above.get(top, top)) != top:
            top = higher
        while (higher := self._above.get(one, one)) != top:
            self._above[one] = top
            one = higher
        return top

    def join(self, one: str, other: str) -> None:
        """Make one set of two. The rest stays known as such."""
        low, high = self.of(one), self.of(other)
        if low == _REST:
            low, high = high, low
        self._above[low] = high


def islands(graph: Statements, routes: Routes) -> tuple[Island, ...]:
    """The bodies in force that no link joins to anything, each alone, or several to one another.

    A link that is only likely, or disputed, joins; one that is not in force does not, and nor do
    seats, `covers` and `under`. Where all bodies are joined to one another, there is no island, and
    nor is it one where accountability is stated to end: there, nothing is missing.
    """
    bodies = {body.id: body for body in graph.bodies() if graph.in_force(body)}
    groups = _Groups()
    for link in graph.links_in_force:
        if link.relation not in _LOOSE and not link.says_none:
            one, other = (id_ if id_ in bodies else _REST for id_ in (link.source, link.target))
            groups.join(one, other)
    found: dict[str, list[Body]] = {}
    for id_, body in bodies.items():
        found.setdefault(groups.of(id_), []).append(body)
    alone = (own for top, own in found.items() if top != groups.of(_REST))
    parts = [
        own
        for own in alone
        if len(own) < len(bodies) and not any(routes.root(one).is_stated for one in own)
    ]
    ends = {end.entity.id for end in routes.ends} if any(len(own) > 1 for own in parts) else set()
    return tuple(_island(own, ends) for own in parts)


def _island(bodies: list[Body], ends: set[str]) -> Island:
    """Those that are joined, the one to which all chains lead first."""
    tops = [body for body in bodies if body.id in ends]
    first = tops[0] if len(tops) == 1 else bodies[0]
    return Island(first, tuple(body for body in bodies if body is not first))
