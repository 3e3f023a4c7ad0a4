"""The JSON Schema of a structure file, as an editor reads it: made from the model.

It takes and refuses by shape: keys, closed lists of words, containers, what must be there. What
texts mean (dates, references, `per`) is the reader's to check. An editor reads YAML 1.2, in which
a text may come as a number or a boolean, and an empty value as null, which says nothing. Only
keywords are used that editors have known since draft 7, `$defs` apart.
"""

import json
from collections.abc import Iterable, Iterator

from govgraph.model.keys import HEAD, TOP_KEYS
from govgraph.model.schema.entities import entities
from govgraph.model.schema.head import head, top
from govgraph.model.schema.naming import held_to_the_catalogue, naming
from govgraph.model.schema.shapes import mapping, required
from govgraph.model.schema.statements import closed_lists, links, values

__all__ = ["json_schema", "json_schema_text", "laid_out"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NAME = "urn:govgraph:structure:1"
_WIDTH = 100


def json_schema() -> dict[str, object]:
    """The schema of a structure file, with its definitions in the order of their names."""
    keys = top()
    definitions = dict((*head(), *naming(), *closed_lists(), *values(), *links(), *entities()))
    return {
        "$schema": _DIALECT,
        "$id": _NAME,
        "title": "A governance structure",
        "description": "What documents say of who decides, who answers to whom and who pays.",
        **mapping({key: keys[key] for key in TOP_KEYS}, required(HEAD)),
        **held_to_the_catalogue(),
        "$defs": {name: definitions[name] for name in sorted(definitions)},
    }


def json_schema_text() -> str:
    """The schema as JSON text."""
    return laid_out(json_schema())


def laid_out(schema: object) -> str:
    """A schema as JSON text, in which what fits on a line stands on one."""
    return _laid_out(schema, "", 0) + "\n"


def _laid_out(value: object, indent: str, taken: int) -> str:
    """A value as JSON; `taken` columns of its first line are taken already."""
    line = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list) or taken + len(line) < _WIDTH:
        return line
    deeper = indent + "  "
    if isinstance(value, dict):
        lines = ",\n".join(_pair(key, item, deeper) for key, item in value.items())
        return f"{{\n{lines}\n{indent}}}"
    if any(isinstance(item, dict | list) for item in value):
        lines = ",\n".join(deeper + _laid_out(item, deeper, len(deeper)) for item in value)
    else:
        words = [json.dumps(item, ensure_ascii=False) for item in value]
        lines = ",\n".join(_filled(words, deeper))
    return f"[\n{lines}\n{indent}]"


def _filled(words: Iterable[str], indent: str) -> Iterator[str]:
    """Words on as few lines as they need."""
    line = ""
    for word in words:
        if line and len(indent) + len(line) + len(word) + 3 > _WIDTH:
            yield indent + line
            line = ""
        line = f"{line}, {word}" if line else word
    yield indent + line


def _pair(key: str, value: object, indent: str) -> str:
    start = f"{indent}{json.dumps(key, ensure_ascii=False)}: "
    return start + _laid_out(value, indent, len(start))
