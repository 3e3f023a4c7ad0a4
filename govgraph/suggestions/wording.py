"""The words of a suggestion: a question, why it is asked, and what its answer would settle."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from govgraph.finding import Finding
from govgraph.graph import GovernanceGraph
from govgraph.lint import Effect, Paste, Suggestion
from govgraph.lint.wording import kinds_counted
from govgraph.model.entity import Body, Organisation, Post, Sector
from govgraph.model.relation import Relation
from govgraph.paragraph import listed
from govgraph.suggestions.candidate import Candidate
from govgraph.suggestions.trial import Change

QUESTIONS: Mapping[Relation, str] = MappingProxyType(
    {
        Relation.ACCOUNTABLE_TO: "Who holds {one} to account: is it {other}?",
        Relation.SCRUTINISED_BY: "Who scrutinises the decisions of {one}: is it {other}?",
        Relation.RECOMMENDS_TO: "Who decides on what {one} recommends: is it {other}?",
        Relation.DELEGATED_BY: "Who gave {one} its power: was it {other}?",
        Relation.ACCOUNTABLE: "Who is accountable for {one}: is it {other}?",
        Relation.RESPONSIBLE: "Who does {one}: is it {other}?",
        Relation.DECIDED_BY: "Who decides how money from {one} is spent: is it {other}?",
        Relation.ACCOUNTABLE_BODY: "Who answers in law for {one}: is it {other}?",
        Relation.REPORTS_TO: "Who is told how money from {one} is spent: is it {other}?",
        Relation.UNDER: "Under what agreement does {one} act: is it {other}?",
    }
)
_MOST_NAMES = 3


def suggestion(graph: GovernanceGraph, one: Candidate, paste: Paste, change: Change) -> Suggestion:
    """A link that was chosen, in words."""
    sources, targets = ([pair[end] for pair in one.ends] for end in (0, 1))
    names = [listed(graph.names(ids), _MOST_NAMES) for ids in (sources, targets)]
    settles = tuple(map(_effect, change.settled))
    settled = kinds_counted(effect.severity for effect in settles)
    return Suggestion(
        source=one.source,
        key=one.key.value,
        target=one.target,
        question=QUESTIONS[one.key].format(one=names[0], other=names[1]),
        because=one.because,
        outcome=f"If so, {settled} would be settled",
        asked=graph.names(_asked(graph, (*sources, *targets))),
        settles=settles,
        breaks=tuple(map(_effect, change.broken)),
        paste=paste,
    )


def _effect(finding: Finding) -> Effect:
    sentence = finding.observation.sentence
    return Effect(finding.code, finding.name, finding.severity, finding.subject, sentence)


def _asked(graph: GovernanceGraph, ids: Iterable[str]) -> Iterator[str]:
    """Those of some entities who can be asked: not money, duties or papers."""
    able = Organisation | Body | Post | Sector
    return (one.id for one in graph.found(ids) if isinstance(one, able))
