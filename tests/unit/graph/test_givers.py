"""How much of some money comes from one giver."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.graph.givers import largest_gift, main_givers
from govgraph.model.entity import Fund
from tests.reading import graph_of

GIVING = """
organisations: {north: {name: North}, south: {name: South}, many: {name: Many, count: 3}}
funds: {pool: {name: Pool, SAID}}
"""


def gift(said: str, *, likely: bool = False) -> tuple[str, float, bool] | None:
    """Who gives most of a pool, how much of it, and whether that is the whole list."""
    graph = graph_of(GIVING.replace("SAID", said))
    pool = graph.entity("pool")
    assert isinstance(pool, Fund)
    found = largest_gift(graph, pool, likely=likely)
    return None if found is None else (found.giver.id, float(found.percent), found.is_whole)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("contributors: [{to: north, share: 60%}, {to: south, share: 40%}]", ("north", 60, True)),
        ("contributors: [{to: north, share: 60%}, south]", ("north", 60, False)),
        ("contributors: [{to: many, share: 90%}, {to: south, share: 10%}]", ("south", 10, True)),
        (
            "contributors: [{to: north, amount: £3k}, {to: south, amount: £1k}]",
            ("north", 75, False),
        ),
        ("amount: £4k, contributors: {to: north, amount: £3k}", ("north", 75, False)),
        ("contributors: [{to: north, amount: £3k}, {total: 1}]", ("north", 100, True)),
        ("contributors: {to: north, amount: £3k}", None),
        ("contributors: [north, south]", None),
        ("contributors: [{to: north, amount: £0}, {to: south, amount: £0}]", None),
        ("contributors: [{to: north, amount: at least £3k}, {to: south, amount: £1k}]", None),
    ],
)
def test_the_largest_gift_is_known_as_far_as_shares_and_amounts_are(
    said: str, found: tuple[str, float, bool] | None
) -> None:
    assert gift(said) == found


def test_what_is_only_likely_counts_where_it_is_asked_for() -> None:
    said = "contributors: [{to: north, share: 60%, confidence: likely}, {to: south, share: 40%}]"
    assert gift(said) == ("south", 40, False)
    assert gift(said, likely=True) == ("north", 60, True)


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=6))
def test_no_one_gives_more_than_the_largest_giver(amounts: list[int]) -> None:
    givers = ", ".join(f"{{to: g{index}, amount: £{one}}}" for index, one in enumerate(amounts))
    names = ", ".join(f"g{index}: {{name: G{index}}}" for index, _ in enumerate(amounts))
    graph = graph_of(f"""
organisations: {{{names}}}
funds: {{pool: {{name: Pool, contributors: [{givers}]}}}}
""")
    (pool,) = graph.funds()
    found = largest_gift(graph, pool)
    if found is None:
        assert sum(amounts) == 0
    else:
        assert found.percent * sum(amounts) == max(amounts) * 100


def test_funds_of_each_currency_are_weighed_by_themselves() -> None:
    graph = graph_of("""
organisations: {north: {name: North}, south: {name: South}}
funds:
  a: {name: A, amount: £3k, provided_by: north}
  b: {name: B, amount: £1k, provided_by: south}
  c: {name: C, amount: €1k, provided_by: north}
  d: {name: D, amount: €1k, provided_by: south}
  e: {name: E, amount: $1k, provided_by: south}
""")
    found = [
        (gift.giver.id, float(gift.percent), tuple(fund.id for fund in funds))
        for gift, funds in main_givers(graph)
    ]
    assert ("north", 75, ("a", "b")) in found
    assert len(found) == 2
