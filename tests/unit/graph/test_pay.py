"""Whether those who do something are paid by money that ends, and by no other."""

import pytest

from govgraph.graph import Certainty
from govgraph.graph.pay import passing_pay
from tests.reading import graph_of

MONEY = """
as_of: 2026-06-01
organisations: {council: {name: Council}}
funds:
  grant: {name: Grant, lasts: 2 years}
  gift: {name: Gift, until: 2027}
  guess: {name: Guess, until: {is: 2027, reading: By its plan}}
  budget: {name: Budget}
  old: {name: Old, until: 2025}
posts: {warden: {name: Warden, funded_by: PAID}, clerk: {name: Clerk, funded_by: grant}}
"""


def pay(paid: str) -> tuple[str, str]:
    """The ids of the money that alone pays two posts, and how far that is known."""
    graph = graph_of(MONEY.replace("PAID", paid))
    found = passing_pay(graph, graph.posts())
    if found is None:
        return "", ""
    return " ".join(sorted(fund.id for fund in found.funds)), str(found.certainty)


@pytest.mark.parametrize("paid", ["budget", "council", "[grant, budget]", "[grant, some]", "old"])
def test_other_money_money_that_is_not_named_and_money_that_is_gone_is_no_passing_pay(
    paid: str,
) -> None:
    assert pay(paid) == ("", "")


@pytest.mark.parametrize(
    ("paid", "funds"), [("gift", "gift grant"), ("[gift, grant]", "gift grant")]
)
def test_money_that_ends_and_nothing_else_is_passing_pay(paid: str, funds: str) -> None:
    assert pay(paid) == (funds, Certainty.STATED)


@pytest.mark.parametrize(
    ("paid", "funds"),
    [
        ("guess", "grant guess"),
        ("{to: gift, confidence: likely}", "gift grant"),
        ("[gift, {to: budget, confidence: likely}]", "gift grant"),
    ],
)
def test_pay_is_likely_where_an_end_or_a_payer_is(paid: str, funds: str) -> None:
    assert pay(paid) == (funds, Certainty.LIKELY)
