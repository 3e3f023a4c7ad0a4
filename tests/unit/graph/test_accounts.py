"""Who owes reports on what, by itself or by somebody for it."""

import pytest

from govgraph.graph.accounts import has_reporter, reporting_duties, reports_about
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


REPORTS = """
as_of: 2026-06-01
posts: {clerk: {name: Clerk}}
bodies:
  board: {name: Board}
  it: {name: It, kind: KIND, reports_to: REPORT}
  led: {name: Led, kind: project, lead: clerk}
  read: {name: Read, kind: project, lead: {to: clerk, confidence: likely}}
actions: {done: {name: Done, owner: the clerk}, open: {name: Open}}
funds: {grant: {name: Grant}}
"""


@pytest.mark.parametrize(
    ("report", "number"),
    [
        ("{to: board, every: year}", 1),
        ("{to: some, next: 2027}", 1),
        ("{to: [board, clerk], every: some}", 2),
        ("{to: board, last: 2025}", 0),
        ("board", 0),
        ("{to: board, every: year, confidence: likely}", 0),
        ("{to: board, every: year, status: proposed}", 0),
        ("{to: board, every: year}, status: planned", 1),
        ("{to: board, every: year}, status: ended", 0),
    ],
)
def test_a_duty_to_report_is_stated_and_regular_or_due(report: str, number: int) -> None:
    graph = graph_of(REPORTS.replace("REPORT", report).replace("KIND", "group"))
    assert len(reporting_duties(graph, graph.entity("it"))) == number


@pytest.mark.parametrize(
    ("kind", "reports"), [("group", True), ("team", True), ("programme", False), ("pilot", False)]
)
def test_people_can_report_and_work_can_not(kind: str, reports: bool) -> None:
    graph = graph_of(REPORTS.replace("REPORT", "board").replace("KIND", kind))
    assert has_reporter(graph, graph.entity("it")) is reports


@pytest.mark.parametrize(
    ("who", "reports"),
    [
        *(("clerk", True), ("led", True), ("done", True)),
        *(("read", False), ("open", False), ("grant", False)),
    ],
)
def test_who_leads_or_owns_it_reports_for_what_can_not(who: str, reports: bool) -> None:
    graph = graph_of(REPORTS.replace("REPORT", "board").replace("KIND", "group"))
    assert has_reporter(graph, graph.entity(who)) is reports
