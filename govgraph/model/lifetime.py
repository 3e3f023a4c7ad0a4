"""From when until when something holds, as far as dates tell."""

from dataclasses import dataclass
from typing import TypeAlias

from govgraph.model.scalars import Duration, PartialDate, Period, Unit
from govgraph.model.words import Special

When: TypeAlias = PartialDate | Special | str | None
"""A date; or a text or a word, which are compared with nothing."""


@dataclass(frozen=True, slots=True)
class Lifetime:
    """The dates between which something holds; None where no date is stated."""

    begin: PartialDate | None = None
    end: PartialDate | None = None

    def is_over(self, day: PartialDate) -> bool:
        """Whether its end lies before a day."""
        return self.end is not None and self.end.is_before(day)

    def is_to_come(self, day: PartialDate) -> bool:
        """Whether it begins after a day."""
        return self.begin is not None and day.is_before(self.begin)

    def overlaps(self, other: "Lifetime") -> bool:
        """Whether the two may hold at one time: neither ends before the other begins."""
        return not (_ends_first(self, other) or _ends_first(other, self))


ALWAYS = Lifetime()


def lifetime(from_: When, until: When, lasts: Period | Duration | When) -> Lifetime:
    """The dates in `from`, `until` and `lasts`; `from` and a period give an end."""
    begin = from_ if isinstance(from_, PartialDate) else None
    end = until if isinstance(until, PartialDate) else None
    if begin and until is None and isinstance(lasts, Period) and lasts.unit is not Unit.MEETING:
        end = lasts.after(begin)
    return Lifetime(begin, end) if begin or end else ALWAYS


def _ends_first(one: Lifetime, other: Lifetime) -> bool:
    return one.end is not None and other.begin is not None and one.end.is_before(other.begin)
