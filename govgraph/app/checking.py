"""Checks structures: reads their files, runs the rules, and lets a report know its texts."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias, Unpack

from govgraph.app.collector import collector_paused
from govgraph.app.disk import DISK, AnyPath, Disk, displayed, nearest, structure_files
from govgraph.app.refused import ProblemsFound
from govgraph.app.reporting import place_for_report
from govgraph.app.steering import Options, Steering, options
from govgraph.document import decode
from govgraph.finding import Remark
from govgraph.graph import GovernanceGraph
from govgraph.lint import EVERYTHING, Report, Selection, lint
from govgraph.lint.selection import SelectionRefused, selected
from govgraph.lint.showing import shown
from govgraph.model.fact import Source
from govgraph.model.scalars import read_date
from govgraph.model.structure import Structure
from govgraph.own_rules import rule_of
from govgraph.problem import Fault, Problem
from govgraph.reader import Reading, read_own_rules, read_structure
from govgraph.rule import Rule
from govgraph.rules import all_rules
from govgraph.text import Text

if TYPE_CHECKING:
    from govgraph.app.baselines import Beside

Progress: TypeAlias = Callable[[str], None]
"""Is told in a few words what is being done."""
_NOTHING_TO_SUGGEST = Remark(
    "No link is suggested: nothing that is stated gives reason to ask for one that settles anything"
)


@dataclass(frozen=True, slots=True)
class _Run:
    """What holds for all structures of one check."""

    options: Options
    disk: Disk = DISK
    progress: Progress = lambda _: None
    rules: tuple[Rule, ...] = ()
    """Those that an author wrote for all of them."""
    selection: Selection = EVERYTHING
    beside: "Beside | None" = None

    def checked(self, structure: Structure, texts: Mapping[str, Text]) -> Report:
        """The report of one structure."""
        asked = GovernanceGraph(with_options(structure, self.options))
        rules = rules_for(asked.structure, self.rules)
        report = replace(lint(asked, rules, self.selection), texts=texts)
        if self.options.suggest:
            self.progress(f"Looking for links to suggest for {asked.structure.files[0]}")
            report = _with_suggestions(asked, report, rules)
        if self.beside is not None:
            report = self.beside.compared(report, structure)
        return shown(report, self.options.questions, self.options.failing)

    def report(self, name: str, reading: Reading) -> Report:
        """The report of one structure, or of what keeps it from being read."""
        if reading.structure is None:
            return unreadable(name, reading)
        return self.checked(reading.structure, reading.texts)


def _with_suggestions(asked: GovernanceGraph, report: Report, rules: tuple[Rule, ...]) -> Report:
    """A report with the links that would settle most of what is open, or that there are none."""
    from govgraph.suggestions import suggestions  # noqa: PLC0415 - only where they are asked for

    found = suggestions(asked, report, rules)
    remarks = () if found else (_NOTHING_TO_SUGGEST,)
    return replace(report, suggestions=found, remarks=(*report.remarks, *remarks))


def load(path: AnyPath, disk: Disk = DISK, *, rules: AnyPath | None = None) -> Structure:
    """Read a structure file and all that it includes.

    It may name the rules of `rules`, a file of rules that an author wrote. Raises `ProblemsFound`
    if a file can't be read whole.
    """
    own = () if rules is None else read_rules(displayed(rules), disk)
    with collector_paused():
        return read(displayed(path), disk, own)


def read(name: str, disk: Disk, rules: Iterable[Rule] = ()) -> Structure:
    """The structure of a file, which may name some rules that an author wrote.

    Raises `ProblemsFound` if it can't be read whole.
    """
    reading = read_structure(name, disk, _names(rules))
    if reading.structure is None:
        raise ProblemsFound(unreadable(name, reading))
    return replace(reading.structure, digest=_digest(reading.texts.values()))


def _digest(texts: Iterable[Text]) -> str:
    """What tells these texts apart from any others, wherever they lie and whatever they end in."""
    from hashlib import sha256  # noqa: PLC0415 - a check does not need it

    found = sha256()
    for text in texts:
        plain = text.content.replace("\r\n", "\n").encode()
        found.update(b"%d " % len(plain) + plain)
    return found.hexdigest()


def read_rules(name: str, disk: Disk) -> tuple[Rule, ...]:
    """The rules of a file of rules that an author wrote.

    Raises `ProblemsFound` if it can't be read whole.
    """
    found = read_own_rules(name, disk)
    if found.problems:
        raise ProblemsFound(unreadable(name, Reading(None, found.problems, found.texts)))
    return tuple(map(rule_of, found.rules))


def graph(structure: Structure) -> GovernanceGraph:
    """The graph of a structure. Its `networkx` is a frozen MultiDiGraph to go on with."""
    with collector_paused():
        return GovernanceGraph(structure)


def check(structure: AnyPath | Structure, **steering: Unpack[Steering]) -> Report:
    """Check one structure, given as a file or as `load` returned it, as the command does.

    A file that can't be read whole gives a report with its `problems`. Raises ValueError, in a
    sentence, if what steers the check can't be followed: no date, no such rule, a file of rules or
    a baseline that can't be read, no place for a baseline.
    """
    with collector_paused():
        run = _begun(options(steering), DISK)
        if isinstance(structure, Structure):
            name, texts = structure.files[0], dict(_texts(structure.files))
            reading = Reading(structure, (), MappingProxyType(texts))
        else:
            name = displayed(structure)
            reading = read_structure(name, DISK, _names(run.rules))
        (report,) = _checked({name: reading}, run)
        return report


def check_files(
    paths: Iterable[AnyPath], asked: Options, disk: Disk, progress: Progress
) -> tuple[Report, ...]:
    """Check every structure that paths name: files, and all structures of folders.

    Of a folder, a file that another of them includes is not checked a second time. Raises
    `NothingFound` if a folder holds no structure, `SelectionRefused`, `BaselineRefused` and
    `ReportRefused` if the options can't be followed, and `ProblemsFound` if the baseline or the
    file of rules can't be read.
    """
    with collector_paused():
        run = _begun(asked, disk, progress)
        readings = _readings(paths, run)
        if asked.report is not None:
            files = [file for name, one in readings.items() for file in (name, *one.texts)]
            others = (
                ("baseline", asked.baseline),
                ("baseline", asked.write_baseline),
                ("file of rules", asked.rules),
            )
            place_for_report(asked.report, files, others)
        return _checked(readings, run)


def _begun(asked: Options, disk: Disk, progress: Progress = lambda _: None) -> _Run:
    rules = () if asked.rules is None else read_rules(displayed(asked.rules), disk)
    return _Run(asked, disk, progress, rules)


def _checked(readings: dict[str, Reading], run: _Run) -> tuple[Report, ...]:
    """The reports of all that was read, and the baseline put in place where one is asked for."""
    unread = [name for name, one in readings.items() if one.structure is None]
    try:
        run = _followed(run, readings.values())
    except SelectionRefused:
        # What can't be read may hold the rules that are named.
        if not unread:
            raise
        return tuple(unreadable(name, readings[name]) for name in unread)
    reports = tuple(_reports(readings, run))
    if run.options.write_baseline is not None and not unread:
        from govgraph.app.baselines import write_baseline  # noqa: PLC0415 - only where wanted

        write_baseline(run.options.write_baseline, reports, run.beside)
    return reports if run.beside is None else run.beside.remarked(reports)


def _reports(readings: dict[str, Reading], run: _Run) -> Iterator[Report]:
    """One report after another; of what was read, nothing is kept that is no longer needed."""
    for name in tuple(readings):
        run.progress(f"Checking {name}")
        yield run.report(name, readings.pop(name))


def _readings(paths: Iterable[AnyPath], run: _Run) -> dict[str, Reading]:
    """Every structure that paths name, read once, without those that others of them include."""
    found = dict(structure_files(paths))
    readings = {}
    for number, name in enumerate(found, start=1):
        run.progress(f"Reading {name} ({number} of {len(found)})")
        readings[name] = read_structure(name, run.disk, _names(run.rules))
    included = {file for name, one in readings.items() for file in one.texts if file != name}
    return {name: one for name, one in readings.items() if not (found[name] and name in included)}


def _followed(run: _Run, readings: Iterable[Reading]) -> _Run:
    """A run with its rules chosen and its baseline read, once the options have been looked at."""
    asked = run.options
    structures = [one.structure for one in readings if one.structure is not None]
    every = (rule for structure in structures for rule in rules_for(structure, run.rules))
    rules = {rule.code: rule for rule in every}.values()
    run = replace(run, selection=_selection(asked, tuple(rules)))
    if asked.baseline is None and asked.write_baseline is None:
        return run
    from govgraph.app.baselines import beside, place_for_baseline  # noqa: PLC0415 - only where wanted

    if asked.write_baseline is not None:
        place_for_baseline(asked.write_baseline, structures, asked.rules)
    if asked.baseline is None:
        return run
    return replace(run, beside=beside(asked.baseline, structures, rules, run.disk))


def _selection(asked: Options, rules: Sequence[Rule]) -> Selection:
    if not (asked.select or asked.ignore):
        return EVERYTHING
    select = selected(asked.select, rules) if asked.select else None
    selection = Selection(select, selected(asked.ignore, rules))
    if rules and not any(map(selection.leaves, rules)):
        raise SelectionRefused("`--select` and `--ignore` leave no rule to run.")
    return selection


def rules_for(structure: Structure, others: Iterable[Rule] = ()) -> tuple[Rule, ...]:
    """Every rule there is for a structure: govgraph's, its author's, and others of authors."""
    return (*all_rules(), *map(rule_of, structure.checks.rules), *others)


def _names(rules: Iterable[Rule]) -> tuple[str, ...]:
    return tuple(rule.name for rule in rules)


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


def with_options(structure: Structure, asked: Options) -> Structure:
    """A structure at the date that was asked for, with the words of its sources at hand."""
    if asked.as_of is not None:
        structure = replace(structure, as_of=read_date(asked.as_of))
    if asked.sources is not None:
        words = MappingProxyType(dict(_words(structure.sources, asked.sources)))
        structure = replace(structure, source_words=words)
    return structure


def _words(sources: Iterable[Source], folder: Path) -> Iterator[tuple[Source, str]]:
    """The text of each source that has one in the folder; never of a file outside it."""
    for source in sources:
        path = folder / (source.text or f"{source.id}.txt")
        if path.is_file() and path.resolve().is_relative_to(folder.resolve()):
            yield source, path.read_text(encoding="utf-8-sig", errors="replace")
