"""Broken YAML, told in plain words; above all the traps of YAML in quoted words."""

import re

from govgraph.document.events import BrokenYaml
from govgraph.problem import Fault, Mention, Origin, Problem
from govgraph.text import Position, Span, Text

QUOTE_ADVICE = "Put the words on their own line after `quote: >-`."

_QUOTE_KEY = re.compile(r"(?:^|[\s{,])(?P<key>quote:)(?:\s|$)")
_OTHER_KEY = re.compile(r"\s*(- )?[a-z_][a-z_.0-9-]*:(\s|$)")
_BLOCK_HEADER = re.compile(r"\s*[|>][-+1-9]*\s*(#.*)?$")
_LEADING = tuple("\"'[]{}@*&?!%|>`#,")
_INSIDE = re.compile(r": |:$| #")
_INSIDE_BRACES = re.compile(r"[,\[\]{}]")
_LINES_OF_A_QUOTE = 40
_NO_BREAK_SPACE = re.compile(r"(?:^[ \u00a0]*|:|^ *-)(\u00a0)")
_HIDDEN = "Here is a no-break space, which looks like a space and is none to YAML"

_MARKS = "put the whole of it in quotation marks"
_DIRECTIVE = "A line can't begin with “%”"
_COMMA = "expected ','"
_NO_COLON = "could not find expected ':'"
_COLON = "mapping values are not allowed"
_BEHIND_COMPLETE = "<block end>, but found '<scalar>'"
_AFTER_MARKS = {
    "'": "An apostrophe ends words that begin with “'”: put “\"” around them instead.",
    '"': "Another “\"” ends words that begin with one: put “'” around them instead.",
}
_PLAIN_WORDS = (
    (_NO_COLON, "This line has no “: ”, which every key needs behind it"),
    ("sequence entries are not allowed", "A list can't begin here; begin it on the next line"),
    ("mapping keys are not allowed", f"A text can't begin with “? ”: {_MARKS}"),
    ("expected ',' or ']'", "A list in […] is not closed before this, or a comma is missing"),
    ("expected ',' or '}'", "A mapping in {…} is not closed before this, or a comma is missing"),
    (
        _BEHIND_COMPLETE,
        f"Words stand here behind something that is already complete: {_MARKS}",
    ),
    ("expected <block end>", "This line is not indented like those that it belongs to"),
    ("quoted scalar found unexpected", "A quotation mark is opened here and never closed"),
    (
        "escape",
        "Behind “\\” in quotation marks only certain letters may stand; write “\\\\” for one “\\”",
    ),
    ("scanning an alias", f"A text can't begin with “*”: {_MARKS}"),
    ("scanning an anchor", f"A text can't begin with “&”: {_MARKS}"),
    ("tag", f"A text can't begin with “!”: {_MARKS}"),
    ("block scalar", "Behind “|” or “>” the words begin on the next line, not on this one"),
    ("expected the node content", "There is a comma or a bracket too many here"),
    ("'<document start>'", "Nothing may stand behind “...”, which ends a file"),
    ("directive", _DIRECTIVE),
    ("YAML document", _DIRECTIVE),
)
_NO_START = re.compile(r"found character '(.+)' that cannot start")
_ELSE = "This can't be read as YAML: something here or before it is not closed or not indented"
_TAB = r"'\t'"


def explain(text: Text, broken: BrokenYaml) -> Problem:
    """The one problem of a file that is not YAML."""
    if _TAB in broken.what or "\t" in _indentation(text.line(broken.position.line)):
        return _tab(text, broken.position)
    place = _inside(text, broken.position)
    if (hidden := _no_break_space(text, place)) is not None:
        span, advice = _one(text, hidden), "Put a plain space in its place."
        return Problem(Fault.BROKEN_YAML, _HIDDEN, Origin(text.name), advice, span)
    for position in (place, broken.context):
        if position is not None and (quote := _trapped_quote(text, position)):
            return quote_trap(text, Origin(text.name), quote)
    if _COLON in broken.what:
        return _colon(text, place)
    if _COMMA in broken.what and text.line(place.line)[place.column - 1 :][:1] == "?":
        sentence = "A “?” can't stand inside words in {…} or […]"
        span, advice = _one(text, place), "Put the words in quotation marks."
        return Problem(Fault.BROKEN_YAML, sentence, Origin(text.name), advice, span)
    return _otherwise(text, broken, place)


def _otherwise(text: Text, broken: BrokenYaml, place: Position) -> Problem:
    """What is told at the place itself, or where it began."""
    sentence, span = _sentence(broken.what), _one(text, place)
    if text.line(place.line)[:1] == "%":
        sentence, span = _DIRECTIVE, _whole(text, place.line)
    mentions: tuple[Mention, ...] = ()
    if broken.context is not None:
        begun = _one(text, broken.context)
        if _NO_COLON in broken.what:
            span = _rest(text, broken.context)
        elif "never closed" in sentence:
            span = begun
        elif "not closed" in sentence:
            mentions = (Mention(Origin(text.name), "begun here", begun),)
    advice = _AFTER_MARKS.get(text.line(place.line)[: place.column - 1].rstrip()[-1:], "")
    advice = advice if _BEHIND_COMPLETE in broken.what else ""
    return Problem(Fault.BROKEN_YAML, sentence, Origin(text.name), advice, span, mentions=mentions)


def quote_trap(text: Text, origin: Origin, span: Span) -> Problem:
    """Words that YAML takes for something else."""
    sentence = "YAML does not read the words of this quote as they stand"
    return Problem(Fault.QUOTE_TRAP, sentence, origin, QUOTE_ADVICE, _whole_if_empty(text, span))


def comment(text: Text, origin: Origin, span: Span) -> Problem:
    """A comment behind a quote: it can't be told from the words."""
    sentence = "What stands behind “#” is a comment to YAML, and is lost from the quote"
    end = Position(span.end.line, len(text.line(span.end.line)) + 1)
    return Problem(
        Fault.COMMENT_BEHIND_QUOTE, sentence, origin, QUOTE_ADVICE, Span(span.start, end)
    )


def duplicate(key: str, origin: Origin, span: Span) -> Problem:
    """A key that stands twice: YAML itself would keep the second, and lose the first unseen."""
    return Problem(
        Fault.DUPLICATE_KEY,
        f"The key “{key}” stands twice in one place",
        origin,
        "Keep one of them, and put what both say under it.",
        span,
        at_key=True,
        mentions=(Mention(origin, "first written here"),),
    )


def _sentence(what: str) -> str:
    if match := _NO_START.search(what):
        return f"A text can't begin with “{match[1]}”: {_MARKS}"
    return next((plain for words, plain in _PLAIN_WORDS if words in what), _ELSE)


def _colon(text: Text, place: Position) -> Problem:
    """A “: ” inside words that have begun: on this line, or on the line before."""
    fault, origin, span = Fault.BROKEN_YAML, Origin(text.name), _one(text, place)
    if ": " in text.line(place.line)[: place.column - 1]:
        sentence = "A “: ” can't stand inside words"
        return Problem(fault, sentence, origin, "Put the words in quotation marks.", span)
    sentence = "This line is read as more of the words before it, so it can't hold a key"
    advice = "End the line before with “:” if it is a key, or mend the indent."
    number = next((n for n in range(place.line - 1, 0, -1) if text.line(n).strip()), place.line)
    before = Mention(origin, "the line before", _whole(text, number))
    return Problem(fault, sentence, origin, advice, span, mentions=(before,))


def _tab(text: Text, position: Position) -> Problem:
    line = text.line(position.line)
    inside = "\t" not in _indentation(line)
    column = position.column if inside else line.index("\t") + 1
    span = Span(Position(position.line, column), Position(position.line, column + 1))
    where = "between the words" if inside else "in the indentation"
    sentence = f"There is a tab {where}; YAML takes spaces only"
    return Problem(Fault.TAB, sentence, Origin(text.name), "Put spaces in place of the tab.", span)


def _trapped_quote(text: Text, place: Position) -> Span | None:
    """The first line of the quote whose words hold what breaks the YAML at a place, else None."""
    words, least = text.line(place.line), _depth(text.line(place.line))
    for number in range(place.line, max(0, place.line - _LINES_OF_A_QUOTE), -1):
        line = text.line(number)
        found = _last_quote_key(line)
        if number < place.line:
            words = f"{line}\n{words}"
            if found and "{" not in line[: found.end()] and least <= found.start("key"):
                return None  # What comes behind is not indented as words of the quote would be.
            least = min(least, _depth(line) if line.strip() else least)
        if found:
            start = found.start("key")
            is_trapped = _is_trapped(words[:start], words[found.end() :])
            return _rest(text, Position(number, start + 1)) if is_trapped else None
        if number < place.line and line.strip() and not line[:1].isspace():
            return None
        if number < place.line and _OTHER_KEY.match(line):
            return None
    return None


def _last_quote_key(line: str) -> re.Match[str] | None:
    found = None
    for match in _QUOTE_KEY.finditer(line):
        found = match
    return found


def _is_trapped(before: str, words: str) -> bool:
    """Whether words behind `quote:` hold what YAML takes for its own."""
    first, *others = words.split("\n")
    if _BLOCK_HEADER.match(first):
        return False
    if "{" in before and _INSIDE_BRACES.search(words.rstrip().removesuffix("}")):
        return True
    pieces = [first.strip(), *(line.strip().removeprefix("- ").strip() for line in others)]
    return first.strip()[:2] == "- " or any(
        piece.startswith(_LEADING) or _INSIDE.search(piece) for piece in pieces
    )


def _no_break_space(text: Text, place: Position) -> Position | None:
    """A no-break space where a space was meant, on the line of a place or on that before it."""
    for number in (place.line - 1, place.line):
        match = _NO_BREAK_SPACE.search(text.line(number)) if number > 0 else None
        if match is not None:
            return Position(number, match.start(1) + 1)
    return None


def _depth(line: str) -> int:
    """How far a line is indented; an entry of a list one more than it shows."""
    return len(_indentation(line)) + line.lstrip().startswith("- ")


def _indentation(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _inside(text: Text, position: Position) -> Position:
    """A place behind the last line is told at the end of the last line with words."""
    number = min(position.line, len(text.lines))
    while number > 1 and number >= position.line and not text.line(number).strip():
        number -= 1
    if number == position.line:
        return position
    return Position(number, len(text.line(number)) + 1)


def _one(text: Text, position: Position) -> Span:
    """The one character at a place; nothing at the end of a line."""
    column = min(position.column, len(text.line(position.line)) + 1)
    end = min(column + 1, len(text.line(position.line)) + 1)
    return Span(Position(position.line, column), Position(position.line, end))


def _whole(text: Text, number: int) -> Span:
    return _rest(text, Position(number, len(_indentation(text.line(number))) + 1))


def _rest(text: Text, start: Position) -> Span:
    """The rest of a line, from a place on."""
    return Span(start, Position(start.line, len(text.line(start.line).rstrip()) + 1))


def _whole_if_empty(text: Text, span: Span) -> Span:
    return span if span.start < span.end else _whole(text, span.start.line)
