"""The public functions. The first layer that opens files; knows no terminal and no clock."""

import gc
import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import get_close_matches
from os import PathLike, walk
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import TypeAlias

from govgraph.document import MAX_BYTES
from govgraph.graph import GovernanceGraph
from govgraph.lint import Report, lint
from govgraph.model.catalogue import CODES
from govgraph.model.fact import Source
from govgraph.model.scalars import read_date
from govgraph.model.structure import Structure
from govgraph.paragraph import Line, listed
from govgraph.problem import Fault
from govgraph.reader import Reading, read_structure
from govgraph.reports import renderer
from govgraph.reports.plain.entity import entity_lines
from govgraph.reports.plain.pages import fault_lines, rule_lines, unbuilt_lines
from govgraph.reports.plain.routes import route_lines
from govgraph.rules import all_rules
from govgraph.text import Text

AnyPath: TypeAlias = str | PathLike[str]
Progress: TypeAlias = Callable[[str], None]
"""Is told in a few words what is being done."""

__all__ = [
    "STANDARD_INPUT",
    "Disk",
    "NothingFound",
    "Options",
    "ProblemsFound",
    "all_rules",
    "check",
    "check_files",
    "described",
    "explanation",
    "graph",
    "load",
    "renderer",
    "schema",
    "traced",
]

STANDARD_INPUT = "standard input"
_ENDINGS = (".yaml", ".yml")
_DECLARATION = b"govgraph"


class ProblemsFound(Exception):
    """A file could not be read whole. The text tells all its problems, with their places."""

    def __init__(self, report: Report) -> None:
        super().__init__(renderer("text")((report,)))
        self.problems = report.problems


class NothingFound(Exception):
    """A folder holds no structure, or nothing has the name that was asked for; in a sentence."""


@dataclass(frozen=True, slots=True)
class Disk:
    """The files of this machine, by their paths with `/`. Given bytes are standard input."""

    standard_input: bytes | None = None

    def read(self, name: str) -> bytes:
        """The bytes of a file, and no more of them than are needed to tell that it is too large."""
        if name == STANDARD_INPUT and self.standard_input is not None:
            return self.standard_input
        path = Path(name)
        if path.is_dir():
            raise IsADirectoryError(name)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)


@dataclass(frozen=True, slots=True)
class Options:
    """What a check is asked for besides the files.

    `sources` is the folder with the texts of the sources, `as_of` the date that takes the place of
    the file's own.
    """

    sources: Path | None = None
    as_of: str | None = None


def load(path: AnyPath) -> Structure:
    """Read a structure file and all that it includes.

    Raises `ProblemsFound` if it can't be read whole.
    """
    name = _displayed(path)
    with _collector_paused():
        reading = read_structure(name, Disk())
    if reading.structure is None:
        raise ProblemsFound(_unreadable(name, reading))
    return reading.structure


def graph(structure: Structure) -> GovernanceGraph:
    """The graph of a structure. Its `networkx` is a frozen MultiDiGraph to go on with."""
    with _collector_paused():
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
    with _collector_paused():
        if isinstance(structure, Structure):
            return _checked(structure, MappingProxyType({}), options)
        name = _displayed(structure)
        return _report(name, read_structure(name, Disk()), options)


def check_files(
    paths: Iterable[AnyPath], options: Options, disk: Disk, progress: Progress
) -> tuple[Report, ...]:
    """Check every structure that paths name: files, and all structures of folders.

    Of a folder, a file that another of them includes is not checked a second time. Raises
    `NothingFound` if a folder holds no structure.
    """
    with _collector_paused():
        found = dict(_files(paths))
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
        return _unreadable(name, reading)
    return _checked(reading.structure, reading.texts, options)


def _unreadable(name: str, reading: Reading) -> Report:
    return Report("", (name,), reading.texts, problems=reading.problems)


def _checked(structure: Structure, texts: Mapping[str, Text], options: Options) -> Report:
    asked = with_options(structure, options)
    return replace(lint(GovernanceGraph(asked), all_rules()), texts=texts)


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


def _files(paths: Iterable[AnyPath]) -> Iterator[tuple[str, bool]]:
    """The displayed name of each file, and whether it was found in a folder."""
    named = [path for path in map(_displayed, paths) if not Path(path).is_dir()]
    for path in map(_displayed, paths):
        if path in named:
            yield path, False
            continue
        inside = [name for name in _structures(path) if name not in named]
        if not inside and not any(posixpath.dirname(name) == path for name in named):
            raise NothingFound(f"The folder {path} holds no structure.")
        yield from ((name, True) for name in inside)


def _structures(folder: str) -> Iterator[str]:
    """The structure files of a folder and its folders, in order; hidden ones are left out."""
    for place, folders, files in walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(place, name)
            if name.endswith(_ENDINGS) and not name.startswith(".") and _declares(path):
                yield posixpath.normpath(path.as_posix())


def _declares(path: Path) -> bool:
    """Whether a YAML file says that it is a structure, by its key `govgraph`.

    One that can't be opened is taken for one, so that it is told.
    """
    try:
        with path.open("rb") as file:
            return any(line.lstrip(b"\xef\xbb\xbf{\"' ").startswith(_DECLARATION) for line in file)
    except OSError:
        return True


def _displayed(path: AnyPath) -> str:
    return PurePath(path).as_posix()


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Let the garbage collector rest while much is made and nothing is thrown away.

    What was made goes to the oldest generation unseen, so that nothing is looked through just
    because it is new.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_freeze_count() == 0:
                gc.freeze()
                gc.unfreeze()
            gc.enable()


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
    name = _displayed(path)
    with _collector_paused():
        reading = read_structure(name, Disk())
        if reading.structure is None:
            raise ProblemsFound(_unreadable(name, reading))
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
