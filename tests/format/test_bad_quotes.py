"""Bad input: words of a quote that YAML takes for something else."""

from tests.format.bad import Told, message


def test_a_colon_in_a_quote_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    quote: the Board: it decides\n"
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC07 quote-trap
          YAML does not read the words of this quote as they stand
             4 |     quote: the Board: it decides
               |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_colon_at_the_end_of_a_quote_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    quote: the members are:\n"
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC07 quote-trap
          YAML does not read the words of this quote as they stand
             4 |     quote: the members are:
               |     ^^^^^^^^^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_quote_that_begins_with_a_quotation_mark_is_told(told: Told) -> None:
    text = 'bodies:\n  board:\n    name: Board\n    quote: "The Board" decides\n'
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC07 quote-trap
          YAML does not read the words of this quote as they stand
             4 |     quote: "The Board" decides
               |     ^^^^^^^^^^^^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_quote_that_begins_with_a_hyphen_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    quote: - decides on grants\n"
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC07 quote-trap
          YAML does not read the words of this quote as they stand
             4 |     quote: - decides on grants
               |     ^^^^^^^^^^^^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_quote_that_begins_with_a_bracket_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    quote: [The Board] decides\n"
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC07 quote-trap
          YAML does not read the words of this quote as they stand
             4 |     quote: [The Board] decides
               |     ^^^^^^^^^^^^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_quote_that_begins_with_an_at_sign_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    quote: @theboard decides\n"
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC07 quote-trap
          YAML does not read the words of this quote as they stand
             4 |     quote: @theboard decides
               |     ^^^^^^^^^^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_quote_that_begins_with_an_asterisk_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    quote: *The Board decides\n"
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC07 quote-trap
          YAML does not read the words of this quote as they stand
             4 |     quote: *The Board decides
               |     ^^^^^^^^^^^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_quote_that_begins_with_an_asterisk_and_a_space_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    quote: * The Board decides\n"
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC07 quote-trap
          YAML does not read the words of this quote as they stand
             4 |     quote: * The Board decides
               |     ^^^^^^^^^^^^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_quote_that_begins_with_an_ampersand_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    quote: &c. and others\n"
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC07 quote-trap
          YAML does not read the words of this quote as they stand
             4 |     quote: &c. and others
               |     ^^^^^^^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_quote_that_begins_with_an_ampersand_and_a_space_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    quote: & others\n"
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC07 quote-trap
          YAML does not read the words of this quote as they stand
             4 |     quote: & others
               |     ^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_quote_that_begins_with_a_question_mark_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    quote: ? who decides\n"
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC07 quote-trap
          YAML does not read the words of this quote as they stand
             4 |     quote: ? who decides
               |     ^^^^^^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_comma_in_a_quote_in_braces_is_told(told: Told) -> None:
    text = "bodies:\n  board: {name: Board, quote: the Board, the Forum, kind: board}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:42 DOC07 quote-trap
          YAML does not read the words of this quote as they stand
             2 |   board: {name: Board, quote: the Board, the Forum, kind: board}
               |                                          ^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_colon_in_a_quote_in_braces_is_told(told: Told) -> None:
    text = "bodies:\n  board: {name: Board, quote: 'so' it says: yes, kind: board}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:24 DOC07 quote-trap
          YAML does not read the words of this quote as they stand
             2 |   board: {name: Board, quote: 'so' it says: yes, kind: board}
               |                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_bracket_in_a_quote_in_braces_is_told(told: Told) -> None:
    text = "bodies:\n  board: {name: Board, quote: the Board [sic]}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:24 DOC07 quote-trap
          YAML does not read the words of this quote as they stand
             2 |   board: {name: Board, quote: the Board [sic]}
               |                        ^^^^^^^^^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_colon_on_a_later_line_of_a_quote_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    quote: the Board\n      decides: on grants\n"
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC07 quote-trap
          YAML does not read the words of this quote as they stand
             4 |     quote: the Board
               |     ^^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_colon_in_one_of_several_quotes_is_told(told: Told) -> None:
    text = (
        "bodies:\n"
        "  board:\n"
        "    name: Board\n"
        "    quote:\n"
        "      - the Board\n"
        "      - it says: yes\n"
        "      - no more\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:6:7 DOC07 quote-trap
          YAML does not read the words of this quote as they stand
             6 |       - it says: yes
               |       ^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_comment_behind_a_quote_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    quote: the Board decides # page 3\n"
    assert told(text) == message(
        """\
        structure.yaml:4:12 DOC08 comment-behind-quote
          What stands behind “#” is a comment to YAML, and is lost from the quote
             4 |     quote: the Board decides # page 3
               |            ^^^^^^^^^^^^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_comment_behind_quotation_marks_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    quote: 'the Board decides'  # page 3\n"
    assert told(text) == message(
        """\
        structure.yaml:4:12 DOC08 comment-behind-quote
          What stands behind “#” is a comment to YAML, and is lost from the quote
             4 |     quote: 'the Board decides'  # page 3
               |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_comment_behind_one_of_several_quotes_is_told(told: Told) -> None:
    text = (
        "bodies:\n"
        "  board:\n"
        "    name: Board\n"
        "    quote:\n"
        "      - the Board # page 3\n"
        "      - decides\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:5:9 DOC08 comment-behind-quote
          What stands behind “#” is a comment to YAML, and is lost from the quote
             5 |       - the Board # page 3
               |         ^^^^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.
        """
    )


def test_a_quote_without_words_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    quote: [the Board, …]\n"
    assert told(text) == message(
        """\
        structure.yaml:4:12 DOC19 wrong-type
          A quote without words supports nothing
             4 |     quote: [the Board, …]
               |            ^^^^^^^^^^^^^^
        """
    )
