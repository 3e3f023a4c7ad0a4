"""Who sits on many bodies, and who chairs several."""

import pytest

from govgraph.graph.seat_holders import seat_holders
from tests.reading import graph_of

HEAD = """
posts:
  leader: {name: Leader, holder: Ann Lee}
  mayor: {name: Mayor}
  clerk: {name: Clerk, count: 2}
organisations: {council: {name: Council}}
bodies:
"""


def held(bodies: str, least: int = 2) -> list[tuple[str, str, str]]:
    """Each person with the bodies on which they surely sit, and on which they may."""
    graph = graph_of(HEAD + bodies)
    return [
        (
            one.person.name,
            " ".join(seat.body.id for seat in one.stated),
            " ".join(seat.body.id for seat in one.possible),
        )
        for one in seat_holders(graph, graph.seats, graph.powers, least)
    ]


def test_a_post_and_whoever_holds_it_are_one() -> None:
    assert held("  a: {name: A, chair: leader}\n  b: {name: B, members: leader}\n") == [
        ("Leader", "a b", "a b")
    ]


def test_whoever_sits_by_another_post_too_is_told_by_name() -> None:
    bodies = """
  a: {name: A, chair: leader}
  b: {name: B, members: leader}
  c: {name: C, members: {to: mayor, holder: Ann Lee}}
"""
    assert held(bodies) == [("Ann Lee", "a b c", "a b c")]


def test_chair_and_seat_of_one_body_are_one_and_the_chair_is_told() -> None:
    graph = graph_of(
        f"{HEAD}  a: {{name: A, members: mayor, chair: {{to: mayor, holder: Bo Fox}}}}\n"
        "  b: {name: B, members: mayor}\n  c: {name: C, chair: {to: some, holder: Bo Fox}}\n"
    )
    found = seat_holders(graph, graph.seats, graph.powers, 2)
    assert [(one.person.name, [seat.is_chair for seat in one.stated]) for one in found] == [
        ("Bo Fox", [True, True])
    ]


@pytest.mark.parametrize(
    ("part_of", "stated", "possible"),
    [("a", "a", "a"), ("{to: a, reading: So.}", "a", "a b"), ("council", "a b", "a b")],
)
def test_what_is_part_of_another_is_no_further_seat(
    part_of: str, stated: str, possible: str
) -> None:
    bodies = f"  a: {{name: A, chair: mayor}}\n  b: {{name: B, part_of: {part_of}, chair: mayor}}\n"
    assert held(bodies) == [("Mayor", stated, possible)]


@pytest.mark.parametrize("sitter", ["council", "clerk", "some", "{to: council, holder: vacant}"])
def test_nobody_in_particular_is_no_person(sitter: str) -> None:
    bodies = f"  a: {{name: A, members: {sitter}}}\n  b: {{name: B, members: {sitter}}}\n"
    assert held(bodies) == []


def test_fewer_seats_than_asked_for_are_not_told() -> None:
    assert held("  a: {name: A, chair: mayor}\n  b: {name: B, chair: mayor}\n", least=3) == []
