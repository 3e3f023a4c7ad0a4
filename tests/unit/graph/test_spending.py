"""Whether those who decide on money are tied to those who answer for it."""

import pytest

from govgraph.graph.spending import Spender, Spendings
from tests.reading import graph_of

MONEY = """
organisations: {council: {name: Council}}
bodies:
  board: {name: Board, BOARD}
  inside: {name: Inside, part_of: board}
agreements: {paper: {name: Paper, agreed_by: [council]}}
funds: {grant: {name: Grant, accountable_body: council, decided_by: DECIDER}}
"""


def spenders(board: str, decider: str = "board") -> tuple[Spender, ...]:
    """Who decides on the grant and is no part of the council, with what ties it to the council."""
    text = MONEY.replace("DECIDER", decider).replace(", BOARD", f", {board}" if board else "")
    graph = graph_of(text)
    spendings = Spendings(graph, graph.powers, graph.routes, graph.seats)
    (fund,) = graph.funds()
    spending = spendings.of(fund)
    return spending.spenders if spending else ()


def ties(board: str, decider: str = "board") -> str:
    (one,) = spenders(board, decider)
    return " ".join(
        name
        for name in ("stated", "likely", "not_in_force", "disputed", "denied")
        if getattr(one.ties, name)
    )


@pytest.mark.parametrize("board", ["part_of: council", "has_part: council"])
def test_what_is_one_house_with_who_answers_is_not_apart(board: str) -> None:
    assert spenders(board) == ()


def test_who_decides_and_answers_is_not_apart() -> None:
    assert spenders("", "[board, council]") == ()


@pytest.mark.parametrize(
    ("board", "found"),
    [
        ("", ""),
        ("accountable_to: council", "stated"),
        ("delegated_by: {to: council, what: the spending}", "stated"),
        ("delegated_by: {to: council, what: grant}", "stated"),
        ("delegated_by: {to: council, what: paper}", ""),
        ("under: paper", "stated"),
        ("under: {to: paper, confidence: likely}", "likely"),
        ("accountable_to: {to: council, confidence: likely}", "likely"),
        ("delegated_by: {to: council, status: proposed}", "not_in_force"),
        ("accountable_to: none", "denied"),
        ("delegated_by: {to: council, is: none}", "denied"),
        ("accountable_to: {to: council, is: none, what: paper}", ""),
    ],
)
def test_a_decider_is_tied_by_an_agreement_a_delegation_or_a_route(board: str, found: str) -> None:
    assert ties(board) == found


def test_what_its_whole_states_ties_a_part_and_what_its_whole_denies_is_not_said_of_it() -> None:
    assert ties("delegated_by: council", "inside") == "stated"
    assert ties("delegated_by: none", "inside") == ""
