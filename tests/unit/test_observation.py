"""What rules report is worded alike, whatever they found."""

from govgraph.observation import finding, question
from tests.reading import graph_of


def test_only_a_question_says_that_none_would_settle_it_too() -> None:
    graph = graph_of("bodies: {board: {name: Board}}")
    [board] = graph.bodies()
    advice = "State under `lead` who leads it."
    asked = question(graph, board, "Who leads {names}?", settled_by=advice, may_be_none=True)
    found = finding(graph, board, "Nobody leads {names}", settled_by=advice, may_be_none=True)
    assert asked.settled_by == "State under `lead` who leads it; or say `none`, if the source does."
    assert found.settled_by == advice
