"""Bad input: ids that nothing has, or that can't be one."""

from pathlib import Path

import pytest

from govgraph.app.checking import load
from govgraph.model.words import Special
from tests.format.bad import Told, message


def test_an_unknown_id_is_told_with_the_nearest(told: Told) -> None:
    text = (
        "organisations: {council: {name: Council, kind: council}}\n"
        "bodies:\n"
        "  board:\n"
        "    name: Board\n"
        "    accountable_to: counsil\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:5:21 DOC18 unknown-id
          Nothing with the id “counsil” is declared
             5 |     accountable_to: counsil
               |                     ^^^^^^^
          Did you mean “council”?
        """
    )


def test_an_unknown_id_that_is_like_no_other_is_told(told: Told) -> None:
    text = (
        "organisations: {council: {name: Council, kind: council}}\n"
        "bodies:\n"
        "  board:\n"
        "    name: Board\n"
        "    accountable_to: [council, xyz]\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:5:31 DOC18 unknown-id
          Nothing with the id “xyz” is declared
             5 |     accountable_to: [council, xyz]
               |                               ^^^
          Declare it, or mend the id.
        """
    )


def test_a_name_in_place_of_an_id_is_told_with_the_id(told: Told) -> None:
    text = (
        "organisations: {nbc: {name: Northam Borough Council, kind: council}}\n"
        "bodies: {board: {name: Board, accountable_to: The Northam Borough Council}}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:2:47 DOC18 unknown-id
          Nothing with the id “The Northam Borough Council” is declared
             2 | … Board, accountable_to: The Northam Borough Council}}
               |                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Did you mean “nbc”, which has that name?
        """
    )


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("Cllr Ann Reed", "such as “cllr-ann-reed”, and write that id here."),
        ("Council, Police", "Several stand in brackets, each by its id: `[one, another]`."),
        ("No", "Write `none`, if the source says that there is none."),
        ("TBC", "Write `some`, if there is one and the source does not say which."),
        ("unknown", "Write `some`, if there is one and the source does not say which."),
        ("vacant", "Of a vacant seat, write `{to: some, holder: vacant}`."),
    ],
)
def test_what_can_be_no_id_is_told_with_how_to_go_on(told: Told, written: str, advice: str) -> None:
    said = told(f"bodies:\n  group:\n    name: Board\n    chair: {written}\n")
    assert f"Nothing with the id “{written}” is declared" in said
    assert advice in " ".join(said.split())


def test_what_the_advice_on_a_vacant_seat_says_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    text = "bodies: {group: {name: Group, chair: {to: some, holder: vacant}}}\n"
    path.write_text(f"govgraph: 1\ntitle: T\n{text}", encoding="utf-8")
    (seat,) = load(path).links
    assert seat.details.holder == (Special.VACANT,)


def test_all_that_is_wrong_under_an_id_that_can_be_none_is_told_too(told: Told) -> None:
    text = (
        "bodies:\n"
        "  Main Board: {name: Board, knid: board}\n"
        "  hub: {name: Hub, part_of: Main Board}\n"
    )
    assert [line for line in told(text).splitlines() if "structure.yaml" in line] == [
        "structure.yaml:2:3 DOC21 invalid-id",
        "structure.yaml:2:29 DOC16 unknown-key",
        "structure.yaml:3:29 DOC18 unknown-id",
    ]


def test_an_unknown_source_is_told_with_the_nearest(told: Told) -> None:
    text = (
        "sources: {minutes: {title: Minutes}}\n"
        "bodies:\n"
        "  board: {name: Board, source: minute, quote: the Board}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:3:32 DOC18 unknown-id
          No source “minute” is listed under `sources` in this file
             3 |   board: {name: Board, source: minute, quote: the Board}
               |                                ^^^^^^
          Did you mean “minutes”?
        """
    )


def test_an_unknown_tier_is_told_with_those_there_are(told: Told) -> None:
    text = "tiers: [council, delivery]\nbodies:\n  board: {name: Board, tier: top}\n"
    assert told(text) == message(
        """\
        structure.yaml:3:30 DOC18 unknown-id
          No tier “top” is listed under `tiers` in this file
             3 |   board: {name: Board, tier: top}
               |                              ^^^
          It may be council or delivery.
        """
    )


def test_the_code_of_a_rule_without_its_zero_is_told_with_it(told: Told) -> None:
    text = "bodies: {b: {name: B, accepted: [{rule: LIF1, reason: Agreed}]}}\n"
    assert "There is no rule “LIF1”" in told(text)
    assert "Did you mean “LIF01”?" in told(text)


def test_an_unknown_rule_is_told_with_the_nearest(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    accepted: [{rule: no-chare, reason: Agreed}]\n"
    assert told(text) == message(
        """\
        structure.yaml:4:23 DOC35 unknown-rule
          There is no rule “no-chare”
             4 |     accepted: [{rule: no-chare, reason: Agreed}]
               |                       ^^^^^^^^
          Did you mean “no-chair”?
        """
    )


def test_a_word_that_cannot_be_an_id_is_told_with_one_that_can(told: Told) -> None:
    text = "bodies:\n  The Board: {name: Board}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:3 DOC21 invalid-id
          “The Board” can't be an id: ids are lower-case letters, digits and hyphens
             2 |   The Board: {name: Board}
               |   ^^^^^^^^^
          It could be “the-board”.
        """
    )


def test_a_word_of_the_format_is_no_id(told: Told) -> None:
    text = "bodies:\n  none: {name: Board}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:3 DOC21 invalid-id
          “none” can't be an id: it is a word of the format
             2 |   none: {name: Board}
               |   ^^^^
        """
    )


def test_an_entity_without_a_name_is_told(told: Told) -> None:
    text = "bodies:\n  board: {kind: board}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:3 DOC15 missing-key
          “board” has no `name`
             2 |   board: {kind: board}
               |   ^^^^^
          Write `name: unknown` where the source gives none.
        """
    )


def test_a_kind_that_is_other_needs_the_word_of_the_source(told: Told) -> None:
    text = "bodies:\n  board: {name: Board, kind: other}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:30 DOC15 missing-key
          `kind: other` needs the source's word: {is: other, called: …}
             2 |   board: {name: Board, kind: other}
               |                              ^^^^^
        """
    )
