"""Everything about one entity as text."""

from dataclasses import replace

from govgraph.graph import GovernanceGraph
from govgraph.lint import lint
from govgraph.observation import finding, in_order, note
from govgraph.paragraph import plain
from govgraph.reports.plain.entity import entity_lines
from govgraph.rule import Rule
from tests.reading import reading_of
from tests.unit.reports.made_reports import made_rule, on_each

TOWN = """
as_of: 2026-03-31
sources: {tor: {title: Terms}}
places: {north: {name: North, kind: district}}
organisations:
  council: {name: Council, kind: council}
bodies:
  board:
    name: Board
    quote: There is a Board
    at: page 1
    kind: {is: board, called: Management Board, quote: a Management Board}
    role: [decides, advises]
    until: 2027
    arrangements: {meets: {every: quarter, last: 2026-01, next: 2026-04}, quorum: none}
    accountable_to: {to: council, called: overseen by, quote: overseen by the Council}
    chair: {to: council, holder: A Person, voting: no, place: north, from: 2024}
    scrutinised_by: none
    works_with:
      - {to: forum, confidence: likely, reading: They share a room.}
      - {to: hub, is: none, quote: not with the Hub}
  forum: {name: Forum, status: ended, advises: board}
  hub: {name: Hub}
  one: {name: One, supported_by: some}
"""


def shown(id_: str, *rules: Rule, text: str = TOWN, width: int = 80) -> list[str]:
    reading = reading_of(text)
    assert reading.structure is not None
    graph = GovernanceGraph(reading.structure)
    report = replace(lint(graph, rules), texts=reading.texts)
    return plain(entity_lines(graph, report, id_, width)).splitlines()


def test_an_entity_is_told_with_its_place_its_words_its_facts_and_its_links() -> None:
    assert shown("board") == [
        "Board",
        "body board, structure.yaml:8",
        "    “There is a Board” (page 1)",
        "",
        "Facts",
        "  - name: Board",
        "  - until: 2027",
        "  - kind: board (called “Management Board”)",
        "    “a Management Board”",
        "  - role: decides",
        "  - role: advises",
        "  - quorum: none",
        "  - meets: some (every quarter; last 2026-01; next 2026-04)",
        "",
        "Links",
        "  - accountable to: Council (called “overseen by”)",
        "    “overseen by the Council”",
        "  - scrutinised by: none, as is stated",
        "  - chair: Council (from 2024; place North; holder A Person; voting no)",
        "  - works with: Forum (likely; over)",
        "    Read so: They share a room.",
        "  - works with: Hub (stated not to be)",
        "    “not with the Hub”",
        "  - advised by: Forum (over)",
    ]


def test_what_has_few_facts_is_told_with_those() -> None:
    assert shown("north")[2:] == [
        "",
        "Facts",
        "  - name: North",
        "  - kind: district",
    ]


def test_some_that_the_source_does_not_name_are_told_as_such() -> None:
    assert "  - supported by: some, not named" in shown("one")


def test_links_that_are_known_alike_by_the_same_words_stand_together() -> None:
    text = """
bodies:
  board: {name: Board, works_with: {to: [forum, hub], quote: with all of them}}
  forum: {name: Forum}
  hub: {name: Hub}
"""
    lines = shown("board", text=text)
    assert lines[-2:] == ["  - works with: Forum; Hub", "    “with all of them”"]


def test_what_is_likely_is_marked_on_each_fact() -> None:
    text = "bodies: {board: {name: Board, kind: group, confidence: likely, reading: By its name.}}"
    lines = shown("board", text=text)
    assert "    Read so: By its name." in lines
    assert "  - kind: group (likely)" in lines


def test_what_the_rules_say_of_it_or_with_its_name_is_told_with_the_place() -> None:
    rule = made_rule(
        "DEC01",
        lambda graph: [
            finding(graph, graph.entity("hub"), "{names} is like Board", related=["board"])
        ],
    )
    lines = shown("board", rule)
    assert lines[lines.index("What the rules say") + 1 :] == [
        "  - high: Hub is like Board (DEC01 unscrutinised-decisions, structure.yaml:23)"
    ]
    assert "What the rules say" not in shown("forum", rule)


def test_what_is_in_order_is_told_as_such() -> None:
    assert shown("hub", made_rule("DEC01", on_each(in_order, "{names} is right")))[-1].startswith(
        "  - in order: Hub is right "
    )


def test_an_accepted_finding_is_told_with_its_reason() -> None:
    text = "bodies: {board: {name: Board, accepted: [{rule: DEC01, reason: We agreed}]}}"
    lines = shown("board", made_rule("DEC01", on_each(finding, "{names} is wrong")), text=text)
    assert lines[-2].startswith("  - accepted: Board is wrong ")
    assert lines[-1] == "    Accepted because: We agreed"


def test_what_is_said_several_times_is_told_once_with_the_words_of_each() -> None:
    text = """
bodies: {board: {name: Board}}
known_issues:
  - {about: board, rule: DEC01, status: feared, quote: may go wrong}
  - {about: board, rule: DEC01, status: feared, quote: could go wrong}
"""
    lines = shown("board", made_rule("DEC01", lambda _graph: []), text=text)
    assert [line for line in lines if "note" in line] == [
        "  - note: Board: unscrutinised decisions, as feared by the source (DEC01"
    ]
    assert {"    “may go wrong”", "    “could go wrong”"} <= set(lines)


def test_the_same_sentence_at_two_places_is_told_once() -> None:
    rule = made_rule(
        "EVI01",
        lambda graph: [
            note(graph, graph.entity("board"), "{names} is spoken of", at=graph.entity(one).origin)
            for one in ("board", "hub")
        ],
    )
    assert sum("is spoken of" in line for line in shown("board", rule)) == 1
