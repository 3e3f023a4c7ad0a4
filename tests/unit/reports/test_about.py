"""What a report says of itself: which rules ran, what is known, settled, disputed or not shown."""

from collections.abc import Iterable
from dataclasses import replace

from govgraph.finding import Observation, Verdict
from govgraph.graph import GovernanceGraph
from govgraph.lint import EVERYTHING, Compared, Entry, Outdated, Report, Selection, Stale, lint
from govgraph.lint.showing import Questions, shown
from govgraph.model.catalogue import CATALOGUE
from govgraph.observation import finding, in_order, note, question
from govgraph.reports.plain import render
from govgraph.rule import Rule
from tests.reading import reading_of
from tests.unit.reports.made_reports import made_rule, on_each

TWO = "as_of: 2026-03-31\nbodies: {board: {name: Board}, forum: {name: Forum}}"
WRONG = made_rule("DEC01", on_each(finding, "{names} is wrong"))
ASKED = made_rule("ACC01", on_each(question, "Who looks at {names}"))
NOTED = made_rule("EVI01", on_each(note, "{names} is there"))
RIGHT = made_rule("REM01", on_each(in_order, "{names} is right"))


def report_on(text: str, *rules: Rule, selection: Selection = EVERYTHING) -> Report:
    reading = reading_of(text)
    assert reading.structure is not None
    report = lint(GovernanceGraph(reading.structure), rules, selection)
    return replace(report, texts=reading.texts)


def about(report: Report) -> list[str]:
    """The lines on the check itself, each on one line, without what every report says."""
    lines = render((report,), 140).splitlines()
    first = lines.index("About this check")
    text = "\n".join(lines[first + 1 : lines.index("", first)]).replace("\n    ", " ")
    return [line.removeprefix("  - ") for line in text.splitlines()][:-1]


def part(report: Report, heading: str) -> list[str]:
    """The lines of one part of a report."""
    lines = render((report,)).splitlines()
    first = lines.index(heading)
    return lines[first : lines.index("", first)]


def silent(_graph: GovernanceGraph) -> Iterable[Observation]:
    return ()


def made(*codes: str) -> tuple[Rule, ...]:
    return tuple(made_rule(code, silent) for code in codes)


# Which rules ran


def test_the_rules_that_ran_are_counted() -> None:
    assert about(report_on(TWO, *made("ACC01", "DEC01"))) == ["2 rules ran, and none was off"]


def test_rules_that_were_off_are_named_with_the_reason_where_they_are_few() -> None:
    text = f"{TWO}\nchecks: {{ignore: [LIF01]}}"
    rules = (
        *made("ACC01", "ACC02", "DEC01", "LIF01"),
        replace(made_rule("DEC13", silent), needs_profile=True),
    )
    selection = Selection(ignore=frozenset({"ACC01", "accountability-circle"}))
    (told,) = about(report_on(text, *rules, selection=selection))
    assert told == (
        "1 rule ran: DEC01. Off: ACC01 no-accountability-route and ACC02 accountability-circle "
        "(ignored by the command); LIF01 endless-task-group (ignored by the file); DEC13 "
        "missing-statutory-scrutiny (needs a profile)"
    )


def test_rules_that_were_off_are_counted_where_they_are_many() -> None:
    rules = made(*list(CATALOGUE)[:50])
    selection = Selection(select=frozenset({"ACC01"}))
    assert about(report_on(TWO, *rules, selection=selection)) == [
        "1 rule ran: ACC01. Off: 49 (not selected)"
    ]


def test_where_most_rules_ran_each_that_was_off_is_told_by_its_code() -> None:
    rules = made(*list(CATALOGUE)[:12])
    off = ("ACC01", "ACC02", "ACC03", "ACC04", "ACC05")
    assert about(report_on(TWO, *rules, selection=Selection(ignore=frozenset(off)))) == [
        "7 rules ran. Off: ACC01, ACC02, ACC03, ACC04 and ACC05 (ignored by the command)"
    ]


def test_every_report_says_that_structure_is_not_the_whole_of_governance() -> None:
    assert "Structure is not the whole of governance" in render((report_on(TWO),))


# What is disputed


def test_what_sources_contradict_is_told() -> None:
    text = """
as_of: 2026-03-31
sources: {one: {title: Terms}, two: {title: Minutes}}
organisations: {council: {name: Council}}
bodies:
  board:
    name: Board
    purpose: [{is: to meet, source: one, quote: a}, {is: to decide, source: two, quote: b}]
    chair: [{to: council, source: one, quote: c}, {is: none, source: two, quote: d}]
"""
    assert about(report_on(text))[1:] == [
        "The sources disagree on “chair” of Board: Council, or none. Nothing rests on it",
        "The sources disagree on “purpose” of Board: to meet, or to decide. Nothing rests on it",
    ]


# What is not shown


def test_what_is_hidden_is_counted_and_summed_up_all_the_same() -> None:
    report = shown(report_on(TWO, WRONG, ASKED), Questions.HIDE, report_on(TWO).failing)
    text = render((report,))
    assert "Who looks at" not in text
    assert about(report)[1:] == ["Not shown, as `--questions` asks: 2 questions"]
    assert text.splitlines()[-1] == "2 findings (2 high), 2 questions"


def test_where_only_questions_are_shown_all_else_is_counted() -> None:
    every = report_on(TWO, WRONG, ASKED, NOTED, RIGHT)
    report = shown(every, Questions.ONLY, every.failing)
    text = render((report,))
    assert "Who looks at" in text
    assert not any(word in text for word in ("wrong", "is there", "is right"))
    assert about(report)[1:] == [
        "Not shown, as `--questions` asks: 2 findings (2 high), 2 notes and 2 things in order"
    ]
    assert text.splitlines()[-1] == ("2 findings (2 high), 2 questions, 2 notes; 2 things in order")


# What a baseline says


def compared(*rules: Rule, settled: int = 0, stale: Iterable[Outdated] = ()) -> Report:
    """A report in which a baseline knows all that was found."""
    report = report_on(TWO, *rules)
    entries = [
        Entry("DEC01", f"b{one:02}", Verdict.FINDING, f"Body {one} was wrong") for one in range(30)
    ]
    outdated = tuple(Stale(entry, why) for entry, why in zip(entries, stale, strict=False))
    beside = Compared("known.json", settled=tuple(entries[:settled]), stale=outdated)
    return replace(report, findings=(), known=report.findings, baseline=beside)


def test_what_is_known_is_listed_briefly_and_summed_up() -> None:
    report = compared(WRONG, ASKED)
    assert part(report, "4 known already, from known.json") == [
        "4 known already, from known.json",
        "  - Board and Forum is wrong (high, DEC01)",
        "  - Who looks at Board and Forum (question, ACC01)",
    ]
    assert render((report,)).splitlines()[-1] == "No new findings; 4 known"


def test_what_is_settled_is_told_and_of_many_a_few() -> None:
    assert part(compared(settled=1), "1 settled since known.json was written")[1:] == [
        "  - Body 0 was wrong (DEC01)"
    ]
    many = part(compared(settled=30), "30 settled since known.json was written")
    assert many[-1] == "  - and 22 more"
    assert render((compared(settled=30),)).splitlines()[-1] == "No new findings; 30 settled"


def test_a_stale_entry_is_told_with_why_it_is() -> None:
    stale = [Outdated.GONE, Outdated.ACCEPTED]
    assert part(compared(stale=stale), "2 stale entries of known.json")[1:] == [
        "  - Body 0 was wrong (DEC01): its subject is not in the structure",
        "  - Body 1 was wrong (DEC01): the file accepts it now",
    ]
    assert part(compared(stale=stale[:1]), "1 stale entry of known.json")


def test_of_many_stale_entries_with_one_reason_there_is_a_count() -> None:
    stale = [Outdated.NOT_RUN] * 20
    assert part(compared(stale=stale), "20 stale entries of known.json")[1:] == [
        "  - 20 of them: its rule did not run"
    ]


def test_an_exception_with_an_end_is_told_with_it() -> None:
    text = """
as_of: 2026-03-31
bodies: {board: {name: Board, accepted: [{rule: DEC01, reason: For now, until: 2027-03}]}}
"""
    report = report_on(text, WRONG)
    assert "    Accepted until 2027-03 because: For now" in render((report,)).splitlines()
