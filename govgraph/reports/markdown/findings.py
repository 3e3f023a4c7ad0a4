"""Findings, questions and notes as Markdown, grouped by what is behind them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from govgraph.finding import Severity
from govgraph.lint import Group, worst
from govgraph.lint.wording import RANKED, counted, sentence, why
from govgraph.observation import capitalised
from govgraph.paragraph import listed
from govgraph.reports.markdown.literal import literal, with_code
from govgraph.reports.markdown.page import (
    MOST_MEMBERS,
    MOST_NAMES,
    Page,
    bullets,
    quotes,
    settled_by,
)

_MOST_QUESTIONS, _MOST_ASKED = 12, 40
_MOST_PLACES = 3


def finding_blocks(page: Page) -> Iterator[str]:
    """The findings that have a severity, the worst first; of very many a count by rule."""
    groups = page.of(RANKED)
    if not groups:
        return
    yield f"## {counted(_number(groups), 'finding')}"
    told = worst(groups)
    for group in told:
        yield from _group(group, page)
    if len(groups) > len(told):
        named = set(map(id, told))
        yield from _counted([group for group in groups if id(group) not in named], page)


def _counted(groups: Sequence[Group], page: Page) -> Iterator[str]:
    """How many findings each rule has, the severest first."""
    numbers: Counter[tuple[str, str]] = Counter()
    for group in groups:
        numbers[group.severity, group.head.code] += len(group.findings)
    yield f"### And {counted(_number(groups), 'more finding')}, counted by rule"
    yield "`--format json` and `--format csv` list every one."
    said = (f"{number:,} {level}: {_rule(code, page)}" for (level, code), number in numbers.items())
    yield from bullets(said, len(numbers))


def _group(group: Group, page: Page) -> Iterator[str]:
    head = group.head
    said = literal(sentence(group, page.report, MOST_NAMES))
    yield f"### {str(group.severity).capitalize()}: {said}"
    yield from _members(group)
    yield f"**Why it matters:** {with_code(why(page.rules[head.code]))}"
    yield from quotes(group.findings)
    yield from settled_by(head)
    yield f"{_rule(head.code, page)}, {_places(group, page)}"


def _members(group: Group) -> Iterator[str]:
    """What each of those says that share a cause."""
    if group.cause:
        said = (literal(one.observation.sentence) for one in group.findings)
        yield from bullets(said, MOST_MEMBERS)


def _rule(code: str, page: Page) -> str:
    return literal(page.rules[code].title)


def _places(group: Group, page: Page) -> str:
    origins = list(dict.fromkeys(one.observation.origin for one in group.findings))
    told = [page.where(origin) for origin in origins[:_MOST_PLACES]]
    others = len(origins) - len(told)
    return "; ".join([*told, *([f"and {others:,} more"] if others else [])])


def _number(groups: Sequence[Group]) -> int:
    return sum(len(group.findings) for group in groups)


def question_blocks(page: Page) -> Iterator[str]:
    """What the files leave open, under the rule that asks, and whom to ask."""
    groups = sorted(page.of((Severity.QUESTION,)), key=lambda group: group.head.code)
    if not groups:
        return
    silent = (
        "file does not say, or is" if len(page.report.files) == 1 else "files do not say, or are"
    )
    yield f"## {counted(_number(groups), 'question')}: the {silent} not sure"
    for code, own in groupby(groups, key=lambda group: group.head.code):
        yield f"### {_rule(code, page)}"
        yield f"**Why it matters:** {with_code(why(page.rules[code]))}"
        yield from _asked(tuple(own), page)
    yield from _whom(groups, page)


def _asked(groups: Sequence[Group], page: Page) -> Iterator[str]:
    """The questions of one rule. What would settle them is said once where it is the same."""
    shown = groups[:_MOST_QUESTIONS]
    settled = list(dict.fromkeys(one.head.observation.settled_by for one in shown))
    told = (_question(group, page, with_advice=len(settled) > 1) for group in groups)
    yield from bullets(told, _MOST_QUESTIONS)
    if len(settled) == 1:
        yield from settled_by(groups[0].head)


def _question(group: Group, page: Page, *, with_advice: bool) -> str:
    said = literal(sentence(group, page.report, MOST_NAMES))
    first = "first at " if len(group.findings) > 1 else ""
    lines = [f"{said} ({first}{page.where(group.head.observation.origin)})"]
    lines += [f"  {line}" for block in _members(group) for line in block.splitlines()]
    advice = group.head.observation.settled_by
    lines += [f"  - **To settle it:** {with_code(advice)}"] if advice and with_advice else []
    return "\n".join(lines)


def _whom(groups: Sequence[Group], page: Page) -> Iterator[str]:
    """Whom the questions are about, who will know or know who does; those with most first."""
    asked: dict[str, list[str]] = {}
    for group in groups:
        for finding in group.findings:
            asked.setdefault(finding.subject, []).append(finding.code)
    alike: dict[tuple[str, ...], list[str]] = {}
    for subject, codes in asked.items():
        alike.setdefault(tuple(codes), []).append(subject)
    yield "### Whom to ask"
    ordered = sorted(alike.items(), key=lambda item: -len(item[0]))
    told = (_people(page.report.called(ids), codes) for codes, ids in ordered)
    yield from bullets(told, _MOST_ASKED)


def _people(names: Sequence[str], codes: Sequence[str]) -> str:
    """Some who are asked the same."""
    each = " each" if len(names) > 1 else ""
    rules = ", ".join(map(literal, dict.fromkeys(codes)))
    who = literal(capitalised(listed(names, MOST_NAMES)))
    return f"{who}: {counted(len(codes), 'question')}{each} ({rules})"


def note_blocks(page: Page) -> Iterator[str]:
    """What is worth knowing, of the sources or of the file."""
    groups = page.of((Severity.NOTE,))
    if not groups:
        return
    yield f"## {counted(_number(groups), 'note')}: worth knowing"
    for group in groups[:_MOST_QUESTIONS]:
        said = literal(sentence(group, page.report, MOST_NAMES))
        yield f"{said} ({_rule(group.head.code, page)}, {_places(group, page)})"
        yield from quotes(group.findings)
    if (others := len(groups) - _MOST_QUESTIONS) > 0:
        yield f"And {others:,} more"
