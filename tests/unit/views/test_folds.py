"""Entries that `per` made become one card where they are alike."""

import pytest

from govgraph.graph import GovernanceGraph
from govgraph.model.relation import Relation
from govgraph.views.folds import Fold, folds
from tests.reading import graph_of

DISTRICTS = """
places:
  north: {name: North, kind: district}
  south: {name: South, kind: district}
  east: {name: East, kind: district}
  west: {name: West, kind: district}
  centre: {name: Centre, kind: district}
organisations: {council: {name: Council, kind: council}}
"""
LSP = "lsp: {name: <place> LSP, kind: partnership, per: district, accountable_to: council}"


def folded(graph: GovernanceGraph, group: str) -> dict[str, Fold]:
    """The folds of what one `per` made, by their ids; a place has no card, so none to it counts."""
    links = [link for link in graph.structure.links if link.relation is not Relation.COVERS]
    found = folds(graph, graph.entities(), links)
    return {fold.id: fold for fold in found.values() if fold.first.group == group}


def lsps(more: str = "", entry: str = LSP) -> dict[str, Fold]:
    return folded(graph_of(f"{DISTRICTS}\nbodies:\n  {entry}\n{more}"), "lsp")


def test_entries_that_are_alike_are_one_fold_with_the_id_and_the_name_of_them_all() -> None:
    (fold,) = lsps().values()
    assert (fold.id, fold.name, len(fold.members)) == ("lsp", "LSP", 5)
    assert fold.spread == "one for each of 5 districts"


def test_an_entity_that_per_did_not_make_stands_for_itself() -> None:
    graph = graph_of("bodies: {a: {name: A}, b: {name: B}}")
    found = folds(graph, graph.bodies(), ())
    assert {id_: (fold.id, fold.name, fold.spread) for id_, fold in found.items()} == {
        "a": ("a", "A", ""),
        "b": ("b", "B", ""),
    }


@pytest.mark.parametrize(
    "own",
    [
        "name: North Star",
        "role: decides",
        "role: {is: decides, reading: The minutes}",
        "tier: top",
        "status: proposed",
        "chair: none",
        "accountable_to: {to: council, what: the budget}",
        "scrutinised_by: council",
        "reports_to: {to: council, every: year}",
    ],
)
def test_an_entry_of_which_something_else_is_said_keeps_a_card_of_its_own(own: str) -> None:
    found = lsps(f"  lsp.north: {{{own}}}\ntiers: [top]\n")
    assert len(found) == 2
    assert [one.id for one in found["lsp.north"].members] == ["lsp.north"]
    (others,) = (fold for id_, fold in found.items() if id_ != "lsp.north")
    assert others.spread == "one for each of 4 of the 5 districts"


def test_a_few_of_many_are_told_by_the_names_of_their_places() -> None:
    found = lsps("""
  lsp.north: {role: decides}
  lsp.south: {role: decides}
""")
    assert {fold.spread for fold in found.values()} == {
        "one for each of North and South",
        "one for each of Centre, East and West",
    }


def test_entries_that_are_joined_to_unlike_things_are_not_alike() -> None:
    graph = graph_of(f"""{DISTRICTS}
bodies:
  {LSP}
  group: {{name: <place> group, per: district, part_of: lsp}}
  extra: {{name: Extra, part_of: lsp.north}}
""")
    assert {fold.id for fold in folded(graph, "lsp").values()} == {"lsp.north", "lsp.centre"}
    assert {fold.id for fold in folded(graph, "group").values()} == {"group.north", "group.centre"}


def test_entries_with_more_links_of_one_sort_than_others_are_not_alike() -> None:
    graph = graph_of(f"""{DISTRICTS}
bodies:
  {LSP}
  one: {{name: <place> one, per: district, part_of: lsp}}
  two: {{name: <place> two, per: [north], part_of: lsp}}
""")
    assert len(folded(graph, "lsp")) == 2


@pytest.mark.parametrize(
    ("count", "spread"),
    [
        ("count: 2", "2 for each of 5 districts"),
        ("count: some", "some for each of 5 districts"),
    ],
)
def test_a_count_is_told_for_each(count: str, spread: str) -> None:
    (fold,) = lsps(entry=LSP.replace("kind:", f"{count}, kind:")).values()
    assert fold.spread == spread


@pytest.mark.parametrize(
    ("places", "spread"),
    [
        ("{a: {name: A, kind: ward}, b: {name: B, kind: {is: ward, reading: Map}}}", "2 wards"),
        ("{a: {name: A, kind: ward}, b: {name: B, kind: area}}", "2"),
        ("{a: {name: A}, b: {name: B}}", "2 places"),
    ],
)
def test_what_per_ran_over_is_told_in_the_word_of_the_author_if_it_is_one(
    places: str, spread: str
) -> None:
    graph = graph_of(f"places: {places}\nbodies: {{g: {{name: G, per: [a, b]}}}}\n")
    (fold,) = folded(graph, "g").values()
    assert fold.spread == f"one for each of {spread}"


def test_per_over_organisations_tells_their_number() -> None:
    graph = graph_of("""
organisations: {a: {name: A}, b: {name: B}}
posts: {officer: {name: Officer, per: [a, b]}}
""")
    (fold,) = folded(graph, "officer").values()
    assert (fold.name, fold.spread) == ("Officer", "one for each of 2 organisations")


def test_a_name_that_is_nothing_but_the_place_gives_way_to_the_id() -> None:
    (fold,) = lsps(entry="lsp: {name: <place>, per: district}").values()
    assert fold.name == "lsp"


def test_a_place_inside_a_word_of_the_name_is_left_alone() -> None:
    graph = graph_of("""
places: {port: {name: Port, kind: town}, sea: {name: Sea, kind: town}}
bodies: {g: {name: <place> Portfolio group, per: town}}
""")
    (fold,) = folded(graph, "g").values()
    assert fold.name == "Portfolio group"


def test_one_that_is_named_of_several_that_are_counted_stays_beside_them() -> None:
    graph = graph_of("""
bodies:
  projects: {name: Projects, count: 5}
  projects.one: {}
  projects.two: {}
""")
    found = folds(graph, graph.bodies(), ())
    assert {fold.id for fold in found.values()} == {"projects", "projects.one", "projects.two"}
