"""Section 4: when words stand in the text of a source."""

import pytest

from govgraph.model.quotation import REACH, Quotable
from govgraph.problem import Fault
from tests.format.sentences import holds
from tests.reading import problems_of, structure_of

CHECKED = "4: Quotes are checked against the source's text"
TEXT = "The Board’s  role:\n\tto advise – “never” to decide.\u00a0It meets once a year."


@holds(CHECKED)
@pytest.mark.parametrize(
    "quote",
    [
        "The Board's role: to advise",
        "to advise - 'never' to decide",
        'to advise — "never" to decide',
        "«never»",
        "decide. It meets",
        "  It \n meets  once ",
    ],
)
def test_white_space_dashes_and_quotation_marks_of_all_kinds_count_as_one(quote: str) -> None:
    assert Quotable(TEXT).holds(quote)


@holds(CHECKED)
@pytest.mark.parametrize("quote", ["the board’s role", "To advise", "It met", "advise never"])
def test_case_counts_and_so_does_every_other_letter(quote: str) -> None:
    assert not Quotable(TEXT).holds(quote)


@holds(CHECKED)
@pytest.mark.parametrize(
    ("quote", "is_held"),
    [
        ("The Board … advise", True),
        ("The Board…advise", True),
        ("… to advise …", True),
        ("The … advise … decide … year", True),
        ("advise … The Board", False),
        ("The Board … The Board", False),
        ("…", True),
    ],
)
def test_an_ellipsis_leaves_words_out_and_the_parts_follow_in_order(
    quote: str, is_held: bool
) -> None:
    assert Quotable(TEXT).holds(quote) is is_held


@holds(CHECKED)
def test_each_part_stands_within_150_characters_of_the_last() -> None:
    assert REACH == 150
    for gap, is_held in ((REACH, True), (REACH + 1, False)):
        text = f"first{'x' * gap}second{'x' * gap}third"
        assert Quotable(text).holds("first … second … third") is is_held


@holds(CHECKED)
def test_any_occurrence_of_the_first_part_may_begin() -> None:
    text = f"The Board met. {'x' * 200} The Board agreed."
    assert Quotable(text).holds("The Board … agreed")
    assert Quotable(f"aab{'x' * 149}c").holds("ab … c")


@holds(CHECKED)
def test_any_occurrence_of_a_later_part_may_carry_on() -> None:
    text = f"one two {'x' * 100} two {'x' * 100} three"
    assert Quotable(text).holds("one … two … three")


def test_the_words_that_do_stand_in_the_text_are_told() -> None:
    assert Quotable(TEXT).beginning("to advise – “always” to decide") == "to advise –"
    assert Quotable(TEXT).beginning("Nobody meets") == ""
    assert Quotable(TEXT).beginning("It meets") == "It meets"
    assert Quotable(TEXT).beginning("The Board … to ignore") == "The Board … to"


ADVICE = "Put the words on their own line after `quote: >-`."
TRAPS = {
    ": ": "the Board: it decides",
    ":": "the words of the Board:",
    '"': '"The Board" meets',
    "'": "'The Board' meets",
    "-": "- the Board",
    "[": "[sic] the Board",
    "]": "] the Board",
    "{": "{the Board} meets",
    "@": "@theboard meets",
    "*": "*the Board",
    "* ": "* the Board",
    "&": "&c and others",
    "& ": "& others",
    "?": "? the Board",
    "!": "!important words",
    "%": "% of members",
    "|": "| the Board |",
    ">": "> five members",
    "`": "`the Board` meets",
    " #": "the Board # 2 of it",
}
SAME_MESSAGE = "4: A comment behind a quote on the same line"
WHERE = {
    "one quote": "bodies:\n  board:\n    quote: {}\n    name: Board\n",
    "of a list": "bodies:\n  board:\n    name: Board\n    quote:\n      - The Board\n      - {}\n",
    "behind others": "bodies:\n  board:\n    name: Board\n    quote: {}\n",
    "of a link": "bodies:\n  b:\n    name: B\n    advises:\n      to: some\n      quote: {}\n",
}


@holds(SAME_MESSAGE)
@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("trap", TRAPS)
def test_each_trap_of_yaml_in_a_quote_gets_the_one_message(trap: str, where: str) -> None:
    problems = problems_of(WHERE[where].replace("{}", TRAPS[trap]))
    quoted = [
        one for one in problems if one.fault in (Fault.QUOTE_TRAP, Fault.COMMENT_BEHIND_QUOTE)
    ]
    assert [one.advice for one in quoted] == [ADVICE]
    assert problems == tuple(quoted)


@holds(SAME_MESSAGE)
@pytest.mark.parametrize(
    "words",
    ["the Board, the Forum", "the Board [sic]", "a: b", "1,000 members", "the {Board}", "a, b, c"],
)
def test_so_does_a_comma_or_a_bracket_in_braces(words: str) -> None:
    (problem,) = problems_of(f"bodies:\n  board: {{name: Board, quote: {words}}}\n")
    assert (problem.fault, problem.advice) == (Fault.QUOTE_TRAP, ADVICE)


@holds(SAME_MESSAGE)
@pytest.mark.parametrize("quote", ["the Board # p. 3", "'the Board' # p. 3", '"the Board"  # p. 3'])
def test_a_comment_behind_a_quote_gets_it_too(quote: str) -> None:
    (problem,) = problems_of(f"bodies:\n  board:\n    name: Board\n    quote: {quote}\n")
    assert (problem.fault, problem.advice) == (Fault.COMMENT_BEHIND_QUOTE, ADVICE)


@holds(SAME_MESSAGE)
def test_on_their_own_line_all_words_are_read_as_they_stand() -> None:
    words = "the Board: it “decides”, - [sic] # 2 & *all* @ 3 ? {yes}"
    text = f"bodies:\n  board:\n    name: Board\n    quote: >-\n      {words}\n      {words}\n"
    assert structure_of(text).entities["board"].evidence.quotes == (f"{words} {words}",)
