"""Links under each key, from whichever side, and what other sources contradict."""

import pytest

from govgraph.graph.index import build_index
from govgraph.model.relation import RELATION_TYPES
from tests.reading import graph_of, structure_of

SOURCES = "sources: {one: {title: One}, two: {title: Two}}\n"


def test_every_key_of_a_relation_is_in_the_index_from_both_sides() -> None:
    index = build_index(structure_of("bodies: {a: {name: A}}"))
    for relation, type_ in RELATION_TYPES.items():
        assert relation.value in index
        assert (type_.inverse or f"-{relation}") in index


def test_a_link_stands_under_both_its_keys() -> None:
    structure = structure_of("bodies: {a: {name: A, part_of: b}, b: {name: B}}")
    index = build_index(structure)
    (link,) = structure.links
    assert index["part_of"]["a"] == [link]
    assert index["has_part"]["b"] == [link]


def disputed(links: str, rest: str = "") -> int:
    graph = graph_of(
        f"{SOURCES}as_of: 2026-03-31\nbodies:\n  a: {{name: A, accountable_to: {links}}}\n"
        f"  b: {{name: B}}\n  c: {{name: C}}\n{rest}"
    )
    return sum(graph.is_disputed(link) for link in graph.structure.links)


@pytest.mark.parametrize(
    ("links", "number"),
    [
        ("[{to: b, source: one}, {to: b, is: none, source: two}]", 2),
        ("[{to: b, source: one}, {is: none, source: two}]", 2),
        ("[{to: b, source: one}, {to: c, source: one}, {is: none, source: two}]", 3),
        ("[{to: b, source: one, reading: So.}, {to: b, is: none, source: two}]", 0),
        ("[{to: b, source: one, status: ended}, {to: b, is: none, source: two}]", 0),
        ("[{to: b, source: one, until: 2020}, {to: b, is: none, source: two}]", 0),
        ("[{to: b, source: one}, {to: c, is: none, source: two}]", 0),
        ("[{to: b, source: one, what: the plan}, {to: b, is: none, source: two, what: a gap}]", 0),
        ("[{to: b, source: one}, {to: c, source: two}]", 0),
    ],
)
def test_a_link_and_its_denial_in_another_source_are_disputed(links: str, number: int) -> None:
    assert disputed(links) == number


def test_a_denial_from_the_other_side_is_a_denial_too() -> None:
    graph = graph_of(
        f"{SOURCES}bodies:\n  a: {{name: A, accountable_to: {{to: b, source: one}}}}\n"
        "  b: {name: B, holds_to_account: {to: a, is: none, source: two}}\n"
    )
    assert graph.answer("a", "accountable_to").stated == ()
    assert len(graph.answer("b", "holds_to_account").disputed) == 1


def test_two_values_of_one_detail_from_two_sources_are_disputed() -> None:
    graph = graph_of(
        f"{SOURCES}bodies:\n  a: {{name: A, reports_to: {{to: b, every: year, source: one}}}}\n"
        "  b: {name: B, receives_reports_from: {to: a, every: month, source: two}}\n"
    )
    assert len(graph.answer("a", "reports_to").disputed) == 2


def test_deciding_and_deciding_nothing_are_disputed_between_sources() -> None:
    graph = graph_of(
        f"{SOURCES}bodies:\n  a: {{name: A, role: {{is: decides, source: one}},"
        " decides: {is: none, source: two}}\n"
    )
    body = graph.bodies()[0]
    assert graph.is_disputed(body.role[0])
    assert graph.answer(body, "decides").none is None
    assert not graph.powers.decides(body).is_denied
