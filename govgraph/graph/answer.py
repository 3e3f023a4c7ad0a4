"""What is said of one entity under one key: links, sorted by how far they are known."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from govgraph.graph.index import Sorter
from govgraph.graph.known import Certainty
from govgraph.model.link import Link, Total
from govgraph.model.relation import RELATION_TYPES
from govgraph.model.structure import Structure


class Answer(NamedTuple):
    """All that is stated under one key of the file, of one entity, from whichever side.

    A rule makes a finding of `none`, is content with `stated`, and asks in all other cases.
    Named links stand in exactly one of the first four. It is a tuple because a run makes one for
    nearly every list of links, and a tuple is made in a quarter of the time.
    """

    own: str = ""
    """The id of the entity that was asked about."""
    stated: tuple[Link, ...] = ()
    """Named, in force, not likely, not disputed, not denied. With `what`: for that matter only."""
    likely: tuple[Link, ...] = ()
    not_in_force: tuple[Link, ...] = ()
    """Not yet, or no longer, whether stated or likely; or to what does not exist."""
    disputed: tuple[Link, ...] = ()
    denied: tuple[Link, ...] = ()
    """Stated not to be, of one other or for one matter."""
    none: Link | None = None
    """The statement that there is none at all."""
    unnamed: tuple[Link, ...] = ()
    """The statements that there is one, or more, and not which: `some`, with its details."""
    unsure: tuple[Link, ...] = ()
    """A `none`, a `some` or a denial that is itself likely, disputed or not in force."""
    total: Total | None = None
    """How many the list has in all, if it says so."""
    is_whole: bool = False
    """Whether the list names as many as its total, so that not being in it says something.

    Of `members`, ask `graph.seats.is_whole`, which counts seats.
    """

    @property
    def some(self) -> Link | None:
        """The first statement that there is one, or more, and not which."""
        return next(iter(self.unnamed), None)

    @property
    def says_none(self) -> bool:
        """Whether it is stated that there is none, and nothing is stated beside it."""
        return self.none is not None and not self.stated

    @property
    def says_some(self) -> bool:
        """Whether it is stated that there is one, or more, and not which."""
        return bool(self.unnamed)

    @property
    def is_silent(self) -> bool:
        """Whether nothing at all is written under this key."""
        return self.none is None and not (
            self.stated
            or self.likely
            or self.unnamed
            or self.not_in_force
            or self.denied
            or self.disputed
            or self.unsure
        )

    @property
    def doubtful(self) -> tuple[Link, ...]:
        """The named links that settle nothing: likely, disputed or not in force."""
        if not (self.likely or self.disputed or self.not_in_force):
            return ()
        return (*self.likely, *self.disputed, *self.not_in_force)

    @property
    def statements(self) -> tuple[Link, ...]:
        """Everything written under this key."""
        none = () if self.none is None else (self.none,)
        return (*self.stated, *self.doubtful, *self.denied, *none, *self.unnamed, *self.unsure)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids at the other end of what is stated, each once."""
        return self.others(self.stated)

    @property
    def whole(self) -> "Answer":
        """The same, without what is said for one matter only."""
        if all(link.details.what is None for link in (*self.stated, *self.likely)):
            return self
        return self._replace(
            stated=tuple(link for link in self.stated if link.details.what is None),
            likely=tuple(link for link in self.likely if link.details.what is None),
        )

    def other(self, link: Link) -> str:
        """The id at the other end of one of the links."""
        return link.target if link.source == self.own else link.source

    def others(self, links: Iterable[Link]) -> tuple[str, ...]:
        """The ids at the other end of some of the links, each once."""
        own = self.own
        found = [link.target if link.source == own else link.source for link in links]
        return tuple(dict.fromkeys(found)) if len(found) > 1 else tuple(found)

    def names(self, id_: str) -> bool:
        """Whether one id is stated."""
        return any(self.other(link) == id_ for link in self.stated)

    def to(self, id_: str) -> tuple[Link, ...]:
        """The links to or from one id, those that are stated before those that are likely."""
        return tuple(link for link in (*self.stated, *self.likely) if self.other(link) == id_)

    def certainty(self, id_: str) -> Certainty | None:
        """How far it is borne out that one id is named: stated, likely, or None."""
        if self.names(id_):
            return Certainty.STATED
        return Certainty.LIKELY if id_ in self.others(self.likely) else None

    def denies(self, id_: str) -> bool:
        """Whether one id is stated not to be, for all matters."""
        return any(self.other(link) == id_ and link.details.what is None for link in self.denied)

    def denial(self, id_: str) -> Link | None:
        """What says of one id that it is not to be, for all matters; what is stated comes first."""
        said = (*self.denied, *(link for link in self.unsure if link.denied))
        about = (link for link in said if self.other(link) == id_ and link.details.what is None)
        return next(about, None)


SILENT = Answer()


Totals: TypeAlias = Mapping[tuple[str, str], Total]
"""Key of the file and id → what the list says that it has in all."""


def totals(structure: Structure) -> Totals:
    """What the lists of a structure are stated to have in all.

    Two totals of one list that differ say nothing, and nor does one that is only likely.
    """
    found: dict[tuple[str, str], list[Total]] = {}
    for one in structure.totals:
        if one.evidence.likely:
            continue
        type_ = RELATION_TYPES[one.relation]
        key = (type_.inverse or f"-{one.relation}") if one.inverse else one.relation.value
        found.setdefault((key, one.entity), []).append(one)
    return {key: own[0] for key, own in found.items() if len({one.count for one in own}) == 1}


def answered(own: str, links: Sequence[Link], sorter: Sorter, total: Total | None = None) -> Answer:
    """Sort the links of one entity under one key."""
    if total is None and all(map(sorter.is_plain, links)):
        return Answer(own, tuple(links))
    parts: dict[str, list[Link]] = {}
    for link in links:
        sort = sorter.sort(link)
        if link.is_named and not link.denied:
            parts.setdefault(sort, []).append(link)
        elif sort != "stated":
            parts.setdefault("unsure", []).append(link)
        elif link.denied or (link.says_none and link.details.what is not None):
            parts.setdefault("denied", []).append(link)
        else:
            parts.setdefault("none" if link.says_none else "unnamed", []).append(link)
    stated = tuple(parts.get("stated", ()))
    return Answer(
        own=own,
        stated=stated,
        likely=tuple(parts.get("likely", ())),
        not_in_force=tuple(parts.get("not_in_force", ())),
        disputed=tuple(parts.get("disputed", ())),
        denied=tuple(parts.get("denied", ())),
        none=next(iter(parts.get("none", ())), None),
        unnamed=tuple(parts.get("unnamed", ())),
        unsure=tuple(parts.get("unsure", ())),
        total=total,
        is_whole=total is not None and total.count.exact == len(stated),
    )


def joined(answers: Iterable[Answer]) -> Answer:
    """What several keys of one entity say together: `none` only if none of them names one."""
    said = [answer for answer in answers if answer is not SILENT]
    if len(said) < 2:  # noqa: PLR2004 - one needs no joining
        return said[0] if said else SILENT
    return Answer(
        own=said[0].own,
        stated=tuple(link for one in said for link in one.stated),
        likely=tuple(link for one in said for link in one.likely),
        not_in_force=tuple(link for one in said for link in one.not_in_force),
        disputed=tuple(link for one in said for link in one.disputed),
        denied=tuple(link for one in said for link in one.denied),
        none=next((one.none for one in said if one.none), None),
        unnamed=tuple(link for one in said for link in one.unnamed),
        unsure=tuple(link for one in said for link in one.unsure),
    )
