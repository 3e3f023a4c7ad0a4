"""Routes of accountability: over which links, how surely, for which matter."""

import pytest

from govgraph.graph import Certainty, GovernanceGraph, Route
from govgraph.graph.reach import MOST_MATTERS
from tests.reading import graph_of

COUNCIL = "organisations: {council: {name: Council, kind: council}}\n"


def bodies(text: str, head: str = COUNCIL) -> GovernanceGraph:
    return graph_of(f"{head}bodies:\n{text}")


def told(route: Route) -> str:
    ids = (route.start.id, *(link.target for link in route.links))
    sure = "likely: " if route.likely else ""
    matter = f" for {', '.join(route.what)}" if route.what else ""
    return f"{sure}{' → '.join(ids)}{matter}"


def best(graph: GovernanceGraph, who: str = "board") -> str:
    route = graph.routes.best(who)
    return told(route) if route else "none"


@pytest.mark.parametrize("key", ["accountable_to", "part_of", "managed_by"])
def test_a_route_runs_over_each_route_link(key: str) -> None:
    graph = bodies(
        f"  top: {{name: Top, kind: full_council}}\n  board: {{name: Board, {key}: top}}\n"
    )
    reached = graph.routes.reached("board")
    assert reached is not None
    assert reached.is_stated
    assert reached.root == "top"
    assert reached.first is not None
    assert reached.first.relation == key
    assert reached.weak is None


@pytest.mark.parametrize(
    "facts",
    [
        "reports_to: council",
        "scrutinised_by: council",
        "delegated_by: council",
        "advises: council",
        "hosted_by: council",
        "funded_by: council",
        "members: council",
        "chair: council",
        "lead: council",
        "aligned_to: council",
        "works_with: council",
        "established_by: council",
        "escalates_to: council",
        "accountable_to: some",
        "accountable_to: none",
        "accountable_to: {to: council, is: none}",
        "accountable_to: {to: council, status: planned}",
        "accountable_to: {to: council, status: ended}",
    ],
)
def test_nothing_else_is_a_route(facts: str) -> None:
    graph = bodies(f"  board: {{name: Board, {facts}}}\n")
    assert graph.routes.reached("board") is None
    assert graph.routes.best("board") is None
    assert [body.id for body in graph.routes.unrooted] == ["board"]


def test_the_part_of_places_and_funds_is_no_route() -> None:
    graph = graph_of(
        "places: {north: {name: North, part_of: town}, town: {name: Town}}\n"
        "funds: {grant: {name: Grant, part_of: pool}, pool: {name: Pool}}\n"
    )
    assert graph.routes.ways.up == {}


def test_what_is_part_of_something_has_its_route_at_any_depth() -> None:
    graph = bodies(
        "  board: {name: Board, part_of: committee}\n"
        "  committee: {name: Committee, part_of: cabinet}\n"
        "  cabinet: {name: Cabinet, part_of: council}\n"
    )
    assert best(graph) == "board → committee → cabinet → council"


def test_a_root_reaches_itself_without_a_link() -> None:
    graph = bodies("  board: {name: Board}\n")
    reached = graph.routes.reached("council")
    assert reached is not None
    assert reached.first is None
    assert best(graph, "council") == "council"


@pytest.mark.parametrize(
    ("board", "route"),
    [
        ("accountable_to: {to: council, confidence: likely}", "likely: board → council"),
        (
            "accountable_to: [{to: council, confidence: likely}, cabinet]",
            "board → cabinet → council",
        ),
        (
            "accountable_to: {to: council, what: the grant}, part_of: {to: cabinet, reading: So.}",
            "board → council for the grant",
        ),
        (
            "part_of: cabinet, accountable_to: {to: council, what: the grant}",
            "board → cabinet → council",
        ),
        ("accountable_to: mayor", "likely: board → mayor"),
    ],
)
def test_the_best_route_is_stated_before_likely_and_for_all_before_for_one_matter(
    board: str, route: str
) -> None:
    graph = bodies(
        f"  cabinet: {{name: Cabinet, part_of: council}}\n  board: {{name: Board, {board}}}\n",
        f"{COUNCIL}posts: {{mayor: {{name: Mayor, authority: {{is: elected, reading: So.}}}}}}\n",
    )
    assert best(graph) == route


def test_a_likely_link_anywhere_makes_the_whole_route_likely() -> None:
    graph = bodies(
        "  cabinet: {name: Cabinet, part_of: {to: council, reading: By its name.}}\n"
        "  board: {name: Board, accountable_to: cabinet}\n"
    )
    reached = graph.routes.reached("board")
    assert reached is not None
    assert not reached.is_stated
    assert reached.weak is not None
    assert (reached.weak.source, reached.weak.target) == ("cabinet", "council")
    assert graph.routes.leads_to("board", "council") is Certainty.LIKELY
    assert graph.routes.leads_to("board", "cabinet") is Certainty.STATED


def test_a_root_that_is_only_likely_makes_the_route_likely_with_no_weak_link() -> None:
    graph = bodies(
        "  board: {name: Board, accountable_to: council}\n",
        "organisations: {council: {name: Council, kind: {is: council, reading: So.}}}\n",
    )
    reached = graph.routes.reached("board")
    assert reached is not None
    assert not reached.is_stated
    assert reached.weak is None
    assert best(graph) == "likely: board → council"


def test_links_for_different_matters_make_no_route() -> None:
    graph = bodies(
        "  cabinet: {name: Cabinet, accountable_to: {to: council, what: the plan}}\n"
        "  board: {name: Board, accountable_to: {to: cabinet, what: the grant}}\n"
        "  group: {name: Group, accountable_to: {to: cabinet, what: the plan}}\n"
    )
    assert graph.routes.reached("board") is None
    assert best(graph, "group") == "group → cabinet → council for the plan"
    reached = graph.routes.reached("group")
    assert reached is not None
    assert not reached.is_stated


def test_a_link_for_several_matters_makes_a_route_for_those_that_carry_on() -> None:
    graph = bodies(
        "  cabinet: {name: Cabinet, accountable_to: {to: council, what: [the plan, the grant]}}\n"
        "  board: {name: Board, accountable_to: {to: cabinet, what: [the grant, the team]}}\n"
    )
    assert best(graph) == "board → cabinet → council for the grant"


def test_of_very_many_matters_only_some_are_followed() -> None:
    matters = ", ".join(f"matter no {number}" for number in range(MOST_MATTERS + 4))
    graph = bodies(
        f"  board: {{name: Board, accountable_to: {{to: council, what: [{matters}]}}}}\n"
    )
    reached = graph.routes.reached("board")
    assert reached is not None
    assert reached.grade.one_matter


def test_a_disputed_link_carries_no_route() -> None:
    graph = bodies(
        "  board:\n    name: Board\n    accountable_to:\n"
        "      - {to: council, source: one}\n      - {to: council, is: none, source: two}\n",
        f"sources: {{one: {{title: One}}, two: {{title: Two}}}}\n{COUNCIL}",
    )
    assert graph.routes.reached("board") is None
    assert graph.routes.ways.broken == {}


# A scrutineer's route does not run through whom it challenges

CHALLENGE = (
    "  board: {name: Board, part_of: council, scrutinised_by: panel}\n"
    "  panel: {name: Panel, accountable_to: board, PANEL}\n"
)


@pytest.mark.parametrize(
    ("panel", "route"),
    [
        ("kind: scrutiny", "none"),
        ("part_of: council", "panel → council"),
        ("managed_by: other", "panel → other → council"),
        ("part_of: {to: council, reading: By its name.}", "likely: panel → council"),
        (
            "managed_by: {to: other, reading: So., what: the grant}",
            "likely: panel → other → council for the grant",
        ),
    ],
)
def test_a_route_through_the_challenged_body_does_not_count(panel: str, route: str) -> None:
    graph = bodies(
        CHALLENGE.replace("PANEL", panel) + "  other: {name: Other, accountable_to: council}\n"
    )
    assert best(graph, "panel") == route
    assert (graph.routes.reached("panel") is None) is (route == "none")


def test_around_the_challenged_body_a_route_for_one_matter_keeps_to_it() -> None:
    around = (
        "managed_by: {to: one, what: [the grant, the plan]}, part_of: {to: two, what: the grant}"
    )
    graph = bodies(
        CHALLENGE.replace("PANEL", around)
        + "  one: {name: One, accountable_to: {to: three, what: the plan}}\n"
        "  two: {name: Two, accountable_to: {to: three, what: the plan}}\n"
        "  three: {name: Three, accountable_to: [council, {to: board, what: the plan}, one]}\n"
    )
    assert best(graph, "panel") == "panel → one → three → council for the plan"


def test_around_the_challenged_body_the_weak_link_is_told_too() -> None:
    graph = bodies(CHALLENGE.replace("PANEL", "part_of: {to: council, reading: By its name.}"))
    reached = graph.routes.reached("panel")
    assert reached is not None
    assert reached.weak is not None
    assert reached.weak is reached.first
    assert reached.weak.relation == "part_of"


@pytest.mark.parametrize(
    "board",
    [
        "scrutinised_by: {to: panel, independent: no}",
        "scrutinised_by: {to: panel, confidence: likely}",
        "scrutinised_by: {to: panel, status: planned}",
        "scrutinised_by: {to: panel, is: none}",
        "kind: full_council, scrutinised_by: panel",
    ],
)
def test_a_route_through_a_body_that_is_not_surely_challenged_counts(board: str) -> None:
    graph = bodies(
        f"  board: {{name: Board, part_of: council, {board}}}\n"
        "  panel: {name: Panel, accountable_to: board}\n"
    )
    assert best(graph, "panel").startswith("panel → board")


def test_a_committee_that_challenges_its_council_has_its_route_from_the_council() -> None:
    graph = bodies("  panel: {name: Panel, part_of: council, scrutinises: council}\n")
    assert best(graph, "panel") == "panel → council"


def test_a_body_that_scrutinises_itself_keeps_its_route() -> None:
    graph = bodies("  board: {name: Board, part_of: council, scrutinises: board}\n")
    assert best(graph) == "board → council"


# Several routes

WEB = (
    "  board: {name: Board, accountable_to: [council, cabinet, {to: hub, reading: So.}]}\n"
    "  cabinet: {name: Cabinet, part_of: council}\n"
    "  hub: {name: Hub, part_of: cabinet, accountable_to: board}\n"
)


def test_all_routes_to_any_root_are_found_the_shortest_first_and_none_twice_through_one() -> None:
    routes = [told(route) for route in bodies(WEB).routes.between("board")]
    assert routes == [
        "board → council",
        "board → cabinet → council",
        "likely: board → hub → cabinet → council",
    ]


def test_routes_from_one_to_another_are_found_with_all_that_stand_side_by_side() -> None:
    graph = bodies(
        "  board: {name: Board, part_of: cabinet, accountable_to: {to: cabinet, what: the grant}}\n"
        "  cabinet: {name: Cabinet, part_of: council}\n"
    )
    routes = [told(route) for route in graph.routes.between("board", "cabinet")]
    assert sorted(routes) == ["board → cabinet", "board → cabinet for the grant"]
    assert graph.routes.between("cabinet", "board") == ()
    assert graph.routes.between("board", "board") == ()


def test_no_more_routes_are_found_than_are_asked_for() -> None:
    assert len(bodies(WEB).routes.between("board", limit=2)) == 2


def test_what_has_no_route_link_has_no_routes() -> None:
    graph = bodies("  board: {name: Board}\n  group: {name: Group, part_of: board}\n")
    assert graph.routes.between("board") == ()
    assert graph.routes.between("group") == ()
    assert graph.routes.between("council") == ()


def test_what_leads_round_to_itself_does_not_lead_to_itself() -> None:
    graph = bodies("  a: {name: A, accountable_to: b}\n  b: {name: B, accountable_to: a}\n")
    assert graph.routes.leads_to("a", "b") is Certainty.STATED
    assert graph.routes.leads_to("a", "a") is None


def test_many_bodies_in_one_long_chain_are_walked_at_once() -> None:
    chain = "".join(f"  b{n}: {{name: B{n}, part_of: b{n + 1}}}\n" for n in range(2000))
    graph = bodies(f"{chain}  b2000: {{name: Last, part_of: council}}\n")
    reached = graph.routes.reached("b0")
    assert reached is not None
    assert reached.is_stated
    assert graph.routes.unrooted == ()
