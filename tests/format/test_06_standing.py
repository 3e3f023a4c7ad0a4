"""Section 6: who decides, where power comes from, what is arranged, what sources complain of."""

import pytest

from govgraph.model.entity import Arranged
from govgraph.model.words import Arrangement, Special
from govgraph.problem import Fault
from tests.format.checking import as_rows, report_on, reported
from tests.format.sentences import holds
from tests.reading import graph_of, problems_of, structure_of

# Deciding


DECIDES = "6: `decides: [responsibility, fund, plan…]` implies `role: decides`"


@holds(DECIDES)
@pytest.mark.parametrize(
    ("mine", "its"),
    [
        (", decides: [care, pot, plan]", ""),
        ("", ", decided_by: board"),
        (", role: decides", ""),
        (", decides: some", ""),
    ],
)
def test_a_body_decides_by_what_it_decides_from_either_side_or_by_its_role(
    mine: str, its: str
) -> None:
    graph = graph_of(
        f"bodies: {{board: {{name: Board{mine}}}, other: {{name: Other}}}}\n"
        f"responsibilities: {{care: {{name: Care{its}}}}}\n"
        "funds: {pot: {name: Pot}}\nplans: {plan: {name: Plan}}\n"
    )
    assert graph.powers.decides("board").is_stated
    assert graph.powers.decides("other").is_silent


@holds(DECIDES)
def test_a_body_that_decides_nothing_does_not_decide() -> None:
    assert graph_of("bodies: {a: {name: A, decides: none}}").powers.decides("a").is_denied


@holds(DECIDES)
@pytest.mark.parametrize("role", ["role: decides", "role: [advises, decides]"])
def test_a_role_that_decides_and_nothing_decided_cannot_both_hold(role: str) -> None:
    (problem,) = problems_of(f"bodies: {{a: {{name: A, {role}, decides: none}}}}")
    assert problem.fault is Fault.CONTRADICTION
    assert problem.sentence == "“a” has the role “decides” and decides nothing"
    assert problem.mentions


@holds(DECIDES)
def test_something_decided_and_nothing_decided_cannot_both_hold() -> None:
    (problem,) = problems_of(
        "bodies: {a: {name: A, decides: none}}\nplans: {p: {name: P, decided_by: a}}"
    )
    assert problem.fault is Fault.CONTRADICTION


@holds(DECIDES)
def test_a_role_and_nothing_decided_from_two_sources_are_disputed() -> None:
    graph = graph_of(
        "sources: {s: {title: S}, t: {title: T}}\n"
        "bodies:\n  a: {name: A, role: decides, decides: {is: none, source: t, quote: no power}}\n"
    )
    claim = graph.powers.decides("a")
    assert not claim.is_stated
    assert claim.disputed


# Authority and roots


def rooted(entity: str, section: str = "organisations", head: str = "") -> bool:
    return graph_of(f"{head}{section}: {{a: {{name: A, {entity}}}}}").routes.root("a").is_stated


ROOT = "6: A root, where accountability rightly ends"


@holds(ROOT)
@pytest.mark.parametrize(
    ("section", "entity"),
    [
        ("organisations", "kind: council"),
        ("organisations", "kind: combined_authority"),
        ("organisations", "kind: government"),
        ("organisations", "authority: elected"),
        ("organisations", "root: The regulator answers to Parliament"),
        ("bodies", "kind: full_council"),
        ("bodies", "authority: [statute, elected]"),
        ("bodies", "root: Members elect it"),
        ("posts", "authority: elected"),
        ("posts", "root: The Crown appoints it"),
    ],
)
def test_accountability_ends_where_voters_elect_or_the_author_says_why(
    section: str, entity: str
) -> None:
    assert rooted(entity, section)
    assert not rooted(f"{entity}, status: proposed", section)
    assert not rooted(f"{entity}, until: 2020", section, "as_of: 2026-01-01\n")


@holds(ROOT, "6: Being made by statute is a basis, not a root")
@pytest.mark.parametrize(
    ("section", "entity"),
    [
        ("organisations", "kind: public_body, authority: statute"),
        ("organisations", "kind: police_force"),
        ("bodies", "kind: board, authority: statute"),
        ("bodies", "kind: cabinet"),
        ("bodies", "root: none"),
        ("posts", "authority: [statute, delegation]"),
    ],
)
def test_it_ends_nowhere_else(section: str, entity: str) -> None:
    assert not rooted(entity, section)


@holds("6: Being made by statute is a basis, not a root")
def test_whom_a_statutory_board_answers_to_is_asked() -> None:
    text = "bodies: {a: {name: A, kind: board, authority: statute}}"
    assert reported(text, "ACC01") == [("question", "ACC01", "a")]


# Arrangements


WORDS = (
    "terms_of_reference decision_rule quorum meets exit disputes interests agreement complaints"
    " audit liabilities register"
)
ARRANGEMENTS = "6: `arrangements`: `terms_of_reference"


def arranged(written: str, section: str = "bodies") -> object:
    entity = structure_of(f"{section}: {{a: {{name: A, arrangements: {{{written}}}}}}}").entities[
        "a"
    ]
    assert isinstance(entity, Arranged)
    ((arrangement, facts),) = entity.arrangements.items()
    assert str(arrangement) == written.partition(":")[0]
    (value,) = facts
    return value


@holds(ARRANGEMENTS)
@pytest.mark.parametrize("word", WORDS.split())
@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("by a simple majority", "by a simple majority"),
        ("2024-05-01", "2024-05-01"),
        ("none", "none"),
        ("some", "some"),
    ],
)
def test_an_arrangement_is_a_text_a_date_or_said_to_be_or_not(
    word: str, written: str, read: str
) -> None:
    value = arranged(f"{word}: {written}")
    assert str(value.is_) == read  # type: ignore[attr-defined]  # it is a value
    assert isinstance(value.is_, Special) is (read in ("none", "some"))  # type: ignore[attr-defined]  # it is a value


@holds(ARRANGEMENTS)
@pytest.mark.parametrize("section", ["organisations", "bodies", "funds"])
def test_an_arrangement_has_a_long_form_in_which_it_comes_again(section: str) -> None:
    value = arranged("meets: {every: quarter, last: 2025-06-03, next: the autumn}", section)
    said = (value.is_, str(value.every), str(value.last), value.next)  # type: ignore[attr-defined]  # it is a value
    assert said == (Special.SOME, "quarter", "2025-06-03", "the autumn")


@holds(ARRANGEMENTS)
def test_there_are_these_arrangements_and_no_other() -> None:
    assert [str(one) for one in Arrangement] == WORDS.split()
    (problem,) = problems_of("bodies: {a: {name: A, arrangements: {quorums: 3}}}")
    assert (problem.fault, problem.advice) == (Fault.UNKNOWN_KEY, "Did you mean “quorum”?")


# Known issues


ISSUE = "6: known issue:"
BOARD = (
    "organisations: {council: {name: Council, kind: council}}\n"
    "bodies: {board: {name: Board, kind: board, role: decides, accountable_to: council,"
    " scrutinised_by: council}, team: {name: Team, accountable_to: council}}\n"
)


def stated(issue: str, *rules: str) -> list[tuple[str, str, str]]:
    return reported(f"{BOARD}known_issues: [{{quote: So it is, {issue}}}]\n", *rules)


@holds(ISSUE)
@pytest.mark.parametrize(
    ("about", "subject"),
    [("about: board", "board"), ("about: [team, board]", "team"), ("status: active", "")],
)
def test_a_known_issue_is_about_one_several_or_the_whole(about: str, subject: str) -> None:
    assert stated(f"{about}, rule: DEC01", "DEC01") == [("finding", "DEC01", subject)]


@holds(ISSUE)
def test_the_first_that_an_issue_is_about_is_the_subject_and_the_others_are_named() -> None:
    report = report_on(
        f"{BOARD}known_issues: [{{about: [team, board], rule: DEC01, quote: So it is}}]\n", "DEC01"
    )
    (finding,) = report.findings
    assert finding.subject == "team"
    assert finding.observation.related == ("board",)


@holds(ISSUE)
def test_a_known_issue_is_reported_by_the_rule_that_it_names_once_as_the_sources() -> None:
    text = BOARD.replace("scrutinised_by: council", "scrutinised_by: none")
    text += "known_issues: [{about: board, rule: unscrutinised-decisions, quote: Nobody looks}]\n"
    (finding,) = report_on(text, "DEC01").findings
    assert as_rows([finding]) == [("finding", "DEC01", "board")]
    assert finding.observation.by_source
    assert "Nobody looks" in [words.quote for words in finding.observation.words]


@holds(ISSUE)
def test_a_known_issue_may_name_several_rules_and_each_reports_it() -> None:
    assert stated("about: board, rule: [DEC01, LIF01]", "DEC01", "LIF01") == [
        ("finding", "DEC01", "board"),
        ("finding", "LIF01", "board"),
    ]


@holds(ISSUE)
@pytest.mark.parametrize(
    ("status", "word"), [("active", "finding"), ("feared", "note"), ("ended", "note")]
)
def test_an_issue_that_is_feared_or_ended_is_a_note(status: str, word: str) -> None:
    found = stated(f"about: board, rule: DEC01, status: {status}", "DEC01")
    assert found == [(word, "DEC01", "board")]


@holds(ISSUE)
def test_an_issue_is_raised_and_answered_by_ids_or_texts() -> None:
    (issue,) = structure_of(
        f"{BOARD}known_issues: {{about: board, raised_by: [council, a councillor],"
        " answered_by: team, quote: So it is}\n"
    ).known_issues
    assert issue.raised_by == ("council", "a councillor")
    assert issue.answered_by == ("team",)
    for key in ("about", "raised_by", "answered_by"):
        (problem,) = problems_of(f"{BOARD}known_issues: {{{key}: nobody}}\n")
        assert (problem.fault, problem.origin.path[-1]) == (Fault.UNKNOWN_ID, key)


@holds(ISSUE)
def test_what_an_issue_is_about_is_no_text() -> None:
    (problem,) = problems_of(f"{BOARD}known_issues: {{about: the whole board}}\n")
    assert problem.fault is Fault.UNKNOWN_ID
