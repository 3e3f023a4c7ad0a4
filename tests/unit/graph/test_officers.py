"""Which officers serve an organisation, of those whom a law requires."""

import pytest

from govgraph.graph.officers import Officers
from govgraph.law import Office
from tests.reading import graph_of

HEAD = """
checks: {profile: england-district}
organisations:
  council: {name: Council, kind: council}
  trust: {name: Trust, kind: nhs_trust}
  silent: {name: Silent}
bodies: {team: {name: Team, part_of: council}}
"""
CODE = "code: 'uk:section-151-officer'"


def officers_of(text: str) -> tuple[Officers, Office]:
    graph = graph_of(HEAD + text)
    office = next(one for one in graph.law.offices if one.answers_for_money)
    return Officers(graph, graph.law, graph.seats), office


@pytest.mark.parametrize(
    ("facts", "sort"),
    [
        (f"part_of: council, {CODE}", "stated"),
        (f"part_of: team, {CODE}", "stated"),
        (f"employed_by: council, {CODE}, holder: vacant", "stated"),
        (f"employed_by: {{to: council, reading: So.}}, {CODE}", "weak"),
        (f"employed_by: {{to: council, status: planned}}, {CODE}", "weak"),
        (f"employed_by: council, {CODE}, status: planned", "weak"),
        ("employed_by: council, code: {is: 'uk:section-151-officer', reading: So.}", "weak"),
        (f"employed_by: council, {CODE}, is: none", "absent"),
        (f"{CODE}, is: none", "absent"),
        (f"employed_by: trust, {CODE}", None),
        (f"employed_by: trust, {CODE}, is: none", None),
        (CODE, None),
        ("employed_by: council", None),
    ],
)
def test_an_officer_serves_an_organisation_as_far_as_is_said(facts: str, sort: str | None) -> None:
    officers, office = officers_of(f"posts: {{officer: {{name: Officer, {facts}}}}}")
    serving = officers.serving("council", office, alone=True)
    found = [which for which in ("stated", "weak", "absent") if getattr(serving, which)]
    assert found == ([sort] if sort else [])


def test_an_officer_who_does_not_exist_is_nobodys_where_two_organisations_are_in_question() -> None:
    officers, office = officers_of(f"posts: {{officer: {{name: Officer, {CODE}, is: none}}}}")
    assert officers.serving("council", office, alone=True).absent
    assert not officers.serving("council", office, alone=False).absent


def test_organisations_are_asked_that_may_be_of_the_kind_the_law_speaks_of() -> None:
    officers, office = officers_of(
        "posts: {head: {name: Head, part_of: team}}\n"
        "funds:\n"
        "  a: {name: A, accountable_body: [council, trust]}\n"
        "  b: {name: B, accountable_body: {to: silent, reading: So.}}\n"
        "  c: {name: C, accountable_body: head}\n"
        "  d: {name: D, accountable_body: silent, status: ended}\n"
    )
    accountable = officers.accountable(office)
    found = {id_: [fund.id for fund in funds] for id_, funds in accountable.items()}
    assert found == {"council": ["a", "c"], "silent": ["b"]}


def test_a_fund_may_be_denied_to_an_officer_and_to_nobody_else() -> None:
    officers, office = officers_of(
        f"posts: {{officer: {{name: Officer, {CODE}}}, clerk: {{name: Clerk}}}}\n"
        "funds:\n  a:\n    name: A\n    accountable_body: council\n"
        "    responsible: [{to: officer, is: none}, {to: clerk, is: none}]\n"
    )
    ((fund,),) = officers.accountable(office).values()
    assert [link.target for link in officers.denied(fund, office)] == ["officer"]
