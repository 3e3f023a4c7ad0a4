"""Values that are one word or phrase: dates, periods, counts, amounts, shares, yes and no."""

from contextlib import suppress
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.model.scalars import (
    Count,
    Duration,
    Period,
    Unit,
    Unreadable,
    looks_like_date,
    read_amount,
    read_count,
    read_date,
    read_date_or_text,
    read_lasts,
    read_period,
    read_share,
    read_yes_no,
)

# Dates


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-02", date(2022, 2, 1), date(2022, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-12", date(2022, 12, 1), date(2022, 12, 31)),
        ("2022-09-20", date(2022, 9, 20), date(2022, 9, 20)),
        ("0001", date(1, 1, 1), date(1, 12, 31)),
        ("9999-12-31", date(9999, 12, 31), date(9999, 12, 31)),
    ],
)
def test_a_date_has_a_first_and_a_last_day(text: str, first: date, last: date) -> None:
    read = read_date(text)
    assert (read.first, read.last, str(read)) == (first, last, text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2022-00", "there is no month 0"),
        ("2022-13", "there is no month 13"),
        ("2022-02-29", "February 2022 has the days 1 to 28"),
        ("2024-02-30", "February 2024 has the days 1 to 29"),
        ("2022-04-00", "April 2022 has the days 1 to 30"),
        ("2022-12-32", "December 2022 has the days 1 to 31"),
        ("0000", "there is no year 0"),
        ("0000-13-40", "there is no year 0"),
    ],
)
def test_a_date_that_there_is_not_says_why(text: str, why: str) -> None:
    assert looks_like_date(text)
    with pytest.raises(Unreadable) as told:
        read_date(text)
    assert str(told.value) == f"“{text}” is no date: {why}"
    assert told.value.impossible


@pytest.mark.parametrize(
    "text",
    ["", "22", "2022-9", "2022/09", "09-2022", "2022-09-20T00:00", "2022\n", "٢٠٢٢", " 2022"],
)
def test_what_is_not_written_as_a_date_is_none(text: str) -> None:
    assert not looks_like_date(text)
    assert read_date_or_text(text) == text
    with pytest.raises(Unreadable) as told:
        read_date(text)
    assert not told.value.impossible


def test_one_date_is_before_another_if_all_of_it_is() -> None:
    assert read_date("2021").is_before(read_date("2022"))
    assert read_date("2022-03").is_before(read_date("2022-04-01"))
    assert not read_date("2022").is_before(read_date("2022-12-31"))
    assert not read_date("2022-03").is_before(read_date("2022"))
    assert not read_date("2022").is_before(read_date("2022"))


@given(st.dates())
def test_a_day_is_read_as_it_is_written(day: date) -> None:
    assert read_date(day.isoformat()).first == day


# Periods


@pytest.mark.parametrize(
    ("text", "period"),
    [
        *[(str(unit), Period(1, unit)) for unit in Unit],
        ("2 months", Period(2, Unit.MONTH)),
        ("1 year", Period(1, Unit.YEAR)),
        ("3 half-years", Period(3, Unit.HALF_YEAR)),
        ("999 days", Period(999, Unit.DAY)),
    ],
)
def test_a_period_is_a_unit_or_a_number_of_them(text: str, period: Period) -> None:
    assert read_period(text) == period
    assert read_period(str(period)) == period


@pytest.mark.parametrize(
    "text", ["", "meetings", "0 days", "2 meetings", "1000 days", "often", "2  years"]
)
def test_what_is_no_period_is_told(text: str) -> None:
    with pytest.raises(Unreadable) as told:
        read_period(text)
    assert "year" in told.value.words


@pytest.mark.parametrize(
    ("start", "period", "last"),
    [
        ("2022-04-01", "2 years", date(2024, 3, 31)),
        ("2022-01-01", "year", date(2022, 12, 31)),
        ("2024-02-29", "year", date(2025, 2, 28)),
        ("2022-01-31", "month", date(2022, 2, 28)),
        ("2022-11-15", "2 quarters", date(2023, 5, 14)),
        ("2022-01-01", "fortnight", date(2022, 1, 14)),
        ("2022-01-01", "day", date(2022, 1, 1)),
        ("9999-06-01", "2 years", date.max),
        ("9999-12-31", "3 weeks", date.max),
    ],
)
def test_a_period_ends_on_the_day_before_it_would_begin_again(
    start: str, period: str, last: date
) -> None:
    assert read_period(period).after(read_date(start)).last == last


def test_a_period_from_a_partial_date_ends_as_vaguely() -> None:
    end = read_period("2 years").after(read_date("2022"))
    assert (end.first, end.last) == (date(2023, 12, 31), date(2024, 12, 30))
    assert str(end) == "2 years from 2022"


def test_how_long_something_lasts_may_be_a_word() -> None:
    assert [read_lasts(word) for word in ("temporary", "permanent", "rolling")] == list(Duration)
    assert read_lasts("2 years") == Period(2, Unit.YEAR)


@pytest.mark.parametrize("text", ["meeting", "long", "2", ""])
def test_what_does_not_say_how_long_is_told(text: str) -> None:
    with pytest.raises(Unreadable) as told:
        read_lasts(text)
    assert told.value.words == ("temporary", "permanent", "rolling")


# Counts


@pytest.mark.parametrize(
    ("text", "low", "high", "exact"),
    [
        ("3", 3, 3, 3),
        ("some", 1, None, None),
        ("at least 2", 2, None, None),
        ("up to 5", 0, 5, None),
        ("2 to 4", 2, 4, None),
        ("4 to 4", 4, 4, 4),
        ("at least 0", 0, None, None),
    ],
)
def test_a_count_is_a_number_or_its_bounds(
    text: str, low: int, high: int | None, exact: int | None
) -> None:
    count = read_count(text)
    assert (count.low, count.high, count.exact, str(count)) == (low, high, exact, text)


@pytest.mark.parametrize("text", ["0", "up to 0", "4 to 2", "-1", "3.5", "12345678", "three", "3 "])
def test_what_counts_nothing_is_told(text: str) -> None:
    with pytest.raises(Unreadable):
        read_count(text)


def test_equal_counts_are_equal_as_they_are_written() -> None:
    assert read_count("3") == Count(3, 3, "3")


# Money and shares


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("£5", 5, 5),
        ("£1.021m", 1_021_000, 1_021_000),
        ("£900k", 900_000, 900_000),
        ("€2 bn", 2_000_000_000, 2_000_000_000),
        ("$1,234.50", Fraction("1234.5"), Fraction("1234.5")),
        ("up to £5m", 0, 5_000_000),
        ("at least £5m", 5_000_000, None),
        ("£1m to £2m", 1_000_000, 2_000_000),
        ("£1 to 2m", 1_000_000, 2_000_000),
        ("£500 to £2k", 500, 2_000),
        ("£1k to 2m", 1_000, 2_000_000),
    ],
)
def test_an_amount_is_a_sum_or_its_bounds(
    text: str, low: int | Fraction, high: int | Fraction | None
) -> None:
    amount = read_amount(text)
    assert (amount.low, amount.high, str(amount)) == (low, high, text)
    assert amount.currency in "£€$"


@pytest.mark.parametrize(
    "text",
    [
        "about £5m",
        "5m",
        "£",
        "£5m per annum",
        "£5m to £1m",
        "£1 to $2",
        "up to £1m to £2m",
        "£" + "9" * 30,
        "£1." + "9" * 30,
        "some",
    ],
)
def test_any_other_amount_is_a_text_and_is_not_added_up(text: str) -> None:
    amount = read_amount(text)
    assert (amount.text, amount.low, amount.high) == (text, None, None)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("51%", Fraction(51)),
        ("33.3", Fraction("33.3")),
        ("0 %", Fraction(0)),
        ("100%", Fraction(100)),
    ],
)
def test_a_share_is_a_percentage(text: str, share: Fraction) -> None:
    assert read_share(text) == share


@pytest.mark.parametrize("text", ["101%", "half", "-1", "1.1.1", "", "5%%"])
def test_what_is_no_part_of_a_hundred_is_told(text: str) -> None:
    with pytest.raises(Unreadable):
        read_share(text)


def test_yes_and_no_are_read_in_any_case() -> None:
    assert [read_yes_no(word) for word in ("yes", "Yes", "TRUE", "no", "False")] == [
        True,
        True,
        True,
        False,
        False,
    ]
    with pytest.raises(Unreadable) as told:
        read_yes_no("on")
    assert told.value.words == ("yes", "no")


@given(st.text(max_size=30))
def test_no_text_is_too_odd_to_be_read_or_told(text: str) -> None:
    for read in (read_date, read_period, read_lasts, read_count, read_share, read_yes_no):
        with suppress(Unreadable):
            assert read(text) is not None
    assert read_amount(text).text == text
