"""Values that are written as one word or phrase: dates, periods, counts, amounts.

Each has a `read_…` function from the text as written; it raises `Unreadable` with a plain
sentence that says what is wrong and what may stand there.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction


class Unreadable(ValueError):
    """The text can't be what its field needs. `words` are what it could have been."""

    def __init__(self, sentence: str, words: tuple[str, ...] = (), *, impossible: bool = False):
        super().__init__(sentence)
        self.words = words
        self.impossible = impossible
        """The form was right and the thing does not exist: 30 February."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year, known by its first and its last day."""

    first: date
    last: date
    text: str

    def is_before(self, other: "PartialDate") -> bool:
        """Whether all of it lies before all of the other."""
        return self.last < other.first

    def __str__(self) -> str:
        return self.text


_MONTH_NAMES = (
    "January February March April May June July August September October November December"
).split()
_LAST_MONTH = len(_MONTH_NAMES)
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_SOME_YEAR = re.compile(r"\d{4}", re.ASCII)


def looks_like_date(text: str) -> bool:
    """Whether a text has the form of a date; it may still be an impossible one."""
    return _DATE.fullmatch(text) is not None


def read_date(text: str) -> PartialDate:
    """Read `2022`, `2022-09` or `2022-09-20`."""
    match = _DATE.fullmatch(text)
    if match is None:
        how = otherwise_written(text) or "a year, a month or a day: 2022, 2022-09 or 2022-09-20"
        raise Unreadable(f"“{text}” is not a date; write {how}")
    year, month, day = match.groups()
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        why = _why_impossible(int(year), int(month or 1))
        raise Unreadable(f"“{text}” is no date: {why}", impossible=True) from None
    if day:
        return PartialDate(first, first, text)
    last_month = first.month if month else _LAST_MONTH
    last = date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])
    return PartialDate(first, last, text)


def otherwise_written(text: str) -> str:
    """The date that a text writes in another form, in ours; empty where it writes none."""
    if _SOME_YEAR.search(text) is None:
        return ""
    from govgraph.model.other_forms import date_in_our_form  # noqa: PLC0415 - few files need it

    return date_in_our_form(text)


def _why_impossible(year: int, month: int) -> str:
    if year < date.min.year:
        return "there is no year 0"
    if not 1 <= month <= _LAST_MONTH:
        return f"there is no month {month}"
    days = calendar.monthrange(year, month)[1]
    return f"{_MONTH_NAMES[month - 1]} {year} has the days 1 to {days}"


def read_date_or_text(text: str) -> PartialDate | str:
    """Read a date, or keep a condition or a vague time (“the September meeting”) as a text."""
    return read_date(text) if looks_like_date(text) else text


class Unit(StrEnum):
    """What a period is counted in; a meeting is a standing item and has no length."""

    DAY = "day"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    MEETING = "meeting"


_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
_SHORTEST_MONTH = 28
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF_YEAR: 6, Unit.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Period:
    """A number of days, months, years …; `meeting` is a standing item and has no length."""

    number: int
    unit: Unit

    def __str__(self) -> str:
        return str(self.unit) if self.number == 1 else f"{self.number} {self.unit}s"

    def after(self, start: PartialDate) -> PartialDate:
        """The last day of this period when it begins at `start`: of a year, the day before."""
        first, last = (self.last_day(day) for day in (start.first, start.last))
        return PartialDate(first, last, f"{self} from {start}")

    def last_day(self, day: date) -> date:
        """The last of its days when it begins on a day; at most the last of the calendar."""
        if self.unit in _DAYS:
            number = day.toordinal() + self.number * _DAYS[self.unit]
        else:
            months = day.month - 1 + self.number * _MONTHS.get(self.unit, 0)
            year, month = day.year + months // 12, months % 12 + 1
            if year > date.max.year:
                return date.max
            days = day.day - 1
            if days >= _SHORTEST_MONTH:
                days = min(days, calendar.monthrange(year, month)[1])
            number = date(year, month, 1).toordinal() + days
        return date.fromordinal(min(number - 1, date.max.toordinal()))


_PERIOD = re.compile(r"(?:(\d{1,3}) )?([a-z-]+?)(s?)", re.ASCII)


def read_period(text: str) -> Period:
    """Read `year`, `quarter`, `2 months`, `meeting`."""
    match = _PERIOD.fullmatch(text)
    units = tuple(str(unit) for unit in Unit)
    if match is None or match[2] not in units or (match[3] and match[1] is None):
        raise _no_period(text, units)
    number = int(match[1] or 1)
    if number == 0 or (match[2] == Unit.MEETING and match[1]):
        raise _no_period(text, units)
    return Period(number, Unit(match[2]))


def _no_period(text: str, units: tuple[str, ...]) -> Unreadable:
    from govgraph.model.other_forms import period_in_our_form  # noqa: PLC0415 - few files need it

    if ours := period_in_our_form(text):
        return Unreadable(f"“{text}” is not a period; write {ours}")
    return Unreadable(f"“{text}” is not a period; write for example year, or 2 months", units)


class Duration(StrEnum):
    """How long something is meant to last, where no period is given."""

    TEMPORARY = "temporary"
    PERMANENT = "permanent"
    ROLLING = "rolling"


def read_lasts(text: str) -> Period | Duration:
    """Read `2 years`, `temporary`, `permanent`, `rolling`."""
    words = tuple(str(word) for word in Duration)
    if text in words:
        return Duration(text)
    try:
        period = read_period(text)
    except Unreadable:
        period = None
    if period is None or period.unit is Unit.MEETING:
        from govgraph.model.other_forms import period_in_our_form  # noqa: PLC0415 - as above

        usual = "a period such as 2 years, or temporary, permanent or rolling"
        how = period_in_our_form(text) or usual
        raise Unreadable(f"“{text}” does not say how long it lasts; write {how}", words)
    return period


@dataclass(frozen=True, slots=True)
class Count:
    """A number of things, or bounds of it; `high` is None where there is no upper bound."""

    low: int
    high: int | None
    text: str

    @property
    def exact(self) -> int | None:
        """The number, where it is one number."""
        return self.low if self.low == self.high else None

    def __str__(self) -> str:
        return self.text


_COUNTS = (
    (re.compile(r"(\d{1,7})", re.ASCII), lambda m: (int(m[1]), int(m[1]))),
    (re.compile(r"at least (\d{1,7})", re.ASCII), lambda m: (int(m[1]), None)),
    (re.compile(r"up to (\d{1,7})", re.ASCII), lambda m: (0, int(m[1]))),
    (re.compile(r"(\d{1,7}) to (\d{1,7})", re.ASCII), lambda m: (int(m[1]), int(m[2]))),
)


def read_count(text: str) -> Count:
    """Read `3`, `some`, `at least 2`, `up to 5`, `2 to 4`. `some` is one or more."""
    if text == "some":
        return Count(1, None, text)
    for pattern, bounds in _COUNTS:
        if match := pattern.fullmatch(text):
            low, high = bounds(match)
            if (high is None or low <= high) and high != 0:
                return Count(low, high, text)
    from govgraph.model.other_forms import number_in_figures  # noqa: PLC0415 - few files need it

    how = number_in_figures(text) or "3, some, at least 2, up to 5 or 2 to 4"
    raise Unreadable(f"“{text}” is not a count; write {how}", ("some",))


@dataclass(frozen=True, slots=True)
class Amount:
    """Money: a currency sign, bounds in its unit; both are None where the text is not a sum."""

    text: str
    currency: str = ""
    low: Fraction | None = None
    high: Fraction | None = None

    def __str__(self) -> str:
        return self.text


_NUMBER = r"(\d[\d,]{0,20}(?:\.\d{1,6})?) ?(k|m|bn)?"
_AMOUNT = re.compile(rf"(up to |at least )?([£$€]){_NUMBER}(?: to ([£$€])?{_NUMBER})?", re.ASCII)
_SCALE = {None: 1, "k": 1_000, "m": 1_000_000, "bn": 1_000_000_000}


def read_amount(text: str) -> Amount:
    """Read `£1.021m`, `up to £5m`; anything else is kept as a text and is not added up."""
    match = _AMOUNT.fullmatch(text)
    if match is None:
        return Amount(text)
    bound, currency, number, scale, sign, upper, upper_scale = match.groups()
    if upper is None:
        first = _money(number, scale)
        low = Fraction(0) if bound == "up to " else first
        return Amount(text, currency, low, None if bound == "at least " else first)
    low = _money(number, scale if sign else scale or upper_scale)
    high = _money(upper, upper_scale)
    is_range = bound is None and sign in (None, currency) and low <= high
    return Amount(text, currency, low, high) if is_range else Amount(text)


def _money(number: str, scale: str | None) -> Fraction:
    return Fraction(number.replace(",", "")) * _SCALE[scale]


_SHARE = re.compile(r"(\d{1,3}(?:\.\d{1,6})?) ?%?", re.ASCII)
_WHOLE = 100


def read_share(text: str) -> Fraction:
    """Read a percentage, `51%` or `33.3`, as a number between 0 and 100."""
    match = _SHARE.fullmatch(text)
    if match is None or Fraction(match[1]) > _WHOLE:
        raise Unreadable(f"“{text}” is not a share; write a percentage such as 51%")
    return Fraction(match[1])


_YES_NO = {"yes": True, "true": True, "no": False, "false": False}


def read_yes_no(text: str) -> bool:
    """Read `yes`, `no`, `true` or `false`."""
    try:
        return _YES_NO[text.lower()]
    except KeyError:
        raise Unreadable(f"“{text}” is neither yes nor no", ("yes", "no")) from None
