"""`{each: members, of: X}`: links with those who sit on X, no surer and no longer than they sit."""

from govgraph.model.link import Link
from govgraph.model.words import Status
from govgraph.problem import Fault
from tests.reading import graph_of, problems_of, structure_of

ORGANISATIONS = "organisations: {o: {name: O}, p: {name: P}, q: {name: Q}}\n"


def with_team(members: str, each: str = "", added: str = "") -> list[Link]:
    structure = structure_of(
        f"{ORGANISATIONS}bodies:\n  psb: {{name: PSB, members: {members}}}\n"
        f"  team: {{name: Team, works_with: {{each: members, of: psb{each}}}}}\n{added}"
    )
    return [one for one in structure.links if one.relation == "works_with"]


def test_a_link_with_a_likely_member_is_likely() -> None:
    links = with_team("[o, {to: p, confidence: likely, reading: So I read it}]", ", quote: all")
    assert [(one.target, one.evidence.likely) for one in links] == [("o", False), ("p", True)]
    assert {one.evidence.quotes for one in links} == {("all",)}


def test_a_link_with_a_member_lasts_as_long_as_the_seat() -> None:
    links = with_team("[{to: o, from: 2020, until: 2024}, {to: p, status: planned}, q]")
    lives = {
        one.target: (str(one.details.from_), str(one.details.until), one.details.status)
        for one in links
    }
    assert lives == {
        "o": ("2020", "2024", None),
        "p": ("None", "None", Status.PLANNED),
        "q": ("None", "None", None),
    }


def test_what_the_long_form_says_itself_holds_before_the_dates_of_a_seat() -> None:
    (one,) = with_team("[{to: o, until: 2024}]", ", until: 2023")
    assert str(one.details.until) == "2023"


def test_who_has_several_seats_is_one_by_the_best_of_them() -> None:
    links = with_team(
        "[{to: o, until: 2024}, {to: o, confidence: likely, reading: So}, {to: o, holder: Ann}]"
    )
    (one,) = links
    assert (one.evidence.likely, one.details.until) == (False, None)


def test_an_addition_may_deny_one_of_the_members() -> None:
    graph = graph_of(
        "places: {n: {name: N, kind: ward}, s: {name: S, kind: ward}}\n"
        f"{ORGANISATIONS}bodies:\n  psb: {{name: PSB, members: [o, p]}}\n"
        "  team: {name: Team, per: ward, works_with: {each: members, of: psb}}\n"
        "  team.n: {works_with: {to: o, is: none}}\n"
    )
    assert graph.answer("team.n", "works_with").ids == ("p",)
    assert graph.answer("team.s", "works_with").ids == ("o", "p")


def test_each_member_and_not_one_of_them_cannot_both_hold_in_one_place() -> None:
    problems = problems_of(
        f"{ORGANISATIONS}bodies:\n  psb: {{name: PSB, members: [o, p]}}\n"
        "  team: {name: Team, works_with: [{each: members, of: psb}, {to: o, is: none}]}\n"
    )
    assert [problem.fault for problem in problems] == [Fault.CONTRADICTION]


def test_a_body_on_which_nobody_sits_makes_no_link() -> None:
    assert with_team("none") == []


def test_members_may_stand_under_an_inverse_key() -> None:
    structure = structure_of(
        f"{ORGANISATIONS}bodies:\n  psb: {{name: PSB, members: [o]}}\n"
        "  team: {name: Team, manages: some, consulted_by: {each: members, of: psb}}\n"
    )
    (one,) = [one for one in structure.links if one.relation == "consults"]
    assert (one.source, one.target) == ("o", "team")
