"""Nothing that the definition of the format says is without a test, as far as tests name it."""

import importlib
from pathlib import Path

import pytest

from tests.format.sentences import FORMAT, Sentence, held, named, sentences

SECTIONS = range(1, 11)


@pytest.fixture(scope="module")
def said() -> tuple[Sentence, ...]:
    if not FORMAT.exists():
        pytest.skip("the definition of the format, FORMAT.md, is not beside the checkout")
    return tuple(sentences(FORMAT.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def names() -> dict[str, list[str]]:
    for path in sorted(Path(__file__).parent.glob("test_*.py")):
        importlib.import_module(f"tests.format.{path.stem}")
    return held()


@pytest.mark.parametrize("section", SECTIONS)
def test_every_sentence_of_a_section_is_held_by_a_test(
    section: int, said: tuple[Sentence, ...], names: dict[str, list[str]]
) -> None:
    tested = {sentence for name in names for sentence in named(name, said)}
    missing = [str(one) for one in said if one.section == section and one not in tested]
    assert missing == []


def test_every_name_that_a_test_gives_is_of_one_sentence(
    said: tuple[Sentence, ...], names: dict[str, list[str]]
) -> None:
    found = {name: len(named(name, said)) for name in names}
    assert {name: names[name] for name, number in found.items() if number == 0} == {}
    assert {name: names[name] for name, number in found.items() if number > 1} == {}


def test_the_definition_has_the_sections_that_are_looked_through(
    said: tuple[Sentence, ...],
) -> None:
    assert {sentence.section for sentence in said} == set(SECTIONS)


def test_rows_bullets_and_sentences_are_told_apart() -> None:
    text = (
        "# A format\nNot looked at.\n\n## 1. Words\n\nOne. Two\nlines (so.) `Three`: 1.10.\n\n"
        "| Word | Means |\n|---|---|\n| one | two. Three |\n| `a`, `b` | c |\n\n"
        "- **bullet**: one. And\n  more.\n- another\n\n```yaml\nnot: looked at. Either\n```\n"
    )
    assert [(one.words, one.cell) for one in sentences(text)] == [
        ("One.", ""),
        ("Two lines (so.)", ""),
        ("`Three`: 1.10.", ""),
        ("| one | two. Three |", "one"),
        ("| `a`, `b` | c |", "`a`, `b`"),
        ("bullet: one.", ""),
        ("And more.", ""),
        ("another", ""),
    ]
