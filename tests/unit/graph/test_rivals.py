"""Who holds the same thing as somebody else, and what may keep the two apart."""

import pytest

from govgraph.graph import Rivalry, Tie
from tests.reading import graph_of

BODIES = """
places:
  county: {name: County, kind: county}
  north: {name: North, kind: district, part_of: county}
  south: {name: South, kind: district, part_of: county}
posts:
  director: {name: Director}
bodies:
  one: {name: One}
  two: {name: Two}
  three: {name: Three}
  below: {name: Below, part_of: one}
  led: {name: Led, chair: director}
  northern: {name: Northern, covers: north}
  southern: {name: Southern, covers: south}
  both: {name: Both, covers: [north, south]}
  countywide: {name: Countywide, covers: county}
  vague: {name: Vague, covers: {to: south, confidence: likely}}
  old: {name: Old, until: 2019}
  new: {name: New, from: 2019-04}
"""


def rivalries(accountable: str) -> tuple[Rivalry, ...]:
    graph = graph_of(f"{BODIES}responsibilities:\n  r: {{name: R, accountable: {accountable}}}\n")
    return graph.rivals.of(graph.answer("r", "accountable"))


def pairs(accountable: str) -> dict[tuple[str, str], frozenset[Tie]]:
    """The pairs of holders, by their first ids, with what ties them."""
    return {
        (pair.one[0].target, pair.other[0].target): pair.ties
        for rivalry in rivalries(accountable)
        for pair in rivalry.pairs
    }


@pytest.mark.parametrize(
    ("accountable", "ties"),
    [
        ("[one, two]", set()),
        ("[northern, {to: northern, what: the bins}, {to: both, what: the bins}]", {Tie.OVERLAP}),
        ("[one, {to: two, confidence: likely}]", {Tie.LIKELY}),
        ("[{to: [one, two], between_them: yes}, three]", {Tie.DIVIDED}),
        ("[below, one]", {Tie.ROUTE}),
        ("[director, led]", {Tie.SEAT}),
        ("[both, northern]", {Tie.OVERLAP}),
        ("[countywide, northern]", {Tie.OVERLAP}),
        ("[northern, one]", {Tie.ONE_PLACE}),
        ("[one, vague]", {Tie.UNSURE_PLACE}),
        ("[{to: one, lead: yes}, {to: two, lead: yes}, three]", set()),
        ("[{to: one, lead: no}, {to: two, lead: no}]", set()),
        ("[{to: one, what: the bins}, {to: two, what: the bins}]", set()),
    ],
)
def test_two_holders_of_one_thing_are_a_pair_with_what_ties_them(
    accountable: str, ties: set[Tie]
) -> None:
    assert list(pairs(accountable).values()) == [ties]


@pytest.mark.parametrize(
    "accountable",
    [
        "one",
        "[one, one]",
        "{to: [one, two], joint: yes}",
        "[{to: one, joint: yes}, {to: two, joint: yes}]",
        "[{to: one, lead: yes}, two, three]",
        "[{to: one, what: the bins}, {to: two, what: the roads}]",
        "[one, {to: two, what: the roads}]",
        "[northern, southern]",
        "[one, {to: two, status: planned}]",
        "[old, new]",
        "[{to: one, until: 2019}, {to: two, from: 2019}]",
    ],
)
def test_holders_that_act_as_one_or_keep_apart_are_no_pair(accountable: str) -> None:
    assert rivalries(accountable) == ()


def test_all_those_of_one_each_are_several_by_design() -> None:
    graph = graph_of("""
places:
  north: {name: North, kind: district}
  south: {name: South, kind: district}
bodies:
  board: {name: Board, members: [one, two, {total: 2}]}
  one: {name: One}
  two: {name: Two}
responsibilities:
  r: {name: R, accountable: {each: members, of: board}}
""")
    said = graph.answer("r", "accountable")
    assert len(said.stated) == 2
    assert graph.rivals.of(said) == ()


def test_several_that_act_as_one_are_one_party_beside_another() -> None:
    (rivalry,) = rivalries("[{to: [one, two], joint: yes}, three]")
    (pair,) = rivalry.pairs
    assert [link.target for link in pair.one] == ["one", "two"]
    assert [link.target for link in pair.other] == ["three"]


def test_what_is_divided_between_several_is_one_party_and_said_to_be_divided() -> None:
    (rivalry,) = rivalries("{to: [one, two], between_them: yes}")
    assert rivalry.pairs == ()
    assert [link.target for link in rivalry.divided] == ["one", "two"]


def test_each_matter_has_a_rivalry_of_its_own() -> None:
    found = rivalries(
        "[{to: one, what: [the bins, the roads]}, {to: two, what: [the bins, the roads]}]"
    )
    assert [rivalry.matter for rivalry in found] == ["the bins", "the roads"]


def test_of_very_many_holders_the_first_are_compared() -> None:
    names = [f"b{number:03}" for number in range(200)]
    bodies = "\n".join(f"  {name}: {{name: {name}}}" for name in names)
    holders = ", ".join(names)
    graph = graph_of(
        f"bodies:\n{bodies}\nresponsibilities:\n  r: {{name: R, accountable: [{holders}]}}\n"
    )
    (rivalry,) = graph.rivals.of(graph.answer("r", "accountable"))
    assert len(rivalry.pairs) == 66


def test_where_places_do_not_matter_holders_of_two_places_are_rivals() -> None:
    graph = graph_of(
        f"{BODIES}responsibilities: {{r: {{name: R, accountable: [northern, southern]}}}}"
    )
    (rivalry,) = graph.rivals.of(graph.answer("r", "accountable"), by_place=False)
    assert [pair.ties for pair in rivalry.pairs] == [frozenset()]
