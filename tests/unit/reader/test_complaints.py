"""The nearest right word, and how what is wrong is worded."""

import pytest

from govgraph.problem import Fault, Origin
from govgraph.reader.complaints import Complaints, choice, join_or, nearest, on_one_line

HERE = Origin("a.yaml", ("bodies", "board"))


@pytest.mark.parametrize(
    ("word", "words", "near"),
    [
        ("form", ["for", "from", "to"], "from"),
        ("Board", ["board"], "board"),
        ("lead by", ["led_by", "leads"], "led_by"),
        ("co_ordinates", ["co-ordinates", "advises"], "co-ordinates"),
        ("committees", ["committee", "board"], "committee"),
        ("chairman", ["chair", "members"], "chair"),
        ("deputy_chair", ["deputy", "lead"], "deputy"),
        ("mem", ["members"], None),
        ("minutes", ["disputes", "meets"], None),
        ("xyz", ["council"], None),
        ("board", [], None),
    ],
)
def test_the_nearest_word_is_meant_if_it_is_near(
    word: str, words: list[str], near: str | None
) -> None:
    assert nearest(word, words) == (f"Did you mean “{near}”?" if near else "")


def test_a_few_words_are_all_named_and_many_are_not() -> None:
    assert choice(["a"]) == "It may be a."
    assert choice(["a", "b", "c"]) == "It may be a, b or c."
    assert choice([]) == ""
    assert choice(map(str, range(24))) != ""
    assert choice(map(str, range(25))) == ""


def test_words_are_joined_as_in_a_sentence() -> None:
    assert join_or(("a",)) == "a"
    assert join_or(("a", "b")) == "a or b"
    assert join_or(("a", "b", "c")) == "a, b or c"


def test_an_unknown_id_may_be_in_a_file_that_could_not_be_read() -> None:
    complaints = Complaints(unread=["b.yaml"])
    complaints.unknown_id("bord", ["board"], HERE)
    complaints.unknown_id("xyz", ["board"], HERE)
    assert [problem.advice for problem in complaints.problems] == [
        "Did you mean “board”? Or it may be declared in b.yaml, which could not be read.",
        "It may be declared in b.yaml, which could not be read.",
    ]


def test_the_authors_own_keys_are_not_told() -> None:
    complaints = Complaints()
    complaints.unknown_keys({"name": "A", "x-a": "b", "nam": "c"}, ("name",), HERE, "A body")
    (problem,) = complaints.problems
    assert (problem.fault, problem.sentence) == (Fault.UNKNOWN_KEY, "A body has no key “nam”")
    assert problem.at_key


def test_words_of_a_file_neither_break_a_sentence_nor_go_on_and_on() -> None:
    told = on_one_line(f"“{'long ' * 40}”\n is no “kind\nof” body")
    assert told == f"“{'long ' * 12}…” is no “kind of” body"


def test_an_empty_entry_of_a_list_is_told_as_one() -> None:
    complaints = Complaints()
    complaints.empty(HERE / "role")
    complaints.empty(HERE / "role" / 0)
    assert [hint.sentence for hint in complaints.hints] == [
        "“role” has no value, which is the same as no key: not stated",
        "An entry of “role” has no value, which is the same as no entry: not stated",
    ]
