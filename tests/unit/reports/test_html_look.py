"""The colours of the page can be read, in light, in dark and on paper."""

import re
from importlib.resources import files

import pytest

from tests.unit.diagrams.test_theme import contrast

STYLE = (files("govgraph.reports.html") / "templates" / "style.css").read_text(encoding="utf-8")
TEXTS = ("ink", "soft", "link", "high", "medium", "low", "question", "note", "good")
GROUNDS = ("paper", "shade")


def colours(rule: str) -> dict[str, str]:
    """The colours of one set, over those of the light one."""
    found = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", one)) for one in _sets(rule)]
    return {name: code for one in found for name, code in one.items()}


def _sets(rule: str) -> list[str]:
    light = STYLE.partition("}")[0]
    return [light, STYLE.partition(rule)[2].partition("}")[0]]


LOOKS = {
    "light": colours(":root"),
    "dark": colours("@media (prefers-color-scheme: dark)"),
    "paper": colours("@media print"),
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_stands_out_from_what_it_lies_on(look: str, text: str, ground: str) -> None:
    assert contrast(LOOKS[look][text], LOOKS[look][ground]) >= 4.5


@pytest.mark.parametrize("look", LOOKS)
def test_what_has_the_focus_stands_out(look: str) -> None:
    assert contrast(LOOKS[look]["on-focus"], LOOKS[look]["focus"]) >= 4.5


def test_dark_and_paper_have_colours_of_their_own() -> None:
    assert LOOKS["dark"]["paper"] != LOOKS["light"]["paper"] == LOOKS["paper"]["paper"]
    assert LOOKS["paper"]["ink"] == "#000000"
