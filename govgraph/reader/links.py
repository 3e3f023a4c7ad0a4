"""Links: from a key on an entity, short or long, to statements between two entries."""

from collections.abc import Iterator, Mapping

from govgraph.model.ids import OWN
from govgraph.model.keys import TARGET
from govgraph.model.link import NO_DETAILS, Link, detail_specs
from govgraph.model.structure import Plain
from govgraph.model.words import Special
from govgraph.problem import Fault, Origin
from govgraph.reader.complaints import Complaints, Enough, nearest
from govgraph.reader.details import DetailReader, details_of
from govgraph.reader.members import Pending, Said, denials, is_denied, seated
from govgraph.reader.merge import merge, refined
from govgraph.reader.references import References
from govgraph.reader.statement import EVIDENCE_KEYS, Statements
from govgraph.reader.targets import NOT_NAMED, Side, Targets
from govgraph.reader.totals import TotalReader

MAX_LINKS = 2_000_000
"""How many links there may be in all: an id that stands for several makes many at once."""


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
        self.totals = TotalReader(complaints, statements)
        self.pending: list[Pending] = []

    def read(self, side: Side, raw: Plain, origin: Origin) -> None:
        """Read one key of one entry: an id, a long form, or a list of either."""
        links = self._list(side)
        start = len(links)
        if isinstance(raw, list):
            for index, item in enumerate(raw):
                self._item(side, item, origin / index)
        else:
            self._item(side, raw, origin)
        if side.added and len(links) > start:
            first = _first_of_own(side, links, start)
            links[first:] = refined(links[first:start], links[start:])

    def settle(self) -> None:
        """Make the links that waited for the members of a body: all seats are known now."""
        if not self.pending:
            return
        seats = seated(merge(self.forward, self.inverse))
        denied = denials((*self.forward, *self.inverse))
        for one in self.pending:
            kept = self._list(one.side)
            for target, link in one.links(seats.get(one.of, {})):
                at = one.said.origin
                if not is_denied(link, denied) and self.targets.may_be(one.side, target, at):
                    kept.append(link)

    def _list(self, side: Side) -> list[Link]:
        return self.inverse if side.key.inverse else self.forward

    def _item(self, side: Side, raw: Plain, origin: Origin) -> None:
        if isinstance(raw, str):
            said = Said(NO_DETAILS, side.evidence, origin)
            for target in self.targets.named(side, raw, origin):
                self._keep(side, target, said)
        elif isinstance(raw, dict):
            self._long(side, raw, origin)
        elif raw is not None:
            what = f"`{side.key.key}` can't hold a list in a list"
            self.complaints.wrong_type(what, origin)

    def _keep(self, side: Side, target: str, said: Said) -> None:
        if side.entry.id == target and side.key.type.relation != "scrutinised_by":
            sentence = f"“{target}” can't relate to itself by `{side.key.key}`"
            self.complaints.tell(Fault.SELF_RELATION, sentence, said.origin / "to")
        else:
            links = self.inverse if side.key.inverse else self.forward
            links.append(said.link(side, target))
            if len(self.forward) + len(self.inverse) > MAX_LINKS:
                sentence = "Ids that stand for several make more than 2,000,000 links in all"
                self.complaints.tell(Fault.TOO_MANY_ENTRIES, sentence, said.origin)
                raise Enough

    # Long forms

    def _long(self, side: Side, raw: dict[str, Plain], origin: Origin) -> None:
        evidence = self.statements.evidence(raw, origin, side.evidence) or side.evidence
        if "total" in raw:
            self.totals.read(side, raw, origin, evidence)
            return
        self._check_keys(side, raw, origin)
        denied = self._is_denied(side, raw, origin)
        for each, details in self.details.read(side, raw, origin):
            self._ends(side, raw, Said(details, evidence, origin, denied, each))

    def _check_keys(self, side: Side, raw: dict[str, Plain], origin: Origin) -> None:
        known = (*TARGET, *details_of(side.key.type.relation), *EVIDENCE_KEYS)
        self._check_ends(side, raw, origin)
        for key in raw:
            if key in known or key.startswith(OWN):
                continue
            if key in detail_specs():
                sentence = f"`{side.key.key}` does not take “{key}”"
                advice = nearest(key, known)
                self.complaints.tell_key(Fault.UNKNOWN_KEY, sentence, origin / key, advice)
            else:
                where = f"The long form of `{side.key.key}`"
                self.complaints.unknown_key(key, known, origin / key, where)

    def _check_ends(self, side: Side, raw: dict[str, Plain], origin: Origin) -> None:
        """`each` stands in place of `to`, and `of` belongs to `each: members`."""
        each = raw.get("each")
        if each is not None and raw.get("to") is not None:
            sentence = f"`{side.key.key}` takes `to` or `each`, not both in one long form"
            self.complaints.tell_key(Fault.UNKNOWN_KEY, sentence, origin / "each")
        if raw.get("of") is not None and each != "members":
            sentence = "`of` stands only beside `each: members`"
            self.complaints.tell_key(Fault.UNKNOWN_KEY, sentence, origin / "of")

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
        to, each = raw.get("to"), raw.get("each")
        if each is not None and to is None:
            self._each(side, raw, said, said.origin)
        elif to is not None:
            for word, at in _items(to, said.origin / "to"):
                self._end(side, word, said, at)
        elif raw.get("is") in NOT_NAMED:
            self._keep(side, str(raw["is"]), said._replace(denied=False))
        else:
            sentence = f"The long form of `{side.key.key}` needs `to` with an id"
            self.complaints.tell(Fault.MISSING_KEY, sentence, said.origin)

    def _end(self, side: Side, word: Plain, said: Said, at: Origin) -> None:
        """One of the targets under `to`."""
        if isinstance(word, str):
            for target in self.targets.named(side, word, at):
                self._keep(side, target, said)
        elif isinstance(word, dict):
            self.complaints.unknown_keys(word, ("each", "of"), at, "A target")
            self._each(side, word, said, at)
        elif word is not None:
            self.complaints.wrong_type("`to` is an id, or a list of ids", at)

    def _each(self, side: Side, raw: Mapping[str, Plain], said: Said, at: Origin) -> None:
        each, of = raw.get("each"), raw.get("of")
        said = said._replace(each=True)
        if each == "members":
            self.pending.extend(Pending(body, side, said) for body in self._body(side, of, at))
        elif isinstance(each, str):
            for target in self.targets.each_place(side, each, at / "each"):
                self._keep(side, target, said)
        else:
            what = "`each` takes a kind of place, or `members` with `of`"
            self.complaints.wrong_type(what, at / "each")

    def _body(self, side: Side, of: Plain, at: Origin) -> tuple[str, ...]:
        if isinstance(of, str):
            return self.targets.body(side, of, at / "of")
        sentence = "`each: members` needs `of` with the id of a body"
        self.complaints.tell(Fault.MISSING_KEY, sentence, at)
        return ()


def _items(raw: Plain, origin: Origin) -> Iterator[tuple[Plain, Origin]]:
    if isinstance(raw, list):
        yield from ((item, origin / index) for index, item in enumerate(raw))
    else:
        yield raw, origin


def _first_of_own(side: Side, links: list[Link], end: int) -> int:
    """Where the links begin that an entry wrote: it is read at once, so they stand together."""
    first = end
    while first and side.entry.id == _own_end(side, links[first - 1]):
        first -= 1
    return first


def _own_end(side: Side, link: Link) -> str:
    return link.target if side.key.inverse else link.source
