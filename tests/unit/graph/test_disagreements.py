"""What different sources contradict, thing by thing."""

import pytest

from govgraph.graph.disagreements import disagreements
from tests.reading import graph_of


def told(said: str, rest: str = "") -> list[tuple[str, str, tuple[str, ...], int]]:
    """The entity, the key, what is said, and how many statements say it."""
    graph = graph_of(f"""
sources: {{tor: {{title: Terms}}, minutes: {{title: Minutes}}, report: {{title: Report}}}}
bodies:
  board: {{name: Board, {said}}}
  panel: {{name: Panel, {rest or "role: advises"}}}
  group: {{name: Group}}
""")
    return [(one.entity.id, one.key, one.said, len(one.statements)) for one in disagreements(graph)]


def test_what_is_stated_comes_before_what_denies_it() -> None:
    links = "[{to: panel, is: none, source: tor}, {to: panel, source: minutes}]"
    assert told(f"part_of: {links}") == [("board", "part_of", ("Panel", "not Panel"), 2)]


def test_all_that_is_said_of_one_key_is_one_disagreement() -> None:
    links = "[{is: none, source: tor}, {to: [panel, group], source: minutes}]"
    said = ("Group", "Panel", "none")
    assert told(f"part_of: {links}") == [("board", "part_of", said, 3)]


def test_none_on_the_other_side_is_told_of_who_says_it() -> None:
    other = "holds_to_account: {is: none, source: minutes}"
    found = told("accountable_to: {to: panel, source: tor}", other)
    assert [(one[2], one[3]) for one in found] == [(("Panel", "none"), 2)]


def test_two_sources_that_say_the_same_are_both_shown_and_said_once() -> None:
    values = "[{is: 2020, source: tor}, {is: 2020, source: report}, {is: 2021, source: minutes}]"
    assert told(f"from: {values}") == [("board", "from", ("2020", "2021"), 3)]


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        ("every: year", "every: 2 months", ("Panel (every: 2 months)", "Panel (every: year)")),
        ("joint: yes", "joint: no", ("Panel (joint: no)", "Panel (joint: yes)")),
        (
            "every: year, by: group",
            "every: month, by: board",
            ("Panel (by: board, every: month)", "Panel (by: group, every: year)"),
        ),
    ],
)
def test_where_the_ends_are_one_the_details_tell_the_difference(
    mine: str, theirs: str, said: tuple[str, ...]
) -> None:
    found = told(
        f"reports_to: {{to: panel, source: tor, {mine}}}",
        f"receives_reports_from: {{to: board, source: minutes, {theirs}}}",
    )
    assert found == [("board", "reports_to", said, 2)]


def test_who_decides_by_its_role_and_decides_nothing_is_a_disagreement() -> None:
    found = told("role: {is: decides, source: tor}, decides: {is: none, source: minutes}")
    assert found == [("board", "decides", ("role: decides", "none"), 2)]


def test_what_is_not_in_force_is_no_disagreement() -> None:
    values = "[{is: 5, source: tor}, {is: 6, source: minutes, status: proposed}]"
    assert told(f"arrangements: {{quorum: {values}}}") == []
