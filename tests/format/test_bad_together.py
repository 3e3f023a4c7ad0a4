"""Bad input: statements that can be read one by one, and can't hold together."""

from tests.format.bad import Told, message


def test_an_id_that_two_sections_define_is_told_with_both_places(told: Told) -> None:
    text = "bodies:\n  board: {name: Board}\nposts:\n  board: {name: Board}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:3 DOC22 duplicate-id
          The id “board” is defined twice
             4 |   board: {name: Board}
               |   ^^^^^
          Give one of them another id.
          structure.yaml:2:3 also defined here
             2 |   board: {name: Board}
               |   ^^^^^
        """
    )


def test_an_id_that_two_files_define_is_told_with_both_places(told: Told) -> None:
    text = "include: health.yaml\nbodies:\n  board: {name: Board}\n"
    assert told(text, health="bodies:\n  board: {name: Health Board}\n") == message(
        """\
        structure.yaml:3:3 DOC22 duplicate-id
          The id “board” is defined twice
             3 |   board: {name: Board}
               |   ^^^^^
          Give one of them another id.
          health.yaml:2:3 also defined here
             2 |   board: {name: Health Board}
               |   ^^^^^
        """
    )


def test_two_values_of_one_source_are_told_with_both_places(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    kind: [board, forum]\n"
    assert told(text) == message(
        """\
        structure.yaml:4:19 DOC34 contradiction
          “board” has two values of `kind` at one time, from one source
             4 |     kind: [board, forum]
               |                   ^^^^^
          Give the dates, name the source of each, or keep one.
          structure.yaml:4:12 the other statement
             4 |     kind: [board, forum]
               |            ^^^^^
        """
    )


def test_two_totals_of_one_list_from_one_source_are_told_with_both_places(told: Told) -> None:
    text = "bodies:\n  board: {name: Board, members: [{total: 12}, {total: 13}]}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:47 DOC34 contradiction
          A list can't have 12 and 13 in all
             2 |   board: {name: Board, members: [{total: 12}, {total: 13}]}
               |                                               ^^^^^^^^^^^
          Name the source of each, or keep one.
          structure.yaml:2:34 the other total
             2 |   board: {name: Board, members: [{total: 12}, {total: 13}]}
               |                                  ^^^^^^^^^^^
        """
    )


def test_a_link_and_its_denial_are_told_with_both_places(told: Told) -> None:
    text = (
        "organisations:\n"
        "  council: {name: Council}\n"
        "bodies:\n"
        "  board:\n"
        "    name: Board\n"
        "    accountable_to:\n"
        "      - council\n"
        "      - {to: council, is: none}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:7:9 DOC34 contradiction
          “board” states two things of `accountable_to` that can't both hold
             7 |       - council
               |         ^^^^^^^
          Give the dates, name the source of each, or keep one.
          structure.yaml:8:9 the other statement
             8 |       - {to: council, is: none}
               |         ^^^^^^^^^^^^^^^^^^^^^^^
        """
    )


def test_none_beside_a_target_is_told_with_both_places(told: Told) -> None:
    text = (
        "organisations:\n"
        "  council: {name: Council}\n"
        "bodies:\n"
        "  board:\n"
        "    name: Board\n"
        "    accountable_to: [none, council]\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:6:28 DOC34 contradiction
          “board” states two things of `accountable_to` that can't both hold
             6 |     accountable_to: [none, council]
               |                            ^^^^^^^
          Give the dates, name the source of each, or keep one.
          structure.yaml:6:22 the other statement
             6 |     accountable_to: [none, council]
               |                      ^^^^
        """
    )


def test_two_values_of_one_detail_are_told_with_both_places(told: Told) -> None:
    text = (
        "organisations:\n"
        "  council:\n"
        "    name: Council\n"
        "    holds_to_account: {to: board, basis: contract}\n"
        "bodies:\n"
        "  board:\n"
        "    name: Board\n"
        "    accountable_to: {to: council, basis: statute}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:4:23 DOC34 contradiction
          “board” states two things of `accountable_to` that can't both hold
             4 |     holds_to_account: {to: board, basis: contract}
               |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Give the dates, name the source of each, or keep one.
          structure.yaml:8:5 the other statement
             8 |     accountable_to: {to: council, basis: statute}
               |     ^^^^^^^^^^^^^^
        """
    )


def test_deciding_beside_deciding_nothing_is_told_with_both_places(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    role: decides\n    decides: none\n"
    assert told(text) == message(
        """\
        structure.yaml:5:14 DOC34 contradiction
          “board” has the role “decides” and decides nothing
             5 |     decides: none
               |              ^^^^
          Give the dates, name the source of each, or keep one.
          structure.yaml:4:5 the other statement
             4 |     role: decides
               |     ^^^^
        """
    )
