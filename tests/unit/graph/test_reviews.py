"""When meetings were last held, and papers last reviewed; and how long ago that is."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.graph.reviews import is_longer_ago, is_promised, last_time, missed
from govgraph.model.fact import Value
from govgraph.model.scalars import PartialDate, Period, Unit, read_date
from govgraph.model.words import Special

TWO_MONTHS = Period(2, Unit.MONTH)


@pytest.mark.parametrize(
    ("value", "date"),
    [
        (Value(read_date("2026-03")), "2026-03"),
        (Value("quarterly", last=read_date("2026-01")), "2026-01"),
        (Value(read_date("2025"), last=read_date("2026-01")), "2026-01"),
        (Value(read_date("2026"), last=read_date("2026-01")), "2026"),
        (Value("quarterly"), "None"),
    ],
)
def test_the_last_time_is_the_later_of_the_date_and_what_is_called_last(
    value: Value[object], date: str
) -> None:
    assert str(last_time(value)) == date


@pytest.mark.parametrize(
    ("then", "now", "is_longer"),
    [
        ("2026-01-15", "2026-03-15", False),
        ("2026-01-15", "2026-03-16", True),
        ("2025-12-31", "2026-02-28", False),
        ("2025-12-31", "2026-03-02", True),
        ("2026-01", "2026-03", False),
        ("2026-01", "2026-04", True),
        ("2026", "2026-12", False),
        ("2026-03-15", "2026-01-15", False),
    ],
)
def test_more_than_a_period_has_passed_only_if_it_has_for_every_day_that_is_meant(
    then: str, now: str, *, is_longer: bool
) -> None:
    assert is_longer_ago(read_date(then), TWO_MONTHS, read_date(now)) is is_longer


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(2, 400), st.integers(0, 500))
def test_of_days_it_is_longer_ago_if_there_are_more_between(
    then: date, period: int, between: int
) -> None:
    now = then + timedelta(days=between)
    one, other = (PartialDate(day, day, str(day)) for day in (then, now))
    assert is_longer_ago(one, Period(period, Unit.DAY), other) is (between > period)


DAY = read_date("2026-06-01")


@pytest.mark.parametrize(
    ("value", "promise"),
    [
        (Value("paper", next=read_date("2026-03")), "2026-03"),
        (Value(read_date("2026-02"), next=read_date("2026-03")), "2026-03"),
        (Value("paper", every=Period(1, Unit.YEAR), last=read_date("2025-05")), "year"),
        (Value("paper", next=read_date("2026-03"), last=read_date("2026-03")), "None"),
        (Value("paper", next=read_date("2026-06")), "None"),
        (Value("paper", next="the September meeting"), "None"),
        (Value("paper", every=Period(1, Unit.YEAR), last=read_date("2025-06")), "None"),
        (Value("paper", every=Period(1, Unit.MEETING), last=read_date("2019")), "None"),
        (Value("paper", every=Period(1, Unit.YEAR)), "None"),
        (Value(read_date("2019")), "None"),
    ],
)
def test_a_promise_is_missed_that_passed_without_a_time_for_it(
    value: Value[object], promise: str
) -> None:
    assert str(missed(value, DAY)) == promise


@pytest.mark.parametrize(
    ("value", "is_so"),
    [
        (Value("paper", next=read_date("2026-09")), True),
        (Value("paper", next=read_date("2026-03")), False),
        (Value("paper", next=read_date("2026-03"), every=Special.SOME), True),
        (Value("paper", next="the September meeting"), True),
        (Value("paper", every=Period(1, Unit.MEETING)), True),
        (Value("paper"), False),
    ],
)
def test_a_time_is_promised_that_is_to_come_or_comes_round(
    value: Value[object], *, is_so: bool
) -> None:
    assert is_promised(value, DAY) is is_so
