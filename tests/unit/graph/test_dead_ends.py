"""How far accountability leads where it reaches no root."""

from tests.reading import graph_of


def chain(route: tuple[str, ...]) -> str:
    return " → ".join(route)


def dead_ends(text: str, start: str) -> list[str]:
    graph = graph_of(text)
    return [
        chain((route.start.id, *(link.target for link in route.links)))
        for route in graph.routes.dead_ends(start)
    ]


def test_each_chain_is_followed_to_the_last_that_it_leads_to_shortest_first() -> None:
    text = """
bodies:
  team: {name: Team, part_of: [board, hub]}
  board: {name: Board, accountable_to: executive}
  executive: {name: Executive}
  hub: {name: Hub}
"""
    assert dead_ends(text, "team") == ["team → hub", "team → board → executive"]


def test_what_answers_to_nobody_has_none() -> None:
    assert dead_ends("bodies: {board: {name: Board}}", "board") == []


def test_a_circle_has_no_end() -> None:
    text = """
bodies:
  one: {name: One, accountable_to: other}
  other: {name: Other, accountable_to: one}
"""
    assert dead_ends(text, "one") == []


def test_no_more_are_told_than_are_asked_for() -> None:
    tops = ", ".join(f"t{number}: {{name: T}}" for number in range(9))
    ends = ", ".join(f"t{number}" for number in range(9))
    graph = graph_of(f"bodies: {{a: {{name: A, accountable_to: [{ends}]}}, {tops}}}")
    assert len(graph.routes.dead_ends("a", 4)) == 4
