"""Who there is: every id that the files declare, made into entries by `per` and `count`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from govgraph.document import Document
from govgraph.model.ids import is_id
from govgraph.model.structure import Plain
from govgraph.model.words import Section
from govgraph.problem import Fault, Origin, Problem
from govgraph.reader.complaints import Complaints, nearest
from govgraph.reader.entry import Entry, Layer
from govgraph.reader.expand import count_of, fewer, for_one, numbered, text_of
from govgraph.reader.sections import Addition, Declarations

T = TypeVar("T")
_PER = (Section.PLACES, Section.RESPONSIBILITIES, Section.ORGANISATIONS)
"""What `per` may run over."""
MAX_MADE = 100_000
"""How many entries `per` and the counts of places may make in all."""


@dataclass(slots=True)
class Register:
    """All entries by id, and the groups that a bare id stands for."""

    complaints: Complaints
    entries: dict[str, Entry] = field(default_factory=dict)
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    places_by_kind: dict[str, list[str]] = field(default_factory=dict)
    _declared: dict[str, Entry] = field(default_factory=dict)
    _additions: list[Addition] = field(default_factory=list)
    _circular: set[tuple[str, str]] = field(default_factory=set)
    """Entries whose `per` runs over what is made by running over them."""
    _made: int = 0

    def declare(self, documents: Mapping[str, Document]) -> None:
        """Take in the sections of all documents, then make the entries."""
        declared = Declarations(self.complaints)
        declared.take(documents)
        self._declared, self._additions = declared.entries, declared.additions
        places, others = _apart(self._in_order(), lambda entry: entry.section)
        added_places, added = _apart(
            sorted(self._additions, key=_addition_order), lambda addition: addition[1]
        )
        for entry in places:
            self._make_places(entry)
        for addition in added_places:
            self._add(*addition)
        self._sort_places()
        for entry in others:
            self._make(entry)
        for addition in added:
            self._add(*addition)

    # Places that are counted, and `per`

    def _in_order(self) -> Iterator[Entry]:
        """What is declared, places first, and each entry behind those that its `per` names."""
        done: set[str] = set()
        for first in sorted(self._declared.values(), key=_places_first):
            if first.id not in done and not _names_others(first):
                done.add(first.id)
                yield first
                continue
            way = {} if first.id in done else {first.id: self._needed(first)}
            while way:
                last = next(reversed(way))
                needed = next(way[last], None)
                if needed is None:
                    del way[last]
                    done.add(last)
                    yield self._declared[last]
                elif needed.id in way:
                    self._circular.add((last, needed.id))
                elif needed.id not in done:
                    way[needed.id] = self._needed(needed)

    def _needed(self, entry: Entry) -> Iterator[Entry]:
        per = entry.layers[0].raw.get("per")
        for name in per if isinstance(per, list) else ():
            if isinstance(name, str) and name in self._declared:
                yield self._declared[name]

    def _make_places(self, entry: Entry) -> None:
        layer = entry.layers[0]
        count = count_of(layer.raw.get("count"))
        number = count.exact if count is not None else None
        if "per" in layer.raw:
            sentence, advice = "A place has no key “per”", "Several places have a `count`."
            self.complaints.tell_key(Fault.UNKNOWN_KEY, sentence, layer.origin / "per", advice)
        if number is None or not self._may_make(number, layer.origin / "count"):
            self.entries[entry.id] = entry
            return
        named = self._named_of(entry)[:number]
        numbers = (f"{entry.id}.{index}" for index in range(1, number - len(named) + 1))
        self.groups[entry.id] = (*numbers, *named)
        for index, name in enumerate(self.groups[entry.id], 1):
            one = Layer(numbered(layer.raw, index, number, named=name in named), layer.origin)
            self.entries[name] = Entry(name, entry.section, (one,), group=entry.id)

    def _named_of(self, entry: Entry) -> list[str]:
        """The ids of those of several places that have a name of their own."""
        start = f"{entry.id}."
        found = {name for name, _, _ in self._additions if name.startswith(start)}
        return sorted(name for name in found if not name.removeprefix(start).isdecimal())

    def _sort_places(self) -> None:
        for place in self.entries.values():
            kinds = (text_of(layer.raw.get("kind")) for layer in reversed(place.layers))
            if kind := next(filter(None, kinds), ""):
                self.places_by_kind.setdefault(kind, []).append(place.id)

    def _make(self, entry: Entry) -> None:
        layer = entry.layers[0]
        if layer.raw.get("per") is None:
            self.entries[entry.id] = entry
            return
        names = tuple(dict.fromkeys(self._runs_over(entry, layer.raw["per"])))
        if not names or not self._may_make(len(names), layer.origin / "per"):
            self.entries[entry.id] = entry
            return
        self.groups[entry.id] = tuple(f"{entry.id}.{name}" for name in names)
        for made, name in zip(self.groups[entry.id], names, strict=True):
            one = Layer(for_one(layer.raw, self._name_of(name)), layer.origin)
            self.entries[made] = Entry(made, entry.section, (one,), entry.id, name)

    def _may_make(self, number: int, origin: Origin) -> bool:
        self._made += number
        if self._made <= MAX_MADE:
            return True
        self._made -= number
        sentence = "`per` and the counts of places make more than 100,000 entries in all"
        self.complaints.tell(Fault.TOO_MANY_ENTRIES, sentence, origin)
        return False

    def _runs_over(self, entry: Entry, per: Plain) -> Iterator[str]:
        origin = entry.layers[0].origin / "per"
        if isinstance(per, str):
            yield from self._places_of_kind(per, origin)
        elif isinstance(per, list):
            for index, name in enumerate(per):
                if isinstance(name, str):
                    yield from self._listed(entry, name, origin / index)
                elif name is not None:
                    self.complaints.not_one_value("An entry of `per`", name, origin / index)
        elif per is not None:
            what = "`per` takes a kind of place, or a list of ids, not keys with values"
            self.complaints.wrong_type(what, origin)

    def _places_of_kind(self, kind: str, origin: Origin) -> list[str]:
        places = self.places_by_kind.get(kind, [])
        if not places:
            sentence = f"`per: {kind}` makes nothing: there is no place of the kind “{kind}”"
            advice = nearest(kind, self.places_by_kind) or "Declare the places, or list ids."
            if kind in self._declared:
                advice = f"For the one with this id, write `per: [{kind}]`."
            self.complaints.tell(Fault.PER_WITHOUT_PLACES, sentence, origin, advice)
        return places

    def _listed(self, entry: Entry, name: str, origin: Origin) -> tuple[str, ...]:
        declared = self._declared.get(name)
        if declared is not None and declared.section not in _PER:
            sentence = (
                "`per` may run over places, responsibilities and organisations; "
                f"“{name}” is {declared.section.one}"
            )
            self.complaints.tell(Fault.WRONG_END, sentence, origin)
        elif (entry.id, name) in self._circular:
            sentence = f"“{entry.id}” is made by `per` over itself"
            self.complaints.tell(Fault.SELF_RELATION, sentence, origin)
        elif name in self.groups:
            return self.groups[name]
        elif name in self.entries:
            return (name,)
        else:
            self.complaints.unknown_id(name, self._declared, origin)
        return ()

    def _name_of(self, name: str) -> str:
        written = text_of(self.entries[name].layers[0].raw.get("name"))
        return written if written and written != "unknown" else name

    # Additions: `csp.north:`

    def _add(self, name: str, section: Section, layer: Layer) -> None:
        base, _, rest = name.partition(".")
        entry, whole = self.entries.get(name), self._declared.get(base)
        said = whole.layers[0].raw if whole is not None else {}
        if entry is not None and entry.section is section:
            self.entries[name] = replace(entry, layers=(*entry.layers, layer))
        elif said.get("per") is not None and base in self.entries:
            return  # Why it made nothing is told already.
        elif whole is not None and whole.section is section and _is_counted(said) and is_id(rest):
            self._name_one(whole, name, layer)
        else:
            self._tell_no_base(name, section, layer.origin)

    def _tell_no_base(self, name: str, section: Section, origin: Origin) -> None:
        """Tell of an addition to what is not there, or is not one of several."""
        base = name.partition(".")[0]
        if base in self.entries and self.entries[base].section is section:
            sentence = f"“{name}” would be one of several, but “{base}” has no `per` and no `count`"
            advice = "An id of its own has no dot."
        else:
            sentence = f"“{name}” adds to something that is not declared in `{section}`"
            known = [made for made, other in self.entries.items() if other.section is section]
            advice = nearest(name, known)
        self.complaints.tell_key(Fault.UNKNOWN_ID, sentence, origin, advice)

    def _name_one(self, whole: Entry, name: str, layer: Layer) -> None:
        """`x.audit` beside an `x` with a count is one of them; the rest are fewer by it."""
        base = whole.layers[0]
        rest, count = self.entries.get(whole.id), count_of(base.raw.get("count"))
        if rest is None:
            sentence = f"More of “{whole.id}” are named than its count of {count}"
            problem = Problem(Fault.CONTRADICTION, sentence, layer.origin, at_key=True)
            self.complaints.tell_both(problem, base.origin / "count", "the count")
            return
        others = self.groups.get(whole.id, (whole.id,))
        left = fewer(rest.left or count) if count is not None else None
        if count is not None and left is None:
            del self.entries[whole.id]
            others = others[1:]
        else:
            self.entries[whole.id] = replace(rest, left=left)
        raw = {key: value for key, value in base.raw.items() if key != "count"}
        layers = (Layer(raw, base.origin), layer)
        self.entries[name] = Entry(name, whole.section, layers, group=whole.id)
        self.groups[whole.id] = (*others, name)


def _names_others(entry: Entry) -> bool:
    """Whether its `per` lists what it runs over, which has to be there first."""
    return isinstance(entry.layers[0].raw.get("per"), list)


def _is_counted(said: Mapping[str, Plain]) -> bool:
    return said.get("count") is not None and said.get("per") is None


def _apart(items: Iterable[T], section: Callable[[T], Section]) -> tuple[list[T], list[T]]:
    """What is of places, and the rest, each in the order in which it came."""
    places: list[T] = []
    others: list[T] = []
    for item in items:
        (places if section(item) is Section.PLACES else others).append(item)
    return places, others


def _places_first(entry: Entry) -> tuple[bool, str]:
    return (entry.section is not Section.PLACES, entry.id)


def _addition_order(addition: Addition) -> tuple[str, str, str]:
    name, section, layer = addition
    return (name, section.value, layer.origin.file)
