"""The definitions for values and links: short, long, or a list of either."""

from collections.abc import Iterator

from govgraph.model.entity import specs
from govgraph.model.fact import Spec
from govgraph.model.keys import CHECKS, EVIDENCE, ISSUE, TARGET, VALUE
from govgraph.model.link import COMMON_DETAILS, detail_specs
from govgraph.model.meanings import MEANINGS
from govgraph.model.relation import RELATION_KEYS, RELATION_TYPES, RelationType
from govgraph.model.schema.shapes import (
    Schema,
    any_of,
    described,
    evidence,
    list_name,
    mapping,
    one_or_several,
    plain,
    plain_keys,
    ref,
    words,
)
from govgraph.model.words import Section


def value_key(spec: Spec) -> Schema:
    """A key of an entity that takes values, with its description."""
    return described(spec.description, ref(_value_name(spec)))


def values() -> Iterator[tuple[str, Schema]]:
    """The definitions for values: one for all texts, and one for each closed list."""
    given = any_of(*({"required": [key]} for key in ("is", "every", "next", "last")))
    yield "value.long", {**mapping(plain_keys(VALUE) | evidence()), **given}
    yield "value.one", any_of(ref("text"), ref("value.long"))
    yield "value", one_or_several(ref("value.one"))
    for section in Section:
        for _, spec in specs(section).values():
            if spec.form.words:
                name = _value_name(spec)
                yield f"{name}.one", _word(spec)
                yield name, one_or_several(ref(f"{name}.one"))


def closed_lists() -> Iterator[tuple[str, Schema]]:
    """The definitions for the closed lists of words, each with what it lists."""
    facts = (spec for section in Section for _, spec in specs(section).values())
    details = (spec for _, spec in detail_specs().values())
    plain_values = (spec for keys in (VALUE, EVIDENCE, ISSUE, CHECKS) for spec in keys.values())
    for spec in (*facts, *details, *plain_values):
        if (listed := spec.form.listed_in) is not None:
            meanings = MEANINGS[listed]
            yield (
                list_name(spec),
                {
                    "description": listed.__doc__ or "",
                    "enum": [*words(spec), None],
                    "enumDescriptions": [meanings[word] for word in spec.form.words],
                },
            )


def _value_name(spec: Spec) -> str:
    return f"value.{spec.form.listed_in.__name__}" if spec.form.listed_in else "value"


def _word(spec: Spec) -> Schema:
    """One word of a closed list; `other` needs the source's own word for it."""
    listed = ref(list_name(spec))
    long = {"allOf": [ref("value.long"), {"properties": {"is": listed}}]}
    if "other" not in words(spec):
        return any_of(listed, long)
    short = {"allOf": [listed, {"not": {"const": "other"}}]}
    return any_of(short, {**long, **_needs_called("is")})


def _needs_called(key: str) -> Schema:
    other = {"properties": {key: {"const": "other"}}, "required": [key]}
    return {"if": other, "then": {"required": ["called"]}}


def links() -> Iterator[tuple[str, Schema]]:
    """The definitions for links: for each key, for each set of details, for each detail."""
    for key, (_, spec) in detail_specs().items():
        yield f"detail.{key}", plain(spec)
    place = detail_specs()["place"][1]
    yield "detail.place", described(place.description, any_of(ref("texts"), ref("each")))
    each = {key: plain(TARGET[key]) for key in ("each", "of")}
    yield "each", mapping(each, ("each",))
    yield "target", any_of(ref("text"), ref("each"))
    yield "total", mapping({"total": plain(TARGET["total"])} | evidence(), ("total",))
    for type_ in RELATION_TYPES.values():
        name = _link_name(type_)
        yield f"{name}.long", _link(type_)
        yield f"{name}.one", any_of(ref("text"), ref(f"{name}.long"), ref("total"))
        yield name, one_or_several(ref(f"{name}.one"))
    for key, one in RELATION_KEYS.items():
        yield f"relation.{key}", described(one.description, ref(_link_name(one.type)))


def _link_name(type_: RelationType) -> str:
    """The definition for a relation's links: one for all that take the same details."""
    if not type_.details:
        return "link"
    alike = (one for one in RELATION_TYPES.values() if one.details == type_.details)
    return f"link.{next(alike).relation}"


def _link(type_: RelationType) -> Schema:
    """The long form of a link; what it names stands under `to`, unless `is` or `each` says it."""
    details = [key for key in (*COMMON_DETAILS, *type_.details) if key != "total"]
    to = described(TARGET["to"].description, one_or_several(ref("target")))
    keys = {
        "to": to,
        **{key: plain(TARGET[key]) for key in ("each", "of", "is")},
        **{key: ref(f"detail.{key}") for key in details},
        **evidence(),
    }
    named = any_of(*({"required": [key]} for key in ("to", "each", "is")))
    return {**mapping(keys), **named, **(_needs_called("as") if "as" in details else {})}
