"""Rules that an author writes say what they are asked to, and nothing that no source states."""

import pytest

from govgraph.finding import Severity, Verdict
from govgraph.graph import GovernanceGraph
from govgraph.lint import lint
from govgraph.own_rules import rule_of
from govgraph.problem import Fault, Origin
from govgraph.reader import OwnRules, read_own_rules, read_structure
from tests.reading import Memory, problems_of, structure_of, whole

_STRUCTURE = """
organisations:
  county: {name: County Council, kind: council}
  trust: {name: Hospital Trust, kind: nhs_trust}
bodies:
  big: {name: Big Board, kind: board, tier: top, chair: county, members: [{to: county, count: 17}]}
  bare: {name: Bare Board, kind: board, chair: none, members: [county, {total: 1}]}
  silent: {name: Silent Board, kind: board}
  maybe:
    name: Maybe Board
    kind: {is: board, confidence: likely, reading: It is called one.}
    chair: none
  net: {name: Network, kind: network, role: decides}
  talk: {name: Talking Network, kind: network, decides: none}
  read: {name: Read Network, kind: network, decides: {is: some, confidence: likely, reading: So.}}
funds:
  paid: {name: Paid Fund, accountable_body: county}
  part: {name: Part Fund, part_of: paid}
  open: {name: Open Fund}
  shut: {name: Shut Fund, accountable_body: none}
  loose: {name: Loose Fund, accountable_body: {to: county, confidence: likely, reading: So.}}
tiers: [top]
"""


def said(rule: str) -> dict[str, tuple[Verdict, str]]:
    """What one rule says of the structure, by subject."""
    structure = structure_of(f"{_STRUCTURE}checks:\n  rules:\n    own: {rule}\n")
    made = rule_of(structure.checks.rules[0])
    seen = made.observations(GovernanceGraph(structure), None)
    return {one.subject: (one.verdict, one.sentence) for one in seen}


def verdicts(rule: str) -> dict[str, Verdict]:
    return {subject: verdict for subject, (verdict, _) in said(rule).items()}


def test_what_is_stated_to_be_none_is_a_finding_and_silence_a_question() -> None:
    told = "there is something under `chair` of Maybe Board (only read so)"
    assert said("{every: board, has: chair, because: Someone must lead.}") == {
        "bare": (Verdict.FINDING, "There is none under `chair` of Bare Board"),
        "silent": (
            Verdict.QUESTION,
            "The source does not say whether there is something under `chair` of Silent Board",
        ),
        "maybe": (
            Verdict.QUESTION,
            f"The source does not say whether {told}",
        ),
    }


def test_what_no_network_may_have_is_a_finding_only_where_it_is_stated() -> None:
    told = "there is something under `decides` of Read Network"
    assert said("{no: network, has: decides, because: They talk.}") == {
        "net": (Verdict.FINDING, "There is something under `decides` of Network"),
        "read": (
            Verdict.QUESTION,
            f"The source may say that {told} (not sure: some)",
        ),
    }


def test_seats_are_counted_each_by_its_count() -> None:
    found = said("{every: board, has: members, at_most: 15, because: Size.}")
    assert found == {
        "big": (Verdict.FINDING, "There are 17 under `members` of Big Board, more than 15")
    }


def test_too_few_is_a_finding_of_a_whole_list_and_a_question_of_an_open_one() -> None:
    found = verdicts("{every: board, has: members, at_least: 3, because: Size.}")
    assert found == {
        "bare": Verdict.FINDING,
        "silent": Verdict.QUESTION,
        "maybe": Verdict.QUESTION,
    }


def test_one_of_a_sort_is_asked_for_by_its_kind() -> None:
    found = verdicts("{every: {kind: board, tier: top}, has: members, to: nhs_trust, because: X.}")
    assert found == {"big": Verdict.QUESTION}


def test_a_way_is_followed_along_the_relations_that_are_named() -> None:
    found = said("{every: fund, reaches: council, by: [accountable_body, part_of], because: Law.}")
    assert {subject: verdict for subject, (verdict, _) in found.items()} == {
        "open": Verdict.QUESTION,
        "shut": Verdict.FINDING,
        "loose": Verdict.QUESTION,
    }
    assert found["shut"][1] == (
        "There is no way from Shut Fund to a council by `accountable_body` and `part_of`"
    )


def test_a_way_that_none_may_go_is_a_finding_where_it_is_stated() -> None:
    found = verdicts("{no: fund, reaches: county, by: [accountable_body, part_of], because: X.}")
    assert found == {
        "paid": Verdict.FINDING,
        "part": Verdict.FINDING,
        "loose": Verdict.QUESTION,
    }


@pytest.mark.parametrize(
    ("key", "subject"), [("purpose", "paid"), ("audit", "paid"), ("amount", "shut")]
)
def test_facts_and_arrangements_are_asked_for_too(key: str, subject: str) -> None:
    assert verdicts(f"{{every: fund, has: {key}, because: X.}}")[subject] is Verdict.QUESTION


def test_a_rule_has_its_name_its_severity_and_its_reason() -> None:
    text = "{every: board, has: chair, because: Someone must lead, severity: low}"
    structure = structure_of(f"{_STRUCTURE}checks:\n  rules:\n    boards-are-led: {text}\n")
    made = rule_of(structure.checks.rules[0])
    assert (made.name, made.severity) == ("boards-are-led", Severity.LOW)
    assert made.summary == "Every board has something under `chair`."
    assert made.page.startswith("Someone must lead.\n\n")


def test_an_exception_to_an_own_rule_is_accepted() -> None:
    rules = "own: {every: board, has: chair, because: X.}"
    accepted = "accepted: [{rule: own, reason: Chaired in turn.}]"
    bare = "name: Bare Board, kind: board, "
    text = _STRUCTURE.replace(bare, f"{bare}{accepted}, ")
    structure = structure_of(f"{text}\nchecks:\n  rules:\n    {rules}\n")
    report = lint(GovernanceGraph(structure), tuple(map(rule_of, structure.checks.rules)))
    assert [(one.subject, one.accepted.reason) for one in report.accepted if one.accepted] == [
        ("bare", "Chaired in turn.")
    ]


@pytest.mark.parametrize(
    ("rule", "sentence", "advice"),
    [
        ("{every: bord, has: chair, because: y}", "“bord” is no sort of thing", "“board”"),
        ("{every: board, has: chiar, because: y}", "There is no key “chiar”", "“chair”"),
        (
            "{every: board, has: accountable_body, because: y}",
            "A board never has `accountable_body`",
            "“accountable_to”",
        ),
        (
            "{every: board, has: chair}",
            "A rule needs `because`: why it matters, for whoever meets it",
            "",
        ),
        (
            "{every: board, no: fund, has: chair, because: y}",
            "A rule says both `every` and `no`: it speaks of one sort of thing",
            "",
        ),
        (
            "{every: board, because: y}",
            "A rule says neither `has` nor `reaches`: it asks for one thing",
            "",
        ),
        (
            "{every: board, has: chair, at_least: 3, at_most: 2, because: y}",
            "No list has at least 3 and at most 2",
            "",
        ),
        (
            "{no: board, has: chair, at_most: 2, because: y}",
            "`no` is a bound by itself, so `at_least` and `at_most` go with `every`",
            "",
        ),
        ("{every: board, has: chair, at_most: x, because: y}", "“x” is not a whole number", ""),
        ("{every: board, has: chair, by: x, because: y}", "`by` does not go with `has`", ""),
        (
            "{every: fund, reaches: council, by: [acountable_body], because: y}",
            "There is no relation “acountable_body”",
            "“accountable_body”",
        ),
        (
            "{every: fund, reaches: council, because: y}",
            "`reaches` needs `by`: the relations that the way may go along",
            "",
        ),
        (
            "{every: place, reaches: council, by: [chair], because: y}",
            "No way begins at a place: it has none of these",
            "",
        ),
        (
            "{every: board, has: chair, to: counsil, because: y}",
            "“counsil” is neither a sort of thing nor the id of one",
            "“council”",
        ),
        (
            "{every: fund, has: accountable, to: fund, because: y}",
            "`accountable` of a fund never names a fund",
            "",
        ),
        (
            "{every: {kind: post, role: decides}, has: holder, because: y}",
            "A post has no `role`",
            "",
        ),
        (
            "{every: board, has: chair, at_least: 0, because: y}",
            "Everything has at least 0, so nothing breaks this rule",
            "",
        ),
        (
            "{every: board, has: purpose, at_least: 2, because: y}",
            "A board has one `purpose` at most, so nothing keeps this rule",
            "",
        ),
        (
            "{every: organisation, has: register, at_most: 1, because: y}",
            "An organisation has one `register` at most, so nothing breaks this rule",
            "",
        ),
        (
            "{every: board, has: accountable_to, to: pot, because: y}",
            "`accountable_to` of a board never names pot, a fund",
            "",
        ),
        (
            "{every: board, has: purpose, to: pot, because: y}",
            "`purpose` of a board never names pot, a fund",
            "",
        ),
        (
            "{every: fund, reaches: place, by: [part_of, accountable_body], because: y}",
            "No way from a fund by these leads to a place",
            "",
        ),
        (
            "{every: {kind: board, tier: tpo}, has: chair, because: y}",
            "No tier “tpo” is listed under `tiers`",
            "“top”",
        ),
        ("[a]", "A rule holds a list, not keys with their values", ""),
        ("{every: board, has: chair, wen: 1, because: y}", "A rule has no key “wen”", "every"),
    ],
)
def test_what_is_wrong_with_a_rule_is_told_like_what_is_wrong_with_a_structure(
    rule: str, sentence: str, advice: str
) -> None:
    around = "tiers: [top]\nfunds: {pot: {name: Pot}}\n"
    problems = problems_of(f"{around}checks:\n  rules:\n    own: {rule}\n")
    assert [problem.sentence for problem in problems] == [sentence]
    assert advice in problems[0].advice


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Boards", "“Boards” can’t be the name of a rule"),
        ("talking-shop", "“talking-shop” is the name of a rule of govgraph’s own"),
        ("dec05", "“dec05” is the name of a rule of govgraph’s own"),
        ("decisions", "“decisions” is the name of a family of govgraph’s rules"),
    ],
)
def test_a_rule_has_a_name_that_is_free(name: str, sentence: str) -> None:
    text = f"checks:\n  rules:\n    {name}: {{every: board, has: chair, because: y}}\n"
    assert [problem.sentence for problem in problems_of(text)] == [sentence]


# A file of rules


_RULES = """
rules:
  boards-are-led: {every: board, has: chair, because: Someone must lead.}
  councils-answer: {every: {kind: council, tier: any}, has: accountable_to, because: We say so.}
"""


def read(text: str) -> OwnRules:
    return read_own_rules("rules.yaml", Memory({"rules.yaml": text}))


def test_a_file_of_rules_holds_rules_that_name_any_tier() -> None:
    found = read(_RULES)
    assert found.problems == ()
    assert [rule.name for rule in found.rules] == ["boards-are-led", "councils-answer"]
    assert found.rules[0].origin == Origin("rules.yaml", ("rules", "boards-are-led"))


def test_all_that_is_wrong_with_a_file_of_rules_is_told_in_one_go_and_none_is_used() -> None:
    found = read(
        "govgraph: 1\n"
        "rules:\n"
        "  a: {every: bord, has: chair, because: y}\n"
        "  b: {every: board, has: accountable_to, to: leader, because: y}\n"
        "  talking-shop: {every: board, has: chair, because: y}\n"
        "  d: {every: board, has: chair, because: y}\n"
    )
    assert found.rules == ()
    assert [(one.sentence, one.advice) for one in found.problems] == [
        ("A file of rules has no key “govgraph”", "It may be rules."),
        ("“bord” is no sort of thing", "Did you mean “board”?"),
        (
            "“leader” is neither a sort of thing nor the id of one",
            "A file of rules names no ids: each structure has its own.",
        ),
        ("“talking-shop” is the name of a rule of govgraph’s own", "Choose another name."),
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "rules.yaml is empty"),
        ("x-ours: 1", "A file of rules needs `rules`"),
        ("a: 1", "A file of rules has no key “a”"),
        ("rules: [a]", "`rules` holds a list, not keys with their values"),
    ],
)
def test_what_is_no_file_of_rules_is_told(text: str, sentence: str) -> None:
    assert sentence in [one.sentence for one in read(text).problems]


def test_a_structure_may_name_the_rules_of_a_file_and_has_none_of_their_names() -> None:
    accepted = "accepted: [{rule: boards-are-led, reason: In turn}]\n"
    assert [one.fault for one in problems_of(accepted)] == [Fault.UNKNOWN_RULE]
    files = Memory({"structure.yaml": whole(accepted)})
    assert read_structure("structure.yaml", files, ["boards-are-led"]).problems == ()
    again = "checks: {rules: {boards-are-led: {every: board, has: chair, because: y}}}\n"
    files = Memory({"structure.yaml": whole(again)})
    (problem,) = read_structure("structure.yaml", files, ["boards-are-led"]).problems
    assert problem.sentence == "“boards-are-led” is the name of a rule of the file of rules"


def test_keys_of_the_authors_own_are_left_alone_among_rules() -> None:
    assert problems_of("checks:\n  rules:\n    x-draft: later\n") == ()
