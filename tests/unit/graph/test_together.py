"""Several go by one name where all of them are meant, and by their own names otherwise."""

from tests.reading import graph_of

COUNTY = """
places:
  county: {name: Exampleshire, kind: county}
  north: {name: Northam, kind: district, part_of: county}
  south: {name: Southam, kind: district, part_of: county}
bodies:
  csp: {name: <place> Safety Partnership, kind: partnership, per: district}
  team: {name: Outreach team, kind: team, per: district}
  board: {name: Board, kind: board}
"""


def names(*ids: str, text: str = COUNTY) -> tuple[str, ...]:
    return graph_of(text).names(ids)


def test_all_places_of_a_kind_are_each_of_that_kind() -> None:
    assert names("north", "south", "county") == ("each district", "Exampleshire")


def test_some_places_of_a_kind_are_named() -> None:
    assert names("county", "south") == ("Exampleshire", "Southam")


def test_all_places_of_one_count_are_told_by_their_numbers() -> None:
    text = """
places:
  north: {name: Northam, kind: district}
  others: {kind: district, count: 4}
"""
    others = [f"others.{number}" for number in range(1, 5)]
    assert names(*others, text=text) == ("District 1 to 4 of 4 (not named)",)
    assert names("north", *others, text=text) == ("each district",)
    assert names("others.1", "others.3", text=text) == (
        "District 1 of 4 (not named)",
        "District 3 of 4 (not named)",
    )


def test_all_entries_of_one_per_go_by_their_name_without_the_place() -> None:
    assert names("csp.north", "board", "csp.south") == (
        "Safety Partnership (each district)",
        "Board",
    )
    assert names("team.north", "team.south") == ("Outreach team (each district)",)


def test_some_entries_of_one_per_are_named() -> None:
    assert names("csp.north", "team.south") == (
        "Northam Safety Partnership",
        "Outreach team, Southam",
    )


def test_entries_with_names_of_their_own_are_named() -> None:
    text = f"{COUNTY}  csp.north: {{name: Safer Northam}}\n"
    assert names("csp.north", "csp.south", text=text) == (
        "Safer Northam",
        "Southam Safety Partnership",
    )


def test_entries_for_some_of_the_places_are_named() -> None:
    text = COUNTY.replace("per: district}\n  team", "per: [north, county]}\n  team")
    assert names("csp.north", "csp.county", text=text) == (
        "Northam Safety Partnership",
        "Exampleshire Safety Partnership",
    )


def test_two_of_one_name_are_told_twice_and_one_that_is_given_twice_once() -> None:
    text = "bodies: {a: {name: Board}, b: {name: Board}}"
    assert names("a", "b", "a", text=text) == ("Board", "Board")


def test_words_that_are_no_ids_are_their_own_names() -> None:
    assert names("some", "use of the grant") == ("some", "use of the grant")
