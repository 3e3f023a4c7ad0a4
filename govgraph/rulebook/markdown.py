"""The pages of rules, and the table of them, as Markdown."""

import re
from collections.abc import Iterable, Iterator

from govgraph.lint.wording import resting_on
from govgraph.model.catalogue import CATALOGUE, LEFT_OUT
from govgraph.rule import Rule
from govgraph.rulebook.listing import Listing
from govgraph.rulebook.sayings import figures, nature

_FENCE = re.compile(r"^```(\w+)(?: title=(\S+))?\n(.*?)^```$\n?", re.MULTILINE | re.DOTALL)
_SIGNS = re.compile(r"([\\`*_\[\]<>#|&])")
_COLUMNS = ("Code", "Name", "At most", "What it looks for", "Threshold")


def rules_as_markdown(listing: Listing) -> str:
    """A list of rules: the table of them, those left out, and the page of each."""
    parts = ["# Rules", table(listing.rules), left_out(listing.left_out)]
    parts += (f"## {rule.title}\n\n{page(rule, 3)}" for rule in listing.rules)
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"


def table(rules: Iterable[Rule], folder: str = "") -> str:
    """One line for each rule. Its name leads to its page, in the file `folder` or the same one."""
    rows = (_row(rule, folder) for rule in rules)
    return "".join(
        f"| {' | '.join(row)} |\n" for row in (_COLUMNS, ("---",) * len(_COLUMNS), *rows)
    )


def _row(rule: Rule, folder: str) -> tuple[str, ...]:
    threshold = "" if rule.threshold is None else figures(rule.threshold)
    severity = f"{rule.severity}, with a profile" if rule.needs_profile else str(rule.severity)
    name = f"[{rule.name}]({folder}#{anchor(rule)})"
    code = rule.code if rule.code in CATALOGUE else "own"
    return code, name, severity, _prose(rule, rule.summary), threshold


def anchor(rule: Rule) -> str:
    """The name by which the heading of a rule's page is linked to."""
    return rule.title.lower().replace(" ", "-")


def left_out(codes: Iterable[str]) -> str:
    """A line for each rule of the catalogue that is left out, with the reason."""
    return "".join(f"- {code} {CATALOGUE[code]}: {LEFT_OUT[code]}\n" for code in codes)


def page(rule: Rule, level: int) -> str:
    """One rule's page, without the heading above it. Its own headings are of a level."""
    mark = "#" * level
    why, *parts = _parts(rule)
    said = [_prose(rule, rule.summary), " ".join(nature(rule))]
    said += [f"{mark} Why it matters", _prose(rule, why.strip())]
    if rule.basis:
        said += ["It rests on:", "\n".join(f"- {_escaped(resting_on(one))}" for one in rule.basis)]
    said += (f"{mark} {_with_files_named(part).strip()}" for part in parts)
    return "\n\n".join(said) + "\n"


def _parts(rule: Rule) -> list[str]:
    """A page, divided at its headings. What an author wrote has none, whatever it looks like."""
    if rule.code not in CATALOGUE:
        return [rule.page]
    return re.split(r"^## ", rule.page, flags=re.MULTILINE)


def _with_files_named(part: str) -> str:
    """A part of a page in which the name of a file stands above its block, and not in its fence."""
    return _FENCE.sub(lambda found: "".join(_block(*found.groups())), part)


def _block(kind: str, name: str | None, text: str) -> Iterator[str]:
    if name:
        yield f"`{name}`:\n\n"
    yield f"```{kind}\n{text}```\n"


def _prose(rule: Rule, text: str) -> str:
    """Words of a rule. Those of govgraph's own are Markdown; an author's may hold anything."""
    return text if rule.code in CATALOGUE else _escaped(text)


def _escaped(text: str) -> str:
    """Words on one line, in which nothing is taken for a sign of Markdown."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
