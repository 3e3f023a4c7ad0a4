"""Who must sit on a body by law, and is not stated to."""

import pytest

from govgraph.graph import Certainty
from govgraph.graph.statutory_seats import MissingSeat
from govgraph.model.entity import Body
from tests.reading import graph_of

HEAD = """
checks: {profile: scotland}
organisations:
  council: {name: Council, kind: council}
  police: {name: Police, kind: police_force}
  fire: {name: Fire, kind: fire_authority}
  health: {name: Health, kind: health_board}
  likely: {name: Likely, kind: {is: health_board, reading: So.}}
posts:
  nurse: {name: Nurse, employed_by: {to: health, reading: So.}}
  doctor: {name: Doctor, employed_by: health}
"""
CODE = "code: 'uk:community-planning-partnership'"


def missing(members: str, code: str = CODE) -> dict[str, MissingSeat]:
    graph = graph_of(f"{HEAD}bodies: {{board: {{name: Board, {code}, members: {members}}}}}")
    body = graph.entity("board")
    assert isinstance(body, Body)
    return {one.wanted.name: one for one in graph.statutory_seats.missing(body)}


def test_nobody_is_missing_where_all_sit_and_none_is_asked_for_without_the_code() -> None:
    assert missing("[council, police, fire, health]") == {}
    assert missing("[council]", "kind: board") == {}


def test_those_who_are_missing_come_in_the_order_of_the_law_each_with_its_provision() -> None:
    found = missing("[health]")
    assert [*found] == ["the council", "the police", "the fire and rescue service"]
    assert {str(one.law) for one in found.values()} == {
        "Community Empowerment (Scotland) Act 2015, section 4(1)",
        "Community Empowerment (Scotland) Act 2015, schedule 1",
    }


@pytest.mark.parametrize(
    "seat",
    ["doctor", "{to: some, for: health}", "{to: nurse, for: health}", "{to: health, count: 3}"],
)
def test_a_seat_is_known_by_who_sits_or_for_whom(seat: str) -> None:
    assert missing(f"[council, police, fire, {seat}]") == {}


@pytest.mark.parametrize(
    "seat",
    [
        "nurse",
        "likely",
        "{to: health, as: adviser}",
        "{to: health, status: planned}",
        "{to: health, reading: So.}",
    ],
)
def test_what_settles_nothing_is_kept_and_makes_it_unsure(seat: str) -> None:
    (found,) = missing(f"[council, police, fire, {seat}, {{total: 4}}]").values()
    assert len(found.weak) == 1
    assert not found.is_stated


@pytest.mark.parametrize(
    ("seat", "is_stated"),
    [
        ("{to: health, is: none}", True),
        ("{to: some, for: health, is: none}", True),
        ("{to: doctor, is: none}", True),
        ("{to: likely, is: none}", False),
        ("{to: health, is: none, what: the prisons}", False),
        ("{to: health, is: none, reading: So.}", False),
    ],
)
def test_only_a_denial_of_one_who_is_surely_meant_proves_it(seat: str, *, is_stated: bool) -> None:
    (found,) = missing(f"[council, police, fire, {seat}]").values()
    assert found.is_stated is is_stated


@pytest.mark.parametrize(
    ("seat", "is_closed"),
    [
        ("{to: some, for: fire}", False),
        ("fire", True),
        ("{to: fire, for: none}", True),
        ("nurse", False),
    ],
)
def test_a_whole_list_proves_it_where_each_seat_is_somebody_elses(
    seat: str, *, is_closed: bool
) -> None:
    found = missing(f"[council, police, {seat}, {{total: 3}}]")["the Health Board"]
    assert found.is_closed is is_closed


def test_a_code_that_is_only_likely_makes_nothing_sure() -> None:
    (found, *_) = missing(
        "none", CODE.replace("code: ", "code: {is: ") + ", reading: So.}"
    ).values()
    assert (found.certainty, found.is_stated) == (Certainty.LIKELY, False)
