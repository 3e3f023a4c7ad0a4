"""Which organisations hold the chairs of the boards, partnerships, committees and groups."""

from tests.reading import graph_of

HEAD = """
organisations:
  council: {name: Council}
  trust: {name: Trust}
  districts: {name: Districts, count: 6}
posts:
  leader: {name: Leader, part_of: council}
  read: {name: Read, part_of: {to: council, reading: So.}}
  expert: {name: Expert}
bodies:
"""


def shares(*bodies: str) -> dict[str, tuple[int, int, int, int]]:
    """Of each organisation the chairs that it holds, and likely holds, of those filled, and all."""
    listed = "".join(f"  b{number}: {{name: B, {facts}}}\n" for number, facts in enumerate(bodies))
    return {
        one.organisation.id: (len(one.stated), len(one.likely), one.filled, one.every)
        for one in graph_of(HEAD + listed).chair_shares.all()
    }


def test_the_organisation_of_a_chair_is_that_of_its_seat() -> None:
    found = shares(
        "kind: board, chair: council",
        "kind: group, chair: leader",
        "kind: group, chair: {to: expert, for: council}",
        "kind: committee, chair: {to: leader, for: trust}",
        "kind: partnership, chair: {to: leader, for: none}",
        "kind: partnership",
    )
    assert found == {"council": (3, 0, 5, 6), "trust": (1, 0, 5, 6)}


def test_other_kinds_and_what_is_not_in_force_are_not_counted() -> None:
    found = shares(
        "kind: board, chair: council",
        "kind: team, chair: council",
        "chair: council",
        "kind: board, chair: council, status: ended",
    )
    assert found == {"council": (1, 0, 1, 1)}


def test_what_is_its_own_alone_counts_for_others_only() -> None:
    found = shares(
        "kind: committee, chair: council, part_of: council",
        "kind: group, chair: trust, part_of: b0",
        "kind: board, chair: council, part_of: {to: [council, trust], joint: yes}",
    )
    assert found == {"council": (1, 0, 1, 1), "trust": (1, 0, 3, 3)}


def test_co_chairs_of_two_organisations_count_for_neither() -> None:
    assert shares("kind: board, chair: [council, trust]") == {}
    assert shares("kind: board, chair: [council, expert]") == {}
    assert shares("kind: board, chair: [council, leader]") == {"council": (1, 0, 1, 1)}


def test_several_organisations_under_one_id_are_not_one() -> None:
    assert shares("kind: board, chair: districts") == {}


def test_what_is_likely_is_told_apart() -> None:
    likely = {"council": (0, 1, 1, 1)}
    assert shares("kind: board, chair: {to: council, reading: So.}") == likely
    assert shares("kind: board, chair: read") == likely
    assert shares("kind: {is: board, reading: So.}, chair: council") == likely
    own = "kind: board, chair: council, part_of: {to: council, reading: So.}"
    assert shares(own) == likely
