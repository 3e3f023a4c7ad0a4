"""From events to nested plain values, with what is wrong on the way."""

import pytest

from govgraph.document import read_document
from govgraph.document.tree import Document
from govgraph.problem import Fault, Problem
from govgraph.text import Position, Text


def document(content: str) -> Document:
    found, problems = read_document(Text("a.yaml", content))
    assert problems == ()
    assert found is not None
    return found


def problems(content: str) -> tuple[Problem, ...]:
    return read_document(Text("a.yaml", content))[1]


@pytest.mark.parametrize(
    ("content", "root"),
    [
        ("a: b", {"a": "b"}),
        (
            "a: no\nb: 1.10\nc: 2009-05-18\nd: ~",
            {"a": "no", "b": "1.10", "c": "2009-05-18", "d": "~"},
        ),
        ("a: 'b'\nc: \"d\\n\"", {"a": "b", "c": "d\n"}),
        ("a: |\n  b\n  c\n", {"a": "b\nc"}),
        ("a: >-\n  b\n  c\n", {"a": "b c"}),
        ("a: [b, {c: d}, [e]]", {"a": ["b", {"c": "d"}, ["e"]]}),
        ("a: &x [b]\nc: *x", {"a": ["b"], "c": ["b"]}),
        ("a: &x b\nc: *x", {"a": "b", "c": "b"}),
        ("'': b", {"": "b"}),
        ("a: !!str b\nc: ! d\ne: !!seq [f]", {"a": "b", "c": "d", "e": ["f"]}),
        ("--- {a: b}\n...\n", {"a": "b"}),
    ],
)
def test_scalars_stay_the_text_that_was_written(content: str, root: dict[str, object]) -> None:
    assert document(content).root == root


@pytest.mark.parametrize(
    ("content", "empty"),
    [
        ("a:", [("a",)]),
        ("a: ''", [("a",)]),
        ("a: '  '", [("a",)]),
        ("a: |\n\n", [("a",)]),
        ("a: []", [("a",)]),
        ("a: {}", [("a",)]),
        ("a: {b: }", [("a", "b")]),
        ("a: [b, '']", [("a", 1)]),
        ("a:\n  -\n  - b", [("a", 0)]),
        ("a: {b: {}, c: []}", [("a", "b"), ("a", "c")]),
        ("x-a:", []),
        ("a: {x-b: , c: {x-d: {e: }}}", []),
        ("a: ~", []),
        ("a: 0", []),
    ],
)
def test_what_has_no_value_is_noted_once_but_for_the_authors_own(
    content: str, empty: list[tuple[str | int, ...]]
) -> None:
    assert list(document(content).empty) == empty


def test_an_empty_value_is_none_whatever_it_was_written_as() -> None:
    assert document("a:\nb: ''\nc: []\nd: {}\ne: [f, '']").root == {
        "a": None,
        "b": None,
        "c": None,
        "d": None,
        "e": ["f", None],
    }


def test_of_two_values_of_one_key_the_first_is_kept() -> None:
    found, (problem,) = read_document(Text("a.yaml", "a: {b: c, b: {d: , e: f}}"))
    assert found is not None
    assert found.root == {"a": {"b": "c"}}
    assert problem.fault is Fault.DUPLICATE_KEY


@pytest.mark.parametrize(
    ("content", "start"),
    [
        ("a: !b c", 4),
        ("a: !b {c: d}", 4),
        ("a: !b [c]", 4),
        ("a: !!int 3", 4),
        ("!b a: c", 1),
        ("!b {a: c}", 1),
        ("a: {b: !c d}", 8),
    ],
)
def test_a_tag_is_told_wherever_it_stands(content: str, start: int) -> None:
    (problem,) = problems(content)
    assert problem.fault is Fault.BROKEN_YAML
    assert problem.span is not None
    assert problem.span.start == Position(1, start)


@pytest.mark.parametrize(
    "quote",
    [
        "!b c",
        "!!str c",
        "&b c",
        "[!b c]",
        "[&b c, d]",
        "{a: b}",
        "[{a: b}]",
        "[[a]]",
        "*b",
        "[*b]",
    ],
)
def test_a_sign_of_yaml_in_a_quote_is_a_trap_and_nothing_else(quote: str) -> None:
    found = problems(f"quote: {quote}\nother: 1")
    assert [problem.fault for problem in found] == [Fault.QUOTE_TRAP]


def test_words_behind_a_comma_are_told_once_for_each_quote() -> None:
    found = problems("a: {quote: b, c d, e f}\ng: {quote: h, i j}\nk: {quote: l, m: n}")
    assert [problem.fault for problem in found] == [Fault.QUOTE_TRAP] * 2
    assert [problem.span and problem.span.start.line for problem in found] == [1, 2]


def test_a_key_that_others_refer_to_is_told() -> None:
    found, (problem,) = read_document(Text("a.yaml", "a: &x b\n*x : c"))
    assert found is None
    assert problem.fault is Fault.WRONG_TYPE


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        ("a: @b", "A text can't begin with “@”: put the whole of it in quotation marks"),
        ("a: `b", "A text can't begin with “`”: put the whole of it in quotation marks"),
        ("a: * b", "A text can't begin with “*”: put the whole of it in quotation marks"),
        ("a: & b", "A text can't begin with “&”: put the whole of it in quotation marks"),
        ("a: ? b", "A text can't begin with “? ”: put the whole of it in quotation marks"),
        ("a: | b", "Behind “|” or “>” the words begin on the next line, not on this one"),
        ("a: b\n%c", "A line can't begin with “%”"),
        ("%YAML 9.9\n---\na: b", "A line can't begin with “%”"),
        ("a: b\n...\nc: d", "Nothing may stand behind “...”, which ends a file"),
        ("a: [b", "A list in […] is not closed before this, or a comma is missing"),
        ("a: ]", "There is a comma or a bracket too many here"),
        ("a: {b: who? c}", "A “?” can't stand inside words in {…} or […]"),
    ],
)
def test_broken_yaml_is_told_in_plain_words(content: str, advice: str) -> None:
    (problem,) = problems(content)
    assert problem.fault is Fault.BROKEN_YAML
    assert problem.sentence == advice


@pytest.mark.parametrize(
    "content",
    [
        "a:\n  quote: >-\n    b\n   [ c\n",
        "a:\n  quote: b\n  c: [d, {e: f]}\n",
        "a:\n  quote: b\nc: @d\n",
        "a:\n  quote:\n    - b\n  c: @d\n",
    ],
)
def test_what_is_broken_behind_a_quote_is_no_trap(content: str) -> None:
    assert [problem.fault for problem in problems(content)] == [Fault.BROKEN_YAML]


@pytest.mark.parametrize(
    "content",
    [
        "a:\n  quote: b\n    c: d\n",
        "a:\n  quote:\n  - b\n  - c: d: e\n",
        "a:\n- quote: b: c\n",
        "a: {quote: b, \n  c d: e, f [g]\n}\n",
    ],
)
def test_what_is_broken_inside_a_quote_is_one(content: str) -> None:
    assert [problem.fault for problem in problems(content)] == [Fault.QUOTE_TRAP]
