"""Reading, whatever is in the files."""

import json
import random
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph.document import decode, read_document
from govgraph.lint import Report
from govgraph.model.keys import EVIDENCE
from govgraph.model.structure import Plain, Structure
from govgraph.model.words import Section
from govgraph.problem import Problem
from govgraph.reader import Reading, read_structure
from govgraph.reader.entities import known_keys
from govgraph.reports.plain.problems import problem_lines
from govgraph.text import Span, Text
from tests.conftest import ROOT
from tests.reading import FIRST, Memory

SHIPPED = {
    path.name: path.read_text(encoding="utf-8")
    for folder in ("structures", "examples", "tests/format/examples")
    for path in sorted((ROOT / folder).rglob("*.yaml"))
}


def seeded(seed: int) -> random.Random:
    """A source of choices that comes to the same with the same seed."""
    return random.Random(seed)  # noqa: S311 - nothing is secret here


class Bytes:
    """Files as bytes, by name."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files

    def read(self, name: str) -> bytes:
        if name not in self.files:
            raise FileNotFoundError(name)
        return self.files[name]


def is_inside(span: Span, text: Text) -> bool:
    start, end = span.start, span.end
    return (
        start <= end
        and 1 <= start.line <= end.line <= len(text.lines)
        and 1 <= start.column <= len(text.line(start.line)) + 1
        and 1 <= end.column <= len(text.line(end.line)) + 1
    )


def check(reading: Reading) -> None:
    """What holds of every reading: a structure or problems, each with a place that is there."""
    assert (reading.structure is None) == bool(reading.problems)
    report = Report("", (FIRST,), reading.texts, problems=reading.problems)
    for problem in reading.problems:
        _check_places(problem, report)
    assert all(isinstance(line, tuple) for line in problem_lines(report, 80))


def _check_places(problem: Problem, report: Report) -> None:
    assert problem.sentence
    assert "\n" not in problem.sentence
    spots = [(problem.origin, problem.span)]
    spots += [(mention.origin, mention.span) for mention in problem.mentions]
    for origin, span in spots:
        text = report.texts.get(origin.file)
        place = report.places([origin])[origin]
        if text is not None:
            assert is_inside(span or place.value, text)
            assert span is not None or place.key is None or is_inside(place.key, text)


@settings(max_examples=300)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_without_an_exception(data: bytes) -> None:
    check(read_structure(FIRST, Bytes({FIRST: data})))


@settings(max_examples=300)
@given(st.sampled_from(sorted(SHIPPED)), st.integers(0), st.integers(0, 40), st.binary(max_size=12))
def test_a_file_with_any_bytes_put_in_is_read_without_an_exception(
    name: str, index: int, removed: int, data: bytes
) -> None:
    whole = SHIPPED[name].encode()
    index %= len(whole)
    check(read_structure(FIRST, Bytes({FIRST: whole[:index] + data + whole[index + removed :]})))


@settings(max_examples=200)
@given(st.text(max_size=200))
def test_any_text_is_read_without_an_exception(content: str) -> None:
    text, problem = decode(FIRST, content.encode("utf-8", errors="surrogatepass"))
    assert problem is not None or read_document(text) == read_document(text)
    check(read_structure(FIRST, Bytes({FIRST: content.encode("utf-8", errors="replace")})))


# Files whose keys are those of the format, with all sorts of values

IDS = ("a", "b", "c", "a.b", "c.a", "none", "some", "unknown", "each", "x-y", "B")
WORDS = (*IDS, "board", "council", "ward", "likely", "2022", "2022-13", "2 years", "3", "yes", "no")
DETAILS = ("to", "is", "what", "by", "every", "last", "place", "holder", "total", "each", "count")
HEAD = ("sources", "tiers", "known_issues", "include", "accepted", "checks", "views", "as_of")


def made_file(order: random.Random) -> dict[str, Plain]:
    """A file of a few sections, in which anything may stand."""
    content: dict[str, Plain] = {"govgraph": "1", "title": "A", "include": "b.yaml"}
    for section in order.sample(list(Section), order.randint(1, 4)):
        ids = order.sample(IDS, order.randint(1, 3))
        content[section.value] = {id_: made_entity(order, section) for id_ in ids}
    for key in order.sample(HEAD, order.randint(0, 2)):
        content[key] = made_value(order, 3)
    return content


def made_entity(order: random.Random, section: Section) -> Plain:
    keys = (*known_keys(section), "per", "is", "x-own", "wrong")
    entity: dict[str, Plain] = {"name": "A"} if order.random() < 0.9 else {}
    return entity | {key: made_value(order, 3) for key in order.sample(keys, order.randint(0, 4))}


def made_value(order: random.Random, depth: int) -> Plain:
    chosen = order.random()
    if depth == 0 or chosen < 0.5:
        return order.choice((*WORDS, None, "", "two words", "“é”\n"))
    if chosen < 0.7:
        return [made_value(order, depth - 1) for _ in range(order.randint(0, 3))]
    keys = (*DETAILS, *EVIDENCE, *IDS)
    return {key: made_value(order, depth - 1) for key in order.sample(keys, order.randint(0, 3))}


@settings(max_examples=150)
@given(st.integers(0, 2**32))
def test_whatever_stands_under_the_keys_of_a_file_it_is_read_without_an_exception(
    seed: int,
) -> None:
    order = seeded(seed)
    files = {name: json.dumps(made_file(order)) for name in (FIRST, "b.yaml")}
    check(read_structure(FIRST, Memory(files)))


# The order of keys and of files


def shuffled(value: Plain, order: random.Random, ordered: tuple[str, ...] = ()) -> Plain:
    """The same with its keys in another order, but in `sources` and `tiers`, where it counts."""
    if isinstance(value, list):
        return [shuffled(item, order) for item in value]
    if not isinstance(value, dict):
        return value
    keys = list(value)
    if not ordered:
        order.shuffle(keys)
    return {
        key: shuffled(value[key], order, (key,) if key in ("sources", "tiers") else ())
        for key in keys
    }


def read(files: Mapping[str, Plain], first: str) -> Structure:
    texts = {name: json.dumps(content, ensure_ascii=False) for name, content in files.items()}
    reading = read_structure(first, Memory(texts))
    assert reading.structure is not None, [one.sentence for one in reading.problems]
    return reading.structure


def root(name: str) -> dict[str, Plain]:
    document, _ = read_document(Text(name, SHIPPED[name]))
    assert document is not None
    return document.root


ALONE = sorted(name for name in SHIPPED if "include" not in root(name))


@pytest.mark.parametrize("name", ALONE)
@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_keys_changes_nothing(name: str, seed: int) -> None:
    whole = root(name)
    assert read({name: shuffled(whole, seeded(seed))}, name) == read({name: whole}, name)


def _parted(whole: dict[str, Plain], parts: int) -> dict[str, Plain]:
    """A structure in several files that one includes: each has some of each section's entries."""
    files: dict[str, dict[str, Plain]] = {}
    for number in range(parts):
        part: dict[str, Plain] = {"govgraph": "1", "title": "A part"}
        part |= {key: whole[key] for key in ("sources", "tiers") if key in whole}
        for section in Section:
            entries = whole.get(section.value)
            if isinstance(entries, dict):
                part[section.value] = dict(list(entries.items())[number::parts])
        files[f"part-{number}.yaml"] = part
    return dict(files)


def facts(structure: Structure) -> list[str]:
    """What a structure states, without where it is written."""
    links = sorted(
        f"{link.relation} {link.source} {link.target} {link.details} {link.denied}"
        for link in structure.links
    )
    names = [f"{one.id} {[value.is_ for value in one.name]}" for one in structure.entities.values()]
    return [*names, *links]


@pytest.mark.parametrize("name", ["gloucestershire-before.yaml", "exampleshire.yaml"])
@settings(max_examples=8)
@given(order=st.permutations(range(3)))
def test_the_order_of_files_changes_nothing(name: str, order: list[int]) -> None:
    whole = root(name)
    whole.pop("include", None)
    whole.setdefault("organisations", {})
    organisations = whole["organisations"]
    assert isinstance(organisations, dict)
    if name == "exampleshire.yaml":
        organisations["home-office"] = {"name": "Home Office"}
    parts = _parted(whole, 3)
    first: dict[str, Plain] = {"govgraph": "1", "title": "All"}
    listed: list[Plain] = [f"part-{number}.yaml" for number in order]
    usual: list[Plain] = [f"part-{number}.yaml" for number in range(3)]
    one = read({FIRST: first | {"include": listed}, **parts}, FIRST)
    other = read({FIRST: first | {"include": usual}, **parts}, FIRST)
    assert facts(one) == facts(other)
    assert one.links == other.links
    assert one.entities == other.entities


def test_a_shipped_file_is_there_to_be_read() -> None:
    assert {"gloucestershire-before.yaml", "exampleshire.yaml"} <= set(SHIPPED)
    assert Path(ROOT / "structures").is_dir()
