"""The shape of a report as JSON: types of its own, from which its schema is made."""

from typing import Annotated, TypedDict

from govgraph.finding import Kind, Severity, Verdict
from govgraph.lint import Outdated, Why

VERSION = 1
"""Raised when a key changes its meaning or goes; new keys may come without it."""


class Place(TypedDict):
    """Where something is written. Lines and columns count from 1, in Unicode code points."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    path: Annotated[list[str | int], "The keys and the indexes of lists that lead to it."]


class Evidence(TypedDict):
    """The words that something rests on."""

    quote: str
    reading: Annotated[str, "How the words were read, where that is more than they say."]
    source: Annotated[str, "The title of the source."]
    at: Annotated[str, "Where in the source the words stand."]
    confidence: Annotated[str, "stated or likely."]


class Found(TypedDict):
    """A finding, question, note or thing in order; `accepted` is the reason, or null."""

    rule: str
    name: str
    kind: Kind
    severity: Annotated[Severity, "What holds in this run; the file may have set it."]
    verdict: Annotated[Verdict, "What it rests on."]
    subject: Annotated[str, "The id of the entity that it is about; empty for the whole file."]
    related: Annotated[list[str], "The ids of others that it names."]
    sentence: str
    key: Annotated[str, "The key that is missing or wrong, if there is one."]
    evidence: list[Evidence]
    settled_by: Annotated[str, "What would settle it, as a sentence to the author."]
    cause: Annotated[str, "The id of what is behind it and behind others; empty for none."]
    stated_by_source: Annotated[bool, "Whether a source states the problem itself."]
    accepted: Annotated[str | None, "The reason for which the file accepts it."]
    accepted_until: Annotated[str | None, "The date on which the exception ends."]
    place: Place


class Note(TypedDict):
    """Something said once of the whole run, or a second place of a problem."""

    sentence: str
    place: Place | None


class Fault(TypedDict):
    """What keeps a file from being read whole."""

    code: str
    name: str
    sentence: str
    advice: str
    place: Place
    related: list[Note]


class Ran(TypedDict):
    """A rule that ran."""

    code: str
    name: str
    kind: Kind
    severity: Severity
    summary: str


class NotRun(TypedDict):
    """A rule that did not run, and why."""

    code: str
    name: str
    why: Why


class Disputed(TypedDict):
    """What different sources contradict, so that nothing rests on it."""

    subject: str
    key: str
    sentence: str
    evidence: list[Evidence]
    places: list[Place]


class KnownBefore(TypedDict):
    """An entry of a baseline that matched nothing; `why` is null where it is settled."""

    rule: str
    subject: str
    verdict: Verdict
    sentence: str
    why: Outdated | None


class Compared(TypedDict):
    """What came of the comparison with a baseline."""

    file: str
    settled: list[KnownBefore]
    stale: list[KnownBefore]


class Settled(TypedDict):
    """A finding or question that a link would settle, or that would still be there beside it."""

    rule: str
    name: str
    severity: Severity
    subject: Annotated[str, "The id of the entity that it is about; empty for the whole file."]
    sentence: str


class Pasted(TypedDict):
    """Words to put into a file, just before the character at a line and a column."""

    file: str
    line: int
    column: int
    text: Annotated[str, "With the end of its line, where it is a line of its own."]
    below: Annotated[str, "The id of the entry that they belong to."]


class Suggested(TypedDict):
    """A link that no file states, as a question to the people concerned: never an edit."""

    source: Annotated[str, "The id that would have the key."]
    key: str
    target: str
    question: str
    because: Annotated[str, "What in the files gives reason to ask."]
    outcome: Annotated[str, "What would come of it, in a sentence."]
    ask: Annotated[list[str], "The names of those to ask."]
    settles: list[Settled]
    breaks: Annotated[list[Settled], "What would be asked of others, or of more than before."]
    paste: Pasted


class Checked(TypedDict):
    """What is said of one structure. Where it has `problems`, nothing else was checked."""

    title: str
    files: list[str]
    as_of: Annotated[str, "The date at which it was checked; empty where there is none."]
    failing: Annotated[Severity, "The least severity that fails the check."]
    summary: Annotated[dict[str, int], "How many there are of each, hidden ones too."]
    findings: list[Found]
    questions: list[Found]
    notes: list[Found]
    in_order: list[Found]
    accepted: Annotated[list[Found], "What the file accepts, with the reason of each."]
    known: Annotated[list[Found], "What the baseline knows already, so that it fails nothing."]
    baseline: Compared | None
    suggestions: Annotated[list[Suggested], "Empty unless they are asked for."]
    disputed: list[Disputed]
    remarks: list[Note]
    problems: list[Fault]
    rules: Annotated[list[Ran], "The rules that ran."]
    off: Annotated[list[NotRun], "The rules that did not run."]
    caveat: Annotated[str, "What no check of a structure sees."]


class Whole(TypedDict):
    """What `govgraph check --format json` says. New keys may come without a new version."""

    version: int
    structures: list[Checked]
