"""The problems of a file: each with its place, the line itself and the nearest right word."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph.lint import Report
from govgraph.paragraph import breadth
from govgraph.problem import Fault, Mention, Origin, Problem
from govgraph.reports.plain import render
from govgraph.reports.plain.faults import MEANINGS
from govgraph.text import Position, Span, Text
from tests.unit.reports.made_reports import report_of


def shown(problem: Problem, content: str | None, width: int = 80) -> list[str]:
    """The lines about one problem of a file, or of one that could not be opened."""
    texts = {} if content is None else {"a.yaml": Text("a.yaml", content)}
    report = Report("", ("a.yaml",), texts, problems=(problem,))
    return render((report,), width).splitlines()[2:-2]


def at(line: int, column: int, length: int, sentence: str = "It is wrong") -> Problem:
    span = Span(Position(line, column), Position(line, column + length))
    return Problem(Fault.UNKNOWN_WORD, sentence, Origin("a.yaml"), span=span)


def test_a_problem_shows_its_place_its_line_and_a_mark_beneath() -> None:
    assert shown(at(2, 8, 4), "title: A\nkind:  bord\n") == [
        "a.yaml:2:8 DOC17 unknown-word",
        "  It is wrong",
        "     2 | kind:  bord",
        "       |        ^^^^",
    ]


def test_advice_follows_the_line() -> None:
    advised = replace(at(1, 7, 4), advice="Did you mean “board”?")
    assert shown(advised, "kind: bord")[-2:] == ["       |       ^^^^", "  Did you mean “board”?"]


def test_a_second_place_is_shown_with_its_own_line() -> None:
    report = report_of({"a.yaml": "bodies:\n  b: {name: B}\nposts:\n  b: {name: C}\n"})
    lines = render((report,)).splitlines()
    second = lines.index("  a.yaml:2:3 also defined here")
    assert lines[second + 1 : second + 3] == ["     2 |   b: {name: B}", "       |   ^"]


def test_a_second_place_of_which_the_stretch_is_known_is_not_looked_for() -> None:
    span = Span(Position(1, 1), Position(1, 6))
    mention = Mention(Origin("a.yaml"), "begun here", span)
    problem = Problem(
        Fault.BROKEN_YAML, "It is broken", Origin("a.yaml"), span=span, mentions=(mention,)
    )
    assert "  a.yaml:1:1 begun here" in shown(problem, "title: A")


def test_a_problem_without_a_stretch_is_found_by_its_path() -> None:
    origin = Origin("a.yaml", ("bodies", "b"))
    at_key = Problem(Fault.MISSING_KEY, "It has no name", origin, at_key=True)
    at_value = Problem(Fault.MISSING_KEY, "It has no name", origin)
    content = "bodies:\n  b: {kind: board}\n"
    assert shown(at_key, content)[0].startswith("a.yaml:2:3 ")
    assert shown(at_value, content)[0].startswith("a.yaml:2:6 ")


def test_a_file_that_could_not_be_opened_has_no_line() -> None:
    problem = Problem(Fault.UNREADABLE_FILE, "There is no file a.yaml", Origin("a.yaml"))
    assert shown(problem, None) == ["a.yaml DOC01 unreadable-file", "  There is no file a.yaml"]


def test_an_empty_line_is_not_shown() -> None:
    problem = Problem(Fault.EMPTY_FILE, "a.yaml is empty", Origin("a.yaml"))
    assert shown(problem, "\n") == ["a.yaml:1:1 DOC12 empty-file", "  a.yaml is empty"]


def test_a_stretch_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    span = Span(Position(1, 7), Position(3, 2))
    problem = Problem(Fault.WRONG_TYPE, "It is wrong", Origin("a.yaml"), span=span)
    assert shown(problem, "name: one  \n  two\n ")[-1] == "       |       ^^^"


def test_of_a_long_line_the_part_around_the_place_is_shown() -> None:
    content = "a" * 100 + "WRONG" + "b" * 100
    _, _, line, marks = shown(at(1, 101, 5), content)
    assert line == f"     1 | …{'a' * 24}WRONG{'b' * 40}…"
    assert marks == "       | " + " " * 25 + "^^^^^"


def test_the_mark_stands_beneath_letters_that_take_two_columns() -> None:
    _, _, line, marks = shown(at(1, 4, 2), "東京 都庁")
    assert breadth(line[: line.index("都")]) == marks.index("^")
    assert marks.count("^") == 4


def test_of_a_long_line_of_wide_letters_fewer_are_kept_before_the_place() -> None:
    _, _, line, marks = shown(at(1, 41, 1), "東" * 80)
    assert line.startswith(f"     1 | …{'東' * 12}東")
    assert marks == "       | " + " " * 25 + "^^"


@settings(max_examples=150)
@given(
    st.text(st.sampled_from("ab 東\u0301\t\x1b–"), max_size=200),
    st.integers(1, 200),
    st.integers(0, 60),
    st.integers(40, 140),
)
def test_the_marks_stand_beneath_the_place_in_any_line(
    content: str, column: int, length: int, width: int
) -> None:
    column = min(column, len(content) + 1)
    lines = shown(at(1, column, length), content, width)
    assert all(breadth(line) <= width for line in lines)
    marked = [line for line in lines if line.endswith("^")]
    assert bool(marked) == bool(content.strip())


def test_problems_stand_in_the_order_of_their_lines() -> None:
    text = "titel: A\nbodies: {b: {name: B, kind: bord}}\nboddies: {}\n"
    lines = render((report_of({"a.yaml": text}),)).splitlines()
    places = [line.split()[0] for line in lines if line.startswith("a.yaml:")]
    assert places == ["a.yaml:1:1", "a.yaml:2:29", "a.yaml:3:1"]


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_has_a_meaning_in_whole_sentences(fault: Fault) -> None:
    assert MEANINGS[fault][0].isupper() or MEANINGS[fault].startswith("`")
    assert MEANINGS[fault].endswith((".", "…`."))
