"""YAML as an editor reads it: the core schema of YAML 1.2, on PyYAML's parser.

`no`, `yes` and `2009-05-18` are texts; `1.10` and `2009` are numbers; `true` is a boolean; an empty
value is null.
"""

import re

import yaml

_PREFIX = "tag:yaml.org,2002:"
_NULL = re.compile(r"(?:~|null|Null|NULL|)$")
_TRUE = re.compile(r"(?:true|True|TRUE)$")
_BOOL = re.compile(r"(?:true|True|TRUE|false|False|FALSE)$")
_INT = re.compile(r"(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$")
_FLOAT = re.compile(
    r"(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$"
)


class _CoreLoader(yaml.SafeLoader):
    """PyYAML's loader with the types of YAML 1.2 in place of those of 1.1."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - the name and the shape are PyYAML's


def _integer(loader: _CoreLoader, node: yaml.ScalarNode) -> int:
    text = str(loader.construct_scalar(node))
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)


def _number(loader: _CoreLoader, node: yaml.ScalarNode) -> float:
    return float(
        str(loader.construct_scalar(node)).lower().replace(".inf", "inf").replace(".nan", "nan")
    )


def _boolean(loader: _CoreLoader, node: yaml.ScalarNode) -> bool:
    return _TRUE.match(str(loader.construct_scalar(node))) is not None


for _tag, _pattern in (("null", _NULL), ("bool", _BOOL), ("int", _INT), ("float", _FLOAT)):
    _CoreLoader.add_implicit_resolver(_PREFIX + _tag, _pattern, None)
_CoreLoader.add_constructor(f"{_PREFIX}int", _integer)
_CoreLoader.add_constructor(f"{_PREFIX}float", _number)
_CoreLoader.add_constructor(f"{_PREFIX}bool", _boolean)


def as_an_editor_reads(text: str) -> object:
    """A YAML text as plain values; keys of mappings become texts, as they are in JSON."""
    return _with_text_keys(yaml.load(text, Loader=_CoreLoader))  # noqa: S506 - a safe loader


def _with_text_keys(value: object) -> object:
    if isinstance(value, dict):
        return {str(key): _with_text_keys(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_with_text_keys(item) for item in value]
    return value
