"""The details of a link: what is said of it in its long form beside its ends and evidence."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from govgraph.model.link import COMMON_DETAILS, NO_DETAILS, Details, detail_specs
from govgraph.model.relation import RELATION_TYPES, Relation
from govgraph.model.structure import Plain
from govgraph.model.words import SeatRole
from govgraph.problem import Fault, Origin
from govgraph.reader.complaints import Complaints
from govgraph.reader.statement import Statements
from govgraph.reader.targets import Side, Targets


@cache
def details_of(relation: Relation) -> tuple[str, ...]:
    """The details that a link of this relation may have."""
    own = RELATION_TYPES[relation].details
    return (*COMMON_DETAILS, *(key for key in own if key != "total"))


@dataclass(slots=True)
class DetailReader:
    """Reads the details of one link after another."""

    complaints: Complaints
    statements: Statements
    targets: Targets

    def read(
        self, side: Side, raw: dict[str, Plain], origin: Origin
    ) -> Iterator[tuple[bool, Details]]:
        """The details; several times, and marked so, where `place` says `{each: KIND}`."""
        parts: dict[str, object] = {}
        for key in details_of(side.key.type.relation):
            if key in raw:
                part = self._part(side, key, raw[key], origin / key)
                if part is not None:
                    parts[detail_specs()[key][0]] = part
        if parts.get("as_") is SeatRole.OTHER and "called" not in parts:
            sentence = "A seat `as: other` needs `called`, with the source's word for it"
            self.complaints.tell(Fault.MISSING_KEY, sentence, origin / "as")
        details = Details(**parts) if parts else NO_DETAILS  # type: ignore[arg-type]  # each part is read by its own form
        yield from self._for_each_place(raw.get("place"), details, origin / "place")

    def _part(self, side: Side, key: str, value: Plain, origin: Origin) -> object:
        spec = detail_specs()[key][1]
        if value is None:
            return None
        if spec.several:
            return self._several(side, key, value, origin)
        return self.statements.scalar(spec.form, spec.specials, value, origin)

    def _several(
        self, side: Side, key: str, value: Plain, origin: Origin
    ) -> tuple[str, ...] | None:
        if isinstance(value, dict) and key == "place":
            return None  # `{each: …}`, made into one link for each place
        spec = detail_specs()[key][1]
        found: list[str] = []
        for index, word in enumerate(value) if isinstance(value, list) else ((None, value),):
            at = origin if index is None else origin / index
            if isinstance(word, str):
                found.extend(self.targets.in_detail(side, spec, word, at))
            elif word is not None:
                self.complaints.wrong_type(f"`{key}` is one value, or a list of values", at)
        return tuple(found)

    def _for_each_place(
        self, value: Plain, details: Details, origin: Origin
    ) -> Iterator[tuple[bool, Details]]:
        """`place: {each: district}` is one seat for every place of that kind."""
        if not isinstance(value, dict):
            yield False, details
            return
        self.complaints.unknown_keys(value, ("each",), origin, "`place`")
        kind = value.get("each")
        if isinstance(kind, str):
            for one in self.targets.of_kind(kind, origin / "each"):
                yield True, replace(details, place=(one,))
        elif value.keys() <= {"each"}:
            what = "`place` takes a place, a list of them, or `{each: KIND}`"
            self.complaints.wrong_type(what, origin)
