"""What a rule reports: a finding, a question, a note, or something that is in order."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from govgraph.problem import Origin


class Severity(StrEnum):
    """How much a finding matters. Questions and notes have none of the first three."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    QUESTION = "question"
    NOTE = "note"


class Kind(StrEnum):
    """What sort of thing was found."""

    GAP = "gap"
    OVERLAP = "overlap"
    CONFLICT = "conflict"
    WEAKNESS = "weakness"
    READING = "reading"


class Verdict(StrEnum):
    """What an observation rests on: what is stated, what is not, or what a source says of itself.

    What is in order is observed too.
    """

    FINDING = "finding"
    QUESTION = "question"
    NOTE = "note"
    IN_ORDER = "in order"


class Words(NamedTuple):
    """One piece of evidence shown with a finding: the quote or reading, and where in its source."""

    quote: str = ""
    reading: str = ""
    source: str = ""
    """The source's title."""
    at: str = ""
    likely: bool = False


STRUCTURE = ""
"""The subject of what concerns the whole file."""


class Observation(NamedTuple):
    """What a rule yields. The run adds the rule's code, name and severity.

    `sentence` is who, then the fact, in the present tense, one clause, no full stop, no advice.
    It is a tuple, as a finding and its words are: a large structure has tens of thousands of them.
    """

    verdict: Verdict
    subject: str
    """The id of the entity that it is about; `STRUCTURE` for the whole file."""
    sentence: str
    origin: Origin
    """The place it points to: what is wrong, or the id of the thing that lacks something."""
    key: str = ""
    """The key that is missing or wrong, for the line that says what would settle it."""
    words: tuple[Words, ...] = ()
    related: tuple[str, ...] = ()
    """Ids of the others that it names; an acceptance on any of them holds."""
    settled_by: str = ""
    """What would settle it, as a sentence to the author."""
    alike: str = ""
    """A sentence with `{names}` for many subjects at once; findings with equal ones are grouped."""
    cause: str = ""
    """The id of what causes it where that is shared with others; they are grouped under it."""
    by_source: bool = False
    """Whether a known issue of the file says it: “as stated by the source”."""
    disputed: bool = False
    """Whether it rests on, or asks because of, what different sources contradict."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """That the author of a file accepts a finding, and why."""

    reason: str
    origin: Origin
    until: str = ""
    """The date on which the exception ends; empty where it has no end."""
    words: tuple[Words, ...] = ()
    """The words that the exception itself rests on."""


def titled(code: str, name: str) -> str:
    """What a rule is called: `DEC01 unscrutinised-decisions`; one of an author's by its name."""
    return code if code == name else f"{code} {name}"


class Finding(NamedTuple):
    """An observation with the rule that made it and the severity that holds in this run."""

    code: str
    name: str
    kind: Kind
    severity: Severity
    observation: Observation
    accepted: Accepted | None = None
    """The exception that holds for it, else None."""

    @property
    def title(self) -> str:
        """What the rule is called, by its code and its name."""
        return titled(self.code, self.name)

    @property
    def verdict(self) -> Verdict:
        """What it rests on."""
        return self.observation.verdict

    @property
    def subject(self) -> str:
        """The id of the entity that it is about; `STRUCTURE` for the whole file."""
        return self.observation.subject


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that the report says once of the whole run: no as-at date, a rule not built."""

    sentence: str
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two statements that can't both hold, of different sources: nothing rests on either."""

    subject: str
    """The id of the entity that both are about."""
    key: str
    """The key under which they stand: `chair`, `from`."""
    sentence: str
    origins: tuple[Origin, ...]
    """The places of both."""
    words: tuple[Words, ...] = ()
