"""Section 8: one entry for each of several, and what an id means among them."""

import pytest

from govgraph.model.relation import Relation
from govgraph.model.structure import Structure
from govgraph.problem import Fault
from tests.format.sentences import holds
from tests.reading import graph_of, problems_of, structure_of

DISTRICTS = (
    "places:\n  dorset: {name: Dorset, kind: county}\n"
    "  north: {name: Northam, kind: district, part_of: dorset}\n"
    "  south: {name: Southam, kind: district, part_of: dorset}\n"
)
PER = "8: `per: KIND` (of place) or `per: [id, id]`"
IDS = "8: Ids are `csp.dorset`, `navigator.areas.1`"


def links(structure: Structure, relation: Relation) -> list[tuple[str, str]]:
    return [(one.source, one.target) for one in structure.links if one.relation is relation]


def names(structure: Structure) -> dict[str, str]:
    return {id_: str(entity.name[0].is_) for id_, entity in structure.entities.items()}


# One entry for each


@holds(PER, IDS)
@pytest.mark.parametrize("per", ["district", "[north, south]"])
def test_per_makes_an_entry_for_each_place(per: str) -> None:
    structure = structure_of(f"{DISTRICTS}bodies: {{csp: {{name: Board, per: {per}}}}}\n")
    bodies = {id_: one for id_, one in structure.entities.items() if id_.startswith("csp")}
    assert list(bodies) == ["csp.north", "csp.south"]
    assert {one.group for one in bodies.values()} == {"csp"}
    assert [one.per for one in bodies.values()] == ["north", "south"]


@holds(PER)
@pytest.mark.parametrize(
    ("section", "listed"),
    [("places", "a, b"), ("responsibilities", "a, b"), ("organisations", "b, a")],
)
def test_per_may_list_places_responsibilities_and_organisations(section: str, listed: str) -> None:
    structure = structure_of(
        f"{section}: {{a: {{name: First}}, b: {{name: Second}}}}\n"
        f"bodies: {{team: {{name: Team, per: [{listed}]}}}}\n"
    )
    assert {id_: name for id_, name in names(structure).items() if "team" in id_} == {
        "team.a": "Team, First",
        "team.b": "Team, Second",
    }


@holds(PER)
@pytest.mark.parametrize("section", ["bodies", "posts", "funds", "sectors", "plans"])
def test_per_lists_nothing_else(section: str) -> None:
    (problem,) = problems_of(
        f"{section}: {{a: {{name: A}}}}\norganisations: {{o: {{name: O, per: [a]}}}}\n"
    )
    assert problem.fault is Fault.WRONG_END
    assert problem.sentence.startswith(
        "`per` may run over places, responsibilities and organisations; “a” is "
    )


@holds(PER)
def test_per_over_a_kind_that_no_place_has_is_an_error() -> None:
    (problem,) = problems_of(f"{DISTRICTS}bodies: {{csp: {{name: Board, per: distrikt}}}}\n")
    assert problem.fault is Fault.PER_WITHOUT_PLACES
    assert problem.advice == "Did you mean “district”?"
    (problem,) = problems_of("bodies: {csp: {name: Board, per: [north]}}")
    assert problem.fault is Fault.UNKNOWN_ID


@holds(PER)
def test_the_mark_for_a_place_stands_for_its_name_in_every_text() -> None:
    structure = structure_of(
        f"{DISTRICTS}bodies:\n  csp:\n    name: <place> Board\n    per: district\n"
        "    purpose: {is: to keep <place> safe, quote: safety in <place>}\n"
        "    advises: {to: some, what: crime in <place>}\n"
    )
    assert names(structure)["csp.north"] == "Northam Board"
    (purpose,) = structure.entities["csp.south"].purpose
    assert purpose.is_ == "to keep Southam safe"
    assert purpose.evidence is not None
    assert purpose.evidence.quotes == ("safety in Southam",)
    whats = {one.details.what for one in structure.links if one.relation is Relation.ADVISES}
    assert whats == {("crime in Northam",), ("crime in Southam",)}


@holds(PER)
@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Board", "Board, Northam"),
        ("{is: Board, quote: the Board}", "Board, Northam"),
        ("unknown", "unknown"),
        ("The <place> Board", "The Northam Board"),
    ],
)
def test_a_name_without_the_mark_gets_the_place_added(name: str, made: str) -> None:
    structure = structure_of(f"{DISTRICTS}bodies: {{csp: {{name: {name}, per: district}}}}\n")
    assert names(structure)["csp.north"] == made


@holds(IDS)
def test_per_over_places_that_a_count_makes_has_both_in_its_ids() -> None:
    structure = structure_of(
        "places: {areas: {kind: area, count: 2}}\n"
        "posts:\n  navigator: {name: Navigator, per: area, count: 2}\n"
        "  lead: {name: Lead, per: [areas]}\n"
    )
    assert [one for one in structure.entities if not one.startswith("areas")] == [
        *("lead.areas.1", "lead.areas.2", "navigator.areas.1", "navigator.areas.2"),
    ]
    assert names(structure)["navigator.areas.1"] == "Navigator, Area 1 of 2 (not named)"


@holds(PER)
def test_per_may_run_over_what_per_made() -> None:
    structure = structure_of(
        f"{DISTRICTS}organisations: {{council: {{name: <place> Council, per: district}}}}\n"
        "bodies: {team: {name: Team, per: [council]}}\n"
    )
    assert names(structure)["team.council.north"] == "Team, Northam Council"


@holds(PER)
def test_per_over_itself_is_an_error() -> None:
    problems = problems_of(
        "organisations: {a: {name: A, per: [b]}, b: {name: B, per: [a]}, c: {name: C, per: [c]}}\n"
    )
    assert {problem.fault for problem in problems} == {Fault.SELF_RELATION}


@holds("8: An entry made by `per` over places `covers` its place, unless it states `covers`")
def test_an_entry_made_for_a_place_covers_it() -> None:
    structure = structure_of(f"{DISTRICTS}bodies: {{csp: {{name: Board, per: district}}}}\n")
    assert links(structure, Relation.COVERS) == [("csp.north", "north"), ("csp.south", "south")]


@holds("8: An entry made by `per` over places `covers` its place, unless it states `covers`")
@pytest.mark.parametrize(
    ("own", "added", "covered"),
    [
        (", covers: dorset", "", [("csp.north", "dorset"), ("csp.south", "dorset")]),
        ("", "  csp.north: {covers: dorset}\n", [("csp.north", "dorset"), ("csp.south", "south")]),
        (", covers: none", "", [("csp.north", "none"), ("csp.south", "none")]),
    ],
)
def test_an_entry_that_states_what_it_covers_covers_no_more(
    own: str, added: str, covered: list[tuple[str, str]]
) -> None:
    structure = structure_of(
        f"{DISTRICTS}bodies:\n  csp: {{name: Board, per: district{own}}}\n{added}"
    )
    assert links(structure, Relation.COVERS) == covered


@holds("8: An entry made by `per` over places `covers` its place, unless it states `covers`")
def test_an_entry_made_for_an_organisation_covers_nothing_by_that() -> None:
    structure = structure_of(
        "organisations: {a: {name: A}}\nbodies: {team: {name: Team, per: [a]}}\n"
    )
    assert structure.links == ()


# What is added to one


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
def test_the_links_of_an_addition_are_added() -> None:
    structure = structure_of(f"{BOARDS}  csp.north: {{members: some, advises: council}}\n")
    north = [one for one in links(structure, Relation.MEMBERS) if one[0] == "csp.north"]
    assert north == [("csp.north", "council"), ("csp.north", "police"), ("csp.north", "some")]
    assert links(structure, Relation.ADVISES) == [("csp.north", "council")]


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
    assert [link.details.what for link in graph.powers.delegators("csp.north")] == [("care",)]
    assert len(graph.powers.delegators("csp.south")) == 2


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
