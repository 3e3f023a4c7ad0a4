"""Section 8: one entry for each of several, and what an id means among them."""

import pytest

from govgraph.model.relation import Relation
from govgraph.model.structure import Structure
from govgraph.problem import Fault
from tests.format.sentences import holds
from tests.reading import problems_of, structure_of

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
@pytest.mark.parametrize("per", ["{kind: district}", "[[north]]", "[{to: north}]"])
def test_per_is_a_kind_or_a_list_of_ids(per: str) -> None:
    (problem,) = problems_of(f"{DISTRICTS}bodies: {{csp: {{name: Board, per: {per}}}}}\n")
    assert problem.fault is Fault.WRONG_TYPE


@holds(PER)
def test_an_empty_entry_of_per_makes_nothing() -> None:
    structure = structure_of(
        f"{DISTRICTS}bodies:\n  csp:\n    name: Board\n    per:\n    - north\n    -\n"
    )
    assert [one for one in structure.entities if one.startswith("csp")] == ["csp.north"]


@holds(PER)
def test_where_per_makes_nothing_that_is_told_once() -> None:
    (problem,) = problems_of(
        f"{DISTRICTS}bodies:\n  csp: {{name: Board, per: region}}\n"
        "  csp.north: {kind: board}\n  group: {name: Group, members: [csp]}\n"
    )
    assert problem.fault is Fault.PER_WITHOUT_PLACES


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
