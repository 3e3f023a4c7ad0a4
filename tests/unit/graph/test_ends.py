"""Where chains of accountability end that reach no root, and what hangs on each end."""

from govgraph.graph.ends import MOST_ENDS
from tests.reading import graph_of


def ends(text: str) -> dict[str, tuple[list[str], list[str]]]:
    """The ends by id: what hangs on each, and the circle that it is, if it is one."""
    return {
        end.entity.id: ([body.id for body in end.hanging], [one.id for one in end.circle])
        for end in graph_of(text).routes.ends
    }


def test_a_chain_is_followed_to_its_end_and_all_of_it_hangs_there() -> None:
    assert ends("""
bodies:
  top: {name: Top}
  middle: {name: Middle, part_of: top}
  below: {name: Below, accountable_to: middle}
""") == {"top": (["below", "middle"], [])}


def test_a_body_alone_is_an_end_on_which_nothing_hangs() -> None:
    assert ends("bodies: {board: {name: Board}}") == {"board": ([], [])}


def test_what_reaches_a_root_hangs_on_no_end_and_is_none() -> None:
    assert (
        ends("""
organisations: {council: {name: Council, kind: council}}
bodies:
  board: {name: Board, part_of: council}
  group: {name: Group, accountable_to: {to: board, reading: So.}}
""")
        == {}
    )


def test_an_organisation_or_a_post_that_is_no_root_is_an_end() -> None:
    assert ends("""
organisations: {trust: {name: Trust, kind: nhs_trust}}
posts: {chief: {name: Chief}}
bodies:
  board: {name: Board, part_of: trust}
  team: {name: Team, managed_by: chief}
""") == {"trust": (["board"], []), "chief": (["team"], [])}


def test_a_sector_that_answers_to_nobody_is_no_end() -> None:
    assert ends("""
sectors: {residents: {name: Residents, kind: residents}}
bodies:
  board: {name: Board, accountable_to: residents}
  group: {name: Group, part_of: board}
""") == {"board": (["group"], [])}


def test_a_sector_that_answers_to_somebody_leads_on() -> None:
    assert ends("""
sectors: {partners: {name: Partners, kind: providers, accountable_to: trust}}
organisations: {trust: {name: Trust}}
bodies: {board: {name: Board, accountable_to: partners}}
""") == {"trust": (["board"], [])}


def test_a_circle_that_no_chain_leaves_is_one_end() -> None:
    assert ends("""
bodies:
  a: {name: A, accountable_to: b}
  b: {name: B, accountable_to: a}
  below: {name: Below, part_of: b}
""") == {"a": (["b", "below"], ["a", "b"])}


def test_a_circle_that_a_chain_leaves_hangs_on_where_that_ends() -> None:
    assert ends("""
bodies:
  a: {name: A, accountable_to: b}
  b: {name: B, accountable_to: [a, top]}
  top: {name: Top}
""") == {"top": (["a", "b"], [])}


def test_what_hangs_on_two_ends_is_listed_under_both() -> None:
    assert ends("""
bodies:
  one: {name: One}
  two: {name: Two}
  board: {name: Board, accountable_to: [one, two]}
""") == {"one": (["board"], []), "two": (["board"], [])}


def test_of_very_many_ends_a_body_is_listed_under_the_nearest() -> None:
    tops = "".join(f"  t{n}: {{name: T{n}}}\n" for n in range(MOST_ENDS + 3))
    masters = ", ".join(f"t{n}" for n in range(MOST_ENDS + 3))
    found = ends(f"bodies:\n{tops}  board: {{name: Board, accountable_to: [{masters}]}}\n")
    assert len(found) == MOST_ENDS + 3
    assert sum(hanging == ["board"] for hanging, _ in found.values()) == MOST_ENDS


def test_what_is_not_in_force_neither_hangs_nor_leads_on() -> None:
    assert ends("""
bodies:
  board: {name: Board, accountable_to: old}
  old: {name: Old, status: ended, accountable_to: top}
  top: {name: Top}
""") == {"board": ([], []), "top": ([], [])}


def test_a_scrutineer_whose_only_route_runs_through_whom_it_challenges_is_an_end() -> None:
    assert ends("""
organisations: {council: {name: Council, kind: council}}
bodies:
  board: {name: Board, part_of: council}
  panel: {name: Panel, accountable_to: board, scrutinises: board}
""") == {"panel": ([], [])}
