"""A question is asked of whoever it is about, or of who is stated to answer for that."""

import pytest

from govgraph.lint.asking import whom_to_ask
from tests.reading import graph_of

TEXT = """\
organisations: {council: {name: Northam Council}}
places: {northam: {name: Northam}}
posts:
  leader: {name: Leader}
  chair: {name: Chair of the Panel}
bodies:
  board: {name: Board, chair: leader, lead: chair}
  group: {name: Group, lead: leader}
  panel: {name: Panel, chair: chair}
  team: {name: Team, chair: {to: leader, confidence: likely, reading: It seems so}}
  forum: {name: Forum, chair: {to: leader, what: the first meeting}}
responsibilities:
  housing: {name: Housing, accountable: council, responsible: board}
  parks: {name: Parks, responsible: [board, group]}
  roads: {name: Roads}
funds: {grant: {name: Grant, accountable_body: council}}
"""


@pytest.mark.parametrize(
    ("about", "whom"),
    [
        ("board", "Board (chair: Leader)"),
        ("group", "Group (lead: Leader)"),
        ("panel", "Panel"),
        ("team", "Team"),
        ("forum", "Forum"),
        ("council", "Northam Council"),
        ("leader", "Leader"),
        ("housing", "Northam Council"),
        ("parks", "Board and Group"),
        ("roads", ""),
        ("grant", "Northam Council"),
        ("northam", ""),
        ("", ""),
    ],
)
def test_whom_to_ask_about_each(about: str, whom: str) -> None:
    assert whom_to_ask(graph_of(TEXT), about) == whom
