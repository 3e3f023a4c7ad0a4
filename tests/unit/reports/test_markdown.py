"""The report as Markdown: read by a parser, it says what it should and obeys nothing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from govgraph.finding import Finding, Severity
from govgraph.lint import CAVEAT, Report
from govgraph.observation import finding
from govgraph.paragraph import visible
from govgraph.reports.markdown import render
from govgraph.reports.markdown.literal import literal, with_code
from govgraph.rule import Citation
from tests.unit.reports.hostile import NAMES, hostile_report, shown_as
from tests.unit.reports.made_reports import REPORTS, made_rule, on_each, report_of

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
NOTHING = "<!-- -->"
# All that a report is made of. Everything else would come of what a file says.
MADE_OF = frozenset(
    (
        *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline"),
        *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
        *("blockquote_open", "blockquote_close", "strong_open", "strong_close"),
        *("text", "text_special", "code_inline", "html_inline", "softbreak", "fence"),
    )
)


def tokens(markdown: str) -> Iterator[Token]:
    for token in PARSER.parse(markdown):
        yield token
        yield from token.children or ()


def plain(markdown: str) -> str:
    """The words that a reader of the page sees, a block to a line."""
    return "\n".join(
        "".join(part.content for part in token.children or () if part.type != "html_inline")
        for token in PARSER.parse(markdown)
        if token.type == "inline"
    )


def headings(reports: Sequence[Report]) -> list[str]:
    lines = render(reports).splitlines()
    return [line for line in lines if re.match("#{1,3} ", line)]


def part(reports: Sequence[Report], heading: str) -> list[str]:
    """The lines of a section, without empty ones."""
    _, _, after = render(reports).partition(f"\n{heading}\n")
    return [line for line in re.split(r"\n## ", after)[0].splitlines() if line]


# What it says


def test_sections_stand_in_one_order_and_those_with_nothing_are_left_out() -> None:
    assert headings(REPORTS["each-severity"]()) == [
        "# Northam Partnership",
        "## 4 findings",
        "### High: Nobody scrutinises the decisions of Board",
        "### Medium: Nobody leads Board and Executive Group",
        "### Low: Somebody speaks of Board",
        "## 4 questions: the file does not say, or is not sure",
        "### ACC01 no-accountability-route",
        "### Whom to ask",
        "## 1 note: worth knowing",
        "## 3 things in order",
        "## 1 accepted exception",
        "## About this check",
        "## What the rules rest on",
    ]


def test_a_report_without_findings_still_says_what_ran_and_what_no_check_sees() -> None:
    assert headings(REPORTS["nothing-found"]()) == ["# Northam Partnership", "## About this check"]
    assert part(REPORTS["nothing-found"](), "## About this check") == [
        "- 1 rule ran: DEC01",
        "- No rule was off",
        f"- {CAVEAT.removesuffix('.')}",
    ]


def test_a_finding_has_what_a_reader_needs_to_judge_it() -> None:
    said = part(REPORTS["each-severity"](), "### Medium: Nobody leads Board and Executive Group")
    assert said[:6] == [
        "**Why it matters:** Whoever relies on it is let down.",
        "> “The Board decides the priorities” (Terms of reference, page 2)",
        ">",
        "> “an Executive, and four groups” (Terms of reference)",
        "**To settle it:** Name the lead.",
        "CAP07 no-lead, line 6; line 11",
    ]


def test_the_date_stands_at_the_head() -> None:
    assert render(REPORTS["steered"]()).splitlines()[2] == "northam.yaml, as of 2026-03-31"


def test_it_says_how_the_check_was_steered() -> None:
    assert part(REPORTS["steered"](), "## About this check") == [
        "- 3 rules ran: ACC01, DEC01, REM01",
        "- Off (ignored by the file): DEC02 self-scrutiny",
        "- Off (needs a profile): DEC13 missing-statutory-scrutiny",
        "- Off (ignored by the command): LIF01 endless-task-group",
        "- The sources disagree on “chair” of Board: Northam Council, or none. Nothing rests on it",
        "- Not shown, as `--questions` asks: 3 questions",
        f"- {CAVEAT.removesuffix('.')}",
    ]


def test_it_says_what_is_accepted_for_which_reason() -> None:
    (said,) = part(REPORTS["steered"](), "## 1 accepted exception")
    assert said.startswith("- Forum is not looked at (DEC01, line 15). Accepted until 2027-03")
    assert said.endswith(" because: It only advises, so far")


def test_it_says_what_came_of_the_baseline() -> None:
    assert part(REPORTS["steered"](), "## Beside the baseline") == [
        "- 1 known already, from known.json",
        r"- Settled: Nobody answers for what \<Panel\> \& “it” do (REM01)",
        "- Stale: Old Panel is not looked at (DEC01): its subject is not in the structure",
        "- Stale: The source does not say when Panel ends (LIF01): its rule did not run",
    ]


def test_the_rules_that_found_something_are_told_with_the_words_that_they_rest_on() -> None:
    cited = Citation("A guide", "Its publisher", "page 7", "Say who", "https://example.org/a_b")
    rule = replace(made_rule("DEC01", on_each(finding, "{names} is wrong")), basis=(cited,))
    reports = (report_of({"a.yaml": "bodies: {a: {name: A}}"}, rule),)
    assert part(reports, "## What the rules rest on") == [
        "- DEC01 unscrutinised-decisions: This is made up.",
        "  - A guide, Its publisher, page 7: “Say who”. <https://example.org/a_b>",
    ]


def test_a_suggestion_is_a_question_with_its_reason_and_the_line_to_paste() -> None:
    reports = REPORTS["suggesting"]()
    heading = "## 2 suggestions: if all are so, 1 finding and 1 question would be settled"
    first, second = (one for one in headings(reports) if one.startswith("### "))
    assert part(reports, heading)[0] == first
    assert first == r"### Who scrutinises Board: is it \*Panel\* \<of\> members?"
    said = part(reports, first)
    assert said[: said.index(second)] == [
        "**Why it is asked:** Panel scrutinises what Board reports to.",
        "**To ask:** Board and Panel",
        "**If so, 1 finding and 1 question would be settled:**",
        "- Nobody looks at Board (DEC01 unscrutinised-decisions)",
        "- Who holds it? (ACC01 no-accountability-route)",
        "**To paste** below line 5 of northam.yaml (`board:`), with 4 spaces before it:",
        "```yaml",
        "scrutinised_by: panel",
        "```",
    ]
    assert part(reports, second)[3:7] == [
        "- Who holds it? (ACC01 no-accountability-route)",
        "**It would then be asked:**",
        "- Nobody looks at Board (DEC01 unscrutinised-decisions)",
        "**To paste** behind the brace on line 5 of northam.yaml (`board:`):",
    ]


def test_several_structures_stand_under_their_titles_and_are_summed_up_at_the_end() -> None:
    reports = REPORTS["two-files"]()
    assert [line for line in headings(reports) if line.startswith("# ")] == [
        "# Northam Council and its partnership",
        "# northam/twice.yaml",
    ]
    assert render(reports).splitlines()[-1] == (
        "**2 structures in all. 1 problem: 1 structure was not checked; 3 findings "
        "(2 high, 1 medium), 3 questions**"
    )


def test_a_file_that_cannot_be_read_is_told_with_its_problems_and_both_places() -> None:
    problem, other, *_ = part(REPORTS["two-files"](), "## 1 problem: nothing was checked")
    assert problem.startswith("- northam/twice.yaml, line 5: The id “board” is defined twice. Give")
    assert problem.endswith("another id. (DOC22 duplicate-id)")
    assert other == "  - northam/health/health.yaml, line 5: also defined here"


def _many() -> tuple[Report]:
    """Ten thousand findings that are all different, of two rules."""
    files = {"a.yaml": "bodies: {a: {name: A}}"}
    rules = (
        made_rule("DEC01", on_each(finding, "{names} is wrong")),
        made_rule("CAP07", on_each(finding, "{names} is odd"), Severity.LOW),
    )
    report = report_of(files, *rules)

    def ways(one: Finding, number: int) -> Iterator[Finding]:
        for way in range(number):
            said = one.observation._replace(sentence=f"Way {way}", alike="")
            yield one._replace(observation=said)

    high, low = report.findings
    return (replace(report, findings=(*ways(high, 9_000), *ways(low, 1_000))),)


def test_of_ten_thousand_findings_the_worst_of_each_rule_are_told_and_the_rest_counted() -> None:
    reports = _many()
    assert len(render(reports).splitlines()) < 350
    told = [line for line in headings(reports) if ": Way " in line]
    assert [line.split(":")[0] for line in told] == ["### High"] * 12 + ["### Low"] * 12
    assert part(reports, "### And 9,976 more findings, counted by rule") == [
        "`--format json` and `--format csv` list every one.",
        "- 8,988 high: DEC01 unscrutinised-decisions",
        "- 988 low: CAP07 no-lead",
    ]


# What it does not obey


@pytest.mark.parametrize("case", [*REPORTS, "hostile"])
def test_nothing_in_a_report_comes_of_what_a_file_says(case: str) -> None:
    text = render((hostile_report(),) if case == "hostile" else REPORTS[case]())
    found = list(tokens(text))
    assert {one.type for one in found} - MADE_OF == set()
    assert {one.content for one in found if one.type == "html_inline"} <= {NOTHING}


@pytest.mark.parametrize("name", NAMES)
def test_a_report_of_any_name_says_it_and_is_made_of_nothing_else(name: str) -> None:
    text = render((hostile_report((name,)),))
    assert f"High: {shown_as(name)} is wrong" in plain(text)
    assert {one.type for one in tokens(text)} - MADE_OF == set()


@pytest.mark.parametrize("name", NAMES)
def test_a_name_alone_is_one_paragraph_that_says_it(name: str) -> None:
    assert [one.type for one in PARSER.parse(literal(name))] == [
        "paragraph_open",
        "inline",
        "paragraph_close",
    ]
    assert plain(literal(name)) == visible(" ".join(name.split()))


SIGNS = st.text(alphabet=st.sampled_from("\\`*_[]()<>|~^$&{}#@!:/.-+=%\"' \n\t0129awx;é\u202e"))


@given(st.one_of(st.text(), SIGNS))
def test_any_text_is_one_paragraph_that_says_it(text: str) -> None:
    expected = visible(" ".join(text.split()))
    assert plain(literal(text)) == expected
    for around in ("# {}", "- {}", "> {}", "**a:** {}"):
        found = list(tokens(around.format(literal(text))))
        assert {one.type for one in found} - MADE_OF == set()


@pytest.mark.parametrize("calling", ["@someone", "#12", "a@b.org", ":rocket:"])
def test_nobody_is_called_and_nothing_is_made_a_picture(calling: str) -> None:
    assert not re.search(r"[@#]\w|:\w+:", literal(calling))


@pytest.mark.parametrize("address", ["http://a.org", "www.a.org", "WWW.A.org", "ftp://a.org"])
def test_an_address_is_no_link_where_pages_look_for_such(address: str) -> None:
    assert not re.search(r"(?i)\w://|www\.", literal(address))


def test_words_of_govgraph_between_backticks_are_code() -> None:
    assert with_code("State under `decided_by` who; or `none`.") == (
        "State under `decided_by` who; or `none`."
    )
    assert with_code("A `single one, and ``two``") == r"A \`single one, and \`\`two\`\`"
