"""Which sentence of the format's definition a test holds, and all that the definition says.

A test names what it holds by the number of a section and the first words of a sentence, of a
bullet or of a row's first cell, as they are written (without the marks of bold letters):

    @holds("3: `some`", "3: `some` may stand in a list")
    def test_some_says_that_there_is_one() -> None: ...
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

Test = TypeVar("Test", bound=Callable[..., object])

FORMAT = Path(__file__).resolve().parents[3] / "shared" / "FORMAT.md"

_HELD: dict[str, list[str]] = {}
_HEADING = re.compile(r"^## (\d+)\. .+\n", re.MULTILINE)
_CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_ROW = re.compile(r"\| *(.+?) *\|(?:.*\|)$")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?]) +(?=[A-Z`*{“\"])|(?<=[.!?]\)) +(?=[A-Z`])")


@dataclass(frozen=True)
class Sentence:
    """Something that the definition says: a row of a table, or a sentence of its text."""

    section: int
    words: str
    cell: str = ""
    """The first cell, if it is a row."""

    def __str__(self) -> str:
        return f"{self.section}: {self.words if len(self.words) <= 90 else self.words[:90] + '…'}"


def holds(*names: str) -> Callable[[Test], Test]:
    """Say which sentences a test holds."""

    def register(test: Test) -> Test:
        name = getattr(test, "__name__", "")
        assert name.startswith("test_"), f"only a test holds a sentence, not {name}"
        for sentence in names:
            _HELD.setdefault(sentence, []).append(f"{test.__module__}.{name}")
        return test

    return register


def named(name: str, said: Iterable[Sentence]) -> list[Sentence]:
    """What a name is of: a row by its whole first cell, else a sentence by its first words."""
    number, _, start = name.partition(": ")
    here = [one for one in said if str(one.section) == number]
    rows = [one for one in here if one.cell == start]
    return rows or [one for one in here if not one.cell and one.words.startswith(start)]


def held() -> dict[str, list[str]]:
    """The names that tests have given so far, and the tests that gave them."""
    return _HELD


def sentences(text: str) -> Iterator[Sentence]:
    """All that the definition says, section by section."""
    _, *parts = _HEADING.split(text)
    for number, body in zip(parts[::2], parts[1::2], strict=True):
        section = int(number)
        for block in _blocks(_CODE.sub("", body).replace("**", "")):
            if block.startswith("|"):
                yield from _row(section, block)
            else:
                for words in _BETWEEN_SENTENCES.split(block):
                    yield Sentence(section, words)


def _row(section: int, line: str) -> Iterator[Sentence]:
    match = _ROW.match(line)
    if match and not line.startswith("|---"):
        yield Sentence(section, line, match[1])


def _blocks(body: str) -> Iterator[str]:
    """Paragraphs, bullets and rows, each on one line; the head of a table is left out."""
    lines = body.split("\n")
    block: list[str] = []
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        is_new = not line.strip() or line.startswith(("- ", "|"))
        if is_new and block:
            yield " ".join(block)
            block = []
        if line.strip() and not following.startswith("|---"):
            block.append(line.strip().removeprefix("- "))
    if block:
        yield " ".join(block)
