"""Which rules run, and why the others do not."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from govgraph.model.catalogue import CATALOGUE, CODES, FAMILIES
from govgraph.model.structure import Structure
from govgraph.reader.complaints import nearest
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

    def leaves(self, rule: Rule) -> bool:
        """Whether a rule may run, as far as the command has a say."""
        return _by_command(rule, self) is None


EVERYTHING = Selection()


class SelectionRefused(ValueError):
    """A command names a rule that there is not, or leaves none to run; in a sentence."""


def selected(words: Iterable[str], rules: Iterable[Rule]) -> frozenset[str]:
    """The codes of the rules that words name: a code, a name, or a family by letters or name.

    Raises `SelectionRefused` for other words, all of them. A family is those of its rules that are
    built.
    """
    known = _known(tuple(rules))
    spelt = {name.lower(): own for name, own in known.items()}
    given = {word: known.get(word) or spelt.get(_spelt(word)) for word in words}
    refused = [_refused(word, known) for word, codes in given.items() if codes is None]
    if refused:
        raise SelectionRefused("\n".join(refused))
    return frozenset(code for codes in given.values() if codes is not None for code in codes)


def _spelt(word: str) -> str:
    return "-".join(word.lower().replace("_", " ").split())


def _refused(word: str, known: Iterable[str]) -> str:
    advice = nearest(word, known) or "`govgraph rules` lists them."
    return f"There is no rule and no family of rules “{word}”. {advice}"


def _known(rules: tuple[Rule, ...]) -> Mapping[str, tuple[str, ...]]:
    """The codes behind each word that may be given."""
    known: dict[str, tuple[str, ...]] = {word: (code,) for word, code in CODES.items()}
    known |= {word: (rule.code,) for rule in rules for word in (rule.code, rule.name)}
    for letters, family in FAMILIES.items():
        own = tuple(
            rule.code for rule in rules if rule.code in CATALOGUE and rule.code.startswith(letters)
        )
        known |= {letters: own, family: own}
    return known


def chosen(
    rules: Iterable[Rule], structure: Structure, selection: Selection
) -> Iterator[tuple[Rule, Why | None]]:
    """Each rule, by code, with why it does not run; None for one that does."""
    ignored = frozenset(structure.checks.ignore)
    for rule in sorted(rules, key=lambda one: one.code):
        yield rule, _by_command(rule, selection) or _by_file(rule, structure, ignored)


def _by_command(rule: Rule, selection: Selection) -> Why | None:
    called = (rule.code, rule.name)
    if selection.select is not None and selection.select.isdisjoint(called):
        return Why.NOT_SELECTED
    return None if selection.ignore.isdisjoint(called) else Why.IGNORED_BY_COMMAND


def _by_file(rule: Rule, structure: Structure, ignored: frozenset[str]) -> Why | None:
    if not ignored.isdisjoint((rule.code, rule.name)):
        return Why.IGNORED_BY_FILE
    return Why.NEEDS_PROFILE if rule.needs_profile and not structure.checks.profile else None
