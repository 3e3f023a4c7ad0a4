"""What a picture is asked to show."""

from dataclasses import dataclass, field

from govgraph.model.relation import Relation
from govgraph.model.words import BodyKind
from govgraph.views.view import LineFamily

STANDARD = frozenset({LineFamily.ROUTE, LineFamily.REPORT, LineFamily.CHALLENGE, LineFamily.ADVICE})
# Above this many cards lines of membership hide everything else, and a table serves better.
MOST_CARDS_WITH_SEATS = 30
# Above this many bodies no arrangement of cards can be taken in; leaves become rows.
MOST_BODIES_IN_FULL = 40


@dataclass(frozen=True, slots=True)
class Scope:
    """Which part of a structure a picture shows; all of it where nothing is set.

    `kinds`, `tiers` and `places` are those of the bodies to show; of a place, those that cover it
    or a part of it, and what they answer to. `focus` shows what is up to `depth` links away from
    these entities, `routes` the routes of accountability from these.
    """

    kinds: frozenset[BodyKind] = frozenset()
    tiers: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    depth: int = 1
    routes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Marked:
    """A finding that a picture shows: the entity that it is about, its rule's code and name."""

    subject: str
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Options:
    """Which sorts of line to show besides the standard ones, and which to hide.

    Membership is shown where the picture has at most 30 cards with it; `show` and `hide` overrule
    that, and `relations` and `no_relations` overrule both for single relations. `only` names the
    sorts that there are instead of the standard ones. `compact` lists leaf bodies inside the body
    that they answer to; left open, that is done above 40 bodies. `title` says what is shown,
    `label` what the picture is to be taken for, such as a draft; `people` whether it names people;
    `findings` what is told on the cards of those that it is about.
    """

    show: frozenset[LineFamily] = field(default_factory=frozenset)
    hide: frozenset[LineFamily] = field(default_factory=frozenset)
    compact: bool | None = None
    only: frozenset[LineFamily] = field(default_factory=frozenset)
    relations: frozenset[Relation] = field(default_factory=frozenset)
    no_relations: frozenset[Relation] = field(default_factory=frozenset)
    scope: Scope = Scope()
    title: str = ""
    label: str = ""
    people: bool = True
    findings: tuple[Marked, ...] = ()

    def families(self, cards: int) -> frozenset[LineFamily]:
        """The sorts of line that a picture with so many cards shows."""
        seats = {LineFamily.SEAT} if cards <= MOST_CARDS_WITH_SEATS else set()
        return ((self.only or STANDARD | seats) | self.show) - self.hide

    def shows(self, relation: Relation, sort: LineFamily, families: frozenset[LineFamily]) -> bool:
        """Whether a picture with these sorts of line shows a link of a relation."""
        if relation in self.relations or relation in self.no_relations:
            return relation in self.relations
        return sort in families

    def lists_leaves(self, bodies: int) -> bool:
        """Whether a picture with cards for so many bodies is compact."""
        return bodies > MOST_BODIES_IN_FULL if self.compact is None else self.compact
