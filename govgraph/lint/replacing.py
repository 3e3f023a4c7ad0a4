"""What one rule says in place of another, so that one fault is told once."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from govgraph.finding import Observation, Verdict
from govgraph.model.catalogue import CODES
from govgraph.model.relation import RELATION_KEYS
from govgraph.rule import Replacing, Rule

_ASKING = frozenset({Verdict.FINDING, Verdict.QUESTION})
_OF_DISPUTES = CODES["sources-disagree"]
"""The rule that alone asks of what sources disagree on."""


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
    own = [one for one in seen[rule.code] if not (words and _is_replaced(one, words))]
    if rule.code == _OF_DISPUTES or not any(one.disputed for one in own):
        return own
    disputes = {key for one in seen.get(_OF_DISPUTES, ()) for key in _both_sides(one)}
    return [one for one in own if not _is_asked_as_dispute(one, disputes)]


def _both_sides(dispute: Observation) -> Iterator[tuple[str, str]]:
    """The entities and keys that a dispute is about, from whichever side it was written."""
    yield dispute.subject, dispute.key
    relation = RELATION_KEYS.get(dispute.key)
    if relation is not None:
        type_ = relation.type
        opposite = type_.relation.value if relation.inverse else type_.inverse
        yield from ((id_, opposite) for id_ in dispute.related)


def _is_asked_as_dispute(seen: Observation, disputes: Container[tuple[str, str]]) -> bool:
    """Whether it asks because of what sources disagree on, and that is asked already."""
    if not seen.disputed or seen.by_source or seen.verdict is not Verdict.QUESTION:
        return False
    return (seen.subject, seen.key) in disputes


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
