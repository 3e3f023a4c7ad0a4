"""Findings that are known already, and what a run comes to beside them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from govgraph.finding import Finding, Verdict

ASKING = frozenset({Verdict.FINDING, Verdict.QUESTION})
"""What a baseline holds: a note asks for nothing."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One finding or question of a baseline. `sentence` is for its readers."""

    code: str
    subject: str
    verdict: Verdict
    sentence: str


@dataclass(frozen=True, slots=True)
class Known:
    """What a baseline holds of one structure: its title, the name of its first file, entries."""

    title: str
    file: str
    """Without its folder. It only tells apart structures of one title."""
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Baseline:
    """What was known of one or more structures, and the displayed name of the file that says so."""

    name: str
    structures: tuple[Known, ...]

    def part(self, who: tuple[str, str], run: Iterable[tuple[str, str]]) -> Known | None:
        """What is known of one of the structures of a run, by title and file.

        The title is enough where only one structure of it is known, and only one in the run.
        """
        alike = [one for one in self.structures if one.title == who[0]]
        same = [one for one in alike if one.file == who[1]]
        if same:
            return same[0]
        is_only = len(alike) == 1 and sum(title == who[0] for title, _ in run) == 1
        return alike[0] if is_only else None


class Outdated(StrEnum):
    """Why an entry of a baseline matches nothing any more, though nothing was settled."""

    GONE = "its subject is not in the structure"
    ACCEPTED = "the file accepts it now"
    FINDING = "its question is a finding now"
    NOT_RUN = "its rule did not run"


@dataclass(frozen=True, slots=True)
class Stale:
    """An entry that says nothing of this structure any more, and why."""

    entry: Entry
    why: Outdated


@dataclass(frozen=True, slots=True)
class Compared:
    """What became of the entries that matched nothing."""

    file: str
    """The displayed name of the baseline."""
    settled: tuple[Entry, ...] = ()
    """What was found before, and is found no longer."""
    stale: tuple[Stale, ...] = ()


def entry(finding: Finding) -> Entry:
    """A finding as a baseline holds it."""
    said = finding.observation
    return Entry(finding.code, said.subject, said.verdict, said.sentence)
