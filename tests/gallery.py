"""The gallery: every structure that is shipped as a picture, and a line about each.

`python tests/generate.py` draws it anew, and fails with `--check` where a picture is stale. The
lines were written by somebody who looked at the pictures, in colour and in grey: look again when a
picture changes.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import govgraph
from govgraph.app.wishes import Wishes

ROOT = Path(__file__).resolve().parent.parent
FOLDER = "examples/gallery"
_IN_WORDS = "the description of the picture says all of it in words."
_ABOUT = """\
Every structure of this project as a picture, made by `python tests/generate.py`, with a line about
what is good and what is not, after a look in colour and in grey. None of them was touched up.
"""


@dataclass(frozen=True)
class Shown:
    """A picture of the gallery: of which structure, with what asked for, and how it turned out."""

    name: str
    structure: str
    title: str
    said: str
    wishes: Wishes

    @property
    def path(self) -> str:
        return f"{FOLDER}/{self.name}.svg"

    @property
    def command(self) -> str:
        asked = " ".join(_option(key, value) for key, value in self.wishes.items())
        parts = ("govgraph draw", f"structures/{self.structure}.yaml", asked, "-o", self.path)
        return " ".join(part for part in parts if part)


def _option(key: str, value: object) -> str:
    return f"--{key}" if value is True else f"--{key} {value}"


def _whole(name: str, title: str, said: str) -> Shown:
    return Shown(name, name, title, said, {})


PICTURES = (
    _whole(
        "gloucestershire",
        "Gloucestershire, all of it",
        "The largest: 22 of its 43 cards have no line, as the slides do not say to whom they "
        "answer, and the others have to run around them. The two long trunks can be followed, and "
        "on A3 all can be read; on A4 the kinds above the names can’t, at arm’s length.",
    ),
    Shown(
        "gloucestershire-accountability",
        "gloucestershire",
        "Gloucestershire, who is accountable to whom",
        "The same without what has no line: reads like an organisation chart. Nearly every line "
        "carries a “?”, which is the truth of the source and looks restless.",
        {"accountability": True},
    ),
    Shown(
        "gloucestershire-executive-group",
        "gloucestershire",
        "Gloucestershire, the CYPSP Executive Group and what is around it",
        "Fits on A4 and on a slide. The group that it is about looks like all others; the title "
        "alone says which it is.",
        {"focus": "executive-group", "depth": 2},
    ),
    Shown(
        "gloucestershire-seats",
        "gloucestershire",
        "Gloucestershire, who sits where",
        "The weakest: dotted lines this thin are lost in a bad photocopy, and half of the sheet is "
        "white. For membership the tables beside the picture (.html, .pdf) serve better.",
        {"seats": True},
    ),
    _whole(
        "gloucestershire-cypsp",
        "Gloucestershire, the children and young people’s partnership",
        "Clear down to the Executive tier. A dotted line from the District officers runs through "
        "three tiers, and stands out more than it matters.",
    ),
    _whole(
        "gloucestershire-before",
        "Gloucestershire before the review",
        "Three cards, nothing to get wrong; the sheet is wider than it needs to be.",
    ),
    _whole(
        "middlesbrough-neighbourhood-model",
        "Middlesbrough, the Neighbourhood Model",
        "Good on a slide, with much white at the upper right. That the paper does not say to whom "
        "the neighbourhood managers answer is plain to see.",
    ),
    _whole(
        "oldham-place-based-integration",
        "Oldham, Place Based Integration",
        "Reporting, scrutiny and accountability can be told apart, in grey too. The services below "
        "are a wall of cards: the minute says that they are there, not to whom they answer.",
    ),
    _whole(
        "oldham-thriving-communities",
        "Oldham, Thriving Communities",
        "Reads at a glance. In grey the kinds of body differ by their words alone, as they should.",
    ),
    _whole(
        "south-tees-youve-got-this",
        "South Tees, You’ve Got This",
        "Small, and true to a short source: three tiers without a line between them, which looks "
        "unfinished and is what the minute says.",
    ),
)


def gallery() -> Iterator[tuple[str, Callable[[str], str]]]:
    """Return each file of the gallery, and what writes it."""
    for shown in PICTURES:
        yield shown.path, partial(_picture, shown)
    yield f"{FOLDER}/README.md", _index


def _picture(shown: Shown, _present: str) -> str:
    # Named as from the project's folder: a picture says from which file it was drawn.
    structure = govgraph.load(ROOT / "structures" / f"{shown.structure}.yaml")
    return govgraph.draw(structure, **shown.wishes).text


def _index(_present: str) -> str:
    parts = [
        "# Gallery\n",
        _ABOUT,
    ]
    for shown in PICTURES:
        parts += [
            f"## {shown.title}\n",
            f"{shown.said}\n",
            f"![{shown.title}: {_IN_WORDS}]({shown.name}.svg)\n",
            f"```sh\n{shown.command}\n```\n",
        ]
    return "\n".join(parts)
