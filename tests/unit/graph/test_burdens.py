"""Which likely links carry the only routes of bodies that decide."""

from govgraph.graph.burdens import burdens
from tests.reading import graph_of

LIKELY = "confidence: likely, reading: So"


def borne(bodies: str, kind: str = "council") -> list[tuple[str, str, str]]:
    """The two ends of each link, or the root alone, and what hangs on it."""
    graph = graph_of(f"""
organisations: {{council: {{name: Council, kind: {kind}}}}}
bodies: {bodies}
""")
    return [
        (one.entity.id, one.link.target if one.link else "", " ".join(b.id for b in one.hanging))
        for one in burdens(graph, graph.routes, graph.powers)
    ]


def test_those_that_decide_hang_on_the_first_likely_link_of_their_route() -> None:
    bodies = f"""
  a: {{name: A, part_of: {{to: council, {LIKELY}}}}}
  b: {{name: B, role: decides, part_of: a}}
  c: {{name: C, role: decides, accountable_to: {{to: b, {LIKELY}}}}}
  d: {{name: D, part_of: a}}
"""
    assert borne(bodies) == [("a", "council", "b"), ("c", "b", "c")]


def test_a_link_for_one_matter_that_is_stated_is_not_likely() -> None:
    bodies = f"""
  a: {{name: A, accountable_to: {{to: council, {LIKELY}}}}}
  b: {{name: B, role: decides, accountable_to: {{to: a, what: the grant}}}}
  c: {{name: C, role: decides, accountable_to: {{to: council, what: the grant}}}}
"""
    assert borne(bodies) == [("a", "council", "b")]


def test_where_only_the_root_is_likely_all_hang_on_it() -> None:
    kind = f"{{is: council, {LIKELY}}}"
    bodies = (
        "{a: {name: A, role: decides, part_of: council}, b: {name: B, decides: some, part_of: a}}"
    )
    assert borne(bodies, kind) == [("council", "", "a b")]


def test_a_body_that_is_itself_a_likely_root_hangs_on_itself() -> None:
    bodies = f"{{a: {{name: A, role: decides, authority: {{is: elected, {LIKELY}}}}}}}"
    assert borne(bodies) == [("a", "", "a")]
