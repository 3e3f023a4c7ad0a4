"""The pages of rules, and the list of them, as text."""

from collections.abc import Iterable, Iterator

from govgraph.law import profile_names
from govgraph.lint.wording import counted, resting_on
from govgraph.model.catalogue import CATALOGUE
from govgraph.paragraph import Line, Piece, Role, listed, visible, wrapped
from govgraph.problem import Fault
from govgraph.reports.plain.faults import MEANINGS
from govgraph.rule import Rule

_INDENT = (Piece("  "),)
_BULLET = (Piece("- "),)
_FENCE = "```"


def rule_lines(rule: Rule, width: int) -> Iterator[Line]:
    """One rule's page: what it looks for, why, examples, and what it rests on."""
    yield (Piece(f"{rule.code} {rule.name}", Role.TITLE),)
    yield from wrapped((Piece(rule.summary),), width)
    yield ()
    yield from wrapped((Piece(" ".join(_nature(rule))),), width)
    yield ()
    yield from _page(rule.page, width)
    yield ()
    yield (Piece("What it rests on", Role.HEADING),)
    for basis in rule.basis:
        yield from wrapped((Piece(resting_on(basis)),), width, _BULLET)


def _nature(rule: Rule) -> Iterator[str]:
    yield f"At most: {rule.severity}. Kind: {rule.kind}. Since version {rule.since}."
    if rule.threshold is not None:
        yield f"Its threshold is {rule.threshold:,.12g}, and can be set under `checks.thresholds`."
    if rule.needs_profile:
        yield "It runs only where a file names a profile (`checks: {profile: …}`)."
    if rule.replaces:
        others = ", ".join(f"{code} {CATALOGUE.get(code, '')}".strip() for code in rule.replaces)
        yield f"Of the same subject it takes the place of {others}."


def _page(page: str, width: int) -> Iterator[Line]:
    """Markdown as the pages use it: paragraphs, headings, lists and blocks of code."""
    for number, block in enumerate(_blocks(page)):
        if number:
            yield ()
        if block.startswith(_FENCE):
            yield from _code(block)
        elif block.startswith("## "):
            yield (Piece(block[3:], Role.HEADING),)
        else:
            yield from _paragraph(block, width)


def _code(block: str) -> Iterator[Line]:
    """A block of code as it stands, under the name of its file where it has one."""
    fence, *lines = block.splitlines()
    _, titled, name = fence.partition(" title=")
    if titled:
        yield (*_INDENT, Piece(f"{visible(name)}:", Role.PLACE))
    yield from ((*_INDENT, Piece(visible(line))) for line in lines)


def _blocks(page: str) -> Iterator[str]:
    """Stretches of a page between empty lines; a block of code is one, without its last fence."""
    lines: list[str] = []
    in_code = False
    for line in (*page.splitlines(), ""):
        is_fence = line.startswith(_FENCE)
        in_code ^= is_fence
        if in_code or (line and not is_fence):
            lines.append(line)
        elif lines:
            yield "\n".join(lines)
            lines = []


def _paragraph(block: str, width: int) -> Iterator[Line]:
    if not block.startswith(("- ", "* ")):
        yield from wrapped((Piece(block),), width)
        return
    items: list[str] = []
    for line in block.splitlines():
        if line.startswith(("- ", "* ")):
            items.append(line[2:])
        else:
            items[-1] += f" {line.strip()}"
    for item in items:
        yield from wrapped((Piece(item),), width, _BULLET)


def unbuilt_lines(code: str, width: int) -> Iterator[Line]:
    """What is known of a rule of the catalogue that is not built yet."""
    yield (Piece(f"{code} {CATALOGUE[code]}", Role.TITLE),)
    said = "This rule is in the catalogue and not built yet. A file may name it all the same."
    yield from wrapped((Piece(said),), width)


def fault_lines(fault: Fault, width: int) -> Iterator[Line]:
    """What a problem of a file means, and what mends it."""
    yield (Piece(f"{fault.code} {fault.slug}", Role.TITLE),)
    yield from wrapped((Piece(MEANINGS[fault]),), width)
    said = "It is a problem of the file itself, so no rule looks at the structure until it is gone."
    yield from wrapped((Piece(said),), width)


def list_lines(rules: Iterable[Rule], width: int) -> Iterator[Line]:
    """All rules with what each is about, and how many of the catalogue are not built yet."""
    roles = {str(role): role for role in Role}
    built = tuple(rules)
    for rule in built:
        severity = f"{rule.severity:<9}"
        first = (Piece(f"{rule.code}  "), Piece(severity, roles[rule.severity]), Piece(" "))
        name = Piece(rule.name, Role.LABEL)
        yield from wrapped((name, Piece(f": {rule.summary}")), width, first)
    yield ()
    later = len(CATALOGUE.keys() - {rule.code for rule in built})
    said = f"{counted(len(built), 'rule')}. `govgraph explain CODE` prints the page of one."
    more = f" {later} more are in the catalogue and not built yet." if later else ""
    yield from wrapped((Piece(said + more),), width)
    profiles = listed(f"`{name}`" for name in profile_names())
    said = f"What a law requires is asked only where a file names a profile: {profiles}."
    yield from wrapped((Piece(f"{said} `govgraph explain NAME` prints the page of one."),), width)
