"""The profiles that come with govgraph: each duty with its provision, its dates and its codes."""

from itertools import chain

import pytest

from govgraph.law import Duty, Profile, profile, profile_names
from govgraph.law.table import BrokenProfile, Table
from govgraph.model.fact import CODE
from govgraph.model.scalars import read_date
from govgraph.model.words import OrganisationKind

PROFILES = tuple(map(profile, profile_names()))


def each_profile() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("one", PROFILES, ids=lambda one: one.name)


def duties(one: Profile) -> tuple[Duty, ...]:
    return (
        *(*one.committees, *one.challenges, *one.memberships),
        *(*one.partners, *one.offices, *one.double_links),
    )


def codes(one: Profile) -> set[str]:
    seats = chain.from_iterable(duty.seats for duty in one.memberships)
    return {
        *(duty.code for duty in one.committees),
        *(duty.code for duty in one.memberships),
        *(duty.code for duty in one.partners),
        *(duty.code for duty in one.challenges if duty.code),
        *chain.from_iterable(duty.by.codes for duty in one.challenges),
        *chain.from_iterable(duty.codes for duty in one.offices),
        *chain.from_iterable(seat.codes for seat in seats),
    }


def test_the_profiles_that_reports_and_pages_speak_of_are_there() -> None:
    assert {"england-upper-tier", "england-district", "wales", "double-links"} <= {*profile_names()}


@each_profile()
def test_a_profile_says_where_it_holds_and_asks_for_something(one: Profile) -> None:
    assert one.title
    assert one.places.endswith(".")
    assert one.about.endswith(".")
    assert duties(one)


@each_profile()
def test_every_duty_names_its_provision_and_a_page_of_its_publisher(one: Profile) -> None:
    for duty in duties(one):
        assert duty.law.title
        assert duty.law.at
        by_law = duty.law.publisher == "legislation.gov.uk"
        assert duty.law.url.startswith("https://")
        assert by_law is duty.law.url.startswith("https://www.legislation.gov.uk/")
        assert (duty.since is not None) is by_law


@each_profile()
def test_a_duty_begins_before_it_ends(one: Profile) -> None:
    ended = [duty for duty in duties(one) if duty.until]
    assert all(duty.since and duty.until and duty.since.is_before(duty.until) for duty in ended)


@each_profile()
def test_every_code_is_one_that_a_file_can_give(one: Profile) -> None:
    assert all(CODE.read(code) == code and code.startswith("uk:") for code in codes(one))


@each_profile()
def test_whoever_is_wanted_can_be_told(one: Profile) -> None:
    wanted = (*chain.from_iterable(duty.seats for duty in one.memberships),)
    assert all(seat.name and (seat.codes or seat.kinds or seat.elected) for seat in wanted)
    assert all(duty.code or duty.kind for duty in one.challenges)


@each_profile()
def test_nothing_is_asked_twice_on_one_day(one: Profile) -> None:
    day = read_date("2026-01-01")
    seats = [(m.code, seat) for m in one.memberships if m.holds_on(day) for seat in m.seats]
    assert len(seats) == len(set(seats))
    assert len({duty.code for duty in one.partners}) == len(one.partners)


def test_a_profile_asks_for_all_that_those_that_it_includes_ask_for() -> None:
    for wide, narrow in (
        ("england-upper-tier", "england"),
        ("england-district", "england"),
        ("england", "england-and-wales"),
        ("wales", "england-and-wales"),
    ):
        assert set(duties(profile(narrow))) <= set(duties(profile(wide)))


def test_only_one_officer_answers_for_the_money_of_a_council() -> None:
    (office,) = (one for one in profile("england-and-wales").offices if one.answers_for_money)
    assert (office.codes, office.of) == (("uk:section-151-officer",), OrganisationKind.COUNCIL)


@pytest.mark.parametrize(
    ("day", "seat"),
    [
        ("2010", None),
        ("2013", "a clinical commissioning group"),
        ("2022-06-30", "a clinical commissioning group"),
        ("2022-07-01", "an integrated care board"),
        (None, "an integrated care board"),
    ],
)
def test_the_seat_of_the_health_service_goes_with_its_time(day: str | None, seat: str) -> None:
    health = {"a clinical commissioning group", "an integrated care board"}
    when = read_date(day) if day else None
    asked = [
        wanted.name
        for duty in profile("england-upper-tier").memberships
        if duty.code == "uk:health-and-wellbeing-board" and duty.holds_on(when)
        for wanted in duty.seats
    ]
    assert next((name for name in asked if name in health), None) == seat


def test_there_is_no_profile_of_another_name() -> None:
    with pytest.raises(KeyError):
        profile("atlantis")


@pytest.mark.parametrize(
    "read",
    [
        lambda table: table.text("number"),
        lambda table: table.text("missing"),
        lambda table: table.flag("text"),
        lambda table: table.texts("text"),
    ],
)
def test_a_slip_in_the_data_is_told_with_its_profile_and_key(read: object) -> None:
    assert callable(read)
    with pytest.raises(BrokenProfile, match=r"mine: `(number|missing|text)` should be"):
        read(Table("mine", {"number": 3, "text": "words"}))
