"""What a body is there for, and what of it has ended."""

from govgraph.graph.reasons import lost_reasons
from govgraph.model.entity import Body
from govgraph.model.link import Link
from tests.reading import graph_of

ENDED = """
as_of: 2026-06-01
agreements: {laa: {name: Agreement, until: 2011}, compact: {name: Compact}}
funds:
  grant: {name: Grant, status: ended}
  likely: {name: Likely, status: {is: ended, reading: So}}
bodies: {board: {name: Board, SAID}}
"""


def lost(said: str) -> list[tuple[str, str, str, bool]]:
    """What is gone, doubtful and remaining for each reason, and whether it is stated."""
    graph = graph_of(ENDED.replace("SAID", said))
    board = graph.entity("board")
    assert isinstance(board, Body)
    return [
        (_ids(one.gone), _ids(one.doubtful), _ids(one.remaining), one.is_stated)
        for one in lost_reasons(graph, board)
    ]


def _ids(links: tuple[Link, ...]) -> str:
    return " ".join(link.target for link in links)


def test_one_thing_that_a_body_relies_on_is_enough_whatever_remains() -> None:
    assert lost("relies_on: [laa, compact]") == [("laa", "", "", True)]


def test_of_what_a_body_acts_under_all_must_have_ended() -> None:
    assert lost("under: [laa, compact]") == [("laa", "", "compact", False)]
    assert lost("under: laa") == [("laa", "", "", True)]


def test_money_that_is_not_named_may_remain() -> None:
    assert lost("funded_by: [grant, some]") == [("grant", "", "some", False)]


def test_an_end_that_is_only_likely_is_not_stated() -> None:
    assert lost("funded_by: [grant, likely]") == [("likely grant", "likely", "", False)]
    assert lost("relies_on: [likely, grant]") == [("grant", "", "", True)]


def test_each_key_is_a_reason_of_its_own() -> None:
    assert lost("under: laa, funded_by: grant") == [("laa", "", "", True), ("grant", "", "", True)]


def test_what_has_not_ended_is_no_lost_reason() -> None:
    assert lost("under: compact, relies_on: compact") == []
