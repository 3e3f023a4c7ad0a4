"""Section 5: what no relation may do, and which way round each is."""

import pytest

from govgraph.model.catalogue import CATALOGUE
from govgraph.model.words import SeatRole
from govgraph.problem import Fault
from tests.format.checking import reported
from tests.format.relation_rows import ROWS, Row
from tests.format.sentences import holds
from tests.format.test_05_ends import by_section
from tests.reading import graph_of, problems_of, structure_of

SELF = [
    (row, key, own)
    for row in ROWS
    for key, pairs in row.sides()
    for own, other in sorted(pairs)
    if own == other
]


@holds("5: A thing that relates to itself is an error, `scrutinises` excepted")
@pytest.mark.parametrize(("row", "key", "own"), SELF, ids=[f"{key} {own}" for _, key, own in SELF])
def test_a_thing_that_relates_to_itself_is_an_error(row: Row, key: str, own: str) -> None:
    text = by_section([(own, f"a: {{name: A, {key}: a}}")])
    if row.key == "scrutinised_by":
        (link,) = structure_of(text).links
        assert (link.source, link.target) == ("a", "a")
    else:
        (problem,) = problems_of(text)
        assert problem.fault is Fault.SELF_RELATION
        assert problem.sentence == f"“a” can't relate to itself by `{key}`"


@holds("5: A thing that relates to itself is an error, `scrutinises` excepted")
def test_a_rule_is_listed_for_what_scrutinises_itself() -> None:
    assert CATALOGUE["DEC02"] == "self-scrutiny"


@holds("5: A circle of `part_of` is an error")
@pytest.mark.parametrize("section", ["organisations", "bodies", "funds", "plans", "places"])
@pytest.mark.parametrize(
    "keys", ["part_of part_of part_of", "has_part has_part has_part", "part_of has_part -"]
)
def test_a_circle_of_parts_is_an_error(section: str, keys: str) -> None:
    one, two, three = keys.split()
    lines = [f"a: {{name: A, {one}: b}}", "b: {name: B}", "c: {name: C}"]
    if three == "-":
        lines[0] = f"a: {{name: A, {one}: b, {two}: c}}"
        lines[1] = "b: {name: B, part_of: c}"
    else:
        lines[1:] = [f"b: {{name: B, {two}: c}}", f"c: {{name: C, {three}: a}}"]
    (problem,) = problems_of(by_section((section, line) for line in lines))
    is_place = section == "places"
    assert problem.fault is (Fault.PLACE_INSIDE_ITSELF if is_place else Fault.PART_OF_CIRCLE)
    assert problem.sentence.count("→") == 3
    assert len(problem.mentions) == 2


@holds("5: A circle of `part_of` is an error")
def test_what_is_denied_makes_no_circle() -> None:
    text = "bodies: {a: {name: A, part_of: b}, b: {name: B, part_of: {to: a, is: none}}}"
    assert problems_of(text) == ()


@holds("5: Which way round: the key stands on the one who …")
def test_the_key_stands_on_the_one_who_does_it_and_a_report_is_no_accountability() -> None:
    graph = graph_of(
        "organisations: {council: {name: Council, kind: council}}\n"
        "bodies: {board: {name: Board, reports_to: {to: council, every: year}}}\n"
    )
    (link,) = graph.structure.links
    assert (link.source, link.target) == ("board", "council")
    assert graph.answer("board", "accountable_to").is_silent
    assert reported(_REPORTS, "ACC05") == [("question", "ACC05", "board")]


_REPORTS = (
    "organisations: {council: {name: Council, kind: council}}\n"
    "bodies: {board: {name: Board, kind: board, reports_to: {to: council, every: year}}}\n"
)


@holds("5: Common verbs:")
def test_common_verbs_have_their_relations() -> None:
    graph = graph_of(
        "organisations: {council: {name: Council, kind: council}}\n"
        "posts: {officer: {name: Officer}}\n"
        "bodies:\n  board:\n    name: Board\n"
        "    accountable_to: {to: council, confidence: likely, called: overseen by,"
        " reading: To oversee is to hold to account.}\n"
        "    delegated_by: {to: council, called: on behalf of}\n"
        "    lead: {to: officer, called: champions}\n"
        "    members: {to: officer, as: attendee, called: attends}\n"
    )
    overseen = graph.answer("board", "accountable_to")
    assert [link.details.called for link in overseen.likely] == ["overseen by"]
    assert overseen.stated == ()
    route = graph.routes.best("board")
    assert route is not None
    assert route.likely
    assert graph.powers.delegated("council", "board")
    assert graph.answer("officer", "leads").ids == ("board",)
    (seat,) = graph.answer("board", "members").stated
    assert seat.details.as_ is SeatRole.ATTENDEE
