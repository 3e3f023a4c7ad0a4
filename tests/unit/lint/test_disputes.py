"""What different sources contradict is said with the places and the words of both."""

from govgraph.lint.disputes import disputes
from tests.reading import graph_of

SOURCES = "as_of: 2026-03-31\nsources: {one: {title: Terms}, two: {title: Minutes}}\n"


def told(text: str) -> list[str]:
    return [one.sentence for one in disputes(graph_of(SOURCES + text))]


def test_two_values_of_one_key_are_disputed_with_both_places_and_words() -> None:
    text = """\
bodies:
  board:
    name: Board
    from: [{is: 2020, quote: set up in 2020, source: one}, {is: 2021, quote: new, source: two}]
"""
    (found,) = disputes(graph_of(SOURCES + text))
    assert found.sentence == "The sources disagree on “from” of Board: 2020, or 2021"
    assert (found.subject, found.key) == ("board", "from")
    assert [origin.path for origin in found.origins] == [
        ("bodies", "board", "from", 0),
        ("bodies", "board", "from", 1),
    ]
    assert [(words.quote, words.source) for words in found.words] == [
        ("set up in 2020", "Terms"),
        ("new", "Minutes"),
    ]


def test_an_arrangement_can_be_disputed() -> None:
    text = """
bodies:
  board:
    name: Board
    arrangements:
      quorum: [{is: '5', quote: five, source: one}, {is: '6', quote: six, source: two}]
"""
    assert told(text) == ["The sources disagree on “quorum” of Board: 5, or 6"]


def test_a_link_and_its_denial_are_disputed() -> None:
    text = """
bodies:
  forum: {name: Forum}
  board:
    name: Board
    advised_by:
      - {to: forum, is: none, quote: not the Forum, source: one}
      - {to: forum, quote: advised by the Forum, source: two}
"""
    assert told(text) == ["The sources disagree on “advises” of Forum: Board, or not Board"]


def test_a_link_beside_none_is_disputed() -> None:
    text = """
organisations: {council: {name: Council}}
bodies:
  board:
    name: Board
    scrutinised_by:
      - {is: none, quote: nobody does, source: one}
      - {to: council, quote: the Council does, source: two}
"""
    assert told(text) == ["The sources disagree on “scrutinised by” of Board: Council, or none"]


def test_an_entry_that_names_several_is_one_of_its_places() -> None:
    text = """
posts: {leader: {name: Leader}, mayor: {name: Mayor}}
bodies:
  board:
    name: Board
    chair:
      - {is: none, quote: no chair, source: one}
      - {to: [leader, mayor], quote: both take the chair, source: two}
"""
    (found,) = disputes(graph_of(SOURCES + text))
    assert sorted(origin.path for origin in found.origins) == [
        ("bodies", "board", "chair", 0),
        ("bodies", "board", "chair", 1),
    ]


def test_what_only_one_source_states_or_dates_tell_apart_is_not_disputed() -> None:
    text = """
bodies:
  board:
    name: Board
    purpose: [{is: to meet, until: 2020, source: one}, {is: to decide, from: 2021, source: two}]
    kind: [{is: board, source: one}, {is: forum, confidence: likely, source: two}]
"""
    assert told(text) == []
