"""Where two rules have a word on one thing, one takes the place of the other."""

from govgraph.finding import Finding
from tests.reading import FIRST, whole
from tests.rules.cases import Case, report_on

WATCHED = (
    *("ACC01", "ACC02", "ACC05", "ACC07"),
    *("DEC01", "DEC02", "DEC03", "DEC07", "DEC08"),
    *("REM01", "REM04", "REM05", "REM06"),
    *("REP03", "REM12", "EVI03", "LIF03"),
)
"""The rules that meet here; others ask for what these structures leave out, in nobody's place."""


def told(text: str) -> list[Finding]:
    """What the rules that meet here find, when all rules run."""
    report = report_on(Case("", {FIRST: whole(text)}))
    return [one for one in report.findings if one.code in WATCHED]


def codes(text: str, subject: str) -> list[str]:
    """What is said of one entity: the word and the code of each, in order."""
    return sorted(f"{one.severity} {one.code}" for one in told(text) if one.subject == subject)


def test_a_body_that_decides_with_neither_route_nor_scrutiny_gets_each_once() -> None:
    assert codes(
        """
bodies:
  board: {name: Board, role: decides, accountable_to: none, scrutinised_by: none}
""",
        "board",
    ) == ["high ACC01", "high DEC01"]


def test_a_circle_takes_the_place_of_a_missing_route_for_all_of_it_and_what_hangs_on_it() -> None:
    circle = """
bodies:
  a: {name: A, accountable_to: b}
  b: {name: B, accountable_to: a}
  below: {name: Below, part_of: b}
"""
    assert codes(circle, "a") == ["high ACC02"]
    assert codes(circle, "b") == []
    assert codes(circle, "below") == []


def test_a_circle_of_two_is_told_by_the_rule_on_circles_alone() -> None:
    text = "bodies: {a: {name: A, accountable_to: b}, b: {name: B, accountable_to: a}}"
    assert [one.code for one in told(text)] == ["ACC02"]


def test_a_task_and_finish_group_without_a_parent_gets_no_missing_route_unless_it_decides() -> None:
    text = """
bodies:
  stated: {name: Stated, kind: task_and_finish, accountable_to: none}
  silent: {name: Silent, kind: task_and_finish}
  decides: {name: Decides, kind: task_and_finish, role: decides, accountable_to: none}
"""
    assert codes(text, "stated") == ["medium LIF03"]
    assert codes(text, "silent") == ["question LIF03"]
    assert codes(text, "decides") == ["high ACC01", "question DEC01"]


def test_who_reports_and_is_not_held_to_account_gets_no_missing_route() -> None:
    text = """
bodies:
  board: {name: Board, root: Its members elect it}
  stated: {name: Stated, reports_to: {to: board, every: year}, accountable_to: none}
  silent: {name: Silent, reports_to: {to: board, every: year}}
"""
    assert codes(text, "stated") == ["medium ACC05"]
    assert codes(text, "silent") == ["question ACC05"]


def test_a_route_through_what_is_gone_or_not_there_yet_is_no_missing_route() -> None:
    text = """
organisations: {council: {name: Council, kind: council}}
bodies:
  old: {name: Old, accountable_to: council, status: ended}
  new: {name: New, accountable_to: council, status: planned}
  one: {name: One, accountable_to: old}
  two: {name: Two, accountable_to: new}
"""
    assert codes(text, "one") == ["high ACC07"]
    assert codes(text, "two") == ["question ACC07"]


def test_a_question_never_takes_the_place_of_a_finding() -> None:
    text = """
organisations: {trust: {name: Trust, kind: nhs_trust, accountable_to: board}}
bodies:
  board: {name: Board, part_of: trust}
  other: {name: Other, accountable_to: none, reports_to: {to: board, last: 2020}}
"""
    assert codes(text, "board") == ["question ACC02"]
    assert codes(text, "other") == ["high ACC01"]


def test_a_legal_duty_that_nobody_holds_is_told_as_such_alone() -> None:
    text = "responsibilities: {duty: {name: Duty, basis: BASIS, accountable: HOLDER}}"
    for holder, severity in (("none", "high"), ("some", "question")):
        duty = text.replace("HOLDER", holder)
        assert codes(duty.replace("BASIS", "statute"), "duty") == [f"{severity} REM06"]
        assert codes(duty.replace("BASIS", "policy"), "duty") == [f"{severity} REM01"]


def test_what_is_only_read_as_a_legal_duty_is_told_once() -> None:
    text = """
responsibilities:
  duty:
    name: Duty
    basis: {is: statute, confidence: likely, reading: Most have to}
    accountable: HOLDER
"""
    assert codes(text.replace("HOLDER", "none"), "duty") == ["high REM01"]
    assert codes(text.replace("HOLDER", "some"), "duty") == ["question REM06"]


def test_one_remit_under_two_ids_is_no_likeness_of_its_holders() -> None:
    text = """
places: {north: {name: Northam}}
bodies:
  one: {name: One, kind: group, covers: north, root: Its members elect it}
  two: {name: Two, kind: group, covers: north, root: Its members elect it}
responsibilities:
  a: {name: Youth work, accountable: one}
  b: {name: NAME, accountable: two}
"""
    same, alike = text.replace("NAME", "Youth work"), text.replace("NAME", "Youth working")
    assert codes(same, "a") == ["high REM04"]
    assert codes(same, "one") == []
    assert codes(alike, "one") == ["question REM05"]


def test_self_scrutiny_takes_the_place_of_a_shared_chair() -> None:
    text = """
organisations: {council: {name: Council, kind: council}}
posts: {leader: {name: Leader, part_of: council}}
bodies:
  board: {name: Board, part_of: council, chair: leader, scrutinised_by: panel}
  panel: {name: Panel, accountable_to: board, chair: leader}
"""
    assert [one.code for one in told(text) if one.code.startswith("DEC")] == ["DEC02"]


def test_a_shared_chair_without_scrutiny_is_told_as_such() -> None:
    text = """
organisations: {council: {name: Council, kind: council}}
posts: {leader: {name: Leader, part_of: council}}
bodies:
  board: {name: Board, part_of: council, chair: leader}
  group: {name: Group, accountable_to: board, chair: leader}
"""
    assert [one.code for one in told(text)] == ["DEC03"]


def test_cover_that_is_required_is_no_patchy_cover() -> None:
    text = """
places:
  town: {name: Town, kind: town}
  south: {name: South, kind: district, part_of: town}
  north: {name: North, kind: district, part_of: town}
organisations: {council: {name: Council, kind: council}}
bodies:
  programme: {name: Programme, part_of: council, covers: town}
  hub:
    name: Hub
    kind: hub
    part_of: programme
    covers: [south, {to: north, STATUS}]
"""
    assert codes(text.replace("STATUS", "is: none"), "hub") == ["medium REP03"]
    assert codes(text.replace("STATUS", "status: required"), "hub") == ["medium REM12"]
    assert codes(text.replace("STATUS", "status: planned"), "hub") == ["question REM12"]


def test_a_stated_problem_is_told_once_by_the_rule_that_it_names() -> None:
    text = """
bodies: {board: {name: Board}}
known_issues:
  - {about: board, rule: no-accountability-route, quote: no clear accountability}
"""
    assert codes(text, "board") == ["high ACC01"]


def test_a_stated_problem_keeps_the_words_of_the_rule_beside_its_own() -> None:
    text = """
bodies: {board: {name: Board, accountable_to: {is: none, quote: answers to nobody}}}
known_issues:
  - {about: board, rule: ACC01, quote: no clear accountability}
"""
    (found,) = told(text)
    quotes = {words.quote for words in found.observation.words}
    assert quotes == {"answers to nobody", "no clear accountability"}


def test_a_problem_that_is_feared_or_over_is_a_note_beside_the_rule_s_own_word() -> None:
    text = """
bodies: {one: {name: One, root: Its members elect it}, two: {name: Two, root: As one}}
known_issues:
  - {about: one, rule: ACC01, status: feared, quote: it may answer to nobody}
  - {about: two, rule: ACC01, status: ended, quote: it answered to nobody}
"""
    assert codes(text, "one") == ["note ACC01"]
    assert codes(text, "two") == ["note ACC01"]


def test_a_stated_problem_that_names_no_rule_is_a_note() -> None:
    text = """
bodies: {one: {name: One, root: Its members elect it}}
known_issues: [{about: one, quote: too much paper}]
"""
    assert codes(text, "one") == ["note EVI03"]


def test_what_hangs_on_a_body_without_a_route_is_listed_under_it() -> None:
    text = """
bodies:
  top: {name: Top}
  middle: {name: Middle, part_of: top}
  below: {name: Below, part_of: middle}
"""
    assert codes(text, "top") == ["question ACC01"]
    assert codes(text, "middle") == codes(text, "below") == []


def test_an_organisation_that_ends_the_routes_of_others_is_asked_about_once() -> None:
    text = """
organisations: {trust: {name: Trust, kind: nhs_trust}, other: {name: Other, kind: nhs_trust}}
bodies: {a: {name: A, part_of: trust}, b: {name: B, part_of: trust}}
"""
    assert codes(text, "trust") == ["question ACC01"]
    assert codes(text, "other") == codes(text, "a") == []


def test_an_exception_on_any_of_the_parties_holds() -> None:
    text = """
bodies:
  a: {name: A, accountable_to: b}
  b: {name: B, accountable_to: a, accepted: [{rule: ACC02, reason: By agreement}]}
"""
    report = report_on(Case("", {FIRST: whole(text)}))
    assert [one.code for one in report.accepted] == ["ACC02"]
    assert told(text) == []


def test_that_all_is_decided_elsewhere_takes_the_place_of_two_deciders_for_these_two() -> None:
    text = """
bodies:
  board: {name: Board, decides: plan}
  officers: {name: Officers, part_of: board, decides: plan}
  OTHER
responsibilities: {plan: {name: Plan}}
"""
    alone = text.replace("OTHER", "other: {name: Other}")
    assert "question DEC08" in codes(alone, "board")
    assert "question DEC07" not in codes(alone, "plan")
    third = text.replace("OTHER", "other: {name: Other, decides: plan}")
    assert "question DEC08" in codes(third, "board")
    assert "high DEC07" in codes(third, "plan")


def test_a_link_that_is_only_read_is_asked_about_once() -> None:
    text = """
organisations: {council: {name: Council, kind: council}}
bodies:
  board: {name: Board, role: decides, part_of: council}
  cabinet: {name: Cabinet, kind: cabinet, role: decides, part_of: council}
"""
    read = text.replace("part_of: council", "part_of: {to: council, reading: As usual.}")
    report = report_on(Case("", {FIRST: whole(read)}))
    told = [(one.code, one.subject) for one in report.findings if one.code in ("ACC01", "EVI05")]
    assert told == [("ACC01", "board"), ("EVI05", "cabinet")]


HUB = """
places:
  town: {name: Town, kind: town}
  south: {name: South, kind: district, part_of: town}
  north: {name: North, kind: district, part_of: town}
  west: {name: West, kind: district, part_of: town}
organisations: {council: {name: Council, kind: council}}
bodies:
  programme: {name: Programme, part_of: council, covers: town}
  hub: {name: Hub, kind: hub, part_of: programme, covers: [south, {to: north, is: none}]}
"""


def test_that_somebody_is_to_join_a_hub_says_nothing_of_what_the_hub_leaves_out() -> None:
    text = HUB.replace("covers: town}", "covers: town, works_with: {to: hub, status: required}}")
    assert codes(text, "programme") == ["medium REM12"]
    assert codes(text, "hub") == ["medium REP03"]


def test_that_cover_of_one_place_is_required_says_nothing_of_another() -> None:
    text = HUB.replace(
        "{to: north, is: none}", "{to: north, is: none}, {to: west, status: required}"
    )
    assert codes(text, "hub") == ["medium REM12", "medium REP03"]


def test_one_remit_of_two_bodies_says_nothing_of_what_is_like_that_of_a_third() -> None:
    text = """
places: {north: {name: Northam}}
bodies:
  one: {name: One, kind: group, covers: north, root: Its members elect it}
  two: {name: Two, kind: group, covers: north, root: Its members elect it}
  three: {name: Three, kind: group, covers: north, root: Its members elect it}
responsibilities:
  a: {name: Youth work, accountable: one}
  b: {name: Youth work, accountable: two}
  c: {name: Youth working, accountable: three}
"""
    assert codes(text, "a") == ["high REM04"]
    assert codes(text, "one") == ["question REM05"]


def test_scrutiny_that_the_law_requires_says_nothing_of_the_decisions_of_who_is_to_scrutinise() -> (
    None
):
    text = """
as_of: 2020
checks: {profile: england-upper-tier}
organisations: {council: {name: Council, kind: council}}
bodies:
  partnership:
    name: Safer Northam
    code: uk:community-safety-partnership
    decides: some
    scrutinised_by: {to: committee, is: none}
  committee:
    name: Committee
    code: uk:crime-and-disorder-committee
    part_of: council
    decides: some
    scrutinised_by: none
"""
    report = report_on(Case("", {FIRST: whole(text)}))
    told = {(one.code, one.subject) for one in report.findings if one.code in ("DEC01", "DEC13")}
    assert told == {("DEC13", "partnership"), ("DEC01", "committee")}


DISPUTED = """
sources: {tor: {title: Terms}, minutes: {title: Minutes}}
organisations: {council: {name: Council, kind: council}}
bodies:
  board:
    name: Board
    role: decides
    accountable_to:
      - {to: council, source: tor, quote: answers to the Council}
      - {to: council, is: none, source: minutes, quote: does not answer to it}
"""


def test_what_sources_disagree_on_is_asked_as_such_and_by_no_rule_that_would_rest_on_it() -> None:
    report = report_on(Case("", {FIRST: whole(DISPUTED)}))
    told = [(one.code, one.subject) for one in report.findings if one.code in ("ACC01", "EVI07")]
    assert told == [("EVI07", "board")]


def test_what_has_nothing_to_do_with_the_dispute_is_asked_as_ever() -> None:
    assert "question DEC01" in codes(DISPUTED, "board")


def test_a_dispute_written_from_the_other_side_is_the_same() -> None:
    text = """
sources: {tor: {title: Terms}, minutes: {title: Minutes}}
organisations: {council: {name: Council, kind: council, holds_to_account: HELD}}
bodies:
  board: {name: Board, role: decides}
"""
    held = """[{to: board, source: tor, quote: the Council's},
      {to: board, is: none, source: minutes, quote: not the Council's}]"""
    assert "question ACC01" not in codes(text.replace("HELD", held), "board")


def test_a_question_that_a_source_states_is_kept_beside_the_dispute() -> None:
    issue = "known_issues: [{about: board, rule: ACC01, quote: no clear accountability}]"
    assert "high ACC01" in codes(DISPUTED + issue, "board")
