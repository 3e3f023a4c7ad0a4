"""Who employs or hosts posts and teams, and who manages them from elsewhere."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from govgraph.graph.answer import Answer
from govgraph.graph.seats import Seats
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity, Organisation, Post
from govgraph.model.link import Link
from govgraph.model.words import BodyKind

_HOMES = ("employed_by", "hosted_by")
_LINES = ("managed_by", "accountable_to")


@dataclass(frozen=True, slots=True)
class SplitLine:
    """A post or team that one organisation employs or hosts, and that another manages.

    Or one that a partner hosts, and of which nothing says who manages it: it has no `across`.
    """

    one: Entity
    homes: tuple[Link, ...]
    """Who employs or hosts it."""
    across: tuple[Link, ...]
    """To whom of another organisation it answers; empty where nothing says who manages it."""
    lines: tuple[Link, ...]
    """All of its lines, those that stay within its home too."""
    likely: tuple[Link, ...]
    """Which of these are only likely."""

    @property
    def leads(self) -> int:
        """How many of its lines are stated to come first."""
        firm = (link for link in self.lines if link not in self.likely)
        return sum(link.details.lead is True for link in firm)

    @property
    def is_leaderless(self) -> bool:
        """Whether all lines, or all of several that manage it, are said not to come first."""
        managing = [link for link in self.lines if link not in self.homes]
        return any(
            len(some) > 1 and all(link.details.lead is False for link in some)
            for some in (self.lines, managing)
        )


class Lines:
    """Finds lines of management that lead out of the organisation where somebody works."""

    def __init__(self, graph: Statements, seats: Seats) -> None:
        self._graph = graph
        self._seats = seats

    def split(self) -> Iterator[SplitLine]:
        """The posts and teams in force with lines to two organisations, or with none that is said.

        Not those whose lines are joint, nor those that work for an arrangement of partners of which
        their employer or host is itself the host, or answers for its money.
        """
        for one in (*self._graph.posts(), *self._teams()):
            homes = self._graph.answers(one, *_HOMES)
            if (homes.stated or homes.likely) and self._graph.in_force(one):
                found = self._split(one, homes)
                if found and not self._is_on_behalf(one, found.homes):
                    yield found

    def _teams(self) -> Iterator[Body]:
        graph = self._graph
        bodies = (body for body in graph.bodies() if body.kind)
        return (body for body in bodies if graph.known(body, body.kind).may_hold(BodyKind.TEAM))

    def _split(self, one: Entity, homes: Answer) -> SplitLine | None:
        lines = self._graph.answers(one, *_LINES)
        own = (*homes.stated, *homes.likely)
        managing = (*lines.stated, *lines.likely)
        places = self._organisations(homes.others(own))
        across = tuple(link for link in managing if self._is_elsewhere(link.target, places))
        likely = (*homes.likely, *lines.likely)
        if across and not all(link.details.joint for link in across):
            return SplitLine(one, own, across, (*own, *managing), likely)
        if self._is_unmanaged(one, lines):
            return SplitLine(one, own, (), own, likely)
        return None

    def _is_unmanaged(self, one: Entity, lines: Answer) -> bool:
        """Whether a partner, and not its employer, hosts it, and nothing says who manages it."""
        hosts = set(self._graph.answer(one, "hosted_by").ids)
        partners = hosts - set(self._graph.answer(one, "employed_by").ids)
        placed = self._graph.answer(one, "part_of").stated
        return bool(partners) and not (lines.stated or lines.none or lines.some or placed)

    def _is_elsewhere(self, who: str, places: set[str]) -> bool:
        """Whether it is known of somebody to which organisation they belong, and it is another."""
        whose = {id_ for id_ in self._organisations((who,)) if self._is_organisation(id_)}
        return bool(whose) and who not in places and not whose & places

    def _is_organisation(self, id_: str) -> bool:
        return isinstance(self._graph.find(id_), Organisation)

    def _organisations(self, ids: Iterable[str]) -> set[str]:
        """Some entities, and the organisations that they are part of or employed by."""
        found = set(ids)
        for one in self._graph.found(tuple(found)):
            if isinstance(one, Post | Body):
                found.update(home.id for home in self._seats.homes(one, likely=True))
        return found

    def _is_on_behalf(self, one: Entity, homes: Iterable[Link]) -> bool:
        """Whether its employer or host keeps the arrangement that it works for, or its money."""
        graph = self._graph
        own = {link.target for link in homes}
        near = graph.answers(one, *_LINES, "part_of").ids
        around = chain.from_iterable(graph.answer(id_, "part_of").ids for id_ in near)
        bodies = [body for body in graph.found((*near, *around)) if isinstance(body, Body)]
        hosts = chain.from_iterable(graph.answer(body, "hosted_by").ids for body in bodies)
        funds = graph.answer(one, "funded_by").ids
        holders = chain.from_iterable(graph.answer(id_, "accountable_body").ids for id_ in funds)
        return bool(own & {*hosts, *holders})
