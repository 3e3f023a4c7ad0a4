"""Bad input: keys, kinds and relations that the format does not know."""

from tests.format.bad import Told, message


def test_an_unknown_section_is_told_with_the_nearest_word(told: Told) -> None:
    text = "bodys:\n  board: {name: Board}\n"
    assert told(text) == message(
        """\
        structure.yaml:1:1 DOC16 unknown-key
          A structure file has no key “bodys”
             1 | bodys:
               | ^^^^^
          Did you mean “bodies”?
        """
    )


def test_an_unknown_key_of_a_body_is_told_with_the_nearest_word(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    rolle: decides\n"
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC16 unknown-key
          A body has no key “rolle”
             4 |     rolle: decides
               |     ^^^^^
          Did you mean “role”?
        """
    )


def test_an_unknown_key_that_is_like_no_other_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    wibble: 3\n"
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC16 unknown-key
          A body has no key “wibble”
             4 |     wibble: 3
               |     ^^^^^^
          A key of your own begins with `x-`.
        """
    )


def test_an_unknown_relation_is_told_with_the_nearest_word(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    acountable_to: some\n"
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC16 unknown-key
          A body has no key “acountable_to”
             4 |     acountable_to: some
               |     ^^^^^^^^^^^^^
          Did you mean “accountable_to”?
        """
    )


def test_a_relation_that_belongs_to_another_section_is_told_with_its_inverse(told: Told) -> None:
    text = "organisations:\n  council:\n    name: Council\n    members: some\n"
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC16 unknown-key
          An organisation has no key “members”
             4 |     members: some
               |     ^^^^^^^
          `members` belongs to a body. Did you mean “member_of”?
        """
    )


def test_a_key_that_belongs_to_another_section_is_told_with_its_owner(told: Told) -> None:
    text = "organisations:\n  council:\n    name: Council\n    role: decides\n"
    assert told(text) == message(
        """\
        structure.yaml:4:5 DOC16 unknown-key
          An organisation has no key “role”
             4 |     role: decides
               |     ^^^^
          `role` belongs to a body.
        """
    )


def test_an_unknown_key_of_a_value_is_told_with_those_there_are(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    role: {is: decides, since: 2020}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:25 DOC16 unknown-key
          The long form of `role` has no key “since”
             4 |     role: {is: decides, since: 2020}
               |                         ^^^^^
          It may be is, called, from, until, status, every, next, last, source, at,
          quote, reading, confidence or note.
        """
    )


def test_an_unknown_key_of_a_link_is_told_with_the_nearest_word(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    chair: {to: some, form: 2020}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:23 DOC16 unknown-key
          The long form of `chair` has no key “form”
             4 |     chair: {to: some, form: 2020}
               |                       ^^^^
          Did you mean “from”?
        """
    )


def test_a_detail_that_a_relation_does_not_take_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    advises: {to: some, every: year}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:25 DOC16 unknown-key
          `advises` does not take “every”
             4 |     advises: {to: some, every: year}
               |                         ^^^^^
        """
    )


def test_an_unknown_key_of_a_source_is_told_with_those_there_are(told: Told) -> None:
    text = "sources:\n  minutes: {page: 3}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:13 DOC16 unknown-key
          An entry of `sources` has no key “page”
             2 |   minutes: {page: 3}
               |             ^^^^
          It may be title, publisher, date, url or text.
        """
    )


def test_an_unknown_arrangement_is_told_with_those_there_are(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    arrangements: {minutes: some}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:20 DOC16 unknown-key
          `arrangements` has no key “minutes”
             4 |     arrangements: {minutes: some}
               |                    ^^^^^^^
          It may be terms_of_reference, decision_rule, quorum, meets, exit, disputes,
          interests, agreement, complaints, audit, liabilities or register.
        """
    )


def test_an_unknown_kind_is_told_with_the_nearest_word(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    kind: bord\n"
    assert told(text) == message(
        """\
        structure.yaml:4:11 DOC17 unknown-word
          “bord” is not one of the words for `kind`
             4 |     kind: bord
               |           ^^^^
          Did you mean “board”?
        """
    )


def test_an_unknown_kind_that_is_like_no_other_is_told_with_those_there_are(told: Told) -> None:
    text = "organisations: {council: {name: Council, kind: quango}}\n"
    assert told(text) == message(
        """\
        structure.yaml:1:48 DOC17 unknown-word
          “quango” is not one of the words for `kind`
             1 | organisations: {council: {name: Council, kind: quango}}
               |                                                ^^^^^^
          It may be council, combined_authority, government, public_body,
          integrated_care_board, health_board, nhs_trust, police_force, fire_authority,
          development_corporation, education, housing_provider, charity,
          voluntary_organisation, company, other or none.
        """
    )


def test_an_unknown_status_is_told_with_the_nearest_word(told: Told) -> None:
    text = "plans:\n  plan: {name: Plan, status: draft}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:30 DOC17 unknown-word
          “draft” is not one of the words for `status`
             2 |   plan: {name: Plan, status: draft}
               |                              ^^^^^
          It may be proposed, required, planned, approved, in_development, partial,
          active or ended.
        """
    )


def test_what_is_neither_yes_nor_no_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    chair: {to: some, voting: maybe}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:31 DOC17 unknown-word
          “maybe” is neither yes nor no
             4 |     chair: {to: some, voting: maybe}
               |                               ^^^^^
          It may be yes or no.
        """
    )
