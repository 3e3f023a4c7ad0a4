"""The report as JSON: versioned, of a declared shape, every finding single."""

import json
from collections.abc import Sequence
from typing import cast

import pytest
from jsonschema import Draft202012Validator

from govgraph.finding import Severity
from govgraph.lint import Report
from govgraph.observation import finding
from govgraph.reports.json import render
from govgraph.reports.json.schema import report_schema, report_schema_text
from govgraph.reports.json.shape import VERSION, Checked
from tests.conftest import GOLDEN, Golden
from tests.unit.reports.made_reports import REPORTS, made_rule, on_each, report_of


def written(reports: Sequence[Report]) -> list[Checked]:
    return cast("list[Checked]", json.loads(render(reports))["structures"])


def strict(schema: object) -> object:
    """A schema that admits no key that it does not name."""
    match schema:
        case dict():
            own = {key: strict(value) for key, value in schema.items()}
            return own | {"additionalProperties": False} if "properties" in schema else own
        case list():
            return [strict(one) for one in schema]
        case _:
            return schema


KEPT = sorted(
    path.relative_to(GOLDEN).as_posix()
    for folder in ("reports", "structures")
    for path in (GOLDEN / folder).glob("*.json")
)
STRICT = Draft202012Validator(strict(report_schema()))


@pytest.mark.parametrize("case", REPORTS)
def test_every_report_is_of_the_declared_shape_and_holds_nothing_else(case: str) -> None:
    whole = json.loads(render(REPORTS[case]()))
    assert whole["version"] == VERSION == 1
    assert [error.message for error in STRICT.iter_errors(whole)] == []


@pytest.mark.parametrize("kept", KEPT)
def test_every_report_that_is_kept_is_of_the_declared_shape(kept: str) -> None:
    whole = json.loads((GOLDEN / kept).read_text(encoding="utf-8"))
    assert [error.message for error in STRICT.iter_errors(whole)] == []


def test_the_schema_is_a_schema_and_admits_keys_of_later_versions() -> None:
    schema = report_schema()
    Draft202012Validator.check_schema(schema)
    whole = json.loads(render(REPORTS["each-severity"]()))
    whole["structures"][0]["findings"][0]["a-key-to-come"] = 1
    assert Draft202012Validator(schema).is_valid(whole)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("findings", None),
        ("as_of", 2026),
        ("off", [{"code": "DEC01", "name": "a", "why": "tired"}]),
    ],
)
def test_what_is_not_of_the_declared_shape_is_refused(key: str, value: object) -> None:
    whole = json.loads(render(REPORTS["each-severity"]()))
    assert STRICT.is_valid(whole)
    whole["structures"][0][key] = value
    assert not STRICT.is_valid(whole)


def test_the_schema_says_in_words_what_each_part_is(golden: Golden) -> None:
    golden("reports/report.schema", report_schema_text())


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
        "known": 0,
        "settled": 0,
        "stale": 0,
        "disputed": 0,
        "hidden": 0,
        "problems": 0,
    }
    listed = (checked["findings"], checked["questions"], checked["notes"], checked["in_order"])
    assert [len(found) for found in listed] == [4, 4, 1, 3]
    assert {one["severity"] for one in checked["findings"]} == {"high", "medium", "low"}
    assert [one["accepted"] for one in checked["accepted"]] == [
        "It ends with the regeneration of the town centre"
    ]
    assert {one["accepted"] for one in checked["findings"]} == {None}


def test_a_report_says_all_of_how_the_check_was_steered() -> None:
    (checked,) = written(REPORTS["steered"]())
    assert (checked["as_of"], checked["failing"]) == ("2026-03-31", "medium")
    assert [(one["code"], one["why"]) for one in checked["off"]] == [
        ("DEC02", "ignored by the file"),
        ("DEC13", "needs a profile"),
        ("LIF01", "ignored by the command"),
    ]
    assert [one["code"] for one in checked["rules"]] == ["ACC01", "DEC01", "REM01"]
    assert [(one["subject"], one["key"]) for one in checked["disputed"]] == [("board", "chair")]
    assert [one["line"] for one in checked["disputed"][0]["places"]] == [13, 14]
    assert (checked["questions"], checked["summary"]["hidden"]) == ([], 3)
    assert checked["caveat"].startswith("Structure is not the whole of governance")


def test_a_report_says_all_that_came_of_a_baseline() -> None:
    (checked,) = written(REPORTS["steered"]())
    assert [one["subject"] for one in checked["known"]] == ["board"]
    assert [one["subject"] for one in checked["findings"]] == ["panel"]
    beside = checked["baseline"]
    assert beside is not None
    assert beside["file"] == "known.json"
    assert [(one["subject"], one["why"]) for one in (*beside["settled"], *beside["stale"])] == [
        ("panel", None),
        ("old-panel", "its subject is not in the structure"),
        ("panel", "its rule did not run"),
    ]


def test_an_exception_is_told_with_its_reason_and_its_end() -> None:
    (checked,) = written(REPORTS["steered"]())
    assert [(one["accepted"], one["accepted_until"]) for one in checked["accepted"]] == [
        ("It only advises, so far", "2027-03")
    ]


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
