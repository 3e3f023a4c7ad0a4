"""The report as a web page: everything is on it, every link leads somewhere, and nothing runs."""

import base64
import hashlib
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

import govgraph
from govgraph.finding import Severity
from govgraph.lint import Report
from govgraph.lint.showing import Questions, shown
from govgraph.observation import finding, question
from govgraph.reports import renderer
from tests.unit.reports.hostile import NAMES, hostile_report, shown_as
from tests.unit.reports.html_reading import Element, read
from tests.unit.reports.made_reports import REPORTS, made_rule, on_each, report_of

ROOT = Path(__file__).resolve().parents[3]
STRUCTURES = ("gloucestershire", "gloucestershire-before", "oldham-place-based-integration")
FOUND = ("findings", "questions", "notes", "known", "accepted")
# What a page of words is made of; anything else would have come from the words themselves.
TAGS = set(
    "html head meta title style body header nav main footer section article h1 h2 h3 h4 h5 p a"
    " ul ol li strong em span dl dt dd figure blockquote figcaption q cite code pre mark details"
    " summary div".split()
)


@cache
def checked(name: str) -> Report:
    return govgraph.check(ROOT / "structures" / f"{name}.yaml")


@cache
def reports_of(name: str) -> tuple[Report, ...]:
    return tuple(REPORTS[name]()) if name in REPORTS else (checked(name),)


@cache
def page_of(name: str) -> Element:
    return read(renderer("html")(reports_of(name)))


EVERY = pytest.mark.parametrize("name", [*REPORTS, *STRUCTURES])


def page(*reports: Report) -> Element:
    return read(renderer("html")(reports))


def section(whole: Element, heading: str) -> Element:
    """The section of a page that a heading names."""
    (found,) = (one for one in whole.all("section") if next(one.all("h2", "h3")).text == heading)
    return found


@EVERY
def test_everything_that_the_json_report_holds_is_on_the_page_under_an_anchor(name: str) -> None:
    anchors = page_of(name).by_id()
    whole = json.loads(renderer("json")(reports_of(name)))
    many = len(whole["structures"]) > 1
    wanted: Counter[str] = Counter()
    for number, structure in enumerate(whole["structures"], start=1):
        prefix = f"found-part-{number}" if many else "found"
        for one in (one for part in FOUND for one in structure[part]):
            anchor = f"{prefix}-{one['rule']}-{one['subject'] or 'structure'}"
            wanted[anchor] += 1
            times = f"-{wanted[anchor]}" if wanted[anchor] > 1 else ""
            assert anchor + times in anchors
    assert len([one for one in anchors if one.startswith("found-")]) >= wanted.total()


@EVERY
def test_each_finding_that_stands_alone_is_told_with_its_words_and_what_settles_it(
    name: str,
) -> None:
    anchors = page_of(name).by_id()
    many = len(reports_of(name)) > 1
    for number, report in enumerate(reports_of(name), start=1):
        prefix = f"found-part-{number}" if many else "found"
        for one in report.findings:
            element = anchors[f"{prefix}-{one.code}-{one.subject or 'structure'}"]
            if element.tag == "article":
                said = one.observation
                assert _letters(said.sentence) in _letters(element.text)
                assert _letters(said.settled_by) in _letters(element.text)
                for words in said.words:
                    assert _letters(words.quote) in _letters(element.text)
                    assert _letters(words.at) in _letters(element.text)


def _letters(text: str) -> str:
    """A text without what is set otherwise on the page: spaces, and marks around code."""
    return re.sub(r"[\W_]+", "", text)


@EVERY
def test_every_anchor_is_there_once_and_every_link_within_the_page_leads_to_one(name: str) -> None:
    anchors = page_of(name).by_id()
    for element in page_of(name).all():
        link = element.attributes.get("href", "#")
        if link.startswith("#") and link != "#":
            assert link[1:] in anchors
        for label in element.attributes.get("aria-labelledby", "").split():
            assert label in anchors


@EVERY
def test_nothing_on_the_page_runs_or_is_loaded_and_links_lead_to_published_sources_only(
    name: str,
) -> None:
    whole = page_of(name)
    assert {one.tag for one in whole.all()} - {""} <= TAGS
    for element in whole.all():
        assert not {key for key in element.attributes if key.startswith("on")}
        assert not element.attributes.keys() & {"style", "src", "srcset", "action", "ping"}
        link = element.attributes.get("href", "#")
        assert link.startswith(("#", "https://", "http://"))
    style = whole.one("style").children[0]
    assert isinstance(style, str)
    assert not re.search(r"url\(|@import|expression", style)


@EVERY
def test_the_policy_of_the_page_admits_its_own_styles_and_nothing_else(name: str) -> None:
    style = page_of(name).one("style").children[0]
    digest = base64.b64encode(hashlib.sha256(str(style).encode()).digest()).decode()
    policies = [
        one.attributes["content"]
        for one in page_of(name).all("meta")
        if one.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policies == [
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    ]


@EVERY
def test_headings_go_down_one_level_at_a_time_and_each_landmark_is_there_once(name: str) -> None:
    whole = page_of(name)
    levels = [int(one.tag[1]) for one in whole.all("h1", "h2", "h3", "h4", "h5")]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for landmark in ("header", "nav", "main", "footer"):
        whole.one(landmark)
    assert whole.one("html").attributes["lang"] == "en-GB"
    assert next(whole.all("a")).attributes["href"] == f"#{whole.one('main').attributes['id']}"


def test_the_summary_says_what_was_checked_when_and_what_it_comes_to() -> None:
    said = page_of("steered").one("header").text
    assert "What govgraph found in northam.yaml, as at 31 March 2026." in said
    assert "1 finding (1 high), 3 questions; 1 thing in order, 1 accepted, 1 known" in said
    assert "The check fails: something is “medium” or worse." in said
    calm = page_of("nothing-found").one("header").text
    assert "The check passes: nothing is “low” or worse." in calm


def test_the_worst_finding_comes_first_and_severity_is_told_in_words() -> None:
    found = section(page_of("each-severity"), "Findings")
    heads = [next(one.all("h3")).text for one in found.all("article")]
    assert [one.split()[0] for one in heads] == ["High", "Medium", "Low"]
    assert heads[0] == "High : Nobody scrutinises the decisions of Board"


def test_a_finding_says_why_it_matters_with_the_published_words_and_the_way_to_them() -> None:
    whole = page_of("gloucestershire-before")
    found = section(whole, "Findings")
    links = [one for one in found.all("a") if one.attributes["href"].startswith("http")]
    assert links
    assert all(link.one("cite").text for link in links)
    assert list(found.all("q"))


def test_each_finding_leads_to_the_page_of_its_rule() -> None:
    whole = page_of("gloucestershire")
    for article in section(whole, "Findings").all("article"):
        (rule,) = (one for one in article.all("a") if one.attributes["href"].startswith("#rule-"))
        details = whole.by_id()[rule.attributes["href"][1:]]
        assert details.one("h4").text == rule.text
        assert "What settles it" in [one.text for one in details.all("h5")]


def test_the_rules_that_ran_have_their_pages_and_those_that_were_off_their_reason() -> None:
    report = checked("gloucestershire")
    whole = page_of("gloucestershire")
    pages = [one for one in whole.all("details") if "rule-page" in one.attributes.get("class", "")]
    assert len(pages) == len(report.rules)
    about = section(whole, "About this check")
    for off in report.off:
        assert off.rule.code in about.text
        assert f"Rules that were off: {off.why}" in about.text


def test_only_rules_behind_something_on_the_page_are_printed() -> None:
    whole = page_of("gloucestershire")
    (kept,) = (one for one in whole.all("div") if one.attributes["class"] == "on-screen")
    screen_only = {one.attributes["id"] for one in kept.all("details")}
    rest = [one for one in whole.all("article", "li") if "item" in one.attributes.get("class", "")]
    used = {one.attributes["href"][1:] for item in rest for one in item.all("a")}
    assert screen_only
    assert not screen_only & used


QUESTIONED = """\
govgraph: 1
title: Northam
posts: {leader: {name: Leader of the Council}}
bodies:
  board: {name: Board, chair: leader}
  forum: {name: Forum}
  network: {name: Network}
places: {northam: {name: Northam}}
"""


def test_questions_stand_under_whom_to_ask_and_the_same_list_is_told_once() -> None:
    asked = made_rule("ACC01", on_each(question, "The source does not say who leads {names}"))
    board = made_rule(
        "DEC01",
        lambda graph: [
            question(graph, graph.entity("board"), "It is not said who looks at {names}"),
            question(graph, graph.entity("northam"), "It is not said where {names} ends"),
        ],
    )
    whole = page(report_of({"northam.yaml": QUESTIONED}, asked, board))
    lists = section(whole, "Questions to ask, and of whom")
    said = [next(one.all("summary")).text for one in lists.all("details") if list(one.all("h3"))]
    assert said == [
        "Ask Board (chair: Leader of the Council) 2 questions",
        "Ask each of Forum and Network 1 question each",
        "Ask whoever keeps the file 1 question",
    ]


def test_all_that_one_per_makes_are_asked_by_one_name() -> None:
    text = """\
govgraph: 1
title: Northam
places: {east: {name: East, kind: district}, west: {name: West, kind: district}}
bodies:
  forum: {name: Forum}
  hub: {name: <place> Hub, per: district}
"""
    asked = made_rule("ACC01", on_each(question, "The source does not say who leads {names}"))
    lists = section(page(report_of({"northam.yaml": text}, asked)), "Questions to ask, and of whom")
    said = [next(one.all("summary")).text for one in lists.all("details") if list(one.all("h3"))]
    assert said == ["Ask each of Forum and Hub (each district) 1 question each"]


def test_what_is_suggested_says_whom_to_ask_what_it_would_settle_and_what_to_paste() -> None:
    path = ROOT / "structures" / "middlesbrough-neighbourhood-model.yaml"
    report = govgraph.check(path, suggest=True)
    said = section(page(report), "What would settle most")
    assert len(list(said.all("article"))) == len(report.suggestions) > 0
    for one, article in zip(report.suggestions, said.all("article"), strict=True):
        assert next(article.all("h3")).text == one.question
        assert f"Why it is asked {one.because}." in article.text
        assert one.outcome in article.text
        assert all(effect.sentence in article.text for effect in one.settles)
        assert article.one("pre").text == one.paste.text.strip()


def test_what_two_sources_contradict_is_shown_with_the_words_of_both() -> None:
    said = section(page_of("steered"), "What the sources disagree on").text
    assert "The sources disagree on “chair” of Board: Northam Council, or none." in said
    assert "“a councillor takes the chair” (Terms of reference)" in said
    assert "“the Board has no chair” (Minutes of March)" in said
    assert "line 13 and line 14" in said


def test_what_was_accepted_has_its_reason_and_its_end() -> None:
    said = section(page_of("steered"), "What was accepted, and why").text
    assert "Forum is not looked at" in said
    assert "The reason It only advises, so far" in said
    assert "Until March 2027" in said
    endless = section(page_of("each-severity"), "What was accepted, and why").text
    assert "Until No date is given" in endless


def test_the_baseline_tells_what_is_known_settled_and_stale() -> None:
    said = section(page_of("steered"), "Beside the baseline").text
    assert "What was found is compared with known.json" in said
    assert "Board is not looked at line 8" in said
    assert "Settled since Nobody answers for what <Panel> & “it” do" in said
    assert "Old Panel is not looked at: its subject is not in the structure" in said
    assert "its rule did not run LIF01 endless-task-group" in said


def test_what_is_hidden_is_said_to_be_hidden() -> None:
    report = shown(reports_of("each-severity")[0], Questions.ONLY, Severity.LOW)
    whole = page(report)
    said = section(whole, "Findings").text
    assert said == "Findings They are not shown, as --questions asks."
    tiles = {one.text: list(one.all("a")) for one in whole.one("header").all("li")}
    assert tiles["4 findings"]
    assert not tiles["1 note"]


def test_a_file_that_cannot_be_read_has_its_problems_with_the_line_itself() -> None:
    whole = page_of("two-files")
    problems = section(whole, "Problems of the file")
    assert "Line 5 of northam/twice.yaml, DOC22 duplicate-id" in problems.text
    assert "board: {name: Another Board}" in problems.text.replace(" :", ":")
    assert list(problems.all("mark"))


def test_every_page_says_that_structure_is_not_the_whole_of_governance_and_which_version() -> None:
    assert "Structure is not the whole of governance" in page_of("nothing-found").one("main").text
    assert f"govgraph {govgraph.__version__}" in page_of("nothing-found").one("footer").text


def test_hostile_names_are_words_on_the_page_and_nothing_else() -> None:
    whole = page(hostile_report())
    assert {one.tag for one in whole.all()} - {""} <= TAGS
    anchors = whole.by_id()
    for number, name in enumerate(NAMES):
        said = anchors[f"found-DEC01-body-{number}"].text
        # Words between backticks are set as code.
        assert _letters(said).lower().startswith(_letters(shown_as(name)).lower())
        assert not set("\u202e\u202c\u200f\t\x85\u2028") & set(said)


def test_rules_of_ones_own_bring_neither_tags_nor_links_nor_pictures_onto_the_page() -> None:
    rule = replace(
        made_rule("ACC01", on_each(finding, "{names} is poor")),
        code="mine",
        name="mine",
        page=(
            "See <b>this</b> <script>x</script> ![a](https://example.org/a.png) "
            "[here](javascript:alert(1)) <https://example.org>\n\n<div>x</div>\n\n[a]: https://b.c"
        ),
    )
    whole = page(report_of({"northam.yaml": QUESTIONED}, rule))
    (details,) = (one for one in whole.all("details") if one.attributes.get("id") == "rule-mine")
    assert {one.tag for one in details.all()} <= {
        "details",
        "summary",
        "h4",
        "h5",
        "span",
        "p",
        "ul",
        "li",
    }
    assert "<script>x</script>" in details.text


def test_two_structures_with_a_rule_of_one_name_have_a_page_for_each() -> None:
    rules = [
        replace(made_rule("ACC01", on_each(finding, "{names} is poor")), summary=said)
        for said in ("One.", "Another.")
    ]
    reports = [report_of({"northam.yaml": QUESTIONED}, rule) for rule in rules]
    anchors = page(*reports).by_id()
    assert "One." in anchors["rule-ACC01"].text
    assert "Another." in anchors["rule-ACC01-2"].text


def test_no_other_format_waits_for_what_writes_the_page() -> None:
    said = (
        "import sys\n"
        "from govgraph.reports import FORMATS, renderer\n"
        "for form in FORMATS.keys() - {'html'}: renderer(form)(())\n"
        "assert not {'jinja2', 'markdown_it', 'markupsafe'} & sys.modules.keys()\n"
    )
    subprocess.run([sys.executable, "-c", said], check=True)


def test_thousands_of_findings_are_all_there_and_only_the_first_few_are_open() -> None:
    number = 3_000
    written = "".join(f"  b{one}: {{name: Body {one}}}\n" for one in range(number))
    text = f"govgraph: 1\ntitle: Many\nbodies:\n{written}"
    report = report_of(
        {"many.yaml": text},
        made_rule("ACC01", on_each(finding, "Nobody leads {names}")),
        made_rule("DEC01", on_each(finding, "{names} is odd", alike=""), Severity.LOW),
        made_rule("LIF05", on_each(question, "It is not said when {names} ends")),
    )
    whole = page(report)
    anchors = [one for one in whole.by_id() if one.startswith("found-")]
    assert len(anchors) == 3 * number
    assert len([one for one in _open(whole) if one.attributes.get("id") in set(anchors)]) < 50
    assert "High : Nobody leads Body 0, Body 1" in section(whole, "Findings").text
    assert "(3,000 in all)" in section(whole, "Findings").text
    assert "2,992 more" in section(whole, "Findings").text


def test_a_file_that_is_not_there_is_told_without_a_line() -> None:
    whole = page(govgraph.check("no-such-file.yaml"))
    assert whole.one("h1").text == "no-such-file.yaml"
    assert section(whole, "Problems of the file").text.count("no-such-file.yaml") >= 1
    assert not list(whole.all("mark"))


def test_words_between_marks_for_code_are_code_and_a_single_mark_stands_as_it_is() -> None:
    even = on_each(finding, "{names} lacks `lead` and `chair`")
    odd = on_each(finding, "{names} lacks a ` and <b>")
    whole = page(
        report_of({"n.yaml": QUESTIONED}, made_rule("ACC01", even), made_rule("DEC01", odd))
    )
    first, second = (next(one.all("h3")) for one in whole.all("article"))
    assert [one.text for one in first.all("code")] == ["lead", "chair"]
    assert list(second.all("code")) == []
    assert second.text.endswith("lacks a ` and <b>")


def _open(element: Element) -> Iterator[Element]:
    """What a reader sees who has opened nothing."""
    yield element
    is_closed = element.tag == "details" and "open" not in element.attributes
    for child in element.children:
        if isinstance(child, Element) and (not is_closed or child.tag == "summary"):
            yield from _open(child)
