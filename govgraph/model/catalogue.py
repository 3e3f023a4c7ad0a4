"""The codes and names of all rules of the catalogue, also of those that there are not.

A file may name any of them. A code is never used again.
"""

from collections.abc import Mapping
from types import MappingProxyType

CATALOGUE: Mapping[str, str] = MappingProxyType(
    {
        "ACC01": "no-accountability-route",
        "ACC02": "accountability-circle",
        "ACC03": "isolated-body",
        "ACC04": "rival-masters",
        "ACC05": "reports-but-not-held-to-account",
        "ACC06": "powerless-forum",
        "ACC07": "route-through-missing-body",
        "ACC08": "long-chain",
        "ACC09": "no-escalation",
        "ACC10": "no-dispute-resolution",
        "ACC11": "vague-reporting-duty",
        "ACC12": "overdue-report",
        "ACC13": "no-redress",
        "ACC14": "split-line-management",
        "ACC15": "tiers-not-joined",
        "REM01": "unowned-responsibility",
        "REM02": "several-accountable",
        "REM03": "nobody-delivers",
        "REM04": "duplicate-remit",
        "REM05": "similar-remit",
        "REM06": "unassigned-duty",
        "REM07": "accountable-without-decision",
        "REM08": "delegation-without-delegator",
        "REM09": "delegated-beyond-power",
        "REM10": "delegator-let-go",
        "REM11": "role-not-accepted",
        "REM12": "not-yet-aligned",
        "REM13": "leftover-remit",
        "REM14": "no-purpose",
        "REM16": "crowded-consultation",
        "REM17": "unowned-action",
        "DEC01": "unscrutinised-decisions",
        "DEC02": "self-scrutiny",
        "DEC03": "chair-on-both-sides",
        "DEC04": "seats-on-both-sides",
        "DEC05": "talking-shop",
        "DEC06": "recommends-to-nobody",
        "DEC07": "two-deciders",
        "DEC08": "decided-elsewhere",
        "DEC09": "unempowered-members",
        "DEC10": "no-decision-rule",
        "DEC11": "no-interests-policy",
        "DEC12": "funder-is-funded",
        "DEC13": "missing-statutory-scrutiny",
        "DEC14": "overloaded-scrutiny",
        "DEC15": "no-elected-member",
        "DEC16": "chair-reading",
        "DEC17": "unaudited",
        "FIN01": "no-accountable-body",
        "FIN02": "two-accountable-bodies",
        "FIN03": "no-spending-decider",
        "FIN04": "answers-and-spends-apart",
        "FIN05": "no-finance-officer",
        "FIN06": "money-without-exit",
        "FIN07": "lasting-job-on-passing-money",
        "FIN08": "unreported-money",
        "FIN09": "single-funder",
        "FIN10": "no-liability-agreement",
        "FIN11": "sums-do-not-add-up",
        "REP01": "place-without-seat",
        "REP02": "one-seat-many-places",
        "REP03": "patchy-coverage",
        "REP04": "missing-statutory-member",
        "REP05": "missing-sector",
        "REP06": "dominant-organisation",
        "REP07": "one-organisation-chairs",
        "REP08": "oversized-body",
        "REP09": "boundaries-differ",
        "REP10": "residents-without-a-way-in",
        "REP11": "elected-members-without-a-place",
        "REP12": "absent-statutory-partner",
        "REP13": "voiceless-members",
        "REP14": "members-not-stated",
        "CAP01": "overstretched-post",
        "CAP02": "missing-supervision",
        "CAP03": "vacant-accountable-post",
        "CAP04": "same-person-everywhere",
        "CAP05": "single-point-of-failure",
        "CAP06": "no-chair",
        "CAP07": "no-lead",
        "CAP08": "post-without-manager",
        "CAP09": "no-support",
        "CAP10": "poor-attendance",
        "CAP11": "officer-on-both-sides",
        "LIF01": "endless-task-group",
        "LIF02": "past-its-end",
        "LIF03": "task-group-without-parent",
        "LIF04": "working-group-decides",
        "LIF05": "no-terms-of-reference",
        "LIF06": "stale-terms-of-reference",
        "LIF07": "dormant-body",
        "LIF08": "reason-has-gone",
        "LIF09": "no-exit",
        "LIF10": "relied-on-before-it-exists",
        "LIF11": "no-agreement",
        "LIF12": "unregistered",
        "LIF13": "pilot-without-successor",
        "SHP01": "crowded-landscape",
        "SHP02": "joined-by-one-person",
        "SHP03": "convenor-in-command",
        "SHP04": "names-alike",
        "EVI01": "no-evidence",
        "EVI02": "quote-not-in-source",
        "EVI03": "stated-problem",
        "EVI04": "stale-acceptance",
        "EVI05": "uncertain-link-carries-weight",
        "EVI06": "name-not-stated",
        "EVI07": "sources-disagree",
    }
)
"""Code → name."""

FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        "ACC": "accountability",
        "REM": "responsibilities",
        "DEC": "decisions",
        "FIN": "money",
        "REP": "representation",
        "CAP": "capacity",
        "LIF": "lifecycle",
        "SHP": "shape",
        "EVI": "evidence",
    }
)
"""The letters with which the codes of a family begin → the name of the family."""

LEFT_OUT: Mapping[str, str] = MappingProxyType({})
"""The code of each rule that is left out on purpose → why, in a sentence for its readers."""

CODES: Mapping[str, str] = MappingProxyType(
    {name: code for code, name in CATALOGUE.items()} | {code: code for code in CATALOGUE}
)
"""Name or code → code."""


def family(code: str) -> str:
    """The family of a rule by its code; `own` for one that a file has written itself."""
    return FAMILIES[code[:3]] if code in CATALOGUE else "own"
