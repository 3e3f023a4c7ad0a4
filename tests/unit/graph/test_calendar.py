"""What holds at the date of the structure, and how surely."""

import pytest

from govgraph.graph import Certainty, GovernanceGraph, Standing
from govgraph.model.words import BodyKind
from tests.reading import graph_of

HEAD = """
as_of: 2026-03-31
sources:
  one: {title: One}
  two: {title: Two}
  later: {title: Later, date: 2026-04-02}
organisations: {council: {name: Council, kind: council}}
"""


def board(facts: str, head: str = HEAD) -> GovernanceGraph:
    return graph_of(f"{head}bodies:\n  board: {{name: Board, part_of: council, {facts}}}\n")


@pytest.mark.parametrize(
    ("facts", "standing", "certainty"),
    [
        ("kind: board", Standing.IN_FORCE, Certainty.STATED),
        ("status: active", Standing.IN_FORCE, Certainty.STATED),
        ("status: approved", Standing.IN_FORCE, Certainty.STATED),
        ("status: partial", Standing.IN_FORCE, Certainty.STATED),
        ("status: proposed", Standing.NOT_YET, Certainty.STATED),
        ("status: required", Standing.NOT_YET, Certainty.STATED),
        ("status: planned", Standing.NOT_YET, Certainty.STATED),
        ("status: in_development", Standing.NOT_YET, Certainty.STATED),
        ("status: ended", Standing.OVER, Certainty.STATED),
        ("from: 2026-04-01", Standing.NOT_YET, Certainty.STATED),
        ("from: 2026-03", Standing.IN_FORCE, Certainty.STATED),
        ("until: 2026-03", Standing.IN_FORCE, Certainty.STATED),
        ("until: 2026-02", Standing.OVER, Certainty.STATED),
        ("until: none", Standing.IN_FORCE, Certainty.STATED),
        ("until: when its work is done", Standing.IN_FORCE, Certainty.STATED),
        ("from: 2020, lasts: 2 years", Standing.OVER, Certainty.STATED),
        ("from: 2025, lasts: 2 years", Standing.IN_FORCE, Certainty.STATED),
        ("lasts: 2 years", Standing.IN_FORCE, Certainty.STATED),
        ("status: active, until: 2020", Standing.OVER, Certainty.STATED),
        ("status: proposed, until: 2020", Standing.OVER, Certainty.STATED),
        ("status: {is: ended, confidence: likely}", Standing.IN_FORCE, Certainty.LIKELY),
        ("until: {is: 2020, reading: By the file.}", Standing.IN_FORCE, Certainty.LIKELY),
        ("until: {is: 2030, reading: By the file.}", Standing.IN_FORCE, Certainty.STATED),
        (
            "status: planned, until: {is: 2020, confidence: likely}",
            Standing.NOT_YET,
            Certainty.STATED,
        ),
        (
            "status: [{is: active, source: one}, {is: ended, source: two}]",
            Standing.IN_FORCE,
            Certainty.LIKELY,
        ),
        (
            "until: [{is: 2030, source: one}, {is: 2031, source: two}]",
            Standing.IN_FORCE,
            Certainty.STATED,
        ),
        (
            "until: [{is: 2020, source: one}, {is: 2021, source: two}]",
            Standing.OVER,
            Certainty.STATED,
        ),
        (
            "status: [{is: planned, until: 2025}, {is: active, from: 2026}]",
            Standing.IN_FORCE,
            Certainty.STATED,
        ),
        ("is: none", Standing.ABSENT, Certainty.STATED),
        ("is: none, confidence: likely", Standing.ABSENT, Certainty.LIKELY),
    ],
)
def test_an_entity_stands_as_its_status_and_dates_say(
    facts: str, standing: Standing, certainty: Certainty
) -> None:
    graph = board(facts)
    entity = graph.entity("board")
    assert graph.standing(entity) is standing
    assert graph.certainty(entity) is certainty
    assert graph.in_force(entity) is (
        standing is Standing.IN_FORCE and certainty is Certainty.STATED
    )


@pytest.mark.parametrize("facts", ["from: 2099", "until: 1999", "from: 1990, lasts: 1 year"])
def test_without_a_date_of_its_own_a_structure_compares_nothing(facts: str) -> None:
    graph = board(facts, HEAD.replace("as_of: 2026-03-31\n", ""))
    assert graph.in_force(graph.entity("board"))
    assert graph.answer("board", "part_of").ids == ("council",)


def test_what_is_over_and_what_is_to_come_are_told_apart() -> None:
    graph = graph_of(
        f"{HEAD}bodies: {{old: {{name: Old, until: 2020}}, new: {{name: New, from: 2030}}}}"
    )
    old, new = graph.entity("old"), graph.entity("new")
    assert (graph.is_over(old), graph.is_not_yet(old)) == (True, False)
    assert (graph.is_over(new), graph.is_not_yet(new)) == (False, True)


def test_a_link_is_in_force_only_while_both_its_ends_are() -> None:
    graph = graph_of(
        f"{HEAD}bodies:\n  old: {{name: Old, until: 2020, part_of: council}}\n"
        "  ghost: {name: Ghost, is: none, accountable_to: council}\n"
        "  maybe: {name: Maybe, status: {is: ended, confidence: likely}, part_of: council}\n"
    )
    old, ghost, maybe = (
        next(link for link in graph.structure.links if link.source == one)
        for one in ("old", "ghost", "maybe")
    )
    assert graph.standing(old) is Standing.OVER
    assert graph.standing(ghost) is Standing.ABSENT
    assert graph.in_force(maybe)
    assert graph.certainty(maybe) is Certainty.LIKELY
    assert not graph.is_stated(maybe)
    assert graph.is_possible(maybe)


@pytest.mark.parametrize(
    ("fact", "certainty"),
    [
        ("{to: council, source: later}", Certainty.LIKELY),
        ("{to: council, source: later, from: 2020}", Certainty.STATED),
        ("{to: council, source: later, until: 2030}", Certainty.STATED),
        ("{to: council, source: later, lasts: rolling}", Certainty.STATED),
        ("{to: council, source: one}", Certainty.STATED),
    ],
)
def test_an_undated_link_from_a_source_after_the_date_is_likely(
    fact: str, certainty: Certainty
) -> None:
    graph = graph_of(f"{HEAD}bodies: {{board: {{name: Board, accountable_to: {fact}}}}}")
    (link,) = graph.structure.links
    assert graph.certainty(link) is certainty


def test_an_undated_value_from_a_source_after_the_date_is_likely() -> None:
    graph = board(
        "kind: {is: board, source: later}, role: {is: decides, source: later, from: 2020}"
    )
    body = graph.bodies()[0]
    assert graph.known(body, body.kind).likely_values == (BodyKind.BOARD,)
    assert graph.known(body, body.role).values == ("decides",)


def test_what_an_earlier_source_says_too_is_stated() -> None:
    graph = graph_of(
        f"{HEAD}bodies: {{board: {{name: Board, accountable_to: {{to: council, source: later}}}}}}"
    )
    both = graph_of(
        HEAD.replace("kind: council", "kind: council, holds_to_account: board")
        + "bodies: {board: {name: Board, accountable_to: {to: council, source: later}}}"
    )
    assert not graph.answer("board", "accountable_to").stated
    assert both.answer("board", "accountable_to").ids == ("council",)


def test_a_link_of_what_sources_disagree_on_is_only_likely() -> None:
    graph = board("status: [{is: active, source: one}, {is: ended, source: two}]")
    answer = graph.answer("board", "part_of")
    assert answer.stated == ()
    assert [link.target for link in answer.likely] == ["council"]
