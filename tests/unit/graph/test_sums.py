"""Money is added up between bounds, where it is of one currency and comes as often."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.graph.sums import Money, added, counted, money_of, read_money
from govgraph.model.entity import Fund
from govgraph.model.scalars import Count, Period, Unit, read_amount, read_count
from govgraph.model.words import Special
from tests.reading import graph_of

pounds = st.integers(0, 10**9).map(Fraction)


@st.composite
def sums(draw: st.DrawFn) -> Money:
    low, more = draw(pounds), draw(st.none() | pounds)
    return Money("£", None, low, None if more is None else low + more)


@given(st.lists(sums(), min_size=1, max_size=5))
def test_a_total_has_the_bounds_of_its_parts(parts: list[Money]) -> None:
    total = added(parts)
    assert total is not None
    assert total.low == sum(part.low for part in parts)
    highs = [part.high for part in parts]
    assert total.high == (None if None in highs else sum(high for high in highs if high))


@given(sums(), sums())
def test_what_is_above_shares_no_value_with_what_it_is_above(one: Money, other: Money) -> None:
    apart = other.high is not None and one.low > other.high
    assert one.is_above(other) is apart
    assert not (one.is_above(other) and other.is_above(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [(("£1m", None), ("€1m", None)), (("£1m", None), ("£1m", Period(1, Unit.YEAR)))],
)
def test_other_currencies_and_other_times_are_not_added_up(
    one: tuple[str, Period | None], other: tuple[str, Period | None]
) -> None:
    both = [read_money(read_amount(text), every) for text, every in (one, other)]
    assert added(money for money in both if money) is None


@pytest.mark.parametrize("text", ["some of it", "1000", "£1.021m per annum"])
def test_a_text_is_no_money(text: str) -> None:
    assert read_money(read_amount(text)) is None


def test_money_that_comes_nobody_says_how_often_is_not_added_up() -> None:
    assert read_money(read_amount("£1m"), Special.SOME) is None
    assert added([]) is None


@pytest.mark.parametrize(
    ("amount", "low"),
    [
        ("£1m", 1_000_000),
        ("up to £5k", 0),
        ("{is: £1m, every: year}", 1_000_000),
        ("{is: £1m, confidence: likely}", None),
        ("some", None),
    ],
)
def test_the_money_of_a_fund_is_its_stated_amount(amount: str, low: int | None) -> None:
    graph = graph_of(f"funds: {{grant: {{name: Grant, amount: {amount}}}}}")
    fund = graph.entity("grant")
    assert isinstance(fund, Fund)
    money = money_of(graph, fund)
    assert (None if money is None else money.low) == low


@given(st.lists(st.tuples(st.integers(0, 50), st.none() | st.integers(0, 50)), max_size=5))
def test_a_number_of_all_has_the_bounds_of_each(bounds: list[tuple[int, int | None]]) -> None:
    counts = [
        Count(low, None if more is None else low + more, "any")  # its text is not read
        for low, more in bounds
    ]
    total = counted(counts)
    assert total.low == sum(low for low, _ in bounds)
    highs = [count.high for count in counts]
    assert total.high == (None if None in highs else sum(high for high in highs if high))


@pytest.mark.parametrize(
    ("texts", "told"),
    [(["2", "3"], "5"), (["2 to 4", "1"], "3 to 5"), (["2", "some"], "at least 3"), ([], "0")],
)
def test_a_number_of_all_is_told_as_it_would_be_written(texts: list[str], told: str) -> None:
    assert str(counted(map(read_count, texts))) == told


@pytest.mark.parametrize(
    ("amount", "told"),
    [
        ("£1.021m", "£1,021,000"),
        ("£10.5", "£10.50"),
        ("up to €5k", "€0 to €5,000"),
        ("at least £2m", "at least £2,000,000"),
    ],
)
def test_money_is_told_in_full(amount: str, told: str) -> None:
    assert str(read_money(read_amount(amount))) == told
