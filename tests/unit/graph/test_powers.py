"""Who decides, who challenges, and who gave whom power."""

import pytest

from govgraph.graph import Certainty, GovernanceGraph
from tests.reading import graph_of

HEAD = """
sources: {one: {title: One}, two: {title: Two}}
organisations: {council: {name: Council, kind: council}}
responsibilities: {bins: {name: Bins}, parks: {name: Parks}}
"""


def graph(bodies: str) -> GovernanceGraph:
    return graph_of(f"{HEAD}bodies:\n{bodies}")


# Deciding


@pytest.mark.parametrize(
    ("facts", "stated", "denied", "possible"),
    [
        ("role: decides", True, False, True),
        ("decides: bins", True, False, True),
        ("decides: some", True, False, True),
        ("role: [advises, decides]", True, False, True),
        ("role: {is: decides, reading: So.}", False, False, True),
        ("decides: {to: bins, reading: So.}", False, False, True),
        ("role: advises", False, False, False),
        ("role: {is: decides, status: planned}", False, False, False),
        ("decides: {to: bins, status: planned}", False, False, False),
        ("decides: {to: bins, is: none}", False, False, False),
        ("decides: none", False, True, False),
        ("decides: none, role: {is: decides, reading: So.}", False, True, False),
        ("role: {is: decides, source: one}, decides: {is: none, source: two}", False, False, True),
        ("kind: board", False, False, False),
    ],
)
def test_whether_a_body_decides_is_known_in_more_than_two_ways(
    facts: str, stated: bool, denied: bool, possible: bool
) -> None:
    claim = graph(f"  board: {{name: Board, {facts}}}\n").powers.decides("board")
    assert (claim.is_stated, claim.is_denied, claim.is_possible) == (stated, denied, possible)


def test_those_that_may_decide_are_the_bodies_in_force_of_which_it_is_stated_or_possible() -> None:
    found = graph(
        "  a: {name: A, role: decides}\n  b: {name: B, decides: {to: bins, reading: So.}}\n"
        "  c: {name: C, decides: none}\n  d: {name: D, role: decides, status: ended}\n"
        "  e: {name: E, role: advises}\n"
    ).powers.may_decide
    assert [one.id for one in found] == ["a", "b"]


def test_what_is_named_by_decided_by_decides() -> None:
    text = HEAD.replace("{name: Bins}", "{name: Bins, decided_by: [board, council]}")
    powers = graph_of(f"{text}bodies: {{board: {{name: Board}}}}").powers
    assert powers.decides("board").is_stated
    assert powers.decides("council").is_stated


def test_a_part_at_any_depth_decides_for_the_whole_as_far_as_is_known() -> None:
    powers = graph(
        "  top: {name: Top}\n  middle: {name: Middle, part_of: top}\n"
        "  below: {name: Below, part_of: middle, role: decides}\n"
        "  maybe: {name: Maybe}\n"
        "  read: {name: Read, part_of: {to: maybe, reading: So.}, role: decides}\n"
        "  lone: {name: Lone, role: {is: decides, reading: So.}}\n"
    ).powers
    assert powers.decides_with_parts("top") is Certainty.STATED
    assert powers.decides_with_parts("below") is Certainty.STATED
    assert powers.decides_with_parts("maybe") is Certainty.LIKELY
    assert powers.decides_with_parts("lone") is Certainty.LIKELY
    assert powers.decides_with_parts("council") is None


# Being part of something


def test_what_is_reached_by_two_ways_upwards_is_told_once() -> None:
    powers = graph(
        "  left: {name: Left, part_of: council}\n  right: {name: Right, part_of: council}\n"
        "  board: {name: Board, part_of: [left, right]}\n"
    ).powers
    assert [one.id for one in powers.wholes("board")] == ["left", "right", "council"]


def test_what_something_is_part_of_is_followed_upwards_the_nearest_first() -> None:
    powers = graph(
        "  cabinet: {name: Cabinet, part_of: council}\n  sub: {name: Sub, part_of: cabinet}\n"
        "  read: {name: Read, part_of: {to: sub, reading: So.}}\n"
    ).powers
    assert [one.id for one in powers.wholes("sub")] == ["cabinet", "council"]
    assert powers.is_within("sub", "council") is Certainty.STATED
    assert powers.is_within("read", "council") is Certainty.LIKELY
    assert powers.is_within("council", "sub") is None
    assert powers.wholes("read") == ()
    read = powers.wholes("read", likely=True)
    assert [one.id for one in read] == ["sub", "cabinet", "council"]


@pytest.mark.parametrize(
    ("council", "link", "stated", "likely"),
    [
        ("kind: council", "council", True, False),
        ("kind: council", "{to: council, reading: So.}", False, True),
        ("kind: {is: council, reading: So.}", "council", False, True),
        ("kind: nhs_trust", "council", False, False),
        ("kind: council", "other", False, False),
        ("kind: council", "some", False, False),
    ],
)
def test_a_body_is_of_a_council_as_far_as_link_and_kind_are_known(
    council: str, link: str, stated: bool, likely: bool
) -> None:
    powers = graph_of(
        f"organisations: {{council: {{name: Council, {council}}}}}\n"
        f"bodies:\n  board: {{name: Board, kind: committee, part_of: {link}}}\n"
        "  other: {name: Other}\n"
    ).powers
    claim = powers.of_council("board")
    assert (claim.is_stated, bool(claim.likely)) == (stated, likely)


def test_a_committee_of_a_council_and_what_is_part_of_it_inherit_their_route_from_it() -> None:
    asked = graph(
        "  cabinet: {name: Cabinet, kind: cabinet, part_of: {to: council, reading: So.}}\n"
        "  sub: {name: Sub, part_of: cabinet}\n"
        "  board: {name: Board, kind: board, part_of: council}\n"
        "  lone: {name: Lone, kind: committee}\n"
    )
    inherit = {body.id for body in asked.bodies() if asked.powers.inherits_from_council(body)}
    assert inherit == {"cabinet", "sub"}


# Scrutiny


def scrutiny(bodies: str, who: str = "board") -> tuple[list[str], list[str]]:
    """The independent scrutineers that reach a body, and those that settle nothing."""
    found = graph(f"  panel: {{name: Panel}}\n  audit: {{name: Audit}}\n{bodies}").powers.scrutiny(
        who
    )
    return (
        sorted(link.target for link in found.independent),
        sorted(link.target for link in found.weak),
    )


@pytest.mark.parametrize(
    ("written", "independent", "weak"),
    [
        ("panel", ["panel"], []),
        ("{to: panel, independent: yes}", ["panel"], []),
        ("[panel, {to: audit, independent: no}]", ["panel"], ["audit"]),
        ("{to: audit, independent: no}", [], ["audit"]),
        ("{to: panel, reading: So.}", [], ["panel"]),
        ("{to: panel, status: planned}", [], ["panel"]),
        ("{to: panel, what: bins}", [], ["panel"]),
        ("{to: panel, is: none}", [], []),
        ("[{to: panel, source: one}, {to: panel, is: none, source: two}]", [], ["panel"]),
        ("board", [], ["board"]),
        ("none", [], []),
        ("some", [], []),
    ],
)
def test_only_stated_challenge_of_all_from_outside_counts(
    written: str, independent: list[str], weak: list[str]
) -> None:
    body = f"  board: {{name: Board, scrutinised_by: {written}}}\n"
    assert scrutiny(body) == (independent, weak)


PARENT = "  parent: {name: Parent, scrutinised_by: panel, part_of: top}\n  top: {name: Top}\n"


@pytest.mark.parametrize(
    ("board", "independent", "weak"),
    [
        ("part_of: parent", ["panel"], []),
        ("part_of: parent, scrutinised_by: audit", ["audit", "panel"], []),
        ("part_of: parent, scrutinised_by: none", [], []),
        ("part_of: parent, scrutinised_by: {to: panel, is: none}", [], []),
        ("part_of: parent, scrutinised_by: {to: audit, is: none}", ["panel"], []),
        ("part_of: parent, scrutinised_by: {to: panel, is: none, what: bins}", ["panel"], []),
        ("part_of: {to: parent, reading: So.}", [], ["panel"]),
        ("part_of: {to: parent, status: ended}", [], []),
        ("accountable_to: parent", [], []),
        ("hosted_by: parent", [], []),
    ],
)
def test_scrutiny_is_handed_on_to_a_part_unless_it_denies_it(
    board: str, independent: list[str], weak: list[str]
) -> None:
    assert scrutiny(f"{PARENT}  board: {{name: Board, {board}}}\n") == (independent, weak)


def test_scrutiny_is_handed_on_by_one_step_only() -> None:
    bodies = (
        f"{PARENT}  board: {{name: Board, part_of: parent}}\n  sub: {{name: S, part_of: board}}\n"
    )
    assert scrutiny(bodies) == (["panel"], [])
    assert scrutiny(bodies, "sub") == ([], [])


@pytest.mark.parametrize(
    "parent",
    [
        "{to: panel, independent: no}",
        "{to: panel, reading: So.}",
        "{to: panel, what: bins}",
        "parent",
    ],
)
def test_weak_scrutiny_of_the_parent_settles_nothing_for_a_part(parent: str) -> None:
    independent, weak = scrutiny(
        f"  parent: {{name: Parent, scrutinised_by: {parent}}}\n"
        "  board: {name: Board, part_of: parent}\n"
    )
    assert independent == []
    assert len(weak) == 1


def test_who_challenges_its_own_parent_is_not_challenged_by_itself() -> None:
    bodies = (
        "  parent: {name: Parent, scrutinised_by: board}\n  board: {name: B, part_of: parent}\n"
    )
    assert scrutiny(bodies) == ([], [])


@pytest.mark.parametrize(
    ("written", "certainty"),
    [
        ("board", Certainty.STATED),
        ("{to: board, reading: So.}", Certainty.LIKELY),
        ("{to: board, independent: no}", None),
        ("{to: board, status: planned}", None),
        ("other", None),
    ],
)
def test_one_challenges_another_as_far_as_is_known(
    written: str, certainty: Certainty | None
) -> None:
    powers = graph(
        f"  panel: {{name: Panel, scrutinises: {written}}}\n"
        "  board: {name: Board}\n  other: {name: Other}\n"
    ).powers
    assert powers.challenges("panel", "board") is certainty
    assert powers.challenges("board", "panel") is None


# Delegation


@pytest.mark.parametrize(
    ("written", "anything", "bins"),
    [
        ("council", Certainty.STATED, Certainty.STATED),
        ("{to: council, what: bins}", Certainty.STATED, Certainty.STATED),
        ("{to: council, what: parks}", Certainty.STATED, None),
        ("{to: council, reading: So.}", Certainty.LIKELY, Certainty.LIKELY),
        (
            "[{to: council, reading: So., what: bins}, {to: council, what: parks}]",
            Certainty.STATED,
            Certainty.LIKELY,
        ),
        ("{to: council, status: ended}", None, None),
        ("{to: council, is: none}", None, None),
        ("other", None, None),
    ],
)
def test_power_is_given_for_all_matters_or_for_one(
    written: str, anything: Certainty | None, bins: Certainty | None
) -> None:
    powers = graph(
        f"  board: {{name: Board, delegated_by: {written}}}\n  other: {{name: Other}}\n"
    ).powers
    assert powers.delegated("council", "board") is anything
    assert powers.delegated("council", "board", "bins") is bins
    assert powers.delegated("board", "council") is None


# What a council's own rules hold for


@pytest.mark.parametrize(
    ("board", "own"),
    [
        ("kind: full_council", Certainty.STATED),
        ("kind: {is: full_council, reading: So.}", Certainty.LIKELY),
        ("kind: board, part_of: council", Certainty.STATED),
        ("kind: board, part_of: panel", Certainty.STATED),
        ("kind: board, part_of: {to: council, reading: So.}", Certainty.LIKELY),
        ("kind: board, part_of: {to: panel, reading: So.}", Certainty.LIKELY),
        ("kind: cabinet, part_of: {to: council, reading: So.}", Certainty.STATED),
        ("kind: board, part_of: {to: council, status: ended}", None),
        ("kind: board, accountable_to: council", None),
        ("kind: committee", None),
    ],
)
def test_a_councils_own_rules_hold_for_what_is_part_of_it(
    board: str, own: Certainty | None
) -> None:
    text = f"  panel: {{name: Panel, part_of: council}}\n  board: {{name: Board, {board}}}\n"
    found = graph(text)
    (body,) = (one for one in found.bodies() if one.id == "board")
    assert found.powers.is_councils_own(body) is own
