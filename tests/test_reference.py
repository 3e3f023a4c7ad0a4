"""The page of the format, `structures/README.md`: its examples run, and its tables are the model's.

An example is one block of YAML. Blocks with a title are files for the others: to be included, or
the text of a source. A comment says what the check answers at its line, as in the case files of the
rules; `problem` is what keeps a file from being read. Of questions only those that a comment speaks
of must be asked, as a small example leaves much unsaid; that it lists no sources is told of most.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from govgraph.document import read_document
from govgraph.finding import Finding, Verdict
from govgraph.graph import GovernanceGraph
from govgraph.lint import Report, lint
from govgraph.model.keys import TOP_KEYS
from govgraph.model.relation import RELATION_TYPES
from govgraph.model.schema import json_schema
from govgraph.problem import Problem
from govgraph.reader import Reading, read_structure
from govgraph.rules import all_rules
from govgraph.text import Text
from tests.reading import FIRST, Memory, whole
from tests.reference_tables import anchor, reference_tables
from tests.rules.cases import with_texts
from tests.yaml_1_2 import as_an_editor_reads

PAGE = (Path(__file__).parent.parent / "structures" / "README.md").read_text(encoding="utf-8")
VALIDATOR = Draft202012Validator(json_schema())
_FENCE = re.compile(r"^```(?:yaml|text)(?: title=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(
    r"# (problem|finding|question|note|accepted|in order):(?: ([A-Z]{3}\d\d))?(?: \"([^\"]*)\")?$"
)
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Answer:
    """What a comment announces, or what the program says, at one line."""

    line: int
    word: str
    code: str = ""
    words: str = ""

    def is_met_by(self, other: "Answer") -> bool:
        return replace(self, words="") == replace(other, words="") and self.words in other.words


def _examples() -> dict[str, str]:
    """The blocks of YAML without a title, each under the line of the page that it begins at."""
    return {
        f"line {PAGE.count(chr(10), 0, found.start()) + 1}": found[2]
        for found in _FENCE.finditer(PAGE)
        if found[0].startswith("```yaml\n")
    }


EXAMPLES = _examples()
FILES = {found[1]: found[2] for found in _FENCE.finditer(PAGE) if found[1]}
SOUND = {name: text for name, text in EXAMPLES.items() if "# problem" not in text}


def each(examples: dict[str, str]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("text", list(examples.values()), ids=list(examples))


def _announced(text: str) -> Iterator[Answer]:
    for number, line in enumerate(text.splitlines(), start=1):
        if found := _COMMENT.search(line):
            yield Answer(number, found[1], found[2] or "", found[3] or "")


def _read(text: str) -> Reading:
    return read_structure(FIRST, Memory({FIRST: whole(text), **FILES}))


def _checked(text: str) -> Report:
    reading = _read(text)
    assert reading.structure is not None, [one.sentence for one in reading.problems]
    structure = with_texts(reading.structure, FILES)
    return replace(lint(GovernanceGraph(structure), all_rules()), texts=reading.texts)


def _answers(report: Report) -> list[Answer]:
    every = (*report.findings, *report.accepted, *report.in_order)
    places = report.places(one.observation.origin for one in every)
    located = ((one, places[one.observation.origin]) for one in every)
    return [
        Answer(
            (place.key or place.value).start.line,
            _word(one),
            one.code,
            one.observation.sentence,
        )
        for one, place in located
    ]


def _word(finding: Finding) -> str:
    return "accepted" if finding.accepted is not None else str(finding.verdict)


@each(SOUND)
def test_an_example_is_answered_as_its_comments_say(text: str) -> None:
    given = _answers(_checked(text))
    announced = list(_announced(text))
    assert [one for one in announced if not any(one.is_met_by(other) for other in given)] == []
    told = [one for one in given if one.word in (Verdict.FINDING, Verdict.NOTE, "accepted")]
    told = [one for one in told if (one.word, one.code) != (Verdict.NOTE, "EVI01")]
    assert [one for one in told if not any(other.is_met_by(one) for other in announced)] == []


@each({name: text for name, text in EXAMPLES.items() if name not in SOUND})
def test_an_example_of_a_problem_has_that_problem_and_no_other(text: str) -> None:
    report = Report("", (FIRST,), _read(text).texts)
    problems = _read(text).problems
    places = report.places(one.origin for one in problems)
    told = [
        Answer(_line(one, places[one.origin].value.start.line), "problem", words=one.sentence)
        for one in problems
    ]
    announced = list(_announced(text))
    assert len(told) == len(announced)
    assert [one for one in announced if not any(one.is_met_by(other) for other in told)] == []


def _line(problem: Problem, line: int) -> int:
    return problem.span.start.line if problem.span is not None else line


@each(SOUND)
def test_the_schema_takes_every_sound_example(text: str) -> None:
    document, _ = read_document(Text(FIRST, whole(text)))
    assert document is not None
    for content in (document.root, as_an_editor_reads(whole(text))):
        assert [error.message for error in VALIDATOR.iter_errors(content)] == []


def test_every_comment_that_looks_like_an_announcement_is_read_as_one() -> None:
    looks = re.compile(r"# (?:problem|finding|question|note|accepted|in order):")
    texts = EXAMPLES.values()
    assert sum(len(looks.findall(text)) for text in texts) == sum(
        len(list(_announced(text))) for text in texts
    )


def test_every_table_of_the_model_has_its_place_on_the_page_once() -> None:
    placed = Counter(re.findall(r"^<!-- generated: (.+) -->$", PAGE, re.MULTILINE))
    assert placed == Counter(name for name, _ in reference_tables())


def test_every_link_within_the_page_leads_to_a_heading() -> None:
    prose = _FENCED.sub("", PAGE)
    headings = [anchor(line) for line in re.findall(r"^#+ (.+)$", prose, re.MULTILINE)]
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) <= set(headings)
    assert [name for name, number in Counter(headings).items() if number > 1] == []


def test_every_key_of_a_file_and_every_relation_is_described() -> None:
    keys = (*TOP_KEYS, *(str(relation) for relation in RELATION_TYPES))
    assert [key for key in keys if f"| `{key}` |" not in PAGE] == []
