"""Links: from a key on an entity, short or long, to statements between two entries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from govgraph.model.fact import Evidence
from govgraph.model.keys import TARGET
from govgraph.model.link import COMMON_DETAILS, NO_DETAILS, Details, Link, Total, detail_specs
from govgraph.model.relation import SEATS, RelationKey
from govgraph.model.scalars import Count
from govgraph.model.structure import Plain
from govgraph.model.words import SeatRole, Section, Special
from govgraph.problem import Fault, Origin
from govgraph.reader.complaints import Complaints, join_or, nearest
from govgraph.reader.declare import Entry
from govgraph.reader.references import References
from govgraph.reader.statement import EVIDENCE_KEYS, Statements

_NOT_NAMED = (Special.NONE.value, Special.SOME.value)
_SINGULARS = {section.letter: section.singular for section in Section} | {
    "N": "plan, agreement or Act"
}
_MAY_BE = {
    "what": "RFN",
    "under": "N",
    "by": "OBPS",
    "for": "OSB",
    "place": "L",
}
"""Which sections the ids in a detail may be of."""
_OR_TEXT = frozenset({"what", "under", "by"})


@dataclass(frozen=True, slots=True)
class Pending:
    """`{each: members, of: X}`: waits until the seats of X are known."""

    of: str
    place: "Place"
    details: Details
    evidence: Evidence
    origin: Origin


@dataclass(frozen=True, slots=True)
class Place:
    """Where a relation is being read: the entry, its key, and the evidence that covers it."""

    entry: Entry
    key: RelationKey
    evidence: Evidence


@dataclass(slots=True)
class LinkReader:
    """Reads the relations of one entry after another."""

    complaints: Complaints
    statements: Statements
    references: References
    forward: list[Link] = field(default_factory=list)
    inverse: list[Link] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    pending: list[Pending] = field(default_factory=list)

    def read(self, place: Place, raw: Plain, origin: Origin) -> None:
        """Read one key of one entry: an id, a long form, or a list of either."""
        if isinstance(raw, list):
            for index, item in enumerate(raw):
                if isinstance(item, list):
                    what = f"`{place.key.key}` can't hold a list in a list"
                    self.complaints.wrong_type(what, origin / index)
                else:
                    self._item(place, item, origin / index)
        else:
            self._item(place, raw, origin)

    def _item(self, place: Place, raw: Plain, origin: Origin) -> None:
        if isinstance(raw, str):
            for target in self._targets(place, raw, origin):
                self._keep(place, target, NO_DETAILS, place.evidence, origin)
        elif isinstance(raw, dict):
            self._long(place, raw, origin)
        else:
            self.complaints.empty(origin)

    def _keep(
        self,
        place: Place,
        target: str,
        details: Details,
        evidence: Evidence,
        origin: Origin,
        *,
        denied: bool = False,
        each: bool = False,
    ) -> None:
        own, key = place.entry.id, place.key
        if own == target and key.type.relation != "scrutinised_by":
            sentence = f"“{own}” can't relate to itself by `{key.key}`"
            self.complaints.tell(Fault.SELF_RELATION, sentence, origin)
            return
        source, end = (target, own) if key.inverse else (own, target)
        link = Link(key.type.relation, source, end, details, evidence, (origin,), denied, each)
        (self.inverse if key.inverse else self.forward).append(link)

    # Targets

    def _targets(self, place: Place, word: str, origin: Origin) -> tuple[str, ...]:
        """What a word means as a target: ids, `none` or `some`, or a text where one may stand."""
        if word in _NOT_NAMED:
            return (word,)
        if place.key.type.text_target and " " in word:
            return (word,)
        found = self.references.named(word, place.entry)
        if not found:
            self.complaints.unknown_id(word, self._ids(), origin)
            return ()
        own = place.entry.section.letter
        section = self.references.section_of(found[0])
        if not place.key.may_point_to(own, section.letter):
            self._wrong_end(place, word, section, origin)
            return ()
        if len(found) > 1 and place.entry.id in found:
            return tuple(one for one in found if one != place.entry.id)
        return found

    def _wrong_end(self, place: Place, word: str, section: Section, origin: Origin) -> None:
        own = place.entry.section
        if place.key.type.same_section:
            allowed: tuple[str, ...] = (own.singular,)
        else:
            letters = place.key.targets(own.letter)
            allowed = tuple(dict.fromkeys(_SINGULARS[letter] for letter in letters))
        sentence = (
            f"`{place.key.key}` of a {own.singular} names a {join_or(allowed)}; "
            f"“{word}” is a {section.singular}"
        )
        self.complaints.tell(Fault.WRONG_END, sentence, origin)

    def _ids(self) -> Iterator[str]:
        yield from self.references.register.entries
        yield from self.references.register.groups

    # Long forms

    def _long(self, place: Place, raw: dict[str, Plain], origin: Origin) -> None:
        evidence = self.statements.evidence(raw, origin, place.evidence) or place.evidence
        if "total" in raw:
            self._total(place, raw, origin, evidence)
            return
        allowed = (*COMMON_DETAILS, *place.key.type.details)
        known = (*TARGET, *allowed, *EVIDENCE_KEYS)
        for key in raw:
            if key not in known and not key.startswith("x-"):
                self._unknown_detail(place, key, known, origin)
        denied = self._is_denied(place, raw, origin)
        details = self._details(place, raw, origin, allowed)
        for each, one in self._for_each_place(raw.get("place"), details, origin):
            self._ends(place, raw, origin, one, evidence, denied, each)

    def _unknown_detail(
        self, place: Place, key: str, known: tuple[str, ...], origin: Origin
    ) -> None:
        if key in detail_specs():
            sentence = f"`{place.key.key}` does not take “{key}”"
            advice = nearest(key, known)
            self.complaints.tell_key(Fault.UNKNOWN_KEY, sentence, origin / key, advice)
        else:
            where = f"The long form of `{place.key.key}`"
            self.complaints.unknown_key(key, known, origin / key, where)

    def _is_denied(self, place: Place, raw: dict[str, Plain], origin: Origin) -> bool:
        is_ = raw.get("is")
        if is_ is None:
            return False
        if is_ == Special.NONE or (is_ == Special.SOME and "to" not in raw):
            return is_ == Special.NONE
        sentence = f"In `{place.key.key}`, `is` may be none; the other end stands under `to`"
        self.complaints.tell(Fault.UNKNOWN_WORD, sentence, origin / "is")
        return False

    def _ends(
        self,
        place: Place,
        raw: dict[str, Plain],
        origin: Origin,
        details: Details,
        evidence: Evidence,
        denied: bool,
        each_place: bool,
    ) -> None:
        to = raw.get("to")
        if "each" in raw or isinstance(to, dict):
            self._each(
                place, to if isinstance(to, dict) else raw, origin, details, evidence, denied
            )
            return
        if to is None:
            if raw.get("is") in _NOT_NAMED:
                self._keep(place, str(raw["is"]), details, evidence, origin)
            else:
                sentence = f"The long form of `{place.key.key}` needs `to` with an id"
                self.complaints.tell(Fault.MISSING_KEY, sentence, origin)
            return
        for index, word in enumerate(to) if isinstance(to, list) else ((None, to),):
            at = origin / "to" if index is None else origin / "to" / index
            if not isinstance(word, str):
                self.complaints.wrong_type("`to` is an id, or a list of ids", at)
                continue
            for target in self._targets(place, word, at):
                self._keep(place, target, details, evidence, origin, denied=denied, each=each_place)

    def _each(
        self,
        place: Place,
        raw: Mapping[str, Plain],
        origin: Origin,
        details: Details,
        evidence: Evidence,
        denied: bool,
    ) -> None:
        each, of = raw.get("each"), raw.get("of")
        if each == "members" and isinstance(of, str):
            for body in self._targets_of_members(of, place, origin / "of"):
                self.pending.append(Pending(body, place, details, evidence, origin))
            return
        if not isinstance(each, str):
            self.complaints.wrong_type("`each` is a kind of place, or members with `of`", origin)
            return
        for target in self._places(each, origin / "each"):
            own = place.entry.section.letter
            if not place.key.may_point_to(own, Section.PLACES.letter):
                self._wrong_end(place, target, Section.PLACES, origin)
                return
            self._keep(place, target, details, evidence, origin, denied=denied, each=True)

    def _targets_of_members(self, word: str, place: Place, origin: Origin) -> tuple[str, ...]:
        found = self.references.named(word, place.entry)
        if not found:
            self.complaints.unknown_id(word, self._ids(), origin)
        return found

    def _places(self, kind: str, origin: Origin) -> tuple[str, ...]:
        found = self.references.places_of_kind(kind)
        if not found:
            kinds = self.references.register.places_by_kind
            sentence = f"There is no place of the kind “{kind}”"
            advice = nearest(kind, kinds) or "Declare the places first."
            self.complaints.tell(Fault.PER_WITHOUT_PLACES, sentence, origin, advice)
        return found

    def settle(self, seated: Mapping[str, tuple[str, ...]]) -> None:
        """Make the links that waited for the members of a body, when its seats are known."""
        for one in self.pending:
            for target in seated.get(one.of, ()):
                if target != one.place.entry.id:
                    self._keep(one.place, target, one.details, one.evidence, one.origin, each=True)

    # Details

    def _details(
        self, place: Place, raw: dict[str, Plain], origin: Origin, allowed: tuple[str, ...]
    ) -> Details:
        parts: dict[str, object] = {}
        for key in allowed:
            value = raw.get(key)
            if value is None or key == "total":
                if key in raw and key != "total":
                    self.complaints.empty(origin / key)
                continue
            name, spec = detail_specs()[key]
            if spec.several:
                parts[name] = self._several(place, key, value, origin / key)
            else:
                parts[name] = self.statements.scalar(spec.form, spec.specials, value, origin / key)
        if parts.get("as_") is SeatRole.OTHER and "called" not in parts:
            sentence = "A seat `as: other` needs `called`, with the source's word for it"
            self.complaints.tell(Fault.MISSING_KEY, sentence, origin / "as")
        return Details(**parts) if parts else NO_DETAILS  # type: ignore[arg-type]  # each part is read by its own form

    def _several(
        self, place: Place, key: str, value: Plain, origin: Origin
    ) -> tuple[str, ...] | None:
        if isinstance(value, dict) and key == "place":
            return None  # `{each: …}`, made into one link for each place
        found: list[str] = []
        for index, word in enumerate(value) if isinstance(value, list) else ((None, value),):
            at = origin if index is None else origin / index
            if isinstance(word, str):
                found.extend(self._detail_words(place, key, word, at))
            else:
                self.complaints.wrong_type(f"`{key}` is one value, or a list of values", at)
        return tuple(found)

    def _detail_words(self, place: Place, key: str, word: str, origin: Origin) -> tuple[str, ...]:
        letters = _MAY_BE.get(key)
        if letters is None or word in _NOT_NAMED or (key in _OR_TEXT and " " in word):
            return (word,)
        ids = self.references.named(word, place.entry)
        if not ids:
            self.complaints.unknown_id(word, self._ids(), origin)
            return ()
        section = self.references.section_of(ids[0])
        if section.letter not in letters:
            allowed = tuple(dict.fromkeys(_SINGULARS[letter] for letter in letters))
            sentence = f"`{key}` names a {join_or(allowed)}; “{word}” is a {section.singular}"
            self.complaints.tell(Fault.WRONG_END, sentence, origin)
            return ()
        return ids

    def _for_each_place(
        self, value: Plain, details: Details, origin: Origin
    ) -> Iterator[tuple[bool, Details]]:
        """`place: {each: district}` is one seat for every place of that kind."""
        if not isinstance(value, dict):
            yield False, details
            return
        kind = value.get("each")
        if not isinstance(kind, str):
            what = "`place` is a place, a list of them, or {each: KIND}"
            self.complaints.wrong_type(what, origin / "place")
            return
        for one in self._places(kind, origin / "place" / "each"):
            yield True, replace(details, place=(one,))

    def _total(
        self, place: Place, raw: dict[str, Plain], origin: Origin, evidence: Evidence
    ) -> None:
        for key in raw:
            if key != "total" and key not in EVIDENCE_KEYS and not key.startswith("x-"):
                known = ("total", *EVIDENCE_KEYS)
                self.complaints.unknown_key(key, known, origin / key, "A `total`")
        spec = detail_specs()["count"][1]
        count = self.statements.scalar(spec.form, (), raw["total"], origin / "total")
        if isinstance(count, Count):
            relation, inverse = place.key.type.relation, place.key.inverse
            self.totals.append(Total(relation, place.entry.id, inverse, count, evidence, origin))


def seated(links: list[Link]) -> dict[str, tuple[str, ...]]:
    """Who sits on each body in a counted capacity: the ends of its seats, each once."""
    passive = {
        SeatRole.OBSERVER,
        SeatRole.ADVISER,
        SeatRole.INVITED,
        SeatRole.SUBSTITUTE,
        SeatRole.ATTENDEE,
        SeatRole.HONORARY,
    }
    found: dict[str, dict[str, None]] = {}
    for link in links:
        counted = link.relation in SEATS and link.relation != "lead"
        if counted and link.is_named and not link.denied and link.details.as_ not in passive:
            found.setdefault(link.source, {})[link.target] = None
    return {body: tuple(targets) for body, targets in found.items()}
