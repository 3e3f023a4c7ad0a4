"""Claims about what gives reason to ask for a link, and about what gives none."""

import pytest

from govgraph.model.relation import RELATION_TYPES
from govgraph.suggestions.wording import QUESTIONS
from tests.unit.suggestions.made_suggestions import links, suggested

HEAD = """\
checks: {ignore: [LIF05, LIF09, ACC10, REM14, DEC10, REP14, CAP06, CAP09, LIF11]}
organisations:
  council: {name: Northam Council, kind: council}
"""
ROOM = """\
  east: {name: Eastham Council, kind: council}
"""
"""A second root, so that none is the only one."""

ROUTES = {
    "The reports of Works go to Board": "reports_to: {to: board, every: year}",
    "The recommendations of Works go to Board": "recommends_to: board",
    "Board set up Works": "established_by: board",
    "The power that Works uses was given by Board": "delegated_by: board",
    "What Works can’t settle goes to Board": "escalates_to: board",
    "The advice of Works goes to Board": "advises: board",
    "Board commissioned Works": "commissioned_by: board",
    "The home of Works is with Northam Council": "hosted_by: council",
    "The employer of Works is Northam Council": "employed_by: council",
    "The meetings of Works are serviced by Board": "supported_by: board",
    "The money for Works comes from Board": "funded_by: board",
    "A report of Works went to Board": "reports_to: {to: board, last: 2025-03}",
    "One who sits on Works is Northam Council": "members: council",
    "Northam Council is in the chair of Works": "chair: council",
}


@pytest.mark.parametrize(("because", "key"), ROUTES.items(), ids=str)
def test_what_a_body_has_with_another_gives_reason_to_ask_whether_it_answers_to_it(
    because: str, key: str
) -> None:
    text = f"""{HEAD}{ROOM}\
bodies:
  board: {{name: Board, kind: board, part_of: council}}
  works: {{name: Works, kind: project, {key}}}
"""
    (one,) = suggested(text)
    assert one.because == because
    target = "council" if "Council" in because else "board"
    assert links([one]) == [f"works accountable_to {target}"]


def test_the_best_reason_is_asked_first() -> None:
    text = f"""{HEAD}{ROOM}\
bodies:
  board: {{name: Board, kind: board, part_of: council}}
  works: {{name: Works, kind: project, hosted_by: council, reports_to: {{to: board, every: year}}}}
"""
    assert links(suggested(text)) == ["works accountable_to board"]


def test_whoever_employs_the_chair_may_hold_the_body_to_account() -> None:
    text = f"""{HEAD}{ROOM}\
bodies:
  works: {{name: Works, kind: group, chair: leader}}
posts:
  leader: {{name: Leader, part_of: council}}
"""
    (one,) = suggested(text)
    assert one.because == "Leader, in the chair of Works, is part of Northam Council"


def test_a_hub_that_is_named_after_a_programme_may_answer_to_it() -> None:
    text = f"""{HEAD}\
bodies:
  thriving: {{name: Thriving Northam, kind: programme, part_of: council}}
  hub: {{name: Thriving Northam Hub, kind: hub}}
"""
    (one,) = suggested(text)
    assert links([one]) == ["hub accountable_to thriving"]
    assert one.because == "The name of Thriving Northam Hub begins with “Thriving Northam”"


def test_a_programme_may_answer_to_the_board_that_is_named_after_it() -> None:
    text = f"""{HEAD}{ROOM}\
bodies:
  pbi: {{name: Place based integration, called: PBI, kind: programme}}
  steering: {{name: PBI Steering Group, kind: group, part_of: council}}
"""
    (one,) = suggested(text)
    assert links([one]) == ["pbi accountable_to steering"]
    name = "The name of PBI Steering Group begins with “PBI”"
    assert one.because == f"{name}, as Place based integration is called too"


@pytest.mark.parametrize("name", ["Environment", "Youth"])
def test_a_word_that_many_names_begin_with_gives_no_reason(name: str) -> None:
    text = f"""{HEAD}{ROOM}\
bodies:
  theme: {{name: {name}, kind: group, part_of: council}}
  other: {{name: {name} Forum of the East, kind: group}}
"""
    assert suggested(text) == ()


def test_the_only_root_may_hold_a_partnership_to_account() -> None:
    text = f"{HEAD}bodies: {{works: {{name: Works, kind: partnership}}}}\n"
    (one,) = suggested(text)
    only = "Of all that are named, accountability may rightly end only with Northam Council"
    assert one.because == only


def test_one_of_two_roots_is_not_guessed() -> None:
    assert suggested(f"{HEAD}{ROOM}bodies: {{works: {{name: Works, kind: partnership}}}}\n") == ()


@pytest.mark.parametrize(
    "entry",
    [
        "{name: Primary Care Networks, kind: network}",
        "{name: Policing, kind: service}",
        "{name: Boards, kind: board, count: some}",
        "{name: Something}",
    ],
)
def test_the_only_root_is_no_reason_for_what_may_be_anybodys(entry: str) -> None:
    assert suggested(f"{HEAD}bodies: {{works: {entry}}}\n") == ()


def test_the_only_board_may_hold_a_group_to_account() -> None:
    text = f"""{HEAD}\
bodies:
  board: {{name: Board, kind: board, part_of: council}}
  works: {{name: Works, kind: working_group}}
"""
    assert links(suggested(text)) == ["works accountable_to board"]


def test_who_shares_a_place_with_the_only_root_that_covers_it_may_answer_to_it() -> None:
    text = f"""{HEAD.rstrip()[:-1]}, covers: north}}
{ROOM}\
places: {{north: {{name: Northam}}}}
bodies: {{works: {{name: Works, kind: forum, role: decides, covers: north}}}}
"""
    found = [one for one in suggested(text) if one.key == "accountable_to"]
    assert [one.because for one in found] == ["Works and Northam Council both cover Northam"]


def test_that_an_officer_reports_to_a_committee_says_nothing_of_the_officers_manager() -> None:
    text = f"""{HEAD}{ROOM}\
bodies: {{board: {{name: Board, kind: board, part_of: council}}}}
posts: {{director: {{name: Director, reports_to: board, responsible_for: remit}}}}
responsibilities: {{remit: {{name: Remit, accountable: council}}}}
"""
    assert suggested(text) == ()
    (one,) = suggested(text.replace("reports_to: board", "employed_by: council"))
    assert one.question == "Who holds Director to account: is it Northam Council?"


def test_scrutiny_that_gets_a_report_is_not_taken_for_whom_a_body_answers_to() -> None:
    text = f"""{HEAD}{ROOM}\
bodies:
  panel: {{name: Panel, kind: scrutiny, part_of: council}}
  works: {{name: Works, kind: project, reports_to: {{to: panel, every: year}}}}
"""
    assert suggested(text) == ()


# What else may be settled by a link


def test_scrutiny_of_the_same_council_may_challenge_its_cabinet() -> None:
    text = f"""{HEAD}{ROOM}\
bodies:
  cabinet: {{name: Cabinet, kind: cabinet, role: decides, part_of: council}}
  panel: {{name: Panel, kind: scrutiny, part_of: council}}
  elsewhere: {{name: Other Panel, kind: scrutiny, part_of: east}}
"""
    (one,) = suggested(text)
    assert links([one]) == ["cabinet scrutinised_by panel"]
    assert one.because == "Panel is part of Northam Council, to which Cabinet answers"


def test_one_scrutiny_of_a_board_settles_what_is_asked_of_its_parts_too() -> None:
    text = f"""{HEAD}\
bodies:
  board: {{name: Board, kind: board, role: decides, part_of: council}}
  first: {{name: First, kind: group, role: decides, part_of: board}}
  second: {{name: Second, kind: group, role: decides, part_of: board}}
  panel: {{name: Panel, kind: scrutiny, part_of: council}}
"""
    (one,) = suggested(text)
    assert links([one]) == ["board scrutinised_by panel"]
    assert sorted(effect.subject for effect in one.settles) == ["board", "first", "second"]
    assert one.outcome == "If so, 3 questions would be settled"


HOLDING = {
    "remit accountable works": "responsibilities: {remit: {name: Remit, responsible: works}}",
    "remit accountable lead": "responsibilities: {remit: {name: Remit, lead: lead}}",
    "money decided_by works": (
        "funds: {money: {name: Money, responsible: works}, "
        "other: {name: Other, kind: asset, decided_by: works}}"
    ),
    "money reports_to council": (
        "funds: {money: {name: Money, kind: grant_received, decided_by: council}}"
    ),
    "money accountable_body council": (
        "funds: {money: {name: Money, kind: pooled, decided_by: council, reports_to: council, "
        "arrangements: {liabilities: some}}}"
    ),
    "all decided_by council": (
        "funds: {all: {name: All, reports_to: council}, "
        "money: {name: Money, part_of: all, decided_by: council}, "
        "rest: {name: Rest, part_of: all}}"
    ),
}


@pytest.mark.parametrize(("link", "section"), HOLDING.items(), ids=str)
def test_who_does_or_decides_something_may_answer_for_it(link: str, section: str) -> None:
    text = f"""{HEAD}\
bodies: {{works: {{name: Works, kind: service, part_of: council}}}}
posts: {{lead: {{name: Lead, part_of: council}}}}
{section}
"""
    assert links(suggested(text)) == [link]


def test_who_decides_on_money_may_answer_to_its_accountable_body() -> None:
    text = f"""{HEAD}{ROOM}\
bodies: {{board: {{name: Board, kind: group, part_of: east, scrutinised_by: panel}},
  panel: {{name: Panel, kind: scrutiny, part_of: east}}}}
funds: {{money: {{name: Money, decided_by: board, accountable_body: council}}}}
"""
    (one,) = suggested(text)
    assert links([one]) == ["board accountable_to council"]
    assert [effect.code for effect in one.settles] == ["FIN04"]
    assert (
        one.because
        == "Board decides how Money is spent, and the accountable body is Northam Council"
    )


def test_who_leads_on_a_responsibility_may_do_it() -> None:
    text = f"""{HEAD}\
posts: {{lead: {{name: Lead, part_of: council}}}}
responsibilities: {{remit: {{name: Remit, lead: lead, accountable: council}}}}
"""
    assert links(suggested(text)) == ["remit responsible lead"]


def test_whoever_a_body_answers_to_and_that_decides_may_accept_its_recommendations() -> None:
    text = f"""{HEAD}\
bodies:
  board:
    name: Board
    kind: board
    role: decides
    part_of: council
    scrutinised_by: {{to: panel}}
    supported_by: council
    chair: some
    members: [council, {{total: 1}}]
  panel: {{name: Panel, kind: scrutiny, part_of: council}}
  works: {{name: Works, kind: working_group, role: recommends, accountable_to: board}}
"""
    assert "works recommends_to board" in links(suggested(text))


def test_the_parent_may_have_given_the_power_that_a_body_uses() -> None:
    text = f"""{HEAD}\
bodies:
  board: {{name: Board, kind: board, part_of: council}}
  works: {{name: Works, kind: group, authority: delegation, accountable_to: board}}
responsibilities: {{duty: {{name: Duty, accountable: board, responsible: works}}}}
"""
    assert links(suggested(text)) == ["works delegated_by board"]


def test_an_agreement_of_all_members_may_stand_in_place_of_terms_of_reference() -> None:
    text = """\
organisations:
  council: {name: Northam Council, kind: council}
  trust: {name: Northam Trust, kind: nhs_trust}
bodies:
  works:
    name: Works
    kind: partnership
    purpose: Works
    funded_by: council
    part_of: council
    members: [council, trust]
agreements:
  pact: {name: Pact, agreed_by: [council, trust]}
"""
    (one,) = [each for each in suggested(text) if each.key == "under"]
    assert links([one]) == ["works under pact"]
    assert [effect.code for effect in one.settles] == ["LIF05"]
    assert one.because == "All members of Works are parties to Pact"


# What is never suggested


@pytest.mark.parametrize(
    "entry",
    [
        "{name: Works, kind: project, reports_to: {to: board, every: year}, accountable_to: none}",
        "{name: Works, kind: team, accountable_to: {to: board, is: none}, established_by: board}",
        "{name: Works, kind: project, established_by: board, status: planned}",
        "{name: Works, kind: project, established_by: board, confidence: likely, reading: So}",
    ],
)
def test_what_a_source_denies_or_what_is_not_there_is_not_asked(entry: str) -> None:
    text = f"""{HEAD}{ROOM}\
bodies:
  board: {{name: Board, kind: board, part_of: council}}
  works: {entry}
"""
    assert suggested(text) == ()


def test_a_link_that_would_close_a_circle_is_not_suggested() -> None:
    text = f"""{HEAD}{ROOM}\
bodies:
  board: {{name: Board, kind: board, reports_to: {{to: works, every: year}}}}
  works: {{name: Works, kind: project, accountable_to: board}}
"""
    assert suggested(text) == ()


def test_a_link_that_only_moves_the_question_to_somebody_new_is_not_suggested() -> None:
    text = f"""{HEAD}{ROOM}\
  giver: {{name: Giver, kind: charity}}
bodies: {{works: {{name: Works, kind: partnership, funded_by: giver}}}}
"""
    assert suggested(text) == ()


def test_what_a_link_would_bring_up_of_others_is_told() -> None:
    text = f"""{HEAD}{ROOM}\
bodies:
  board: {{name: Board, kind: board, established_by: council}}
  works:
    name: Works
    kind: project
    part_of: {{to: board, confidence: likely, reading: By its name.}}
"""
    (one,) = suggested(text)
    assert links([one]) == ["board accountable_to council"]
    assert [(effect.code, effect.subject) for effect in one.breaks] == [("ACC01", "works")]


def test_every_link_that_may_be_suggested_has_its_question() -> None:
    assert QUESTIONS.keys() <= RELATION_TYPES.keys()
