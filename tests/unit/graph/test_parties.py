"""Which links count as one."""

import pytest

from govgraph.graph import parties
from tests.reading import graph_of


def grouped(accountable: str) -> list[list[str]]:
    graph = graph_of(
        "bodies: {a: {name: A}, b: {name: B}, c: {name: C}, d: {name: D}}\n"
        f"responsibilities: {{bins: {{name: Bins, accountable: {accountable}}}}}"
    )
    found = parties(graph.answer("bins", "accountable").stated)
    return sorted(sorted(link.target for link in party) for party in found)


@pytest.mark.parametrize(
    ("written", "groups"),
    [
        ("a", [["a"]]),
        ("[a, b]", [["a"], ["b"]]),
        ("{to: [a, b], joint: yes}", [["a", "b"]]),
        ("[{to: a, joint: yes}, {to: b, joint: yes}]", [["a", "b"]]),
        ("[{to: [a, b], joint: yes}, c]", [["a", "b"], ["c"]]),
        (
            "[{to: [a, b], joint: yes, what: the plan}, {to: [c, d], joint: yes, what: the team}]",
            [["a", "b"], ["c", "d"]],
        ),
        ("{to: [a, b], between_them: yes}", [["a", "b"]]),
        (
            "[{to: [a, b], between_them: yes}, {to: [c, d], between_them: yes}]",
            [["a", "b"], ["c", "d"]],
        ),
        ("{to: [a, b], lead: no}", [["a"], ["b"]]),
    ],
)
def test_what_acts_as_one_or_is_divided_between_several_counts_as_one(
    written: str, groups: list[list[str]]
) -> None:
    assert grouped(written) == groups


def test_no_links_are_no_parties() -> None:
    assert parties(()) == ()
