"""Section 8: what a bare id means among several."""

from govgraph.model.relation import Relation
from govgraph.problem import Fault
from tests.format.sentences import holds
from tests.format.test_08_per import DISTRICTS, links
from tests.reading import problems_of, structure_of

BARE = "8: Between `per` entries a bare id means those with the same place"

NESTED = (
    "places:\n  dorset: {name: Dorset, kind: county}\n  devon: {name: Devon, kind: county}\n"
    "  north: {name: North, kind: district, part_of: dorset}\n"
    "  south: {name: South, kind: district, part_of: dorset}\n"
    "  east: {name: East, kind: district, part_of: devon}\n"
    "  ward: {name: Ward, kind: ward, part_of: north}\n"
)


def parents(bodies: str, places: str = NESTED) -> list[tuple[str, str]]:
    return links(structure_of(f"{places}bodies:\n{bodies}"), Relation.PART_OF)[
        sum("part_of" in line for line in places.splitlines()) :
    ]


def advice(bodies: str, places: str = NESTED) -> list[tuple[str, str]]:
    return links(structure_of(f"{places}bodies:\n{bodies}"), Relation.ADVISES)


# A bare id


@holds(BARE)
def test_a_bare_id_means_the_one_with_the_same_place() -> None:
    assert advice(
        "  board: {name: Board, per: district}\n"
        "  team: {name: Team, per: district, advises: board}\n"
    ) == [(f"team.{place}", f"board.{place}") for place in ("east", "north", "south")]


@holds(BARE)
def test_else_a_bare_id_means_the_ones_whose_place_contains_mine() -> None:
    assert advice(
        "  board: {name: Board, per: county}\n  team: {name: Team, per: district, advises: board}\n"
    ) == [
        ("team.east", "board.devon"),
        ("team.north", "board.dorset"),
        ("team.south", "board.dorset"),
    ]


@holds(BARE)
def test_or_the_ones_whose_place_lies_in_mine_at_any_depth() -> None:
    assert advice(
        "  board: {name: Board, per: [dorset]}\n  team: {name: Team, per: ward, advises: board}\n"
        "  group: {name: Group, per: [dorset], advises: team}\n"
    ) == [("group.dorset", "team.ward"), ("team.ward", "board.dorset")]


@holds(BARE)
def test_the_same_place_comes_before_those_around_it() -> None:
    assert advice(
        "  board: {name: Board, per: [north, dorset]}\n"
        "  team: {name: Team, per: [north, south], advises: board}\n"
    ) == [("team.north", "board.north"), ("team.south", "board.dorset")]


@holds(BARE)
def test_where_there_are_none_a_bare_id_means_all() -> None:
    assert advice(
        "  board: {name: Board, per: [north, south]}\n"
        "  team: {name: Team, per: [east], advises: board}\n"
    ) == [("team.east", "board.north"), ("team.east", "board.south")]


@holds(BARE)
def test_from_anywhere_else_a_bare_id_means_all() -> None:
    assert advice(
        "  board: {name: Board, per: district}\n  team: {name: Team, advises: board}\n"
    ) == [("team", f"board.{place}") for place in ("east", "north", "south")]


@holds(BARE)
def test_a_whole_id_means_that_one_from_everywhere() -> None:
    assert advice(
        "  board: {name: Board, per: district}\n"
        "  team: {name: Team, per: district, advises: board.east}\n"
    ) == [(f"team.{place}", "board.east") for place in ("east", "north", "south")]


@holds(BARE)
def test_a_bare_id_in_a_detail_means_the_same_as_in_a_target() -> None:
    structure = structure_of(
        f"{DISTRICTS}responsibilities: {{plan: {{name: Planning, per: district}}}}\n"
        "bodies: {board: {name: Board, per: district, advises: {to: some, what: plan}}}\n"
    )
    assert [one.details.what for one in structure.links if one.relation == "advises"] == [
        ("plan.north",),
        ("plan.south",),
    ]


@holds(BARE)
def test_entries_made_over_one_organisation_or_responsibility_belong_together() -> None:
    structure = structure_of(
        "organisations: {a: {name: A}, b: {name: B}}\n"
        "bodies:\n  board: {name: Board, per: [a, b]}\n"
        "  team: {name: Team, per: [a, b], advises: board}\n"
    )
    assert links(structure, Relation.ADVISES) == [("team.a", "board.a"), ("team.b", "board.b")]


@holds(BARE)
def test_an_entry_that_names_all_of_its_own_means_the_others() -> None:
    assert advice(
        "  board: {name: Board, per: [dorset, north, south]}\n"
        "  board.dorset: {advises: board.north}\n"
    ) == [("board.dorset", "board.north")]
    for written in ("x.a", "x"):
        text = f"bodies: {{x: {{name: X, count: 3, works_with: {written}}}, x.a: {{name: A}}}}"
        assert links(structure_of(text), Relation.WORKS_WITH) == [("x", "x.a")]


@holds(BARE)
def test_one_of_a_group_that_all_of_it_name_is_named_by_the_others() -> None:
    text = "  team: {name: Team, per: [north, south], advises: team.north}\n"
    assert advice(text) == [("team.south", "team.north")]
    (problem,) = problems_of(f"{NESTED}bodies:\n{text}  team.north: {{advises: team.north}}\n")
    assert problem.fault is Fault.SELF_RELATION


@holds(BARE)
def test_which_place_lies_in_which_may_be_written_from_either_side_and_in_any_order() -> None:
    places = (
        "places:\n  ward: {name: Ward, kind: ward}\n"
        "  north: {name: North, kind: district, has_part: ward}\n"
    )
    text = "  team: {name: Team, per: ward, advises: board}\n  board: {name: Board, per: [north]}\n"
    assert advice(text, places) == [("team.ward", "board.north")]
