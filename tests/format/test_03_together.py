"""Section 3: statements that can't both hold, and lists that are open or whole."""

import pytest

from govgraph.model.entity import Body
from govgraph.problem import Fault
from tests.format.sentences import holds
from tests.reading import graph_of, problems_of, structure_of

OTHERS = "organisations: {council: {name: Council, kind: council}, trust: {name: Trust}}\n"
ON_BOARD = OTHERS + "bodies: {board: {name: Board, %s}}\n"

CLASH = {
    "two values of a key that takes one": "kind: [board, forum]",
    "a value and none": "purpose: [To meet, none]",
    "two values in force at one time": "kind: [{is: board, from: 2020}, {is: forum, from: 2020}]",
    "none beside values of a key that takes several": "role: [decides, none]",
    "a link and its denial": "advises: [council, {to: council, is: none}]",
    "none beside a target": "advises: [none, council]",
    "none beside some": "advises: [none, some]",
    "deciding beside deciding nothing": "role: decides, decides: none",
}
FIT = {
    "several names besides the first": "called: [GSP, The Partnership]",
    "several codes": "code: ['a:1', 'b:2']",
    "several roles": "role: [decides, advises]",
    "several authorities": "authority: [statute, delegation]",
    "equal values": "kind: [board, board]",
    "values of which one follows the other": "kind: [{is: board, until: 2019}, forum]",
    "a value that is proposed": "kind: [board, {is: forum, status: proposed}]",
    "a value that is an inference": "kind: [board, {is: forum, reading: It seems so}]",
    "two targets of one link": "advises: [council, trust]",
    "none beside denials of others": "advises: [none, {to: council, is: none}]",
    "a link beside the denial of another": "advises: [council, {to: trust, is: none}]",
    "some beside named ones": "members: [council, some]",
}


def faults(said: str) -> list[Fault]:
    return [problem.fault for problem in problems_of(ON_BOARD % said)]


@holds("3: Statements that can't both hold are", "3: `none` stands alone")
@pytest.mark.parametrize("case", CLASH)
def test_what_cannot_both_hold_is_an_error_if_one_source_says_it(case: str) -> None:
    assert faults(CLASH[case]) == [Fault.CONTRADICTION]


@holds("3: Statements that can't both hold are", "3: `none` stands alone")
@pytest.mark.parametrize("case", FIT)
def test_what_can_both_hold_is_none(case: str) -> None:
    assert faults(FIT[case]) == []


@holds("3: Statements that can't both hold are")
def test_two_values_of_one_detail_from_both_sides_cannot_both_hold() -> None:
    text = (
        "organisations: {council: {name: Council, receives_reports_from: {to: board, every: %s}}}\n"
        "bodies: {board: {name: Board, reports_to: {to: council, every: year}}}"
    )
    assert [one.fault for one in problems_of(text % "month")] == [Fault.CONTRADICTION]
    assert problems_of(text % "year") == ()


@holds("3: `some` may stand in a list")
def test_some_in_a_list_says_that_there_are_others() -> None:
    said = graph_of(ON_BOARD % "members: [council, some]").answer("board", "members")
    assert said.ids == ("council",)
    assert said.says_some


WHOLE = "Not being in a list is silence"


@holds(f"3: {WHOLE}")
def test_not_being_in_a_list_is_silence() -> None:
    said = graph_of(ON_BOARD % "members: [council]").answer("board", "members")
    assert not said.is_whole
    assert not said.denies("trust")


@holds(f"3: {WHOLE}")
@pytest.mark.parametrize(
    ("members", "is_whole"),
    [
        ("council, trust, {total: 2}", True),
        ("council, trust, {total: 3}", False),
        ("council, trust", False),
        ("council, trust, {total: at least 2}", False),
        ("{to: council, count: 11}, trust, {total: 12}", True),
        ("{to: council, count: some}, trust, {total: 2}", False),
        ("council, some, {total: 2}", False),
        ("council, trust, some, {total: 2}", True),
        ("council, {to: trust, reading: It seems so}, {total: 2}", False),
    ],
)
def test_a_list_of_seats_is_whole_if_it_names_as_many_as_its_total(
    members: str, is_whole: bool
) -> None:
    graph = graph_of(ON_BOARD % f"members: [{members}]")
    body = graph.entity("board")
    assert isinstance(body, Body)
    assert graph.seats.is_whole(body) is is_whole


@holds(f"3: {WHOLE}")
def test_the_chair_is_counted_and_the_same_seat_only_once() -> None:
    for members, is_whole in (("trust, {total: 2}", True), ("council, trust, {total: 2}", True)):
        graph = graph_of(ON_BOARD % f"chair: council, members: [{members}]")
        body = graph.entity("board")
        assert isinstance(body, Body)
        assert graph.seats.is_whole(body) is is_whole


@holds(f"3: {WHOLE}")
@pytest.mark.parametrize(
    "capacity", "observer adviser invited substitute attendee honorary".split()
)
def test_who_only_attends_is_not_counted(capacity: str) -> None:
    text = ON_BOARD % f"members: [council, {{to: trust, as: {capacity}}}, {{total: %d}}]"
    found = []
    for total in (1, 2):
        graph = graph_of(text % total)
        body = graph.entity("board")
        assert isinstance(body, Body)
        found.append(graph.seats.is_whole(body))
    assert found == [True, False]


@holds(f"3: {WHOLE}")
@pytest.mark.parametrize("key", ["advises", "works_with", "funded_by", "supported_by", "part_of"])
def test_any_list_may_have_a_total(key: str) -> None:
    board = f"{{name: Board, {key}: [a, b, {{total: 2}}]}}"
    graph = graph_of(f"bodies: {{a: {{name: A}}, b: {{name: B}}, board: {board}}}")
    said = graph.answer("board", key)
    assert said.total is not None
    assert str(said.total.count) == "2"
    assert said.is_whole


@holds(f"3: {WHOLE}")
def test_a_total_has_evidence_of_its_own() -> None:
    (total,) = structure_of(ON_BOARD % "members: [{total: 12, quote: a panel of twelve}]").totals
    assert total.evidence.quotes == ("a panel of twelve",)
