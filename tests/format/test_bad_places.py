"""Bad input: the line itself is shown, and its place is marked, whatever the line holds."""

from tests.format.bad import Told, message


def test_lines_that_end_as_on_windows_are_shown_without_their_end(told: Told) -> None:
    text = b"govgraph: 1\r\ntitle: A case\r\nbodies:\r\n  board: {name: Board, kind: bord}\r\n"
    assert told(text) == message(
        """\
        structure.yaml:4:30 DOC17 unknown-word
          “bord” is not one of the words for `kind`
             4 |   board: {name: Board, kind: bord}
               |                              ^^^^
          Did you mean “board”?
        """
    )


def test_a_byte_order_mark_moves_nothing(told: Told) -> None:
    assert told(b"\xef\xbb\xbfgovgraf: 1\ngovgraph: 1\ntitle: A case\n") == message(
        """\
        structure.yaml:1:1 DOC16 unknown-key
          A structure file has no key “govgraf”
             1 | govgraf: 1
               | ^^^^^^^
          Did you mean “govgraph”?
        """
    )


def test_a_mark_stands_under_its_word_also_behind_wide_letters(told: Told) -> None:
    text = "bodies:\n  board: {name: 理事会 👍, kind: bord}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:30 DOC17 unknown-word
          “bord” is not one of the words for `kind`
             2 |   board: {name: 理事会 👍, kind: bord}
               |                                  ^^^^
          Did you mean “board”?
        """
    )


def test_a_tab_in_words_is_shown_as_one_sign(told: Told) -> None:
    text = "bodies:\n  board: {name: 'The\tBoard', kind: bord}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:36 DOC17 unknown-word
          “bord” is not one of the words for `kind`
             2 |   board: {name: 'The␉Board', kind: bord}
               |                                    ^^^^
          Did you mean “board”?
        """
    )


def test_what_is_written_from_the_other_side_is_told_there(told: Told) -> None:
    text = (
        "organisations:\n  council:\n    name: Council\n    holds_to_account:\n"
        "      - {to: bord, what: the budget}\n      - {to: board, untill: 2020}\n"
        "bodies:\n  board: {name: Board}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:5:14 DOC18 unknown-id
          Nothing with the id “bord” is declared
             5 |       - {to: bord, what: the budget}
               |              ^^^^
          Did you mean “board”?

        structure.yaml:6:21 DOC16 unknown-key
          The long form of `holds_to_account` has no key “untill”
             6 |       - {to: board, untill: 2020}
               |                     ^^^^^^
          Did you mean “until”?
        """
    )


def test_both_sides_of_a_link_are_shown_where_they_differ(told: Told) -> None:
    text = (
        "organisations:\n  council:\n    name: Council\n    employs: {to: clerk, basis: contract}\n"
        "posts:\n  clerk:\n    name: Clerk\n    employed_by: {to: council, basis: custom}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:4:14 DOC34 contradiction
          “clerk” states two things of `employed_by` that can't both hold
             4 |     employs: {to: clerk, basis: contract}
               |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Give the dates, name the source of each, or keep one.
          structure.yaml:8:5 the other statement
             8 |     employed_by: {to: council, basis: custom}
               |     ^^^^^^^^^^^
        """
    )


def test_what_per_makes_many_of_is_told_once(told: Told) -> None:
    text = (
        "places:\n  north: {name: North, kind: ward}\n  south: {name: South, kind: ward}\n"
        "bodies:\n  board: {name: Board, per: ward, kind: bord, advises: nobody-known}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:5:41 DOC17 unknown-word
          “bord” is not one of the words for `kind`
             5 |   board: {name: Board, per: ward, kind: bord, advises: nobody-known}
               |                                         ^^^^
          Did you mean “board”?

        structure.yaml:5:56 DOC18 unknown-id
          Nothing with the id “nobody-known” is declared
             5 |   board: {name: Board, per: ward, kind: bord, advises: nobody-known}
               |                                                        ^^^^^^^^^^^^
          Declare it, or mend the id.
        """
    )
