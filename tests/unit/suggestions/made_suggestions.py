"""Asks for suggestions on structures that are held in memory, and pastes them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from govgraph.finding import Verdict
from govgraph.graph import GovernanceGraph
from govgraph.lint import Report, Suggestion, lint
from govgraph.reader import Reading, read_structure
from govgraph.rule import Rule
from govgraph.rules import all_rules
from govgraph.suggestions import pasted, suggestions
from govgraph.text import Text
from tests.reading import FIRST, Memory, whole

Said = tuple[str, str]
"""The code of a rule and the subject of which it speaks."""

_ASKING = (Verdict.FINDING, Verdict.QUESTION)


def reading_of(text: str, **files: str) -> Reading:
    """What comes of reading a text, with the files that it may include."""
    every = {FIRST: text, **{f"{name}.yaml": content for name, content in files.items()}}
    return read_structure(FIRST, Memory({name: whole(content) for name, content in every.items()}))


def report_on(reading: Reading, rules: tuple[Rule, ...]) -> tuple[GovernanceGraph, Report]:
    """The graph of what was read, and what rules say of it."""
    assert reading.structure is not None, [one.sentence for one in reading.problems]
    graph = GovernanceGraph(reading.structure)
    return graph, replace(lint(graph, rules), texts=reading.texts)


def suggested(text: str, **files: str) -> tuple[Suggestion, ...]:
    """What all rules lead to suggest for a text."""
    rules = all_rules()
    return suggestions(*report_on(reading_of(text, **files), rules), rules)


def links(found: Iterable[Suggestion]) -> list[str]:
    """What is suggested, as one line each."""
    return [f"{one.source} {one.key} {one.target}" for one in found]


def with_pasted(texts: Mapping[str, Text], found: Iterable[Suggestion]) -> Reading:
    """What comes of reading texts once more, with what is suggested pasted into them."""
    every = tuple(found)
    changed = {
        name: pasted(text, [one.paste for one in every if one.paste.file == name]).content
        for name, text in texts.items()
    }
    return read_structure(next(iter(texts)), Memory(MappingProxyType(changed)))


def asked(report: Report) -> dict[Said, list[Verdict]]:
    """What a report finds and asks."""
    said: dict[Said, list[Verdict]] = {}
    for one in report.findings:
        if one.verdict in _ASKING:
            said.setdefault((one.code, one.subject), []).append(one.verdict)
    return said


def assert_kept(graph: GovernanceGraph, before: Report, found: Iterable[Suggestion]) -> None:
    """What is suggested reads, settles all that it says, and is flagged by nothing.

    Nothing else is new but questions that name nothing that is joined, and each is told.
    """
    every = tuple(found)
    _, after = report_on(with_pasted(before.texts, every), all_rules())
    old, new = asked(before), asked(after)
    promised = {(effect.code, effect.subject) for one in every for effect in one.settles}
    assert promised <= old.keys()
    assert promised.isdisjoint(new)
    told = {(effect.code, effect.subject) for one in every for effect in one.breaks}
    ends = {id_ for one in every for id_ in (one.source, one.target)}
    joined = {one.id for one in graph.entities() if not ends.isdisjoint((one.id, one.group))}
    for one in after.findings:
        if one.verdict in _ASKING and one.verdict not in old.get((one.code, one.subject), ()):
            assert one.verdict is Verdict.QUESTION
            assert joined.isdisjoint((one.subject, *one.observation.related))
            assert (one.code, one.subject) in told
