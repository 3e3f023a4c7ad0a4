"""Who sits on two bodies at once."""

import pytest

from govgraph.model.entity import Body
from govgraph.model.words import Mandate
from tests.reading import graph_of

HEAD = """
organisations: {council: {name: Council}, trust: {name: Trust}}
posts:
  leader: {name: Leader, holder: Ann Lee}
  clerk: {name: Clerk}
  officer: {name: Officer, count: 3}
"""


def shared(one: str, other: str) -> list[tuple[tuple[str, ...], int, bool]]:
    """The people of each shared seat, how many seats that is, and whether it is only likely."""
    graph = graph_of(
        f"{HEAD}bodies: {{one: {{name: One, {one}}}, other: {{name: Other, {other}}}}}"
    )
    bodies = [body for body in (graph.entity("one"), graph.entity("other")) if type(body) is Body]
    return [(found.people, found.number, found.likely) for found in graph.people.shared(*bodies)]


@pytest.mark.parametrize(
    ("one", "other", "people"),
    [
        ("members: clerk", "members: [council, clerk]", ("Clerk",)),
        ("chair: clerk", "deputy: clerk", ("Clerk",)),
        ("members: leader", "members: {to: trust, holder: Ann Lee}", ("Ann Lee",)),
        ("members: leader", "chair: leader", ("Leader",)),
        (
            "members: {to: council, holder: Ann Lee}",
            "members: {to: trust, holder: Ann Lee}",
            ("Ann Lee",),
        ),
    ],
)
def test_an_equal_holder_and_one_post_sit_on_both(
    one: str, other: str, people: tuple[str, ...]
) -> None:
    assert shared(one, other) == [(people, 1, False)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("members: council", "members: council"),
        ("members: officer", "members: officer"),
        ("members: clerk", "members: leader"),
        ("members: {to: clerk, holder: Bo Ray}", "members: {to: clerk, holder: Cy Fox}"),
        ("members: {to: clerk, as: observer}", "members: clerk"),
        ("members: clerk", "members: {to: clerk, as: adviser}"),
        ("members: {to: clerk, as: invited}", "members: clerk"),
        ("members: {to: clerk, as: attendee}", "members: clerk"),
        ("members: clerk", "members: {to: clerk, status: ended}"),
        ("members: clerk", "purpose: none"),
    ],
)
def test_an_organisation_one_of_several_and_a_guest_sit_on_neither(one: str, other: str) -> None:
    assert shared(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("members: {to: clerk, reading: So.}", "members: clerk"),
        ("members: clerk", "chair: {to: clerk, reading: So.}"),
    ],
)
def test_that_one_sits_on_both_may_be_only_likely(one: str, other: str) -> None:
    assert shared(one, other) == [(("Clerk",), 1, True)]


def test_each_seat_is_told_once_however_many_of_its_people_sit_where() -> None:
    assert shared(
        "members: [{to: council, holder: [Ann Lee, Bo Ray, Cy Fox], count: 3}, clerk, trust]",
        "chair: {to: trust, holder: Bo Ray}, members: [{to: trust, holder: Ann Lee}, clerk]",
    ) == [(("Clerk",), 1, False), (("Ann Lee", "Bo Ray"), 2, False)]


def test_what_is_stated_of_a_seat_is_told_without_what_is_likely() -> None:
    assert shared(
        "members: {to: council, holder: [Ann Lee, Bo Ray], count: 2}",
        "members: [{to: trust, holder: Ann Lee}, {to: trust, holder: Bo Ray, reading: So.}]",
    ) == [(("Ann Lee",), 1, False)]


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [("chair", "chair", True), ("chair", "members", False), ("members", "chair", False)],
)
def test_one_chair_of_both_is_told_apart(one: str, other: str, *, both: bool) -> None:
    graph = graph_of(
        f"{HEAD}bodies:\n"
        f"  one: {{name: One, {one}: clerk}}\n"
        f"  other: {{name: Other, {other}: clerk}}\n"
    )
    (found,) = graph.people.shared(*graph.bodies())
    assert found.is_of_both_chairs is both


def test_a_seat_says_whether_it_is_elected_and_may_speak_for_others() -> None:
    graph = graph_of(
        f"{HEAD}bodies:\n"
        "  one:\n"
        "    name: One\n"
        "    chair: {to: clerk, elected: no}\n"
        "    members:\n"
        "      - {to: clerk, mandate: none}\n"
        "      - {to: trust, elected: yes, mandate: some}\n"
        "      - council\n"
    )
    (body,) = graph.bodies()
    assert [(seat.elected, seat.mandate) for seat in graph.seats.of(body)] == [
        (False, Mandate.NONE),
        (None, None),
        (True, Mandate.SOME),
    ]
