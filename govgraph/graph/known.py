"""How far a fact is known: stated, stated to be absent, only likely, disputed, or silent."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, NamedTuple, TypeAlias, cast

from govgraph.model.contradiction import contradictions_among_values
from govgraph.model.entity import Entity, specs
from govgraph.model.fact import TEXT, Facts, Spec, T, Value
from govgraph.model.lifetime import lifetime
from govgraph.model.link import Link
from govgraph.model.words import Special

Statement: TypeAlias = Link | Value[object]
"""Anything that a source says: of a relation, or of a fact."""


class Certainty(StrEnum):
    """How far a source bears a statement out."""

    STATED = "stated"
    LIKELY = "likely"
    DISPUTED = "disputed"


class Standing(StrEnum):
    """Whether something holds at the date of the structure."""

    IN_FORCE = "in force"
    NOT_YET = "not yet in force"
    OVER = "over"
    ABSENT = "absent"
    """A source states that there is no such thing."""


class Known(NamedTuple, Generic[T]):
    """What is known of one key of an entity at the date of the structure.

    A rule makes a finding of `says_none`, is content with `values`, and asks in all other cases.
    It is a tuple, like `Answer`, as a run makes one for nearly every fact.
    """

    stated: tuple[Value[T], ...] = ()
    """What is stated and in force, `none`, `some` and the like included; alone or, of a key that
    takes several, together."""
    likely: tuple[Value[T], ...] = ()
    not_in_force: tuple[Value[T], ...] = ()
    disputed: tuple[Value[T], ...] = ()

    @property
    def values(self) -> tuple[T, ...]:
        """The stated values, without the words that stand in place of one."""
        found = [one.is_ for one in self.stated]
        return tuple([one for one in found if not isinstance(one, Special)])

    @property
    def value(self) -> T | None:
        """The stated value of a key that takes one; None if none is stated."""
        values = self.values
        return values[0] if values else None

    @property
    def likely_values(self) -> tuple[T, ...]:
        """The values that are only an inference."""
        return tuple(one.is_ for one in self.likely if not isinstance(one.is_, Special))

    @property
    def says_none(self) -> bool:
        """Whether it is stated that there is none."""
        return self.says(Special.NONE)

    @property
    def says_some(self) -> bool:
        """Whether it is stated that there is one, or more, and not which."""
        return self.says(Special.SOME)

    @property
    def is_silent(self) -> bool:
        """Whether nothing at all is written."""
        return not (self.stated or self.likely or self.not_in_force or self.disputed)

    @property
    def statements(self) -> tuple[Value[T], ...]:
        """Everything written under this key, what is stated first."""
        return (*self.stated, *self.likely, *self.disputed, *self.not_in_force)

    def says(self, word: Special) -> bool:
        """Whether one of the words that stand in place of a value is stated."""
        for one in self.stated:  # noqa: SIM110 - a plain loop: rules ask this of nearly everything
            if one.is_ is word:
                return True
        return False

    def holds(self, *words: T) -> bool:
        """Whether one of these values is stated."""
        for one in self.stated:  # noqa: SIM110 - as above
            if one.is_ in words:
                return True
        return False

    def may_hold(self, *words: T) -> bool:
        """Whether one of these values is stated or likely."""
        return self.holds(*words) or any(one.is_ in words for one in self.likely)

    def certainty(self, *words: T) -> Certainty | None:
        """How far it is borne out that one of these values holds: stated, likely, or None."""
        if self.holds(*words):
            return Certainty.STATED
        return Certainty.LIKELY if self.may_hold(*words) else None


SILENCE: Known[object] = Known()


@dataclass(frozen=True, slots=True)
class Claim:
    """How far a yes-or-no question about an entity is answered, with the statements behind it."""

    stated: tuple[Statement, ...] = ()
    likely: tuple[Statement, ...] = ()
    not_in_force: tuple[Statement, ...] = ()
    disputed: tuple[Statement, ...] = ()
    denied: tuple[Statement, ...] = ()
    """What states that it is not so."""

    @property
    def is_stated(self) -> bool:
        """Whether it is stated to be so."""
        return bool(self.stated)

    @property
    def is_denied(self) -> bool:
        """Whether it is stated not to be so."""
        return bool(self.denied) and not self.stated

    @property
    def is_silent(self) -> bool:
        """Whether nothing at all is said of it."""
        return not (self.stated or self.likely or self.not_in_force or self.disputed or self.denied)

    @property
    def is_possible(self) -> bool:
        """Whether it is stated, or may be so: likely or disputed."""
        return bool(self.stated or self.likely or self.disputed) and not self.is_denied


NO_CLAIM = Claim()


def claimed(known: Known[T], wanted: Callable[[T | Special], bool]) -> Claim:
    """The claim that a key has one of the wanted values."""
    if known is SILENCE:
        return NO_CLAIM

    def chosen(values: Iterable[Value[T]]) -> tuple[Statement, ...]:
        return tuple(cast("Statement", one) for one in values if wanted(one.is_))

    return Claim(
        stated=chosen(known.stated),
        likely=chosen(known.likely),
        not_in_force=chosen(known.not_in_force),
        disputed=chosen(known.disputed),
    )


def combined(claims: Iterable[Claim]) -> Claim:
    """What several claims of one question say together."""
    said = [claim for claim in claims if not claim.is_silent]
    if len(said) < 2:  # noqa: PLR2004 - one needs no joining
        return said[0] if said else NO_CLAIM
    return Claim(
        stated=tuple(one for claim in said for one in claim.stated),
        likely=tuple(one for claim in said for one in claim.likely),
        not_in_force=tuple(one for claim in said for one in claim.not_in_force),
        disputed=tuple(one for claim in said for one in claim.disputed),
        denied=tuple(one for claim in said for one in claim.denied),
    )


_ONE_VALUE = Spec("", TEXT, "")


def spec_of(entity: Entity, facts: Facts[T]) -> Spec:
    """The key of an entity that holds these facts; an arrangement takes one value."""
    for attribute, spec in specs(entity.section).values():
        if getattr(entity, attribute) is facts:
            return spec
    return _ONE_VALUE


def clashing(entity: Entity, facts: Facts[T], spec: Spec) -> Iterable[Value[T]]:
    """The values among those in force that can't hold together."""
    for pair in contradictions_among_values(facts, spec, entity.evidence):
        yield from pair


def latest(values: Sequence[Value[T]]) -> tuple[Value[T], ...]:
    """Of the values of a key that takes one, those that hold: what began last, or ended last."""
    if len(values) < 2:  # noqa: PLR2004 - one value has no rival
        return tuple(values)
    newest = max(map(_age, values))
    return tuple(value for value in values if _age(value) == newest)


def _age(value: Value[T]) -> tuple[date, date]:
    life = lifetime(value.from_, value.until, None)
    return (
        life.begin.first if life.begin else date.min,
        life.end.last if life.end else date.max,
    )
