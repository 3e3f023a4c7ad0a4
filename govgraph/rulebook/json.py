"""Rules for other programs: JSON of a declared version, with the page of each as Markdown."""

import json
from typing import TypedDict

from govgraph.lint.wording import resting_on
from govgraph.model.catalogue import CATALOGUE, LEFT_OUT, family
from govgraph.rule import Rule
from govgraph.rulebook.listing import Listing
from govgraph.rulebook.markdown import page
from govgraph.text import escaped

VERSION = 1


class Told(TypedDict):
    """One rule."""

    code: str
    name: str
    family: str
    """`own` for a rule that an author wrote."""
    summary: str
    severity: str
    kind: str
    since: str
    threshold: float | None
    needs_profile: bool
    replaces: list[str]
    rests_on: list[str]
    page: str
    """Markdown, with headings of the second level and below."""


class Missing(TypedDict):
    """A rule of the catalogue that there is not."""

    code: str
    name: str
    why: str
    """Why it is left out; empty where it is only not built yet."""


class Rules(TypedDict):
    """The whole list."""

    version: int
    rules: list[Told]
    absent: list[Missing]


def rules_as_json(listing: Listing) -> str:
    """A list of rules as one JSON object, `{"version": 1, "rules": […], "absent": […]}`."""
    codes = sorted((*listing.left_out, *listing.later))
    absent = [
        Missing(code=code, name=CATALOGUE[code], why=LEFT_OUT.get(code, "")) for code in codes
    ]
    whole = Rules(version=VERSION, rules=list(map(_told, listing.rules)), absent=absent)
    return escaped(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _told(rule: Rule) -> Told:
    return Told(
        code=rule.code,
        name=rule.name,
        family=family(rule.code),
        summary=rule.summary,
        severity=rule.severity,
        kind=rule.kind,
        since=rule.since,
        threshold=rule.threshold,
        needs_profile=rule.needs_profile,
        replaces=list(rule.replaces),
        rests_on=list(map(resting_on, rule.basis)),
        page=page(rule, 2),
    )
