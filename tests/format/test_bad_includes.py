"""Bad input: files that can't be included."""

from tests.format.bad import Told, message


def test_a_file_that_is_not_there_is_told(told: Told) -> None:
    text = "include: [health.yaml]\n"
    assert told(text) == message(
        """\
        structure.yaml:1:11 DOC25 include-missing
          There is no file health.yaml
             1 | include: [health.yaml]
               |           ^^^^^^^^^^^
          Its name counts from the folder of the file that includes it.
        """
    )


def test_a_file_that_an_included_one_includes_is_looked_for_in_its_folder(told: Told) -> None:
    text = "include: north/health.yaml\n"
    assert told(text, **{"north/health.yaml": "include: trust.yaml\n"}) == message(
        """\
        north/health.yaml:1:10 DOC25 include-missing
          There is no file north/trust.yaml
             1 | include: trust.yaml
               |          ^^^^^^^^^^
          Its name counts from the folder of the file that includes it.
        """
    )


def test_a_file_outside_the_folder_is_told(told: Told) -> None:
    text = "include: ../health.yaml\n"
    assert told(text) == message(
        """\
        structure.yaml:1:10 DOC26 include-outside
          “../health.yaml” lies outside the folder of the first file
             1 | include: ../health.yaml
               |          ^^^^^^^^^^^^^^
        """
    )


def test_a_file_that_leaves_the_folder_and_comes_back_is_told_where_it_ends(told: Told) -> None:
    text = "include: north/../../health.yaml\n"
    assert told(text) == message(
        """\
        structure.yaml:1:10 DOC26 include-outside
          “north/../../health.yaml” lies outside the folder of the first file
             1 | include: north/../../health.yaml
               |          ^^^^^^^^^^^^^^^^^^^^^^^
        """
    )


def test_a_file_by_its_whole_path_is_told(told: Told) -> None:
    text = "include: /health.yaml\n"
    assert told(text) == message(
        """\
        structure.yaml:1:10 DOC26 include-outside
          “/health.yaml” lies outside the folder of the first file
             1 | include: /health.yaml
               |          ^^^^^^^^^^^^
        """
    )


def test_a_file_on_a_drive_is_told(told: Told) -> None:
    text = "include: 'C:\\health.yaml'\n"
    assert told(text) == message(
        """\
        structure.yaml:1:10 DOC26 include-outside
          “C:\\health.yaml” lies outside the folder of the first file
             1 | include: 'C:\\health.yaml'
               |          ^^^^^^^^^^^^^^^^
        """
    )


def test_a_folder_is_told(told: Told) -> None:
    text = "include: health\n"
    assert told(text, **{"health/trust.yaml": "govgraph: 1\ntitle: A case\n"}) == message(
        """\
        structure.yaml:1:10 DOC28 include-folder
          health is a folder, not a file
             1 | include: health
               |          ^^^^^^
          Name its files one by one.
        """
    )


def test_a_file_that_includes_itself_is_told(told: Told) -> None:
    text = "include: structure.yaml\n"
    assert told(text) == message(
        """\
        structure.yaml:1:10 DOC27 include-circle
          structure.yaml includes itself
             1 | include: structure.yaml
               |          ^^^^^^^^^^^^^^
          Take one `include` out.
        """
    )


def test_files_that_include_one_another_are_told(told: Told) -> None:
    text = "include: health.yaml\n"
    assert told(text, health="include: structure.yaml\n") == message(
        """\
        health.yaml:1:10 DOC27 include-circle
          The files include one another in a circle: structure.yaml → health.yaml →
          structure.yaml
             1 | include: structure.yaml
               |          ^^^^^^^^^^^^^^
          Take one `include` out.
        """
    )


def test_a_circle_that_two_ways_lead_into_is_told(told: Told) -> None:
    text = "include: [health.yaml, police.yaml]\n"
    assert told(text, health="include: police.yaml\n", police="include: health.yaml\n") == message(
        """\
        police.yaml:1:10 DOC27 include-circle
          The files include one another in a circle: health.yaml → police.yaml →
          health.yaml
             1 | include: health.yaml
               |          ^^^^^^^^^^^
          Take one `include` out.
        """
    )


def test_a_list_among_the_files_is_told(told: Told) -> None:
    text = "include: [[health.yaml]]\n"
    assert told(text) == message(
        """\
        structure.yaml:1:11 DOC19 wrong-type
          An entry of `include` takes one value, not a list
             1 | include: [[health.yaml]]
               |           ^^^^^^^^^^^^^
        """
    )


def test_keys_in_place_of_files_are_told(told: Told) -> None:
    text = "include: {health: health.yaml}\n"
    assert told(text) == message(
        """\
        structure.yaml:1:10 DOC19 wrong-type
          `include` takes the name of a file or a list of them, not keys with values
             1 | include: {health: health.yaml}
               |          ^^^^^^^^^^^^^^^^^^^^^
        """
    )


def test_what_an_unread_file_may_declare_is_told_with_its_name(told: Told) -> None:
    text = "include: health.yaml\nbodies:\n  board: {name: Board, accountable_to: trust}\n"
    assert told(text, health="organisations:\n  trust: {name: 'Trust}\n") == message(
        """\
        health.yaml:2:17 DOC06 broken-yaml
          A quotation mark is opened here and never closed
             2 |   trust: {name: 'Trust}
               |                 ^

        structure.yaml:3:40 DOC18 unknown-id
          Nothing with the id “trust” is declared
             3 |   board: {name: Board, accountable_to: trust}
               |                                        ^^^^^
          It may be declared in health.yaml, which could not be read.
        """
    )


def test_a_word_that_is_nearly_right_may_still_be_in_an_unread_file(told: Told) -> None:
    text = (
        "include: health.yaml\n"
        "bodies:\n"
        "  board: {name: Board, accountable_to: trusts}\n"
        "organisations:\n"
        "  trust: {name: Trust}\n"
    )
    assert told(text, health=b"") == message(
        """\
        health.yaml:1:1 DOC12 empty-file
          health.yaml is empty
          A structure file begins with `govgraph: 1` and `title: …`.

        structure.yaml:3:40 DOC18 unknown-id
          Nothing with the id “trusts” is declared
             3 |   board: {name: Board, accountable_to: trusts}
               |                                        ^^^^^^
          Did you mean “trust”? Or it may be declared in health.yaml, which could not be
          read.
        """
    )
