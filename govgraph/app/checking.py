"""Checks structures: reads their files, runs the rules, and lets a report know its texts."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from govgraph.app.collector import collector_paused
from govgraph.app.disk import DISK, AnyPath, Disk, displayed, nearest, structure_files
from govgraph.document import decode
from govgraph.finding import Severity
from govgraph.graph import GovernanceGraph
from govgraph.lint import Report, lint
from govgraph.model.fact import Source
from govgraph.model.scalars import read_date
from govgraph.model.structure import Structure
from govgraph.problem import Fault, Problem
from govgraph.reader import Reading, read_structure
from govgraph.reports import renderer
from govgraph.rules import all_rules
from govgraph.text import Text

Progress: TypeAlias = Callable[[str], None]
"""Is told in a few words what is being done."""


class ProblemsFound(Exception):
    """A file could not be read whole. The text tells all its problems, with their places."""

    def __init__(self, report: Report) -> None:
        super().__init__(renderer("text")((report,)).rstrip())
        self.problems = report.problems


@dataclass(frozen=True, slots=True)
class Options:
    """What a check is asked for besides the files.

    `sources` is the folder with the texts of the sources, `as_of` the date that takes the place of
    the file's own, `failing` the least severity that fails.
    """

    sources: Path | None = None
    as_of: str | None = None
    failing: Severity = Severity.LOW


def load(path: AnyPath, disk: Disk = DISK) -> Structure:
    """Read a structure file and all that it includes.

    Raises `ProblemsFound` if it can't be read whole.
    """
    name = displayed(path)
    with collector_paused():
        reading = read_structure(name, disk)
    if reading.structure is None:
        raise ProblemsFound(unreadable(name, reading))
    return reading.structure


def graph(structure: Structure) -> GovernanceGraph:
    """The graph of a structure. Its `networkx` is a frozen MultiDiGraph to go on with."""
    with collector_paused():
        return GovernanceGraph(structure)


def check(
    structure: AnyPath | Structure, *, sources: AnyPath | None = None, as_of: str | None = None
) -> Report:
    """Check one structure, given as a file or as `load` returned it.

    With `sources`, the folder with the texts of the sources, quotes are compared with them.
    `as_of` takes the place of the structure's own date. A file that can't be read whole gives a
    report with its `problems`. Raises ValueError if `as_of` is no date.
    """
    options = Options(Path(sources) if sources is not None else None, as_of)
    with collector_paused():
        if isinstance(structure, Structure):
            return _checked(structure, dict(_texts(structure.files)), options)
        name = displayed(structure)
        return _report(name, read_structure(name, DISK), options)


def check_files(
    paths: Iterable[AnyPath], options: Options, disk: Disk, progress: Progress
) -> tuple[Report, ...]:
    """Check every structure that paths name: files, and all structures of folders.

    Of a folder, a file that another of them includes is not checked a second time. Raises
    `NothingFound` if a folder holds no structure.
    """
    with collector_paused():
        found = dict(structure_files(paths))
        readings = {}
        for number, name in enumerate(found, start=1):
            progress(f"Reading {name} ({number} of {len(found)})")
            readings[name] = read_structure(name, disk)
        included = {
            file for name, reading in readings.items() for file in reading.texts if file != name
        }
        reports = []
        for name, in_folder in found.items():
            if not (in_folder and name in included):
                progress(f"Checking {name}")
                reports.append(_report(name, readings.pop(name), options))
        return tuple(reports)


def _report(name: str, reading: Reading, options: Options) -> Report:
    if reading.structure is None:
        return unreadable(name, reading)
    return _checked(reading.structure, reading.texts, options)


def unreadable(name: str, reading: Reading) -> Report:
    """The report of a file that could not be read whole: its problems, and nothing else."""
    problems = tuple(_advised(problem) for problem in reading.problems)
    return Report("", (name,), reading.texts, problems=problems)


def _advised(problem: Problem) -> Problem:
    """A problem, with the nearest name where the file that was asked for is not there."""
    file = problem.origin.file
    if problem.fault is not Fault.UNREADABLE_FILE or os.path.lexists(file):
        return problem
    near = nearest(file)
    return replace(problem, advice=f"Did you mean “{near}”?") if near else problem


def _texts(files: Iterable[str]) -> Iterator[tuple[str, Text]]:
    """The texts of files as they are now, to find lines in; none of a file that has gone."""
    for name in files:
        with suppress(OSError):
            text, _ = decode(name, DISK.read(name))
            yield name, text


def _checked(structure: Structure, texts: Mapping[str, Text], options: Options) -> Report:
    asked = with_options(structure, options)
    report = lint(GovernanceGraph(asked), all_rules())
    return replace(report, texts=texts, failing=options.failing)


def with_options(structure: Structure, options: Options) -> Structure:
    """A structure at the date that was asked for, with the words of its sources at hand."""
    if options.as_of is not None:
        structure = replace(structure, as_of=read_date(options.as_of))
    if options.sources is not None:
        words = MappingProxyType(dict(_words(structure.sources, options.sources)))
        structure = replace(structure, source_words=words)
    return structure


def _words(sources: Iterable[Source], folder: Path) -> Iterator[tuple[Source, str]]:
    """The text of each source that has one in the folder; never of a file outside it."""
    for source in sources:
        path = folder / (source.text or f"{source.id}.txt")
        if path.is_file() and path.resolve().is_relative_to(folder.resolve()):
            yield source, path.read_text(encoding="utf-8-sig", errors="replace")
