"""`{each: members, of: X}`: links that wait until it is known who sits on X."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

from govgraph.model.contradiction import may_hold, rules_out
from govgraph.model.fact import Evidence
from govgraph.model.link import Details, Link
from govgraph.model.relation import Relation
from govgraph.model.words import Confidence, SeatRole
from govgraph.problem import Origin
from govgraph.reader.targets import Side

_SEATS = frozenset({Relation.MEMBERS, Relation.CHAIR, Relation.DEPUTY})
_PASSIVE = frozenset(
    {
        SeatRole.OBSERVER,
        SeatRole.ADVISER,
        SeatRole.INVITED,
        SeatRole.SUBSTITUTE,
        SeatRole.ATTENDEE,
        SeatRole.HONORARY,
    }
)
Denials: TypeAlias = Mapping[tuple[str, str, str], Sequence[Link]]
_LIFE = ("from_", "until", "lasts", "status")


class Said(NamedTuple):
    """What one entry under a relation's key says, apart from the ends that it names."""

    details: Details
    evidence: Evidence
    origin: Origin
    denied: bool = False
    each: bool = False

    def link(self, side: Side, target: str) -> Link:
        """The link that it makes of one target."""
        own, relation = side.entry.id, side.key.type.relation
        source, end = (target, own) if side.key.inverse else (own, target)
        details, evidence, origins = self.details, self.evidence, (self.origin,)
        return Link(relation, source, end, details, evidence, origins, self.denied, self.each)


@dataclass(frozen=True, slots=True)
class Pending:
    """What is said of each member of a body."""

    of: str
    side: Side
    said: Said

    def links(self, seats: Mapping[str, Link]) -> Iterator[tuple[str, Link]]:
        """Each who sits there but itself, with a link no surer and no longer than the seat."""
        for target, seat in seats.items():
            if target != self.side.entry.id:
                yield target, _while_seated(self.said, seat).link(self.side, target)


def seated(links: Iterable[Link]) -> dict[str, dict[str, Link]]:
    """Who sits on each body in a counted capacity: the ends of its seats, each by its best seat."""
    found: dict[str, dict[str, Link]] = {}
    for link in links:
        if link.relation not in _SEATS or not link.is_named or link.denied:
            continue
        if link.details.as_ not in _PASSIVE:
            seats = found.setdefault(link.source, {})
            rival = seats.get(link.target, link)
            seats[link.target] = min(rival, link, key=_doubts)
    return found


def denials(links: Iterable[Link]) -> Denials:
    """What is denied, by relation and ends."""
    found: dict[tuple[str, str, str], list[Link]] = {}
    for link in links:
        if link.denied and may_hold(link):
            found.setdefault((link.relation, link.source, link.target), []).append(link)
    return found


def is_denied(made: Link, denied: Denials) -> bool:
    """Whether an addition to the entry denies a link that was made of a member."""
    said = denied.get((made.relation, made.source, made.target), ())
    return any(_is_apart(made, one) and rules_out(one, made) for one in said)


def _is_apart(one: Link, other: Link) -> bool:
    """Whether two links are written in different layers of an entry."""
    return one.origins[0].path[:2] != other.origins[0].path[:2]


def _doubts(seat: Link) -> tuple[bool, bool, bool]:
    return seat.evidence.likely, not may_hold(seat), seat.details.until is not None


def _while_seated(said: Said, seat: Link) -> Said:
    life = {
        part: getattr(seat.details, part)
        for part in _LIFE
        if getattr(said.details, part) is None and getattr(seat.details, part) is not None
    }
    details = replace(said.details, **life) if life else said.details
    evidence = said.evidence
    if seat.evidence.likely:
        evidence = evidence._replace(confidence=Confidence.LIKELY)
    return said._replace(details=details, evidence=evidence)
