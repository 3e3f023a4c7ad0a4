"""Which rules a file may name: those of the catalogue and, where it has any, its author's own.

A schema can't compare a name with the keys under `checks: rules`. So a file that has `rules` there
may name any rule, by what could be a name; one that has none is held to the catalogue. A file of
rules beside it is known to the check alone: `rules: {}` tells an editor of one.
"""

from collections.abc import Iterator

from govgraph.model.keys import ACCEPTANCE
from govgraph.model.schema.shapes import Schema, any_of, one_or_several, ref, words
from govgraph.model.words import Section

_NAME = "^(?!x-)[a-z0-9-]+$"


def naming() -> Iterator[tuple[str, Schema]]:
    """The definitions for the name of a rule, of the catalogue or of any author."""
    yield "rule.built", {"enum": [*words(ACCEPTANCE["rule"]), None]}
    yield "rule", any_of(ref("rule.built"), {"type": "string", "pattern": _NAME})


def held_to_the_catalogue() -> Schema:
    """What holds a file to the rules of the catalogue unless it has rules of its own."""
    own: Schema = {
        "required": ["checks"],
        "properties": {"checks": {"required": ["rules"], "type": "object"}},
    }
    return {"if": own, "else": _with(dict(_of_the_catalogue()))}


def _of_the_catalogue() -> Iterator[tuple[str, Schema]]:
    """The keys of a file under which rules are named, or which hold what names them."""
    one = _with({"rule": ref("rule.built")})
    several = _with({"rule": one_or_several(ref("rule.built"))})
    yield "accepted", _each(one)
    yield "known_issues", _each(several)
    by_rule: Schema = {"propertyNames": any_of(ref("rule.built"), {"pattern": "^x-"})}
    ignored = one_or_several(ref("rule.built"))
    yield "checks", _with({"ignore": ignored, "severity": by_rule, "thresholds": by_rule})
    for section in Section:
        entity = _with({"accepted": _each(one)})
        yield str(section), {"patternProperties": {"^x-": {}}, "additionalProperties": entity}


def _with(properties: dict[str, Schema]) -> Schema:
    return {"properties": properties}


def _each(one: Schema) -> Schema:
    """One of a shape, or each of a list."""
    return {**one, "items": one}
