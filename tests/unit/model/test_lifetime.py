"""From when until when something holds."""

import pytest

from govgraph.model.lifetime import ALWAYS, Lifetime, lifetime
from govgraph.model.scalars import Duration, PartialDate, Period, Unit, read_date
from govgraph.model.words import Special


def dates(begin: str = "", end: str = "") -> Lifetime:
    return Lifetime(read_date(begin) if begin else None, read_date(end) if end else None)


def test_dates_make_a_lifetime() -> None:
    assert lifetime(read_date("2020"), read_date("2022"), None) == dates("2020", "2022")


@pytest.mark.parametrize("when", [None, "the next term", Special.NONE])
def test_texts_and_words_are_compared_with_nothing(when: str | None) -> None:
    assert lifetime(when, when, Duration.PERMANENT) is ALWAYS


def test_a_beginning_and_a_period_give_an_end() -> None:
    life = lifetime(read_date("2022-04-01"), None, Period(2, Unit.YEAR))
    assert life.end is not None
    assert life.end.last == read_date("2024-03-31").last


@pytest.mark.parametrize("until", ["it is wound up", Special.NONE])
def test_what_is_said_of_the_end_goes_before_the_period(until: PartialDate | str) -> None:
    assert lifetime(read_date("2022"), until, Period(2, Unit.YEAR)) == dates("2022")


@pytest.mark.parametrize("lasts", [Duration.ROLLING, Period(1, Unit.MEETING), None])
def test_what_has_no_length_gives_no_end(lasts: Duration | Period | None) -> None:
    assert lifetime(read_date("2022"), None, lasts) == dates("2022")


def test_a_period_without_a_beginning_gives_no_end() -> None:
    assert lifetime(None, None, Period(2, Unit.YEAR)) is ALWAYS


def test_what_ended_before_a_day_is_over() -> None:
    assert dates(end="2020").is_over(read_date("2021-01-01"))
    assert not dates(end="2020").is_over(read_date("2020-12-31"))
    assert not ALWAYS.is_over(read_date("2020"))


def test_what_begins_after_a_day_is_to_come() -> None:
    assert dates("2021").is_to_come(read_date("2020-12-31"))
    assert not dates("2021").is_to_come(read_date("2021"))
    assert not ALWAYS.is_to_come(read_date("2020"))


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (dates("2020", "2021"), dates("2022"), False),
        (dates("2020", "2021"), dates("2021"), True),
        (dates(end="2021"), dates(end="2020"), True),
        (ALWAYS, dates("2020", "2021"), True),
        (dates("2022"), dates("2020", "2021"), False),
    ],
)
def test_two_overlap_unless_one_ends_before_the_other_begins(
    one: Lifetime, other: Lifetime, overlap: bool
) -> None:
    assert one.overlaps(other) is other.overlaps(one) is overlap


def test_one_who_follows_on_the_next_day_does_not_overlap() -> None:
    first = lifetime(read_date("2022-04-01"), None, Period(2, Unit.YEAR))
    assert not first.overlaps(dates("2024-04-01"))
    assert first.overlaps(dates("2024-03-31"))
