"""Whose audit covers a fund."""

import pytest

from govgraph.graph import Certainty, GovernanceGraph
from govgraph.model.entity import Body, Fund
from tests.reading import graph_of


def graph(fund: str, board: str = "purpose: none") -> tuple[GovernanceGraph, Fund, Body]:
    found = graph_of(f"""
organisations:
  council: {{name: Council, kind: council}}
  audited: {{name: Audited, arrangements: {{audit: some}}}}
posts:
  clerk: {{name: Clerk, employed_by: council}}
  nurse: {{name: Nurse, employed_by: audited}}
bodies: {{board: {{name: Board, {board}}}}}
funds:
  whole: {{name: Whole, amount: £5m, arrangements: {{audit: by the county}}}}
  fund: {{name: Fund, {fund}}}
""")
    one, body = found.entity("fund"), found.entity("board")
    assert isinstance(one, Fund)
    assert isinstance(body, Body)
    return found, one, body


@pytest.mark.parametrize(
    ("fund", "board", "stated"),
    [
        ("arrangements: {audit: by the county}", "purpose: none", True),
        ("arrangements: {audit: some}", "purpose: none", True),
        ("part_of: whole", "purpose: none", True),
        ("decided_by: board", "arrangements: {audit: 2024}", True),
        ("decided_by: audited", "purpose: none", True),
        ("part_of: whole, arrangements: {audit: none}", "purpose: none", False),
        ("decided_by: board", "purpose: none", False),
        ("decided_by: {to: board, reading: So.}", "arrangements: {audit: 2024}", False),
        ("arrangements: {audit: {is: by the county, reading: So.}}", "purpose: none", False),
    ],
)
def test_an_audit_is_stated_by_the_fund_or_by_who_decides_on_it(
    fund: str, board: str, *, stated: bool
) -> None:
    found, one, _ = graph(fund, board)
    assert found.audits.of(one).is_stated is stated


@pytest.mark.parametrize(
    ("fund", "board", "of_council"),
    [
        ("decided_by: council", "", Certainty.STATED),
        ("decided_by: clerk", "", Certainty.STATED),
        ("decided_by: board", "part_of: council", Certainty.STATED),
        ("decided_by: [nurse, council]", "", Certainty.STATED),
        ("decided_by: {to: council, reading: So.}", "", Certainty.LIKELY),
        ("decided_by: board", "part_of: {to: council, reading: So.}", Certainty.LIKELY),
        ("decided_by: nurse", "", None),
        ("decided_by: board", "", None),
        ("provided_by: council", "", None),
    ],
)
def test_a_council_s_audit_covers_what_it_or_its_own_decides_on(
    fund: str, board: str, of_council: Certainty | None
) -> None:
    found, one, _ = graph(fund, board or "purpose: none")
    assert found.audits.of(one).of_council is of_council


@pytest.mark.parametrize(
    ("fund", "stated", "likely"),
    [
        ("decided_by: board", 1, 0),
        ("decided_by: {to: board, reading: So.}", 0, 1),
        ("decided_by: board, arrangements: {audit: none}", 0, 0),
        ("decided_by: board, arrangements: {audit: some}", 0, 0),
        ("decided_by: [board, audited]", 0, 0),
        ("purpose: none", 0, 0),
    ],
)
def test_a_body_may_decide_on_what_nobody_is_stated_to_audit(
    fund: str, stated: int, likely: int
) -> None:
    found, _, board = graph(fund)
    assert tuple(map(len, found.audits.unaudited(board))) == (stated, likely)


@pytest.mark.parametrize(
    ("amount", "large"),
    [
        ("£1m", True),
        ("at least £1m", True),
        ("£1m to £2m", True),
        ("'£999,999'", False),
        ("up to £2m", False),
        ("$2m", False),
        ("a lot", False),
        ("{is: £2m, reading: So.}", False),
    ],
)
def test_an_amount_is_large_as_far_as_it_is_stated_in_pounds(amount: str, *, large: bool) -> None:
    found, one, _ = graph(f"amount: {amount}")
    assert found.audits.is_large(one, 1_000_000) is large


def test_a_part_of_much_money_is_known() -> None:
    found, one, _ = graph("amount: £2m, part_of: whole")
    assert found.audits.is_part_of_large(one, 3_000_000)
    assert not found.audits.is_part_of_large(one, 6_000_000)
