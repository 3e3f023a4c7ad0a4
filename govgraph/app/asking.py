"""Answers questions about one structure, or the format, as lines or text."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches

from govgraph.app.checking import read_rules, rules_for, unreadable
from govgraph.app.collector import collector_paused
from govgraph.app.disk import DISK, AnyPath, Disk, NothingFound, displayed
from govgraph.app.refused import ProblemsFound
from govgraph.graph import GovernanceGraph
from govgraph.lint import Report, lint
from govgraph.paragraph import Line, listed
from govgraph.reader import read_structure
from govgraph.reports.plain.entity import entity_lines
from govgraph.reports.plain.routes import route_lines
from govgraph.rule import Rule
from govgraph.text import Text

_NAMED = 6
"""How many of those that an id stands for are named."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A structure file that is asked about, and a file with rules that it may name."""

    path: AnyPath
    rules: AnyPath | None = None
    disk: Disk = DISK

    def graph(self) -> tuple[GovernanceGraph, tuple[Rule, ...], Mapping[str, Text]]:
        """The graph of the file, all rules that there are for it, and the texts of its files."""
        name = displayed(self.path)
        own = () if self.rules is None else read_rules(displayed(self.rules), self.disk)
        reading = read_structure(name, self.disk, (rule.name for rule in own))
        if reading.structure is None:
            raise ProblemsFound(unreadable(name, reading))
        rules = rules_for(reading.structure, own)
        return GovernanceGraph(reading.structure), rules, reading.texts


def described(file: Asked, id_: str, width: int) -> tuple[Line, ...]:
    """Everything about one entity of a structure file.

    Raises `ProblemsFound` if the file can't be read whole, and `NothingFound` if no entity has the
    id, with the nearest right word.
    """
    with collector_paused():
        asked, rules, texts = file.graph()
        _find(asked, id_)
        report = replace(lint(asked, rules), texts=texts)
    return tuple(entity_lines(asked, report, id_, width))


def traced(file: Asked, ends: tuple[str, str | None], width: int) -> tuple[Line, ...]:
    """The routes of accountability from one entity to another, or (None) to a root.

    Raises as `described` does.
    """
    with collector_paused():
        asked, _, texts = file.graph()
    for id_ in ends:
        if id_ is not None:
            _find(asked, id_)
    report = Report(asked.structure.title, asked.structure.files, texts)
    return tuple(route_lines(asked, report, ends, width))


def _find(graph: GovernanceGraph, id_: str) -> None:
    """Make sure that there is an entity of an id; else say which one may be meant."""
    if graph.find(id_) is not None:
        return
    members = [one.id for one in graph.entities() if one.group == id_]
    if members:
        raise NothingFound(f"“{id_}” stands for {len(members)}: {listed(members, _NAMED)}.")
    names = {graph.name(one).lower(): one.id for one in graph.entities()}
    near = get_close_matches(id_, graph.structure.entities, n=1) or [
        names[name] for name in get_close_matches(id_.lower().replace("-", " "), names, n=1)
    ]
    advice = f" Did you mean {near[0]} ({graph.name(near[0])})?" if near else ""
    raise NothingFound(f"There is no entity “{id_}” in {graph.structure.files[0]}.{advice}")


def schema(*, of_report: bool = False) -> str:
    """The JSON Schema of structure files, as an editor reads it; or of reports as JSON."""
    if of_report:
        from govgraph.reports.json.schema import report_schema_text  # noqa: PLC0415 - as below

        return report_schema_text()
    from govgraph.model.schema import json_schema_text  # noqa: PLC0415 - only `schema` needs it

    return json_schema_text()
