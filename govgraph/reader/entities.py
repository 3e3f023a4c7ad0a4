"""Entities: from the layers of an entry to the typed thing, with its links read on the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType

from govgraph.model.entity import ENTITY_TYPES, Arranged, Entity, specs
from govgraph.model.fact import Evidence, Facts, Value
from govgraph.model.keys import ARRANGEMENTS, OF_ENTITIES
from govgraph.model.link import NO_DETAILS, Link
from govgraph.model.relation import RELATION_KEYS, Relation, RelationKey
from govgraph.model.scalars import Count
from govgraph.model.structure import Acceptance, Plain
from govgraph.model.words import Arrangement, Section, Special
from govgraph.problem import Fault, Origin
from govgraph.reader.complaints import Complaints, join_or
from govgraph.reader.entry import Entry, Layer
from govgraph.reader.links import LinkReader
from govgraph.reader.statement import EVIDENCE_KEYS, Around, Statements, has_evidence
from govgraph.reader.steering import SteeringReader
from govgraph.reader.targets import Side

_OTHER_KEYS = frozenset({*OF_ENTITIES, *EVIDENCE_KEYS})
_EVIDENCE = frozenset(EVIDENCE_KEYS)
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
class _Draft:
    """One entity as far as it is read, and the evidence around what is being read of it."""

    entry: Entry
    around: Around
    parts: dict[str, object] = field(default_factory=dict)


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
        first, *additions = entry.layers
        default = self._default(first.origin.file)
        evidence = self.statements.evidence(first.raw, first.origin, default) or default
        draft = _Draft(entry, Around(evidence))
        self._layer(draft, first)
        for layer in additions:
            draft.around = Around(self._added_evidence(layer, evidence), added=True)
            self._layer(draft, layer)
        self._check_name(draft)
        if entry.left is not None:
            draft.parts["count"] = _left(draft.parts.get("count"), entry.left)
        if entry.per and self.links.references.section_of(entry.per) is Section.PLACES:
            self._cover_own_place(entry, evidence)
        return ENTITY_TYPES[entry.section](
            id=entry.id,
            origin=first.origin,
            evidence=evidence,
            exists=Special.NONE not in [layer.raw.get("is") for layer in entry.layers],
            group=entry.group,
            per=entry.per,
            origins=tuple([layer.origin for layer in additions]),
            **draft.parts,  # type: ignore[arg-type]  # each part is read by its own form
        )

    def _default(self, file: str) -> Evidence:
        default = self.defaults.get(file)
        if default is None:
            default = Evidence(self.statements.default_source(file))
            self.defaults[file] = default
        return default

    def _added_evidence(self, layer: Layer, evidence: Evidence) -> Evidence:
        """What an addition rests on: its own words, else those of what it adds to."""
        around = self._default(layer.origin.file) if has_evidence(layer.raw) else evidence
        return self.statements.evidence(layer.raw, layer.origin, around) or evidence

    def _layer(self, draft: _Draft, layer: Layer) -> None:
        """Read what one mapping says. What an addition says replaces values and adds links."""
        entry, around = draft.entry, draft.around
        evidence, added = around.evidence, around.added
        relations, facts = relation_keys(entry.section), specs(entry.section)
        for key, raw in layer.raw.items():
            if key in _EVIDENCE or (raw is None and added):
                continue  # An empty value is the same as no key, and takes the place of none.
            if key in relations:
                side = Side(entry, relations[key], evidence, added)
                self.links.read(side, raw, layer.origin / key)
            elif key in facts:
                name, spec = facts[key]
                values = self.statements.values(spec, raw, (layer.origin, key), around)
                draft.parts[name] = values
                if key in _NEEDS_CALLED:
                    self._check_called(key, values, layer.origin)
            else:
                self._other(draft, key, raw, layer.origin / key)

    def _other(self, draft: _Draft, key: str, raw: Plain, origin: Origin) -> None:
        section = draft.entry.section
        if key.startswith("x-"):
            extras = draft.parts.get("extras")
            kept = dict(extras) if isinstance(extras, Mapping) else {}
            draft.parts["extras"] = MappingProxyType({**kept, key: raw})
        elif key == "arrangements" and key in known_keys(section):
            self._arrangements(draft, raw, origin)
        elif key == "accepted":
            self.acceptances.extend(self.steering.acceptances(raw, origin, draft.entry.id))
        elif key == "is":
            if raw not in (None, Special.NONE):
                sentence = "On an entity, `is` may only be `none`, for what does not exist"
                self.complaints.tell(Fault.UNKNOWN_WORD, sentence, origin)
        elif key not in _OTHER_KEYS or key == "arrangements":
            self._unknown_key(section, key, origin)

    def _unknown_key(self, section: Section, key: str, origin: Origin) -> None:
        """Tell of a key, with who has it, if others have, and how it is written from here."""
        where = f"A{section.one[1:]}"
        owners = tuple(other.one for other in Section if key in known_keys(other))
        if not owners:
            self.complaints.unknown_key(key, known_keys(section), origin, where)
            return
        advice = f"`{key}` belongs to {join_or(owners)}."
        relation = RELATION_KEYS.get(key)
        if relation is not None:
            type_ = relation.type
            from_here = type_.relation.value if relation.inverse else type_.inverse
            if from_here in known_keys(section):
                advice += f" Did you mean “{from_here}”?"
        sentence = f"{where} has no key “{key}”"
        self.complaints.tell_key(Fault.UNKNOWN_KEY, sentence, origin, advice)

    def _arrangements(self, draft: _Draft, raw: Plain, origin: Origin) -> None:
        if not isinstance(raw, dict):
            if raw is not None:
                self.complaints.not_keys("`arrangements`", raw, origin)
            return
        before = draft.parts.get("arrangements")
        found: dict[Arrangement, Facts[object]] = (
            dict(before) if isinstance(before, Mapping) else {}
        )
        self.complaints.unknown_keys(raw, ARRANGEMENTS, origin, "`arrangements`")
        around = replace(draft.around, placed=True)
        for key, value in raw.items():
            if value is not None and (spec := ARRANGEMENTS.get(key)) is not None:
                values = self.statements.values(spec, value, (origin, key), around)
                found[Arrangement(key)] = values
        ordered = {word: found[word] for word in Arrangement if word in found}
        draft.parts["arrangements"] = MappingProxyType(ordered)

    def _check_name(self, draft: _Draft) -> None:
        layers = draft.entry.layers
        if draft.parts.get("name") or any(layer.raw.get("name") is not None for layer in layers):
            return
        if draft.entry.section is Section.PLACES and layers[0].raw.get("count") is not None:
            draft.parts["name"] = (Value(Special.UNKNOWN, draft.around.evidence),)
        else:
            sentence = f"“{draft.entry.id}” has no `name`"
            advice = "Write `name: unknown` where the source gives none."
            self.complaints.tell_key(Fault.MISSING_KEY, sentence, layers[0].origin, advice)

    def _check_called(self, key: str, values: Facts[object], origin: Origin) -> None:
        for value in values:
            if value.is_ == "other" and not value.called:
                sentence = f"`{key}: other` needs the source's word: {{is: other, called: …}}"
                self.complaints.tell(Fault.MISSING_KEY, sentence, value.origin or origin / key)

    def _cover_own_place(self, entry: Entry, evidence: Evidence) -> None:
        """An entry made for a place covers it, unless it states what it covers."""
        if any(layer.raw.get("covers") is not None for layer in entry.layers):
            return
        origin = entry.layers[0].origin / "per"
        self.links.forward.append(
            Link(Relation.COVERS, entry.id, entry.per, NO_DETAILS, evidence, (origin,), each=True)
        )


def _left(counts: object, left: Count) -> Facts[Count]:
    """The count that is left, on the words for the whole of it."""
    whole = counts[-1] if isinstance(counts, tuple) and counts else Value(left)
    return (whole._replace(is_=left),)
