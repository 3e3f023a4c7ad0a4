"""How one sort of value is written, and the words that may stand in place of one."""

import pytest

from govgraph.model.fact import CODE, EVERY, LAST, UNTIL, Evidence, one_of, read_value
from govgraph.model.scalars import Period, Unit, Unreadable, read_date
from govgraph.model.words import BodyKind, Confidence, Special


@pytest.mark.parametrize("text", ["lgsl:123", "uk:health-and-wellbeing-board", "a:b:c"])
def test_a_code_is_a_scheme_and_a_value(text: str) -> None:
    assert CODE.read(text) == text


@pytest.mark.parametrize("text", ["123", ":123", "lgsl:", "lgsl: 123", "a b:c", ""])
def test_what_is_no_code_is_told(text: str) -> None:
    with pytest.raises(Unreadable):
        CODE.read(text)


def test_special_words_stand_in_place_of_some_values() -> None:
    assert EVERY.read("some") is Special.SOME
    assert EVERY.read("year") == Period(1, Unit.YEAR)
    assert LAST.read("some") is Special.SOME
    assert LAST.read("2022") == read_date("2022")
    assert UNTIL.read("none") is Special.NONE
    assert UNTIL.read("it is wound up") == "it is wound up"


def test_a_closed_list_reads_its_words_and_names_them_for_any_other() -> None:
    kinds = one_of(BodyKind)
    assert kinds.read("board") is BodyKind.BOARD
    with pytest.raises(Unreadable) as told:
        kinds.read("Board")
    assert told.value.words == tuple(map(str, BodyKind))


def test_a_special_word_goes_before_the_form() -> None:
    kinds = one_of(BodyKind)
    assert read_value(kinds, (Special.NONE,), "none") is Special.NONE
    with pytest.raises(Unreadable):
        read_value(kinds, (), "none")


def test_evidence_is_stated_unless_it_says_that_it_is_likely() -> None:
    assert not Evidence().likely
    assert Evidence(confidence=Confidence.LIKELY).likely
