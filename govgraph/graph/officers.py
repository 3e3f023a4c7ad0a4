"""Which officers serve an organisation, of those whom a law requires, and over which funds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from govgraph.graph.known import Certainty
from govgraph.graph.law import Law
from govgraph.graph.seats import Seats
from govgraph.graph.statements import Statements
from govgraph.law import Office
from govgraph.model.entity import Entity, Fund, Organisation, Post
from govgraph.model.link import Link

_HOMES = ("part_of", "employed_by")
_ACCOUNTABLE = "accountable_body"
_ANY = ""


@dataclass(frozen=True, slots=True)
class Serving:
    """The posts of one office that an organisation has, as far as is said."""

    stated: tuple[Post, ...] = ()
    weak: tuple[Post, ...] = ()
    """Those that are likely, disputed or not in force, or of a code that is only likely."""
    absent: tuple[Post, ...] = ()
    """Those that are stated not to exist."""


class Officers:
    """Finds the officers of organisations by their codes."""

    def __init__(self, graph: Statements, law: Law, seats: Seats) -> None:
        self._graph = graph
        self._law = law
        self._seats = seats
        self._found: dict[Office, Mapping[str, dict[str, str]]] = {}

    def serving(self, organisation: str, office: Office, *, alone: bool) -> Serving:
        """The posts of an office that are part of an organisation, by id, or employed by it.

        Where only one organisation is in question, an officer who does not exist is taken for its
        own if no organisation is said.
        """
        found = self._serving(organisation, office)
        if found.absent or not alone:
            return found
        return replace(found, absent=self._serving(_ANY, office).absent)

    def accountable(self, office: Office) -> Mapping[str, list[Fund]]:
        """The organisations that should have an officer, by id, with the funds they answer for.

        They are of the kind that the law speaks of, or of no stated kind. What the whole of a fund
        states is not told of its parts again.
        """
        found: dict[str, list[Fund]] = {}
        for fund in self._graph.funds():
            said = self._graph.answer(fund, _ACCOUNTABLE)
            if self._graph.in_force(fund):
                for one in self._graph.found(said.others((*said.stated, *said.likely))):
                    for organisation in self._asked(one, office):
                        found.setdefault(organisation.id, []).append(fund)
        return found

    def denied(self, fund: Fund, office: Office) -> tuple[Link, ...]:
        """What states that an officer is not responsible for a fund."""
        return tuple(
            link
            for link in self._graph.answer(fund, "responsible").denied
            for who in self._graph.found((link.target,))
            if self._law.known_as(who, office.codes) and link.details.what is None
        )

    def _asked(self, one: Entity, office: Office) -> Iterator[Organisation]:
        """The organisation that an accountable body is, or whose post it is.

        None where the officer is accountable.
        """
        if isinstance(one, Post) and not self._law.known_as(one, office.codes):
            for home in self._seats.homes(one):
                yield from self._asked(home, office)
        elif isinstance(one, Organisation):
            kind = self._graph.known(one, one.kind)
            if kind.certainty(office.of) or not kind.values:
                yield one

    def _serving(self, id_: str, office: Office) -> Serving:
        if office not in self._found:
            found: dict[str, dict[str, str]] = {}
            for home, how, post in self._placed(office):
                found.setdefault(home, {}).setdefault(post.id, how)
            self._found[office] = found
        posts = self._found[office].get(id_, {})

        def sorted_as(wanted: str) -> tuple[Post, ...]:
            found = self._graph.found(post for post, how in posts.items() if how == wanted)
            return tuple(post for post in found if isinstance(post, Post))

        return Serving(sorted_as("stated"), sorted_as("weak"), sorted_as("absent"))

    def _placed(self, office: Office) -> Iterator[tuple[str, str, Post]]:
        """Each post of an office with an organisation that it is said to serve, and how surely."""
        for post in self._law.coded(office.codes):
            if not isinstance(post, Post):
                continue
            said = self._graph.answers(post, *_HOMES)
            if not post.exists:
                homes = said.others(said.not_in_force) or (() if said.statements else (_ANY,))
                yield from ((home, "absent", post) for home in homes)
                continue
            coded = self._law.known_as(post, office.codes)
            is_sure = coded is Certainty.STATED and self._graph.in_force(post)
            sure = [one.id for one in self._seats.homes(post)] if is_sure else []
            yield from ((home, "stated", post) for home in sure)
            likely = [one.id for one in self._seats.homes(post, likely=True)]
            doubtful = said.others((*said.not_in_force, *said.disputed))
            yield from ((home, "weak", post) for home in (*likely, *doubtful))
