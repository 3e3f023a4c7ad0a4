"""Section 7: dates, what is in force, and what is not yet or no longer."""

from itertools import product

import pytest

from govgraph.graph.known import Standing
from govgraph.model.scalars import PartialDate, read_date
from govgraph.model.words import BodyKind, Status
from govgraph.problem import Fault
from tests.format.checking import remarks_on, reported
from tests.format.sentences import holds
from tests.format.test_06_words import STATUS
from tests.reading import graph_of, problems_of, structure_of

DATES = "7: A date may be partial (2022, 2022-09)"


# Dates


@holds(DATES)
@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-09", "2022-09-01", "2022-09-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2022-09-20", "2022-09-20", "2022-09-20"),
    ],
)
def test_a_date_has_a_first_and_a_last_day(written: str, first: str, last: str) -> None:
    date = structure_of(f"as_of: {written}").as_of
    assert date is not None
    assert (str(date), date.first.isoformat(), date.last.isoformat()) == (written, first, last)


@holds(DATES)
@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2022", "2023", True),
        ("2022", "2022-09", False),
        ("2022-08", "2022-09-01", True),
        ("2022-09", "2022-09-20", False),
        ("2022-09-20", "2022-09", False),
        ("2023", "2022", False),
    ],
)
def test_one_date_is_before_another_if_all_of_it_is(one: str, other: str, before: bool) -> None:
    assert read_date(one).is_before(read_date(other)) is before


@holds(DATES)
@pytest.mark.parametrize("written", ["2022-13", "2022-02-30", "0000"])
def test_a_date_that_does_not_exist_is_an_error(written: str) -> None:
    (problem,) = problems_of(f"as_of: {written}")
    assert problem.fault is Fault.IMPOSSIBLE_DATE


@holds(DATES)
@pytest.mark.parametrize("written", ["last September", "2022-2023", "22", "the 9th"])
def test_what_is_no_date_is_refused_where_only_a_date_may_stand(written: str) -> None:
    (problem,) = problems_of(f"as_of: {written}")
    assert problem.fault is Fault.WRONG_TYPE
    assert "2022, 2022-09 or 2022-09-20" in problem.sentence


@holds(DATES)
@pytest.mark.parametrize("written", ["20 September 2022", "20/09/2022", "2022-9-20", "2022/09/20"])
def test_a_date_in_another_form_is_refused_there_with_the_right_form(written: str) -> None:
    (problem,) = problems_of(f"as_of: {written}")
    assert problem.sentence == f"“{written}” is not a date; write 2022-09-20"


@holds("7: `from` and `lasts: 2 years` give `until`")
@pytest.mark.parametrize(
    ("as_of", "standing"),
    [
        ("2019", Standing.NOT_YET),
        ("2021", Standing.IN_FORCE),
        ("2022-03", Standing.IN_FORCE),
        ("2022-05", Standing.OVER),
    ],
)
def test_a_beginning_and_a_length_give_an_end(as_of: str, standing: Standing) -> None:
    graph = graph_of(
        f"as_of: {as_of}\n"
        "bodies:\n  a: {name: A, from: 2020-04, lasts: 2 years}\n"
        "  b: {name: B, advises: {to: c, from: 2020-04, lasts: 2 years}}\n  c: {name: C}\n"
    )
    assert graph.standing(graph.entity("a")) is standing
    (link,) = graph.structure.links
    assert graph.standing(link) is standing


@holds("7: `from` and `lasts: 2 years` give `until`")
def test_an_end_that_is_stated_holds_before_one_that_is_reckoned() -> None:
    graph = graph_of(
        "as_of: 2026\nbodies: {a: {name: A, from: 2020, lasts: 2 years, until: 2030}}\n"
    )
    assert graph.in_force(graph.entity("a"))


# As of


WITHOUT = "7: Without `as_of` no rule compares with it"
DATED = (
    "bodies:\n  a: {name: A, from: 2100}\n  b: {name: B, until: 1900}\n"
    "  c: {name: C, members: {to: some, from: 2100}, kind: {is: board, from: 2100}}\n"
)


@holds(WITHOUT)
def test_without_a_day_nothing_is_compared_with_a_date_and_the_report_says_so_once() -> None:
    graph = graph_of(DATED)
    assert [body.id for body in graph.bodies() if graph.in_force(body)] == ["a", "b", "c"]
    remarks = remarks_on(DATED)
    assert [one for one in remarks if "as_of" in one] == [
        "No `as_of` date is given, so nothing was compared with a date"
    ]
    assert not any("as_of" in one for one in remarks_on(f"as_of: 2026\n{DATED}"))


@holds(WITHOUT)
def test_without_a_day_what_has_no_status_is_in_force_and_what_has_one_has_it() -> None:
    graph = graph_of("bodies: {a: {name: A, until: 1900}, b: {name: B, status: ended}}")
    assert graph.in_force(graph.entity("a"))
    assert not graph.in_force(graph.entity("b"))


@holds(WITHOUT)
@pytest.mark.parametrize(
    ("as_of", "kind"),
    [("", BodyKind.BOARD), ("as_of: 2023\n", BodyKind.FORUM), ("as_of: 2026\n", BodyKind.BOARD)],
)
def test_of_several_dated_values_the_latest_holds_or_that_of_the_day(
    as_of: str, kind: BodyKind
) -> None:
    graph = graph_of(
        f"{as_of}bodies:\n  a: {{name: A, kind: [{{is: forum, from: 2020, until: 2024}},"
        " {is: board, from: 2025}]}\n"
    )
    (body,) = graph.bodies()
    assert graph.known(body, body.kind).value is kind


@holds(WITHOUT)
def test_what_began_without_a_date_held_before_what_began_on_one() -> None:
    graph = graph_of(
        "as_of: 2026\nbodies: {a: {name: A, kind: [forum, {is: board, from: 2025}]}}\n"
    )
    (body,) = graph.bodies()
    assert graph.known(body, body.kind).value is BodyKind.BOARD


# In force


IN_FORCE = "7: Something is in force at `as_of` if it has no status"
STANDING = {
    "approved": Standing.IN_FORCE,
    "active": Standing.IN_FORCE,
    "partial": Standing.IN_FORCE,
    "proposed": Standing.NOT_YET,
    "required": Standing.NOT_YET,
    "planned": Standing.NOT_YET,
    "in_development": Standing.NOT_YET,
    "ended": Standing.OVER,
}


@holds(IN_FORCE, "7: `status`, of entities and links alike")
@pytest.mark.parametrize(("status", "standing"), STANDING.items())
def test_a_status_says_whether_an_entity_a_link_or_a_value_is_in_force(
    status: str, standing: Standing
) -> None:
    graph = graph_of(
        f"bodies:\n  a: {{name: A, status: {status}}}\n"
        f"  b: {{name: B, kind: {{is: board, status: {status}}},"
        f" advises: {{to: c, status: {status}}}}}\n  c: {{name: C}}\n"
    )
    body = graph.bodies()[1]
    (link,) = graph.structure.links
    assert graph.standing(graph.entity("a")) is standing
    assert graph.standing(link) is standing
    assert graph.standing(body.kind[0]) is standing


@holds("7: `status`, of entities and links alike")
def test_there_are_these_statuses_and_no_other() -> None:
    assert [str(status) for status in Status] == STATUS.split()
    assert set(STANDING) == set(STATUS.split())


@holds(IN_FORCE)
@pytest.mark.parametrize(
    ("dates", "standing"),
    [
        ("", Standing.IN_FORCE),
        ("from: 2026", Standing.IN_FORCE),
        ("from: 2027", Standing.NOT_YET),
        ("until: 2026", Standing.IN_FORCE),
        ("until: 2025-12", Standing.OVER),
        ("until: none", Standing.IN_FORCE),
        ("status: active, until: 2020", Standing.OVER),
        ("status: active, from: 2030", Standing.NOT_YET),
    ],
)
def test_something_is_in_force_once_it_has_begun_and_until_it_is_over(
    dates: str, standing: Standing
) -> None:
    graph = graph_of(
        f"as_of: 2026-06\nbodies:\n  a: {{name: A, {dates}}}\n"
        f"  b: {{name: B, advises: {{to: c, {dates}}}}}\n  c: {{name: C}}\n"
    )
    (link,) = graph.structure.links
    assert graph.standing(graph.entity("a")) is standing
    assert graph.standing(link) is standing


@holds(IN_FORCE)
@pytest.mark.parametrize(("one", "other"), [*product(["", ", status: proposed"], repeat=2)])
def test_a_link_is_in_force_only_while_both_its_ends_are(one: str, other: str) -> None:
    graph = graph_of(
        f"bodies:\n  a: {{name: A, accountable_to: b{one}}}\n  b: {{name: B{other}}}\n"
    )
    (link,) = graph.structure.links
    assert graph.in_force(link) is (one == other == "")
    assert graph.answer("a", "accountable_to").not_in_force == (
        () if one == other == "" else (link,)
    )


# What is not in force


NOT_IN_FORCE = "7: What is not in force is drawn as such and settles nothing"


@holds(NOT_IN_FORCE)
def test_what_is_not_in_force_settles_nothing_and_a_question_names_it() -> None:
    text = (
        "organisations: {council: {name: Council, kind: council}}\n"
        "bodies: {board: {name: Board, kind: board, accountable_to: {to: council%s}}}\n"
    )
    assert reported(text % "", "ACC01", "ACC07") == []
    graph = graph_of(text % ", status: proposed")
    assert graph.routes.best("board") is None
    assert [code for _, code, _ in reported(text % ", status: proposed", "ACC01", "ACC07")] != []


@holds(NOT_IN_FORCE)
def test_what_is_not_in_force_is_in_the_graph_and_so_in_the_drawing() -> None:
    network = graph_of(
        "bodies: {a: {name: A, advises: {to: b, status: proposed}}, b: {name: B, status: ended}}"
    ).networkx
    assert sorted(network.nodes) == ["a", "b"]
    assert network.number_of_edges() == 1


PROPOSED = "7: A change proposed to a body that exists is a `status: proposed`"


@holds(PROPOSED)
def test_a_change_that_is_proposed_is_a_value_or_link_beside_what_is() -> None:
    graph = graph_of(
        "bodies:\n  a: {name: A, kind: [forum, {is: board, status: proposed}],"
        " members: [b, {to: c, status: proposed}]}\n  b: {name: B}\n  c: {name: C}\n"
    )
    body = graph.bodies()[0]
    assert graph.known(body, body.kind).value is BodyKind.FORUM
    assert [value.is_ for value in graph.known(body, body.kind).not_in_force] == [BodyKind.BOARD]
    assert graph.answer("a", "members").ids == ("b",)


@holds(DATES)
def test_a_day_of_the_structure_may_be_partial_too() -> None:
    graph = graph_of("as_of: 2026\nbodies: {a: {name: A, until: 2026-03}}\n")
    assert isinstance(graph.structure.as_of, PartialDate)
    assert graph.in_force(graph.entity("a"))
