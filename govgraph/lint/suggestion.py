"""What a report may offer besides what it found: a link to ask about, and what it would settle."""

from dataclasses import dataclass

from govgraph.finding import Severity


@dataclass(frozen=True, slots=True)
class Effect:
    """A finding or question that a link would settle, or that it would widen."""

    code: str
    name: str
    """The name of its rule."""
    severity: Severity
    subject: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Paste:
    """Words to put into a file, and where: just before the character at a line and a column.

    They end their own line where they are one. Lines and columns count from 1.
    """

    file: str
    """The displayed name of the file."""
    line: int
    column: int
    text: str
    below: str
    """The id under which it stands."""

    @property
    def is_line(self) -> bool:
        """Whether it is a line of its own; else it goes between the braces of an entry."""
        return self.text.endswith("\n")

    @property
    def key(self) -> tuple[str, str, str]:
        """The file, the entry and the key that it gives a value: each is given one at most."""
        return self.file, self.below, self.text.partition(":")[0].strip()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A link that no file states, offered as a question to the people concerned.

    It is never an edit: whoever is asked says whether it is so. Pasted, with all others of one
    report, it settles what it says and raises nothing new.
    """

    source: str
    """The id that has the key: an entity's, or that of all that one `per` makes."""
    key: str
    target: str
    question: str
    """What to ask: “Who holds the Board to account: is it the Council?”"""
    because: str
    """What in the files gives reason to ask, without a full stop."""
    outcome: str
    """“If so, 3 questions would be settled”, without a full stop, as what they are may follow."""
    asked: tuple[str, ...]
    """The names of those to ask."""
    settles: tuple[Effect, ...]
    breaks: tuple[Effect, ...]
    """What would stay open and be said of more than before."""
    paste: Paste
