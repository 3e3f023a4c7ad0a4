"""Bad input: relations that lead to what they may not name, or round in a circle."""

from tests.format.bad import Told, message


def test_a_relation_to_what_it_may_not_name_is_told(told: Told) -> None:
    text = (
        "places:\n"
        "  town: {name: Town}\n"
        "bodies:\n"
        "  board:\n"
        "    name: Board\n"
        "    accountable_to: town\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:6:21 DOC20 wrong-end
          `accountable_to` of a body names a sector, an organisation, a body or a post;
          “town” is a place
             6 |     accountable_to: town
               |                     ^^^^
        """
    )


def test_a_relation_from_the_other_side_to_what_it_may_not_name_is_told(told: Told) -> None:
    text = "funds:\n  pot: {name: Pot}\nbodies:\n  board:\n    name: Board\n    chairs: pot\n"
    assert told(text) == message(
        """\
        structure.yaml:6:13 DOC20 wrong-end
          `chairs` of a body names a body; “pot” is a fund
             6 |     chairs: pot
               |             ^^^
        """
    )


def test_a_detail_that_names_what_it_may_not_is_told(told: Told) -> None:
    text = (
        "organisations:\n"
        "  council: {name: Council}\n"
        "bodies:\n"
        "  board:\n"
        "    name: Board\n"
        "    advises: {to: council, what: board}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:6:34 DOC20 wrong-end
          `what` names a responsibility, a fund, a plan, an agreement or an Act; “board”
          is a body
             6 |     advises: {to: council, what: board}
               |                                  ^^^^^
        """
    )


def test_a_sector_that_is_none_is_told(told: Told) -> None:
    text = (
        "organisations:\n"
        "  council: {name: Council, sector: board}\n"
        "bodies:\n"
        "  board: {name: Board}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:2:36 DOC20 wrong-end
          `sector` names a sector; “board” is a body
             2 |   council: {name: Council, sector: board}
               |                                    ^^^^^
        """
    )


def test_an_owner_that_can_own_nothing_is_told(told: Told) -> None:
    text = "funds:\n  pot: {name: Pot}\nactions:\n  plan: {name: Plan, owner: pot}\n"
    assert told(text) == message(
        """\
        structure.yaml:4:29 DOC20 wrong-end
          `owner` names a sector, an organisation, a body or a post; “pot” is a fund
             4 |   plan: {name: Plan, owner: pot}
               |                             ^^^
        """
    )


def test_a_succession_from_another_sort_is_told(told: Told) -> None:
    text = (
        "organisations:\n"
        "  council: {name: Council}\n"
        "bodies:\n"
        "  board:\n"
        "    name: Board\n"
        "    succeeds: council\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:6:15 DOC20 wrong-end
          `succeeds` of a body names a body; “council” is an organisation
             6 |     succeeds: council
               |               ^^^^^^^
        """
    )


def test_a_thing_that_relates_to_itself_is_told(told: Told) -> None:
    text = "bodies:\n  board:\n    name: Board\n    accountable_to: board\n"
    assert told(text) == message(
        """\
        structure.yaml:4:21 DOC32 self-relation
          “board” can't relate to itself by `accountable_to`
             4 |     accountable_to: board
               |                     ^^^^^
        """
    )


def test_a_place_that_lies_in_itself_is_told(told: Told) -> None:
    text = "places:\n  town: {name: Town, part_of: town}\n"
    assert told(text) == message(
        """\
        structure.yaml:2:31 DOC32 self-relation
          “town” can't relate to itself by `part_of`
             2 |   town: {name: Town, part_of: town}
               |                               ^^^^
        """
    )


def test_places_that_lie_in_one_another_are_told_with_each_step(told: Told) -> None:
    text = (
        "places:\n"
        "  town: {name: Town, part_of: ward}\n"
        "  ward: {name: Ward, part_of: street}\n"
        "  street: {name: Street, part_of: town}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:4:35 DOC31 place-inside-itself
          A place lies inside itself: “street” → “town” → “ward” → “street”
             4 |   street: {name: Street, part_of: town}
               |                                   ^^^^
          structure.yaml:2:22 “town” is part of “ward” here
             2 |   town: {name: Town, part_of: ward}
               |                      ^^^^^^^
          structure.yaml:3:22 “ward” is part of “street” here
             3 |   ward: {name: Ward, part_of: street}
               |                      ^^^^^^^
        """
    )


def test_a_circle_of_parts_is_told_with_each_step(told: Told) -> None:
    text = (
        "bodies:\n"
        "  board: {name: Board, part_of: hub}\n"
        "  forum: {name: Forum, part_of: board}\n"
        "  hub: {name: Hub, part_of: forum}\n"
    )
    assert told(text) == message(
        """\
        structure.yaml:2:33 DOC33 part-of-circle
          `part_of` goes round in a circle: “board” → “hub” → “forum” → “board”
             2 |   board: {name: Board, part_of: hub}
               |                                 ^^^
          structure.yaml:4:20 “hub” is part of “forum” here
             4 |   hub: {name: Hub, part_of: forum}
               |                    ^^^^^^^
          structure.yaml:3:24 “forum” is part of “board” here
             3 |   forum: {name: Forum, part_of: board}
               |                        ^^^^^^^
        """
    )
