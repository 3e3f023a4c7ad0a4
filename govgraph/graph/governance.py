"""The governance graph: a structure, with questions in the language of the subject."""

from functools import cached_property
from typing import TYPE_CHECKING

from govgraph.graph.audits import Audits
from govgraph.graph.backgrounds import Backgrounds
from govgraph.graph.chains import Chains
from govgraph.graph.chair_shares import ChairShares
from govgraph.graph.chairs import Chairs
from govgraph.graph.circles import Circles
from govgraph.graph.councillors import Councillors
from govgraph.graph.cover import Covers
from govgraph.graph.delegations import Delegations
from govgraph.graph.disagreements import Disagreement, disagreements
from govgraph.graph.footprints import Footprints
from govgraph.graph.interests import Interests
from govgraph.graph.law import Law
from govgraph.graph.likeness import Likenesses
from govgraph.graph.lines import Lines
from govgraph.graph.network import build_network
from govgraph.graph.people import People
from govgraph.graph.places import Places
from govgraph.graph.powers import Powers
from govgraph.graph.remits import Remits
from govgraph.graph.rivals import Rivals
from govgraph.graph.routes import Routes
from govgraph.graph.seating import Seatings
from govgraph.graph.seats import Seats
from govgraph.graph.shares import Shares
from govgraph.graph.statements import Statements
from govgraph.graph.statutory_seats import StatutorySeats
from govgraph.graph.voices import Voices

if TYPE_CHECKING:
    import networkx as nx


class GovernanceGraph(Statements):
    """A structure as a graph that can be asked and not changed.

    Whatever is asked, the answer says how far it is known: stated, stated to be absent, only
    likely, not in force at the structure's `as_of`, disputed between sources, or silent. Answers
    hold objects of the model (`Entity`, `Link`, `Value`), each with its evidence.

    Questions of a kind of their own stand under `routes`, `circles`, `powers`, `delegations`,
    `rivals`, `remits`, `likenesses`, `seats`, `seatings`, `shares`, `people`, `councillors`,
    `backgrounds`, `interests`, `audits`, `chairs`, `chains`, `lines`, `law`, `statutory_seats`,
    `places`, `covers`, `footprints`, `voices` and `chair_shares`.
    """

    @cached_property
    def networkx(self) -> "nx.MultiDiGraph[str]":
        """The frozen `networkx.MultiDiGraph`, for whoever wants to go on with it.

        A node for each entity, by its id, with `entity` (an `Entity`) as its only attribute. An
        edge for each link between two entities that is not denied, in its canonical direction
        (from what has the key `accountable_to` to what it names), with `link` (a `Link`) as its
        only attribute; links that are likely, disputed or not in force are edges too, and
        `is_stated` tells which are not. It has `title` as a graph attribute.
        """
        return build_network(self.structure)

    @cached_property
    def routes(self) -> Routes:
        """Who answers to whom, in the end."""
        return Routes(self)

    @cached_property
    def chains(self) -> Chains:
        """How far bodies and posts are from where their accountability ends."""
        return Chains(self, self.routes)

    @cached_property
    def circles(self) -> Circles:
        """Where accountability goes round."""
        return Circles(self, self.routes)

    @cached_property
    def powers(self) -> Powers:
        """Who decides, who scrutinises, who holds what, and who gave whom power."""
        return Powers(self, self.law)

    @cached_property
    def delegations(self) -> Delegations:
        """Who gave whom power, and who acts under whom."""
        return Delegations(self, self.routes, self.powers)

    @cached_property
    def rivals(self) -> Rivals:
        """Who holds the same thing as somebody else."""
        return Rivals(self, self.routes, self.places)

    @cached_property
    def remits(self) -> Remits:
        """Which responsibilities are one remit under two ids."""
        return Remits(self, self.routes, self.places)

    @cached_property
    def likenesses(self) -> Likenesses:
        """Whose remits read alike."""
        return Likenesses(self, self.remits, self.places)

    @cached_property
    def seats(self) -> Seats:
        """Who sits where, for whom."""
        return Seats(self)

    @cached_property
    def seatings(self) -> Seatings:
        """Which of the places that a body covers sit on it."""
        return Seatings(self, self.seats, self.places)

    @cached_property
    def shares(self) -> Shares:
        """How the seats of a body are shared among organisations."""
        return Shares(self, self.seats)

    @cached_property
    def people(self) -> People:
        """Who sits on two bodies at once."""
        return People(self.seats)

    @cached_property
    def backgrounds(self) -> Backgrounds:
        """Where those who sit come from."""
        return Backgrounds(self, self.seats, self.councillors)

    @cached_property
    def audits(self) -> Audits:
        """Whose audit covers what."""
        return Audits(self, self.powers, self.seats)

    @cached_property
    def councillors(self) -> Councillors:
        """Who is elected, and how far from its council a body decides."""
        return Councillors(self, self.seats, self.routes)

    @cached_property
    def interests(self) -> Interests:
        """Who sits where money or work is decided on that they get themselves."""
        return Interests(self, self.seats, self.powers)

    @cached_property
    def chairs(self) -> Chairs:
        """Which bodies have one person in the chair."""
        return Chairs(self, self.seats)

    @cached_property
    def lines(self) -> Lines:
        """Who works for one organisation and answers to another."""
        return Lines(self, self.seats)

    @cached_property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """What different sources contradict."""
        return tuple(disagreements(self))

    @cached_property
    def law(self) -> Law:
        """What the laws that the file names require of whom."""
        return Law(self)

    @cached_property
    def statutory_seats(self) -> StatutorySeats:
        """Who must sit where by law, and is not stated to."""
        return StatutorySeats(self, self.law, self.seats, self.councillors)

    @cached_property
    def places(self) -> Places:
        """What covers what."""
        return Places(self)

    @cached_property
    def covers(self) -> Covers:
        """What covers some places of a whole and not the others."""
        return Covers(self, self.places)

    @cached_property
    def footprints(self) -> Footprints:
        """Whether the places of two are the same."""
        return Footprints(self, self.places)

    @cached_property
    def voices(self) -> Voices:
        """For which sectors seats stand, and what joins a sector to the rest."""
        return Voices(self, self.seats, self.councillors)

    @cached_property
    def chair_shares(self) -> ChairShares:
        """Which organisations hold the chairs."""
        return ChairShares(self, self.seats, self.powers, self.shares)
