"""Section 5: what each relation means to the graph, and what none may do."""

import pytest

from govgraph.graph import GovernanceGraph
from govgraph.model.relation import Relation
from govgraph.problem import Fault
from tests.format.checking import reported
from tests.format.relation_rows import CELLS, ROWS, Row
from tests.format.sentences import holds
from tests.format.test_05_ends import by_section
from tests.reading import graph_of, problems_of, structure_of

ROOT = {
    "organisations": "root: {name: Council, kind: council}",
    "bodies": "root: {name: Council, kind: full_council}",
    "posts": "root: {name: Mayor, authority: elected}",
}
ROUTED = [
    (row, own, other)
    for row in ROWS
    for own, other in sorted(row.pairs())
    if own == "bodies" and other in ROOT
]


@holds(*CELLS)
@pytest.mark.parametrize(
    ("row", "own", "other"), ROUTED, ids=[f"{row} {other}" for row, _, other in ROUTED]
)
def test_a_body_reaches_a_root_over_a_route_link_and_no_other(
    row: Row, own: str, other: str
) -> None:
    body = f"a: {{name: A, {row.key}: root}}"
    graph = graph_of(by_section([(own, body), (other, ROOT[other])]))
    assert (graph.routes.best("a") is not None) is row.route


@holds("5: `accountable`", "5: `responsible`", "5: `decided_by`", "5: `agreed_by`")
@pytest.mark.parametrize("key", ["accountable", "responsible", "consulted", "decided_by"])
def test_who_holds_a_responsibility_gives_it_no_route(key: str) -> None:
    graph = graph_of(
        "organisations: {council: {name: Council, kind: council}}\n"
        f"responsibilities: {{care: {{name: Care, {key}: council}}}}\n"
    )
    assert graph.routes.best("council") is not None
    assert graph.routes.best("care") is None


@holds("5: `part_of`")
def test_only_bodies_posts_and_organisations_inherit_the_route_of_what_they_are_part_of() -> None:
    graph = graph_of(
        "organisations: {council: {name: Council, kind: council}, c: {name: C, part_of: council}}\n"
        "posts: {p: {name: P, part_of: council}}\n"
        "bodies: {b: {name: B, part_of: council}}\n"
        "plans: {n: {name: N, part_of: m, accountable: council}, m: {name: M}}\n"
        "funds: {f: {name: F, part_of: g, accountable: council}, g: {name: G}}\n"
        "places: {l: {name: L, part_of: k}, k: {name: K}}\n"
    )
    assert {id_ for id_ in graph.structure.entities if graph.routes.best(id_)} == {
        *("council", "c", "p", "b"),
    }


@holds("5: `part_of`")
def test_to_be_hosted_is_not_to_be_part() -> None:
    graph = graph_of(
        "organisations: {council: {name: Council, kind: council}}\n"
        "bodies: {hub: {name: Hub, hosted_by: council}}\n"
    )
    assert graph.routes.best("hub") is None
    assert graph.powers.wholes("hub") == ()


@holds("5: `reports_to`")
@pytest.mark.parametrize(
    ("details", "duty"),
    [
        ("every: year", True),
        ("next: 2026-09", True),
        ("last: 2025-09", False),
        ("called: reported", False),
    ],
)
def test_a_report_is_a_duty_with_every_or_next_and_else_an_event(details: str, duty: bool) -> None:
    (link,) = structure_of(
        f"bodies: {{a: {{name: A, reports_to: {{to: b, {details}}}}}, b: {{name: B}}}}"
    ).links
    assert link.is_duty is duty


@holds("5: `reports_to`")
def test_of_a_report_that_is_an_event_no_rule_asks_anything() -> None:
    text = (
        "organisations: {council: {name: Council, kind: council}}\n"
        "bodies: {a: {name: A, accountable_to: council, scrutinised_by: some%s}, b: {name: B,"
        " accountable_to: council}}\n"
    )
    silent = reported(text % "")
    assert reported(text % ", reports_to: {to: b, last: 2025-09}") == silent


@holds("5: `scrutinised_by`")
def test_internal_assurance_is_not_independent_challenge() -> None:
    graph = graph_of(
        "bodies:\n"
        "  a: {name: A, scrutinised_by: {to: audit, independent: no}}\n"
        "  b: {name: B, scrutinised_by: {to: audit, every: year}}\n"
        "  audit: {name: Audit}\n"
    )
    assert graph.powers.scrutiny("a").independent == ()
    assert [link.source for link in graph.powers.scrutiny("b").independent] == ["b"]


@holds("5: `delegated_by`")
def test_who_delegates_is_not_by_that_accountable_for_the_matter() -> None:
    graph = graph_of(
        "organisations: {council: {name: Council, kind: council}}\n"
        "bodies: {board: {name: Board, delegated_by: {to: council, what: care}}}\n"
        "responsibilities: {care: {name: Care}}\n"
    )
    assert graph.powers.delegated("council", "board", "care")
    assert not graph.powers.delegated("board", "council", "care")
    assert graph.answer("care", "accountable").is_silent


@holds("5: `advises`, `recommends_to`")
@pytest.mark.parametrize("key", ["advises", "recommends_to"])
def test_who_advises_or_recommends_does_not_decide_by_that(key: str) -> None:
    graph = graph_of(f"bodies: {{a: {{name: A, {key}: b}}, b: {{name: B}}}}")
    assert graph.powers.decides("a").is_silent


@holds("5: `escalates_to`")
def test_a_route_link_serves_where_escalation_is_silent() -> None:
    text = (
        "responsibilities: {care: {name: Care, responsible: team}}\n"
        "bodies: {team: {name: Team, kind: team%s}, board: {name: Board}}\n"
    )
    assert reported(text % ", accountable_to: board", "ACC09") == []
    assert reported(text % ", escalates_to: none", "ACC09") == [("finding", "ACC09", "team")]


@holds("5: `members`", "5: `chair`, `deputy`, `lead`")
def test_two_who_chair_at_once_are_co_chairs_and_dates_make_a_succession() -> None:
    text = (
        "as_of: 2026-01-01\n"
        "posts: {a: {name: A}, b: {name: B}}\n"
        "bodies: {board: {name: Board, chair: [{to: a%s}, {to: b%s}]}}\n"
    )
    together = graph_of(text % ("", ""))
    after = graph_of(text % (", until: 2024", ", from: 2025"))
    assert [_chairs(graph) for graph in (together, after)] == [["a", "b"], ["b"]]


def _chairs(graph: GovernanceGraph) -> list[str]:
    board = next(body for body in graph.bodies() if body.id == "board")
    return [str(seat.sitter) for seat in graph.seats.of(board) if seat.is_chair]


@holds("5: `chair`, `deputy`, `lead`")
def test_a_lead_is_not_accountable() -> None:
    graph = graph_of(
        "posts: {officer: {name: Officer}}\nresponsibilities: {care: {name: Care, lead: officer}}\n"
    )
    assert graph.answer("care", "accountable").is_silent
    assert graph.answer("officer", "leads").ids == ("care",)


@holds("5: `owned_by` (`share`)")
def test_who_owns_most_of_something_is_no_route_to_it() -> None:
    graph = graph_of(
        "organisations:\n  council: {name: Council, kind: council}\n"
        "  company: {name: Company, kind: company, owned_by: {to: council, share: 51%}}\n"
    )
    (link,) = graph.answer("company", "owned_by").stated
    assert link.details.share == 51
    assert graph.routes.best("company") is None


@holds("5: `under`")
def test_what_something_acts_under_may_be_a_text() -> None:
    (link,) = structure_of("bodies: {a: {name: A, under: the general power}}").links
    assert (link.relation, link.target) == (Relation.UNDER, "the general power")
    (problem,) = problems_of("bodies: {a: {name: A, under: power}}")
    assert problem.fault is Fault.UNKNOWN_ID


@holds("5: `works_with`")
def test_to_work_together_is_one_link_whoever_writes_it() -> None:
    written = "bodies: {a: {name: A%s}, b: {name: B%s}}"
    for mine, theirs in ((", works_with: b", ""), ("", ", works_with: a")):
        graph = graph_of(written % (mine, theirs))
        assert graph.answer("a", "works_with").ids == ("b",)
        assert graph.answer("b", "works_with").ids == ("a",)
    assert len(structure_of(written % (", works_with: b", ", works_with: a")).links) == 1


@holds("5: `succeeds`")
def test_something_comes_after_what_is_of_its_sort() -> None:
    (problem,) = problems_of("bodies: {a: {name: A, succeeds: p}}\nplans: {p: {name: P}}")
    assert problem.fault is Fault.WRONG_END
    assert problem.sentence == "`succeeds` of a body names a body; “p” is a plan"


@holds("5: `decided_by`")
def test_who_takes_a_decision_decides() -> None:
    graph = graph_of(
        "bodies: {board: {name: Board}}\nfunds: {money: {name: Money, decided_by: board}}\n"
    )
    assert graph.powers.decides("board").is_stated


@holds("5: `provided_by`, `contributors` (`amount`, `share`), `accountable_body`")
def test_who_gives_who_pools_and_who_answers_for_money_are_told_apart() -> None:
    graph = graph_of(
        "organisations: {home: {name: Home Office}, c: {name: C}, d: {name: D}}\n"
        "funds:\n  pot:\n    name: Pot\n    provided_by: home\n"
        "    contributors: [{to: c, amount: £5k, share: 40%}, d]\n    accountable_body: c\n"
    )
    assert graph.answer("pot", "provided_by").ids == ("home",)
    first, second = graph.answer("pot", "contributors").stated
    assert str(first.details.amount) == "£5k"
    assert first.details.share == 40
    assert second.target == "d"
    assert graph.answer("c", "accountable_body_for").ids == ("pot",)
