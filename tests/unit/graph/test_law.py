"""What the laws that a file names require of those in it."""

import pytest

from govgraph.graph import Certainty, GovernanceGraph
from govgraph.model.entity import Body, Organisation
from tests.reading import graph_of

HWB = "code: 'uk:health-and-wellbeing-board'"


def graph(
    text: str, profile: str = "england-upper-tier", day: str = "2026-03-31"
) -> GovernanceGraph:
    return graph_of(f"as_of: {day}\nchecks: {{profile: [{profile}]}}\n{text}")


def body(asked: GovernanceGraph, id_: str = "board") -> Body:
    found = asked.entity(id_)
    assert isinstance(found, Body)
    return found


def council(asked: GovernanceGraph) -> Organisation:
    found = asked.entity("council")
    assert isinstance(found, Organisation)
    return found


def test_without_a_profile_no_law_asks_anything() -> None:
    asked = graph(f"bodies: {{board: {{name: Board, {HWB}}}}}", profile="")
    law = asked.law
    assert (law.profiles, law.offices, law.double_link) == ((), (), None)
    assert not [*law.memberships(body(asked))]
    assert law.is_committee_of_council(body(asked)) is None


def test_a_profile_named_twice_or_within_another_asks_once() -> None:
    once = graph("", "england-upper-tier").law
    twice = graph("", "england-upper-tier, england-upper-tier, england-district, england").law
    assert once.offices == twice.offices


@pytest.mark.parametrize(
    ("code", "certainty"),
    [
        (HWB, Certainty.STATED),
        (HWB.replace("code: ", "code: {is: ") + ", reading: So.}", Certainty.LIKELY),
        ("kind: board", None),
        ("name: Health and Wellbeing Board", None),
    ],
)
def test_a_board_is_known_by_its_code_and_never_by_its_name(
    code: str, certainty: Certainty | None
) -> None:
    facts = code if code.startswith("name") else f"name: Board, {code}"
    asked = graph(f"bodies: {{board: {{{facts}}}}}")
    assert asked.law.is_committee_of_council(body(asked)) is certainty
    assert {found for _, found in asked.law.memberships(body(asked))} == {certainty} - {None}


def test_a_board_before_its_law_owes_nobody_anything() -> None:
    asked = graph(f"bodies: {{board: {{name: Board, {HWB}}}}}", day="2010-06")
    assert asked.law.is_committee_of_council(body(asked)) is None
    assert not [*asked.law.memberships(body(asked))]


def test_a_statutory_committee_has_its_route_and_its_challenge_through_the_one_council() -> None:
    text = f"""
organisations: {{council: {{name: Council, kind: council, scrutinised_by: panel}}}}
bodies: {{board: {{name: Board, {HWB}}}, panel: {{name: Panel, kind: scrutiny}}}}
"""
    asked = graph(text)
    assert asked.powers.inherits_from_council(body(asked))
    assert [link.target for link in asked.powers.scrutiny("board").independent] == ["panel"]
    without = graph(text, profile="wales")
    assert not without.powers.inherits_from_council(body(without))
    assert without.powers.scrutiny("board").independent == ()


@pytest.mark.parametrize(
    ("councils", "part_of"),
    [
        ("council: {name: Council, kind: council}, other: {name: Other, kind: council}", ""),
        ("council: {name: Council, kind: council}, other: {name: Other}", ", part_of: other"),
        ("council: {name: Council}, other: {name: Other, kind: council, status: ended}", ""),
    ],
)
def test_the_council_of_a_committee_is_not_guessed(councils: str, part_of: str) -> None:
    asked = graph(
        f"organisations: {{{councils}}}\nbodies: {{board: {{name: Board, {HWB}{part_of}}}}}"
    )
    assert asked.law.council_of(body(asked)) is None


def test_scrutiny_is_required_by_code_of_a_body_and_by_kind_of_an_organisation() -> None:
    asked = graph(
        "organisations: {council: {name: Authority, kind: combined_authority}}\n"
        "bodies: {board: {name: Board, code: 'uk:community-safety-partnership'}}"
    )
    names = [
        [duty.by.name for duty, _ in asked.law.challenges(one)]
        for one in (council(asked), body(asked))
    ]
    assert names == [
        ["an overview and scrutiny committee of its own"],
        ["a crime and disorder committee of the council"],
    ]


def test_a_council_must_work_with_the_bodies_of_its_tier() -> None:
    text = "organisations: {council: {name: Council, kind: {is: council, reading: So.}}}"
    upper, district = graph(text), graph(text, "england-district")
    ours = [*upper.law.partners(council(upper))]
    assert {found for _, found in ours} == {Certainty.LIKELY}
    assert "uk:health-and-wellbeing-board" in {duty.code for duty, _ in ours}
    theirs = {duty.code for duty, _ in district.law.partners(council(district))}
    assert theirs == {"uk:community-safety-partnership"}


def test_those_of_a_code_are_found_in_every_section_and_whether_or_not_in_force() -> None:
    asked = graph(
        "posts: {officer: {name: Officer, code: 'uk:section-151-officer', is: none}}\n"
        "bodies: {board: {name: Board, code: {is: 'uk:monitoring-officer', reading: So.}}}"
    )
    codes = ("uk:section-151-officer", "uk:monitoring-officer", "uk:nothing")
    assert [one.id for one in asked.law.coded(codes)] == ["officer", "board"]
