"""Evidence and values: from what is written, short or long, to the facts of the model."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from keyword import iskeyword

from govgraph.model.fact import DATE, LAST, Evidence, Form, Source, Spec, Value, read_value
from govgraph.model.keys import EVIDENCE, VALUE
from govgraph.model.scalars import Unreadable
from govgraph.model.structure import Plain
from govgraph.model.words import Confidence, Special
from govgraph.problem import Fault, Origin
from govgraph.reader.complaints import Complaints, choice, nearest

EVIDENCE_KEYS = tuple(EVIDENCE)
_WORDS_OF_ITS_OWN = frozenset({"quote", "reading", "confidence"})
_VALUE_PARTS: Mapping[str, tuple[str, Form[object]]] = {
    key: (f"{key}_" if iskeyword(key) else key, spec.form)
    for key, spec in VALUE.items()
    if key not in ("is", "called")
}
"""The attribute and the form of each part of a value's long form."""
_RECURRING = ("every", "next", "last")


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

        None where it gives none. Where it names only a source, a place or a note, the words and
        the confidence of what stands around it hold.
        """
        given = raw.keys() & set(EVIDENCE_KEYS)
        if not given:
            return None
        source = self._source(raw.get("source"), origin / "source") or around.source
        at = self.text(raw.get("at"), origin / "at")
        notes = self.texts(raw.get("note"), origin / "note")
        if not given & _WORDS_OF_ITS_OWN:
            kept = at or around.at
            return replace(around, source=source, at=kept, notes=notes, origin=origin)
        quotes = self.texts(raw.get("quote"), origin / "quote")
        reading = self.text(raw.get("reading"), origin / "reading")
        confidence = self.scalar(
            EVIDENCE["confidence"].form, (), raw.get("confidence"), origin / "confidence"
        )
        if not isinstance(confidence, Confidence):
            inferred = bool(reading) and not quotes
            confidence = Confidence.LIKELY if inferred else Confidence.STATED
        return Evidence(source, at, quotes, reading, confidence, notes, origin)

    def _source(self, value: Plain, origin: Origin) -> Source | None:
        name = self.text(value, origin)
        known = self.sources.get(origin.file, {})
        if name and name not in known:
            advice = nearest(name, known) or choice(known)
            sentence = f"No source “{name}” is listed under `sources` in this file"
            self.complaints.tell(Fault.UNKNOWN_ID, sentence, origin, advice)
        return known.get(name)

    def default_source(self, file: str) -> Source | None:
        """The first source of a file."""
        return next(iter(self.sources.get(file, {}).values()), None)

    def text(self, value: Plain, origin: Origin) -> str:
        """One text, empty where there is none."""
        if value is None or isinstance(value, str):
            return value or ""
        self.complaints.wrong_type(f"`{origin.path[-1]}` is one text", origin)
        return ""

    def texts(self, value: Plain, origin: Origin) -> tuple[str, ...]:
        """One text or a list of texts."""
        if isinstance(value, list):
            return tuple(
                self.text(item, origin / index) for index, item in enumerate(value) if item
            )
        if isinstance(value, dict):
            self.complaints.wrong_type(f"`{origin.path[-1]}` is a text, or a list of texts", origin)
            return ()
        return (value,) if value else ()

    def scalar(
        self, form: Form[object], specials: tuple[Special, ...], value: Plain, origin: Origin
    ) -> object:
        """One value of a form; None where it is missing or can't be read (which is told)."""
        if value is None:
            return None
        if not isinstance(value, str):
            self.complaints.wrong_type(f"`{_last_key(origin)}` is one value: {form.label}", origin)
            return None
        try:
            return read_value(form, specials, value)
        except Unreadable as unreadable:
            words = (*form.words, *(str(special) for special in specials))
            fault = _fault(form, unreadable)
            advice = nearest(value, unreadable.words or words) or choice(words)
            self.complaints.tell(fault, str(unreadable), origin, advice)
            return None

    def values(
        self, spec: Spec, value: Plain, origin: Origin, covering: Evidence | None
    ) -> Iterator[Value[object]]:
        """The facts of one key: a value, a long form, or a list of either.

        `covering` is set for what an addition to an entity says, whose own evidence covers it.
        """
        items = enumerate(value) if isinstance(value, list) else ((None, value),)
        for index, item in items:
            place = origin if index is None else origin / index
            if item is None:
                self.complaints.empty(place)
            elif isinstance(item, dict):
                yield from self._long(spec, item, place, covering)
            elif isinstance(item, list):
                self.complaints.wrong_type(f"`{spec.key}` can't hold a list in a list", place)
            elif (is_ := self.scalar(spec.form, spec.specials, item, place)) is not None:
                short = covering is None and index is None
                yield Value(is_, covering, origin=None if short else place)

    def _long(
        self, spec: Spec, raw: dict[str, Plain], origin: Origin, covering: Evidence | None
    ) -> Iterator[Value[object]]:
        self._check_keys(raw, origin, spec)
        around = covering or Evidence(self.default_source(origin.file))
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
        called = self.text(raw.get("called"), origin / "called") or None
        evidence = self.evidence(raw, origin, around) or covering
        yield Value(is_, evidence, called=called, origin=origin, **parts)  # type: ignore[arg-type]  # each part is read by its own form

    def _check_keys(self, raw: Mapping[str, Plain], origin: Origin, spec: Spec) -> None:
        known = (*VALUE, *EVIDENCE)
        for key in raw:
            if key not in known and not key.startswith("x-"):
                where = f"The long form of `{spec.key}`"
                self.complaints.unknown_key(key, known, origin / key, where)


def _fault(form: Form[object], unreadable: Unreadable) -> Fault:
    if unreadable.impossible:
        return Fault.IMPOSSIBLE_DATE
    if form is DATE or form is LAST:
        return Fault.WRONG_TYPE
    return Fault.UNKNOWN_WORD if form.words else Fault.WRONG_TYPE


def _last_key(origin: Origin) -> str:
    return next((step for step in reversed(origin.path) if isinstance(step, str)), "")
