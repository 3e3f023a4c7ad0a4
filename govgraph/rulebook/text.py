"""The pages of rules, and the list of them, as text."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from govgraph.law import profile_names
from govgraph.lint.wording import counted, resting_on
from govgraph.model.catalogue import CATALOGUE, LEFT_OUT
from govgraph.paragraph import Line, Piece, Role, listed, visible, wrapped
from govgraph.rule import Rule
from govgraph.rulebook.listing import Listing
from govgraph.rulebook.sayings import absent, nature

_INDENT = (Piece("  "),)
_BULLET = (Piece("- "),)
_FENCE = "```"
_ROLES: Mapping[str, Role] = MappingProxyType({str(role): role for role in Role})


def rule_lines(rule: Rule, width: int) -> Iterator[Line]:
    """One rule's page: what it looks for, why, examples, and what it rests on."""
    yield (Piece(rule.title, Role.TITLE),)
    yield from wrapped((Piece(rule.summary),), width)
    yield ()
    yield from wrapped((Piece(" ".join(nature(rule))),), width)
    yield ()
    yield from _page(rule.page, width)
    if rule.basis:
        yield ()
        yield (Piece("What it rests on", Role.HEADING),)
    for basis in rule.basis:
        yield from wrapped((Piece(resting_on(basis)),), width, _BULLET)


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


def absent_lines(code: str, width: int) -> Iterator[Line]:
    """What is known of a rule of the catalogue that there is not, and why."""
    yield (Piece(f"{code} {CATALOGUE[code]}", Role.TITLE),)
    yield from wrapped((Piece(absent(code)),), width)


def list_lines(listing: Listing, width: int) -> Iterator[Line]:
    """Rules with what each is about, and how many more of the catalogue there are to be."""
    for rule in listing.rules:
        name = Piece(rule.name, Role.LABEL)
        yield from wrapped((name, Piece(f": {rule.summary}")), width, _begun(rule))
    for code in listing.left_out:
        name = Piece(f"{CATALOGUE[code]}, left out:", Role.LABEL)
        first = (Piece(f"{code}  {'':<9} "),)
        yield from wrapped((name, Piece(f" {LEFT_OUT[code]}")), width, first)
    yield ()
    for said in _ending(listing):
        yield from wrapped((Piece(said),), width)


def _ending(listing: Listing) -> Iterator[str]:
    number = counted(len(listing.rules), "rule")
    later = f" {len(listing.later)} more are in the catalogue and not built yet."
    pages = "`govgraph explain CODE` prints the page of one."
    yield f"{number}. {pages}{later if listing.later else ''}"
    if any(rule.needs_profile for rule in listing.rules):
        profiles = listed(f"`{name}`" for name in profile_names())
        said = f"What a law requires is asked only where a file names a profile: {profiles}."
        yield f"{said} `govgraph explain NAME` prints the page of one."


def _begun(rule: Rule) -> Line:
    """The code and the severity of a rule, before its name."""
    code = rule.code if rule.code in CATALOGUE else "own"
    return (
        Piece(f"{code:<5}  "),
        Piece(f"{rule.severity:<9}", _ROLES[rule.severity]),
        Piece(" "),
    )
