"""The tables of the format's reference, `structures/README.md`, made from the model.

The page itself is written by hand; each table stands in a block of its own, which is generated. The
words of a closed list have a heading that the tables link to.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from govgraph.finding import Severity
from govgraph.model.entity import specs
from govgraph.model.fact import Spec
from govgraph.model.keys import (
    ACCEPTANCE,
    ARRANGEMENTS,
    CHECKS,
    EVIDENCE,
    HEAD,
    ISSUE,
    OF_ENTITIES,
    OWN_RULE,
    PARTS,
    SOURCE,
    TARGET,
    THINGS,
    TIER,
    VALUE,
    VIEW,
)
from govgraph.model.link import COMMON_DETAILS, detail_specs
from govgraph.model.meanings import MEANINGS
from govgraph.model.relation import ANY, RELATION_KEYS, RELATION_TYPES, ROUTE, RelationType
from govgraph.model.scalars import Duration
from govgraph.model.schema.entities import shared_keys
from govgraph.model.words import (
    Authority,
    Basis,
    BodyKind,
    Confidence,
    FundKind,
    IssueStatus,
    Mandate,
    OrganisationKind,
    Outcome,
    Role,
    SeatRole,
    Section,
    SectorKind,
    Special,
    Status,
)

LISTS: Mapping[type[StrEnum], str] = {
    SectorKind: "Kinds of sector",
    OrganisationKind: "Kinds of organisation",
    BodyKind: "Kinds of body",
    FundKind: "Kinds of fund",
    Role: "Roles",
    Authority: "Authority",
    Basis: "Basis",
    SeatRole: "Capacities",
    Mandate: "Mandate",
    Outcome: "Outcome",
    Status: "Status",
    Confidence: "Confidence",
    IssueStatus: "Status of an issue",
    Severity: "Severity",
}
"""The heading of the page under which the words of each closed list stand."""

_CONTAINERS: Mapping[str, str] = {
    "sources": "a mapping from ids",
    "tiers": "a list of ids, or a mapping from ids",
    **{str(section): "a mapping from ids" for section in Section},
    "known_issues": "a list of mappings",
    "include": "a name of a file (one or several)",
    "accepted": "a list of mappings",
    "checks": "a mapping",
    "views": "a mapping from names",
    "arrangements": "a mapping",
    "severity": "a mapping from rules to a [severity](#severity)",
    "thresholds": "a mapping from rules to numbers",
    "rules": "a mapping from names to [rules of your own](#rules-of-your-own)",
    "per": "a kind of place, or a list of ids",
    "is": "`none`",
}
_PLURALS: Mapping[str, str] = {
    "O": "organisations",
    "B": "bodies",
    "P": "posts",
    "S": "sectors",
    "L": "places",
    "R": "responsibilities",
    "F": "funds",
    "N": "plans, agreements, Acts",
    "A": "actions",
}


def reference_tables() -> Iterator[tuple[str, str]]:
    """Each table with the name of its block."""
    shared = shared_keys()
    head = [(spec.key, _written(spec), spec.description) for spec in HEAD.values()]
    parts = [(key, _CONTAINERS[key], text) for key, text in PARTS.items()]
    yield "keys of a file", _keys_table([*head, *parts])
    yield "keys of a source", _specs_table(SOURCE.values())
    yield "keys of a tier", _specs_table(TIER.values())
    yield "evidence", _specs_table(EVIDENCE.values())
    yield "values", _specs_table(VALUE.values())
    yield "ends of a link", _specs_table(TARGET.values())
    yield "details of every link", _specs_table(detail_specs()[key][1] for key in COMMON_DETAILS)
    yield "details of some links", _details_of_some()
    yield "relations", _relations()
    asides = [(key, _CONTAINERS[key], spec.description) for key, spec in OF_ENTITIES.items()]
    common = [(spec.key, _written(spec), spec.description) for spec in shared.values()]
    yield "keys of every entity", _keys_table([*common, *asides])
    for section in Section:
        own = [spec for key, (_, spec) in specs(section).items() if key not in shared]
        if own:
            yield f"keys of {section}", _specs_table(own)
    yield "arrangements", _specs_table(ARRANGEMENTS.values())
    yield "keys of a known issue", _specs_table(ISSUE.values())
    yield "keys of an exception", _specs_table(ACCEPTANCE.values())
    settings = [
        (spec.key, _CONTAINERS.get(spec.key, _written(spec)), spec.description)
        for spec in CHECKS.values()
    ]
    yield "checks", _keys_table(settings)
    yield "keys of an own rule", _specs_table(OWN_RULE.values())
    yield "keys of a sort of thing", _specs_table(THINGS.values())
    yield "views", _specs_table(VIEW.values())
    for listed, heading in LISTS.items():
        yield f"words: {heading}", _table(("Word", "Means"), _words(MEANINGS[listed]))


def _words(meanings: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((f"`{word}`", meaning) for word, meaning in meanings.items())


def _specs_table(keys: Iterable[Spec]) -> str:
    return _keys_table((spec.key, _written(spec), spec.description) for spec in keys)


def _keys_table(rows: Iterable[tuple[str, str, str]]) -> str:
    quoted = ((f"`{key}`", written, meaning) for key, written, meaning in rows)
    return _table(("Key", "How it is written", "What it means"), quoted)


def _written(spec: Spec) -> str:
    """How the value of a key is written, in words."""
    specials = [str(word) for word in spec.specials]
    if (listed := spec.form.listed_in) is not None:
        ways = [f"a word: [{LISTS[listed].lower()}](#{anchor(LISTS[listed])})"]
        ways += (f"`{word}`" for word in specials if word not in spec.form.words)
    else:
        named = re.split(r", | or ", spec.form.label)
        literal = {*spec.form.words, *Duration, *Special}
        every = dict.fromkeys((*named, *specials))
        ways = [f"`{way}`" if way in literal else way for way in every]
    *most, last = ways
    written = f"{', '.join(most)} or {last}" if most else last
    if spec.several:
        written = f"{written} (one or several)"
    return f"{written}; required" if spec.required else written


def anchor(heading: str) -> str:
    """The name by which a heading of a page is linked to."""
    return "".join(
        letter for letter in heading.lower().replace(" ", "-") if letter.isalnum() or letter in "-_"
    )


def _details_of_some() -> str:
    takers: dict[str, list[RelationType]] = {}
    for type_ in RELATION_TYPES.values():
        for key in type_.details:
            if key != "total":
                takers.setdefault(key, []).append(type_)
    rows = (
        (f"`{key}`", _written(spec), spec.description, _takers(takers[key]))
        for key, (_, spec) in detail_specs().items()
        if key in takers
    )
    return _table(("Detail", "How it is written", "What it means", "On"), rows)


def _takers(types: Iterable[RelationType]) -> str:
    return ", ".join(f"`{type_.relation}`" for type_ in types)


def _relations() -> str:
    rows = (
        (
            f"`{type_.relation}`",
            f"`{type_.inverse}`" if type_.inverse else "none",
            *_ends(type_),
            RELATION_KEYS[type_.relation].description,
            "yes" if type_.relation in ROUTE else "no",
        )
        for type_ in RELATION_TYPES.values()
    )
    heads = ("Key", "From the other side", "Who may have it", "What it may name", "What it says")
    return _table((*heads, "Route"), rows)


def _ends(type_: RelationType) -> tuple[str, str]:
    if type_.same_section:
        return "anything", "what is of the same section"
    first, second = ("; ".join(_sections(pair[side]) for pair in type_.ends) for side in (0, 1))
    return first, f"{second}, or a text" if type_.text_target else second


def _sections(letters: str) -> str:
    if set(letters) == set(ANY):
        return "anything"
    left_out = set(ANY) - set(letters)
    if len(left_out) == 1:
        return f"anything but {_PLURALS[left_out.pop()]}"
    return ", ".join(_PLURALS[letter] for letter in letters)


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, ("---",) * len(heads), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
