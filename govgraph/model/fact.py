"""What a statement is: a value with the words that support it, and how far it is known."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeAlias, TypeVar, cast

from govgraph.model.scalars import (
    Amount,
    Count,
    Duration,
    PartialDate,
    Period,
    Unreadable,
    read_amount,
    read_count,
    read_date,
    read_date_or_text,
    read_lasts,
    read_period,
    read_share,
    read_yes_no,
)
from govgraph.model.words import Confidence, Special, Status
from govgraph.problem import Origin

T = TypeVar("T")
W = TypeVar("W", bound=StrEnum)
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Source:
    """A document that statements were taken from. Its id belongs to its file."""

    id: str
    title: str
    file: str
    publisher: str = ""
    date: PartialDate | None = None
    url: str = ""
    text: str = ""
    """The name of the file with its words; the id with `.txt` where none is given."""
    origin: Origin | None = None


class Evidence(NamedTuple):
    """The words that a statement rests on, and how they were understood.

    A tuple, as are a value and a link: a file makes very many of them.
    """

    source: Source | None = None
    at: str = ""
    quotes: tuple[str, ...] = ()
    reading: str = ""
    confidence: Confidence = Confidence.STATED
    notes: tuple[str, ...] = ()
    origin: Origin | None = None
    also: tuple["Evidence", ...] = ()
    """What the same statement rests on where it is written again, likely or not."""

    @property
    def says(self) -> bool:
        """Whether it has words of its own."""
        return bool(self.quotes or self.reading or self.notes)

    @property
    def likely(self) -> bool:
        """Whether the statement is an inference, which settles nothing by itself."""
        return self.confidence is Confidence.LIKELY


NO_EVIDENCE = Evidence()


class Value(NamedTuple, Generic[T_co]):
    """A fact that is not a link. What is None here was not written.

    `evidence` and `origin` are None where the fact was written in its short form: then the
    entity's evidence covers it, and it stands at its key in the entity.
    """

    is_: T_co | Special
    evidence: Evidence | None = None
    from_: PartialDate | str | None = None
    until: PartialDate | str | None = None
    status: Status | None = None
    called: str | None = None
    every: Period | Special | None = None
    next: PartialDate | str | None = None
    last: PartialDate | Special | None = None
    origin: Origin | None = None


Facts: TypeAlias = tuple[Value[T], ...]
"""All that is stated of one key: empty is silence, more than one is change or dispute."""


@dataclass(frozen=True, slots=True, eq=False)
class Form(Generic[T_co]):
    """How one sort of value is written: its name, its reader, and its JSON Schema.

    Each is its own, so that what was read by it is found again at once.
    """

    label: str
    read: Callable[[str], T_co]
    schema: Mapping[str, object]
    words: tuple[str, ...] = ()
    listed_in: type[StrEnum] | None = None
    """The closed list that the words are from, where they are: a StrEnum."""


_TEXT_SCHEMA: Mapping[str, object] = MappingProxyType({"type": ["string", "number", "boolean"]})


def _kept(text: str) -> str:
    return text


def _read_every(text: str) -> Period | Special:
    return Special.SOME if text == Special.SOME else read_period(text)


def _read_until(text: str) -> PartialDate | Special | str:
    return Special.NONE if text == Special.NONE else read_date_or_text(text)


def _read_last(text: str) -> PartialDate | Special:
    return Special.SOME if text == Special.SOME else read_date(text)


def _read_code(text: str) -> str:
    scheme, colon, value = text.partition(":")
    if not (scheme and colon and value) or " " in text:
        raise Unreadable(f"“{text}” is not a code; write scheme:value, such as lgsl:123")
    return text


TEXT: Form[str] = Form("text", _kept, _TEXT_SCHEMA)
ID: Form[str] = Form("id", _kept, _TEXT_SCHEMA)
ID_OR_TEXT: Form[str] = Form("id or text", _kept, _TEXT_SCHEMA)
DATE: Form[PartialDate] = Form("date", read_date, _TEXT_SCHEMA)
DATE_OR_TEXT: Form[PartialDate | str] = Form("date or text", read_date_or_text, _TEXT_SCHEMA)
UNTIL: Form[PartialDate | Special | str] = Form("date, text or none", _read_until, _TEXT_SCHEMA)
LAST: Form[PartialDate | Special] = Form("date or some", _read_last, _TEXT_SCHEMA)
LASTS: Form[Period | Duration] = Form(
    "period, temporary, permanent or rolling", read_lasts, _TEXT_SCHEMA
)
EVERY: Form[Period | Special] = Form("period or some", _read_every, _TEXT_SCHEMA)
COUNT: Form[Count] = Form("count", read_count, _TEXT_SCHEMA)
AMOUNT: Form[Amount] = Form("amount or text", read_amount, _TEXT_SCHEMA)
SHARE: Form[Fraction] = Form("percentage", read_share, _TEXT_SCHEMA)
CODE: Form[str] = Form("scheme:value", _read_code, _TEXT_SCHEMA)
YES_NO: Form[bool] = Form(
    "yes or no", read_yes_no, {"enum": ["yes", "no", "true", "false", True, False]}, ("yes", "no")
)


def one_of(words: type[W]) -> Form[W]:
    """The form of a closed list."""
    members = {str(word): word for word in words}

    def read(text: str) -> W:
        try:
            return members[text]
        except KeyError:
            choice = tuple(members)
            raise Unreadable(f"“{text}” is not one of the words for this", choice) from None

    label = "one of: " + ", ".join(members)
    return Form(label, read, {"enum": list(members)}, tuple(members), words)


@dataclass(frozen=True, slots=True)
class Spec:
    """One key of the format: how it is written, what it means, and which special words it takes."""

    key: str
    form: Form[object]
    description: str
    specials: tuple[Special, ...] = ()
    several: bool = False
    """Whether it may have several values at once (else two are a change or a contradiction)."""
    required: bool = False


@lru_cache(maxsize=4096)
def read_value(form: Form[object], specials: tuple[Special, ...], text: str) -> object:
    """Read one scalar; `Unreadable` says in a sentence what is wrong."""
    if text in specials:
        return Special(text)
    return form.read(text)


def stated(  # noqa: PLR0913 - each parameter is a part of the definition
    key: str,
    form: Form[T],
    description: str,
    *,
    specials: tuple[Special, ...] = (Special.NONE,),
    several: bool = False,
    required: bool = False,
) -> Facts[T]:
    """Declare one key of an entity. The type checker sees the facts that it will hold."""
    spec = Spec(key, form, description, specials, several, required)
    return cast("Facts[T]", field(default=(), metadata={"spec": spec}))


def detail(
    key: str, form: Form[T], description: str, *, specials: tuple[Special, ...] = ()
) -> T | None:
    """Declare one detail of a link: a plain value that may be missing."""
    spec = Spec(key, form, description, specials)
    return cast("T | None", field(default=None, metadata={"spec": spec}))


def details(
    key: str,
    form: Form[T],
    description: str,
    *,
    specials: tuple[Special, ...] = (Special.NONE, Special.SOME),
) -> tuple[T, ...] | None:
    """Declare one detail of a link that may be a list."""
    spec = Spec(key, form, description, specials, several=True)
    return cast("tuple[T, ...] | None", field(default=None, metadata={"spec": spec}))
