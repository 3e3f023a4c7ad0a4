"""Mutants: one fact of a clean structure changed, and what the rules then tell.

The last section of a rule's case file is its mutant: which fact changes, in words; the change, as
an extract of a diff of `clean_structure.yaml`; and what all rules tell then, beginning with the
rule of the file:

    ## Mutant

    Nobody answers for the care fund in law.

    ```diff
         amount: {is: £12m, every: year}
    -    accountable_body: council
    +    accountable_body: none
    ```

    - finding: FIN01 `care-fund`

The lines with a minus and those without a sign stand in the clean structure together, in one place
only. A line that is told ends with the id of the subject; with none, where it is the structure.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from govgraph.finding import Finding
from govgraph.lint import Report
from tests.reading import FIRST
from tests.rules.cases import Case, report_on, word_of

HERE = Path(__file__).parent
CLEAN = (HERE / "clean_structure.yaml").read_text(encoding="utf-8")
SOURCES = {path.name: path.read_text(encoding="utf-8") for path in HERE.glob("clean_*.txt")}
_SECTION = re.compile(r"^## Mutant\n(.*)\Z", re.MULTILINE | re.DOTALL)
_CHANGE = re.compile(r"^```diff\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_TOLD = re.compile(
    r"^- (finding|question|note|accepted): ([A-Z]{3}\d\d)(?: `(\S+)`)?$", re.MULTILINE
)


@dataclass(frozen=True, order=True)
class Told:
    """What a report tells of one subject; that of the structure is empty."""

    word: str
    code: str
    subject: str


@dataclass(frozen=True)
class Mutant:
    """One change of the clean structure, with what is told of the changed one."""

    before: str
    after: str
    told: tuple[Told, ...]

    @property
    def text(self) -> str:
        """The changed structure. Raises AssertionError if what changes stands not in one place."""
        assert CLEAN.count(self.before) == 1, f"{CLEAN.count(self.before)} times:\n{self.before}"
        return CLEAN.replace(self.before, self.after)

    @property
    def changed(self) -> range:
        """The numbers of the lines of the changed structure that stand in its change."""
        start = 1 + self.text[: self.text.index(self.after)].count("\n")
        return range(start, start + self.after.count("\n"))


def mutant_in(cases: str) -> Mutant | None:
    """The mutant of a case file; None if it has no such section."""
    section = _SECTION.search(cases)
    if section is None:
        return None
    (change,) = _CHANGE.findall(section[1])
    told = tuple(Told(*found) for found in _TOLD.findall(section[1]))
    return Mutant(_side(change, "-"), _side(change, "+"), told)


def _side(change: str, sign: str) -> str:
    """One side of a diff: the lines of that sign, and those that both sides have."""
    lines = change.splitlines(keepends=True)
    return "".join(line[1:] for line in lines if line[0] in (sign, " "))


@cache
def report_of(text: str) -> Report:
    """What all rules report of a structure whose sources are those of the clean one."""
    return report_on(Case("", {FIRST: text, **SOURCES}))


def points_to(report: Report, finding: Finding) -> tuple[int, str]:
    """The line to which a finding points, and the id of the entity in which it stands."""
    origin = finding.observation.origin
    place = report.places((origin,))[origin]
    return (place.key or place.value).start.line, str((*origin.path, "", "")[1])


def told_in(report: Report) -> Counter[Told]:
    """What a report tells that is not in order, accepted or not."""
    return Counter(map(_told, (*report.findings, *report.accepted)))


def lines(told: Iterable[Told]) -> list[str]:
    """What is told, as it is written in a case file."""
    return [
        f"- {one.word}: {one.code}" + (f" `{one.subject}`" if one.subject else "")
        for one in sorted(told)
    ]


def _told(finding: Finding) -> Told:
    return Told(word_of(finding), finding.code, finding.subject)
