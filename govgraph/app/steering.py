"""What a check is asked for besides the files, by the command or by a program."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypedDict

from govgraph.app.disk import AnyPath
from govgraph.finding import Severity
from govgraph.lint.showing import Questions


@dataclass(frozen=True, slots=True)
class Options:
    """What a check is asked for besides the files.

    `sources` is the folder with the texts of the sources, `as_of` the date that takes the place of
    the file's own. `select` and `ignore` are codes and names of rules and of families. `failing` is
    the least severity that fails. `report` is where a report is to go: it is not written here. What
    `baseline` knows fails nothing; what is found is written to `write_baseline`, whole or not at
    all. `rules` is a file of rules that hold for all structures. `suggest` asks for the links that
    would settle most of what is open.
    """

    sources: Path | None = None
    as_of: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    failing: Severity = Severity.LOW
    questions: Questions = Questions.SHOW
    report: Path | None = None
    baseline: Path | None = None
    write_baseline: Path | None = None
    rules: Path | None = None
    suggest: bool = False


class Steering(TypedDict, total=False):
    """What a program may ask of a check: the options of the command, under their names."""

    sources: AnyPath | None
    """The folder with the texts of the sources, with which quotes are compared."""
    as_of: str | None
    """The date that takes the place of the structure's own."""
    select: str | Iterable[str]
    """The only rules to run: codes and names of rules and of families."""
    ignore: str | Iterable[str]
    """Rules to leave out, also of those that are selected."""
    rules: AnyPath | None
    """A file of rules that hold besides govgraph's own and the structure's."""
    questions: Literal["show", "hide", "only", "fail"]
    """What becomes of questions; only `fail` lets them fail the check."""
    fail_on: Literal["high", "medium", "low", "question", "note"]
    """The least that fails the check."""
    baseline: AnyPath | None
    """The file whose findings are known already, and fail nothing."""
    write_baseline: AnyPath | None
    """The file to which what is found is written, to be a `baseline`."""
    suggest: bool
    """Whether to look for the links that would settle most of what is open."""


def options(steering: Steering) -> Options:
    """The options that a program asks for. Raises ValueError for a word that is none."""
    return Options(
        sources=_path(steering.get("sources")),
        as_of=steering.get("as_of"),
        select=_words(steering.get("select", ())),
        ignore=_words(steering.get("ignore", ())),
        failing=Severity(steering.get("fail_on", "low")),
        questions=Questions(steering.get("questions", "show")),
        baseline=_path(steering.get("baseline")),
        write_baseline=_path(steering.get("write_baseline")),
        rules=_path(steering.get("rules")),
        suggest=steering.get("suggest", False),
    )


def _path(given: AnyPath | None) -> Path | None:
    return None if given is None else Path(given)


def _words(given: str | Iterable[str]) -> tuple[str, ...]:
    """Words, of a text those between its commas."""
    if isinstance(given, str):
        given = given.split(",")
    return tuple(word.strip() for word in given if word.strip())
