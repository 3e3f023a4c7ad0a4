"""Bad input: YAML that is broken."""

import pytest

from tests.format.bad import Told, message


def test_a_tab_in_the_indentation_is_told(told: Told) -> None:
    text = "bodies:\n\tboard: {name: Board}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:1 DOC05 tab
          There is a tab in the indentation; YAML takes spaces only
             2 | ␉board: {name: Board}
               | ^
          Put spaces in place of the tab.
        """
    )


def test_a_tab_behind_spaces_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n  \tname: Board\n"
    assert told(text) == message(
        """\
        structure.yaml:3:3 DOC05 tab
          There is a tab in the indentation; YAML takes spaces only
             3 |   ␉name: Board
               |   ^
          Put spaces in place of the tab.
        """
    )


def test_a_tab_between_a_key_and_its_value_is_told(told: Told) -> None:
    text = "bodies:\n  board:\tBoard\n  hub: {name: Hub}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:9 DOC05 tab
          There is a tab between the words; YAML takes spaces only
             2 |   board:␉Board
               |         ^
          Put spaces in place of the tab.
        """
    )


def test_braces_that_are_not_closed_are_told_where_they_begin(told: Told) -> None:
    text = "bodies:\n  board: {name: Board\n  forum: {name: Forum}\n"
    assert told(text) == message(
        """\
        structure.yaml:3:8 DOC06 broken-yaml
          A mapping in {…} is not closed before this, or a comma is missing
             3 |   forum: {name: Forum}
               |        ^
          structure.yaml:2:10 begun here
             2 |   board: {name: Board
               |          ^
        """
    )


def test_brackets_that_are_not_closed_are_told_where_they_begin(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    role: [decides, advises\n    kind: board\n"
    assert told(text) == message(
        """\
        structure.yaml:5:9 DOC06 broken-yaml
          A list in […] is not closed before this, or a comma is missing
             5 |     kind: board
               |         ^
          structure.yaml:4:11 begun here
             4 |     role: [decides, advises
               |           ^
        """
    )


def test_a_line_that_is_indented_by_a_space_too_many_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n     kind: board\n"
    assert told(text) == message(
        """\
        structure.yaml:4:10 DOC06 broken-yaml
          This line is read as more of the words before it, so it can't hold a key
             4 |      kind: board
               |          ^
          End the line before with “:” if it is a key, or mend the indent.
          structure.yaml:3:5 the line before
             3 |     name: Board
               |     ^^^^^^^^^^^
        """
    )


def test_a_line_that_is_indented_by_a_space_too_few_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n   kind: board\n"
    assert told(text) == message(
        """\
        structure.yaml:4:4 DOC06 broken-yaml
          This line is not indented like those that it belongs to
             4 |    kind: board
               |    ^
        """
    )


def test_words_of_a_quote_that_are_not_indented_are_told_at_their_line(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    quote: >-\n   the Board: it decides\n"
    assert told(text) == message(
        """\
        structure.yaml:5:4 DOC06 broken-yaml
          This line is not indented like those that it belongs to
             5 |    the Board: it decides
               |    ^
        """
    )


def test_a_quotation_mark_that_is_never_closed_is_told_where_it_opens(told: Told) -> None:
    text = "bodies:\n  board:\n    name: 'Board\n    kind: board\n"
    assert told(text) == message(
        """\
        structure.yaml:3:11 DOC06 broken-yaml
          A quotation mark is opened here and never closed
             3 |     name: 'Board
               |           ^
        """
    )


def test_a_colon_inside_a_name_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board: of trade\n"
    assert told(text) == message(
        """\
        structure.yaml:3:16 DOC06 broken-yaml
          A “: ” can't stand inside words
             3 |     name: Board: of trade
               |                ^
          Put the words in quotation marks.
        """
    )


def test_a_key_without_its_colon_is_told(told: Told) -> None:
    text = "bodies:\n  board\n  forum: {name: Forum}\n"
    assert told(text) == message(
        """\
        structure.yaml:3:8 DOC06 broken-yaml
          This line is read as more of the words before it, so it can't hold a key
             3 |   forum: {name: Forum}
               |        ^
          End the line before with “:” if it is a key, or mend the indent.
          structure.yaml:2:3 the line before
             2 |   board
               |   ^^^^^
        """
    )


def test_a_key_without_its_colon_on_the_last_line_is_told(told: Told) -> None:
    text = "govgraph: 1\ntitle: A case\nbodies:\n  forum: {name: Forum}\n  board\n"
    assert told(text) == message(
        """\
        structure.yaml:5:3 DOC06 broken-yaml
          This line has no “: ”, which every key needs behind it
             5 |   board
               |   ^^^^^
        """
    )


def test_words_behind_quotation_marks_are_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: 'Board' of trade\n"
    assert told(text) == message(
        """\
        structure.yaml:3:19 DOC06 broken-yaml
          Words stand here behind something that is already complete: put the whole of
          it in quotation marks
             3 |     name: 'Board' of trade
               |                   ^
          An apostrophe ends words that begin with “'”: put “"” around them instead.
        """
    )


def test_a_list_on_the_line_of_its_key_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    role: - decides\n"
    assert told(text) == message(
        """\
        structure.yaml:4:11 DOC06 broken-yaml
          A list can't begin here; begin it on the next line
             4 |     role: - decides
               |           ^
        """
    )


def test_a_name_that_begins_with_an_at_sign_is_told(told: Told) -> None:
    text = "bodies:\n  board: \n    name: @board\n"
    assert told(text) == message(
        """\
        structure.yaml:3:11 DOC06 broken-yaml
          A text can't begin with “@”: put the whole of it in quotation marks
             3 |     name: @board
               |           ^
        """
    )


def test_a_name_that_begins_with_a_percent_sign_is_told(told: Told) -> None:
    text = "bodies:\n  board: \n    name: %board\n"
    assert told(text) == message(
        """\
        structure.yaml:3:11 DOC06 broken-yaml
          A text can't begin with “%”: put the whole of it in quotation marks
             3 |     name: %board
               |           ^
        """
    )


def test_a_name_that_begins_with_an_asterisk_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: *board\n"
    assert told(text) == message(
        """\
        structure.yaml:3:11 DOC06 broken-yaml
          “*board” refers to something that is not defined before it
             3 |     name: *board
               |           ^^^^^^
          A text that begins with “*” stands in quotation marks.
        """
    )


def test_a_name_that_begins_with_an_exclamation_mark_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: !board\n    kind: !!str board\n"
    assert told(text) == message(
        """\
        structure.yaml:3:11 DOC06 broken-yaml
          A value can't have a tag, such as “!board”
             3 |     name: !board
               |           ^^^^^^
          A text that begins with “!” stands in quotation marks.
        """
    )


def test_a_comma_too_many_is_told(told: Told) -> None:
    text = "bodies:\n  board: {name: Board, , kind: board}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:24 DOC06 broken-yaml
          There is a comma or a bracket too many here
             2 |   board: {name: Board, , kind: board}
               |                        ^
        """
    )


def test_an_unknown_escape_is_told(told: Told) -> None:
    text = 'bodies:\n  board:\n    name: "C:\\Board"\n'
    assert told(text) == message(
        """\
        structure.yaml:3:15 DOC06 broken-yaml
          Behind “\\” in quotation marks only certain letters may stand; write “\\\\” for
          one “\\”
             3 |     name: "C:\\Board"
               |               ^
        """
    )


def test_a_no_break_space_where_a_space_was_meant_is_shown(told: Told) -> None:
    assert told("bodies:\n  board:\n    name:\u00a0Board\n    kind: board\n") == message(
        """\
        structure.yaml:3:10 DOC06 broken-yaml
          Here is a no-break space, which looks like a space and is none to YAML
             3 |     name:\u00a0Board
               |          ^
          Put a plain space in its place.
        """
    )


def test_a_key_behind_no_break_spaces_is_told_with_why_it_is_none(told: Told) -> None:
    said = told("bodies:\n\u00a0\u00a0board: {name: Board}\n")
    assert "It begins with a no-break space: put plain spaces" in said


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        (
            "'Residents' Forum'",
            "An apostrophe ends words that begin with “'”: put “\"” around them",
        ),
        ('"The "big" Board"', "Another “\"” ends words that begin with one: put “'” around them"),
    ],
)
def test_marks_within_marks_are_told_with_those_to_use(
    told: Told, written: str, advice: str
) -> None:
    said = " ".join(told(f"bodies:\n  board:\n    name: {written}\n").split())
    assert "Words stand here behind something that is already complete" in said
    assert advice in said


@pytest.mark.parametrize("written", ["“board”", "„board“", "‘board’", "»board«"])
def test_marks_of_a_word_processor_are_told_to_be_letters(told: Told, written: str) -> None:
    said = told(f"bodies:\n  hub: {{name: Hub, kind: {written}, part_of: {written}}}\n")
    advice = f"Leave the quotation marks out: to YAML, {written[0]} is a letter like any other."
    assert said.count(advice) == 2
