"""What one rule says in place of another, so that one fault is told once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from govgraph.finding import Observation, Verdict
from govgraph.rule import Replacing, Rule

_ASKING = frozenset({Verdict.FINDING, Verdict.QUESTION})


@dataclass(frozen=True, slots=True)
class _Word:
    """What another rule says. `parties` are those that it names, where it must name all."""

    verdict: Verdict
    parties: frozenset[str] | None

    def is_enough_for(self, seen: Observation) -> bool:
        """Whether nothing of an observation is left. A question never replaces a finding."""
        if seen.verdict is Verdict.FINDING and self.verdict is Verdict.QUESTION:
            return False
        return self.parties is None or self.parties.issuperset(seen.related)


_Words: TypeAlias = Mapping[str, Sequence[_Word]]


def kept(
    rule: Rule, ran: Iterable[Rule], seen: Mapping[str, Sequence[Observation]]
) -> list[Observation]:
    """What a rule saw, but for what the word of another that ran takes the place of.

    What a source states, and what is in order, is always kept.
    """
    words = _words(rule, ran, seen)
    own = seen[rule.code]
    return [one for one in own if not _is_replaced(one, words)] if words else list(own)


def _is_replaced(seen: Observation, words: _Words) -> bool:
    if seen.by_source or seen.verdict is Verdict.IN_ORDER:
        return False
    return any(word.is_enough_for(seen) for word in words.get(seen.subject, ()))


def _words(rule: Rule, ran: Iterable[Rule], seen: Mapping[str, Sequence[Observation]]) -> _Words:
    """What other rules say in place of a rule, by each subject of which they have the word."""
    words = defaultdict[str, list[_Word]](list)
    for other in ran:
        if rule.code in other.replaces:
            for one in seen.get(other.code, ()):
                if one.verdict in _ASKING:
                    for subject, word in _of(one, other.replacing):
                        words[subject].append(word)
    return words


def _of(said: Observation, replacing: Replacing) -> Iterator[tuple[str, _Word]]:
    match replacing:
        case Replacing.SUBJECT:
            yield said.subject, _Word(said.verdict, None)
        case Replacing.NAMED:
            word = _Word(said.verdict, None)
            yield from ((id_, word) for id_ in (said.subject, *said.related))
        case Replacing.WITHIN:
            parties = frozenset((said.subject, *said.related))
            word = _Word(said.verdict, parties)
            yield from ((id_, word) for id_ in parties)
