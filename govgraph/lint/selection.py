"""Which rules run, and why the others do not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from govgraph.model.structure import Structure
from govgraph.rule import Rule


class Why(StrEnum):
    """Why a rule did not run."""

    NOT_SELECTED = "not selected"
    IGNORED_BY_COMMAND = "ignored by the command"
    IGNORED_BY_FILE = "ignored by the file"
    NEEDS_PROFILE = "needs a profile"


@dataclass(frozen=True, slots=True)
class Off:
    """A rule that did not run, and why."""

    rule: Rule
    why: Why


@dataclass(frozen=True, slots=True)
class Selection:
    """The rules that whoever runs the check asks for, by code or name.

    `select` is the only ones to run (None for all), `ignore` those to leave out.
    """

    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()


EVERYTHING = Selection()


def chosen(
    rules: Iterable[Rule], structure: Structure, selection: Selection
) -> Iterator[tuple[Rule, Why | None]]:
    """Each rule, by code, with why it does not run; None for one that does."""
    ignored = frozenset(structure.checks.ignore)
    for rule in sorted(rules, key=lambda one: one.code):
        yield rule, _why(rule, structure, selection, ignored)


def _why(
    rule: Rule, structure: Structure, selection: Selection, ignored: frozenset[str]
) -> Why | None:
    called = (rule.code, rule.name)
    if selection.select is not None and selection.select.isdisjoint(called):
        return Why.NOT_SELECTED
    if not selection.ignore.isdisjoint(called):
        return Why.IGNORED_BY_COMMAND
    if not ignored.isdisjoint(called):
        return Why.IGNORED_BY_FILE
    if rule.needs_profile and not structure.checks.profile:
        return Why.NEEDS_PROFILE
    return None
