"""The words that pictures use."""

from enum import StrEnum

import pytest

from govgraph.model.relation import Relation
from govgraph.model.scalars import read_date
from govgraph.model.words import BodyKind, FundKind, OrganisationKind, SectorKind, Status
from govgraph.views.view import LineFamily
from govgraph.views.words import (
    BODY_FAMILIES,
    FAMILY_NAMES,
    HIDDEN,
    TELLINGS,
    date_words,
    kind_words,
    plural,
    plural_of,
    status_words,
)


def test_every_relation_has_words_and_a_sort_of_line() -> None:
    assert set(TELLINGS) == set(Relation)


def test_every_sort_of_line_can_be_named_and_be_said_to_be_hidden() -> None:
    assert sorted(FAMILY_NAMES.values()) == sorted(LineFamily)
    assert set(HIDDEN) == set(LineFamily)


def test_every_kind_of_body_has_a_look() -> None:
    assert set(BODY_FAMILIES) == set(BodyKind)


@pytest.mark.parametrize("kind", [*BodyKind, *OrganisationKind, *SectorKind, *FundKind])
def test_every_kind_is_told_in_plain_words_with_a_capital(kind: StrEnum) -> None:
    words = kind_words(str(kind))
    assert "_" not in words
    assert words[:1].isupper() or kind == "other"


def test_the_other_kind_has_no_words_because_the_source_has_one() -> None:
    assert kind_words("other") == ""


@pytest.mark.parametrize("status", [one for one in Status if one.not_yet])
def test_every_status_of_what_is_still_to_come_has_a_word(status: Status) -> None:
    assert status_words(status).lower().replace(" ", "_") == status


@pytest.mark.parametrize("status", [None, Status.APPROVED])
def test_what_is_only_dated_later_has_not_begun(status: Status | None) -> None:
    assert status_words(status) == "Not begun"


@pytest.mark.parametrize(
    ("written", "words"),
    [("2009-05-18", "18 May 2009"), ("2009-05", "May 2009"), ("2009", "2009")],
)
def test_a_date_is_told_as_exactly_as_it_is_known(written: str, words: str) -> None:
    assert date_words(read_date(written)) == words


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("district", "districts"),
        ("county", "counties"),
        ("parish", "parishes"),
        ("valley", "valleys"),
    ],
)
def test_the_plural_of_a_kind_of_place(one: str, many: str) -> None:
    assert plural_of(one) == many


def test_a_number_stands_before_one_or_many() -> None:
    assert plural(1, "body", "bodies") == "1 body"
    assert plural(0, "body", "bodies") == "0 bodies"
