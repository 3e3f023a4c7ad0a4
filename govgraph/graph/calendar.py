"""What holds at the date of the structure: of values, links' details, and entities."""

from collections.abc import Iterable, Mapping
from itertools import product
from typing import cast

from govgraph.graph.known import (
    SILENCE,
    Certainty,
    Known,
    Standing,
    clashing,
    latest,
    spec_of,
)
from govgraph.model.entity import Entity
from govgraph.model.fact import Evidence, Facts, T, Value
from govgraph.model.lifetime import Lifetime, When, lifetime
from govgraph.model.link import NO_DETAILS, Details
from govgraph.model.structure import Structure
from govgraph.model.words import Confidence, Status


class Calendar:
    """Compares with the structure's `as_of`; without one, nothing is compared with a date."""

    def __init__(self, structure: Structure) -> None:
        self.as_of = structure.as_of
        self.disputed: set[int] = set()
        """Statements, by identity, that another source contradicts."""
        self.asked: dict[int, Known[object]] = {}
        """What was asked once, by the identity of the facts, which live as long as this does."""
        self.later_sources = self.as_of is not None and any(
            source.date is not None and self.as_of.is_before(source.date)
            for source in structure.sources
        )
        self.unusual: Mapping[str, tuple[Standing, Certainty]] = {
            entity.id: standing
            for entity in structure.entities.values()
            if (standing := self._entity(entity)) is not _USUAL
        }
        """The entities that are not, or not surely, in force."""

    def mark_disputed(self, statements: Iterable[int]) -> None:
        """Mark statements, by identity, that another source contradicts."""
        self.disputed |= set(statements)
        self.asked.clear()

    def entity(self, id_: str) -> tuple[Standing, Certainty]:
        """Whether an entity is in force, and how far that is borne out."""
        return self.unusual.get(id_, _USUAL)

    def details(self, details: Details) -> Standing:
        """Whether a link with these details is in force, its ends apart."""
        if details is NO_DETAILS:
            return Standing.IN_FORCE
        life = lifetime(details.from_, details.until, details.lasts)
        return self.at(details.status, life)

    def value(self, value: Value[T]) -> Standing:
        """Whether a value is in force."""
        if value.status is value.from_ is value.until is None:
            return Standing.IN_FORCE
        return self.at(value.status, lifetime(value.from_, value.until, None))

    def at(self, status: Status | None, life: Lifetime) -> Standing:
        """What a status and dates say together. What is over is over, whatever its status."""
        if status is Status.ENDED or (self.as_of and life.is_over(self.as_of)):
            return Standing.OVER
        if (status and status.not_yet) or (self.as_of and life.is_to_come(self.as_of)):
            return Standing.NOT_YET
        return Standing.IN_FORCE

    def is_likely(self, evidence: Evidence, *, dated: bool) -> bool:
        """Whether a statement is an inference, or undated and from a source after `as_of`."""
        if evidence.likely or not self.later_sources or dated:
            return evidence.likely
        return all(one.likely or self._is_later(one) for one in (evidence, *evidence.also))

    def _is_later(self, evidence: Evidence) -> bool:
        date, as_of = evidence.source.date if evidence.source else None, self.as_of
        return date is not None and as_of is not None and as_of.is_before(date)

    def known(self, entity: Entity, facts: Facts[T]) -> Known[T]:
        """What is known of one key of an entity."""
        if not facts:
            return cast("Known[T]", SILENCE)
        found = self.asked.get(id(facts))
        if found is None:
            found = self.asked[id(facts)] = cast("Known[object]", self._sorted(entity, facts))
        return cast("Known[T]", found)

    def _sorted(self, entity: Entity, facts: Facts[T]) -> Known[T]:
        if len(facts) == 1 and not self.disputed and self._is_plain(entity, facts[0]):
            return Known(facts)
        sorted_: dict[str, list[Value[T]]] = {"stated": [], "likely": [], "not_in_force": []}
        for value in facts:
            sorted_[self._sort(entity, value)].append(value)
        stated, disputed = self._settled(entity, facts, tuple(sorted_["stated"]))
        return Known(stated, tuple(sorted_["likely"]), tuple(sorted_["not_in_force"]), disputed)

    def _is_plain(self, entity: Entity, value: Value[T]) -> bool:
        """Whether a value is surely in force and stated: without a date or status, most are."""
        if self.later_sources or not (value.status is value.from_ is value.until is None):
            return self._sort(entity, value) == "stated"
        return (value.evidence or entity.evidence).confidence is Confidence.STATED

    def _sort(self, entity: Entity, value: Value[T]) -> str:
        if self.value(value) is not Standing.IN_FORCE:
            return "not_in_force"
        dated = value.from_ is not None or value.until is not None
        evidence = value.evidence or entity.evidence
        return "likely" if self.is_likely(evidence, dated=dated) else "stated"

    def _settled(
        self, entity: Entity, facts: Facts[T], stated: tuple[Value[T], ...]
    ) -> tuple[tuple[Value[T], ...], tuple[Value[T], ...]]:
        """What holds of several stated values, and what is disputed among them."""
        if len(stated) > 1:
            spec = spec_of(entity, facts)
            clash = {id(one) for one in clashing(entity, stated, spec)} | self.disputed
            holding = stated if spec.several else latest(stated)
        else:
            clash, holding = self.disputed, stated
        if not clash:
            return holding, ()
        return (
            tuple(one for one in holding if id(one) not in clash),
            tuple(one for one in stated if id(one) in clash),
        )

    def _entity(self, entity: Entity) -> tuple[Standing, Certainty]:
        if not entity.exists:
            return Standing.ABSENT, _certainty(entity.evidence)
        if not (entity.status or entity.from_ or entity.until or entity.lasts):
            return _USUAL
        stated = self._standings(entity, likely=False)
        found = stated | self._standings(entity, likely=True)
        if Standing.IN_FORCE not in found:
            return min(stated), Certainty.STATED
        return _USUAL if len(found) == 1 else (Standing.IN_FORCE, Certainty.LIKELY)

    def _standings(self, entity: Entity, *, likely: bool) -> set[Standing]:
        """Whether an entity is in force by what is stated of it, or by what is likely too.

        Of what sources disagree on, each may be so.
        """

        def told(facts: Facts[T]) -> tuple[object, ...]:
            known = self.known(entity, facts)
            firm = (*known.stated, *known.disputed)
            chosen = firm or (latest(known.likely) if likely else ())
            return tuple(value.is_ for value in chosen) or (None,)

        spans = product(told(entity.from_), told(entity.until), told(entity.lasts))
        lives = [lifetime(*cast("tuple[When, When, When]", span)) for span in spans]
        return {
            self.at(status if isinstance(status, Status) else None, life)
            for status in told(entity.status)
            for life in lives
        }


_USUAL = (Standing.IN_FORCE, Certainty.STATED)


def _certainty(evidence: Evidence) -> Certainty:
    return Certainty.LIKELY if evidence.likely else Certainty.STATED
