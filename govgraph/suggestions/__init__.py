"""The fewest links that settle the most of what is open, as questions to the people concerned.

Candidates come from what the files say already; what each would change is tried; the choice is
written into the texts, read by the reader and checked by all rules before it is offered.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from govgraph.finding import Finding
from govgraph.graph import GovernanceGraph
from govgraph.lint import Paste, Report, Suggestion
from govgraph.lint.report import WEIGHT
from govgraph.reader import read_structure
from govgraph.rule import Rule
from govgraph.suggestions.asking import candidates
from govgraph.suggestions.candidate import Candidate
from govgraph.suggestions.choice import Option, fewest
from govgraph.suggestions.pasting import pasted, pastes
from govgraph.suggestions.trial import Change, Trial, divided
from govgraph.suggestions.wording import suggestion
from govgraph.text import Text

__all__ = ["pasted", "suggestions"]


def suggestions(
    graph: GovernanceGraph, report: Report, rules: Sequence[Rule]
) -> tuple[Suggestion, ...]:
    """The links to ask about, those first that settle most.

    `report` is what `rules`, all there are, said of the graph, with the texts of its files. Nothing
    is suggested that would give a finding or question that there was not, nor a link of which a
    source says that there is none.
    """
    trial = Trial(graph, rules, report)
    places = pastes(graph, report.texts, candidates(graph, report.findings))
    changes = {
        one: own
        for one, own in trial.of_each(tuple(places)).items()
        if own.settled and not own.flags(one)
    }
    kept = _Proposal(trial, places, changes).held(_chosen(changes, places))
    found = [suggestion(graph, one, places[one], own) for one, own in kept.items()]
    most = {rule.code: WEIGHT[rule.severity] for rule in report.rules}
    return tuple(sorted(found, key=lambda one: _order(one, most)))


def _chosen(
    changes: Mapping[Candidate, Change], places: Mapping[Candidate, Paste]
) -> list[Candidate]:
    """The fewest that settle the most, one at most for each key of an entry."""
    slots: dict[tuple[str, str, str], int] = {}
    items: dict[tuple[str, str], int] = {}
    options = [
        Option(
            slots.setdefault(places[one].key, len(slots)),
            frozenset(items.setdefault(_key(each), len(items)) for each in change.settled),
            one.rank,
        )
        for one, change in changes.items()
    ]
    every = tuple(changes)
    return [every[index] for index in fewest(options)]


def _key(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.subject


def _each_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Of what is found of one subject by one rule, the first."""
    return tuple({_key(one): one for one in reversed(tuple(findings))}.values())[::-1]


def _order(one: Suggestion, most: Mapping[str, int]) -> tuple[int, int, int, str, str]:
    """What settles most comes first, then what is worst, or would be if it were stated."""
    worst = min(WEIGHT[effect.severity] for effect in one.settles)
    gravest = min(most[effect.code] for effect in one.settles)
    return -len(one.settles), worst, gravest, one.source, one.key


@dataclass(frozen=True, slots=True)
class _Texts:
    """The files of a structure, held in memory."""

    texts: Mapping[str, Text]

    def read(self, name: str) -> bytes:
        if name not in self.texts:
            raise FileNotFoundError(name)
        return self.texts[name].content.encode()


@dataclass(frozen=True, slots=True)
class _Proposal:
    """Links that were tried, to be written into the texts together."""

    trial: Trial
    places: Mapping[Candidate, Paste]
    changes: Mapping[Candidate, Change]
    """What each would change by itself."""

    def held(self, chosen: Sequence[Candidate]) -> dict[Candidate, Change]:
        """What each settles, of the chosen ones that hold when all are written together."""
        left = list(chosen)
        while left:
            change = self._change(left)
            if change is None:
                left = left[: len(left) // 2]
                continue
            shares = self._shares(left, change)
            wrong = [one for one, own in shares.items() if not own.settled or own.flags(one)]
            wrong = wrong or [one for one in left if change.flags(one)][-1:]
            if not wrong:
                return shares
            left = [one for one in left if one not in wrong]
        return {}

    def _shares(self, links: Sequence[Candidate], together: Change) -> dict[Candidate, Change]:
        """What each link changes beside the others.

        It settles what it settles by itself, as far as that is so now. What it brings up is what
        it brings up by itself, and what it does only beside the others.
        """
        gone = set(map(_key, together.settled))
        shares = {}
        for one, now in divided(self.trial.graph, tuple(links), together).items():
            own = self.changes[one]
            shares[one] = Change(
                tuple(each for each in own.settled if _key(each) in gone),
                _each_once((*own.raised, *now.raised)),
                _each_once((*own.widened, *now.widened)),
            )
        return shares

    def _change(self, links: Sequence[Candidate]) -> Change | None:
        """What the rules say of the files with some links in them; None if they can't be read."""
        graph, texts = self.trial.graph, dict(self.trial.report.texts)
        for name, text in self.trial.report.texts.items():
            own = [self.places[one] for one in links if self.places[one].file == name]
            texts[name] = pasted(text, own)
        names = {name for rule in self.trial.rules for name in (rule.code, rule.name)}
        reading = read_structure(graph.structure.files[0], _Texts(texts), names)
        if reading.structure is None:
            return None
        same = replace(
            reading.structure,
            as_of=graph.structure.as_of,
            source_words=graph.structure.source_words,
            checks=graph.structure.checks,
        )
        return self.trial.change(same)
