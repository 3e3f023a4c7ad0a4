"""The report as text: grouped and not flooding, at any width, with its plurals right."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph.finding import Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.model.catalogue import CATALOGUE
from govgraph.observation import finding, in_order, note, question
from govgraph.paragraph import breadth
from govgraph.reports.plain import render
from govgraph.rule import Rule
from tests.unit.reports.made_reports import REPORTS, Saying, made_rule, on_each, report_of

WRONG = made_rule("DEC01", on_each(finding, "{names} decides"))
ASKED = made_rule("DEC01", on_each(question, "Who looks at {names}"))


def bodies(number: int) -> str:
    """A structure of so many bodies, each with words of its own."""
    written = (f"  b{one:04}: {{name: Body {one}, quote: word {one}}}\n" for one in range(number))
    return "as_of: 2026-03-31\nbodies:\n" + "".join(written)


def said(text: str, *rules: Rule, width: int = 80) -> list[str]:
    """The lines of a report on a text."""
    return render((report_of({"north.yaml": text}, *rules),), width).splitlines()


def flowing(lines: Iterable[str]) -> str:
    """Lines as one text, wherever they were broken."""
    return " ".join(" ".join(lines).split())


@settings(max_examples=60)
@given(st.sampled_from(sorted(REPORTS)), st.integers(min_value=40, max_value=140))
def test_no_line_is_wider_than_the_report(case: str, width: int) -> None:
    text = render(REPORTS[case](), width)
    assert [line for line in text.splitlines() if breadth(line) > width] == []


@pytest.mark.parametrize(("asked", "used"), [(1, 40), (39, 40), (141, 140), (10_000, 140)])
def test_a_width_in_which_nobody_could_read_is_not_used(asked: int, used: int) -> None:
    assert render(REPORTS["awkward-text"](), asked) == render(REPORTS["awkward-text"](), used)


@pytest.mark.parametrize("case", REPORTS)
def test_parts_are_one_empty_line_apart_and_no_line_ends_in_a_space(case: str) -> None:
    text = render(REPORTS[case]())
    assert "\n\n\n" not in text
    assert [line for line in text.splitlines() if line != line.rstrip()] == []


# Not flooding


@pytest.mark.parametrize("kind", [finding, question, note, in_order])
def test_hundreds_of_bodies_that_lack_the_same_are_a_few_lines_with_a_count(
    kind: Saying,
) -> None:
    lines = said(bodies(300), made_rule("DEC01", on_each(kind, "{names} is spoken of")))
    assert len(lines) < 40
    assert any("300" in line for line in lines)


@pytest.mark.parametrize("kind", [question, note, in_order])
def test_hundreds_of_different_sentences_are_cut_with_a_count(kind: Saying) -> None:
    def different(graph: GovernanceGraph) -> Iterable[Observation]:
        return [kind(graph, body, f"{body.id} is itself") for body in graph.bodies()]

    lines = said(bodies(300), made_rule("DEC01", different))
    assert len(lines) < 40
    assert any(line.startswith("  - and 2") and line.endswith(" more") for line in lines)


def _asking(number: int) -> list[str]:
    """The lines of a report in which so many rules ask of one body."""
    check = on_each(question, "Who looks at {names}", settled_by="Say who.")
    rules = [made_rule(code, check) for code in list(CATALOGUE)[:number]]
    return said(bodies(1), *rules)


@pytest.mark.parametrize(
    ("asking", "whys", "settled", "hint"),
    [
        (18, 18, 18, ""),
        (19, 0, 19, "say why its question matters."),
        (27, 0, 27, "say why its question matters."),
        (28, 0, 28, "say why its question matters."),
        (37, 0, 0, "say why its question matters and what settles it."),
        (80, 0, 0, "say why its question matters and what settles it."),
    ],
)
def test_the_more_rules_ask_the_less_is_said_with_each(
    asking: int, whys: int, settled: int, hint: str
) -> None:
    text = flowing(_asking(asking))
    assert text.count("Who looks at Body 0") == asking
    assert (text.count("Why it matters:"), text.count("To settle it:")) == (whys, settled)
    assert ("“word 0”" in text) == (asking < 28)
    assert ("`govgraph explain` and the code of a rule" in text) == bool(hint)
    assert hint in text


def test_where_every_rule_asks_much_each_takes_a_few_lines() -> None:
    def much(graph: GovernanceGraph) -> Iterable[Observation]:
        hang = [
            question(graph, body, f"{body.id} hangs on it", cause="b0000")
            for body in graph.bodies()
        ]
        return [*hang, *(question(graph, body, "Who looks at {names}") for body in graph.bodies())]

    lines = said(bodies(30), *(made_rule(code, much) for code in CATALOGUE))
    assert sum("Who looks at" in line or "is behind 30" in line for line in lines) >= len(CATALOGUE)
    assert f"{next(iter(CATALOGUE))} no-accountability-route, 60 questions" in lines
    assert len(lines) < 3 * len(CATALOGUE) + 20


def test_every_finding_with_a_sentence_of_its_own_is_told() -> None:
    def different(graph: GovernanceGraph) -> Iterable[Observation]:
        return [finding(graph, body, f"{body.id} is wrong") for body in graph.bodies()]

    text = "\n".join(said(bodies(30), made_rule("DEC01", different)))
    assert [text.count(f"B{one:04} is wrong") for one in range(30)] == [1] * 30


def test_of_many_findings_alike_a_few_quotes_and_places_are_told() -> None:
    text = flowing(said(bodies(30), WRONG))
    assert text.count("The words:") == 4
    assert "and 26 more quotes" in text
    assert "north.yaml:3, line 4 and 28 more places" in text


@pytest.mark.parametrize(
    ("number", "places"),
    [(1, "north.yaml:3"), (2, "north.yaml:3 and line 4"), (3, "north.yaml:3, line 4 and line 5")],
)
def test_a_few_places_are_all_told_and_their_file_once(number: int, places: str) -> None:
    assert flowing(said(bodies(number), WRONG)).count(f"unscrutinised-decisions, {places} ") == 1


def test_quotes_that_several_findings_share_are_told_once() -> None:
    shared = "bodies: {a: {name: A, quote: same}, b: {name: B, quote: same}}"
    assert flowing(said(shared, WRONG)).count("“same”") == 1


# Causes


def _caused(kind: Saying) -> Rule:
    def check(graph: GovernanceGraph) -> Iterable[Observation]:
        return [
            kind(graph, body, f"{{names}} hangs on it in way {number}", cause="b0000")
            for number, body in enumerate(graph.bodies())
        ]

    return made_rule("ACC07", check)


def test_findings_with_one_cause_stand_under_it() -> None:
    lines = said(bodies(3), _caused(finding))
    assert "HIGH    Body 0 is behind 3 findings" in lines
    assert "        - Body 2 hangs on it in way 2" in lines


def test_questions_with_one_cause_stand_under_it() -> None:
    lines = said(bodies(3), _caused(question))
    assert "  - Body 0 is behind 3 questions (first at line 3)" in lines
    assert "    - Body 2 hangs on it in way 2" in lines


def test_of_many_with_one_cause_the_rest_are_counted() -> None:
    assert "        - and 18 more" in said(bodies(30), _caused(finding))


# What is said with a finding and a question


def test_a_finding_says_why_it_matters_its_words_what_settles_it_and_where() -> None:
    rule = made_rule("DEC01", on_each(finding, "{names} is wrong", settled_by="Mend it."))
    assert said(bodies(1), rule)[3:] == [
        "1 finding",
        "",
        "HIGH    Body 0 is wrong",
        "        Why it matters: Whoever relies on it is let down.",
        "        The words: “word 0”",
        "        To settle it: Mend it.",
        "        DEC01 unscrutinised-decisions, north.yaml:3",
        "",
        "About this check",
        "  - 1 rule ran, and none was off",
        "  - Structure is not the whole of governance: whether people trust, attend and",
        "    hold to what is written down can't be seen in a structure file",
        "",
        "1 finding (1 high)",
    ]


def test_what_settles_the_questions_of_a_rule_is_said_once_where_it_is_the_same() -> None:
    rule = made_rule("DEC01", on_each(question, "Who looks at {names}", settled_by="Say who."))
    assert flowing(said(bodies(5), rule)).count("To settle it: Say who.") == 1


def test_what_settles_each_question_is_said_with_it_where_they_differ() -> None:
    def check(graph: GovernanceGraph) -> Iterable[Observation]:
        return [
            question(graph, body, f"Who looks at {body.id}", settled_by=f"Say it of {body.id}.")
            for body in graph.bodies()
        ]

    lines = said(bodies(2), made_rule("DEC01", check))
    first = lines.index("  - Who looks at b0000 (line 3)")
    assert lines[first + 1] == "    To settle it: Say it of b0000."


def test_a_question_shows_its_words_on_one_line_however_long_they_are() -> None:
    text = f"bodies:\n  a:\n    name: A\n    quote: {'many words ' * 30}"
    lines = said(text, ASKED)
    (words,) = [line for line in lines if line.startswith("    “")]
    assert words.endswith("…")
    assert len(words) <= 80


def test_each_quote_names_its_source_only_where_there_are_several() -> None:
    text = """
sources: {tor: {title: Terms}, minutes: {title: Minutes}}
bodies: {a: {name: A, quote: one, at: page 1}, b: {name: B, quote: two, source: minutes}}
"""
    assert "“one” (Terms, page 1)" in flowing(said(text, WRONG))
    alone = text.replace("b: {name: B, quote: two, source: minutes}", "b: {name: B}")
    assert "“one” (page 1)" in flowing(said(alone, WRONG))


def test_files_of_one_name_are_told_apart_by_their_folders() -> None:
    files = {
        "all.yaml": "include: [east/hub.yaml, west/hub.yaml]\nbodies: {a: {name: A}}",
        "east/hub.yaml": "bodies: {b: {name: B, quote: b}}",
        "west/hub.yaml": "bodies: {c: {name: C, quote: c}}",
    }
    text = render((report_of(files, made_rule("EVI01", on_each(note, "{names} is there"))),))
    assert "“b” (east/hub.yaml:1)" in text
    assert "“c” (west/hub.yaml:1)" in text


# The last line


@pytest.mark.parametrize(
    ("number", "kind", "severity", "last"),
    [
        (0, finding, Severity.HIGH, "No findings"),
        (1, finding, Severity.HIGH, "1 finding (1 high)"),
        (2, finding, Severity.LOW, "2 findings (2 low)"),
        (1, question, Severity.HIGH, "No findings, 1 question"),
        (2, note, Severity.HIGH, "No findings, 2 notes"),
        (1, in_order, Severity.HIGH, "No findings; 1 thing in order"),
        (1200, question, Severity.HIGH, "No findings, 1,200 questions"),
    ],
)
def test_the_last_line_sums_up(number: int, kind: Saying, severity: Severity, last: str) -> None:
    rule = made_rule("DEC01", on_each(kind, "{names} is spoken of"), severity)
    assert said(bodies(number) if number else "as_of: 2026", rule)[-1] == last


def test_an_accepted_exception_is_counted_apart() -> None:
    text = "bodies: {a: {name: A, accepted: [{rule: DEC01, reason: We agreed}]}}"
    assert said(text, WRONG)[-1] == "No findings; 1 accepted"


@pytest.mark.parametrize(
    ("texts", "last"),
    [
        (["title: [A]"], "1 problem in the file: nothing was checked"),
        (["bodys: {}", "titel: A"], "2 problems in the files: nothing was checked"),
        (
            ["bodys: {}", "bodies: {a: {name: A}}"],
            "1 problem: 1 structure was not checked; 1 finding (1 high)",
        ),
        (
            ["bodys: {}", "titel: A", "title: A"],
            "2 problems: 2 structures were not checked; no findings",
        ),
    ],
)
def test_the_last_line_says_what_was_not_checked(texts: list[str], last: str) -> None:
    reports = [report_of({f"{one}.yaml": text}, WRONG) for one, text in enumerate(texts)]
    assert render(reports).splitlines()[-1] == last


def test_of_several_structures_the_number_is_told() -> None:
    report = report_of({"a.yaml": "as_of: 2026"})
    assert render((report, report)).splitlines()[-2:] == ["2 structures", "No findings"]
    assert "structure" not in render((report,)).splitlines()[-1]
