"""What is wrong with a file itself, as opposed to what a rule finds in the structure."""

from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple, TypeAlias

from govgraph.text import Span

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value in a document: keys of mappings and indexes of lists."""


class Origin(NamedTuple):
    """Where something is written: a file by its displayed name, and the path in it.

    Lines and columns are worked out from the path, and only for what is reported. A tuple, because
    one is made for every statement of a file.
    """

    file: str
    path: Path = ()

    def __truediv__(self, step: str | int) -> "Origin":
        return tuple.__new__(Origin, (self[0], (*self[1], step)))


class Fault(Enum):
    """The sorts of problem a file can have: a code that is never reused, and a name."""

    UNREADABLE_FILE = "DOC01"
    TOO_LARGE = "DOC02"
    NOT_UTF_8 = "DOC03"
    CONTROL_CHARACTER = "DOC04"
    TAB = "DOC05"
    BROKEN_YAML = "DOC06"
    QUOTE_TRAP = "DOC07"
    COMMENT_BEHIND_QUOTE = "DOC08"
    TOO_DEEP = "DOC09"
    TOO_MANY_ALIASES = "DOC10"
    DUPLICATE_KEY = "DOC11"
    EMPTY_FILE = "DOC12"
    NOT_A_MAPPING = "DOC13"
    UNSUPPORTED_VERSION = "DOC14"
    MISSING_KEY = "DOC15"
    UNKNOWN_KEY = "DOC16"
    UNKNOWN_WORD = "DOC17"
    UNKNOWN_ID = "DOC18"
    WRONG_TYPE = "DOC19"
    WRONG_END = "DOC20"
    INVALID_ID = "DOC21"
    DUPLICATE_ID = "DOC22"
    IMPOSSIBLE_DATE = "DOC23"
    UNTIL_BEFORE_FROM = "DOC24"
    INCLUDE_MISSING = "DOC25"
    INCLUDE_OUTSIDE = "DOC26"
    INCLUDE_CIRCLE = "DOC27"
    INCLUDE_FOLDER = "DOC28"
    TOO_MANY_INCLUDES = "DOC29"
    PER_WITHOUT_PLACES = "DOC30"
    PLACE_INSIDE_ITSELF = "DOC31"
    SELF_RELATION = "DOC32"
    PART_OF_CIRCLE = "DOC33"
    CONTRADICTION = "DOC34"
    UNKNOWN_RULE = "DOC35"
    TOO_MANY_ENTRIES = "DOC36"
    BROKEN_BASELINE = "DOC37"
    OTHER_BASELINE = "DOC38"

    @property
    def code(self) -> str:
        """The code as it is written in reports: `DOC16`."""
        return str(self.value)

    @property
    def slug(self) -> str:
        """The name as it is written in reports: `unknown-key`."""
        return self.name.lower().replace("_", "-")


@dataclass(frozen=True, slots=True)
class Mention:
    """A second place that a problem or a finding speaks of, with its own few words."""

    origin: Origin
    words: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that keeps a file from being read whole, in a plain sentence.

    `span` is set where the reader knew the place already; else it is found from `origin`.
    `at_key` says that the key, not the value, of the last step of the path is meant.
    """

    fault: Fault
    sentence: str
    origin: Origin
    advice: str = ""
    span: Span | None = None
    at_key: bool = False
    mentions: tuple[Mention, ...] = field(default=())
