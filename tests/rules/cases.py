"""Case files: Markdown whose headings are cases and whose comments say what a rule reports.

Under a heading, a fenced block of `yaml` is the structure file (`govgraph: 1` and `title` are added
where they are left out); more blocks have names of their own, as in `yaml title=health.yaml`, and
`text title=minutes.txt` is the text of a source. What is expected stands in a comment, on the line
that the report points to or alone on the line above it:

    board: {name: Board, role: decides}  # question: DEC01 "who scrutinises"

The words in the quotation marks are part of the sentence. `finding`, `question`, `note` and
`accepted` must all be announced; `in order` may be. The section `Mutant` is none: see mutants.py.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from govgraph.finding import Finding, Severity, Verdict
from govgraph.graph import GovernanceGraph
from govgraph.lint import EVERYTHING, Report, Selection, lint
from govgraph.model.structure import Structure
from govgraph.reader import read_structure
from govgraph.rule import Rule
from govgraph.rules import all_rules
from tests.reading import FIRST, Memory, whole

_FENCE = re.compile(r"^```(yaml|text)(?: title=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_EXPECTED = re.compile(
    r"#\s(finding|question|note|accepted|in order): ([A-Z]{3}\d\d)(?: \"([^\"]*)\")?"
)


@dataclass(frozen=True)
class Case:
    """One heading with its files. `comments` are taken from the structure files among them."""

    title: str
    files: Mapping[str, str]

    @property
    def structure_files(self) -> Iterator[tuple[str, str]]:
        return ((name, text) for name, text in self.files.items() if name.endswith(".yaml"))


@dataclass(frozen=True, order=True)
class Reported:
    """What is expected or reported at one line; `words` are part of the sentence."""

    file: str
    line: int
    word: str
    code: str
    words: str = ""

    def is_met_by(self, other: "Reported") -> bool:
        return replace(other, words="") == replace(self, words="") and self.words in other.words

    def __str__(self) -> str:
        return f'{self.file}:{self.line}: {self.word}: {self.code} "{self.words}"'


def read_cases(text: str) -> tuple[Case, ...]:
    """The cases of a file; each heading of the second level begins one."""
    parts = re.split(r"^## (.+)\n", text, flags=re.MULTILINE)
    return tuple(
        Case(title.strip(), _files(body))
        for title, body in zip(parts[1::2], parts[2::2], strict=True)
        if title.strip() != "Mutant"
    )


def _files(body: str) -> dict[str, str]:
    files = {}
    for kind, title, text in _FENCE.findall(body):
        name = title or FIRST
        files[name] = whole(text) if kind == "yaml" and name == FIRST else text
    return files


def expected(case: Case) -> tuple[Reported, ...]:
    """What the comments of a case ask for."""
    return tuple(
        Reported(name, number + (1 if _is_alone(line) else 0), word, code, words)
        for name, text in case.structure_files
        for number, line in _followed(text.splitlines())
        for word, code, words in _EXPECTED.findall(line)
    )


def _followed(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Lines with their numbers; of several comments in a row, each counts as the last."""
    for number, line in enumerate(lines, start=1):
        last = number
        while _is_alone(line) and last < len(lines) and _is_alone(lines[last]):
            last += 1
        yield last, line


def _is_alone(line: str) -> bool:
    return line.lstrip().startswith("#")


def differences(case: Case, found: Sequence[Reported]) -> list[str]:
    """What a case asks for and was not reported, and what was and it did not ask for."""
    wanted = expected(case)
    missed = [one for one in wanted if not any(one.is_met_by(other) for other in found)]
    surplus = [
        one
        for one in found
        if one.word != "in order" and not any(other.is_met_by(one) for other in wanted)
    ]
    counts = Counter(map(_key, found)) - Counter(map(_key, wanted))
    twice = [str(key) for key, number in counts.items() if number and not surplus]
    return [
        *(f"missing: {one}" for one in missed),
        *(f"not asked for: {one}" for one in surplus),
        *(f"reported too often: {key}" for key in twice if "in order" not in key),
    ]


def _key(one: Reported) -> tuple[str, int, str, str]:
    return (one.file, one.line, one.word, one.code)


def reported(case: Case, rule: Rule | None = None) -> tuple[Reported, ...]:
    """What a rule says of a case, or all rules do.

    Raises AssertionError if the case can't be read whole.
    """
    report = report_on(case, rule)
    places = report.places(one.observation.origin for one in _all(report))
    return tuple(
        Reported(
            one.observation.origin.file,
            (places[one.observation.origin].key or places[one.observation.origin].value).start.line,
            word_of(one),
            one.code,
            one.observation.sentence,
        )
        for one in _all(report)
        if rule is None or one.code == rule.code
    )


def report_on(case: Case, rule: Rule | None = None) -> Report:
    """Run one rule on a case; all rules, if none is given or it looks at what others found."""
    reading = read_structure(FIRST, Memory(case.files))
    assert reading.structure is not None, [
        f"{one.origin}: {one.sentence}" for one in reading.problems
    ]
    graph = GovernanceGraph(with_texts(reading.structure, case.files))
    alone = rule is not None and rule.closing is None
    selection = Selection(frozenset({rule.code})) if rule is not None and alone else EVERYTHING
    return replace(lint(graph, all_rules(), selection), texts=reading.texts)


def with_texts(structure: Structure, files: Mapping[str, str]) -> Structure:
    """A structure with the words of those sources whose text is among the files."""
    words = {
        source: files[name]
        for source in structure.sources
        if (name := source.text or f"{source.id}.txt") in files
    }
    return replace(structure, source_words=words)


def _all(report: Report) -> Iterable[Finding]:
    return (*report.findings, *report.accepted, *report.in_order)


def word_of(finding: Finding) -> str:
    """What a finding is called in a case file."""
    if finding.accepted is not None:
        return "accepted"
    if finding.verdict is Verdict.IN_ORDER:
        return "in order"
    if finding.severity in (Severity.QUESTION, Severity.NOTE):
        return str(finding.severity)
    return "finding"
