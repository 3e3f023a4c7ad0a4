"""What keeps routes from being stated: a weak link, or what has ended or is not there yet."""

import pytest

from govgraph.graph import BrokenRoute, WeakSpot
from tests.reading import graph_of

COUNCIL = "organisations: {council: {name: Council, kind: council}}\n"


def weak(bodies: str, head: str = COUNCIL) -> list[tuple[str, list[str]]]:
    def told(spot: WeakSpot) -> tuple[str, list[str]]:
        link = f"{spot.entity.id} → {spot.link.target}" if spot.link else spot.entity.id
        return link, [body.id for body in spot.hanging]

    return [told(spot) for spot in graph_of(f"{head}bodies:\n{bodies}").routes.weak]


def test_bodies_that_share_a_likely_link_are_told_once_under_it() -> None:
    assert weak(
        "  cabinet: {name: Cabinet, part_of: {to: council, reading: So.}}\n"
        "  board: {name: Board, accountable_to: cabinet}\n"
        "  group: {name: Group, part_of: board}\n"
    ) == [("cabinet → council", ["board", "cabinet", "group"])]


def test_the_nearest_of_several_likely_links_is_told() -> None:
    assert weak(
        "  cabinet: {name: Cabinet, part_of: {to: council, reading: So.}}\n"
        "  board: {name: Board, accountable_to: {to: cabinet, reading: So.}}\n"
    ) == [("board → cabinet", ["board"]), ("cabinet → council", ["cabinet"])]


def test_a_route_for_one_matter_only_is_weak() -> None:
    assert weak("  board: {name: Board, accountable_to: {to: council, what: the grant}}\n") == [
        ("board → council", ["board"])
    ]


def test_where_only_the_root_is_likely_there_is_no_weak_link() -> None:
    assert weak(
        "  board: {name: Board, part_of: council}\n  group: {name: Group, part_of: board}\n",
        "organisations: {council: {name: Council, kind: {is: council, reading: So.}}}\n",
    ) == [("council", ["board", "group"])]


def test_a_stated_route_has_no_weak_spot() -> None:
    assert weak("  board: {name: Board, part_of: council}\n  lone: {name: Lone}\n") == []


def broken(bodies: str, head: str = COUNCIL) -> list[tuple[str, list[str], bool]]:
    def told(route: BrokenRoute) -> tuple[str, list[str], bool]:
        link = f"{route.link.source} → {route.link.target}"
        return link, [body.id for body in route.hanging], route.over

    dated = f"as_of: 2026-03-31\n{head}"
    return [told(route) for route in graph_of(f"{dated}bodies:\n{bodies}").routes.broken]


@pytest.mark.parametrize(
    ("facts", "over"),
    [
        ("accountable_to: {to: council, status: ended}", True),
        ("accountable_to: {to: council, until: 2020}", True),
        ("accountable_to: {to: council, status: planned}", False),
        ("accountable_to: {to: council, from: 2030}", False),
        ("accountable_to: {to: council, until: 2020, confidence: likely}", False),
    ],
)
def test_a_link_that_is_not_in_force_breaks_the_route(facts: str, over: bool) -> None:
    found = broken(f"  board: {{name: Board, {facts}}}\n  group: {{name: Group, part_of: board}}\n")
    assert found == [("board → council", ["group"], over)]


def test_a_body_that_has_ended_breaks_the_routes_of_those_below() -> None:
    assert broken(
        "  old: {name: Old, until: 2020, part_of: council}\n"
        "  a: {name: A, accountable_to: old}\n  b: {name: B, part_of: a}\n"
    ) == [("a → old", ["b"], True)]


def test_a_root_that_has_ended_breaks_the_route_and_so_does_one_to_come() -> None:
    text = "  board: {name: Board, accountable_to: council}\n"
    ended = "organisations: {council: {name: Council, kind: council, status: ended}}\n"
    planned = "organisations: {council: {name: Council, kind: council, status: planned}}\n"
    assert broken(text, ended) == [("board → council", [], True)]
    assert broken(text, planned) == [("board → council", [], False)]


def test_a_route_that_is_over_in_one_place_and_to_come_in_another_is_not_there_yet() -> None:
    assert broken(
        "  old: {name: Old, until: 2020, accountable_to: {to: council, status: planned}}\n"
        "  board: {name: Board, accountable_to: old}\n"
    ) == [("board → old", [], False)]


def test_a_route_that_is_over_goes_before_one_that_is_to_come() -> None:
    assert broken(
        "  board:\n    name: Board\n    accountable_to: [{to: new}, {to: old}]\n"
        "  new: {name: New, status: planned, part_of: council}\n"
        "  old: {name: Old, status: ended, part_of: council}\n"
    ) == [("board → old", [], True)]


def test_what_does_not_exist_gives_no_route() -> None:
    assert (
        broken(
            "  ghost: {name: Ghost, is: none, part_of: council}\n"
            "  board: {name: Board, accountable_to: ghost}\n"
        )
        == []
    )


def test_what_has_a_route_is_not_broken_nor_is_what_never_had_one() -> None:
    assert (
        broken(
            "  board: {name: Board, part_of: council, accountable_to: old}\n"
            "  old: {name: Old, status: ended}\n"
            "  lone: {name: Lone, accountable_to: old}\n"
        )
        == []
    )


def test_where_nothing_is_out_of_force_no_route_is_broken() -> None:
    assert broken("  lone: {name: Lone}\n") == []
