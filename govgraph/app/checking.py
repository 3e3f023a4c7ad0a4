"""Checks structures: reads their files, runs the rules, and lets a report know its texts."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from govgraph.app.collector import collector_paused
from govgraph.app.disk import DISK, AnyPath, Disk, displayed, nearest, structure_files
from govgraph.app.refused import ProblemsFound
from govgraph.document import decode
from govgraph.finding import Severity
from govgraph.graph import GovernanceGraph
from govgraph.lint import EVERYTHING, Report, Selection, lint
from govgraph.lint.selection import SelectionRefused, selected
from govgraph.lint.showing import Questions, shown
from govgraph.model.fact import Source
from govgraph.model.scalars import read_date
from govgraph.model.structure import Structure
from govgraph.own_rules import rule_of
from govgraph.problem import Fault, Problem
from govgraph.reader import Reading, read_structure
from govgraph.rule import Rule
from govgraph.rules import all_rules
from govgraph.text import Text

if TYPE_CHECKING:
    from govgraph.app.baselines import Beside

Progress: TypeAlias = Callable[[str], None]
"""Is told in a few words what is being done."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a check is asked for besides the files.

    `sources` is the folder with the texts of the sources, `as_of` the date that takes the place of
    the file's own. `select` and `ignore` are codes and names of rules and of families. `failing` is
    the least severity that fails. What `baseline` knows fails nothing; what is found is written to
    `write_baseline`, whole or not at all.
    """

    sources: Path | None = None
    as_of: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    failing: Severity = Severity.LOW
    questions: Questions = Questions.SHOW
    baseline: Path | None = None
    write_baseline: Path | None = None


@dataclass(frozen=True, slots=True)
class _Run:
    """What holds for all structures of one check."""

    options: Options
    selection: Selection = EVERYTHING
    beside: "Beside | None" = None

    def checked(self, structure: Structure, texts: Mapping[str, Text]) -> Report:
        """The report of one structure."""
        asked = with_options(structure, self.options)
        report = lint(GovernanceGraph(asked), _rules(asked), self.selection)
        if self.beside is not None:
            report = self.beside.compared(report, structure)
        report = shown(report, self.options.questions, self.options.failing)
        return replace(report, texts=texts)

    def report(self, name: str, reading: Reading) -> Report:
        """The report of one structure, or of what keeps it from being read."""
        if reading.structure is None:
            return unreadable(name, reading)
        return self.checked(reading.structure, reading.texts)


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
    run = _Run(Options(Path(sources) if sources is not None else None, as_of))
    with collector_paused():
        if isinstance(structure, Structure):
            return run.checked(structure, dict(_texts(structure.files)))
        name = displayed(structure)
        return run.report(name, read_structure(name, DISK))


def check_files(
    paths: Iterable[AnyPath], options: Options, disk: Disk, progress: Progress
) -> tuple[Report, ...]:
    """Check every structure that paths name: files, and all structures of folders.

    Of a folder, a file that another of them includes is not checked a second time. Raises
    `NothingFound` if a folder holds no structure, `SelectionRefused` and `BaselineRefused` if the
    options can't be followed, and `ProblemsFound` if the baseline can't be read.
    """
    with collector_paused():
        readings = _readings(paths, disk, progress)
        unread = [name for name, one in readings.items() if one.structure is None]
        try:
            run = _run(options, readings.values(), disk)
        except SelectionRefused:
            # What can't be read may hold the rules that are named.
            if not unread:
                raise
            return tuple(unreadable(name, readings[name]) for name in unread)
        reports = tuple(_reports(readings, run, progress))
        if options.write_baseline is not None and not unread:
            from govgraph.app.baselines import write_baseline  # noqa: PLC0415 - only where wanted

            write_baseline(options.write_baseline, reports, run.beside)
        return reports if run.beside is None else run.beside.remarked(reports)


def _reports(readings: dict[str, Reading], run: _Run, progress: Progress) -> Iterator[Report]:
    """One report after another; of what was read, nothing is kept that is no longer needed."""
    for name in tuple(readings):
        progress(f"Checking {name}")
        yield run.report(name, readings.pop(name))


def _readings(paths: Iterable[AnyPath], disk: Disk, progress: Progress) -> dict[str, Reading]:
    """Every structure that paths name, read once, without those that others of them include."""
    found = dict(structure_files(paths))
    readings = {}
    for number, name in enumerate(found, start=1):
        progress(f"Reading {name} ({number} of {len(found)})")
        readings[name] = read_structure(name, disk)
    included = {file for name, one in readings.items() for file in one.texts if file != name}
    return {name: one for name, one in readings.items() if not (found[name] and name in included)}


def _run(options: Options, readings: Iterable[Reading], disk: Disk) -> _Run:
    """What holds for all structures, once the options have been looked at."""
    structures = [one.structure for one in readings if one.structure is not None]
    rules = {rule.code: rule for structure in structures for rule in _rules(structure)}.values()
    selection = _selection(options, tuple(rules))
    if options.baseline is None and options.write_baseline is None:
        return _Run(options, selection)
    from govgraph.app.baselines import beside, place_for_baseline  # noqa: PLC0415 - only where wanted

    if options.write_baseline is not None:
        place_for_baseline(options.write_baseline, structures)
    if options.baseline is None:
        return _Run(options, selection)
    return _Run(options, selection, beside(options.baseline, structures, rules, disk))


def _selection(options: Options, rules: Sequence[Rule]) -> Selection:
    if not (options.select or options.ignore):
        return EVERYTHING
    select = selected(options.select, rules) if options.select else None
    selection = Selection(select, selected(options.ignore, rules))
    if rules and not any(map(selection.leaves, rules)):
        raise SelectionRefused("`--select` and `--ignore` leave no rule to run.")
    return selection


def _rules(structure: Structure) -> tuple[Rule, ...]:
    """Every rule there is for a structure: govgraph's, and those that its author wrote."""
    return (*all_rules(), *map(rule_of, structure.checks.rules))


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
