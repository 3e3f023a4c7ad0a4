"""What stands on a card."""

import pytest

from govgraph.graph import GovernanceGraph
from govgraph.views.cards import Deck
from govgraph.views.folds import folds
from govgraph.views.options import Options
from govgraph.views.selection import select
from govgraph.views.view import Box
from tests.reading import graph_of


def card(graph: GovernanceGraph, id_: str, *bands: str) -> Box:
    """The card on which an entity stands."""
    links = [link for link in graph.structure.links if link.relation.value in {"chair", "lead"}]
    found = folds(graph, graph.entities(), links)
    return Deck(graph, found, frozenset(bands)).card(found[id_])


@pytest.mark.parametrize(
    ("said", "notes"),
    [
        ("chair: p", ("Chair: Mayor",)),
        ("chair: [p, q]", ("Chair: Mayor", "Independent Chair")),
        ("chair: {to: p, reading: The minutes}", ("Chair: Mayor (likely)",)),
        ("chair: {to: p, is: none}", ()),
        ("chair: {to: p, until: 2020}", ()),
        ("lead: r", ("Lead: Leadership team",)),
        ("lead: s", ("Lead member",)),
        ("chair: p, scrutinised_by: none", ("Chair: Mayor", "Scrutinised by nobody, as stated")),
        ("count: 3, chair: p", ("3 of them", "Chair: Mayor")),
    ],
)
def test_who_chairs_or_leads_is_a_line_of_words(said: str, notes: tuple[str, ...]) -> None:
    graph = graph_of(f"""
as_of: 2026
posts:
  p: {{name: Mayor}}
  q: {{name: Independent Chair}}
  s: {{name: Lead member}}
bodies:
  b: {{name: B, {said}}}
  r: {{name: Leadership team}}
""")
    assert card(graph, "b").notes == notes


def test_a_chair_who_is_drawn_with_others_is_called_what_their_card_is_called() -> None:
    graph = graph_of("""
places: {north: {name: North, kind: district}, south: {name: South, kind: district}}
posts: {clerk: {name: <place> clerk, per: district}}
bodies: {board: {name: <place> board, per: district, chair: clerk}}
""")
    box = card(graph, "board.north")
    assert (box.id, box.name) == ("board", "board")
    assert box.notes == ("One for each of 2 districts", "Chair: clerk")
    assert (box.stack, box.members) == (True, ("board.north", "board.south"))


def test_a_post_has_no_line_for_a_chair() -> None:
    graph = graph_of("posts: {p: {name: P}, q: {name: Q}}\nbodies: {b: {name: B, chair: p}}\n")
    assert card(graph, "p").notes == ()


def test_a_name_that_no_source_gives_stands_in_quotation_marks() -> None:
    graph = graph_of("bodies: {b: {name: unknown, kind: board}}")
    box = card(graph, "b")
    assert (box.name, box.remark) == ("“Board”", "(name not stated)")


def test_a_card_stands_in_its_tier_if_the_picture_has_that() -> None:
    graph = graph_of("tiers: [top]\nbodies: {b: {name: B, tier: top}}")
    assert card(graph, "b", "top").band == "top"
    assert card(graph, "b").band == ""


def test_a_stack_is_what_stands_for_more_than_one() -> None:
    graph = graph_of("bodies: {a: {name: A, count: some}, b: {name: B, count: 1}, c: {name: C}}")
    assert [card(graph, id_).stack for id_ in "abc"] == [True, False, False]


def test_what_would_not_be_seen_in_a_name_is_made_visible() -> None:
    graph = graph_of('bodies: {b: {name: "B\\u202eoard", kind: {is: board, called: "x\\ty"}}}')
    box = card(graph, "b")
    assert (box.name, box.kind) == ("B\ufffdoard", "X y")


HELD = """
organisations: {council: {name: Council}}
posts:
  clerk: {name: Clerk, holder: Ann Smith, accountable_to: board}
  shared: {name: Officer, holder: [Ann Smith, {is: Bo Lee, reading: By the minutes}],
    accountable_to: board}
bodies: {board: {name: Board, chair: {to: council, holder: Hugh Evans}}}
"""


@pytest.mark.parametrize(
    ("people", "notes"),
    [
        (
            True,
            {
                "board": ("Chair: Council (Hugh Evans)",),
                "clerk": ("Held by Ann Smith",),
                "shared": ("Held by Ann Smith", "Held by Bo Lee (likely)"),
            },
        ),
        (False, {"board": ("Chair: Council",), "clerk": (), "shared": ()}),
    ],
)
def test_people_are_named_where_the_source_names_them_unless_they_are_not_to_be(
    people: bool, notes: dict[str, tuple[str, ...]]
) -> None:
    view = select(graph_of(HELD), Options(people=people))
    assert {box.id: box.notes for box in view.boxes if box.id in notes} == notes
    assert people == ("Smith" in repr(view))
