"""Dates, periods and counts in the forms that people write, put in that of a structure file."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.model.other_forms import (
    date_in_our_form,
    number_in_figures,
    period_in_our_form,
)
from govgraph.model.scalars import (
    Unreadable,
    read_count,
    read_date,
    read_date_or_text,
    read_lasts,
    read_period,
)


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("12/03/2026", "2026-03-12"),
        ("1.3.2026", "2026-03-01"),
        ("12-03-2026", "2026-03-12"),
        ("2026/03/12", "2026-03-12"),
        ("2026-3-1", "2026-03-01"),
        ("03/2026", "2026-03"),
        ("2026-3", "2026-03"),
        ("12 March 2026", "2026-03-12"),
        ("12th March 2026", "2026-03-12"),
        ("1st of Sept. 2026", "2026-09-01"),
        ("Thursday, 12 March 2026", "2026-03-12"),
        ("12-Mar-2026", "2026-03-12"),
        ("March 12, 2026", "2026-03-12"),
        ("may 2024", "2024-05"),
        ("when it has reported", ""),
        ("the September 2026 meeting", ""),
        ("31/02/2026", ""),
        ("13/2026", ""),
        ("2025/26", ""),
        ("2026", ""),
    ],
)
def test_a_date_is_known_in_the_forms_that_people_write(text: str, ours: str) -> None:
    assert date_in_our_form(text) == ours


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["%d/%m/%Y", "%d %B %Y", "%B %d, %Y"]))
def test_every_day_is_found_again(day: date, form: str) -> None:
    assert date_in_our_form(day.strftime(form)) == day.isoformat()


@given(st.integers(0, 3_000_000).map(lambda n: date(1, 1, 1) + timedelta(days=n)))
def test_a_date_in_our_form_is_left_to_it(day: date) -> None:
    assert read_date(day.isoformat()).first == day


def test_what_is_no_date_but_means_one_is_told_with_it() -> None:
    with pytest.raises(Unreadable, match=r"“12/03/2026” is not a date; write 2026-03-12$"):
        read_date("12/03/2026")


def test_where_a_text_may_stand_it_is_one() -> None:
    assert read_date_or_text("31/12/2026") == "31/12/2026"


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("annually", "year"),
        ("Yearly", "year"),
        ("twice a year", "half-year"),
        ("every 3 months", "3 months"),
        ("two years", "2 years"),
        ("every year", "year"),
        ("once a month", "month"),
        ("per quarter", "quarter"),
        ("six-weeks", "6 weeks"),
        ("now and then", ""),
        ("many years", ""),
        ("0 days", ""),
        ("1000 days", ""),
        ("months", "month"),
    ],
)
def test_a_period_is_known_in_the_forms_that_people_write(text: str, ours: str) -> None:
    assert period_in_our_form(text) == ours
    if ours:
        assert str(read_period(ours)) == ours


def test_what_means_a_period_or_a_count_is_told_with_it() -> None:
    with pytest.raises(Unreadable, match=r"is not a period; write year$"):
        read_period("annually")
    with pytest.raises(Unreadable, match=r"how long it lasts; write 2 years$"):
        read_lasts("two years")
    with pytest.raises(Unreadable, match=r"“nine” is not a count; write 9$"):
        read_count("nine")
    assert number_in_figures("many") == ""
