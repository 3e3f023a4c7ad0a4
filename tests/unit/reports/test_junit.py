"""The report for servers that show tests: a case for each rule, whatever it found."""

import re
from collections.abc import Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring

import pytest

from govgraph.finding import Severity
from govgraph.lint import CAVEAT, Report
from govgraph.lint.showing import Questions, shown
from govgraph.observation import finding, in_order, note, question
from govgraph.reports.junit import render
from tests.unit.reports.hostile import NAMES, hostile_report, shown_as
from tests.unit.reports.made_reports import REPORTS, made_rule, on_each, report_of

BODIES = "as_of: 2026-03-31\nbodies:\n  a: {name: A, quote: said so}\n  b: {name: B}\n"
# What the first version of XML has no way to write.
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read(reports: Sequence[Report]) -> Element:
    return fromstring(render(reports))  # noqa: S314 - the program's own output


def case(root: Element, code: str) -> Element:
    (found,) = [one for one in root.iter("testcase") if one.get("name", "").startswith(code)]
    return found


def outcome(one: Element) -> tuple[str, str]:
    """The tag that says how a case ended, and its message."""
    ends = [part for part in one if part.tag in {"failure", "error", "skipped"}]
    assert len(ends) < 2
    return (ends[0].tag, ends[0].get("message", "")) if ends else ("passed", "")


def told(one: Element) -> str:
    return one.findtext("system-out") or ""


@pytest.mark.parametrize("name", [*REPORTS, "hostile"])
def test_the_numbers_are_those_of_the_cases(name: str) -> None:
    root = read((hostile_report(),) if name == "hostile" else REPORTS[name]())
    for level in (root, *root.findall("testsuite")):
        ends = [outcome(one)[0] for one in level.iter("testcase")]
        assert [level.get(key) for key in ("tests", "failures", "errors", "skipped")] == [
            str(number)
            for number in (
                len(ends),
                ends.count("failure"),
                ends.count("error"),
                ends.count("skipped"),
            )
        ]


def test_each_structure_is_a_suite_and_each_rule_a_case_under_its_family() -> None:
    reports = REPORTS["each-severity"]()
    (suite,) = read(reports).findall("testsuite")
    assert suite.get("name") == "Northam Partnership"
    assert [one.get("name") for one in suite.iter("testcase")] == [
        f"{rule.code} {rule.name}" for rule in reports[0].rules
    ]
    assert case(suite, "DEC01").get("classname") == "northam.yaml.decisions"


def test_a_rule_fails_with_its_findings_and_what_settles_each() -> None:
    failed = case(read(REPORTS["each-severity"]()), "CAP07")
    assert outcome(failed) == ("failure", "Nobody leads Board; and 1 more")
    assert failed[0].get("type") == "medium"
    assert (failed[0].text or "").splitlines() == [
        "medium: Nobody leads Board (northam.yaml:6:3)",
        "  The words: “The Board decides the priorities” (Terms of reference, page 2)",
        "  To settle it: Name the lead.",
        "medium: Nobody leads Executive Group (northam.yaml:11:3)",
        "  The words: “an Executive, and four groups” (Terms of reference)",
        "  To settle it: Name the lead.",
    ]


def test_a_rule_that_only_asks_is_skipped_and_its_questions_are_told() -> None:
    asked = case(read(REPORTS["each-severity"]()), "ACC01")
    assert outcome(asked) == ("skipped", "4 questions")
    assert told(asked).count("question: Somebody speaks of ") == 4


def test_a_rule_with_nothing_but_notes_and_what_is_in_order_has_passed() -> None:
    rules = (
        made_rule("EVI01", on_each(note, "{names} is there")),
        made_rule("REM01", on_each(in_order, "{names} is right")),
        made_rule("DEC01", lambda _graph: []),
    )
    root = read((report_of({"a.yaml": BODIES}, *rules),))
    assert [outcome(one)[0] for one in root.iter("testcase")] == ["passed"] * 3
    assert "note: A is there" in told(case(root, "EVI01"))
    assert "in order: A is right" in told(case(root, "REM01"))


def test_what_is_accepted_or_known_is_told_and_fails_nothing() -> None:
    (report,) = REPORTS["steered"]()
    root = read((replace(report, findings=()),))
    waiting = case(root, "DEC01")
    assert outcome(waiting) == ("skipped", "1 known and 1 accepted")
    assert "known: Board is not looked at" in told(waiting)
    assert "Accepted until 2027-03 because: It only advises, so far" in told(waiting)


def test_what_is_too_slight_to_fail_the_check_fails_no_case() -> None:
    rule = made_rule("DEC01", on_each(finding, "{names} is wrong"), Severity.LOW)
    report = shown(report_of({"a.yaml": BODIES}, rule), Questions.SHOW, Severity.HIGH)
    assert outcome(case(read((report,)), "DEC01")) == ("skipped", "2 low")


def test_questions_fail_where_they_are_to_fail_the_check() -> None:
    rule = made_rule("ACC01", on_each(question, "Is {names} right?"))
    report = shown(report_of({"a.yaml": BODIES}, rule), Questions.FAIL, Severity.LOW)
    assert outcome(case(read((report,)), "ACC01")) == ("failure", "Is A right?; and 1 more")


def test_what_is_not_shown_fails_its_case_all_the_same() -> None:
    rule = made_rule("DEC01", on_each(finding, "{names} is wrong"))
    report = shown(report_of({"a.yaml": BODIES}, rule), Questions.ONLY, Severity.LOW)
    failed = case(read((report,)), "DEC01")
    assert outcome(failed) == ("failure", "2 not shown")
    assert not failed[0].text
    assert report.fails


def test_rules_that_were_off_are_skipped_and_say_why() -> None:
    root = read(REPORTS["steered"]())
    assert [outcome(case(root, code)) for code in ("DEC02", "DEC13", "LIF01")] == [
        ("skipped", "Off: ignored by the file"),
        ("skipped", "Off: needs a profile"),
        ("skipped", "Off: ignored by the command"),
    ]


def test_each_problem_of_a_file_is_an_error() -> None:
    (_, suite) = read(REPORTS["two-files"]()).findall("testsuite")
    (problem,) = suite.iter("testcase")
    assert problem.get("classname") == "northam/twice.yaml.reading"
    assert outcome(problem) == ("error", "The id “board” is defined twice")
    assert "northam/health/health.yaml:5:3: also defined here" in (problem[0].text or "")


def test_a_suite_says_what_every_report_says() -> None:
    (suite,) = read(REPORTS["steered"]()).findall("testsuite")
    said = told(suite).splitlines()
    assert said[0] == "As of 2026-03-31"
    assert "Not shown, as `--questions` asks: 3 questions" in said
    assert CAVEAT.removesuffix(".") in said
    assert any(one.startswith("The sources disagree on “chair” of Board") for one in said)
    assert [one.split(":")[0] for one in said[-3:]] == ["Settled", "Stale", "Stale"]
    properties = {one.get("name"): one.get("value") for one in suite.iter("property")}
    assert properties["as_of"] == "2026-03-31"
    assert properties["fail_on"] == "medium"


def test_a_suite_tells_what_is_suggested_as_questions() -> None:
    (suite,) = read(REPORTS["suggesting"]()).findall("testsuite")
    assert told(suite).splitlines()[-1] == (
        "Who holds Board to account: is it Council? Panel scrutinises what Board reports to. "
        "If so, 1 question would be settled: `accountable_to: council,`"
    )


def test_no_time_is_told_as_none_is_measured() -> None:
    times = {one.get("time") for one in read(REPORTS["each-severity"]()).iter()}
    assert times == {"0", None}


def test_what_xml_has_no_way_to_write_is_replaced() -> None:
    rule = made_rule("DEC01", on_each(finding, "{names} is wrong"))
    report = report_of({"a.yaml": BODIES}, rule)
    one = report.findings[0]
    said = "A\x00\x08\x1b[31m\x7f\x85\ud800\ufffe\uffff\u202e]]> is wrong"
    strange = one._replace(observation=one.observation._replace(sentence=said))
    written = render((replace(report, title=said, findings=(strange,)),))
    assert NO_XML.search(written) is None
    root = fromstring(written)  # noqa: S314 - as above
    shown_ = "A␀␈␛[31m␡ ����]]> is wrong"
    assert outcome(case(root, "DEC01")) == ("failure", shown_)
    assert root[0].get("name") == shown_


def test_every_name_comes_back_as_it_is_shown() -> None:
    (suite,) = read((hostile_report(),)).findall("testsuite")
    failed = case(suite, "DEC01")[0].text or ""
    assert [name for name in NAMES if f"high: {shown_as(name)} " not in failed] == []


def test_of_ten_thousand_findings_the_first_hundred_are_told() -> None:
    (report,) = REPORTS["nothing-found"]()
    rule = made_rule("DEC01", on_each(finding, "{names} is wrong"))
    one = report_of({"northam.yaml": BODIES}, rule).findings[0]
    many = tuple(
        one._replace(observation=one.observation._replace(sentence=f"Way {number}"))
        for number in range(10_000)
    )
    failed = case(read((replace(report, findings=many),)), "DEC01")
    assert outcome(failed)[1] == "Way 0; and 9,999 more"
    lines = (failed[0].text or "").splitlines()
    assert len(lines) < 300
    assert lines[-1] == "and 9,900 more: `--format json` lists every one"
