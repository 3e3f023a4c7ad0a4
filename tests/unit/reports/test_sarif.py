"""The report for code scanning: valid, with all rules that ran, and nothing that is not open."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias, cast

import pytest
from jsonschema import Draft7Validator

from govgraph.app import check
from govgraph.finding import Severity
from govgraph.graph import GovernanceGraph
from govgraph.lint import Report, lint
from govgraph.observation import finding, note, question
from govgraph.reports.sarif import render
from govgraph.reports.sarif.places import artifact
from govgraph.rule import Citation, Rule
from govgraph.rules import all_rules
from govgraph.version import VERSION
from tests.conftest import ROOT
from tests.reading import reading_of
from tests.unit.reports.hostile import hostile_report
from tests.unit.reports.made_reports import REPORTS, made_rule, on_each, report_of

Object: TypeAlias = dict[str, object]
SCHEMA = json.loads((ROOT / "tests/vendored/sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = Draft7Validator(SCHEMA)
BOARD = "title: A\nas_of: 2026-03-31\nbodies:\n  board: {name: Board}\n"


class Run(Object):
    """One run of a log, with the parts that the tests ask for."""

    @property
    def results(self) -> list[Object]:
        return cast("list[Object]", self["results"])

    @property
    def driver(self) -> Object:
        return cast("dict[str, Object]", self["tool"])["driver"]

    @property
    def rules(self) -> list[Object]:
        return cast("list[Object]", self.driver["rules"])

    @property
    def invocation(self) -> Mapping[str, list[dict[str, dict[str, str]]]]:
        (invocation,) = cast(
            "list[Mapping[str, list[dict[str, dict[str, str]]]]]", self["invocations"]
        )
        return invocation

    def notifications(self, sort: str) -> list[str]:
        return [one["message"]["text"] for one in self.invocation[sort]]


def runs(reports: Sequence[Report]) -> list[Run]:
    return [Run(run) for run in json.loads(render(reports))["runs"]]


def objects(tree: object) -> Iterator[dict[str, object]]:
    """Every object in a log, at whatever depth."""
    match tree:
        case dict():
            yield tree
            for value in tree.values():
                yield from objects(value)
        case list():
            for value in tree:
                yield from objects(value)


@pytest.mark.parametrize("case", [*REPORTS, "hostile"])
def test_every_report_is_valid_by_the_standard_s_own_schema(case: str) -> None:
    reports = (hostile_report(),) if case == "hostile" else REPORTS[case]()
    log = json.loads(render(reports))
    assert log["version"] == "2.1.0"
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []


@pytest.mark.parametrize(
    "path", sorted((ROOT / "structures").glob("*.yaml")), ids=lambda one: one.stem
)
def test_a_report_of_all_rules_on_a_real_structure_is_valid(path: Path) -> None:
    report = check(path)
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(render((report,))))] == []


def test_no_files_give_a_log_without_runs() -> None:
    log = json.loads(render(()))
    assert VALIDATOR.is_valid(log)
    assert log["runs"] == []


# The rules


@pytest.fixture(scope="module")
def every() -> Run:
    """The run of all rules on a small structure."""
    structure = reading_of(BOARD).structure
    assert structure is not None
    (run,) = runs((lint(GovernanceGraph(structure), all_rules()),))
    return run


def ran() -> list[Rule]:
    return [rule for rule in all_rules() if not rule.needs_profile]


@pytest.mark.parametrize("rule", ran(), ids=lambda rule: rule.code)
def test_each_rule_that_ran_has_its_page_and_its_citations(every: Run, rule: Rule) -> None:
    (described,) = [one for one in every.rules if one["id"] == rule.code]
    help_ = cast("dict[str, str]", described["help"])
    assert described["name"] == rule.name
    assert rule.page in help_["markdown"]
    assert "```" not in help_["text"]
    citations = [basis for basis in rule.basis if isinstance(basis, Citation)]
    for one in citations:
        assert one.title in help_["text"]
        assert one.words in help_["markdown"]
    links = [one.url for one in citations if one.url.startswith("http")]
    assert described.get("helpUri") == (links[0] if links else None)


def test_rules_that_were_off_are_named_and_say_why(every: Run) -> None:
    off = {
        one["descriptor"]["id"]: one["properties"]["why"]
        for one in every.invocation["ruleConfigurationOverrides"]
    }
    assert off == {rule.code: "needs a profile" for rule in all_rules() if rule.needs_profile}


@pytest.mark.parametrize("case", REPORTS)
def test_every_index_leads_to_what_is_named(case: str) -> None:
    for run in runs(REPORTS[case]()):
        artifacts = cast("list[dict[str, dict[str, str]]]", run["artifacts"])
        for one in objects(dict(run)):
            if "ruleIndex" in one:
                assert run.rules[cast("int", one["ruleIndex"])]["id"] == one["ruleId"]
            if set(one) == {"id", "index"}:
                assert run.rules[cast("int", one["index"])]["id"] == one["id"]
            if "uri" in one and "index" in one:
                assert artifacts[cast("int", one["index"])]["location"]["uri"] == one["uri"]
        assert all("ruleIndex" in result for result in run.results)


def test_the_page_of_a_rule_of_one_s_own_is_not_taken_for_markdown(tmp_path: Path) -> None:
    own = "{every: board, has: chair, because: '![x](http://example.org/x.png)'}"
    file = tmp_path / "a.yaml"
    file.write_text(f"govgraph: 1\n{BOARD}checks: {{rules: {{led: {own}}}}}\n", encoding="utf-8")
    (run,) = runs((check(file),))
    (described,) = [one for one in run.rules if one["id"] == "led"]
    help_ = cast("dict[str, str]", described["help"])
    assert "![x]" in help_["text"]
    assert "markdown" not in help_


def test_the_log_says_which_govgraph_wrote_it(every: Run) -> None:
    assert (every.driver["name"], every.driver["version"]) == ("govgraph", VERSION)


# Results


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.HIGH, "error"), (Severity.MEDIUM, "warning"), (Severity.LOW, "note")],
)
def test_a_finding_fails_at_the_level_of_its_severity(severity: Severity, level: str) -> None:
    rule = made_rule("DEC01", on_each(finding, "{names} is wrong"), severity)
    (run,) = runs((report_of({"a.yaml": BOARD}, rule),))
    assert [(one["kind"], one["level"]) for one in run.results] == [("fail", level)]
    assert run.rules[0]["defaultConfiguration"] == {"level": level}


def test_questions_and_notes_are_no_failures() -> None:
    rules = (
        made_rule("ACC01", on_each(question, "Is {names} right?")),
        made_rule("EVI01", on_each(note, "{names} is there")),
    )
    (run,) = runs((report_of({"a.yaml": BOARD}, *rules),))
    assert [(one["kind"], one["level"]) for one in run.results] == [
        ("review", "none"),
        ("informational", "none"),
    ]


@pytest.mark.parametrize("case", REPORTS)
def test_what_is_in_order_settled_or_not_shown_is_no_result(case: str) -> None:
    reports = REPORTS[case]()
    for report, run in zip(reports, runs(reports), strict=True):
        told = (*report.findings, *report.known, *report.accepted, *report.problems)
        assert len(run.results) == len(told)
        assert {one["kind"] for one in run.results} <= {"fail", "review", "informational"}


def test_what_is_accepted_is_suppressed_with_the_reason_and_its_place() -> None:
    (run,) = runs(REPORTS["steered"]())
    assert all("suppressions" in one for one in run.results)
    (accepted,) = [one for one in run.results if one["suppressions"]]
    (suppression,) = cast("list[Object]", accepted["suppressions"])
    assert suppression["kind"] == "inSource"
    assert suppression["status"] == "accepted"
    assert suppression["justification"] == "It only advises, so far (until 2027-03)"
    places = [one for one in objects(suppression["location"]) if "startLine" in one]
    assert [one["startLine"] for one in places] == [17]


def test_beside_a_baseline_each_result_is_new_or_unchanged() -> None:
    (run,) = runs(REPORTS["steered"]())
    assert [(one["message"], one["baselineState"]) for one in run.results] == [
        ({"text": f"{who} is not looked at. {WHY}"}, state)
        for who, state in (("Panel", "new"), ("Board", "unchanged"), ("Forum", "unchanged"))
    ]


WHY = "Why it matters: Whoever relies on it is let down."


def test_without_a_baseline_no_result_has_a_state() -> None:
    (run,) = runs(REPORTS["each-severity"]())
    assert not any("baselineState" in one for one in run.results)


def test_a_fingerprint_is_the_rule_and_the_subject_and_holds_when_lines_move() -> None:
    rule = made_rule("DEC01", on_each(finding, "{names} is wrong"))
    texts = (BOARD, f"# moved\n# down\n{BOARD}")
    before, after = (runs((report_of({"a.yaml": text}, rule),))[0].results for text in texts)
    assert before[0]["partialFingerprints"] == {"ruleAndSubject/v1": "DEC01/board"}
    assert before[0]["partialFingerprints"] == after[0]["partialFingerprints"]
    assert before[0]["locations"] != after[0]["locations"]


def test_what_a_result_names_besides_is_told_with_its_name_and_its_place() -> None:
    (run, _) = runs(REPORTS["two-files"]())
    (twice,) = [one for one in run.results if one["ruleId"] == "REM04"]
    (related,) = cast("list[dict[str, dict[str, str]]]", twice["relatedLocations"])
    assert related["message"]["text"] == "Committee"
    assert [one["uri"] for one in objects(related) if "uri" in one] == ["northam/council.yaml"]


def test_a_file_that_cannot_be_read_is_an_unsuccessful_run_with_its_problems() -> None:
    (_, run) = runs(REPORTS["two-files"]())
    assert [one["executionSuccessful"] for one in cast("list[Object]", run["invocations"])] == [
        False
    ]
    (problem,) = run.results
    assert (problem["ruleId"], problem["level"]) == ("DOC22", "error")
    assert [rule["id"] for rule in run.rules] == ["DOC22"]
    assert "nothing was checked" in run.notifications("toolExecutionNotifications")[0]


# Places


def test_columns_count_code_points_to_just_behind_the_last() -> None:
    text = 'bodies: {a: {name: "東京 \U0001f3db"}, b: {name: B}}\n'
    rule = made_rule("DEC01", on_each(finding, "{names} is wrong"))
    (run,) = runs((report_of({"a.yaml": text}, rule),))
    assert run["columnKind"] == "unicodeCodePoints"
    regions = [one for one in objects(run.results) if "startLine" in one]
    lines = report_of({"a.yaml": text}).texts["a.yaml"].lines
    cut = [
        lines[cast("int", one["startLine"]) - 1][
            cast("int", one["startColumn"]) - 1 : cast("int", one["endColumn"]) - 1
        ]
        for one in regions
    ]
    assert cut == ["a", "b"]


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("structures/north.yaml", "structures/north.yaml"),
        ("ardal môn/<a> [b]#c?.yaml", "ardal%20m%C3%B4n/%3Ca%3E%20%5Bb%5D%23c%3F.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
    ],
)
def test_a_file_has_a_relative_address_with_a_base(file: str, uri: str) -> None:
    assert artifact(file) == {"uri": uri, "uriBaseId": "%SRCROOT%"}


@pytest.mark.parametrize(
    ("file", "uri"),
    [("/srv/a b.yaml", "file:///srv/a%20b.yaml"), ("C:/a b.yaml", "file:///C:/a%20b.yaml")],
)
def test_a_file_of_an_absolute_name_has_no_base(file: str, uri: str) -> None:
    assert artifact(file) == {"uri": uri}


def test_the_base_is_declared_and_says_nothing_of_the_machine() -> None:
    (run,) = runs(REPORTS["nothing-found"]())
    bases = cast("dict[str, dict[str, str]]", run["originalUriBaseIds"])
    used = {one["uriBaseId"] for one in objects(dict(run)) if "uriBaseId" in one}
    assert used == set(bases) == {"%SRCROOT%"}
    assert "uri" not in bases["%SRCROOT%"]


# What is said once


def test_the_run_says_how_it_was_steered_and_what_came_of_the_baseline() -> None:
    (run,) = runs(REPORTS["steered"]())
    configured = " ".join(run.notifications("toolConfigurationNotifications"))
    assert "DEC13 missing-statutory-scrutiny (needs a profile)" in configured
    assert "Not shown, as `--questions` asks: 3 questions" in configured
    said = run.notifications("toolExecutionNotifications")
    assert said[0] == "As of 2026-03-31."
    assert said[1].startswith("The sources disagree on “chair” of Board")
    assert "Settled: Nobody answers for what <Panel> & “it” do (REM01)." in said
    assert "Stale: Old Panel is not looked at (DEC01): its subject is not in the structure." in said
    assert said[-1].startswith("Structure is not the whole of governance")


def test_the_run_tells_what_is_suggested_as_questions() -> None:
    (run,) = runs(REPORTS["suggesting"]())
    assert run.notifications("toolExecutionNotifications")[-2] == (
        "Who holds Board to account: is it Council? Panel scrutinises what Board reports to. "
        "If so, 1 question would be settled: `accountable_to: council,`."
    )


# Hostile and large


def test_nothing_that_a_file_says_is_a_placeholder_or_a_link_in_a_message() -> None:
    texts = [
        cast("dict[str, str]", one["message"])["text"]
        for one in objects(json.loads(render((hostile_report(),))))
        if "message" in one
    ]
    assert any("{{0}}" in text for text in texts)
    assert not any(re.search(r"(?<!\{)(\{\{)*\{(?!\{)", text) for text in texts)
    assert not any("](" in text for text in texts)


def test_ten_thousand_findings_are_all_there() -> None:
    (report,) = REPORTS["each-severity"]()
    many = tuple(
        one._replace(observation=one.observation._replace(sentence=f"Way {number}"))
        for number in range(2_500)
        for one in report.findings[:4]
    )
    (run,) = runs((replace(report, findings=many),))
    assert len([one for one in run.results if not one["suppressions"]]) == 10_000
