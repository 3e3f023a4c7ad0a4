"""Section 8: `each`, and one for all of them together."""

import pytest

from govgraph.model.relation import Relation
from govgraph.problem import Fault
from tests.format.sentences import holds
from tests.format.test_08_per import DISTRICTS, links
from tests.reading import graph_of, problems_of, structure_of

EACH = "8: Targets, and the `place` of a seat: `{each: district}`"
JOINT = "8: One for all of them together is `joint: yes`, or `place: [a, b]`"


@holds(EACH)
@pytest.mark.parametrize(
    "written",
    [
        "{each: district}",
        "{to: {each: district}}",
        "[{each: district}]",
        "{to: [{each: district}]}",
    ],
)
def test_each_kind_of_place_is_a_link_for_each(written: str) -> None:
    structure = structure_of(f"{DISTRICTS}bodies: {{a: {{name: A, covers: {written}}}}}\n")
    assert links(structure, Relation.COVERS) == [("a", "north"), ("a", "south")]
    assert all(one.each for one in structure.links if one.relation == "covers")


@holds(EACH)
def test_each_takes_the_details_and_the_evidence_of_its_long_form() -> None:
    structure = structure_of(
        f"{DISTRICTS}bodies:\n"
        "  a: {name: A, covers: {each: district, from: 2020, quote: in every district}}\n"
    )
    covers = [one for one in structure.links if one.relation == "covers"]
    assert {str(one.details.from_) for one in covers} == {"2020"}
    assert {one.evidence.quotes for one in covers} == {("in every district",)}


@holds(EACH)
def test_each_may_be_denied() -> None:
    graph = graph_of(
        f"{DISTRICTS}bodies: {{a: {{name: A, covers: {{each: district, is: none}}}}}}\n"
    )
    assert graph.answer("a", "covers").ids == ()
    assert [link.target for link in graph.answer("a", "covers").denied] == ["north", "south"]


@holds(EACH)
@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("covers: {each: distrikt}", Fault.PER_WITHOUT_PLACES),
        ("advises: {each: district}", Fault.WRONG_END),
        ("covers: {each: [district]}", Fault.WRONG_TYPE),
        ("covers: {to: {each: district, kind: x}}", Fault.UNKNOWN_KEY),
        ("advises: {each: members}", Fault.MISSING_KEY),
        ("advises: {each: members, of: nobody}", Fault.UNKNOWN_ID),
        ("advises: {each: members, of: north}", Fault.WRONG_END),
        ("covers: {each: district, of: a}", Fault.UNKNOWN_KEY),
        ("covers: {to: dorset, of: a}", Fault.UNKNOWN_KEY),
        ("advises: {quote: it advises}", Fault.MISSING_KEY),
        ("covers: {each: district, to: dorset}", Fault.UNKNOWN_KEY),
        ("members: {to: some, place: {each: distrikt}}", Fault.PER_WITHOUT_PLACES),
        ("members: {to: some, place: {each: district, of: a}}", Fault.UNKNOWN_KEY),
        ("members: {to: some, place: {all: district}}", Fault.UNKNOWN_KEY),
    ],
)
def test_each_that_cannot_be_is_an_error(written: str, fault: Fault) -> None:
    problems = problems_of(f"{DISTRICTS}bodies: {{a: {{name: A, {written}}}}}\n")
    assert [problem.fault for problem in problems] == [fault]


@holds(EACH)
def test_each_place_of_a_seat_is_a_seat_for_each() -> None:
    structure = structure_of(
        f"{DISTRICTS}organisations: {{police: {{name: Police}}}}\n"
        "bodies: {a: {name: A, members: {to: police, place: {each: district}, voting: yes}}}\n"
    )
    seats = [one for one in structure.links if one.relation == "members"]
    assert [(one.details.place, one.details.voting, one.each) for one in seats] == [
        (("north",), True, True),
        (("south",), True, True),
    ]


SEATED = (
    "organisations: {o: {name: O}, p: {name: P}, q: {name: Q}, d: {name: D}}\n"
    "posts: {c: {name: C}}\nsectors: {s: {name: S}}\n"
    "bodies:\n  psb:\n    name: PSB\n    chair: c\n    deputy: d\n"
    "    members: [o, {to: p, as: observer}, {to: q, as: adviser}, {to: d, is: none}, some, s]\n"
)


@holds(EACH)
def test_each_member_of_a_body_is_every_seat_that_whole_counts() -> None:
    structure = structure_of(
        f"{SEATED}  team: {{name: Team, works_with: {{each: members, of: psb}}}}\n"
    )
    with_team = {other for ends in links(structure, Relation.WORKS_WITH) for other in ends}
    assert with_team == {"team", "c", "d", "o", "s"}


@holds(EACH)
def test_the_seats_of_a_body_may_be_written_from_either_side() -> None:
    structure = structure_of(
        "organisations: {o: {name: O, member_of: psb}, p: {name: P, chairs: psb}}\n"
        "bodies:\n  psb: {name: PSB}\n"
        "  team: {name: Team, works_with: {to: {each: members, of: psb}}}\n"
    )
    assert links(structure, Relation.WORKS_WITH) == [("team", "o"), ("team", "p")]


@holds(EACH)
def test_each_member_may_be_denied_and_has_the_details() -> None:
    structure = structure_of(
        f"{SEATED}  team: {{name: Team, works_with: {{each: members, of: psb, is: none,"
        " called: meets, quote: never meets them}}\n"
    )
    found = [one for one in structure.links if one.relation == "works_with"]
    assert {(one.denied, one.each, one.details.called) for one in found} == {(True, True, "meets")}


@holds(EACH)
def test_a_member_to_which_the_relation_cannot_lead_is_an_error() -> None:
    (problem,) = problems_of(
        f"{SEATED}  team: {{name: Team, reports_to: {{each: members, of: psb}}}}\n"
    )
    assert problem.fault is Fault.WRONG_END
    assert "“s” is a sector" in problem.sentence


@holds(EACH)
def test_a_member_of_a_body_is_in_no_link_with_itself() -> None:
    structure = structure_of(
        f"{SEATED}  team: {{name: Team, member_of: psb, works_with: {{each: members, of: psb}}}}\n"
    )
    assert ("team", "team") not in links(structure, Relation.WORKS_WITH)


@holds(EACH)
def test_of_several_bodies_it_is_the_members_of_my_own() -> None:
    structure = structure_of(
        f"{DISTRICTS}organisations: {{council: {{name: <place> Council, per: district}}}}\n"
        "bodies:\n  board: {name: Board, per: district, members: [council]}\n"
        "  team: {name: Team, per: district, works_with: {each: members, of: board}}\n"
    )
    assert links(structure, Relation.WORKS_WITH) == [
        ("team.north", "council.north"),
        ("team.south", "council.south"),
    ]


# One for all of them together


@holds(JOINT)
def test_several_that_act_as_one_are_joint() -> None:
    structure = structure_of(
        f"{DISTRICTS}organisations: {{council: {{name: <place> Council, per: district}}}}\n"
        "bodies: {board: {name: Board, part_of: {to: council, joint: yes}}}\n"
    )
    inside = [one for one in structure.links if one.source == "board"]
    assert [(one.target, one.details.joint) for one in inside] == [
        ("council.north", True),
        ("council.south", True),
    ]


@holds(JOINT)
def test_one_seat_may_be_for_several_places_together() -> None:
    structure = structure_of(
        f"{DISTRICTS}bodies: {{a: {{name: A, members: {{to: some, place: [north, south]}}}}}}\n"
    )
    (seat,) = [one for one in structure.links if one.relation == "members"]
    assert seat.details.place == ("north", "south")
