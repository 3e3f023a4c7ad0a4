"""The building blocks of the schema: texts, lists, mappings, and what stands under a plain key."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from govgraph.model.fact import Spec
from govgraph.model.keys import ACCEPTANCE, EVIDENCE, Keys

Schema: TypeAlias = Mapping[str, object]

TEXT_TYPES = ("string", "number", "boolean", "null")
"""How an editor may read a text; null is an empty value, which says nothing."""


def ref(name: str) -> Schema:
    """A definition of the schema, by its name."""
    return {"$ref": f"#/$defs/{name}"}


def any_of(*schemas: Schema) -> Schema:
    """Any of several shapes."""
    return {"anyOf": list(schemas)}


def one_or_several(one: Schema) -> Schema:
    """One of a shape, a list of it, or nothing."""
    return any_of(one, {"type": "array", "items": one}, {"type": "null"})


def described(description: str, schema: Schema) -> Schema:
    """A shape with the words that an editor shows for it."""
    return {"description": description, **schema}


def mapping(
    properties: Schema, required: Iterable[str] = (), *, may_be_empty: bool = False
) -> Schema:
    """A mapping with these keys, and the author's own, which begin with `x-`."""
    needed = {"required": list(required)} if required else {}
    return {
        "type": ["object", "null"] if may_be_empty else "object",
        **needed,
        "properties": dict(properties),
        "patternProperties": {"^x-": {}},
        "additionalProperties": False,
    }


def by_name(value: Schema) -> Schema:
    """A mapping from names that the author chooses."""
    return {"type": ["object", "null"], "additionalProperties": value}


def plain(spec: Spec) -> Schema:
    """A key that takes plain values, with its description."""
    return described(spec.description, shape(spec))


def plain_keys(keys: Keys) -> dict[str, Schema]:
    """Keys that take plain values."""
    return {key: plain(spec) for key, spec in keys.items()}


def shape(spec: Spec) -> Schema:
    """What stands under a key that takes plain values."""
    if spec.form is ACCEPTANCE["rule"].form:
        return one_or_several(ref("rule")) if spec.several else ref("rule")
    if not spec.form.words:
        return ref("texts" if spec.several else "text")
    if spec.form.listed_in is not None:
        one = ref(list_name(spec))
        return one_or_several(one) if spec.several else one
    word: Schema = {"enum": [*words(spec), None]}
    return one_or_several(word) if spec.several else word


def list_name(spec: Spec) -> str:
    """The definition with the words of a closed list."""
    return f"words.{spec.form.listed_in.__name__}" if spec.form.listed_in else ""


def words(spec: Spec) -> list[object]:
    """The words that a key takes, as an editor reads them."""
    listed = spec.form.schema["enum"]
    return [*(listed if isinstance(listed, list) else ()), *map(str, spec.specials)]


def required(keys: Keys) -> tuple[str, ...]:
    """The keys that can't be left out."""
    return tuple(key for key, spec in keys.items() if spec.required)


def evidence() -> dict[str, Schema]:
    """The keys of evidence, which may stand on anything."""
    return {key: ref(f"evidence.{key}") for key in EVIDENCE}
