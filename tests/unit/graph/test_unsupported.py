"""Which statements are made without the words that they rest on."""

import pytest

from govgraph.graph.unsupported import unsourced, unsupported
from tests.reading import structure_of


def told(said: str) -> list[tuple[str, str, bool]]:
    """The entity, the key, and whether there are words, of all that is unsupported."""
    structure = structure_of(f"""
sources: {{tor: {{title: Terms}}, minutes: {{title: Minutes}}}}
bodies:
  board: {{name: Board, quote: the Board, {said}}}
  panel: {{name: Panel, reading: By the chart.}}
""")
    return [(one.entity.id, one.key, one.quoted) for one in unsupported(structure)]


@pytest.mark.parametrize(
    "said",
    [
        "kind: board",
        "kind: {is: board}",
        "kind: {is: board, note: It says so.}",
        "kind: {is: board, source: minutes, quote: a board}",
        "kind: {is: board, confidence: likely, reading: By its name.}",
        "part_of: panel",
        "part_of: {to: panel, called: sits within}",
        "part_of: {to: panel, from: 2020}",
    ],
)
def test_what_has_words_or_gives_no_evidence_of_its_own_is_supported(said: str) -> None:
    assert told(said) == []


@pytest.mark.parametrize(
    ("said", "key", "quoted"),
    [
        ("kind: {is: board, source: minutes}", "kind", False),
        ("kind: {is: board, at: page 3}", "kind", False),
        ("kind: {is: board, confidence: likely}", "kind", False),
        ("kind: {is: board, confidence: likely, quote: a board}", "kind", True),
        ("role: [decides, {is: advises, source: minutes}]", "role", False),
        ("part_of: {to: panel, source: minutes}", "part_of", False),
        ("members: [{to: [panel], source: minutes}]", "members", False),
        ("members: [{total: 3, source: minutes}]", "members", False),
        ("arrangements: {exit: {is: some, source: minutes}}", "exit", False),
    ],
)
def test_a_long_form_with_evidence_and_without_words_is_told_with_its_key(
    said: str, key: str, *, quoted: bool
) -> None:
    assert told(said) == [("board", key, quoted)]


def test_a_long_form_is_told_once_for_all_that_it_names() -> None:
    said = "members: {to: [panel, group], source: minutes}"
    structure = structure_of(f"""
sources: {{tor: {{title: Terms}}, minutes: {{title: Minutes}}}}
bodies:
  board: {{name: Board, quote: the Board, {said}}}
  panel: {{name: Panel, quote: the Panel}}
  group: {{name: Group, quote: the Group}}
""")
    assert [one.key for one in unsupported(structure)] == ["members"]


def test_an_entity_is_told_once_whatever_it_states_in_short_form() -> None:
    structure = structure_of("""
sources: {tor: {title: Terms}}
bodies:
  board: {name: Board, source: tor, kind: board, part_of: panel}
  panel: {name: Panel, quote: the Panel}
""")
    assert [(one.entity.id, one.key) for one in unsupported(structure)] == [("board", "")]


def test_files_that_list_no_sources_are_told_and_not_looked_at() -> None:
    first = (
        "include: [b.yaml]\nsources: {tor: {title: Terms}}\nbodies: {a: {name: A, quote: the A}}"
    )
    second = "govgraph: 1\ntitle: B\nbodies: {b: {name: B}}"
    structure = structure_of(first, **{"b.yaml": second})
    assert unsourced(structure) == ("b.yaml",)
    assert list(unsupported(structure)) == []
