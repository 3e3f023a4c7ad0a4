"""Answers questions about one structure, a rule, or the format, as lines or text."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches

from govgraph.app.checking import ProblemsFound, unreadable
from govgraph.app.collector import collector_paused
from govgraph.app.disk import AnyPath, Disk, NothingFound, displayed
from govgraph.graph import GovernanceGraph
from govgraph.lint import Report, lint
from govgraph.model.catalogue import CODES
from govgraph.model.structure import Structure
from govgraph.paragraph import Line, listed
from govgraph.problem import Fault
from govgraph.reader import read_structure
from govgraph.reports.plain.entity import entity_lines
from govgraph.reports.plain.pages import fault_lines, rule_lines, unbuilt_lines
from govgraph.reports.plain.routes import route_lines
from govgraph.rules import all_rules


def described(path: AnyPath, id_: str, width: int) -> tuple[Line, ...]:
    """Everything about one entity of a structure file.

    Raises `ProblemsFound` if the file can't be read whole, and `NothingFound` if no entity has the
    id, with the nearest right word.
    """
    asked, report = _asked(path, (id_,))
    return tuple(entity_lines(asked, report, id_, width))


def traced(path: AnyPath, ends: tuple[str, str | None], width: int) -> tuple[Line, ...]:
    """The routes of accountability from one entity to another, or (None) to a root.

    Raises as `described` does.
    """
    asked, report = _asked(path, [id_ for id_ in ends if id_ is not None])
    return tuple(route_lines(asked, report, ends, width))


def _asked(path: AnyPath, ids: Iterable[str]) -> tuple[GovernanceGraph, Report]:
    """The graph and the report of a structure file in which some ids are looked for."""
    name = displayed(path)
    with collector_paused():
        reading = read_structure(name, Disk())
        if reading.structure is None:
            raise ProblemsFound(unreadable(name, reading))
        for id_ in ids:
            _find(reading.structure, id_)
        asked = GovernanceGraph(reading.structure)
        return asked, replace(lint(asked, all_rules()), texts=reading.texts)


def _find(structure: Structure, id_: str) -> None:
    if id_ in structure.entities:
        return
    members = [one.id for one in structure.entities.values() if one.group == id_]
    near = get_close_matches(id_, structure.entities, n=1)
    if members:
        raise NothingFound(f"“{id_}” stands for {len(members)}: {listed(members, 6)}.")
    advice = f" Did you mean {near[0]}?" if near else ""
    raise NothingFound(f"There is no entity “{id_}” in {structure.files[0]}.{advice}")


def schema() -> str:
    """The JSON Schema of structure files, as an editor reads it."""
    from govgraph.model.schema import json_schema_text  # noqa: PLC0415 - only `schema` needs it

    return json_schema_text()


def explanation(word: str, width: int) -> Iterator[Line]:
    """The page of a rule, or the meaning of a problem of a file, by code or name.

    Raises `NothingFound` with the nearest right word.
    """
    code = CODES.get(word) or CODES.get(word.upper()) or CODES.get(word.lower())
    built = {rule.code: rule for rule in all_rules()}
    faults = {name: fault for fault in Fault for name in (fault.code, fault.slug)}
    if code in built:
        return rule_lines(built[code], width)
    if code is not None:
        return unbuilt_lines(code, width)
    fault = faults.get(word.upper()) or faults.get(word.lower())
    if fault is not None:
        return fault_lines(fault, width)
    near = get_close_matches(word.lower(), [*CODES, *faults, *map(str.lower, CODES)], n=1)
    advice = f"Did you mean {near[0]}?" if near else "`govgraph rules` lists them."
    raise NothingFound(f"There is no rule “{word}”. {advice}")
