"""Who gave whom power, who acts under whom, and who answers for what others decide."""

import pytest

from govgraph.graph import Certainty, GovernanceGraph
from govgraph.model.entity import Responsibility
from govgraph.model.link import Link
from tests.reading import graph_of

LIKELY = "confidence: likely, reading: As usual"


def graph_with(board: str, panel: str, duty: str) -> GovernanceGraph:
    """A board and a panel with one duty, a plan, a council and a clerk of the board."""
    return graph_of(f"""
organisations: {{council: {{name: Council, kind: council}}}}
posts: {{clerk: {{name: Clerk, part_of: board}}}}
bodies:
  board: {{name: Board, {board}}}
  panel: {{name: Panel, {panel}}}
responsibilities: {{duty: {{name: Duty, {duty}}}}}
plans: {{plan: {{name: Plan}}, old: {{name: Old, status: ended}}}}
""")


def ends(links: tuple[Link, ...]) -> list[tuple[str, str]]:
    return [(link.source, link.target) for link in links]


@pytest.mark.parametrize(
    ("said", "matters", "is_unlimited"),
    [
        ("delegated_by: {to: board, what: duty}", {"duty"}, False),
        ("delegated_by: {to: board, what: [duty, plan]}", {"duty", "plan"}, False),
        ("delegated_by: {to: board, what: [duty, the parks]}", {"duty"}, True),
        ("delegated_by: {to: board, what: some}", set(), True),
        ("delegated_by: board", set(), True),
        (f"delegated_by: {{to: board, {LIKELY}}}", set(), True),
        ("delegated_by: {to: board, what: old}", set(), False),
        ("delegated_by: {to: board, what: duty, is: none}", set(), False),
        ("delegated_by: {to: board, what: duty, status: planned}", set(), False),
        ("delegated_by: some", set(), False),
        ("delegated_by: none", set(), False),
    ],
)
def test_power_is_given_for_matters_in_force_or_for_none_in_particular(
    said: str, matters: set[str], *, is_unlimited: bool
) -> None:
    delegations = graph_with("purpose: none", said, "basis: none").delegations
    assert set(delegations.matters) == matters
    assert all(ends(given) == [("panel", "board")] for given in delegations.matters.values())
    assert set(delegations.unlimited) == ({"board"} if is_unlimited else set())


@pytest.mark.parametrize(
    ("said", "certainty"),
    [
        ("part_of: board", Certainty.STATED),
        ("accountable_to: clerk", Certainty.STATED),
        (f"accountable_to: {{to: board, {LIKELY}}}", Certainty.LIKELY),
        ("delegated_by: {to: board, what: duty}", Certainty.STATED),
        ("delegated_by: board", Certainty.STATED),
        (f"delegated_by: {{to: board, {LIKELY}}}", Certainty.LIKELY),
        (f"accountable_to: {{to: board, {LIKELY}}}, delegated_by: board", Certainty.STATED),
        ("delegated_by: {to: board, what: plan}", None),
        ("reports_to: board, members: board", None),
        ("has_part: board", None),
    ],
)
def test_one_acts_under_another_by_a_route_or_by_what_it_was_given(
    said: str, certainty: Certainty | None
) -> None:
    delegations = graph_with("purpose: none", said, "basis: none").delegations
    assert delegations.acts_under("panel", "board", "duty") is certainty


@pytest.mark.parametrize(
    ("board", "duty", "found"),
    [
        ("decides: none", "basis: none", (True, False, True)),
        ("purpose: none", "decided_by: {to: board, is: none}", (True, False, True)),
        ("purpose: none", f"decided_by: {{to: board, is: none, {LIKELY}}}", (True, False, False)),
        (
            "purpose: none",
            f"decided_by: {{to: board, is: none}}, accountable: {{to: board, {LIKELY}}}",
            (True, True, False),
        ),
        ("purpose: none", "accountable: council", (False, False, True)),
        (f"part_of: {{to: council, {LIKELY}}}", "accountable: council", (False, True, False)),
        ("part_of: council", "accountable: council", None),
        ("delegated_by: {to: council, what: duty}", "decided_by: council", None),
        ("purpose: none", "accountable: clerk", None),
        ("purpose: none", "decided_by: panel", None),
        ("purpose: none", "decided_by: panel, accountable: council", (False, False, True)),
        ("purpose: none", "decided_by: {to: board, is: none}, accountable: board", None),
        ("purpose: none", "basis: none", None),
    ],
)
def test_power_that_was_not_the_giver_s_to_give(
    board: str, duty: str, found: tuple[bool, bool, bool] | None
) -> None:
    given = "delegated_by: {to: board, what: duty}"
    overreaches = graph_with(board, given, duty).delegations.overreaches("duty")
    seen = [(one.denial is not None, one.may_hold, one.is_sure) for one in overreaches]
    assert seen == ([] if found is None else [found])


@pytest.mark.parametrize(
    ("board", "duty", "denied", "is_open"),
    [
        ("purpose: none", "accountable: {to: board, is: none}", True, False),
        ("accountable_for: none", "basis: none", True, False),
        ("purpose: none", "basis: none", False, True),
        ("purpose: none", "accountable: panel", False, True),
        ("purpose: none", f"accountable: {{to: board, {LIKELY}}}", False, True),
        ("purpose: none", f"accountable: {{to: board, is: none, {LIKELY}}}", False, True),
        ("purpose: none", "accountable: [board, panel]", False, False),
    ],
)
def test_who_gave_power_answers_still_or_not_or_nothing_tells(
    board: str, duty: str, *, denied: bool, is_open: bool
) -> None:
    given = "delegated_by: {to: board, what: duty}"
    found = graph_with(board, given, duty).delegations.let_go("duty")
    assert [bool(links) for links in found] == [denied, is_open]


@pytest.mark.parametrize(
    ("panel", "duty", "found"),
    [
        ("purpose: none", "decided_by: {to: board, is: none}", (1, [], False)),
        ("purpose: none", "decided_by: [panel, {to: board, is: none}]", (1, ["panel"], False)),
        ("part_of: board", "decided_by: [panel, {to: board, is: none}]", None),
        (
            f"part_of: {{to: board, {LIKELY}}}",
            "decided_by: [panel, {to: board, is: none}]",
            (1, ["panel"], True),
        ),
        ("purpose: none", "decided_by: panel", (0, ["panel"], False)),
        ("part_of: board", "decided_by: [panel, council]", None),
        (f"accountable_to: {{to: board, {LIKELY}}}", "decided_by: panel", (0, ["panel"], True)),
        ("purpose: none", "decided_by: [panel, board]", None),
        ("purpose: none", "decided_by: [panel, some]", None),
        ("purpose: none", "decided_by: {to: panel, what: the date}", None),
        ("purpose: none", "basis: none", None),
    ],
)
def test_who_answers_and_does_not_decide(
    panel: str, duty: str, found: tuple[int, list[str], bool] | None
) -> None:
    graph = graph_with("purpose: none", panel, f"accountable: board, {duty}")
    assert _powerless(graph) == found


def test_who_decides_nothing_has_a_part_that_may() -> None:
    for role, found in (("advises", (1, [], False)), ("decides", None)):
        panel = f"part_of: board, role: {role}"
        graph = graph_with("decides: none", panel, "accountable: board")
        assert _powerless(graph) == found


def test_of_several_who_answer_as_one_all_must_be_without_power() -> None:
    joint = "accountable: {to: [board, panel], joint: yes}"
    assert _powerless(graph_with("decides: none", "purpose: none", joint)) is None
    assert _powerless(graph_with("decides: none", "decides: none", joint)) == (2, [], False)
    each = "accountable: [board, panel]"
    assert _powerless(graph_with("decides: none", "decides: none", each)) is None


def _powerless(graph: GovernanceGraph) -> tuple[int, list[str], bool] | None:
    """How many are denied to decide, who else decides, and whether a tie to them is likely."""
    duty = graph.entity("duty")
    assert isinstance(duty, Responsibility)
    found = graph.delegations.powerless(duty)
    if found is None:
        return None
    return len(found.denials), [link.target for link in found.deciders], found.may_decide
