"""The pages of the rules, once for all structures on the page."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from govgraph.lint import Report
from govgraph.lint.wording import resting_on
from govgraph.model.catalogue import CATALOGUE
from govgraph.reports.html.anchors import Anchors
from govgraph.reports.html.page import Link, Published, RulePage
from govgraph.rule import Basis, Citation, Rule
from govgraph.rulebook.sayings import nature


@dataclass(slots=True)
class Rulebook:
    """The rules that ran on any structure, each with the anchor of its page."""

    anchors: Anchors
    _found: dict[Rule, str] = field(default_factory=dict)
    _behind: set[str] = field(default_factory=set)
    """The anchors of those that are behind something on the page."""

    def of(self, report: Report) -> "RulesOfPart":
        """The rules of one structure. Two structures may each have a rule of one name."""
        return RulesOfPart(
            rules={rule.code: rule for rule in report.rules},
            links={rule.code: self._link(rule) for rule in report.rules},
            behind=self._behind,
        )

    def _link(self, rule: Rule) -> Link:
        if rule not in self._found:
            self._found[rule] = self.anchors.new("rule", rule.code)
        return Link(rule.title, self._found[rule])

    def pages(self) -> tuple[tuple[RulePage, ...], tuple[RulePage, ...]]:
        """The pages of rules behind something, and those of the others, each by code."""
        every = sorted(self._found.items(), key=lambda item: (item[0].code, item[1]))
        pages = [_page(rule, anchor) for rule, anchor in every]
        return (
            tuple(page for page in pages if page.anchor in self._behind),
            tuple(page for page in pages if page.anchor not in self._behind),
        )


@dataclass(frozen=True, slots=True)
class RulesOfPart:
    """The rules that ran on one structure, by code."""

    rules: Mapping[str, Rule]
    links: Mapping[str, Link]
    behind: set[str]

    def link(self, code: str) -> Link:
        """The way to a rule's page, from something that it is behind; none if it did not run."""
        link = self.links.get(code)
        if link is None:
            return Link(f"{code} {CATALOGUE.get(code, '')}".strip())
        self.behind.add(link.anchor)
        return link

    def published(self, code: str) -> tuple[Published, ...]:
        """What the rule rests on."""
        return tuple(map(_published, self.rules[code].basis))


def _page(rule: Rule, anchor: str) -> RulePage:
    return RulePage(
        anchor=anchor,
        name=rule.title,
        summary=rule.summary,
        nature=" ".join(nature(rule)),
        text=rule.page,
        published=tuple(map(_published, rule.basis)),
    )


def _published(basis: Basis) -> Published:
    if not isinstance(basis, Citation):
        return Published(said=resting_on(basis))
    is_address = basis.url.startswith(("https://", "http://"))
    parts = (basis.publisher, basis.at, "" if is_address else basis.url)
    where = ", ".join(part for part in parts if part)
    return Published(basis.title, where, basis.words, basis.url if is_address else "")
