"""The rules that ran, and the faults that files have, as SARIF describes what it reports."""

from collections.abc import Iterator
from typing import cast

from govgraph.lint import Report
from govgraph.lint.wording import resting_on
from govgraph.model.catalogue import CATALOGUE, family
from govgraph.problem import Fault
from govgraph.reports.sarif.places import Object
from govgraph.reports.sarif.results import LEVELS
from govgraph.rule import Citation, Rule

_FENCE = "```"


def descriptors(report: Report) -> list[Object]:
    """All rules that ran, those that were off in brief, and the faults that files have."""
    faults = dict.fromkeys(problem.fault for problem in report.problems)
    ordered = sorted(faults, key=lambda fault: fault.code)
    off = (_named(one.rule) for one in report.off)
    return [*map(_rule, report.rules), *off, *map(_fault, ordered)]


def _named(rule: Rule) -> Object:
    return {"id": rule.code, "name": rule.name, "shortDescription": {"text": rule.summary}}


def _rule(rule: Rule) -> Object:
    described = _named(rule) | {
        "fullDescription": {"text": " ".join(rule.page.partition("\n\n")[0].split())},
        "help": _help(rule),
        "defaultConfiguration": {"level": LEVELS.get(rule.severity, "none")},
        "properties": _properties(rule),
    }
    link = next((one.url for one in _citations(rule) if one.url.startswith("http")), None)
    return described if link is None else described | {"helpUri": link}


def _help(rule: Rule) -> Object:
    """The page. One that a file has written itself is plain text: its words are not Markdown."""
    rests = "\n".join(f"- {resting_on(basis)}" for basis in rule.basis)
    page = f"{rule.summary}\n\n{rule.page}\n\n## What it rests on\n\n{rests}\n"
    lines = (line.removeprefix("## ") for line in page.splitlines() if _FENCE not in line)
    text: Object = {"text": "\n".join(lines) + "\n"}
    return text | {"markdown": page} if rule.code in CATALOGUE else text


def _properties(rule: Rule) -> Object:
    own = family(rule.code)
    return {
        "tags": [own, rule.kind],
        "family": own,
        "kind": rule.kind,
        "severity": rule.severity,
        "since": rule.since,
        "citations": [_citation(citation) for citation in _citations(rule)],
    }


def _citations(rule: Rule) -> Iterator[Citation]:
    yield from (basis for basis in rule.basis if isinstance(basis, Citation))


def _citation(citation: Citation) -> Object:
    parts = {
        "title": citation.title,
        "publisher": citation.publisher,
        "at": citation.at,
        "words": citation.words,
        "url": citation.url,
    }
    return cast("Object", {key: part for key, part in parts.items() if part})


def _fault(fault: Fault) -> Object:
    words = fault.slug.replace("-", " ").capitalize()
    return {
        "id": fault.code,
        "name": fault.slug,
        "shortDescription": {"text": f"{words}: the file can't be read whole."},
        "defaultConfiguration": {"level": "error"},
    }
