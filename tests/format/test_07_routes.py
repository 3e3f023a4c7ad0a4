"""Section 7: routes of accountability, what is handed on by parts, and what covers what."""

import pytest

from govgraph.graph import GovernanceGraph
from tests.format.checking import reported
from tests.format.sentences import holds
from tests.reading import graph_of

COUNCIL = "organisations: {council: {name: Council, kind: council}}\n"
MATTER = "responsibilities: {care: {name: Care}, roads: {name: Roads}}\n"
ROUTE = "7: A route is a chain of route links in force from one to a root"
LIKELY = ", confidence: likely, reading: So I read it"


def chain(first: str = "", second: str = "", root: str = "kind: council") -> GovernanceGraph:
    """A team that answers to a board that is part of a council."""
    return graph_of(
        f"organisations: {{council: {{name: Council, {root}}}}}\n{MATTER}"
        f"bodies:\n  board: {{name: Board, part_of: {{to: council{second}}}}}\n"
        f"  team: {{name: Team, accountable_to: {{to: board{first}}}}}\n"
    )


# Routes


@holds(ROUTE)
def test_a_route_is_a_chain_of_route_links_to_a_root() -> None:
    route = chain().routes.best("team")
    assert route is not None
    assert [(link.source, str(link.relation), link.target) for link in route.links] == [
        ("team", "accountable_to", "board"),
        ("board", "part_of", "council"),
    ]
    assert not route.likely


@holds(ROUTE)
@pytest.mark.parametrize("broken", [("", ", status: planned"), (", status: ended", "")])
def test_a_chain_with_a_link_that_is_not_in_force_is_no_route(broken: tuple[str, str]) -> None:
    assert chain(*broken).routes.best("team") is None


@holds(ROUTE)
def test_a_chain_that_ends_elsewhere_is_no_route() -> None:
    assert chain(root="kind: charity").routes.best("team") is None


@holds("7: It is *stated* if each link and the root's authority are, else *likely*")
@pytest.mark.parametrize(
    ("first", "second", "root"),
    [
        (LIKELY, "", "kind: council"),
        ("", LIKELY, "kind: council"),
        ("", "", f"kind: {{is: council{LIKELY}}}"),
    ],
)
def test_one_inference_makes_a_route_likely(first: str, second: str, root: str) -> None:
    route = chain(first, second, root).routes.best("team")
    assert route is not None
    assert route.likely


@holds("7: It is *stated* if each link and the root's authority are, else *likely*")
def test_a_stated_route_is_better_than_a_shorter_likely_one() -> None:
    graph = graph_of(
        f"{COUNCIL}bodies:\n  board: {{name: Board, part_of: council}}\n"
        f"  team: {{name: Team, accountable_to: [board, {{to: council{LIKELY}}}]}}\n"
    )
    route = graph.routes.best("team")
    assert route is not None
    assert (len(route.links), route.likely) == (2, False)


ONE_MATTER = "7: A link with `what` makes a route for that matter only"


@holds(ONE_MATTER)
def test_a_link_for_one_matter_makes_a_route_for_it_alone() -> None:
    graph = chain(", what: care", ", what: [care, roads]")
    route = graph.routes.best("team")
    assert route is not None
    assert route.what == ("care",)
    assert chain(", what: care", ", what: roads").routes.best("team") is None


@holds(ONE_MATTER)
def test_of_a_body_with_a_route_for_one_matter_alone_a_rule_asks() -> None:
    text = (
        f"{COUNCIL}{MATTER}bodies: {{board: {{name: Board, accountable_to: {{to: council%s}}}}}}\n"
    )
    assert reported(text % "", "ACC01") == []
    assert reported(text % ", what: care", "ACC01") == [("question", "ACC01", "board")]
    both = "bodies: {board: {name: Board, accountable_to: [council, {to: council, what: care}]}}\n"
    assert reported(f"{COUNCIL}{MATTER}{both}", "ACC01") == []


# What parts inherit


INHERITED = "7: `part_of` hands on the route, and independent scrutiny by one step"


def part(own: str = "", link: str = "whole", above: str = "scrutiny") -> GovernanceGraph:
    return graph_of(
        f"{COUNCIL}bodies:\n  scrutiny: {{name: Scrutiny}}\n"
        f"  whole: {{name: Whole, part_of: council, scrutinised_by: {above},"
        " covers: town, decides: care, members: some}\n"
        f"  part: {{name: Part, part_of: {link}{own}}}\n"
        "  piece: {name: Piece, part_of: part}\n"
        f"places: {{town: {{name: Town}}}}\n{MATTER}"
    )


@holds(INHERITED)
def test_a_part_has_the_route_of_its_whole() -> None:
    graph = part()
    assert graph.routes.best("part") is not None
    assert graph.routes.best("piece") is not None


@holds(INHERITED)
def test_a_part_has_the_independent_scrutiny_of_its_whole_and_its_parts_do_not() -> None:
    graph = part()
    assert [link.target for link in graph.powers.scrutiny("part").independent] == ["scrutiny"]
    assert graph.powers.scrutiny("piece").independent == ()


@holds(INHERITED)
@pytest.mark.parametrize(
    "own",
    [", scrutinised_by: none", ", scrutinised_by: {to: scrutiny, is: none}"],
)
def test_a_part_may_say_that_its_wholes_scrutiny_does_not_reach_it(own: str) -> None:
    assert part(own).powers.scrutiny("part").independent == ()


@holds(INHERITED)
def test_internal_assurance_of_a_whole_is_not_handed_on() -> None:
    graph = part(above="{to: scrutiny, independent: no}")
    assert graph.powers.scrutiny("part").independent == ()


@holds(INHERITED)
def test_a_part_that_is_only_likely_one_inherits_no_stated_scrutiny() -> None:
    graph = part(link=f"{{to: whole{LIKELY}}}")
    assert graph.powers.scrutiny("part").independent == ()
    assert graph.powers.scrutiny("part").weak


@holds(INHERITED)
def test_places_responsibilities_and_seats_are_not_handed_on() -> None:
    graph = part()
    assert graph.places.of("part") == ()
    assert graph.answer("part", "decides").is_silent
    assert graph.answer("part", "members").is_silent


# Places


COVERS = "7: `covers`: covering a place covers what lies in it"
TOWNS = (
    "places:\n  county: {name: County}\n  north: {name: North, part_of: county}\n"
    "  ward: {name: Ward, part_of: north}\n  south: {name: South, part_of: county}\n"
)


@holds(COVERS)
@pytest.mark.parametrize(
    ("place", "covered"), [("county", False), ("north", True), ("ward", True), ("south", False)]
)
def test_what_covers_a_place_covers_what_lies_in_it(place: str, covered: bool) -> None:
    graph = graph_of(f"{TOWNS}bodies: {{a: {{name: A, covers: north}}}}\n")
    assert graph.places.covers("a", place).is_stated is covered


@holds(COVERS)
def test_the_nearest_statement_wins() -> None:
    graph = graph_of(
        f"{TOWNS}bodies: {{a: {{name: A, covers: [county, {{to: north, is: none}}]}},"
        " b: {name: B, covers: [{to: county, is: none}, ward]}}\n"
    )
    claims = {
        (who, place): graph.places.covers(who, place)
        for who in "ab"
        for place in ("county", "north", "ward", "south")
    }
    stated = [key for key, claim in claims.items() if claim.is_stated]
    denied = [key for key, claim in claims.items() if claim.is_denied]
    assert stated == [("a", "county"), ("a", "south"), ("b", "ward")]
    assert denied == [
        *(("a", "north"), ("a", "ward")),
        *(("b", "county"), ("b", "north"), ("b", "south")),
    ]


@holds(COVERS)
@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("county", "ward", True),
        ("ward", "county", True),
        ("north", "north", True),
        ("north", "south", False),
        ("ward", "south", False),
    ],
)
def test_two_places_overlap_if_one_lies_in_the_other(one: str, other: str, overlap: bool) -> None:
    assert graph_of(TOWNS).places.overlap([one], [other]) is overlap


RESPONSIBILITY = "7: A responsibility's place is what it `covers`, else what its holders cover"


@holds(RESPONSIBILITY)
@pytest.mark.parametrize(
    ("own", "places"), [("", ("north", "south")), (", covers: ward", ("ward",))]
)
def test_a_responsibility_is_where_it_says_else_where_its_holders_are(
    own: str, places: tuple[str, ...]
) -> None:
    graph = graph_of(
        f"{TOWNS}bodies: {{a: {{name: A, covers: north}}, b: {{name: B, covers: south}}}}\n"
        f"responsibilities: {{care: {{name: Care, accountable: a, responsible: b{own}}}}}\n"
    )
    assert graph.places.of("care") == places
