"""The JSON Schema of a report, made from the types that the report is written with."""

import types
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, get_args, get_origin, get_type_hints, is_typeddict

from govgraph.model.schema import laid_out
from govgraph.reports.json.shape import VERSION, Whole

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NAME = f"urn:govgraph:report:{VERSION}"
_SIMPLE: Mapping[object, str] = {
    str: "string",
    int: "integer",
    bool: "boolean",
    types.NoneType: "null",
}


def report_schema() -> dict[str, object]:
    """The schema of a report. It holds what is there, and lets later versions add keys."""
    found: dict[str, dict[str, object]] = {}
    _define(Whole, found)
    whole = found.pop(Whole.__name__)
    properties = whole["properties"]
    if isinstance(properties, dict):
        properties["version"] = {"const": VERSION}
    return {
        "$schema": _DIALECT,
        "$id": _NAME,
        "title": "A report on governance structures",
        **whole,
        "$defs": {name: found[name] for name in sorted(found)},
    }


def report_schema_text() -> str:
    """The schema as JSON text."""
    return laid_out(report_schema())


def _define(shape: type, found: dict[str, dict[str, object]]) -> None:
    """Define a type, and every type that it is made of."""
    if shape.__name__ in found:
        return
    keys = get_type_hints(shape, include_extras=True)
    own: dict[str, object] = {"type": "object", "description": (shape.__doc__ or "").strip()}
    found[shape.__name__] = own
    own["properties"] = {key: _value(type_, found) for key, type_ in keys.items()}
    own["required"] = list(keys)


def _value(type_: object, found: dict[str, dict[str, object]]) -> dict[str, object]:
    if get_origin(type_) is Annotated:
        own, said = get_args(type_)
        return {"description": said, **_value(own, found)}
    if isinstance(type_, type) and is_typeddict(type_):
        _define(type_, found)
        return {"$ref": f"#/$defs/{type_.__name__}"}
    if isinstance(type_, type) and issubclass(type_, StrEnum):
        return {"enum": [str(word) for word in type_]}
    if type_ in _SIMPLE:
        return {"type": _SIMPLE[type_]}
    return _container(type_, found)


def _container(type_: object, found: dict[str, dict[str, object]]) -> dict[str, object]:
    """A list, a mapping of names, or one of several types."""
    parts = get_args(type_)
    if get_origin(type_) is list:
        return {"type": "array", "items": _value(parts[0], found)}
    if get_origin(type_) is dict:
        return {"type": "object", "additionalProperties": _value(parts[1], found)}
    return {"anyOf": list(_each(parts, found))}


def _each(
    parts: tuple[object, ...], found: dict[str, dict[str, object]]
) -> Iterator[dict[str, object]]:
    for part in parts:
        yield _value(part, found)
