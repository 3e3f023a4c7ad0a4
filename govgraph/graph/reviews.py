"""When meetings were last held, and papers last agreed or reviewed; and how long ago that is."""

from govgraph.model.fact import Value
from govgraph.model.scalars import PartialDate, Period, Unit


def last_time(value: Value[object]) -> PartialDate | None:
    """The latest date that an arrangement gives: its `last`, or the date that it is."""
    dates = [one for one in (value.last, value.is_) if isinstance(one, PartialDate)]
    return max(dates, key=lambda one: one.last) if dates else None


def is_longer_ago(then: PartialDate, period: Period, now: PartialDate) -> bool:
    """Whether surely more than a period lies between two dates, of which days may be unknown."""
    anniversary = period.last_day(then.last).toordinal() + 1
    return anniversary < now.first.toordinal()


def length(value: Value[object]) -> Period | None:
    """The `every` of an arrangement, if it says how long lies between two times."""
    every = value.every
    return every if isinstance(every, Period) and every.unit is not Unit.MEETING else None


def missed(value: Value[object], day: PartialDate) -> PartialDate | Period | None:
    """The `next` of an arrangement that passed by a day, or its `every`, without a time for it."""
    last, next_, every = last_time(value), value.next, length(value)
    is_past = isinstance(next_, PartialDate) and next_.is_before(day)
    if isinstance(next_, PartialDate) and is_past and (last is None or last.is_before(next_)):
        return next_
    return every if last and every and is_longer_ago(last, every, day) else None


def is_promised(value: Value[object], day: PartialDate) -> bool:
    """Whether an arrangement has a time to come, on a day or later, or comes round."""
    if isinstance(value.next, PartialDate):
        return value.every is not None or not value.next.is_before(day)
    return value.every is not None or value.next is not None
