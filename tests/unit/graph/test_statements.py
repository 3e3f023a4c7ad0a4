"""The entities of a structure, what they are called, and the words that statements rest on."""

import pytest

from govgraph.graph import Certainty, Standing
from govgraph.model.words import BodyKind, Section
from tests.reading import graph_of

TEXT = """
sources: {one: {title: One}, two: {title: Two}}
places: {north: {name: North}}
sectors: {residents: {name: Residents, kind: residents}}
organisations: {council: {name: Council, kind: council}}
bodies: {board: {name: Board, accountable_to: council}, a-board: {name: A Board}}
posts: {clerk: {name: Clerk}}
responsibilities: {bins: {name: Bins}}
funds: {grant: {name: Grant}}
actions: {visit: {name: Visit}}
"""


def test_entities_are_given_by_section_in_the_order_of_their_ids() -> None:
    graph = graph_of(TEXT)
    every = {
        "places": graph.all_places(),
        "sectors": graph.sectors(),
        "organisations": graph.organisations(),
        "bodies": graph.bodies(),
        "posts": graph.posts(),
        "responsibilities": graph.responsibilities(),
        "funds": graph.funds(),
        "actions": graph.actions(),
    }
    for section, entities in every.items():
        assert entities == graph.entities(Section(section))
    assert [body.id for body in graph.bodies()] == ["a-board", "board"]
    assert len(graph.entities()) == len(graph.structure.entities)
    assert graph.entities(Section.PLANS) == ()


def test_a_section_that_a_file_does_not_have_is_empty() -> None:
    assert graph_of("bodies: {board: {name: Board}}").funds() == ()


def test_an_id_gives_its_entity_and_a_word_or_text_gives_none() -> None:
    graph = graph_of(TEXT)
    assert graph.entity("board").id == "board"
    assert graph.find("some") is None
    assert [one.id for one in graph.found(("some", "board", "a text"))] == ["board"]
    with pytest.raises(KeyError):
        graph.entity("nobody")


def test_an_entity_and_its_id_are_asked_alike() -> None:
    graph = graph_of(TEXT)
    board = graph.entity("board")
    assert graph.answer(board, "accountable_to") is graph.answer("board", "accountable_to")
    assert graph.routes.reached(board) == graph.routes.reached("board")
    assert graph.name(board) == graph.name("board") == "Board"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("name: Board", "Board"),
        ("name: {is: Board, reading: By the file.}", "Board"),
        ("name: [{is: Old Board, until: 2020}, {is: Board, from: 2021}]", "Board"),
        ("name: [{is: Board, source: one}, {is: Panel, source: two}]", "Board"),
        ("name: {is: Board, status: proposed}", "Board"),
        ("name: unknown", "the board (name not stated)"),
        ("name: unknown, called: Safer Northam", "the Safer Northam (name not stated)"),
        ("name: unknown, kind: joint_committee", "the Joint committee (name not stated)"),
        ("name: unknown, kind: {is: board, called: Top Table}", "the Top Table (name not stated)"),
        ("name: unknown, kind: none", "the board (name not stated)"),
    ],
)
def test_a_report_calls_a_body_by_its_name_or_what_else_it_is_known_by(
    written: str, name: str
) -> None:
    graph = graph_of(
        f"sources: {{one: {{title: One}}, two: {{title: Two}}}}\nbodies: {{board: {{{written}}}}}"
    )
    assert graph.name("board") == name


def test_a_post_without_a_name_is_called_by_its_id() -> None:
    assert graph_of("posts: {clerk: {name: unknown}}").name("clerk") == (
        "the clerk (name not stated)"
    )


def test_what_is_no_id_is_its_own_name() -> None:
    assert graph_of(TEXT).name("a custom of old") == "a custom of old"


def test_a_value_stands_by_its_own_dates_and_status() -> None:
    graph = graph_of(
        "as_of: 2026-03-31\nbodies: {board: {name: Board, kind: [{is: board, until: 2020},"
        " {is: forum, from: 2030}, {is: panel, status: proposed}, hub]}}".replace(
            "panel", "partnership"
        )
    )
    standings = [graph.standing(value) for value in graph.bodies()[0].kind]
    assert standings == [Standing.OVER, Standing.NOT_YET, Standing.NOT_YET, Standing.IN_FORCE]
    assert graph.in_force(graph.bodies()[0].kind[3])


def test_a_disputed_link_is_told_as_such_and_is_neither_stated_nor_possible() -> None:
    graph = graph_of(
        "sources: {one: {title: One}, two: {title: Two}}\n"
        "bodies:\n  a: {name: A, accountable_to: [{to: b, source: one},"
        " {to: b, is: none, source: two}]}\n  b: {name: B}\n"
    )
    for link in graph.structure.links:
        assert graph.certainty(link) is Certainty.DISPUTED
        assert graph.is_disputed(link)
        assert not graph.is_stated(link)
        assert not graph.is_possible(link)


def test_three_valued_links_keep_their_certainty_in_the_graph() -> None:
    graph = graph_of(
        "bodies:\n  a: {name: A, accountable_to: b, advises: {to: b, reading: So.},"
        " consults: {to: b, status: planned}}\n  b: {name: B}\n"
    )
    told = {
        link.relation.value: (graph.certainty(link), graph.is_stated(link), graph.is_possible(link))
        for link in graph.structure.links
    }
    assert told == {
        "accountable_to": (Certainty.STATED, True, True),
        "advises": (Certainty.LIKELY, False, True),
        "consults": (Certainty.STATED, False, False),
    }


def test_the_words_behind_statements_are_given_once_each_quote_and_reading() -> None:
    graph = graph_of("""
sources: {tor: {title: Terms}}
bodies:
  a:
    name: A
    quote: [The A meets, The A decides]
    at: page 2
    part_of: {to: b, reading: By its name.}
  b: {name: B}
""")
    a = graph.entity("a")
    (link,) = graph.structure.links
    words = graph.words(a.evidence, None, link.evidence, a.evidence)
    assert [(one.quote, one.reading, one.likely) for one in words] == [
        ("The A meets", "", False),
        ("The A decides", "", False),
        ("", "By its name.", True),
    ]
    assert {one.source for one in words} == {"Terms"}
    assert words[0].at == "page 2"
    assert graph.words(graph.entity("b").evidence) == ()


def test_a_reading_beside_quotes_stands_with_the_first() -> None:
    graph = graph_of("""
sources: {tor: {title: Terms}}
bodies: {a: {name: A, quote: [one two, three four], reading: So.}}
""")
    words = graph.words(graph.entity("a").evidence)
    assert [(one.quote, one.reading) for one in words] == [("one two", "So."), ("three four", "")]


def test_bodies_of_a_kind_are_those_in_force_that_are_it_as_is_stated_or_likely() -> None:
    graph = graph_of("""
bodies:
  a: {name: A, kind: board}
  b: {name: B, kind: {is: board, reading: So.}}
  c: {name: C, kind: board, status: ended}
  d: {name: D, kind: team}
  e: {name: E}
  f: {name: F, kind: forum}
""")
    found = graph.bodies_of(BodyKind.BOARD, BodyKind.FORUM)
    assert [one.id for one in found] == ["a", "b", "f"]


def test_those_that_have_something_under_a_key_are_found_from_whichever_side_it_was_written() -> (
    None
):
    graph = graph_of("""
bodies:
  a: {name: A, accountable_to: c}
  b: {name: B, scrutinises: none}
  c: {name: C}
  d: {name: D, part_of: {to: c, is: none}}
""")
    assert [one.id for one in graph.having(graph.bodies(), "holds_to_account")] == ["c"]
    found = graph.having(graph.bodies(), "accountable_to", "scrutinises", "part_of")
    assert [one.id for one in found] == ["a", "b", "d"]
    assert not graph.having(graph.organisations(), "accountable_to")


def test_of_several_those_in_force_are_those_that_are_surely_so() -> None:
    graph = graph_of("""
bodies:
  a: {name: A}
  b: {name: B, status: ended}
  c: {name: C, status: {is: ended, reading: So.}}
""")
    assert [one.id for one in graph.those_in_force(graph.bodies())] == ["a"]


def test_one_disputed_statement_among_several_is_found() -> None:
    graph = graph_of("""
sources: {one: {title: One}, two: {title: Two}}
bodies:
  a: {name: A, kind: board, role: {is: decides, source: one}, decides: {is: none, source: two}}
""")
    (body,) = graph.bodies()
    assert graph.is_any_disputed((None, *body.kind, *body.role))
    assert not graph.is_any_disputed((None, body, *body.kind))


HELD = """
as_of: 2026-06-01
organisations: {council: {name: Council, kind: council}, trust: {name: Trust}}
bodies:
  board:
    name: Board
    part_of: {to: council, confidence: likely, reading: As it seems.}
    works_with: {to: trust, until: 2026-01}
    members: [council, {to: trust, is: none}]
    chair: none
"""


def test_the_links_in_force_are_those_that_hold_today_likely_and_disputed_ones_too() -> None:
    graph = graph_of(HELD)
    held = [(link.relation, link.target) for link in graph.links_in_force]
    assert held == [("chair", "none"), ("members", "council"), ("part_of", "council")]
