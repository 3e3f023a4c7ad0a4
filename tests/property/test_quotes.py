"""Quotes, whatever the words are."""

from hypothesis import given
from hypothesis import strategies as st

from govgraph.model.quotation import REACH, Quotable

WORDS = st.lists(st.sampled_from("a b ab ba the board – - ’s “it” 'it' Aé".split()), min_size=1)
SPACES = st.sampled_from([" ", "\n", "  ", "\t", "\u00a0"])
SAME = [("–", "—"), ("-", "–"), ("’", "'"), ("“", '"'), ("'", "«")]


@given(WORDS, WORDS, WORDS, SPACES)
def test_a_stretch_of_a_text_stands_in_it_whatever_its_spaces(
    before: list[str], words: list[str], behind: list[str], space: str
) -> None:
    text = Quotable(" ".join([*before, *words, *behind]))
    assert text.holds(space.join(words))


@given(WORDS, st.sampled_from(SAME))
def test_dashes_and_marks_may_be_others_of_their_sort(
    words: list[str], pair: tuple[str, str]
) -> None:
    quote = " ".join(words)
    assert Quotable(quote).holds(quote.replace(*pair))


@given(WORDS, st.integers(0, 2 * REACH), WORDS)
def test_words_may_be_left_out_within_reach(first: list[str], gap: int, last: list[str]) -> None:
    text = Quotable(f"{' '.join(first)}{'#' * gap}{' '.join(last)}")
    assert text.holds(f"{' '.join(first)} … {' '.join(last)}") or gap > REACH


@given(WORDS, WORDS)
def test_what_is_told_of_a_quote_that_is_not_there_does_stand_in_the_text(
    words: list[str], quote: list[str]
) -> None:
    text = Quotable(" ".join(words))
    begun = text.beginning(" ".join(quote))
    assert text.holds(begun)
    assert begun == " ".join(quote[: len(begun.split())])
    longer = " ".join(quote[: len(begun.split()) + 1])
    assert longer == begun or not text.holds(longer)


def test_many_parts_that_stand_everywhere_are_found_in_one_pass_each() -> None:
    text = Quotable("a " * 50_000)
    assert text.holds(" … ".join("a" * 20))
    assert not text.holds(" … ".join([*"a" * 20, "b"]))
