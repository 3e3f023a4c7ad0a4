"""What a source states is told once, by the rule that it names, in one with the rule's own word."""

from govgraph.finding import STRUCTURE, Finding, Observation, Severity, Verdict
from govgraph.graph import GovernanceGraph
from govgraph.lint import Report
from govgraph.observation import finding, question
from govgraph.rules import all_rules
from tests.unit.lint.made_rules import (
    bodies_right,
    bodies_unsure,
    bodies_wrong,
    made_rule,
    report_on,
    sentences,
)

SILENT = made_rule("DEC01", lambda _graph: [])
WRONG = made_rule("DEC01", bodies_wrong)
UNSURE = made_rule("DEC01", bodies_unsure)
STATED_PROBLEM = next(rule for rule in all_rules() if rule.name == "stated-problem")
BOARD = "bodies: {board: {name: Board, quote: There is a Board}}"
GENERIC = (
    "Say in the known issue, under `answered_by`, what is done about it; once it is over, give it "
    "`status: ended`."
)


def issue(details: str = "about: board, rule: DEC01", quote: str = "nobody looked at it") -> str:
    return f"known_issues: [{{{details}, quote: {quote}}}]"


def the_one(report: Report) -> Finding:
    (only,) = report.findings
    return only


def quotes(found: Finding) -> list[str]:
    return [words.quote for words in found.observation.words]


def test_a_rule_that_is_silent_itself_tells_what_the_source_states() -> None:
    told = the_one(report_on(f"{BOARD}\n{issue()}", SILENT))
    assert told.observation.sentence == "Board: unscrutinised decisions, as stated by the source"
    assert (told.code, told.severity, told.subject) == ("DEC01", Severity.HIGH, "board")
    assert quotes(told) == ["nobody looked at it"]
    assert told.observation.settled_by == GENERIC
    assert told.observation.by_source


def test_a_stated_problem_has_the_severity_of_its_rule() -> None:
    low = made_rule("DEC01", lambda _graph: [], Severity.LOW)
    assert the_one(report_on(f"{BOARD}\n{issue()}", low)).severity is Severity.LOW


def test_a_stated_problem_without_a_subject_is_one_of_the_structure() -> None:
    told = the_one(report_on(issue("rule: DEC01"), SILENT))
    assert told.subject == STRUCTURE
    assert told.observation.sentence.startswith("The structure: ")


def test_a_finding_of_the_rule_and_a_stated_problem_of_one_subject_are_one() -> None:
    told = the_one(report_on(f"{BOARD}\n{issue()}", WRONG))
    assert told.observation.sentence == "Board is wrong, as stated by the source"
    assert told.observation.settled_by == "Mend it."
    assert told.observation.origin.path == ("bodies", "board")


def test_the_words_of_both_are_shown() -> None:
    def check(graph: GovernanceGraph) -> list[Observation]:
        board = graph.entity("board")
        return [finding(graph, board, "{names} is wrong", rests_on=[board])]

    told = the_one(report_on(f"{BOARD}\n{issue()}", made_rule("DEC01", check)))
    assert quotes(told) == ["There is a Board", "nobody looked at it"]


def test_a_stated_problem_outranks_the_question_of_the_rule() -> None:
    told = the_one(report_on(f"{BOARD}\n{issue()}", UNSURE))
    assert told.verdict is Verdict.FINDING
    assert told.observation.sentence == "Board: unscrutinised decisions, as stated by the source"
    assert told.observation.settled_by == "Say."


def test_a_finding_of_the_rule_outranks_what_the_source_only_fears() -> None:
    report = report_on(f"{BOARD}\n{issue('about: board, rule: DEC01, status: feared')}", WRONG)
    told = the_one(report)
    assert (told.severity, told.observation.sentence) == (Severity.HIGH, "Board is wrong")
    assert quotes(told) == ["nobody looked at it"]


def test_what_is_feared_is_a_note_even_of_a_high_rule() -> None:
    report = report_on(f"{BOARD}\n{issue('about: board, rule: DEC01, status: feared')}", SILENT)
    told = the_one(report)
    assert told.severity is Severity.NOTE
    assert told.observation.sentence == "Board: unscrutinised decisions, as feared by the source"
    assert told.observation.settled_by == ""


def test_what_is_over_is_a_note() -> None:
    report = report_on(f"{BOARD}\n{issue('about: board, rule: DEC01, status: ended')}", SILENT)
    told = the_one(report)
    assert told.severity is Severity.NOTE
    assert told.observation.sentence.endswith("which is over, as stated by the source")


def test_what_is_only_read_into_the_source_is_a_question() -> None:
    likely = issue("about: board, rule: DEC01, confidence: likely, reading: It seems so")
    told = the_one(report_on(f"{BOARD}\n{likely}", SILENT))
    assert told.severity is Severity.QUESTION
    assert told.observation.sentence.endswith("as the file reads the source")


def test_a_rule_that_only_notes_notes_what_is_stated() -> None:
    noting = made_rule("DEC01", lambda _graph: [], Severity.NOTE)
    assert the_one(report_on(f"{BOARD}\n{issue()}", noting)).severity is Severity.NOTE


def test_a_rule_that_only_asks_asks_about_what_is_stated() -> None:
    asking = made_rule("DEC01", lambda _graph: [], Severity.QUESTION)
    assert the_one(report_on(f"{BOARD}\n{issue()}", asking)).severity is Severity.QUESTION


def test_what_the_rule_finds_of_others_stays_a_finding_of_its_own() -> None:
    text = "bodies: {board: {name: Board}, forum: {name: Forum}}"
    report = report_on(f"{text}\n{issue('about: [board, forum], rule: DEC01')}", WRONG)
    assert sentences(report.findings) == [
        "Board and Forum: unscrutinised decisions, as stated by the source",
        "Forum is wrong",
    ]


def test_what_the_rule_asks_of_others_is_answered_by_a_stated_problem_about_them_too() -> None:
    text = "bodies: {board: {name: Board}, forum: {name: Forum}, panel: {name: Panel}}"
    report = report_on(f"{text}\n{issue('about: [board, forum], rule: DEC01')}", UNSURE)
    assert [(one.subject, one.verdict) for one in report.findings] == [
        ("board", Verdict.FINDING),
        ("panel", Verdict.QUESTION),
    ]
    assert report.findings[0].observation.related == ("forum",)


def test_a_fear_about_others_leaves_the_questions_about_them() -> None:
    text = "bodies: {board: {name: Board}, forum: {name: Forum}}"
    fear = issue("about: [board, forum], rule: DEC01, status: feared")
    report = report_on(f"{text}\n{fear}", UNSURE)
    assert [(one.subject, one.severity) for one in report.findings] == [
        ("board", Severity.QUESTION),
        ("forum", Severity.QUESTION),
    ]


def test_two_findings_of_one_subject_stay_two() -> None:
    def check(graph: GovernanceGraph) -> list[Observation]:
        board = graph.entity("board")
        return [
            finding(graph, board, "{names} is wrong in one way"),
            finding(graph, board, "{names} is wrong in another way"),
        ]

    text = f"""
{BOARD}
known_issues:
  - {{about: board, rule: DEC01, quote: nobody looked at it}}
  - {{about: board, rule: DEC01, quote: nor knew of it}}
"""
    report = report_on(text, made_rule("DEC01", check))
    assert sentences(report.findings) == [
        "Board is wrong in another way",
        "Board is wrong in one way, as stated by the source",
    ]
    assert set(quotes(report.findings[1])) == {"nobody looked at it", "nor knew of it"}


def test_two_stated_problems_of_one_subject_and_rule_are_one_with_both_words() -> None:
    text = f"""
{BOARD}
known_issues:
  - {{about: board, rule: DEC01, quote: nobody looked at it}}
  - {{about: board, rule: DEC01, quote: nor knew of it}}
"""
    told = the_one(report_on(text, SILENT))
    assert set(quotes(told)) == {"nobody looked at it", "nor knew of it"}
    assert told.observation.sentence.count("as stated by the source") == 1


def test_what_is_in_order_stays_so_beside_a_stated_problem() -> None:
    report = report_on(f"{BOARD}\n{issue()}", made_rule("DEC01", bodies_right))
    assert sentences(report.in_order) == ["Board is right"]
    assert len(report.findings) == 1


def test_a_joined_question_keeps_the_key_that_is_missing() -> None:
    def check(graph: GovernanceGraph) -> list[Observation]:
        board = graph.entity("board")
        return [question(graph, board, "Who scrutinises {names}", key="scrutinised_by")]

    told = the_one(report_on(f"{BOARD}\n{issue()}", made_rule("DEC01", check)))
    assert told.observation.key == "scrutinised_by"


def test_one_that_names_several_rules_is_told_by_each_that_ran() -> None:
    text = f"{BOARD}\n{issue('about: board, rule: [DEC01, no-accountability-route, CAP10]')}"
    report = report_on(text, SILENT, made_rule("ACC01", lambda _graph: []), STATED_PROBLEM)
    assert [one.code for one in report.findings] == ["ACC01", "DEC01"]


def test_one_that_names_no_rule_that_ran_is_a_note_and_not_lost() -> None:
    text = f"{BOARD}\n{issue()}\nchecks: {{ignore: [DEC01]}}"
    told = the_one(report_on(text, WRONG, STATED_PROBLEM))
    assert (told.code, told.severity) == ("EVI03", Severity.NOTE)
    assert told.observation.sentence.endswith(
        "for DEC01 unscrutinised-decisions, which did not run"
    )


def test_who_raised_and_what_answers_it_are_said() -> None:
    text = f"""
bodies: {{board: {{name: Board}}, panel: {{name: Panel}}}}
{issue("about: board, rule: DEC01, raised_by: panel, answered_by: a new plan")}
"""
    assert the_one(report_on(text, SILENT)).observation.sentence == (
        "Board: unscrutinised decisions, as stated by the source, raised by Panel, "
        "answered by “a new plan”"
    )


def test_one_about_an_id_that_per_made_is_about_each_of_them() -> None:
    text = f"""
places: {{east: {{name: East, kind: district}}, west: {{name: West, kind: district}}}}
bodies: {{hub: {{name: <place> Hub, per: district}}}}
{issue("about: hub, rule: DEC01")}
"""
    told = the_one(report_on(text, UNSURE))
    assert (told.subject, told.observation.related) == ("hub.east", ("hub.west",))


def test_many_names_are_counted() -> None:
    bodies = ", ".join(f"b{number}: {{name: Body {number}}}" for number in range(1, 7))
    about = ", ".join(f"b{number}" for number in range(1, 7))
    report = report_on(f"bodies: {{{bodies}}}\n{issue(f'about: [{about}], rule: DEC01')}", SILENT)
    assert sentences(report.findings)[0].startswith("Body 1, Body 2, Body 3 and 3 more: ")
