"""Collects the problems and hints of a reading, with the nearest right word."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from govgraph.model.ids import OWN
from govgraph.model.structure import Hint, Plain
from govgraph.problem import Fault, Mention, Origin, Problem
from govgraph.reader.entry import Entry
from govgraph.reader.misnamed import by_name, declaring, marked, special

_LONG = re.compile("(“[^”]{60})[^”]{20,}")
_MERGE = "<<"
"""The key by which some readers of YAML merge one mapping into another."""
_LIKE_A_KEY = re.compile("[a-z_-]+")
_WORDS = "If these are words and no key, put them, with those before the comma, in quotation marks."
"""What is advised where YAML reads the rest of a name or a sum, `{name: Health, Housing}`."""
_MANY = 24
"""How many words are still told one by one."""
_ALIKE = 0.7
"""How like a word must be, of 1, for it to be meant."""
_PATIENCE = 100_000
"""With how many ids unknown ones are compared in all, so that no file takes minutes."""
_BEGINNING = 4
"""How many letters are enough of a beginning."""


def nearest(word: str, words: Iterable[str]) -> str:
    """“Did you mean …?” with the nearest of the right words, or nothing where none is near."""
    known = {known.lower(): known for known in words}
    wanted = word.lower().replace(" ", "_")
    found = _nearest(wanted, known) or _nearest(wanted.replace("_", "-"), known)
    return f"Did you mean “{known[found]}”?" if found else ""


def _nearest(wanted: str, known: Iterable[str]) -> str | None:
    """The word with a zero more, with the same letters, the most alike, or one begun alike."""
    from difflib import get_close_matches  # noqa: PLC0415  # only a file with a fault needs it

    padded = (word for word in known if word.replace("0", "") == wanted != word)
    same = (word for word in known if sorted(word) == sorted(wanted))
    alike = get_close_matches(wanted, known, n=1, cutoff=_ALIKE)
    begun = (word for word in known if min(len(word), len(wanted)) >= _BEGINNING)
    begun = (word for word in begun if word.startswith(wanted) or wanted.startswith(word))
    return next(chain(padded, same, alike, begun), None)


def choice(words: Iterable[str]) -> str:
    """The words that may stand in a place, as a sentence; nothing where they are many."""
    listed = tuple(words)
    return f"It may be {join_or(listed)}." if 0 < len(listed) <= _MANY else ""


def join_or(words: tuple[str, ...]) -> str:
    """“a, b or c”."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


class Enough(Exception):
    """No more is read: what there is already is too much, which is told."""


@dataclass(slots=True)
class Complaints:
    """What is told of the files as they are read."""

    problems: list[Problem] = field(default_factory=list)
    hints: list[Hint] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    """The files of which nothing could be read."""
    declared: Mapping[str, Entry] = field(default_factory=dict)
    """What the files declare, by id."""
    ids_by_name: Mapping[str, str] = field(default_factory=dict)
    """The ids of that by their names, once somebody has written a name in place of an id."""
    compared: int = 0
    """With how many ids those were compared that are not declared."""

    def tell(self, fault: Fault, sentence: str, origin: Origin, advice: str = "") -> None:
        """Tell of a value."""
        self.problems.append(Problem(fault, sentence, origin, advice))

    def tell_key(self, fault: Fault, sentence: str, origin: Origin, advice: str = "") -> None:
        """Tell of a key: the last step of the origin's path."""
        self.problems.append(Problem(fault, sentence, origin, advice, at_key=True))

    def tell_both(self, problem: Problem, other: Origin, words: str) -> None:
        """Tell of two places at once."""
        mention = Mention(other, words)
        self.problems.append(
            Problem(
                problem.fault,
                problem.sentence,
                problem.origin,
                problem.advice,
                at_key=problem.at_key,
                mentions=(mention,),
            )
        )

    def unknown_key(self, key: str, words: Iterable[str], origin: Origin, where: str) -> None:
        """Tell of a key that is not in the format."""
        listed = tuple(words)
        otherwise = choice(listed) or "A key of your own begins with `x-`."
        if _LIKE_A_KEY.fullmatch(key) is None:
            otherwise = _WORDS
        advice = nearest(key.strip(), listed) or otherwise
        if key[:1] == "\u00a0":
            advice = "It begins with a no-break space: put plain spaces where such spaces stand."
        if key == _MERGE:
            advice = "Nothing is merged into keys here: write out what “<<” would bring in."
        self.tell_key(Fault.UNKNOWN_KEY, f"{where} has no key “{key}”", origin, advice)

    def unknown_keys(
        self, raw: Mapping[str, Plain], words: Iterable[str], origin: Origin, where: str
    ) -> None:
        """Tell of each key of a mapping that is neither in the format nor the author's own."""
        known = tuple(words)
        for key in raw:
            if key not in known and not key.startswith(OWN):
                self.unknown_key(key, known, origin / key, where)

    def unknown_id(self, word: str, ids: Iterable[str], origin: Origin) -> None:
        """Tell of a reference to something that is not declared."""
        near = marked(word) or special(word) or by_name(word, self._ids_by_name())
        if not near and self.compared <= _PATIENCE:
            listed = tuple(ids)
            self.compared += len(listed)
            near = nearest(word, listed)
        advice = near or ("" if self.unread else declaring(word))
        if self.unread:
            may = "It may" if not advice else "Or it may"
            advice = f"{advice} {may} be declared in {self.unread[0]}, which could not be read."
            advice = advice.lstrip()
        self.tell(Fault.UNKNOWN_ID, f"Nothing with the id “{word}” is declared", origin, advice)

    def _ids_by_name(self) -> Mapping[str, str]:
        if not self.ids_by_name:
            self.ids_by_name = {
                name.lower(): id_
                for id_, entry in self.declared.items()
                if isinstance(name := entry.layers[0].raw.get("name"), str)
            }
        return self.ids_by_name

    def wrong_type(self, what: str, origin: Origin, advice: str = "") -> None:
        """Tell of a container where something else belongs."""
        self.tell(Fault.WRONG_TYPE, what, origin, advice)

    def not_one_value(self, what: str, value: Plain, origin: Origin, advice: str = "") -> None:
        """Tell of a list or a mapping where one value belongs."""
        self.wrong_type(f"{what} takes one value, not {_sort(value)}", origin, advice)

    def not_keys(self, what: str, value: Plain, origin: Origin, advice: str = "") -> None:
        """Tell of a list or a text where a mapping belongs."""
        sentence = f"{what} holds {_sort(value)}, not keys with their values"
        self.wrong_type(sentence, origin, advice)

    def empty(self, origin: Origin) -> None:
        """Hint at a key without a value, which says nothing."""
        step = origin.path[-1]
        what = f"“{step}” has no value, which is the same as no key"
        if isinstance(step, int):
            what = f"An entry of “{origin.path[-2]}” has no value, which is the same as no entry"
        self.hints.append(Hint(f"{what}: not stated", origin))


def on_one_line(sentence: str) -> str:
    """A sentence in which the words of the file neither break lines nor go on and on."""
    return _LONG.sub(r"\1…", " ".join(sentence.split()))


def _sort(value: Plain) -> str:
    if isinstance(value, list):
        return "a list"
    return "keys with values" if isinstance(value, dict) else "a text"
