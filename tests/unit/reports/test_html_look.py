"""The colours of the page can be read, in light, in dark and on paper."""

import re

import pytest

from govgraph.pages import style
from tests.unit.diagrams.test_theme import contrast

STYLE = str(style("govgraph.reports.html").text)
TEXTS = ("ink", "soft", "link", "high", "medium", "low", "question", "note", "good")
GROUNDS = ("paper", "shade")


def colours(rule: str) -> dict[str, str]:
    """The colours of one set, over those of the light one."""
    return _set(":root {") | _set(f"{rule} {{\n  :root {{")


def _set(start: str) -> dict[str, str]:
    """The colours that all pages share, and those of the report."""
    sets = re.findall(rf"^{re.escape(start)}(.*?)}}", STYLE, re.MULTILINE | re.DOTALL)
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", "".join(sets)))


LOOKS = {
    "light": _set(":root {"),
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
