"""Broken YAML, told in plain words; above all the traps of YAML in quoted words."""

import re

from govgraph.document.events import BrokenYaml
from govgraph.problem import Fault, Origin, Problem
from govgraph.text import Position, Span, Text

QUOTE_ADVICE = "Put the words on their own line after `quote: >-`."

_QUOTE_KEY = re.compile(r"(?:^|[\s{,\-])quote:(?:\s|$)")
_PLAIN_WORDS = (
    ("mapping values are not allowed", "There is a second “: ” on this line"),
    ("could not find expected ':'", "This line has no “:”, or one without a space behind it"),
    ("unexpected end of stream", "A quotation mark or bracket is opened and never closed"),
    ("expected ',' or ']'", "A list in […] is not closed, or a comma is missing"),
    ("expected ',' or '}'", "A mapping in {…} is not closed, or a comma is missing"),
    ("expected <block end>", "This line is not indented like those that it belongs to"),
    ("did not find expected key", "This line is not indented like those that it belongs to"),
    ("did not find expected '-'", "This line is not indented like the list that it belongs to"),
    ("block sequence entries", "A list can't begin on this line"),
    ("cannot start any token", "A text can't begin with this character"),
    ("alias", "A text that begins with “*” must stand in quotation marks"),
    ("anchor", "A text that begins with “&” must stand in quotation marks"),
)


def explain(text: Text, broken: BrokenYaml) -> Problem:
    """The one problem of a file that is not YAML."""
    place = _inside(text, broken.position)
    origin = Origin(text.name)
    for position in (place, broken.context):
        if position is not None and "\t" in _indentation(text.line(position.line)):
            return _tab(text, position.line)
    if (line := _quote_line(text, place)) or (
        broken.context and (line := _quote_line(text, broken.context))
    ):
        return quote_trap(text, origin, _whole(text, line))
    sentence = next(
        (plain for words, plain in _PLAIN_WORDS if words in broken.what),
        "This can't be read as YAML: something here or before it is not closed or not indented",
    )
    span = Span(place, Position(place.line, place.column + 1))
    return Problem(Fault.BROKEN_YAML, sentence, origin, span=span)


def quote_trap(text: Text, origin: Origin, span: Span) -> Problem:
    """Words that YAML takes for something else."""
    sentence = "YAML does not read these words as they stand"
    return Problem(Fault.QUOTE_TRAP, sentence, origin, QUOTE_ADVICE, _whole_if_empty(text, span))


def comment(text: Text, origin: Origin, span: Span) -> Problem:
    """A comment behind a quote: it can't be told from the words."""
    sentence = "What stands behind “#” is a comment to YAML, and is lost from the quote"
    end = Position(span.end.line, len(text.line(span.end.line)) + 1)
    return Problem(
        Fault.COMMENT_BEHIND_QUOTE, sentence, origin, QUOTE_ADVICE, Span(span.start, end)
    )


def _tab(text: Text, number: int) -> Problem:
    column = text.line(number).index("\t") + 1
    span = Span(Position(number, column), Position(number, column + 1))
    sentence = "There is a tab in the indentation; YAML takes spaces only"
    return Problem(Fault.TAB, sentence, Origin(text.name), "Put spaces in place of the tab.", span)


def _quote_line(text: Text, place: Position) -> int | None:
    """The line of the `quote:` that a place belongs to, else None."""
    for number in range(place.line, max(0, place.line - 40), -1):
        line = text.line(number)
        if _QUOTE_KEY.search(line):
            return number
        if number < place.line and line.strip() and not line[:1].isspace():
            return None
        if number == place.line and _looks_like_key(line):
            continue
        if number < place.line and _looks_like_key(line):
            return None
    return None


def _looks_like_key(line: str) -> bool:
    return re.match(r"\s*(- )?[a-z_][a-z_.0-9-]*:(\s|$)", line) is not None


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


def _whole(text: Text, number: int) -> Span:
    line = text.line(number)
    return Span(
        Position(number, len(_indentation(line)) + 1), Position(number, len(line.rstrip()) + 1)
    )


def _whole_if_empty(text: Text, span: Span) -> Span:
    return span if span.start < span.end else _whole(text, span.start.line)
