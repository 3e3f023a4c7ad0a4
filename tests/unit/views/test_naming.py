"""The short names that tags speak of bodies by."""

import pytest

from govgraph.views.naming import codes
from govgraph.views.view import Box, BoxFamily


def named(*names: str) -> list[str]:
    boxes = [Box(str(number), name, BoxFamily.OTHER) for number, name in enumerate(names)]
    return [*codes(boxes).values()]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Cabinet", "Cabinet"),
        ("Local Strategic Board (LSB)", "LSB"),
        ("Health and Wellbeing Partnership", "HWP"),
        ("The Board for Skills, Trade, Ports and Inland Waters", "BSTP"),
        ("14–19 Strategic Group", "11SG"),
        ("…………………………………", "…………"),
    ],
)
def test_a_body_is_called_by_its_own_abbreviation_or_by_its_initials(name: str, code: str) -> None:
    assert named(name) == [code]


def test_no_two_bodies_share_a_code() -> None:
    assert named("Health Partnership", "Housing Partnership", "Harbour Partnership") == [
        "HP",
        "HP2",
        "HP3",
    ]


def test_a_body_that_is_spoken_of_twice_has_one_code() -> None:
    board = Box("board", "Strategic Partnership Board", BoxFamily.OTHER)
    assert codes([board, board]) == {"board": "SPB"}
