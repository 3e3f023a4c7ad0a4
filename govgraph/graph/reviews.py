"""When meetings were last held, and papers last agreed or reviewed; and how long ago that is."""

from govgraph.model.fact import Value
from govgraph.model.scalars import PartialDate, Period


def last_time(value: Value[object]) -> PartialDate | None:
    """The latest date that an arrangement gives: its `last`, or the date that it is."""
    dates = [one for one in (value.last, value.is_) if isinstance(one, PartialDate)]
    return max(dates, key=lambda one: one.last) if dates else None


def is_longer_ago(then: PartialDate, period: Period, now: PartialDate) -> bool:
    """Whether surely more than a period lies between two dates, of which days may be unknown."""
    anniversary = period.after(then).last.toordinal() + 1
    return anniversary < now.first.toordinal()
