"""Text of a file as Markdown that shows it and obeys nothing in it."""

import re

from govgraph.paragraph import visible

_SIGNS = re.compile(r"[\\`*_\[\]<>|~^$&{}#@!]|:(?=//)")
"""What begins emphasis, code, links, HTML, tables, mathematics, entities, notes or a mention."""
_WWW = re.compile(r"(?i)(?<=\bwww)\.")
_CALLING = re.compile(r"(?<=[@#])(?=\w)|(?<=:)(?=[\w+-]+:)")
"""Behind what calls a person, an issue or a little picture on pages that look for such."""
_BETWEEN, _NOTHING = "\0", "<!-- -->"
_FIRST = re.compile(r"\d+(?=[.)])|(?=[-+=:%])")
"""What makes a list, a rule or a heading where it is the first of a line."""
_CODE = re.compile(r"(?<!`)`([^`]+)`(?!`)")


def literal(text: str) -> str:
    """Words on one line, with a backslash before each sign that Markdown would obey.

    A backslash does not keep GitHub from calling whoever stands behind an `@`: an empty comment
    between the two does.
    """
    return _begun(_escaped(_line(text)))


def with_code(text: str) -> str:
    """As `literal`, but what stands between two backticks is code: words of govgraph name keys."""
    parts = enumerate(_CODE.split(_line(text)))
    return _begun("".join(f"`{part}`" if number % 2 else _escaped(part) for number, part in parts))


def _line(text: str) -> str:
    return visible(" ".join(text.split()))


def _escaped(line: str) -> str:
    parted = _CALLING.sub(_BETWEEN, line)
    return _WWW.sub(r"\\.", _SIGNS.sub(r"\\\g<0>", parted)).replace(_BETWEEN, _NOTHING)


def _begun(line: str) -> str:
    first = _FIRST.match(line)
    return line if first is None else f"{first.group()}\\{line[first.end() :]}"
