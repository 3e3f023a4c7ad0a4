"""Bad input: what is made for several places or other things at once."""

from tests.format.bad import Told, message


def test_a_kind_that_no_place_has_is_told_with_the_nearest(told: Told) -> None:
    text = (
        "places:\n"
        "  north: {name: North, kind: district}\n"
        "bodies:\n"
        "  board: {name: Board, per: distrikt}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:4:29 DOC30 per-without-places
          `per: distrikt` makes nothing: there is no place of the kind “distrikt”
             4 |   board: {name: Board, per: distrikt}
               |                             ^^^^^^^^
          Did you mean “district”?
        """
    )


def test_a_kind_where_there_are_no_places_is_told(told: Told) -> None:
    text = "bodies:\n  board: {name: Board, per: district}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:29 DOC30 per-without-places
          `per: district` makes nothing: there is no place of the kind “district”
             2 |   board: {name: Board, per: district}
               |                             ^^^^^^^^
          Declare the places, or list ids.
        """
    )


def test_an_id_in_place_of_a_kind_is_told(told: Told) -> None:
    text = (
        "places:\n"
        "  north: {name: North, kind: district}\n"
        "bodies:\n"
        "  board: {name: Board, per: north}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:4:29 DOC30 per-without-places
          `per: north` makes nothing: there is no place of the kind “north”
             4 |   board: {name: Board, per: north}
               |                             ^^^^^
          For the one with this id, write `per: [north]`.
        """
    )


def test_what_nothing_can_be_made_for_is_told(told: Told) -> None:
    text = "bodies:\n  board: {name: Board, per: [hub]}\n  hub: {name: Hub}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:30 DOC20 wrong-end
          `per` may run over places, responsibilities and organisations; “hub” is a body
             2 |   board: {name: Board, per: [hub]}
               |                              ^^^
        """
    )


def test_what_is_made_for_itself_is_told(told: Told) -> None:
    text = (
        "responsibilities:\n"
        "  parks: {name: Parks, per: [roads]}\n"
        "  roads: {name: Roads, per: [parks]}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:3:30 DOC32 self-relation
          “roads” is made by `per` over itself
             3 |   roads: {name: Roads, per: [parks]}
               |                              ^^^^^
        """
    )


def test_what_is_made_for_what_nobody_declares_is_told(told: Told) -> None:
    text = (
        "responsibilities:\n"
        "  parks: {name: Parks}\n"
        "bodies:\n"
        "  board: {name: Board, per: [parks, park]}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:4:37 DOC18 unknown-id
          Nothing with the id “park” is declared
             4 |   board: {name: Board, per: [parks, park]}
               |                                     ^^^^
          Did you mean “parks”?
        """
    )


def test_an_addition_to_nothing_is_told_with_the_nearest(told: Told) -> None:
    text = (
        "places:\n"
        "  north: {name: North, kind: district}\n"
        "bodies:\n"
        "  board: {name: Board, per: district}\n"
        "  board.nort: {purpose: To meet}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:5:3 DOC18 unknown-id
          “board.nort” adds to something that is not declared in `bodies`
             5 |   board.nort: {purpose: To meet}
               |   ^^^^^^^^^^
          Did you mean “board.north”?
        """
    )


def test_an_addition_to_one_that_has_no_count_is_told(told: Told) -> None:
    text = "bodies:\n  board: {name: Board}\n  board.audit: {name: Audit Board}\n"
    assert told(text) == message(
        """\
        structure.yaml:3:3 DOC18 unknown-id
          “board.audit” would be one of several, but “board” has no `per` and no `count`
             3 |   board.audit: {name: Audit Board}
               |   ^^^^^^^^^^^
          An id of its own has no dot.
        """
    )


def test_places_of_a_kind_that_there_is_not_are_told(told: Told) -> None:
    text = (
        "places:\n"
        "  north: {name: North, kind: district}\n"
        "bodies:\n"
        "  board: {name: Board, covers: {each: ward}}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:4:39 DOC30 per-without-places
          There is no place of the kind “ward”
             4 |   board: {name: Board, covers: {each: ward}}
               |                                       ^^^^
          Declare the places first.
        """
    )


def test_a_place_that_is_made_for_others_is_told(told: Told) -> None:
    text = "places:\n  north: {name: North, kind: district, per: district}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:40 DOC16 unknown-key
          A place has no key “per”
             2 |   north: {name: North, kind: district, per: district}
               |                                        ^^^
          Several places have a `count`.
        """
    )


def test_too_many_places_are_told(told: Told) -> None:
    text = "places:\n  ward: {kind: ward, count: 200000}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:29 DOC36 too-many-entries
          `per` and the counts of places make more than 100,000 entries in all
             2 |   ward: {kind: ward, count: 200000}
               |                             ^^^^^^
        """
    )
