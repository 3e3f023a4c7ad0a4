"""The structure as a graph with questions. The only place that imports networkx.

`GovernanceGraph(structure)` is all that others need; its answers are values of the other types.
"""

from govgraph.graph.answer import Answer
from govgraph.graph.audits import Audit
from govgraph.graph.backgrounds import Background
from govgraph.graph.chains import LongChain
from govgraph.graph.chair_shares import ChairShare
from govgraph.graph.chairs import SharedChair
from govgraph.graph.circles import Circle
from govgraph.graph.councillors import FarCouncil
from govgraph.graph.cover import Cover
from govgraph.graph.delegations import Overreach, Powerless
from govgraph.graph.ends import ChainEnd
from govgraph.graph.footprints import BoundaryMismatch
from govgraph.graph.gaps import BrokenRoute, WeakSpot
from govgraph.graph.governance import GovernanceGraph
from govgraph.graph.interests import Interest
from govgraph.graph.known import Certainty, Claim, Known, Standing, Statement
from govgraph.graph.likeness import Likeness
from govgraph.graph.lines import SplitLine
from govgraph.graph.parties import Party, parties
from govgraph.graph.people import SharedSeat
from govgraph.graph.powers import Scrutiny
from govgraph.graph.remits import Twins
from govgraph.graph.rivals import Pair, Rivalry, Tie
from govgraph.graph.routes import Reached, Route
from govgraph.graph.seating import Seating
from govgraph.graph.seats import Person, Seat
from govgraph.graph.shares import SeatShare, Votes
from govgraph.graph.statements import Who

__all__ = [
    "Answer",
    "Audit",
    "Background",
    "BoundaryMismatch",
    "BrokenRoute",
    "Certainty",
    "ChainEnd",
    "ChairShare",
    "Circle",
    "Claim",
    "Cover",
    "FarCouncil",
    "GovernanceGraph",
    "Interest",
    "Known",
    "Likeness",
    "LongChain",
    "Overreach",
    "Pair",
    "Party",
    "Person",
    "Powerless",
    "Reached",
    "Rivalry",
    "Route",
    "Scrutiny",
    "Seat",
    "SeatShare",
    "Seating",
    "SharedChair",
    "SharedSeat",
    "SplitLine",
    "Standing",
    "Statement",
    "Tie",
    "Twins",
    "Votes",
    "WeakSpot",
    "Who",
    "parties",
]
