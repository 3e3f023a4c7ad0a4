"""How far the facts of an entity are known."""

import pytest

from govgraph.graph import Claim, GovernanceGraph, Known
from govgraph.graph.known import NO_CLAIM, combined
from govgraph.model.entity import Body, Post
from govgraph.model.words import Arrangement, BodyKind, Role, Special
from tests.reading import graph_of

HEAD = "as_of: 2026-03-31\nsources: {one: {title: One}, two: {title: Two}}\n"


def body(facts: str) -> tuple[GovernanceGraph, Body]:
    graph = graph_of(f"{HEAD}bodies: {{board: {{name: Board, {facts}}}}}")
    return graph, graph.bodies()[0]


def kind(facts: str) -> Known[BodyKind]:
    graph, board = body(f"kind: {facts}")
    return graph.known(board, board.kind)


PARTS = ("stated", "likely", "not_in_force", "disputed")


@pytest.mark.parametrize(
    ("written", "part"),
    [
        ("board", "stated"),
        ("none", "stated"),
        ("{is: board, called: Management Board}", "stated"),
        ("{is: board, confidence: likely}", "likely"),
        ("{is: board, status: proposed}", "not_in_force"),
        ("{is: board, until: 2020}", "not_in_force"),
        ("{is: board, from: 2030}", "not_in_force"),
        ("[{is: board, source: one}, {is: forum, source: two}]", "disputed"),
    ],
)
def test_a_value_stands_in_one_part_of_what_is_known(written: str, part: str) -> None:
    known = kind(written)
    assert [name for name in PARTS if getattr(known, name)] == [part]
    assert not known.is_silent


def test_nothing_written_is_silence() -> None:
    graph, board = body("role: decides")
    known = graph.known(board, board.kind)
    assert known.is_silent
    assert known.value is None
    assert not known.holds(BodyKind.BOARD)
    assert not known.may_hold(BodyKind.BOARD)


def test_a_likely_value_may_hold_and_does_not_hold() -> None:
    known = kind("{is: board, confidence: likely}")
    assert known.may_hold(BodyKind.BOARD)
    assert not known.holds(BodyKind.BOARD)
    assert known.values == ()
    assert known.likely_values == (BodyKind.BOARD,)


def test_a_word_in_place_of_a_value_is_no_value() -> None:
    known = kind("none")
    assert known.says_none
    assert not known.says_some
    assert known.value is None
    graph = graph_of(
        "posts: {clerk: {name: Clerk, holder: some}, chief: {name: Chief, holder: vacant}}"
    )
    clerk, chief = (graph.known(post, post.holder) for post in sorted(graph.posts(), key=_name))
    assert clerk.says(Special.VACANT)
    assert chief.says_some


def _name(post: Post) -> str:
    return post.id


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("[{is: board, until: 2020}, {is: forum, from: 2021}]", BodyKind.FORUM),
        ("[{is: board, from: 2010}, {is: forum, from: 2021}]", BodyKind.FORUM),
        ("[board, {is: forum, from: 2021}]", BodyKind.FORUM),
        ("[board, {is: forum, from: 2030}]", BodyKind.BOARD),
        ("[board, {is: forum, status: planned}]", BodyKind.BOARD),
        ("[board, {is: forum, confidence: likely}]", BodyKind.BOARD),
        ("[{is: board, source: one}, {is: board, source: two}]", BodyKind.BOARD),
    ],
)
def test_of_a_value_that_changed_what_holds_at_the_date_is_known(
    written: str, value: BodyKind
) -> None:
    known = kind(written)
    assert known.value is value
    assert known.disputed == ()


def test_without_a_date_the_latest_of_several_values_holds() -> None:
    graph = graph_of(
        "bodies: {board: {name: Board, kind: [{is: board, until: 2020}, {is: forum, from: 2021}]}}"
    )
    board = graph.bodies()[0]
    assert graph.known(board, board.kind).values == (BodyKind.FORUM,)


def test_a_key_that_takes_several_values_holds_them_together() -> None:
    graph, board = body("role: [decides, {is: advises, confidence: likely}, recommends]")
    known = graph.known(board, board.role)
    assert set(known.values) == {Role.DECIDES, Role.RECOMMENDS}
    assert known.likely_values == (Role.ADVISES,)


def test_an_arrangement_takes_one_value_that_two_sources_may_disagree_on() -> None:
    graph, board = body(
        "arrangements: {quorum: [{is: five, source: one}, {is: six, source: two}], meets: 2025}"
    )
    assert len(graph.known(board, board.arrangements[Arrangement.QUORUM]).disputed) == 2
    assert graph.known(board, board.arrangements[Arrangement.MEETS]).value is not None


def test_role_decides_and_a_denial_of_another_source_are_disputed_both() -> None:
    graph, board = body("role: {is: decides, source: one}, decides: {is: none, source: two}")
    assert graph.known(board, board.role).disputed
    assert graph.answer(board, "decides").none is None
    assert [link.says_none for link in graph.answer(board, "decides").unsure] == [True]


def claim(**parts: bool) -> Claim:
    graph, board = body("role: decides")
    statement = graph.known(board, board.role).stated[0]
    return Claim(**dict.fromkeys(parts, (statement,)))


@pytest.mark.parametrize(
    ("parts", "stated", "denied", "possible"),
    [
        ({"stated": True}, True, False, True),
        ({"likely": True}, False, False, True),
        ({"disputed": True}, False, False, True),
        ({"not_in_force": True}, False, False, False),
        ({"denied": True}, False, True, False),
        ({"denied": True, "likely": True}, False, True, False),
        ({"denied": True, "stated": True}, True, False, True),
        ({}, False, False, False),
    ],
)
def test_a_claim_is_answered_in_more_than_two_ways(
    parts: dict[str, bool], stated: bool, denied: bool, possible: bool
) -> None:
    found = claim(**parts)
    assert (found.is_stated, found.is_denied, found.is_possible) == (stated, denied, possible)
    assert found.is_silent is not bool(parts)


def test_claims_are_combined_part_by_part_and_silence_adds_nothing() -> None:
    one, other = claim(stated=True), claim(likely=True)
    assert combined((one, NO_CLAIM)) is one
    assert combined(()) is NO_CLAIM
    both = combined((one, NO_CLAIM, other))
    assert (len(both.stated), len(both.likely)) == (1, 1)
