"""A baseline's file: the same bytes for the same findings, and all its problems told."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph.finding import Verdict
from govgraph.lint import Entry, Report
from govgraph.lint.baseline import Known
from govgraph.lint.baseline_file import read_baseline, written
from govgraph.model.catalogue import CATALOGUE, CODES
from govgraph.problem import Fault, Problem
from govgraph.reports.plain import render
from govgraph.text import Text

ENTRY = Entry("DEC01", "board", Verdict.FINDING, "Nobody scrutinises the decisions of “Board”")
NORTH = Known("Northam", "north.yaml", (ENTRY,))
SOUTH = Known("Southam", "south.yaml")
TEXT = written([NORTH, SOUTH])


def problems(content: str, titles: tuple[str, ...] = ("Northam",)) -> tuple[Problem, ...]:
    baseline, found = read_baseline(Text("known.json", content), CODES, titles)
    assert (baseline is None) == bool(found)
    return found


def told(content: str) -> str:
    """What a reader is shown of the problems of a baseline."""
    text = Text("known.json", content)
    report = Report("", ("known.json",), {"known.json": text}, problems=problems(content))
    return render((report,))


# Writing


def test_a_baseline_is_json_with_one_entry_to_a_line() -> None:
    assert (
        written([SOUTH, NORTH])
        == TEXT
        == (
            '{"baseline": 1, "structures": [\n'
            '  {"title": "Northam", "file": "north.yaml", "known": [\n'
            '    {"rule": "DEC01", "subject": "board", "verdict": "finding", "sentence": "Nobody '
            'scrutinises the decisions of “Board”"}\n'
            "  ]},\n"
            '  {"title": "Southam", "file": "south.yaml", "known": []}\n'
            "]}\n"
        )
    )


WORDS = st.text(max_size=12)
KNOWN = st.builds(
    Known,
    WORDS,
    WORDS,
    st.lists(
        st.builds(
            Entry,
            st.sampled_from(sorted(CATALOGUE)),
            WORDS,
            st.sampled_from([Verdict.FINDING, Verdict.QUESTION]),
            WORDS,
        ),
        max_size=3,
    ).map(tuple),
)


@settings(max_examples=80)
@given(st.lists(KNOWN, max_size=3, unique_by=lambda one: (one.title, one.file)))
def test_what_is_written_is_read_back(structures: list[Known]) -> None:
    text = Text("known.json", written(structures))
    baseline, found = read_baseline(text, CODES, [one.title for one in structures])
    assert found == ()
    assert baseline is not None
    assert baseline.structures == tuple(sorted(structures, key=lambda one: (one.title, one.file)))


@settings(max_examples=60)
@given(WORDS)
def test_what_is_written_holds_nothing_that_a_terminal_obeys(word: str) -> None:
    entry = Entry("DEC01", word, Verdict.FINDING, word)
    text = written([Known(word, word, (entry,))])
    assert not any(
        "\u202a" <= letter <= "\u202e" or (letter < " " and letter != "\n") for letter in text
    )


def test_a_rule_may_be_named_by_its_name() -> None:
    text = Text("known.json", TEXT.replace("DEC01", "unscrutinised-decisions"))
    baseline, _ = read_baseline(text, CODES, ["Northam"])
    assert baseline is not None
    assert baseline.structures[0].entries == (ENTRY,)


# What can't be read


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "known.json is not JSON from here on, so it is no baseline"),
        ("{", "known.json is not JSON from here on, so it is no baseline"),
        ("<<<<<<< HEAD\n", "known.json is not JSON from here on, so it is no baseline"),
        ("[" * 100_000, "known.json is no baseline"),
        ("9" * 10_000, "known.json is no baseline"),
        ("[]", "known.json is no baseline: it has no key `baseline`"),
        ('{"version": 1, "structures": []}', "known.json is no baseline: it has no key `baseline`"),
    ],
)
def test_what_is_no_baseline_is_refused(content: str, sentence: str) -> None:
    (problem,) = problems(content)
    assert (problem.fault, problem.sentence) == (Fault.BROKEN_BASELINE, sentence)
    assert problem.advice == "`--write-baseline` writes one."


def test_where_json_breaks_is_told_with_the_line() -> None:
    assert told(TEXT.replace('"board",', '"board"')).startswith(
        "known.json\n\nknown.json:3:42 DOC37 broken-baseline\n"
    )


@pytest.mark.parametrize("version", ["2", '"1"', "null", "true", "1.5"])
def test_a_baseline_of_another_version_is_refused(version: str) -> None:
    (problem,) = problems(TEXT.replace('"baseline": 1', f'"baseline": {version}'))
    assert problem.fault is Fault.UNSUPPORTED_VERSION
    assert problem.sentence.startswith("This govgraph reads `baseline: 1`, not ")


def test_all_that_is_wrong_is_told_in_one_go_with_places_and_the_nearest_words() -> None:
    content = (
        '{"baseline": 1, "structures": [\n'
        '  {"title": "Northam", "file": "north.yaml", "knwon": [], "known": [\n'
        '    {"rule": "DCE01", "subject": "board", "verdict": "qestion", "sentence": "A"},\n'
        '    {"rule": 7, "subject": "board", "verdict": "finding"},\n'
        '    "DEC01"\n'
        "  ]},\n"
        '  {"title": "Southam", "file": "south.yaml", "known": {}}\n'
        "]}\n"
    )
    assert [(one.fault, one.sentence, one.advice) for one in problems(content)] == [
        (Fault.UNKNOWN_KEY, "A baseline has no key “knwon”", "Did you mean “known”?"),
        (Fault.UNKNOWN_WORD, "“qestion” is no verdict", "Did you mean “question”?"),
        (Fault.UNKNOWN_RULE, "There is no rule “DCE01”", "Did you mean “DEC01”?"),
        (Fault.MISSING_KEY, "The key `sentence` is missing", ""),
        (Fault.WRONG_TYPE, "`rule` holds no text", ""),
        (Fault.WRONG_TYPE, "Here stands no mapping of keys to values", ""),
        (Fault.WRONG_TYPE, "`known` holds no list", ""),
    ]
    places = [line.split()[0] for line in told(content).splitlines() if " DOC" in line]
    assert places == [
        "known.json:2:46",
        "known.json:3:14",
        "known.json:3:54",
        "known.json:4:5",
        "known.json:4:14",
        "known.json:5:5",
        "known.json:7:55",
    ]


def test_rules_of_structures_that_are_not_checked_are_not_looked_up() -> None:
    content = TEXT.replace("DEC01", "boards-have-a-chair")
    assert problems(content, ("Southam",)) == ()
    assert [one.fault for one in problems(content)] == [Fault.UNKNOWN_RULE]


def test_one_structure_twice_is_refused() -> None:
    (problem,) = problems(written([NORTH, NORTH]))
    assert problem.sentence == "“Northam” of north.yaml stands twice in the baseline"


@settings(max_examples=150)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["baseline", "structures", "title", "file", "known", "rule"]),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_no_json_raises(content: object) -> None:
    told(json.dumps(content))


@settings(max_examples=60)
@given(st.integers(0, len(TEXT) - 1), st.sampled_from(['"', "{", "]", "x", "\t", ""]))
def test_no_damage_raises(place: int, sign: str) -> None:
    content = TEXT[:place] + sign + TEXT[place + 1 :]
    baseline, found = read_baseline(Text("known.json", content), CODES, ["Northam"])
    assert (baseline is None) == bool(found)
    if found:
        told(content)
