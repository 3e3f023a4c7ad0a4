"""Where accountability, or reporting, goes round in a circle."""

from govgraph.graph import Circle
from tests.reading import graph_of


def told(circle: Circle) -> str:
    ids = [one.id for one in circle.entities]
    sure = "likely: " if circle.likely else ""
    tangled = f" with {', '.join(one.id for one in circle.tangled)}" if circle.tangled else ""
    return f"{sure}{' → '.join((*ids, ids[0]))}{tangled}"


def circles(text: str) -> list[str]:
    return [told(one) for one in graph_of(text).circles.of_accountability]


def test_two_that_answer_to_each_other_are_a_circle_from_the_first_by_id() -> None:
    text = "bodies: {b: {name: B, accountable_to: a}, a: {name: A, accountable_to: b}}"
    assert circles(text) == ["a → b → a"]


def test_a_circle_runs_over_all_route_links_with_one_that_answers() -> None:
    text = """
organisations: {trust: {name: Trust, accountable_to: team}}
posts: {chief: {name: Chief, part_of: trust}}
bodies: {team: {name: Team, managed_by: chief}}
"""
    assert circles(text) == ["chief → trust → team → chief"]


def test_line_management_alone_is_no_circle_of_accountability() -> None:
    assert circles("posts: {a: {name: A, managed_by: b}, b: {name: B, managed_by: a}}") == []


def test_a_hierarchy_has_no_circle() -> None:
    text = """
bodies:
  a: {name: A, accountable_to: [b, c]}
  b: {name: B, accountable_to: d}
  c: {name: C, accountable_to: d}
  d: {name: D}
"""
    assert circles(text) == []


def test_the_shortest_way_round_is_told_and_the_rest_is_tangled_with_it() -> None:
    text = """
bodies:
  a: {name: A, accountable_to: b}
  b: {name: B, accountable_to: [c, a]}
  c: {name: C, accountable_to: a}
"""
    assert circles(text) == ["a → b → a with c"]


def test_circles_apart_are_told_apart() -> None:
    text = """
bodies:
  a: {name: A, accountable_to: b}
  b: {name: B, accountable_to: [a, c]}
  c: {name: C, accountable_to: d}
  d: {name: D, accountable_to: c}
"""
    assert circles(text) == ["a → b → a", "c → d → c"]


def test_a_likely_link_makes_a_circle_likely_and_stated_circles_come_first() -> None:
    text = """
bodies:
  a: {name: A, accountable_to: {to: b, reading: So.}}
  b: {name: B, accountable_to: a}
  y: {name: Y, accountable_to: z}
  z: {name: Z, accountable_to: y}
"""
    assert circles(text) == ["y → z → y", "likely: a → b → a"]


def test_a_likely_circle_through_a_stated_one_is_not_told_again() -> None:
    text = """
bodies:
  a: {name: A, accountable_to: [b, {to: c, reading: So.}]}
  b: {name: B, accountable_to: a}
  c: {name: C, accountable_to: a}
"""
    assert circles(text) == ["a → b → a"]


def test_links_for_different_matters_close_no_circle() -> None:
    text = """
bodies:
  a: {name: A, accountable_to: {to: b, what: MATTER}}
  b: {name: B, accountable_to: {to: a, what: the plan}}
"""
    assert circles(text.replace("MATTER", "the grant")) == []
    assert circles(text.replace("MATTER", "the plan")) == ["a → b → a"]
    assert circles(text.replace(", what: MATTER", "")) == ["a → b → a"]


def test_circles_for_different_matters_through_one_body_are_told_each() -> None:
    text = """
bodies:
  a: {name: A, accountable_to: [{to: b, what: the plan}, {to: c, what: the grant}]}
  b: {name: B, accountable_to: a}
  c: {name: C, accountable_to: a}
"""
    assert circles(text) == ["a → c → a", "a → b → a"]


def test_a_circle_for_all_matters_is_not_told_again_for_one_of_them() -> None:
    text = """
bodies:
  a: {name: A, accountable_to: [b, {to: c, what: the grant}]}
  b: {name: B, accountable_to: a}
  c: {name: C, accountable_to: {to: a, what: the grant}}
"""
    assert circles(text) == ["a → b → a"]


def test_a_second_link_for_one_matter_makes_no_second_circle() -> None:
    text = """
bodies:
  a: {name: A, accountable_to: [b, {to: b, what: the grant}]}
  b: {name: B, accountable_to: a}
"""
    assert circles(text) == ["a → b → a"]


def test_what_is_not_in_force_denied_or_disputed_closes_no_circle() -> None:
    text = """
sources: {one: {title: One}, two: {title: Two}}
bodies:
  a: {name: A, accountable_to: BACK}
  b: {name: B, accountable_to: a}
"""
    for back in (
        "{to: b, status: planned}",
        "{to: b, is: none}",
        "[{to: b, source: one}, {to: b, is: none, source: two}]",
    ):
        assert circles(text.replace("BACK", back)) == []


def test_the_links_of_a_circle_stand_in_its_order() -> None:
    graph = graph_of(
        "bodies:\n  c: {name: C, accountable_to: a}\n  a: {name: A, accountable_to: b}\n"
        "  b: {name: B, accountable_to: c}\n"
    )
    (circle,) = graph.circles.of_accountability
    pairs = [(link.source, link.target) for link in circle.links]
    assert pairs == [("a", "b"), ("b", "c"), ("c", "a")]


def test_a_link_that_leaves_the_circle_for_a_root_is_told() -> None:
    text = """
organisations: {council: {name: Council, kind: council}}
bodies:
  a: {name: A, accountable_to: b}
  b: {name: B, accountable_to: [a, TOP]}
  dead: {name: Dead End}
"""
    (rooted,) = graph_of(text.replace("TOP", "council")).circles.of_accountability
    assert rooted.leaves is not None
    assert rooted.leaves.target == "council"
    (closed,) = graph_of(text.replace("TOP", "dead")).circles.of_accountability
    assert closed.leaves is None


def test_an_organisation_and_a_body_of_its_own_are_told_from_other_circles() -> None:
    own = """
organisations: {trust: {name: Trust, accountable_to: board}}
bodies: {board: {name: Board, part_of: trust}}
"""
    (circle,) = graph_of(own).circles.of_accountability
    assert circle.of_own_body
    (other,) = graph_of(
        "bodies: {a: {name: A, accountable_to: b}, b: {name: B, part_of: a}}"
    ).circles.of_accountability
    assert not other.of_own_body


def reports(text: str) -> list[str]:
    return [told(one) for one in graph_of(text).circles.of_reports]


def test_duties_to_report_may_go_round_and_events_do_not() -> None:
    text = """
bodies:
  a: {name: A, reports_to: {to: b, every: year}}
  b: {name: B, reports_to: {to: a, WHEN}}
"""
    assert reports(text.replace("WHEN", "next: 2027")) == ["a → b → a"]
    assert reports(text.replace("WHEN", "last: 2020")) == []
    assert reports(text.replace("WHEN", "every: year, status: ended")) == []
    assert reports(text.replace("WHEN", "every: year, reading: So.")) == ["likely: a → b → a"]


def test_a_circle_of_reports_is_none_of_accountability() -> None:
    assert (
        circles("""
bodies:
  a: {name: A, reports_to: {to: b, every: year}}
  b: {name: B, reports_to: {to: a, every: year}}
""")
        == []
    )
