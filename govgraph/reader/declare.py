"""Who there is: every id that the files declare, made into entries by `per` and `count`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from govgraph.document import Document
from govgraph.model.scalars import Unreadable, read_count
from govgraph.model.structure import Plain
from govgraph.model.words import Section
from govgraph.problem import Fault, Mention, Origin, Problem
from govgraph.reader.complaints import Complaints, nearest

RESERVED = frozenset({"none", "some", "unknown", "vacant", "each", "total"})
PLACE_MARK = "<place>"
_ID = re.compile(r"[a-z0-9-]+$")


@dataclass(frozen=True, slots=True)
class Layer:
    """One mapping that says something of an entry: where it is defined, or an addition to it."""

    raw: dict[str, Plain]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Entry:
    """One entity to be: its id, its layers (the definition first), and how it came to be."""

    id: str
    section: Section
    layers: tuple[Layer, ...]
    group: str = ""
    per: str = ""
    count: str = ""
    """The count that is left where others of the same entry are named one by one."""


@dataclass(slots=True)
class Register:
    """All entries by id, and the groups that a bare id stands for."""

    complaints: Complaints
    entries: dict[str, Entry] = field(default_factory=dict)
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    places_by_kind: dict[str, list[str]] = field(default_factory=dict)
    _declared: dict[str, Entry] = field(default_factory=dict)
    _additions: list[tuple[str, Section, Layer]] = field(default_factory=list)

    def declare(self, documents: Mapping[str, Document]) -> None:
        """Take in the sections of all documents, then make the entries."""
        for document in documents.values():
            for section in Section:
                self._declare_section(document, section)
        for entry in sorted(self._declared.values(), key=_places_first):
            if entry.section is Section.PLACES:
                self._make_places(entry)
        for entry in sorted(self._declared.values(), key=lambda entry: entry.id):
            if entry.section is not Section.PLACES:
                self._make(entry, ())
        for addition in sorted(self._additions, key=_addition_order):
            self._add(*addition)

    def _declare_section(self, document: Document, section: Section) -> None:
        content = document.root.get(section.value)
        origin = Origin(document.text.name, (section.value,))
        if content is None:
            if section.value in document.root:
                self.complaints.empty(origin)
            return
        if not isinstance(content, dict):
            what = f"`{section}` is a mapping from ids to what is said of each"
            self.complaints.wrong_type(what, origin)
            return
        for name, raw in content.items():
            place = origin / name
            if name.startswith("x-"):
                continue
            if raw is None:
                raw = {}
            if not isinstance(raw, dict):
                what = f"“{name}” is a mapping: at least `name`"
                self.complaints.wrong_type(what, place)
            elif "." in name:
                self._additions.append((name, section, Layer(raw, place)))
            elif self._is_valid_id(name, place):
                self._declare_entry(Entry(name, section, (Layer(raw, place),)))

    def _is_valid_id(self, name: str, origin: Origin) -> bool:
        if name in RESERVED:
            sentence = f"“{name}” can't be an id: it is a word of the format"
        elif not _ID.match(name):
            sentence = f"“{name}” can't be an id: ids are lower-case letters, digits and hyphens"
        else:
            return True
        better = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
        advice = f"It could be “{better}”." if better and better not in RESERVED else ""
        self.complaints.tell_key(Fault.INVALID_ID, sentence, origin, advice)
        return False

    def _declare_entry(self, entry: Entry) -> None:
        first = self._declared.get(entry.id)
        if first is None:
            self._declared[entry.id] = entry
            return
        places = (first.layers[0].origin, entry.layers[0].origin)
        earlier, later = sorted(
            places, key=lambda place: (place.file, place.path[:1] != ("places",))
        )
        problem = Problem(
            Fault.DUPLICATE_ID,
            f"The id “{entry.id}” is defined twice",
            later,
            "Give one of them another id.",
            at_key=True,
            mentions=(Mention(earlier, "also defined here"),),
        )
        self.complaints.problems.append(problem)

    # Places, and what is counted

    def _make_places(self, entry: Entry) -> None:
        layer = entry.layers[0]
        count = _exact_count(layer.raw.get("count"))
        if "per" in layer.raw:
            self.complaints.unknown_key("per", (), layer.origin / "per", "A place")
        if count is None:
            self._keep(entry, _text_of(layer.raw.get("kind")))
            return
        ids = tuple(f"{entry.id}.{number}" for number in range(1, count + 1))
        self.groups[entry.id] = ids
        kind = _text_of(layer.raw.get("kind"))
        for number, name in enumerate(ids, 1):
            raw = {key: value for key, value in layer.raw.items() if key != "count"}
            raw["name"] = _numbered_name(layer.raw.get("name"), kind, number, count)
            self._keep(
                Entry(name, entry.section, (Layer(raw, layer.origin),), group=entry.id), kind
            )

    def _keep(self, entry: Entry, kind: str = "") -> None:
        self.entries[entry.id] = entry
        if entry.section is Section.PLACES and kind:
            self.places_by_kind.setdefault(kind, []).append(entry.id)

    # `per`

    def _make(self, entry: Entry, waiting: tuple[str, ...]) -> None:
        if entry.id in self.entries or entry.id in self.groups:
            return
        layer = entry.layers[0]
        per = layer.raw.get("per")
        if per is None:
            self._keep(entry)
            return
        ids: list[str] = []
        for name in self._runs_over(entry, per, (*waiting, entry.id)):
            made = f"{entry.id}.{name}"
            raw = _for_one(layer.raw, self._name_of(name))
            kept = Entry(made, entry.section, (Layer(raw, layer.origin),), entry.id, name)
            self.entries[made] = kept
            ids.append(made)
        self.groups[entry.id] = tuple(ids)

    def _runs_over(self, entry: Entry, per: Plain, waiting: tuple[str, ...]) -> Iterator[str]:
        origin = entry.layers[0].origin / "per"
        if isinstance(per, str):
            places = self.places_by_kind.get(per, [])
            if not places:
                sentence = f"`per: {per}` makes nothing: there is no place of the kind “{per}”"
                advice = nearest(per, self.places_by_kind) or "Declare the places, or name ids."
                self.complaints.tell(Fault.PER_WITHOUT_PLACES, sentence, origin, advice)
            yield from places
        elif isinstance(per, list):
            for index, name in enumerate(per):
                if isinstance(name, str):
                    yield from self._listed(name, origin / index, waiting)
                else:
                    self.complaints.wrong_type("`per` lists ids", origin / index)
        else:
            self.complaints.wrong_type("`per` is a kind of place, or a list of ids", origin)

    def _listed(self, name: str, origin: Origin, waiting: tuple[str, ...]) -> Iterator[str]:
        declared = self._declared.get(name)
        allowed = (Section.PLACES, Section.RESPONSIBILITIES, Section.ORGANISATIONS)
        if declared is not None and declared.section not in allowed:
            sentence = (
                "`per` may run over places, responsibilities and organisations; "
                f"“{name}” is {declared.section.one}"
            )
            self.complaints.tell(Fault.WRONG_END, sentence, origin)
            return
        if name in waiting:
            sentence = f"“{name}” is made by `per` over itself"
            self.complaints.tell(Fault.SELF_RELATION, sentence, origin)
            return
        if declared is not None and declared.section is not Section.PLACES:
            self._make(declared, waiting)
        if name in self.groups:
            yield from self.groups[name]
        elif name in self.entries:
            yield name
        else:
            self.complaints.unknown_id(name, self._declared, origin)

    def _name_of(self, name: str) -> str:
        entry = self.entries[name]
        written = _text_of(entry.layers[0].raw.get("name"))
        return written if written and written != "unknown" else name

    # Additions: `csp.north:`

    def _add(self, name: str, section: Section, layer: Layer) -> None:
        base, _, rest = name.partition(".")
        entry = self.entries.get(name)
        if entry is not None and entry.section is section:
            self.entries[name] = replace(entry, layers=(*entry.layers, layer))
            return
        whole = self.entries.get(base)
        counted = whole is not None and "count" in whole.layers[0].raw
        if whole is None or not counted or whole.section is not section or not _ID.match(rest):
            sentence = f"“{name}” adds to something that is not declared in `{section}`"
            known = [made for made, other in self.entries.items() if other.section is section]
            advice = nearest(name, known)
            self.complaints.tell_key(Fault.UNKNOWN_ID, sentence, layer.origin, advice)
            return
        self._name_one(whole, name, layer)

    def _name_one(self, whole: Entry, name: str, layer: Layer) -> None:
        """`x.audit` beside an `x` with a count is one of them; the rest are fewer by it."""
        left = _fewer(whole.count or _text_of(whole.layers[0].raw.get("count")))
        self.entries[whole.id] = replace(whole, count=left)
        raw = {key: value for key, value in whole.layers[0].raw.items() if key != "count"}
        base = Layer(raw, whole.layers[0].origin)
        self.entries[name] = Entry(name, whole.section, (base, layer), group=whole.id)
        self.groups[whole.id] = (*self.groups.get(whole.id, (whole.id,)), name)


def _places_first(entry: Entry) -> tuple[bool, str]:
    return (entry.section is not Section.PLACES, entry.id)


def _addition_order(addition: tuple[str, Section, Layer]) -> tuple[str, str, str]:
    name, section, layer = addition
    return (name, section.value, layer.origin.file)


def _text_of(value: Plain) -> str:
    """The value of a key in its short or long form, as text; empty where it is neither."""
    if isinstance(value, dict):
        value = value.get("is")
    return value if isinstance(value, str) else ""


def _exact_count(value: Plain) -> int | None:
    try:
        count = read_count(_text_of(value))
    except Unreadable:
        return None
    return count.exact


def _fewer(count: str) -> str:
    """The text of a count that is less by one."""
    match = re.match(r"(\d+)$", count)
    return str(max(0, int(match[1]) - 1)) if match else count


def _numbered_name(name: Plain, kind: str, number: int, count: int) -> str:
    written = _text_of(name)
    word = written if written and written != "unknown" else (kind or "place")
    return f"{word[:1].upper()}{word[1:]} {number} of {count} (not named)"


def _for_one(raw: dict[str, Plain], name: str) -> dict[str, Plain]:
    """What is said of one entry made by `per`: `<place>` stands for a name."""
    filled = {key: _filled(value, name) for key, value in raw.items() if key != "per"}
    own = raw.get("name")
    if PLACE_MARK not in _text_of(own) and _text_of(own) not in ("", "unknown"):
        filled["name"] = _with_name(own, name)
    return filled


def _with_name(own: Plain, name: str) -> Plain:
    if isinstance(own, dict):
        return {**own, "is": f"{own['is']}, {name}"}
    return f"{own}, {name}"


def _filled(value: Plain, name: str) -> Plain:
    if isinstance(value, str):
        return value.replace(PLACE_MARK, name)
    if isinstance(value, list):
        return [_filled(item, name) for item in value]
    if isinstance(value, dict):
        return {key: _filled(item, name) for key, item in value.items()}
    return value
