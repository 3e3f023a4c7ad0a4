"""Bad input: YAML that holds what no structure file may hold, or one key twice."""

import pytest

from tests.format.bad import Told, message


@pytest.mark.parametrize(
    ("words", "rest"), [("Health, Housing and Care", "Housing and Care"), ("£250,000", "000")]
)
def test_words_behind_a_comma_in_braces_are_told_as_words(
    told: Told, words: str, rest: str
) -> None:
    said = told(f"funds: {{pot: {{name: Pot, purpose: {words}}}}}\n")
    assert f"A fund has no key “{rest}”\n" in said
    assert "put them, with those before the comma, in quotation marks." in " ".join(said.split())


def test_a_second_document_is_told(told: Told) -> None:
    text = "bodies:\n  board: {name: Board}\n---\ntitle: Another\n"
    assert told(text) == message(
        """\
        structure.yaml:3:1 DOC06 broken-yaml
          A second document begins here; a file holds one
             3 | ---
               | ^^^
        """
    )


def test_a_list_as_a_key_is_told(told: Told) -> None:
    text = "bodies:\n  ? [board, forum]\n  : {name: Board}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:5 DOC19 wrong-type
          A key must be a word, not a list, a mapping or a reference
             2 |   ? [board, forum]
               |     ^
        """
    )


def test_a_merge_key_is_no_key_of_the_format(told: Told) -> None:
    text = "bodies:\n  board: &it {name: Board}\n  forum:\n    <<: *it\n    name: Forum\n"
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC16 unknown-key
          A body has no key “<<”
             4 |     <<: *it
               |     ^^
          Nothing is merged into keys here: write out what “<<” would bring in.
        """
    )


def test_a_key_that_stands_twice_is_told_with_both_places(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    kind: board\n    name: Forum\n"
    assert told(text) == message(
        """\
        structure.yaml:5:5 DOC11 duplicate-key
          The key “name” stands twice in one place
             5 |     name: Forum
               |     ^^^^
          Keep one of them, and put what both say under it.
          structure.yaml:3:5 first written here
             3 |     name: Board
               |     ^^^^
        """
    )


def test_a_key_that_stands_twice_in_braces_is_told_too(told: Told) -> None:
    text = "bodies:\n  board: {name: Board, role: advises, name: Forum}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:39 DOC11 duplicate-key
          The key “name” stands twice in one place
             2 |   board: {name: Board, role: advises, name: Forum}
               |                                       ^^^^
          Keep one of them, and put what both say under it.
          structure.yaml:2:11 first written here
             2 |   board: {name: Board, role: advises, name: Forum}
               |           ^^^^
        """
    )


def test_a_key_that_stands_twice_without_a_value_is_told_as_such(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    kind: board\n    kind:\n"
    assert told(text) == message(
        """\
        structure.yaml:5:5 DOC11 duplicate-key
          The key “kind” stands twice in one place
             5 |     kind:
               |     ^^^^
          Keep one of them, and put what both say under it.
          structure.yaml:4:5 first written here
             4 |     kind: board
               |     ^^^^
        """
    )


def test_a_section_that_stands_twice_is_told(told: Told) -> None:
    text = (
        "bodies:\n"
        "  board: {name: Board}\n"
        "posts:\n"
        "  clerk: {name: Clerk}\n"
        "bodies:\n"
        "  forum: {name: Forum}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:5:1 DOC11 duplicate-key
          The key “bodies” stands twice in one place
             5 | bodies:
               | ^^^^^^
          Keep one of them, and put what both say under it.
          structure.yaml:1:1 first written here
             1 | bodies:
               | ^^^^^^
        """
    )
