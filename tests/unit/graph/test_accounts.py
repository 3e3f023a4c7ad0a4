"""What is reported on by others than itself."""

from govgraph.graph.accounts import reports_about
from tests.reading import graph_of


def test_reports_that_are_made_or_likely_are_found_by_what_they_are_about() -> None:
    graph = graph_of("""
bodies:
  board: {name: Board}
  team: {name: Team, reports_to: {to: board, what: [grant, gift], every: year}}
  group: {name: Group, reports_to: {to: board, what: gift, confidence: likely}}
  friend: {name: Friend, reports_to: {to: some, what: gift}}
  all: {name: All, reports_to: board}
funds: {grant: {name: Grant}, gift: {name: Gift}}
""")
    about = {id_: [link.source for link in links] for id_, links in reports_about(graph).items()}
    assert {id_: sorted(sources) for id_, sources in about.items()} == {
        "grant": ["team"],
        "gift": ["friend", "group", "team"],
    }


def test_reports_that_are_denied_over_or_yet_to_come_are_none() -> None:
    graph = graph_of("""
as_of: 2026-06-01
bodies:
  board: {name: Board}
  denied: {name: Denied, reports_to: {to: board, what: grant, is: none}}
  nobody: {name: Nobody, reports_to: {is: none, what: grant}}
  over: {name: Over, reports_to: {to: board, what: grant, until: 2025}}
  planned: {name: Planned, reports_to: {to: board, what: grant, status: planned}}
funds: {grant: {name: Grant}}
""")
    assert reports_about(graph) == {}
