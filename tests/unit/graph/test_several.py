"""Whether two or more pay into a fund."""

import pytest

from govgraph.graph import Certainty
from govgraph.graph.funds import several
from tests.reading import graph_of

PARTNERS = """
organisations:
  north: {name: North}
  south: {name: South}
  districts: {name: Districts, count: at least 2}
funds: {pool: {name: Pool, contributors: PAYING}}
"""


@pytest.mark.parametrize(
    ("paying", "certainty"),
    [
        ("[north, south]", Certainty.STATED),
        ("[north, some]", Certainty.STATED),
        ("districts", Certainty.STATED),
        ("[north, {total: 3}]", Certainty.STATED),
        ("[north, {to: south, confidence: likely}]", Certainty.LIKELY),
        ("north", None),
        ("some", None),
        ("{to: [north, south], joint: yes}", None),
        ("[north, {to: south, is: none}]", None),
    ],
)
def test_two_are_several_and_two_that_act_as_one_are_not(
    paying: str, certainty: Certainty | None
) -> None:
    graph = graph_of(PARTNERS.replace("PAYING", paying))
    assert several(graph, graph.answer("pool", "contributors")) is certainty
