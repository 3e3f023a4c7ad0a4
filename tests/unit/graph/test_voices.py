"""For which sectors seats stand, and what joins a sector to the rest."""

import pytest

from govgraph.graph import Claim
from govgraph.model.entity import Sector
from tests.reading import graph_of

HEAD = """
sectors:
  voluntary: {name: Voluntary, kind: voluntary}
  faith: {name: Faith groups, kind: faith}
  elected: {name: Elected members, kind: elected_members}
  staff: {name: Staff, kind: staff}
organisations:
  council: {name: Council, kind: council}
  trust: {name: Trust}
  charity: {name: Charity, kind: charity, sector: voluntary}
  read: {name: Read, sector: {is: voluntary, reading: So.}}
  homes: {name: Homes, kind: housing_provider}
  partners: {name: Partners}
posts:
  manager: {name: Manager, part_of: charity}
  officer: {name: Officer, employed_by: council}
  expert: {name: Expert}
bodies:
  forum: {name: Forum}
"""


@pytest.mark.parametrize(
    ("seat", "stated", "likely"),
    [
        ("voluntary", {"voluntary"}, {"voluntary"}),
        ("charity", {"voluntary"}, {"voluntary"}),
        ("manager", {"voluntary"}, {"voluntary"}),
        ("{to: expert, for: voluntary}", {"voluntary"}, {"voluntary"}),
        ("{to: charity, for: faith}", {"faith"}, {"faith"}),
        ("{to: voluntary, for: council}", {"voluntary"}, {"voluntary"}),
        ("read", set(), {"voluntary"}),
        ("{to: manager, for: none}", set(), set()),
        ("council", set(), set()),
        ("expert", set(), set()),
        ("forum", set(), set()),
    ],
)
def test_a_seat_stands_for_the_sector_that_sits_or_for_whose_organisation_it_is(
    seat: str, stated: set[str], likely: set[str]
) -> None:
    graph = graph_of(f"{HEAD}  board: {{name: Board, members: {seat}}}\n")
    (found,) = (seat for body in graph.bodies() for seat in graph.seats.of(body))
    assert graph.voices.of(found) == stated
    assert graph.voices.of(found, likely=True) == likely


@pytest.mark.parametrize(
    ("seat", "sector", "may_be"),
    [
        ("council", "voluntary", False),
        ("council", "staff", True),
        ("trust", "voluntary", True),
        ("homes", "voluntary", True),
        ("charity", "faith", False),
        ("read", "voluntary", True),
        ("expert", "voluntary", True),
        ("{to: expert, for: none}", "voluntary", False),
        ("faith", "voluntary", False),
        ("{to: some, for: forum}", "voluntary", True),
        ("{to: some, for: faith}", "voluntary", False),
        ("council", "elected", True),
        ("officer", "elected", False),
        ("{to: council, elected: yes}", "elected", True),
        ("charity", "elected", False),
    ],
)
def test_a_seat_may_be_a_sectors_unless_it_is_stated_to_be_somebody_elses(
    seat: str, sector: str, may_be: bool
) -> None:
    graph = graph_of(f"{HEAD}  board: {{name: Board, members: {seat}}}\n")
    (found,) = (seat for body in graph.bodies() for seat in graph.seats.of(body))
    wanted = graph.entity(sector)
    assert isinstance(wanted, Sector)
    assert graph.voices.may_be_of(found, wanted) is may_be


@pytest.mark.parametrize(
    ("members", "seated"),
    [
        ("[charity, faith, read]", {"voluntary", "faith"}),
        ("[council, {to: faith, reading: So.}]", set()),
        ("{to: council, elected: yes}", {"elected"}),
        ("none", set()),
    ],
)
def test_the_sectors_that_sit_are_those_of_the_stated_seats(members: str, seated: set[str]) -> None:
    graph = graph_of(f"{HEAD}  board: {{name: Board, members: {members}}}\n")
    assert graph.voices.seated(graph.bodies()[0]) == seated


def joins(facts: str, sector: str = "voluntary") -> Claim:
    graph = graph_of(f"{HEAD}  board: {{name: Board, {facts}}}\n")
    wanted = graph.entity(sector)
    assert isinstance(wanted, Sector)
    return graph.voices.joins(wanted, "member_of", "advises", "works_with")


@pytest.mark.parametrize(
    "facts",
    [
        "members: voluntary",
        "members: charity",
        "members: {to: some, for: voluntary}",
        "chair: {to: expert, for: voluntary}",
        "advised_by: voluntary",
        "works_with: charity",
    ],
)
def test_a_sector_is_joined_by_itself_by_its_organisations_and_by_seats_for_it(facts: str) -> None:
    assert joins(facts).is_stated


@pytest.mark.parametrize(
    "facts",
    [
        "consults: voluntary",
        "members: [trust, read]",
        "members: {to: some, for: faith}",
        "works_with: some",
        "members: {to: expert, for: none}",
    ],
)
def test_other_keys_and_other_sectors_join_it_to_nothing(facts: str) -> None:
    assert joins(facts).is_silent


def test_what_is_likely_planned_or_denied_is_told_apart() -> None:
    assert joins("members: {to: charity, reading: So.}").likely
    assert joins("members: {to: some, for: voluntary, reading: So.}").likely
    assert joins("works_with: {to: voluntary, status: planned}").not_in_force
    assert joins("members: {to: voluntary, is: none}").is_denied
    assert joins("members: {to: some, for: voluntary, is: none}").is_denied
