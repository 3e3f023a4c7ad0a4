"""The report as a table: a row for each thing that is said, and no cell that calculates."""

import csv
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.lint import CAVEAT, Report
from govgraph.reports.csv import COLUMNS, render
from tests.unit.reports.hostile import NAMES, hostile_report, shown_as
from tests.unit.reports.made_reports import REPORTS

CALCULATED = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
Row = dict[str, str]


def rows(reports: Sequence[Report]) -> list[Row]:
    text = render(reports).removeprefix("\ufeff")
    return list(csv.DictReader(text.splitlines(keepends=True)))


def picked(found: Sequence[Row], what: str, *columns: str) -> list[tuple[str, ...]]:
    return [tuple(row[one] for one in columns) for row in found if row["what"] == what]


@pytest.mark.parametrize("case", [*REPORTS, "hostile"])
def test_every_row_has_every_column(case: str) -> None:
    text = render((hostile_report(),) if case == "hostile" else REPORTS[case]())
    head, *body = csv.reader(text.removeprefix("\ufeff").splitlines(keepends=True))
    assert head == list(COLUMNS)
    assert {len(row) for row in body} == {len(COLUMNS)}


def test_a_spreadsheet_is_told_that_it_is_utf_8_and_lines_end_as_the_standard_has_it() -> None:
    written = render(REPORTS["awkward-text"]()).encode()
    assert written.startswith(b"\xef\xbb\xbfstructure,as_of,")
    assert written.count(b"\n") == written.count(b"\r\n") > 0
    assert written.endswith(b"\r\n")


def test_each_finding_question_and_note_is_a_row() -> None:
    reports = REPORTS["each-severity"]()
    found = rows(reports)
    columns = ("severity", "status", "rule", "sentence")
    told = [
        one for what in ("finding", "question", "note") for one in picked(found, what, *columns)
    ]
    expected = [
        (str(one.severity), status, one.code, one.observation.sentence)
        for status, findings in (("open", reports[0].findings), ("accepted", reports[0].accepted))
        for one in findings
    ]
    assert sorted(told) == sorted(expected)
    assert len(picked(found, "in order", "rule")) == len(reports[0].in_order)


def test_a_finding_has_what_a_reader_needs_to_judge_it() -> None:
    row = rows(REPORTS["each-severity"]())[0]
    assert row == dict.fromkeys(COLUMNS, "") | {
        "structure": "Northam Partnership",
        "as_of": "2026-03-31",
        "what": "finding",
        "severity": "high",
        "status": "open",
        "rule": "DEC01",
        "name": "unscrutinised-decisions",
        "family": "decisions",
        "kind": "gap",
        "sentence": "Nobody scrutinises the decisions of Board",
        "subject": "board",
        "subject_name": "Board",
        "related_names": "Scrutiny Panel",
        "words": "“The Board decides the priorities” (Terms of reference, page 2); "
        "“The Board is not subject to scrutiny” (Terms of reference, page 3)",
        "settled_by": "State under `scrutinised_by` who challenges its decisions.",
        "file": "northam.yaml",
        "line": "6",
        "column": "3",
    }


def test_every_row_says_of_which_structure_and_at_which_date() -> None:
    found = rows(REPORTS["steered"]())
    assert {(row["structure"], row["as_of"]) for row in found} == {
        ("Northam Partnership", "2026-03-31")
    }


def test_rules_are_rows_that_say_whether_they_ran_and_why_not() -> None:
    assert picked(rows(REPORTS["steered"]()), "rule", "rule", "status", "reason") == [
        ("ACC01", "ran", ""),
        ("DEC01", "ran", ""),
        ("REM01", "ran", ""),
        ("DEC02", "off", "ignored by the file"),
        ("DEC13", "off", "needs a profile"),
        ("LIF01", "off", "ignored by the command"),
    ]


def test_what_is_accepted_known_settled_or_stale_says_so_and_why() -> None:
    found = rows(REPORTS["steered"]())
    columns = ("subject", "status", "reason", "until")
    assert picked(found, "finding", *columns) == [
        ("panel", "open", "", ""),
        ("board", "known", "", ""),
        ("forum", "accepted", "It only advises, so far", "2027-03"),
        ("panel", "settled", "", ""),
        ("old-panel", "stale", "its subject is not in the structure", ""),
    ]
    assert picked(found, "question", *columns) == [("panel", "stale", "its rule did not run", "")]


def test_what_is_disputed_not_shown_and_not_seen_by_any_check_is_a_row() -> None:
    found = rows(REPORTS["steered"]())
    ((sentence, words, line),) = picked(found, "dispute", "sentence", "words", "line")
    assert sentence == "The sources disagree on “chair” of Board: Northam Council, or none"
    assert "“the Board has no chair” (Minutes of March)" in words
    assert line == "13"
    assert picked(found, "remark", "sentence") == [
        ("Not shown, as `--questions` asks: 3 questions",),
        (CAVEAT.removesuffix("."),),
    ]


def test_a_suggestion_is_a_row_with_its_reason_and_what_to_paste_where() -> None:
    found = rows(REPORTS["suggesting"]())
    columns = ("subject", "related_names", "settled_by", "reason", "line", "column")
    assert picked(found, "suggestion", *columns)[0] == (
        "board",
        "Board; Panel",
        "scrutinised_by: panel",
        "Panel scrutinises what Board reports to. If so, 1 finding and 1 question would be settled",
        "6",
        "1",
    )


def test_a_problem_of_a_file_is_a_row() -> None:
    found = rows(REPORTS["two-files"]())
    assert picked(found, "problem", "rule", "sentence", "settled_by", "file", "line") == [
        (
            "DOC22",
            "The id “board” is defined twice",
            "Give one of them another id.",
            "northam/twice.yaml",
            "5",
        )
    ]


# Hostile and large


def test_no_cell_begins_with_what_a_spreadsheet_calculates() -> None:
    cells = [cell for row in rows((hostile_report(),)) for cell in row.values()]
    assert any(cell.startswith("'=HYPERLINK(") for cell in cells)
    assert [cell for cell in cells if cell.startswith(CALCULATED)] == []


def test_every_name_comes_back_as_it_is_shown() -> None:
    found = picked(rows((hostile_report(),)), "finding", "sentence")
    told = [sentence.removeprefix("'") for (sentence,) in found]
    short = [name for name in NAMES if len(name) < 1000]
    assert [
        name for name in short if not any(one.startswith(f"{shown_as(name)} ") for one in told)
    ] == []


def test_what_is_longer_than_a_cell_holds_is_cut_and_shows_that() -> None:
    cells = [cell for row in rows((hostile_report(),)) for cell in row.values()]
    longest = [cell for cell in cells if len(cell) >= 32_767]
    assert longest
    assert {(len(cell), cell[-1]) for cell in longest} == {(32_767, "…")}


def test_no_text_of_a_file_begins_a_row_or_breaks_one() -> None:
    report = hostile_report()
    told = (*report.findings, *report.in_order, *report.rules)
    # The head of the table, and the sentence that closes it.
    assert len(render((report,)).splitlines()) == len(told) + 2


@given(st.text())
def test_any_reason_is_one_cell(reason: str) -> None:
    (report,) = REPORTS["steered"]()
    (one,) = report.accepted
    assert one.accepted is not None
    given_ = one._replace(accepted=replace(one.accepted, reason=reason))
    found = rows((replace(report, accepted=(given_,)),))
    ((cell,),) = [(row["reason"],) for row in found if row["status"] == "accepted"]
    assert not cell.startswith(CALCULATED)
    assert len(found) == len(rows((report,)))


def test_ten_thousand_findings_are_ten_thousand_rows() -> None:
    (report,) = REPORTS["each-severity"]()
    many = tuple(report.findings[0] for _ in range(10_000))
    found = rows((replace(report, findings=many),))
    assert sum(row["what"] == "finding" and row["status"] == "open" for row in found) == 10_000
