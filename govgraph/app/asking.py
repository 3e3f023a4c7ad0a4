"""Answers questions about one structure, a rule, or the format, as lines or text."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from types import MappingProxyType

from govgraph.app.checking import unreadable
from govgraph.app.collector import collector_paused
from govgraph.app.disk import DISK, AnyPath, Disk, NothingFound, displayed
from govgraph.app.refused import ProblemsFound
from govgraph.graph import GovernanceGraph
from govgraph.law import profile, profile_names
from govgraph.lint import Report, lint
from govgraph.model.catalogue import CODES
from govgraph.paragraph import Line, listed
from govgraph.problem import Fault
from govgraph.reader import read_structure
from govgraph.reports.plain.entity import entity_lines
from govgraph.reports.plain.law import profile_lines
from govgraph.reports.plain.pages import fault_lines, rule_lines, unbuilt_lines
from govgraph.reports.plain.routes import route_lines
from govgraph.rules import all_rules
from govgraph.text import Text

_NAMED = 6
"""How many of those that an id stands for are named."""
_FAULTS: Mapping[str, Fault] = MappingProxyType(
    {name: fault for fault in Fault for name in (fault.code, fault.slug)}
)
"""Each sort of problem of a file, by its code and by its name."""


def described(path: AnyPath, id_: str, width: int, disk: Disk = DISK) -> tuple[Line, ...]:
    """Everything about one entity of a structure file.

    Raises `ProblemsFound` if the file can't be read whole, and `NothingFound` if no entity has the
    id, with the nearest right word.
    """
    with collector_paused():
        asked, texts = _asked(displayed(path), disk)
        _find(asked, id_)
        report = replace(lint(asked, all_rules()), texts=texts)
    return tuple(entity_lines(asked, report, id_, width))


def traced(
    path: AnyPath, ends: tuple[str, str | None], width: int, disk: Disk = DISK
) -> tuple[Line, ...]:
    """The routes of accountability from one entity to another, or (None) to a root.

    Raises as `described` does.
    """
    with collector_paused():
        asked, texts = _asked(displayed(path), disk)
    for id_ in ends:
        if id_ is not None:
            _find(asked, id_)
    report = Report(asked.structure.title, asked.structure.files, texts)
    return tuple(route_lines(asked, report, ends, width))


def _asked(name: str, disk: Disk) -> tuple[GovernanceGraph, Mapping[str, Text]]:
    """The graph of a structure file, and the texts of its files."""
    reading = read_structure(name, disk)
    if reading.structure is None:
        raise ProblemsFound(unreadable(name, reading))
    return GovernanceGraph(reading.structure), reading.texts


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


def explanation(word: str, width: int) -> Iterator[Line]:
    """The page of a rule or of a profile, or the meaning of a problem of a file, by code or name.

    Raises `NothingFound` with the nearest right word.
    """
    profiles = profile_names()
    known = {name.lower(): name for name in (*CODES, *_FAULTS, *profiles)}
    spelt = "-".join(word.lower().replace("_", " ").split())
    if spelt not in known:
        near = get_close_matches(spelt, known, n=1)
        advice = f"Did you mean {known[near[0]]}?" if near else "`govgraph rules` lists them."
        raise NothingFound(f"There is no rule “{word}”. {advice}")
    name = known[spelt]
    if name in profiles:
        return profile_lines(profile(name), width)
    if name in _FAULTS:
        return fault_lines(_FAULTS[name], width)
    built = {rule.code: rule for rule in all_rules()}
    code = CODES[name]
    return rule_lines(built[code], width) if code in built else unbuilt_lines(code, width)
