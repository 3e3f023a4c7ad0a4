"""Entities: from the layers of an entry to the typed thing, with its links read on the way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType

from govgraph.model.entity import ENTITY_TYPES, Arranged, Entity, specs
from govgraph.model.fact import Evidence, Facts, Value
from govgraph.model.keys import ARRANGEMENTS, OF_ENTITIES
from govgraph.model.link import NO_DETAILS, Link
from govgraph.model.relation import RELATION_KEYS, Relation, RelationKey
from govgraph.model.scalars import read_count
from govgraph.model.structure import Acceptance, Plain
from govgraph.model.words import Arrangement, Section, Special
from govgraph.problem import Fault, Origin
from govgraph.reader.complaints import Complaints
from govgraph.reader.declare import Entry, Layer
from govgraph.reader.links import LinkReader
from govgraph.reader.statement import EVIDENCE_KEYS, Statements
from govgraph.reader.steering import SteeringReader
from govgraph.reader.targets import Side

_OTHER_KEYS = frozenset({*OF_ENTITIES, *EVIDENCE_KEYS})
_NEEDS_CALLED = frozenset({"kind", "role"})


@cache
def relation_keys(section: Section) -> Mapping[str, RelationKey]:
    """The relations that an entity of a section may have, by key."""
    letter = section.letter
    return MappingProxyType(
        {key: one for key, one in RELATION_KEYS.items() if one.may_stand_on(letter)}
    )


@cache
def known_keys(section: Section) -> tuple[str, ...]:
    """All keys that an entity of a section may have."""
    own = ("arrangements",) if issubclass(ENTITY_TYPES[section], Arranged) else ()
    per = () if section is Section.PLACES else ("per",)
    return (*specs(section), *relation_keys(section), *own, *per, "accepted", *EVIDENCE_KEYS)


@dataclass(slots=True)
class EntityReader:
    """Reads one entry after another."""

    complaints: Complaints
    statements: Statements
    links: LinkReader
    steering: SteeringReader
    acceptances: list[Acceptance] = field(default_factory=list)
    defaults: dict[str, Evidence] = field(default_factory=dict)

    def read(self, entry: Entry) -> Entity:
        """One entity with its facts; its links are kept by the reader of links."""
        first = entry.layers[0]
        evidence = self._evidence(first)
        parts: dict[str, object] = {}
        for number, layer in enumerate(entry.layers):
            self._layer(entry, layer, evidence, parts, added=number > 0)
        self._check_name(entry, parts)
        if entry.count:
            count: Facts[object] = (Value(read_count(entry.count), origin=first.origin / "count"),)
            parts["count"] = count
        if entry.per and self.links.references.section_of(entry.per) is Section.PLACES:
            self._cover_own_place(entry, evidence)
        return ENTITY_TYPES[entry.section](
            id=entry.id,
            origin=first.origin,
            evidence=evidence,
            exists=not any(layer.raw.get("is") == Special.NONE for layer in entry.layers),
            group=entry.group,
            per=entry.per,
            origins=tuple(layer.origin for layer in entry.layers[1:]),
            **parts,  # type: ignore[arg-type]  # each part is read by its own form
        )

    def _evidence(self, layer: Layer) -> Evidence:
        file = layer.origin.file
        default = self.defaults.get(file)
        if default is None:
            default = Evidence(self.statements.default_source(file))
            self.defaults[file] = default
        return self.statements.evidence(layer.raw, layer.origin, default) or default

    def _layer(
        self,
        entry: Entry,
        layer: Layer,
        evidence: Evidence,
        parts: dict[str, object],
        *,
        added: bool,
    ) -> None:
        """Read what one mapping says. What an addition says replaces values and adds links."""
        covering = None
        if added:
            covering = self.statements.evidence(layer.raw, layer.origin, evidence) or evidence
        relations, facts = relation_keys(entry.section), specs(entry.section)
        for key, raw in layer.raw.items():
            origin = layer.origin / key
            if (relation := relations.get(key)) is not None:
                if added:
                    self._remove_denied(entry, relation, raw)
                self.links.read(Side(entry, relation, covering or evidence), raw, origin)
            elif key in facts:
                name, spec = facts[key]
                parts[name] = tuple(self.statements.values(spec, raw, origin, covering))
                self._check_called(key, parts[name], origin)
            elif key not in EVIDENCE_KEYS:
                self._other(entry, key, raw, origin, parts, covering)

    def _other(
        self,
        entry: Entry,
        key: str,
        raw: Plain,
        origin: Origin,
        parts: dict[str, object],
        covering: Evidence | None,
    ) -> None:
        if key.startswith("x-"):
            extras = parts.get("extras")
            kept = dict(extras) if isinstance(extras, Mapping) else {}
            parts["extras"] = MappingProxyType({**kept, key: raw})
        elif key == "arrangements" and key in known_keys(entry.section):
            self._arrangements(raw, origin, parts, covering)
        elif key == "accepted":
            self.acceptances.extend(self.steering.acceptances(raw, origin, entry.id))
        elif key == "is":
            if raw != Special.NONE:
                sentence = "On an entity, `is` may only be none: there is no such thing"
                self.complaints.tell(Fault.UNKNOWN_WORD, sentence, origin)
        elif key not in _OTHER_KEYS or key == "arrangements":
            where = f"A{entry.section.one[1:]}"
            self.complaints.unknown_key(key, known_keys(entry.section), origin, where)

    def _arrangements(
        self, raw: Plain, origin: Origin, parts: dict[str, object], covering: Evidence | None
    ) -> None:
        if not isinstance(raw, dict):
            if raw is None:
                self.complaints.empty(origin)
            else:
                self.complaints.wrong_type("`arrangements` is a mapping", origin)
            return
        before = parts.get("arrangements")
        found: dict[Arrangement, Facts[object]] = (
            dict(before) if isinstance(before, Mapping) else {}
        )
        for key, value in raw.items():
            spec = ARRANGEMENTS.get(key)
            if spec is not None:
                place = origin / key
                found[Arrangement(key)] = tuple(
                    one if one.origin else replace(one, origin=place)
                    for one in self.statements.values(spec, value, place, covering)
                )
            elif not key.startswith("x-"):
                self.complaints.unknown_key(key, ARRANGEMENTS, origin / key, "`arrangements`")
        parts["arrangements"] = MappingProxyType(found)

    def _check_name(self, entry: Entry, parts: Mapping[str, object]) -> None:
        if not parts.get("name"):
            sentence = (
                f"“{entry.id}” has no name; write `name: unknown` where the source gives none"
            )
            origin = entry.layers[0].origin
            self.complaints.tell_key(Fault.MISSING_KEY, sentence, origin)

    def _check_called(self, key: str, values: object, origin: Origin) -> None:
        if key not in _NEEDS_CALLED or not isinstance(values, tuple):
            return
        for value in values:
            if value.is_ == "other" and not value.called:
                sentence = f"`{key}: other` needs the source's word: {{is: other, called: …}}"
                self.complaints.tell(Fault.MISSING_KEY, sentence, origin)

    def _cover_own_place(self, entry: Entry, evidence: Evidence) -> None:
        """An entry made for a place covers it, unless it states what it covers."""
        if any("covers" in layer.raw for layer in entry.layers):
            return
        origin = entry.layers[0].origin / "per"
        self.links.forward.append(
            Link(Relation.COVERS, entry.id, entry.per, NO_DETAILS, evidence, (origin,), each=True)
        )

    def _remove_denied(self, entry: Entry, key: RelationKey, raw: Plain) -> None:
        """A denial in an addition takes away the link that the entry inherited."""
        denied = {
            target
            for word in _denied_words(raw)
            for target in self.links.references.named(word, entry)
        }
        if not denied:
            return
        kept = self.links.inverse if key.inverse else self.links.forward
        kept[:] = [
            link
            for link in kept
            if link.relation is not key.type.relation
            or (link.target if key.inverse else link.source) != entry.id
            or (link.source if key.inverse else link.target) not in denied
        ]


def _denied_words(raw: Plain) -> Iterator[str]:
    for item in raw if isinstance(raw, list) else [raw]:
        if isinstance(item, dict) and item.get("is") == Special.NONE:
            to = item.get("to")
            yield from (
                word for word in (to if isinstance(to, list) else [to]) if isinstance(word, str)
            )
