"""Numbers that are stated twice and can't both be right."""

import pytest

from govgraph.graph.mismatches import overfull_lists, unequal_parts, unequal_posts
from tests.reading import graph_of


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("count: 6, total: 8", [("8", "6")]),
        ("count: at least 9, total: 8", [("8", "at least 9")]),
        ("count: up to 3, total: 2 to 4", []),
        ("count: some, total: 8", []),
        ("count: 6", []),
        ("count: 6, total: 8, status: ended", []),
        ("count: 6, total: {is: 8, confidence: likely}", []),
        ("count: {is: 6, confidence: likely}, total: 8", []),
    ],
)
def test_a_total_that_no_count_meets_is_a_mismatch(
    said: str, numbers: list[tuple[str, str]]
) -> None:
    graph = graph_of(f"posts: {{worker: {{name: Worker, {said}}}}}")
    assert [(one.stated, one.found) for one in unequal_posts(graph)] == numbers


def test_all_that_are_made_of_one_post_are_counted_together() -> None:
    graph = graph_of("""
places: {areas: {kind: area, count: 2}}
posts:
  worker: {name: Worker, per: area, count: 2, total: 5}
  clerk: {name: Clerk, count: 3, total: 3}
  clerk.audit: {name: Audit clerk}
""")
    (found,) = unequal_posts(graph)
    assert (found.stated, found.found) == ("5", "4")
    assert [one.id for one in (found.owner, *found.others)] == ["worker.areas.1", "worker.areas.2"]


def test_totals_of_one_post_that_differ_are_not_compared() -> None:
    graph = graph_of("""
places: {areas: {kind: area, count: 2}}
posts:
  worker: {name: Worker, per: area, total: 5}
  worker.areas.2: {total: 6}
""")
    assert list(unequal_posts(graph)) == []


@pytest.mark.parametrize(
    ("members", "numbers"),
    [
        ("[a, b, {total: 3}]", [("3", "4")]),
        ("[a, b, {total: 4}]", []),
        ("[a, b, {total: at least 1}]", []),
        ("[{to: a, as: observer}, b, {total: 3}]", []),
        ("[a, {to: b, confidence: likely}, {total: 2}]", []),
        ("[a, b, {total: 1, confidence: likely}]", []),
    ],
)
def test_a_list_of_members_is_overfull_by_the_seats_that_its_total_counts(
    members: str, numbers: list[tuple[str, str]]
) -> None:
    graph = graph_of(f"""
posts: {{a: {{name: A}}, b: {{name: B, count: 2}}, c: {{name: C}}}}
bodies: {{board: {{name: Board, chair: c, members: {members}}}}}
""")
    found = overfull_lists(graph, graph.seats)
    assert [(one.stated, one.found) for one in found] == numbers


def test_a_list_may_be_overfull_from_the_other_side_too() -> None:
    graph = graph_of("""
posts: {a: {name: A, member_of: [north, south, {total: 1}]}}
bodies: {north: {name: North}, south: {name: South}}
""")
    (found,) = overfull_lists(graph, graph.seats)
    assert (found.owner.id, found.key, found.found) == ("a", "member_of", "2")


@pytest.mark.parametrize(
    ("whole", "numbers"),
    [
        ("amount: £1m", [("£1,000,000", "£1,200,000.50")]),
        ("amount: £2m", []),
        ("amount: £2m, has_part: {total: 2}", [("£2,000,000", "£1,200,000.50")]),
        ("amount: £2m, has_part: {total: 3}", []),
        ("amount: at least £1m", []),
        ("amount: up to £1m", [("£0 to £1,000,000", "£1,200,000.50")]),
        ("amount: {is: £1m, every: year}", []),
        ("amount: {is: £1m, confidence: likely}", []),
        ("kind: pooled", []),
    ],
)
def test_parts_come_to_more_than_the_whole_or_if_they_are_all_to_less(
    whole: str, numbers: list[tuple[str, str]]
) -> None:
    graph = graph_of(f"""
funds:
  whole: {{name: Whole, {whole}}}
  first: {{name: First, amount: £600k, part_of: whole}}
  second: {{name: Second, amount: £600000.50, part_of: whole}}
""")
    assert [(one.stated, one.found) for one in unequal_parts(graph)] == numbers
