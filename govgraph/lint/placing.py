"""Where what a report tells is written: one place for each, found in one pass over each file."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from govgraph.document import Located
from govgraph.lint.report import Report
from govgraph.problem import Mention, Origin, Problem
from govgraph.text import Position, Span

_NOWHERE = Span(Position(0, 0), Position(0, 0))


@dataclass(frozen=True, slots=True)
class Placed:
    """A problem with its place, and with those that it mentions."""

    problem: Problem
    span: Span | None
    """None in a file that could not be opened: it has no lines."""
    mentions: tuple[tuple[Mention, Span], ...]


def spans(report: Report, origins: Iterable[Origin]) -> Mapping[Origin, Span]:
    """The place of each origin: its key where it ends in one, else its value."""
    places = report.places(origins)
    return {origin: place.key or place.value for origin, place in places.items()}


def placed_problems(report: Report) -> tuple[Placed, ...]:
    """The problems of a report by file and line."""
    places = report.places(_unknown(report.problems))
    placed = (
        _placed(one, places, is_open=one.origin.file in report.texts) for one in report.problems
    )
    return tuple(sorted(placed, key=_order))


def _unknown(problems: Iterable[Problem]) -> Iterator[Origin]:
    """The origins whose place is not known yet."""
    for problem in problems:
        if problem.span is None:
            yield problem.origin
        yield from (mention.origin for mention in problem.mentions if mention.span is None)


def _placed(problem: Problem, places: Mapping[Origin, Located], *, is_open: bool) -> Placed:
    span = problem.span or _place(places[problem.origin], at_key=problem.at_key)
    mentions = (
        (one, one.span or _place(places[one.origin], at_key=True)) for one in problem.mentions
    )
    return Placed(problem, span if is_open else None, tuple(mentions))


def _place(located: Located, *, at_key: bool) -> Span:
    return located.key if at_key and located.key is not None else located.value


def _order(placed: Placed) -> tuple[str, Span, str, str]:
    problem = placed.problem
    return (problem.origin.file, placed.span or _NOWHERE, problem.fault.code, problem.sentence)
