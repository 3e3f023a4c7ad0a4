"""Bad input: files that are no text, no structure, or of another version."""

from tests.format.bad import Told, message


def test_an_old_encoding_is_told_with_the_letter_that_it_meant(told: Told) -> None:
    text = b"govgraph: 1\ntitle: A case\nbodies:\n  cafe: {name: Caf\xe9}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:19 DOC03 not-utf-8
          structure.yaml is not UTF-8: the byte E9 is no character in it, though it is
          “é” in Windows-1252
             4 |   cafe: {name: Caf�}
               |                   ^
          Save it again with the encoding UTF-8, which editors offer under “Save as”.
        """
    )


def test_a_byte_that_no_encoding_knows_is_told(told: Told) -> None:
    text = b"govgraph: 1\ntitle: A case\nbodies:\n  cafe: {name: Caf\x81}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:19 DOC03 not-utf-8
          structure.yaml is not UTF-8: the byte 81 is no character in it
             4 |   cafe: {name: Caf�}
               |                   ^
          Save it again with the encoding UTF-8, which editors offer under “Save as”.
        """
    )


def test_letters_that_are_cut_off_at_the_end_are_told(told: Told) -> None:
    text = b"govgraph: 1\ntitle: A case\npurpose: caf\xc3"
    assert told(text) == message(
        """\
        structure.yaml:3:13 DOC03 not-utf-8
          structure.yaml is not UTF-8: the byte C3 is no character in it, though it is
          “Ã” in Windows-1252
             3 | purpose: caf�
               |             ^
          Save it again with the encoding UTF-8, which editors offer under “Save as”.
        """
    )


def test_utf_16_is_told(told: Told) -> None:
    text = "govgraph: 1\ntitle: A case\n".encode("utf-16")
    assert told(text) == message(
        """\
        structure.yaml:1:1 DOC03 not-utf-8
          structure.yaml is written in UTF-16, not in UTF-8
             1 | govgraph: 1
               | ^
          Save it again with the encoding UTF-8, which editors offer under “Save as”.
        """
    )


def test_utf_16_without_a_mark_is_told(told: Told) -> None:
    text = "govgraph: 1\ntitle: A case\n".encode("utf-16-le")
    assert told(text) == message(
        """\
        structure.yaml:1:1 DOC03 not-utf-8
          structure.yaml is written in UTF-16, not in UTF-8
             1 | govgraph: 1
               | ^
          Save it again with the encoding UTF-8, which editors offer under “Save as”.
        """
    )


def test_utf_16_the_other_way_round_is_told(told: Told) -> None:
    text = "govgraph: 1\ntitle: A case\n".encode("utf-16-be")
    assert told(text) == message(
        """\
        structure.yaml:1:1 DOC03 not-utf-8
          structure.yaml is written in UTF-16, not in UTF-8
             1 | govgraph: 1
               | ^
          Save it again with the encoding UTF-8, which editors offer under “Save as”.
        """
    )


def test_a_nul_byte_is_told(told: Told) -> None:
    text = b"govgraph: 1\ntitle: A case\nbodies:\n  board: {name: Bo\x00ard}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:19 DOC04 control-character
          There is a NUL byte in the file
             4 |   board: {name: Bo␀ard}
               |                   ^
          Take it out.
        """
    )


def test_a_control_character_is_told(told: Told) -> None:
    text = b"govgraph: 1\ntitle: A case\nbodies:\n  board: {name: Bo\x1b[31mard}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:19 DOC04 control-character
          There is a control character (U+001B) in the file
             4 |   board: {name: Bo␛[31mard}
               |                   ^
          Take it out.
        """
    )


def test_a_byte_order_mark_in_the_middle_is_told(told: Told) -> None:
    text = b"govgraph: 1\ntitle: A case\nbodies:\n  board: {name: \xef\xbb\xbfBoard}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:17 DOC04 control-character
          There is an invisible character (U+FEFF, a byte order mark) in the file
             4 |   board: {name: �Board}
               |                 ^
          Take it out.
        """
    )


def test_a_nul_byte_that_is_written_as_an_escape_is_told(told: Told) -> None:
    text = b'govgraph: 1\ntitle: A case\nbodies:\n  board: {name: "Bo\\0ard"}\n'
    assert told(text) == message(
        """\
        structure.yaml:4:17 DOC04 control-character
          There is a NUL byte in the text
             4 |   board: {name: "Bo\\0ard"}
               |                 ^^^^^^^^^
          Take it out.
        """
    )


def test_an_empty_file_is_told(told: Told) -> None:
    text = b""
    assert told(text) == message(
        """\
        structure.yaml:1:1 DOC12 empty-file
          structure.yaml is empty
          A structure file begins with `govgraph: 1` and `title: …`.
        """
    )


def test_a_file_of_comments_is_empty(told: Told) -> None:
    text = b"# Nothing yet\n# More to come\n"
    assert told(text) == message(
        """\
        structure.yaml:1:1 DOC12 empty-file
          structure.yaml is empty
             1 | # Nothing yet
               | ^
          A structure file begins with `govgraph: 1` and `title: …`.
        """
    )


def test_a_list_is_no_structure(told: Told) -> None:
    text = b"- board\n- forum\n"
    assert told(text) == message(
        """\
        structure.yaml:1:1 DOC13 not-a-mapping
          structure.yaml holds a list, not keys with their values
             1 | - board
               | ^
          A structure file begins with `govgraph: 1` and `title: …`.
        """
    )


def test_a_text_is_no_structure(told: Told) -> None:
    text = b"The Board meets once a year.\n"
    assert told(text) == message(
        """\
        structure.yaml:1:1 DOC13 not-a-mapping
          structure.yaml holds a text, not keys with their values
             1 | The Board meets once a year.
               | ^
          A structure file begins with `govgraph: 1` and `title: …`.
        """
    )


def test_a_file_without_a_version_is_told(told: Told) -> None:
    text = b"title: A case\n"
    assert told(text) == message(
        """\
        structure.yaml:1:1 DOC15 missing-key
          structure.yaml has no `govgraph`
             1 | title: A case
               | ^
          Begin with `govgraph: 1`.
        """
    )


def test_a_file_without_a_title_is_told(told: Told) -> None:
    text = b"govgraph: 1\nbodies: {}\n"
    assert told(text) == message(
        """\
        structure.yaml:1:1 DOC15 missing-key
          structure.yaml has no `title`
             1 | govgraph: 1
               | ^
          Say what the structure is called: `title: …`.
        """
    )


def test_another_version_is_told(told: Told) -> None:
    text = b"govgraph: 2\ntitle: A case\n"
    assert told(text) == message(
        """\
        structure.yaml:1:11 DOC14 unsupported-version
          This govgraph reads version 1 of the format, and the file is of version “2”
             1 | govgraph: 2
               |           ^
          Write `govgraph: 1`, or read the file with another govgraph.
        """
    )


def test_a_version_that_is_a_list_is_told(told: Told) -> None:
    text = b"govgraph: [1]\ntitle: A case\n"
    assert told(text) == message(
        """\
        structure.yaml:1:11 DOC14 unsupported-version
          This govgraph reads version 1 of the format
             1 | govgraph: [1]
               |           ^^^
          Write `govgraph: 1`, or read the file with another govgraph.
        """
    )
