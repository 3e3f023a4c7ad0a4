"""The definitions for entities: where they are defined, and where something is added to them."""

from collections.abc import Iterator, Mapping

from govgraph.model.entity import ENTITY_TYPES, Arranged, specs
from govgraph.model.fact import Spec
from govgraph.model.keys import ARRANGEMENTS, OF_ENTITIES
from govgraph.model.relation import RELATION_KEYS
from govgraph.model.schema.shapes import (
    Schema,
    described,
    evidence,
    mapping,
    one_or_several,
    ref,
    shape,
)
from govgraph.model.schema.statements import value_key
from govgraph.model.words import Section

_NO_ID = "none|some|unknown|vacant|each|total"
_ID = f"^(?!x-|(?:{_NO_ID})$)[a-z0-9-]+$"
_ADDITION = r"^(?!x-)[a-z0-9-]+(?:\.[a-z0-9-]+)+$"


def section_of_file(section: Section) -> Schema:
    """A section: entities by id, and what adds to one of several (`csp.north`)."""
    return {
        "type": ["object", "null"],
        "patternProperties": {
            "^x-": {},
            _ID: ref(section.singular),
            _ADDITION: ref(_added(section)),
        },
        "additionalProperties": False,
    }


def entities() -> Iterator[tuple[str, Schema]]:
    """The definitions for the entities of each section, and for the keys that all share."""
    shared = shared_keys()
    for section in Section:
        yield section.singular, _entity(section)
        yield _added(section), mapping(_keys(section, shared), may_be_empty=True)
    for key, spec in shared.items():
        yield f"key.{key}", value_key(spec)
    for key, spec in OF_ENTITIES.items():
        yield f"key.{key}", described(spec.description, _aside(spec))
    arranged = {key: value_key(spec) for key, spec in ARRANGEMENTS.items()}
    yield "arrangements", mapping(arranged, may_be_empty=True)


def shared_keys() -> Mapping[str, Spec]:
    """The keys that entities of all sections have, with one meaning."""
    first, *rest = (specs(section) for section in Section)
    return {
        key: spec
        for key, (_, spec) in first.items()
        if all(key in other and other[key][1] == spec for other in rest)
    }


def _added(section: Section) -> str:
    return f"{section.singular}.added"


def _entity(section: Section) -> Schema:
    """An entity where it is defined: its name must be there, unless places are counted."""
    name: Schema = {"required": ["name"], "properties": {"name": {"not": {"type": "null"}}}}
    if section is Section.PLACES:
        name = {"anyOf": [name, {"required": ["count"]}]}
    description = ENTITY_TYPES[section].__doc__ or ""
    return {"description": description, "type": "object", "allOf": [ref(_added(section)), name]}


def _keys(section: Section, shared: Mapping[str, Spec]) -> dict[str, Schema]:
    return {
        **{
            key: ref(f"key.{key}") if key in shared else value_key(spec)
            for key, (_, spec) in specs(section).items()
        },
        **{
            key: ref(f"relation.{key}")
            for key, one in RELATION_KEYS.items()
            if one.may_stand_on(section.letter)
        },
        **{key: ref(f"key.{key}") for key in asides(section)},
        **evidence(),
    }


def asides(section: Section) -> Iterator[str]:
    """The keys of a section's entities that hold neither value nor link."""
    for key in OF_ENTITIES:
        has_no_per = section is Section.PLACES and key == "per"
        has_no_papers = key == "arrangements" and not issubclass(ENTITY_TYPES[section], Arranged)
        if not (has_no_per or has_no_papers):
            yield key


def _aside(spec: Spec) -> Schema:
    match spec.key:
        case "accepted":
            return one_or_several(ref("acceptance"))
        case "arrangements":
            return ref("arrangements")
        case _:
            return shape(spec)
