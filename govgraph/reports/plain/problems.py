"""The problems of a file: each with its place, the line itself and the nearest right word."""

from collections.abc import Iterator

from govgraph.lint import Report
from govgraph.lint.placing import placed_problems
from govgraph.paragraph import Line, Piece, Role, breadth, cut, visible, wrapped
from govgraph.problem import Mention, Problem
from govgraph.text import Position, Span

_INDENT = (Piece("  "),)
_BEFORE = 24
"""How many columns of a long line are kept before the place, at most."""


def problem_lines(report: Report, width: int) -> Iterator[Line]:
    """All problems, by file and line."""
    for placed in placed_problems(report):
        yield from _problem(placed.problem, placed.span, report, width)
        for mention, span in placed.mentions:
            yield from _mention(mention, span, report, width)
        yield ()


def _problem(problem: Problem, span: Span | None, report: Report, width: int) -> Iterator[Line]:
    where = _where(problem.origin.file, span)
    name = f" {problem.fault.code} {problem.fault.slug}"
    yield from wrapped((Piece(where, Role.PLACE), Piece(name, Role.HIGH)), width)
    yield from wrapped((Piece(problem.sentence),), width, _INDENT)
    if span is not None:
        yield from _marked(problem.origin.file, span, report, width)
    if problem.advice:
        yield from wrapped((Piece(problem.advice),), width, _INDENT)


def _mention(mention: Mention, span: Span, report: Report, width: int) -> Iterator[Line]:
    where = Piece(_where(mention.origin.file, span), Role.PLACE)
    yield from wrapped((where, Piece(f" {mention.words}")), width, _INDENT)
    yield from _marked(mention.origin.file, span, report, width)


def _where(file: str, span: Span | None) -> str:
    """A place as a terminal can follow it."""
    return file if span is None else f"{file}:{span.start.line}:{span.start.column}"


def _marked(file: str, span: Span, report: Report, width: int) -> Iterator[Line]:
    """The line itself, with the place marked beneath; nothing where there is no such line."""
    text = report.texts.get(file)
    line = text.line(span.start.line) if text is not None else ""
    if not line.strip():
        return
    number = f"{span.start.line:>4} | "
    shown, start = _window(line, span.start, width - len(number) - 2)
    length = _length(line, span)
    marks = "^" * max(
        1, min(breadth(line[span.start.column - 1 :][:length]), breadth(shown) - start)
    )
    yield (*_INDENT, Piece(number, Role.PLACE), Piece(shown))
    gutter = " " * (len(number) - 2) + "| "
    yield (*_INDENT, Piece(gutter, Role.PLACE), Piece(" " * start), Piece(marks, Role.MARK))


def _length(line: str, span: Span) -> int:
    """How many letters of its first line a span takes, without what stands behind its words."""
    if span.end.line == span.start.line:
        return span.end.column - span.start.column
    return len(line.rstrip()) - span.start.column + 1


def _window(line: str, place: Position, width: int) -> tuple[str, int]:
    """As much of a line as fits around a place, and the column at which the place stands in it."""
    line = line.rstrip()
    left = 0
    if len(line) > width or breadth(line) > width:
        left = max(0, place.column - 1 - _BEFORE)
        while breadth(line[left : place.column - 1]) > _BEFORE:
            left += 1
    kept = ("…" if left else "") + visible(line[left : left + 2 * width])
    start = breadth(kept[: place.column - 1 - left + bool(left)])
    return cut(kept, width), start
