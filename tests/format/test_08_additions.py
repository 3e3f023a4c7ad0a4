"""Section 8: what is added to one of several."""

import pytest

from govgraph.model.relation import Relation
from govgraph.problem import Fault
from tests.format.sentences import holds
from tests.format.test_08_per import DISTRICTS, links, names
from tests.reading import graph_of, problems_of, structure_of

ADDED = "8: `csp.dorset:` as a key adds to one"
BOARDS = (
    f"{DISTRICTS}organisations: {{council: {{name: Council}}, police: {{name: Police}}}}\n"
    "bodies:\n  csp:\n    name: <place> Board\n    per: district\n    kind: board\n"
    "    purpose: to meet\n    members: [council, police]\n"
    "    arrangements: {quorum: 3, meets: some}\n"
)


@holds(ADDED)
def test_the_values_of_an_addition_replace() -> None:
    structure = structure_of(
        f"{BOARDS}  csp.north: {{name: North Board, kind: forum, arrangements: {{quorum: 5}}}}\n"
    )
    north, south = structure.entities["csp.north"], structure.entities["csp.south"]
    assert (names(structure)["csp.north"], names(structure)["csp.south"]) == (
        *("North Board", "Southam Board"),
    )
    assert [[str(value.is_) for value in one.kind] for one in (north, south)] == [  # type: ignore[attr-defined]  # both are bodies
        ["forum"],
        ["board"],
    ]
    assert [str(value.is_) for value in north.purpose] == ["to meet"]
    arranged = {str(key): str(facts[0].is_) for key, facts in north.arrangements.items()}  # type: ignore[attr-defined]  # it is a body
    assert arranged == {"quorum": "5", "meets": "some"}


@holds(ADDED)
def test_an_empty_value_of_an_addition_replaces_nothing() -> None:
    structure = structure_of(f"{BOARDS}  csp.north:\n    kind:\n    purpose:\n    covers:\n")
    north = structure.entities["csp.north"]
    assert [str(value.is_) for value in (*north.kind, *north.purpose)] == ["board", "to meet"]  # type: ignore[attr-defined]  # it is a body
    assert ("csp.north", "north") in links(structure, Relation.COVERS)


@holds(ADDED)
def test_the_links_of_an_addition_are_added() -> None:
    structure = structure_of(f"{BOARDS}  csp.north: {{members: some, advises: council}}\n")
    north = [one for one in links(structure, Relation.MEMBERS) if one[0] == "csp.north"]
    assert north == [("csp.north", "council"), ("csp.north", "police"), ("csp.north", "some")]
    assert links(structure, Relation.ADVISES) == [("csp.north", "council")]


@holds(ADDED)
def test_the_total_of_a_list_in_an_addition_replaces() -> None:
    graph = graph_of(
        f"{DISTRICTS}bodies:\n  csp: {{name: Board, per: district, members: [{{total: 5}}]}}\n"
        "  csp.north: {members: [{total: 7}]}\n"
    )
    totals = [graph.answer(one, "members").total for one in ("csp.north", "csp.south")]
    assert [str(one and one.count) for one in totals] == ["7", "5"]


@holds(ADDED)
def test_a_denial_in_an_addition_removes_the_link_that_it_denies() -> None:
    graph = graph_of(f"{BOARDS}  csp.north: {{members: {{to: police, is: none}}}}\n")
    north, south = (graph.answer(one, "members") for one in ("csp.north", "csp.south"))
    assert (north.ids, south.ids) == (("council",), ("council", "police"))
    assert north.denies("police")


@holds(ADDED)
def test_one_denial_may_remove_several() -> None:
    graph = graph_of(f"{BOARDS}  csp.north: {{members: {{to: [council, police], is: none}}}}\n")
    assert graph.answer("csp.north", "members").ids == ()


@holds(ADDED)
def test_a_denial_removes_a_link_that_is_written_under_the_inverse_key() -> None:
    graph = graph_of(
        f"{DISTRICTS}bodies: {{board: {{name: Board}}}}\n"
        "organisations:\n  council: {name: Council, per: district, member_of: board}\n"
        "  council.north: {member_of: {to: board, is: none}}\n"
    )
    assert graph.answer("board", "members").ids == ("council.south",)


@holds(ADDED)
def test_a_denial_that_is_only_proposed_removes_nothing() -> None:
    graph = graph_of(
        f"{BOARDS}  csp.north: {{members: {{to: police, is: none, status: proposed}}}}\n"
    )
    assert graph.answer("csp.north", "members").ids == ("council", "police")


@holds(ADDED)
def test_a_denial_for_one_matter_leaves_the_link_for_others() -> None:
    graph = graph_of(
        f"{DISTRICTS}organisations: {{council: {{name: Council}}}}\n"
        "responsibilities: {care: {name: Care}, roads: {name: Roads}}\n"
        "bodies:\n  csp: {name: Board, per: district, delegated_by:"
        " [{to: council, what: care}, {to: council, what: roads}]}\n"
        "  csp.north: {delegated_by: {to: council, is: none, what: roads}}\n"
    )
    north, south = (graph.answer(one, "delegated_by") for one in ("csp.north", "csp.south"))
    assert [link.details.what for link in north.stated] == [("care",)]
    assert len(south.stated) == 2


@holds(ADDED)
def test_that_there_is_none_in_an_addition_removes_all_that_was_inherited() -> None:
    graph = graph_of(f"{BOARDS}  csp.north: {{members: none}}\n")
    assert graph.answer("csp.north", "members").says_none
    assert graph.answer("csp.south", "members").ids == ("council", "police")


@holds(ADDED)
def test_what_is_added_to_one_removes_that_there_is_none() -> None:
    graph = graph_of(
        f"{DISTRICTS}organisations: {{council: {{name: Council}}}}\n"
        "bodies:\n  csp: {name: Board, per: district, members: none}\n"
        "  csp.north: {members: [council]}\n"
    )
    north, south = (graph.answer(one, "members") for one in ("csp.north", "csp.south"))
    assert (north.ids, north.none) == (("council",), None)
    assert south.says_none


@holds(ADDED)
def test_what_an_addition_says_again_is_said_once() -> None:
    structure = structure_of(f"{BOARDS}  csp.north: {{members: {{to: council, quote: it sits}}}}\n")
    north = [one for one in structure.links if one.source == "csp.north"]
    (council,) = [one for one in north if one.target == "council"]
    assert council.evidence.quotes == ("it sits",)
    assert len(council.origins) == 2


@holds(ADDED)
def test_an_addition_may_stand_in_another_file_of_the_structure() -> None:
    structure = structure_of(
        f"{BOARDS}include: [north.yaml]\n", north="bodies: {csp.north: {kind: forum}}\n"
    )
    assert [str(value.is_) for value in structure.entities["csp.north"].kind] == ["forum"]  # type: ignore[attr-defined]  # it is a body
    assert [one.file for one in structure.entities["csp.north"].origins] == ["north.yaml"]


@holds(ADDED)
@pytest.mark.parametrize(
    ("section", "key"),
    [("bodies", "csp.west"), ("bodies", "cps.north"), ("posts", "csp.north"), ("bodies", "csp.")],
)
def test_an_addition_to_nothing_is_an_error(section: str, key: str) -> None:
    text = BOARDS if section == "bodies" else f"{BOARDS}{section}:\n"
    (problem,) = problems_of(f"{text}  {key}: {{purpose: to be}}\n")
    assert problem.fault is Fault.UNKNOWN_ID
    assert problem.at_key


@holds(ADDED)
def test_one_place_of_a_count_may_be_named() -> None:
    structure = structure_of(
        "places:\n  areas: {kind: area, count: 2}\n  areas.1: {name: The East}\n"
    )
    assert names(structure) == {"areas.1": "The East", "areas.2": "Area 2 of 2 (not named)"}
