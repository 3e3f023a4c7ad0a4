"""Baselines on the disk: which structures they know, and how they are put in place."""

import posixpath
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from govgraph.app.disk import Disk, NothingFound, displayed, nearest, obstacle, write_whole
from govgraph.app.refused import BaselineRefused, ProblemsFound
from govgraph.document import decode
from govgraph.finding import Remark
from govgraph.lint import Report
from govgraph.lint.baseline import Baseline, Known
from govgraph.lint.baseline_file import read_baseline, written
from govgraph.lint.comparing import compared, entries
from govgraph.model.catalogue import CODES
from govgraph.model.structure import Structure
from govgraph.paragraph import listed
from govgraph.problem import Fault, Origin, Problem
from govgraph.reader.complaints import nearest as nearest_word
from govgraph.rule import Rule
from govgraph.text import Text

_Who: TypeAlias = tuple[str, str]
"""A structure as a baseline tells it from others: its title, and the name of its first file."""
_NAMED = 6


@dataclass(frozen=True, slots=True)
class Beside:
    """A baseline beside the structures of one run."""

    baseline: Baseline
    run: tuple[_Who, ...]

    def compared(self, report: Report, structure: Structure) -> Report:
        """A report of one of the structures, compared with what is known of it."""
        known = self.baseline.part(_who(report.title, report.files), self.run)
        return compared(report, self.baseline.name, known, structure.entities.keys())

    @property
    def unchecked(self) -> tuple[Known, ...]:
        """What the baseline knows of structures that are not in the run."""
        parts = [self.baseline.part(who, self.run) for who in self.run]
        return tuple(one for one in self.baseline.structures if one not in parts)

    def remarked(self, reports: Sequence[Report]) -> tuple[Report, ...]:
        """The reports of the run, the first of which says what else the baseline knows."""
        if not (self.unchecked and reports):
            return tuple(reports)
        titles = listed((f"“{one.title}”" for one in self.unchecked), _NAMED)
        remark = Remark(f"{self.baseline.name} also knows {titles}, not checked here")
        first, *others = reports
        return (replace(first, remarks=(*first.remarks, remark)), *others)


def beside(
    path: Path, structures: Sequence[Structure], rules: Iterable[Rule], disk: Disk
) -> Beside:
    """The baseline of a file, for a run over some structures.

    Raises `ProblemsFound` if it can't be read, or knows none of them, and `NothingFound` if there
    is no such file.
    """
    text = _text(displayed(path), disk)
    own = {word: rule.code for rule in rules for word in (rule.code, rule.name)}
    run = tuple(_who(one.title, one.files) for one in structures)
    baseline, problems = read_baseline(text, {**CODES, **own}, {title for title, _ in run})
    if baseline is None:
        raise _broken(text, problems)
    found = Beside(baseline, run)
    if run and baseline.structures and len(found.unchecked) == len(baseline.structures):
        raise _broken(text, (_other(baseline, run),))
    return found


def _text(name: str, disk: Disk) -> Text:
    try:
        text, problem = decode(name, disk.read(name))
    except FileNotFoundError:
        near = nearest(name)
        advice = f" Did you mean “{near}”?" if near else ""
        raise NothingFound(f"There is no file {name}.{advice}") from None
    if problem is not None:
        raise _broken(text, (problem,))
    return text


def _other(baseline: Baseline, run: Sequence[_Who]) -> Problem:
    known = [f"“{one.title}”" for one in baseline.structures]
    titles = dict.fromkeys(title for title, _ in run)
    checked = " or ".join(f"“{title}”" for title in list(titles)[:_NAMED])
    sentence = f"{baseline.name} is a baseline of {listed(known, _NAMED)}, not of {checked}"
    origin = Origin(baseline.name, ("structures", 0, "title"))
    advice = nearest_word(baseline.structures[0].title, titles)
    return Problem(Fault.OTHER_BASELINE, sentence, origin, advice)


def _broken(text: Text, problems: tuple[Problem, ...]) -> ProblemsFound:
    return ProblemsFound(Report("", (text.name,), {text.name: text}, problems=problems))


def place_for_baseline(path: Path, structures: Sequence[Structure], rules: Path | None) -> None:
    """Make sure, before the work, that a baseline of some structures can be put in a place.

    Raises `BaselineRefused` if there is no such folder, a structure or a file of rules is read from
    there, or two structures could not be told apart.
    """
    refusal = obstacle(path, (file for one in structures for file in one.files), "baseline")
    if refusal:
        raise BaselineRefused(refusal)
    if rules is not None and path.exists() and path.samefile(rules):
        raise BaselineRefused(
            f"{displayed(path)} is the file of rules: give the baseline another name."
        )
    run = Counter(_who(one.title, one.files) for one in structures)
    for (title, file), number in run.items():
        if number > 1:
            raise BaselineRefused(
                f"{number} structures are called “{title}” and come from a file {file}: a baseline "
                "could not tell them apart."
            )


def write_baseline(path: Path, reports: Iterable[Report], before: Beside | None) -> None:
    """Put what was found in place as a baseline, whole or not at all.

    With what the baseline before it knows of structures that are not in the run.
    """
    found = [Known(*_who(one.title, one.files), entries(one)) for one in reports]
    write_whole(path, written([*found, *(before.unchecked if before else ())]))


def _who(title: str, files: Sequence[str]) -> _Who:
    return title, posixpath.basename(files[0])
