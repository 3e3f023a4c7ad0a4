"""Bad input: values of the wrong sort."""

from tests.format.bad import Told, message


def test_a_section_that_is_a_list_is_told(told: Told) -> None:
    text = "bodies:\n  - name: Board\n"
    assert told(text) == message(
        """\
        structure.yaml:2:3 DOC19 wrong-type
          `bodies` holds a list, not keys with their values
             2 |   - name: Board
               |   ^
          Give each an id as its key: `bodies: {an-id: {name: …}}`.
        """
    )


def test_an_entity_that_is_a_text_is_told(told: Told) -> None:
    text = "bodies:\n  board: Board\n"
    assert told(text) == message(
        """\
        structure.yaml:2:10 DOC19 wrong-type
          “board” holds a text, not keys with their values
             2 |   board: Board
               |          ^^^^^
          Write at least its name: `board: {name: Board}`.
        """
    )


def test_a_list_where_one_value_belongs_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    chair: {to: some, called: [head, chair]}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:31 DOC19 wrong-type
          `called` takes one value, not a list
             4 |     chair: {to: some, called: [head, chair]}
               |                               ^^^^^^^^^^^^^
          Write one value here: text.
        """
    )


def test_keys_where_one_value_belongs_are_told(told: Told) -> None:
    text = "as_of: {year: 2026}\n"
    assert told(text) == message(
        """\
        structure.yaml:1:8 DOC19 wrong-type
          `as_of` takes one value, not keys with values
             1 | as_of: {year: 2026}
               |        ^^^^^^^^^^^^
          Write one value here: date.
        """
    )


def test_keys_where_one_of_a_few_words_belongs_are_told_with_the_words(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    chair: {to: some, voting: {yes: no}}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:31 DOC19 wrong-type
          `voting` takes one value, not keys with values
             4 |     chair: {to: some, voting: {yes: no}}
               |                               ^^^^^^^^^
          It may be yes or no.
        """
    )


def test_keys_where_a_text_belongs_are_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    note: {see: page 3}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:11 DOC19 wrong-type
          `note` takes a text or a list of texts, not keys with values
             4 |     note: {see: page 3}
               |           ^^^^^^^^^^^^^
        """
    )


def test_a_source_that_is_a_text_is_told(told: Told) -> None:
    text = "sources: {minutes: Minutes of the Board}\n"
    assert told(text) == message(
        """\
        structure.yaml:1:20 DOC19 wrong-type
          “minutes” in `sources` holds a text, not keys with their values
             1 | sources: {minutes: Minutes of the Board}
               |                    ^^^^^^^^^^^^^^^^^^^^
        """
    )


def test_an_entity_is_none_or_it_is_there(told: Told) -> None:
    text = "bodies:\n  board: {name: Board, is: likely}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:28 DOC17 unknown-word
          On an entity, `is` may only be `none`, for what does not exist
             2 |   board: {name: Board, is: likely}
               |                            ^^^^^^
        """
    )


def test_a_list_in_a_list_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    role: [[decides]]\n"
    assert told(text) == message(
        """\
        structure.yaml:4:12 DOC19 wrong-type
          `role` can't hold a list in a list
             4 |     role: [[decides]]
               |            ^^^^^^^^^
        """
    )


def test_a_long_form_without_its_value_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    kind: {quote: a board}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:11 DOC15 missing-key
          The long form of `kind` needs `is` with the value
             4 |     kind: {quote: a board}
               |           ^^^^^^^^^^^^^^^^
        """
    )


def test_a_link_without_its_target_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    advises: {what: the budget}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:14 DOC15 missing-key
          The long form of `advises` needs `to` with an id
             4 |     advises: {what: the budget}
               |              ^^^^^^^^^^^^^^^^^^
        """
    )


def test_sources_that_are_a_list_are_told(told: Told) -> None:
    text = "sources: [minutes]\n"
    assert told(text) == message(
        """\
        structure.yaml:1:10 DOC19 wrong-type
          `sources` holds a list, not keys with their values
             1 | sources: [minutes]
               |          ^^^^^^^^^
        """
    )


def test_a_tier_that_is_a_mapping_in_a_list_is_told(told: Told) -> None:
    text = "tiers:\n  - council: {name: The Council}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:5 DOC19 wrong-type
          An entry of `tiers` takes one value, not keys with values
             2 |   - council: {name: The Council}
               |     ^
          Write `[id, id]`, or `{id: {name: …}}` for tiers with names.
        """
    )


def test_a_tier_that_is_listed_twice_is_told(told: Told) -> None:
    text = "tiers: [council, delivery, council]\n"
    assert told(text) == message(
        """\
        structure.yaml:1:28 DOC22 duplicate-id
          The tier “council” is listed twice
             1 | tiers: [council, delivery, council]
               |                            ^^^^^^^
          Keep one of them.
        """
    )


def test_arrangements_that_are_a_text_are_told(told: Told) -> None:
    text = "bodies:\n  board: {name: Board, arrangements: none}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:38 DOC19 wrong-type
          `arrangements` holds a text, not keys with their values
             2 |   board: {name: Board, arrangements: none}
               |                                      ^^^^
        """
    )


def test_what_is_no_count_is_told(told: Told) -> None:
    text = "bodies:\n  board: {name: Board, count: many}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:31 DOC19 wrong-type
          “many” is not a count; write 3, some, at least 2, up to 5 or 2 to 4
             2 |   board: {name: Board, count: many}
               |                               ^^^^
        """
    )


def test_what_is_no_period_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    reports_to: {to: some, every: now and then}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:35 DOC19 wrong-type
          “now and then” is not a period; write for example year, or 2 months
             4 |     reports_to: {to: some, every: now and then}
               |                                   ^^^^^^^^^^^^
        """
    )


def test_what_is_no_length_of_time_is_told(told: Told) -> None:
    text = "bodies:\n  board: {name: Board, lasts: long}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:31 DOC19 wrong-type
          “long” does not say how long it lasts; write a period such as 2 years, or
          temporary, permanent or rolling
             2 |   board: {name: Board, lasts: long}
               |                               ^^^^
        """
    )


def test_what_is_no_share_is_told(told: Told) -> None:
    text = "funds:\n  pot:\n    name: Pot\n    contributors: {to: some, share: 200%}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:37 DOC19 wrong-type
          “200%” is not a share; write a percentage such as 51%
             4 |     contributors: {to: some, share: 200%}
               |                                     ^^^^
        """
    )


def test_what_is_no_code_is_told(told: Told) -> None:
    text = "bodies:\n  board: {name: Board, code: 123}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:30 DOC19 wrong-type
          “123” is not a code; write scheme:value, such as lgsl:123
             2 |   board: {name: Board, code: 123}
               |                              ^^^
        """
    )
