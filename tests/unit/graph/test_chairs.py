"""Whether one person has the chair of two bodies."""

import pytest

from govgraph.graph import Certainty
from tests.reading import graph_of

HEAD = """
organisations: {council: {name: Council, kind: council}, trust: {name: Trust}}
posts:
  leader: {name: Leader}
  officer: {name: Officer, count: 2}
  mayor: {name: Mayor, holder: Ann Lee}
  read: {name: Read, holder: {is: Ann Lee, reading: So.}}
  pair: {name: Director, holder: [Ann Lee, Bo Ray]}
bodies:
"""


def shared(one: str, other: str) -> tuple[str, bool] | None:
    graph = graph_of(
        f"{HEAD}  one: {{name: One, chair: {one}}}\n  other: {{name: Other, chair: {other}}}\n"
    )
    found = graph.chairs.shared(graph.entity("one"), graph.entity("other"))
    return (found.person, found.likely) if found else None


@pytest.mark.parametrize(
    ("one", "other", "person"),
    [
        ("leader", "leader", "Leader"),
        ("mayor", "{to: council, holder: Ann Lee}", "Ann Lee"),
        ("{to: council, holder: Ann Lee}", "{to: trust, holder: Ann Lee}", "Ann Lee"),
        ("[leader, mayor]", "[{to: council, holder: Bo Ray}, leader]", "Leader"),
        ("pair", "{to: trust, holder: Bo Ray}", "Bo Ray"),
        ("{to: leader, holder: Ann Lee}", "leader", "Leader"),
    ],
)
def test_an_equal_holder_and_one_post_are_one_person(one: str, other: str, person: str) -> None:
    assert shared(one, other) == (person, False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("leader", "mayor"),
        ("council", "council"),
        ("officer", "officer"),
        ("{to: pair, holder: Ann Lee}", "{to: pair, holder: Bo Ray}"),
        ("{to: council, holder: vacant}", "{to: trust, holder: vacant}"),
        ("some", "some"),
        ("none", "leader"),
        ("leader", "{to: leader, status: ended}"),
    ],
)
def test_an_organisation_or_one_of_several_is_no_person(one: str, other: str) -> None:
    assert shared(one, other) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{to: leader, reading: So.}", "leader"),
        ("read", "{to: council, holder: Ann Lee}"),
        ("[read, {to: leader, reading: So.}]", "[mayor, leader]"),
    ],
)
def test_one_person_may_be_only_likely(one: str, other: str) -> None:
    found = shared(one, other)
    assert found is not None
    assert found[1]


def test_a_person_that_is_stated_comes_before_one_that_is_likely() -> None:
    assert shared("[{to: leader, reading: So.}, mayor]", "[leader, mayor]") == ("Ann Lee", False)


def test_a_deputy_and_a_member_are_no_chair() -> None:
    graph = graph_of(
        f"{HEAD}  one: {{name: One, deputy: leader, members: leader}}\n"
        "  other: {name: Other, chair: leader}\n"
    )
    assert graph.chairs.shared(graph.entity("one"), graph.entity("other")) is None


def test_for_an_organisation_stand_the_bodies_that_are_part_of_it_but_not_the_other_itself() -> (
    None
):
    graph = graph_of(
        f"{HEAD}  one: {{name: One, chair: leader}}\n"
        "  cabinet: {name: Cabinet, part_of: council, chair: leader}\n"
        "  board: {name: Board, part_of: {to: trust, reading: So.}, chair: leader}\n"
    )
    one, cabinet, council, trust = map(graph.entity, ("one", "cabinet", "council", "trust"))
    found = graph.chairs.shared(one, council)
    assert found is not None
    assert (found.one.body.id, found.other.body.id) == ("one", "cabinet")
    assert graph.chairs.shared(cabinet, council) is None
    read = graph.chairs.shared(trust, one)
    assert read is not None
    assert (read.one.body.id, read.other.body.id) == ("board", "one")


@pytest.mark.parametrize(
    ("chair", "certainty"),
    [
        ("vacant-post", Certainty.STATED),
        ("{to: council, holder: vacant}", Certainty.STATED),
        ("{to: some, holder: vacant}", Certainty.STATED),
        ("likely-vacant-post", Certainty.LIKELY),
        ("[vacant-post, likely-vacant-post]", Certainty.LIKELY),
        ("[vacant-post, council]", None),
        ("{to: vacant-post, holder: Ann Lee}", None),
        ("{to: vacant-post, reading: So.}", None),
        ("held-post", None),
        ("some", None),
        ("none", None),
    ],
)
def test_a_chair_is_vacant_where_nobody_is_in_any_of_its_seats(
    chair: str, certainty: Certainty | None
) -> None:
    graph = graph_of(
        "organisations: {council: {name: Council}}\n"
        "posts:\n"
        "  vacant-post: {name: V, holder: vacant}\n"
        "  likely-vacant-post: {name: L, holder: {is: vacant, reading: So.}}\n"
        "  held-post: {name: H, holder: [Bo Fox, vacant], count: 2}\n"
        f"bodies: {{board: {{name: Board, chair: {chair}}}}}\n"
    )
    (board,) = graph.bodies()
    assert graph.chairs.vacancy(board) is certainty
