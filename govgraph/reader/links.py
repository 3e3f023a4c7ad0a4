"""Links: from a key on an entity, short or long, to statements between two entries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from govgraph.model.fact import Evidence
from govgraph.model.keys import TARGET
from govgraph.model.link import NO_DETAILS, Details, Link, Total, detail_specs
from govgraph.model.relation import SEATS
from govgraph.model.scalars import Count
from govgraph.model.structure import Plain
from govgraph.model.words import SeatRole, Special
from govgraph.problem import Fault, Origin
from govgraph.reader.complaints import Complaints, nearest
from govgraph.reader.details import DetailReader, details_of
from govgraph.reader.references import References
from govgraph.reader.statement import EVIDENCE_KEYS, Statements
from govgraph.reader.targets import NOT_NAMED, Side, Targets


@dataclass(frozen=True, slots=True)
class Said:
    """What one entry under a relation's key says, apart from the ends that it names."""

    details: Details
    evidence: Evidence
    origin: Origin
    denied: bool = False
    each: bool = False


@dataclass(frozen=True, slots=True)
class Pending:
    """`{each: members, of: X}`: waits until the seats of X are known."""

    of: str
    side: Side
    said: Said


class LinkReader:
    """Reads the relations of one entry after another."""

    def __init__(
        self, complaints: Complaints, statements: Statements, references: References
    ) -> None:
        self.complaints = complaints
        self.statements = statements
        self.references = references
        self.targets = Targets(complaints, references)
        self.details = DetailReader(complaints, statements, self.targets)
        self.forward: list[Link] = []
        self.inverse: list[Link] = []
        self.totals: list[Total] = []
        self.pending: list[Pending] = []

    def read(self, side: Side, raw: Plain, origin: Origin) -> None:
        """Read one key of one entry: an id, a long form, or a list of either."""
        if not isinstance(raw, list):
            self._item(side, raw, origin)
            return
        for index, item in enumerate(raw):
            if isinstance(item, list):
                what = f"`{side.key.key}` can't hold a list in a list"
                self.complaints.wrong_type(what, origin / index)
            else:
                self._item(side, item, origin / index)

    def settle(self, seated: Mapping[str, tuple[str, ...]]) -> None:
        """Make the links that waited for the members of a body, when its seats are known."""
        for one in self.pending:
            for target in seated.get(one.of, ()):
                if target != one.side.entry.id:
                    self._keep(one.side, target, one.said)

    def _item(self, side: Side, raw: Plain, origin: Origin) -> None:
        if isinstance(raw, str):
            said = Said(NO_DETAILS, side.evidence, origin)
            for target in self.targets.named(side, raw, origin):
                self._keep(side, target, said)
        elif isinstance(raw, dict):
            self._long(side, raw, origin)

    def _keep(self, side: Side, target: str, said: Said) -> None:
        own, key = side.entry.id, side.key
        if own == target and key.type.relation != "scrutinised_by":
            sentence = f"“{own}” can't relate to itself by `{key.key}`"
            self.complaints.tell(Fault.SELF_RELATION, sentence, said.origin / "to")
            return
        source, end = (target, own) if key.inverse else (own, target)
        link = Link(
            key.type.relation,
            source,
            end,
            said.details,
            said.evidence,
            (said.origin,),
            said.denied,
            said.each,
        )
        (self.inverse if key.inverse else self.forward).append(link)

    # Long forms

    def _long(self, side: Side, raw: dict[str, Plain], origin: Origin) -> None:
        evidence = self.statements.evidence(raw, origin, side.evidence) or side.evidence
        if "total" in raw:
            self._total(side, raw, origin, evidence)
            return
        self._check_keys(side, raw, origin)
        denied = self._is_denied(side, raw, origin)
        for each, details in self.details.read(side, raw, origin):
            self._ends(side, raw, Said(details, evidence, origin, denied, each))

    def _check_keys(self, side: Side, raw: dict[str, Plain], origin: Origin) -> None:
        known = (*TARGET, *details_of(side), *EVIDENCE_KEYS)
        for key in raw:
            if key in known or key.startswith("x-"):
                continue
            if key in detail_specs():
                sentence = f"`{side.key.key}` does not take “{key}”"
                advice = nearest(key, known)
                self.complaints.tell_key(Fault.UNKNOWN_KEY, sentence, origin / key, advice)
            else:
                where = f"The long form of `{side.key.key}`"
                self.complaints.unknown_key(key, known, origin / key, where)

    def _is_denied(self, side: Side, raw: dict[str, Plain], origin: Origin) -> bool:
        is_ = raw.get("is")
        if is_ is None:
            return False
        if is_ == Special.NONE or (is_ == Special.SOME and "to" not in raw):
            return is_ == Special.NONE
        sentence = f"In `{side.key.key}`, `is` may be none; the other end stands under `to`"
        self.complaints.tell(Fault.UNKNOWN_WORD, sentence, origin / "is")
        return False

    def _ends(self, side: Side, raw: dict[str, Plain], said: Said) -> None:
        to = raw.get("to")
        if "each" in raw or isinstance(to, dict):
            self._each(side, to if isinstance(to, dict) else raw, said)
        elif to is not None:
            self._named(side, to, said)
        elif raw.get("is") in NOT_NAMED:
            self._keep(side, str(raw["is"]), replace(said, denied=False))
        else:
            sentence = f"The long form of `{side.key.key}` needs `to` with an id"
            self.complaints.tell(Fault.MISSING_KEY, sentence, said.origin)

    def _named(self, side: Side, to: Plain, said: Said) -> None:
        for word, at in _items(to, said.origin / "to"):
            if isinstance(word, str):
                for target in self.targets.named(side, word, at):
                    self._keep(side, target, said)
            else:
                self.complaints.wrong_type("`to` is an id, or a list of ids", at)

    def _each(self, side: Side, raw: Mapping[str, Plain], said: Said) -> None:
        each, of, origin = raw.get("each"), raw.get("of"), said.origin
        said = replace(said, each=True)
        if each == "members" and isinstance(of, str):
            for body in self.targets.declared(side, of, origin / "of"):
                self.pending.append(Pending(body, side, said))
        elif isinstance(each, str):
            for target in self.targets.each_place(side, each, origin / "each"):
                self._keep(side, target, said)
        else:
            self.complaints.wrong_type("`each` is a kind of place, or members with `of`", origin)

    def _total(self, side: Side, raw: dict[str, Plain], origin: Origin, evidence: Evidence) -> None:
        known = ("total", *EVIDENCE_KEYS)
        for key in raw:
            if key not in known and not key.startswith("x-"):
                self.complaints.unknown_key(key, known, origin / key, "A `total`")
        spec = detail_specs()["count"][1]
        count = self.statements.scalar(spec.form, (), raw["total"], origin / "total")
        if isinstance(count, Count):
            relation, inverse = side.key.type.relation, side.key.inverse
            self.totals.append(Total(relation, side.entry.id, inverse, count, evidence, origin))


def _items(to: Plain, origin: Origin) -> Iterator[tuple[Plain, Origin]]:
    if isinstance(to, list):
        yield from ((word, origin / index) for index, word in enumerate(to))
    else:
        yield to, origin


_PASSIVE = frozenset(
    {
        SeatRole.OBSERVER,
        SeatRole.ADVISER,
        SeatRole.INVITED,
        SeatRole.SUBSTITUTE,
        SeatRole.ATTENDEE,
        SeatRole.HONORARY,
    }
)


def seated(links: list[Link]) -> dict[str, tuple[str, ...]]:
    """Who sits on each body in a counted capacity: the ends of its seats, each once."""
    found: dict[str, dict[str, None]] = {}
    for link in links:
        counted = link.relation in SEATS and link.relation != "lead"
        if counted and link.is_named and not link.denied and link.details.as_ not in _PASSIVE:
            found.setdefault(link.source, {})[link.target] = None
    return {body: tuple(targets) for body, targets in found.items()}
