"""Section 4: how a value is written, and which of several holds."""

import pytest

from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Body
from govgraph.model.scalars import read_date
from govgraph.model.words import Arrangement, BodyKind, Status
from govgraph.problem import Fault
from tests.format.sentences import holds
from tests.reading import graph_of, problems_of, structure_of

VALUE = "4: A value is written plainly"


def body_of(kind: str, as_of: str = "2025") -> tuple[GovernanceGraph, Body]:
    graph = graph_of(
        f"as_of: {as_of}\nsources: {{tor: , minutes: }}\n"
        f"bodies: {{board: {{name: Board, quote: a board, kind: {kind}}}}}"
    )
    return graph, graph.bodies()[0]


@holds(VALUE)
@pytest.mark.parametrize("written", ["board", "{is: board}", "[board]", "[{is: board}]"])
def test_a_value_is_plain_or_long_or_in_a_list(written: str) -> None:
    graph, body = body_of(written)
    assert [value.is_ for value in body.kind] == [BodyKind.BOARD]
    assert graph.known(body, body.kind).value is BodyKind.BOARD


@holds(VALUE)
def test_a_long_form_has_dates_a_status_and_evidence() -> None:
    _, body = body_of(
        "{is: board, from: 2020, until: 2026-03, status: approved, source: minutes, quote: board}"
    )
    (value,) = body.kind
    assert (value.from_, value.until) == (read_date("2020"), read_date("2026-03"))
    assert value.status is Status.APPROVED
    assert value.evidence is not None
    assert value.evidence.quotes == ("board",)


@holds(VALUE)
def test_short_and_long_forms_stand_in_one_list() -> None:
    _, body = body_of("[{is: forum, until: 2020}, board]")
    assert [value.is_ for value in body.kind] == [BodyKind.FORUM, BodyKind.BOARD]


@holds(VALUE)
@pytest.mark.parametrize(
    ("as_of", "holding"),
    [
        ("2015", BodyKind.FORUM),
        ("2020-12-31", BodyKind.FORUM),
        ("2022", BodyKind.BOARD),
        ("2027", BodyKind.PARTNERSHIP),
    ],
)
def test_the_dates_and_the_date_of_the_file_choose(as_of: str, holding: BodyKind) -> None:
    graph, body = body_of(
        "[{is: forum, until: 2020}, {is: board, from: 2021}, {is: partnership, from: 2026}]", as_of
    )
    assert graph.known(body, body.kind).value is holding


@holds(VALUE)
def test_what_sources_disagree_on_is_written_as_a_list_too() -> None:
    graph, body = body_of("[{is: forum, source: tor}, {is: board, source: minutes}]")
    known = graph.known(body, body.kind)
    assert known.values == ()
    assert len(known.disputed) == 2


@holds(VALUE)
def test_a_proposed_value_is_not_in_force() -> None:
    graph, body = body_of("[forum, {is: board, status: proposed}]")
    known = graph.known(body, body.kind)
    assert known.value is BodyKind.FORUM
    assert [value.is_ for value in known.not_in_force] == [BodyKind.BOARD]


@holds(VALUE)
def test_a_long_form_without_its_value_is_told() -> None:
    (problem,) = problems_of("bodies: {board: {name: Board, kind: {quote: a board}}}")
    assert problem.fault is Fault.MISSING_KEY
    assert problem.sentence == "The long form of `kind` needs `is` with the value"


@holds(VALUE)
@pytest.mark.parametrize("written", ["[[board]]", "{is: [board]}", "{is: {is: board}}"])
def test_a_value_is_no_list_in_a_list_and_no_mapping_in_a_mapping(written: str) -> None:
    (problem,) = problems_of(f"bodies: {{board: {{name: Board, kind: {written}}}}}")
    assert problem.fault is Fault.WRONG_TYPE


@holds(VALUE)
def test_what_recurs_needs_no_value_of_its_own() -> None:
    body = structure_of(
        "bodies: {board: {name: Board, arrangements: {meets: {every: quarter, last: 2025-06-03}}}}"
    ).entities["board"]
    assert isinstance(body, Body)
    (meets,) = body.arrangements[Arrangement.MEETS]
    assert (str(meets.is_), str(meets.every), str(meets.last)) == ("some", "quarter", "2025-06-03")
