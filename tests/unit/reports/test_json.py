"""The report as JSON: versioned, of a declared shape, every finding single."""

import json
import types
from collections.abc import Sequence
from typing import cast, get_args, get_origin, get_type_hints, is_typeddict

import pytest

from govgraph.finding import Severity
from govgraph.lint import Report
from govgraph.observation import finding
from govgraph.reports.json import VERSION, Checked, render
from tests.unit.reports.made_reports import REPORTS, made_rule, on_each, report_of


def written(reports: Sequence[Report]) -> list[Checked]:
    return cast("list[Checked]", json.loads(render(reports))["structures"])


def is_of(value: object, shape: object) -> bool:
    """Whether a value of JSON is of a declared type: with all its keys and no others."""
    if is_typeddict(shape):
        keys = get_type_hints(shape)
        return (
            isinstance(value, dict)
            and value.keys() == keys.keys()
            and all(is_of(value[key], own) for key, own in keys.items())
        )
    match get_origin(shape):
        case types.UnionType:
            return any(is_of(value, one) for one in get_args(shape))
        case origin if origin is list:
            (own,) = get_args(shape)
            return isinstance(value, list) and all(is_of(one, own) for one in value)
        case origin if origin is dict:
            _, own = get_args(shape)
            return isinstance(value, dict) and all(is_of(one, own) for one in value.values())
    return type(value) is shape


@pytest.mark.parametrize("case", REPORTS)
def test_every_report_is_of_the_declared_shape(case: str) -> None:
    whole = json.loads(render(REPORTS[case]()))
    assert whole.keys() == {"version", "structures"}
    assert whole["version"] == VERSION == 1
    assert is_of(whole["structures"], list[Checked])


def test_findings_of_one_group_are_single() -> None:
    (checked,) = written(
        [
            report_of(
                {"a.yaml": "bodies: {a: {name: A}, b: {name: B}}"},
                made_rule("DEC01", on_each(finding, "{names} is wrong")),
            )
        ]
    )
    assert [one["sentence"] for one in checked["findings"]] == ["A is wrong", "B is wrong"]


def test_what_is_said_stands_in_the_list_of_its_sort_and_in_the_summary() -> None:
    (checked,) = written(REPORTS["each-severity"]())
    assert checked["summary"] == {
        "high": 1,
        "medium": 2,
        "low": 1,
        "question": 4,
        "note": 1,
        "in_order": 3,
        "accepted": 1,
        "problems": 0,
    }
    listed = (checked["findings"], checked["questions"], checked["notes"], checked["in_order"])
    assert [len(found) for found in listed] == [4, 4, 1, 3]
    assert {one["severity"] for one in checked["findings"]} == {"high", "medium", "low"}
    assert [one["accepted"] for one in checked["accepted"]] == [
        "It ends with the regeneration of the town centre"
    ]
    assert {one["accepted"] for one in checked["findings"]} == {None}


def test_a_place_has_a_start_and_an_end_and_the_path_in_the_file() -> None:
    text = "title: A\nbodies:\n  board: {name: Board}\n"
    rule = made_rule("DEC01", on_each(finding, "{names} is wrong"))
    (checked,) = written([report_of({"a.yaml": text}, rule)])
    assert checked["findings"][0]["place"] == {
        "file": "a.yaml",
        "line": 3,
        "column": 3,
        "end_line": 3,
        "end_column": 8,
        "path": ["bodies", "board"],
    }


def test_columns_count_code_points() -> None:
    text = 'title: A\nbodies: {a: {name: 東京, "b": {name: B}}}'
    (checked,) = written([report_of({"a.yaml": text})])
    (problem,) = checked["problems"]
    assert (problem["place"]["line"], problem["place"]["column"]) == (2, 24)


def test_evidence_says_how_far_it_is_known() -> None:
    text = """
sources: {tor: {title: Terms}}
bodies:
  a: {name: A, quote: said so, at: page 1}
  b: {name: B, reading: The minutes speak of it}
"""
    rule = made_rule("DEC01", on_each(finding, "{names} is wrong"))
    (checked,) = written([report_of({"a.yaml": text}, rule)])
    assert [one["evidence"] for one in checked["findings"]] == [
        [
            {
                "quote": "said so",
                "reading": "",
                "source": "Terms",
                "at": "page 1",
                "confidence": "stated",
            }
        ],
        [
            {
                "quote": "",
                "reading": "The minutes speak of it",
                "source": "Terms",
                "at": "",
                "confidence": "likely",
            }
        ],
    ]


def test_what_the_source_states_itself_is_marked() -> None:
    text = "bodies: {a: {name: A}}\nknown_issues: [{about: a, rule: DEC01, quote: nobody looked}]"
    rule = made_rule("DEC01", lambda _graph: [], Severity.LOW)
    (checked,) = written([report_of({"a.yaml": text}, rule)])
    assert [one["stated_by_source"] for one in checked["findings"]] == [True]


def test_problems_name_both_places_and_nothing_is_checked() -> None:
    checked = written(REPORTS["two-files"]())[1]
    (problem,) = checked["problems"]
    assert (problem["code"], problem["name"]) == ("DOC22", "duplicate-id")
    assert problem["place"]["file"] == "northam/twice.yaml"
    (other,) = problem["related"]
    assert other["place"] is not None
    assert other["place"]["file"] == "northam/health/health.yaml"
    assert (checked["findings"], checked["rules"]) == ([], [])


def test_the_rules_that_ran_are_listed_also_those_that_found_nothing() -> None:
    (checked,) = written(REPORTS["nothing-found"]())
    assert [rule["code"] for rule in checked["rules"]] == ["DEC01"]


def test_letters_are_kept_and_what_cannot_be_seen_is_escaped() -> None:
    text = render(REPORTS["awkward-text"]())
    assert "東京都庁の会議" in text
    assert "\\u202eturned round" in text
