"""Section 9: named pictures, and the rules that a file may name."""

import pytest

from govgraph.lint import Report, lint
from govgraph.model.catalogue import CATALOGUE
from govgraph.model.structure import NamedView
from govgraph.model.words import BodyKind
from govgraph.problem import Fault
from govgraph.rules import all_rules
from tests.format.checking import as_rows
from tests.format.sentences import holds
from tests.reading import graph_of, problems_of, structure_of

VIEWS = "9: `views`: named pictures"
UNKNOWN = "9: Unknown keys in them are errors"
ANY_RULE = "9: A file may name any rule of the catalogue; by name or code"
NOT_BUILT = "LIF01"

PICTURED = (
    "tiers: [top, bottom]\nplaces: {town: {name: Town, kind: town}}\n"
    "bodies: {board: {name: Board}}\n"
)


@holds(VIEWS)
def test_a_picture_has_a_name_and_says_what_it_shows() -> None:
    (view,) = structure_of(
        f"{PICTURED}views:\n  middle: {{title: The middle, show: [members], focus: board, depth: 2,"
        " tiers: top, places: [town], kinds: [board, group]}\n"
    ).views
    assert view == NamedView(
        id="middle",
        title="The middle",
        show=("members",),
        focus="board",
        depth=2,
        tiers=("top",),
        places=("town",),
        kinds=(BodyKind.BOARD, BodyKind.GROUP),
    )


@holds(VIEWS, UNKNOWN)
@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("{levels: 2}", Fault.UNKNOWN_KEY),
        ("{focus: bord}", Fault.UNKNOWN_ID),
        ("{depth: two}", Fault.WRONG_TYPE),
        ("{tiers: [tip]}", Fault.UNKNOWN_ID),
        ("{places: [village]}", Fault.UNKNOWN_ID),
        ("{places: [board]}", Fault.WRONG_END),
        ("{kinds: [bord]}", Fault.UNKNOWN_WORD),
        ("{show: [members, mony]}", Fault.UNKNOWN_WORD),
        ("{title: [a]}", Fault.WRONG_TYPE),
        ("[a]", Fault.WRONG_TYPE),
    ],
)
def test_a_picture_that_cannot_be_is_an_error(written: str, fault: Fault) -> None:
    problems = problems_of(f"{PICTURED}views: {{middle: {written}}}\n")
    assert [problem.fault for problem in problems] == [fault]


@holds(UNKNOWN)
def test_an_unknown_key_is_told_with_the_nearest() -> None:
    (problem,) = problems_of("checks: {ignored: [DEC01]}\n")
    assert problem.advice == "Did you mean “ignore”?"
    (problem,) = problems_of("views: {money: {show: mony}}\n")
    assert problem.sentence == "“mony” is no sort of line and no relation"
    assert problem.advice == "Did you mean “money”?"
    (problem,) = problems_of("views: [a]\n")
    assert problem.fault is Fault.WRONG_TYPE


@holds(VIEWS, UNKNOWN)
def test_the_authors_own_keys_are_kept_out_of_settings_and_pictures() -> None:
    structure = structure_of(
        "checks: {x-a: 1, severity: {x-b: grave}, thresholds: {x-c: many}}\n"
        "views: {x-d: 1, e: {x-f: 1}}\n"
    )
    assert structure.checks.severity == {}
    assert [view.id for view in structure.views] == ["e"]


# Any rule


@holds(ANY_RULE)
@pytest.mark.parametrize("code", CATALOGUE)
def test_every_rule_of_the_catalogue_may_be_named_by_name_or_code(code: str) -> None:
    name = CATALOGUE[code]
    structure = structure_of(
        f"checks: {{ignore: [{code}], severity: {{{name}: low}}, thresholds: {{{code}: 3}}}}\n"
        f"accepted: [{{rule: {name}, reason: So agreed}}]\n"
        f"known_issues: [{{rule: [{code}, {name}], quote: So it is}}]\n"
    )
    assert structure.checks.ignore == (code,)
    assert structure.checks.severity == {code: "low"}
    assert structure.checks.thresholds == {code: 3.0}
    assert structure.acceptances[0].rule == code
    assert structure.known_issues[0].rules == (code, code)


def without_one(text: str) -> Report:
    """What is reported of a text if one rule of the catalogue were not built."""
    return lint(graph_of(text), [rule for rule in all_rules() if rule.code != NOT_BUILT])


@holds(ANY_RULE)
@pytest.mark.parametrize(
    "written", ["checks: {ignore: [%s]}", "accepted: {rule: %s, reason: So agreed}"]
)
def test_a_rule_that_is_not_built_is_one_note(written: str) -> None:
    report = without_one(written % NOT_BUILT)
    assert not any(one.code == "EVI04" for one in report.findings)
    remarks = [one.sentence for one in report.remarks]
    name = CATALOGUE[NOT_BUILT]
    assert [one for one in remarks if "not built" in one] == [
        f"The file names {NOT_BUILT} {name}, a rule that is not built yet"
    ]


@holds(ANY_RULE)
def test_a_known_issue_of_a_rule_that_is_not_built_is_a_note_of_evi03() -> None:
    issue = f"known_issues: {{about: board, rule: {NOT_BUILT}, quote: So it is}}\n"
    text = f"bodies: {{board: {{name: Board}}}}\n{issue}"
    report = without_one(text)
    assert ("note", "EVI03", "board") in as_rows(report.findings)
    (note,) = [one for one in report.findings if one.code == "EVI03"]
    named = f"for {NOT_BUILT} {CATALOGUE[NOT_BUILT]}, which is not built yet"
    assert named in note.observation.sentence
    assert not any(NOT_BUILT in one.sentence for one in report.remarks)


@holds(ANY_RULE)
def test_a_rule_that_is_in_no_catalogue_is_an_error_with_the_nearest() -> None:
    (problem,) = problems_of("checks: {ignore: [rival-master]}\n")
    assert (problem.fault, problem.advice) == (
        *(Fault.UNKNOWN_RULE, "Did you mean “rival-masters”?"),
    )
