"""A structure whose words are meant to be obeyed by whatever shows them."""

from collections.abc import Iterable, Sequence

import yaml

from govgraph.lint import Report
from govgraph.observation import capitalised, finding, in_order, note, question
from govgraph.paragraph import visible
from tests.unit.reports.made_reports import made_rule, on_each, report_of

NAMES = (
    '=HYPERLINK("http://example.org","pay")',
    "+44 call us",
    "-1+1|cmd",
    "@SUM(A1)",
    "＝1+1",
    "::add-mask::Board",
    "##[error]Board",
    "%0A::error::Board",
    "@someone and #12, !3",
    ":rocket: Board",
    "<script>alert(1)</script>",
    "]]> <!-- Board --> &amp; &#64;",
    "| a | b |",
    "[Board](javascript:alert(1))",
    "![Board](http://example.org/a.png)",
    "`code` and ``more",
    "*bold* _words_ ~~gone~~ ==seen==",
    "# Board",
    "- Board",
    "12. Board",
    "> Board",
    "--- Board",
    "http://example.org and www.example.org",
    "{0} and {{Board}}",
    "$x^2$ and {#id}",
    'a, "b"; c',
    "Board \\",
    "東京 \U0001f3db مجلس",
    "Board\n::error::two lines",
    "Board\r\n\x85\u2028# several lines",
    "\t=1+1",
    "\u202eBoard\u202c \u200fturned\u200e",
    f"{'very long ' * 4000}Board",
)
"""Each is shown on one line, as `shown_as` says."""


def shown_as(name: str) -> str:
    """A name as a report shows it where it begins a sentence, if that obeys nothing."""
    return capitalised(visible(" ".join(name.split())))


def hostile_report(names: Iterable[str] = NAMES) -> Report:
    """A report that says something of every sort of bodies with such names."""
    return report_of({"a.yaml": hostile_text(names)}, *RULES)


RULES = (
    made_rule("DEC01", on_each(finding, "{names} is wrong")),
    made_rule("ACC01", on_each(question, "Is {names} right?", settled_by="Ask `lead`.")),
    made_rule("EVI01", on_each(note, "{names} is there")),
    made_rule("REM01", on_each(in_order, "{names} is right")),
)


def hostile_text(names: Iterable[str]) -> str:
    """A structure file with bodies of such names, each also the words of a quote."""
    bodies = {f"body-{number}": {"name": name, "quote": name} for number, name in enumerate(names)}
    whole = {"govgraph": 1, "title": _first(names), "as_of": "2026-03-31", "bodies": bodies}
    return yaml.safe_dump(whole, allow_unicode=True, sort_keys=False)


def _first(names: Iterable[str]) -> str:
    every: Sequence[str] = tuple(names)
    return every[0]
