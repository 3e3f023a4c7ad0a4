"""Evidence and values: from what is written, short or long, to the facts of the model."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from keyword import iskeyword

from govgraph.model.fact import DATE, LAST, Evidence, Form, Source, Spec, Value, read_value
from govgraph.model.keys import EVIDENCE, VALUE
from govgraph.model.scalars import Unreadable
from govgraph.model.structure import Plain
from govgraph.model.words import Confidence, Special
from govgraph.problem import Fault, Origin
from govgraph.reader.complaints import Complaints, choice, nearest
from govgraph.reader.misnamed import marked

EVIDENCE_KEYS = tuple(EVIDENCE)
_EVIDENCE = frozenset(EVIDENCE)
_OF_VALUES = (*VALUE, *EVIDENCE)
_VALUE_PARTS: Mapping[str, tuple[str, Form[object]]] = {
    key: (f"{key}_" if iskeyword(key) else key, spec.form)
    for key, spec in VALUE.items()
    if key not in ("is", "called")
}
"""The attribute and the form of each part of a value's long form."""
_RECURRING = ("every", "next", "last")


@dataclass(frozen=True, slots=True)
class Around:
    """The evidence that stands around a statement.

    It covers short forms unseen where it is the entity's own; what an addition to an entity says
    carries it.
    """

    evidence: Evidence
    added: bool = False
    placed: bool = False
    """Whether short forms keep their place: they do not stand at a key of the entity itself."""


@dataclass(slots=True)
class Statements:
    """Reads what stands on entities and links, in one file after another."""

    complaints: Complaints
    sources: Mapping[str, Mapping[str, Source]]
    """By file and id."""

    def evidence(
        self, raw: Mapping[str, Plain], origin: Origin, around: Evidence
    ) -> Evidence | None:
        """The evidence that a mapping gives, inside that which stands around it.

        None where it gives none. With nothing but a note, what stands around it holds.
        """
        given = [key for key in EVIDENCE_KEYS if raw.get(key) is not None]
        if not given:
            return None
        source = self._source(raw, origin) if "source" in given else None
        notes = self._texts_of(raw, "note", origin)
        if given == ["note"]:
            return around._replace(notes=notes)
        quotes = self._texts_of(raw, "quote", origin)
        if any(not any(map(str.isalnum, quote)) for quote in quotes):
            sentence = "A quote without words supports nothing"
            self.complaints.tell(Fault.WRONG_TYPE, sentence, origin / "quote")
        reading = self._text_of(raw, "reading", origin)
        confidence = Confidence.LIKELY if reading and not quotes else Confidence.STATED
        if "confidence" in given:
            form = EVIDENCE["confidence"].form
            said = self.scalar(form, (), raw["confidence"], origin / "confidence")
            confidence = said if isinstance(said, Confidence) else confidence
        at = self._text_of(raw, "at", origin)
        return Evidence(source or around.source, at, quotes, reading, confidence, notes, origin)

    def _source(self, raw: Mapping[str, Plain], parent: Origin) -> Source | None:
        name, known = self._text_of(raw, "source", parent), self.sources.get(parent.file, {})
        if name and name not in known:
            own = "List it there: each file has sources of its own."
            advice = nearest(name, known) or choice(known) or own
            sentence = f"No source “{name}” is listed under `sources` in this file"
            self.complaints.tell(Fault.UNKNOWN_ID, sentence, parent / "source", advice)
        return known.get(name)

    def default_source(self, file: str) -> Source | None:
        """The first source of a file."""
        return next(iter(self.sources.get(file, {}).values()), None)

    def text(self, value: Plain, origin: Origin) -> str:
        """One text, empty where there is none."""
        if value is None or isinstance(value, str):
            return value or ""
        self.complaints.not_one_value(f"`{_key(origin)}`", value, origin)
        return ""

    # A place is made only of what is told: nearly all that is written is as it should be.

    def _text_of(self, raw: Mapping[str, Plain], key: str, parent: Origin) -> str:
        value = raw.get(key)
        if value is None or isinstance(value, str):
            return value or ""
        return self.text(value, parent / key)

    def _texts_of(self, raw: Mapping[str, Plain], key: str, parent: Origin) -> tuple[str, ...]:
        value = raw.get(key)
        if value is None or isinstance(value, str):
            return (value,) if value else ()
        return self.texts(value, parent / key)

    def texts(self, value: Plain, origin: Origin) -> tuple[str, ...]:
        """One text or a list of texts."""
        if isinstance(value, list):
            return tuple(
                self.text(item, origin / index) for index, item in enumerate(value) if item
            )
        if isinstance(value, dict):
            what = f"`{_key(origin)}` takes a text or a list of texts, not keys with values"
            self.complaints.wrong_type(what, origin)
            return ()
        return (value,) if value else ()

    def scalar(
        self, form: Form[object], specials: tuple[Special, ...], value: Plain, origin: Origin
    ) -> object:
        """One value of a form; None where it is missing or can't be read (which is told)."""
        if value is None:
            return None
        if not isinstance(value, str):
            advice = choice(_words_for(form, specials)) or f"Write one value here: {form.label}."
            self.complaints.not_one_value(f"`{_key(origin)}`", value, origin, advice)
            return None
        try:
            return read_value(form, specials, value)
        except Unreadable as unreadable:
            self._tell_unreadable(form, specials, value, origin, unreadable)
            return None

    def _tell_unreadable(  # noqa: PLR0913 - what was to be read, and why it can't be
        self,
        form: Form[object],
        specials: tuple[Special, ...],
        value: str,
        origin: Origin,
        unreadable: Unreadable,
    ) -> None:
        sentence, words = str(unreadable), _words_for(form, specials)
        if form.listed_in is not None:
            sentence = f"“{value}” is not one of the words for `{_key(origin)}`"
        advice = marked(value) or nearest(value, unreadable.words or words) or choice(words)
        self.complaints.tell(_fault(form, unreadable), sentence, origin, advice)

    def values(
        self, spec: Spec, value: Plain, at: tuple[Origin, str], around: Around
    ) -> tuple[Value[object], ...]:
        """The facts of one key: a value, a long form, or a list of either.

        `at` is the place around the key, and the key.
        """
        if isinstance(value, str) and not (around.added or around.placed):
            try:
                return (Value(read_value(spec.form, spec.specials, value)),)
            except Unreadable as unreadable:
                origin = at[0] / at[1]
                self._tell_unreadable(spec.form, spec.specials, value, origin, unreadable)
                return ()
        return tuple(self._values(spec, value, at[0] / at[1], around))

    def _values(
        self, spec: Spec, value: Plain, origin: Origin, around: Around
    ) -> Iterator[Value[object]]:
        items = enumerate(value) if isinstance(value, list) else ((None, value),)
        for index, item in items:
            place = origin if index is None else origin / index
            if isinstance(item, dict):
                yield from self._long(spec, item, place, around)
            elif isinstance(item, list):
                self.complaints.wrong_type(f"`{spec.key}` can't hold a list in a list", place)
            elif (is_ := self.scalar(spec.form, spec.specials, item, place)) is not None:
                short = not (around.added or around.placed) and index is None
                evidence = around.evidence if around.added else None
                yield Value(is_, evidence, origin=None if short else place)

    def _long(
        self, spec: Spec, raw: dict[str, Plain], origin: Origin, around: Around
    ) -> Iterator[Value[object]]:
        self.complaints.unknown_keys(raw, _OF_VALUES, origin, f"The long form of `{spec.key}`")
        parts: dict[str, object] = {
            name: self.scalar(form, (), raw[key], origin / key)
            for key, (name, form) in _VALUE_PARTS.items()
            if key in raw
        }
        is_ = self.scalar(spec.form, spec.specials, raw.get("is"), origin / "is")
        if is_ is None and any(key in raw for key in _RECURRING):
            is_ = Special.SOME
        if is_ is None:
            if raw.get("is") is None:
                sentence = f"The long form of `{spec.key}` needs `is` with the value"
                self.complaints.tell(Fault.MISSING_KEY, sentence, origin)
            return
        called = self._text_of(raw, "called", origin) or None
        evidence = self.evidence(raw, origin, around.evidence)
        if evidence is None and around.added:
            evidence = around.evidence
        yield Value(is_, evidence, called=called, origin=origin, **parts)  # type: ignore[arg-type]  # each part is read by its own form


def has_evidence(raw: Mapping[str, Plain]) -> bool:
    """Whether a mapping gives evidence of its own; the words behind a note stand around it."""
    return any(raw.get(key) is not None for key in EVIDENCE_KEYS if key != "note")


def _words_for(form: Form[object], specials: tuple[Special, ...]) -> tuple[str, ...]:
    """All words that may stand where a word of a closed list is to stand."""
    return (*form.words, *map(str, specials)) if form.words else ()


def _fault(form: Form[object], unreadable: Unreadable) -> Fault:
    if unreadable.impossible:
        return Fault.IMPOSSIBLE_DATE
    if form is DATE or form is LAST:
        return Fault.WRONG_TYPE
    return Fault.UNKNOWN_WORD if form.words else Fault.WRONG_TYPE


def _key(origin: Origin) -> str:
    """The key that a value belongs to, in its long form too."""
    keys = [step for step in origin.path if isinstance(step, str) and step != "is"]
    return keys[-1] if keys else "is"
