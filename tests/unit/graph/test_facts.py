"""What is stated of an entity itself, key by key."""

from govgraph.graph.facts import facts_of
from tests.reading import graph_of


def test_only_the_keys_under_which_something_is_stated_are_given_arrangements_last() -> None:
    graph = graph_of("""
bodies:
  board: {name: Board, kind: board, role: [advises, decides], arrangements: {meets: monthly}}
""")
    found = {key: len(facts) for key, facts in facts_of(graph.entity("board"))}
    assert found == {"name": 1, "kind": 1, "role": 2, "meets": 1}
    assert [*found][-1] == "meets"
