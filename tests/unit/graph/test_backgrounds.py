"""Where those who sit come from."""

import pytest

from govgraph.graph import Background
from tests.reading import graph_of

HEAD = """
organisations:
  council: {name: Council, kind: council}
  combined: {name: Combined, kind: combined_authority}
  trust: {name: Trust, kind: nhs_trust}
  firm: {name: Firm, kind: company}
  homes: {name: Homes, kind: housing_provider}
  charity: {name: Charity, kind: charity}
  group: {name: Group, kind: voluntary_organisation}
  odd: {name: Odd, kind: {is: other, called: Trust port}}
  bare: {name: Bare}
  read: {name: Read, kind: {is: council, reading: So.}}
sectors:
  shops: {name: Shops, kind: businesses}
  faiths: {name: Faiths, kind: faith}
  helpers: {name: Helpers, kind: voluntary}
  people: {name: People, kind: residents}
  users: {name: Users, kind: users}
  staff: {name: Staff, kind: staff}
  members: {name: Members, kind: elected_members}
posts:
  leader: {name: Leader, part_of: council}
  officer: {name: Officer, employed_by: council}
  commissioner: {name: Commissioner, authority: elected}
  shared: {name: Shared, employed_by: [council, trust]}
  convener: {name: Convener}
bodies:
  panel: {name: Panel}
"""


@pytest.mark.parametrize(
    ("seat", "background"),
    [
        ("{to: leader, elected: yes}", Background.COUNCILLOR),
        ("{to: leader, elected: yes, reading: So.}", Background.COUNCILLOR),
        ("{to: convener, for: combined, elected: yes}", Background.COUNCILLOR),
        ("commissioner", Background.ELECTED),
        ("members", Background.ELECTED),
        ("{to: trust, elected: yes}", Background.ELECTED),
        ("officer", Background.OFFICER),
        ("{to: leader, elected: no}", Background.OFFICER),
        ("leader", Background.COUNCIL),
        ("council", Background.COUNCIL),
        ("{to: officer, for: combined}", Background.COUNCIL),
        ("trust", Background.PUBLIC),
        ("{to: leader, for: trust}", Background.PUBLIC),
        ("firm", Background.BUSINESS),
        ("shops", Background.BUSINESS),
        ("faiths", Background.FAITH),
        ("charity", Background.VOLUNTARY),
        ("group", Background.VOLUNTARY),
        ("homes", Background.VOLUNTARY),
        ("helpers", Background.VOLUNTARY),
        ("people", Background.OUTSIDE),
        ("users", Background.OUTSIDE),
        ("{to: convener, for: none}", Background.OUTSIDE),
        ("staff", Background.UNSAID),
        ("odd", Background.UNSAID),
        ("bare", Background.UNSAID),
        ("read", Background.UNSAID),
        ("shared", Background.UNSAID),
        ("convener", Background.UNSAID),
        ("panel", Background.UNSAID),
        ("{to: some, count: 2}", Background.UNSAID),
    ],
)
def test_where_one_comes_from_is_told_as_far_as_it_is_stated(
    seat: str, background: Background
) -> None:
    graph = graph_of(f"{HEAD}  board: {{name: Board, members: {seat}}}\n")
    (board,) = (one for one in graph.bodies() if one.id == "board")
    (found,) = graph.seats.of(board)
    assert graph.backgrounds.of(found) is background
