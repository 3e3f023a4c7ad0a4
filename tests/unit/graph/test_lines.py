"""Who employs or hosts posts and teams, and who manages them from elsewhere."""

import pytest

from govgraph.graph import SplitLine
from tests.reading import graph_of

HEAD = """
organisations: {council: {name: Council}, trust: {name: Trust}}
bodies: {ward: {name: Ward, part_of: trust}, programme: {name: Programme, hosted_by: council}}
funds: {fund: {name: Fund, accountable_body: council}}
posts:
  matron: {name: Matron, part_of: ward}
"""


def split(facts: str) -> list[SplitLine]:
    return list(graph_of(f"{HEAD}  worker: {{name: Worker, {facts}}}\n").lines.split())


@pytest.mark.parametrize(
    ("facts", "across"),
    [
        ("employed_by: council, managed_by: matron", ["matron"]),
        ("employed_by: council, accountable_to: trust", ["trust"]),
        ("hosted_by: trust, managed_by: matron", None),
        ("hosted_by: trust, employed_by: council, managed_by: matron", None),
        ("employed_by: council, managed_by: {to: matron, joint: yes}", None),
        ("employed_by: council, managed_by: matron, funded_by: fund", None),
        ("employed_by: council, managed_by: matron, part_of: programme", None),
        ("employed_by: council", None),
        ("hosted_by: trust", []),
        ("hosted_by: trust, employed_by: trust", None),
        ("hosted_by: trust, managed_by: none", None),
    ],
)
def test_lines_that_lead_out_of_where_somebody_works_are_found(
    facts: str, across: list[str] | None
) -> None:
    found = [[link.target for link in one.across] for one in split(facts)]
    assert found == ([] if across is None else [across])


@pytest.mark.parametrize(
    ("employed", "managed", "leads", "is_leaderless"),
    [
        ("", "", 0, False),
        ("", ", lead: yes", 1, False),
        (", lead: yes", ", lead: yes", 2, False),
        (", lead: no", ", lead: no", 0, True),
        ("", ", lead: no", 0, False),
        ("", ", lead: yes, reading: So.", 0, False),
    ],
)
def test_lines_that_come_first_are_counted_as_is_stated(
    employed: str, managed: str, leads: int, *, is_leaderless: bool
) -> None:
    [found] = split(f"employed_by: {{to: council{employed}}}, managed_by: {{to: matron{managed}}}")
    assert (found.leads, found.is_leaderless) == (leads, is_leaderless)
