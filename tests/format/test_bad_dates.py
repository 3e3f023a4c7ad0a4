"""Bad input: dates that can't be."""

from tests.format.bad import Told, message


def test_what_is_no_date_is_told(told: Told) -> None:
    text = "as_of: last week\n"
    assert told(text) == message(
        """\
        structure.yaml:1:8 DOC19 wrong-type
          “last week” is not a date; write a year, a month or a day: 2022, 2022-09 or
          2022-09-20
             1 | as_of: last week
               |        ^^^^^^^^^
        """
    )


def test_a_date_in_another_form_is_told_in_the_one_of_the_file(told: Told) -> None:
    text = (
        "as_of: 12 March 2026\n"
        "bodies:\n"
        "  board: {name: Board, reports_to: {to: some, last: 31/12/2026}}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:1:8 DOC19 wrong-type
          “12 March 2026” is not a date; write 2026-03-12
             1 | as_of: 12 March 2026
               |        ^^^^^^^^^^^^^

        structure.yaml:3:53 DOC19 wrong-type
          “31/12/2026” is not a date; write 2026-12-31
             3 |   board: {name: Board, reports_to: {to: some, last: 31/12/2026}}
               |                                                     ^^^^^^^^^^
        """
    )


def test_a_day_that_a_month_does_not_have_is_told(told: Told) -> None:
    text = "as_of: 2026-02-30\n"
    assert told(text) == message(
        """\
        structure.yaml:1:8 DOC23 impossible-date
          “2026-02-30” is no date: February 2026 has the days 1 to 28
             1 | as_of: 2026-02-30
               |        ^^^^^^^^^^
        """
    )


def test_a_month_that_a_year_does_not_have_is_told(told: Told) -> None:
    text = "bodies:\n  board: {name: Board, from: 2022-13}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:30 DOC23 impossible-date
          “2022-13” is no date: there is no month 13
             2 |   board: {name: Board, from: 2022-13}
               |                              ^^^^^^^
        """
    )


def test_a_day_zero_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    reports_to: {to: some, last: 2022-04-00}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:34 DOC23 impossible-date
          “2022-04-00” is no date: April 2022 has the days 1 to 30
             4 |     reports_to: {to: some, last: 2022-04-00}
               |                                  ^^^^^^^^^^
        """
    )


def test_an_end_before_the_beginning_of_an_entity_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    from: 2022\n    until: 2021-12-31\n"
    assert told(text) == message(
        """\
        structure.yaml:5:12 DOC24 until-before-from
          This ends (2021-12-31) before it begins (2022)
             5 |     until: 2021-12-31
               |            ^^^^^^^^^^
          structure.yaml:4:5 begins here
             4 |     from: 2022
               |     ^^^^
        """
    )


def test_an_end_before_the_beginning_of_a_value_is_told(told: Told) -> None:
    text = (
        "bodies:\n"
        "  board:\n"
        "    name: Board\n"
        "    kind:\n"
        "      is: board\n"
        "      from: 2022-05-01\n"
        "      until: 2022-04\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:7:14 DOC24 until-before-from
          This ends (2022-04) before it begins (2022-05-01)
             7 |       until: 2022-04
               |              ^^^^^^^
          structure.yaml:6:7 begins here
             6 |       from: 2022-05-01
               |       ^^^^
        """
    )


def test_an_end_before_the_beginning_of_a_link_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    advises: {to: some, from: 2022, until: 2020}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:44 DOC24 until-before-from
          This ends (2020) before it begins (2022)
             4 |     advises: {to: some, from: 2022, until: 2020}
               |                                            ^^^^
          structure.yaml:4:25 begins here
             4 |     advises: {to: some, from: 2022, until: 2020}
               |                         ^^^^
        """
    )
