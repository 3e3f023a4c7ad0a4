"""Findings that are known already: a baseline, and what a run comes to beside it."""

from dataclasses import dataclass
from enum import StrEnum

from govgraph.finding import Verdict


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding or question of a baseline. `sentence` is for its readers: it matches nothing."""

    code: str
    subject: str
    verdict: Verdict
    sentence: str


class Outdated(StrEnum):
    """Why an entry of a baseline can no longer match, though nothing was settled."""

    GONE = "its subject is not in the structure"
    ACCEPTED = "the file accepts it"
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
