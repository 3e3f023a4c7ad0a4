"""The file of a baseline: JSON of a declared version, read with all its problems told."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from govgraph.finding import Verdict
from govgraph.lint.baseline import ASKING, Baseline, Entry, Known
from govgraph.problem import Fault, Origin, Problem
from govgraph.reader.complaints import Complaints, choice, nearest
from govgraph.text import Position, Span, Text, escaped

VERSION = 1
_VERDICTS = tuple(sorted(map(str, ASKING)))
_AGAIN = "`--write-baseline` writes one."


def written(structures: Iterable[Known]) -> str:
    """A baseline as text: the same for the same findings, one entry to a line."""
    every = sorted(structures, key=lambda one: (one.title, one.file))
    inside = _joined(map(_structure, every), 0)
    return escaped(f'{{"baseline": {VERSION}, "structures": [{inside}]}}\n')


def _structure(known: Known) -> str:
    entries = _joined(map(_entry, known.entries), 1)
    title, file = _quoted(known.title), _quoted(known.file)
    return f'{{"title": {title}, "file": {file}, "known": [{entries}]}}'


def _entry(one: Entry) -> str:
    parts = {
        "rule": one.code,
        "subject": one.subject,
        "verdict": str(one.verdict),
        "sentence": one.sentence,
    }
    return json.dumps(parts, ensure_ascii=False)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _joined(lines: Iterable[str], depth: int) -> str:
    """Lines between brackets, each on its own, or nothing."""
    margin = "\n" + "  " * (depth + 1)
    inside = ",".join(margin + line for line in lines)
    return inside + ("\n" + "  " * depth if inside else "")


def read_baseline(
    text: Text, codes: Mapping[str, str], titles: Collection[str]
) -> tuple[Baseline | None, tuple[Problem, ...]]:
    """The baseline that a text is, or everything that is wrong with it.

    `codes` are the rules that may be named, by code and by name. They are looked at in the
    structures of some `titles`: the others may have rules of their own.
    """
    reader = _Reader(text.name, codes, titles)
    try:
        raw: object = json.loads(text.content)
    except json.JSONDecodeError as error:
        place = Position(error.lineno, error.colno)
        sentence = f"{text.name} is not JSON from here on, so it is no baseline"
        problem = Problem(
            Fault.BROKEN_BASELINE, sentence, Origin(text.name), _AGAIN, Span(place, place)
        )
        return None, (problem,)
    except (ValueError, RecursionError):
        reader.no_baseline(f"{text.name} is no baseline")
    else:
        found = tuple(reader.structures(raw))
        if not reader.complaints.problems:
            return Baseline(text.name, found), ()
    return None, tuple(reader.complaints.problems)


@dataclass(slots=True)
class _Reader:
    """Makes a baseline of what JSON holds, and tells what can't be one."""

    name: str
    codes: Mapping[str, str]
    titles: Collection[str]
    complaints: Complaints = field(default_factory=Complaints)

    def no_baseline(self, sentence: str) -> None:
        self.complaints.tell(Fault.BROKEN_BASELINE, sentence, Origin(self.name), _AGAIN)

    def structures(self, raw: object) -> Iterator[Known]:
        origin = Origin(self.name)
        if not isinstance(raw, dict) or "baseline" not in raw:
            self.no_baseline(f"{self.name} is no baseline: it has no key `baseline`")
        elif (version := json.dumps(raw["baseline"])) != str(VERSION):
            sentence = f"This govgraph reads `baseline: {VERSION}`, not {version}"
            self.complaints.tell(
                Fault.UNSUPPORTED_VERSION, sentence, origin / "baseline", "Write it anew."
            )
        else:
            whole = self._keys(raw, ("baseline", "structures"), origin)
            seen = set[tuple[str, str]]()
            for item, place in self._items(whole.get("structures"), origin / "structures"):
                known = self._structure(item, place)
                if (known.title, known.file) in seen:
                    sentence = f"“{known.title}” of {known.file} stands twice in the baseline"
                    self.complaints.tell(Fault.DUPLICATE_KEY, sentence, place)
                seen.add((known.title, known.file))
                yield known

    def _structure(self, raw: object, origin: Origin) -> Known:
        content = self._keys(raw, ("title", "file", "known"), origin)
        title = self._text(content, "title", origin)
        entries = tuple(
            self._entry(item, place, is_checked=title in self.titles)
            for item, place in self._items(content.get("known"), origin / "known")
        )
        return Known(title, self._text(content, "file", origin), entries)

    def _entry(self, raw: object, origin: Origin, *, is_checked: bool) -> Entry:
        content = self._keys(raw, ("rule", "subject", "verdict", "sentence"), origin)
        verdict = self._text(content, "verdict", origin)
        if verdict and verdict not in _VERDICTS:
            advice = nearest(verdict, _VERDICTS) or choice(_VERDICTS)
            self.complaints.tell(
                Fault.UNKNOWN_WORD, f"“{verdict}” is no verdict", origin / "verdict", advice
            )
        return Entry(
            code=self._rule(self._text(content, "rule", origin), origin / "rule", is_checked),
            subject=self._text(content, "subject", origin),
            verdict=Verdict(verdict) if verdict in _VERDICTS else Verdict.FINDING,
            sentence=self._text(content, "sentence", origin),
        )

    def _rule(self, word: str, origin: Origin, is_checked: bool) -> str:
        if word and is_checked and word not in self.codes:
            advice = nearest(word, self.codes) or "`govgraph rules` lists them."
            self.complaints.tell(Fault.UNKNOWN_RULE, f"There is no rule “{word}”", origin, advice)
        return self.codes.get(word, word)

    def _keys(self, raw: object, known: tuple[str, ...], origin: Origin) -> Mapping[str, object]:
        """The content of a mapping that has these keys, and no other."""
        if not isinstance(raw, dict):
            self.complaints.wrong_type("Here stands no mapping of keys to values", origin)
            return dict.fromkeys(known)
        self.complaints.unknown_keys(raw, known, origin, "A baseline")
        for key in known:
            if key not in raw:
                self.complaints.tell(Fault.MISSING_KEY, f"The key `{key}` is missing", origin)
        return {**dict.fromkeys(known), **raw}

    def _items(self, raw: object, origin: Origin) -> Iterator[tuple[object, Origin]]:
        if isinstance(raw, list):
            yield from ((item, origin / index) for index, item in enumerate(raw))
        elif raw is not None:
            self.complaints.wrong_type(f"`{origin.path[-1]}` holds no list", origin)

    def _text(self, content: Mapping[str, object], key: str, origin: Origin) -> str:
        found = content.get(key)
        if isinstance(found, str):
            return found
        if found is not None:
            self.complaints.wrong_type(f"`{key}` holds no text", origin / key)
        return ""
