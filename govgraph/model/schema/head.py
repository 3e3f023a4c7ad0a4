"""The head of a file, its evidence, and what steers the checks."""

from collections.abc import Iterator

from govgraph.model.fact import Spec
from govgraph.model.keys import (
    ACCEPTANCE,
    CHECKS,
    EVIDENCE,
    HEAD,
    ISSUE,
    OWN_RULE,
    PARTS,
    SOURCE,
    THINGS,
    TIER,
    VIEW,
)
from govgraph.model.schema.entities import section_of_file
from govgraph.model.schema.shapes import (
    TEXT_TYPES,
    Schema,
    any_of,
    by_name,
    described,
    evidence,
    list_name,
    mapping,
    one_or_several,
    plain_keys,
    ref,
    required,
    words,
)
from govgraph.model.words import Section


def top() -> dict[str, Schema]:
    """The keys at the top of a file."""
    values = {key: described(spec.description, _value(spec)) for key, spec in HEAD.items()}
    return values | {key: described(text, _part(key)) for key, text in PARTS.items()}


def _value(spec: Spec) -> Schema:
    if spec.key == "purpose":
        return ref("value")
    if spec.form.words:
        return {"enum": words(spec)}
    return {"type": [kind for kind in TEXT_TYPES if kind != "null" or not spec.required]}


def _part(key: str) -> Schema:
    match key:
        case "sources":
            return by_name(ref("source"))
        case "tiers":
            return any_of(by_name(ref("tier")), {"type": "array", "items": ref("text")})
        case "views":
            return by_name(ref("view"))
        case "checks":
            return ref("checks")
        case "include":
            return ref("texts")
        case "known_issues":
            return one_or_several(ref("known_issue"))
        case "accepted":
            return one_or_several(ref("acceptance"))
        case _:
            return section_of_file(Section(key))


def head() -> Iterator[tuple[str, Schema]]:
    """The definitions for texts, evidence, sources, tiers and what steers."""
    yield "text", {"type": list(TEXT_TYPES)}
    yield "texts", any_of(ref("text"), {"type": "array", "items": ref("text")})
    yield from ((f"evidence.{key}", schema) for key, schema in plain_keys(EVIDENCE).items())
    yield "source", mapping(plain_keys(SOURCE), may_be_empty=True)
    yield "tier", mapping(plain_keys(TIER), may_be_empty=True)
    yield "view", mapping(plain_keys(VIEW), may_be_empty=True)
    yield (
        "acceptance",
        mapping(plain_keys(ACCEPTANCE) | evidence(), required(ACCEPTANCE), may_be_empty=True),
    )
    yield "known_issue", mapping(plain_keys(ISSUE) | evidence(), may_be_empty=True)
    things = any_of(ref("text"), mapping(plain_keys(THINGS)))
    own = plain_keys(OWN_RULE) | {
        key: described(OWN_RULE[key].description, things) for key in ("every", "no")
    }
    yield "own_rule", mapping(own, required(OWN_RULE))
    yield "checks", mapping(plain_keys(CHECKS) | _by_rule(), may_be_empty=True)


def _by_rule() -> dict[str, Schema]:
    """The settings of each rule, by its name or code, and the author's own rules."""
    return {
        "severity": described(
            CHECKS["severity"].description, _rules_with(ref(list_name(CHECKS["severity"])))
        ),
        "thresholds": described(CHECKS["thresholds"].description, _rules_with(ref("text"))),
        "rules": described(
            CHECKS["rules"].description,
            {**by_name(ref("own_rule")), "patternProperties": {"^x-": {}}},
        ),
    }


def _rules_with(value: Schema) -> Schema:
    return {
        "type": ["object", "null"],
        "propertyNames": any_of(ref("rule"), {"pattern": "^x-"}),
        "patternProperties": {"^x-": {}},
        "additionalProperties": value,
    }
