"""What is in order, accepted or known, what the rules rest on, and what is said of the check."""

from collections.abc import Iterator
from dataclasses import replace

from govgraph.finding import Finding
from govgraph.lint import CAVEAT, Off, Why, grouped
from govgraph.lint.placing import Placed, placed_problems
from govgraph.lint.wording import (
    accepted,
    beside_baseline,
    counted,
    hidden,
    resting_on,
    sentence,
    unasked_disputes,
)
from govgraph.reports.markdown.literal import literal, with_code
from govgraph.reports.markdown.page import MOST_NAMES, Page, bullets
from govgraph.rule import Basis, Citation
from govgraph.text import Span

_MOST_IN_ORDER, _MOST_ACCEPTED, _MOST_DISPUTED = 20, 50, 50


def problem_blocks(page: Page) -> Iterator[str]:
    """All problems of files that could not be read, by file and line."""
    problems = placed_problems(page.report)
    yield f"## {counted(len(problems), 'problem')}: nothing was checked"
    yield from bullets(map(_problem, problems), len(problems))


def _problem(placed: Placed) -> str:
    problem = placed.problem
    name = f"{problem.fault.code} {problem.fault.slug}"
    said = ". ".join(filter(None, (problem.sentence, problem.advice)))
    lines = [f"{_at(problem.origin.file, placed.span)}: {literal(said)} ({name})"]
    for mention, span in placed.mentions:
        lines.append(f"  - {_at(mention.origin.file, span)}: {literal(mention.words)}")
    return "\n".join(lines)


def _at(file: str, span: Span | None) -> str:
    return literal(file) if span is None else f"{literal(file)}, line {span.start.line}"


def in_order_blocks(page: Page) -> Iterator[str]:
    """What the rules looked at and found right, briefly."""
    found = page.report.in_order
    if found:
        yield f"## {counted(len(found), 'thing')} in order"
        said = (literal(sentence(group, page.report, MOST_NAMES)) for group in grouped(found))
        yield from bullets(said, _MOST_IN_ORDER)


def accepted_blocks(page: Page) -> Iterator[str]:
    """The exceptions that the author accepted, each with its reason."""
    found = page.report.accepted
    if found:
        yield f"## {counted(len(found), 'accepted exception')}"
        yield from bullets((_accepted(one, page) for one in found), _MOST_ACCEPTED)


def _accepted(finding: Finding, page: Page) -> str:
    said = finding.observation
    reason = f" {literal(accepted(finding.accepted))}" if finding.accepted is not None else ""
    return f"{literal(said.sentence)} ({finding.code}, {page.where(said.origin)}).{reason}"


def baseline_blocks(page: Page) -> Iterator[str]:
    """What came of the comparison with a baseline."""
    told = list(beside_baseline(page.report))
    if told:
        yield "## Beside the baseline"
        yield from bullets(map(literal, told), len(told))


def about_blocks(page: Page) -> Iterator[str]:
    """Which rules ran, what was disputed, not shown, compared or read, and what no check sees."""
    report = page.report
    yield "## About this check"
    said = [f"{counted(len(report.rules), 'rule')} ran: {', '.join(page.rules)}"]
    said += _off(report.off) or ["No rule was off"]
    disputed = [f"{one.sentence}. Nothing rests on it" for one in unasked_disputes(report)]
    told = [literal(one) for one in (*said, *disputed[:_MOST_DISPUTED])]
    if (others := len(disputed) - _MOST_DISPUTED) > 0:
        told.append(f"The sources disagree on {others:,} more")
    told += [*map(with_code, hidden(report)), *_remarks(page), literal(CAVEAT.removesuffix("."))]
    yield from bullets(told, len(told))


def _off(rules: tuple[Off, ...]) -> list[str]:
    """Every rule that did not run, by why."""
    by_why: dict[Why, list[str]] = {}
    for one in rules:
        by_why.setdefault(one.why, []).append(one.rule.title)
    return [f"Off ({why}): {', '.join(names)}" for why, names in by_why.items()]


def _remarks(page: Page) -> Iterator[str]:
    """What is said once of the run; of what is said of several places, the first."""
    alike = {remark.sentence: remark.origin for remark in reversed(page.report.remarks)}
    for said, origin in reversed(alike.items()):
        where = f" ({page.where(origin)})" if origin is not None else ""
        yield with_code(said) + where


def guidance_blocks(page: Page) -> Iterator[str]:
    """What the rules rest on that found something or ask."""
    codes = dict.fromkeys(sorted(one.code for one in page.report.findings))
    if codes:
        yield "## What the rules rest on"
        yield from bullets((_guidance(code, page) for code in codes), len(codes))


def _guidance(code: str, page: Page) -> str:
    rule = page.rules[code]
    lines = [f"{literal(rule.title)}: {with_code(rule.summary)}"]
    return "\n".join([*lines, *(f"  - {_basis(basis)}" for basis in rule.basis)])


def _basis(basis: Basis) -> str:
    if isinstance(basis, Citation) and basis.url.startswith("http"):
        return f"{with_code(resting_on(replace(basis, url='')))} <{basis.url}>"
    return with_code(resting_on(basis))
