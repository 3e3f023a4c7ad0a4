"""Links as they are written, in whatever number, and the graph that is made of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph.graph import GovernanceGraph
from govgraph.model.structure import Plain
from tests.format.relation_rows import LETTERS, ROWS, Row
from tests.property.test_reading import read, seeded, shuffled
from tests.reading import FIRST

KINDS = [(row, *pair) for row in ROWS for pair in sorted(row.pairs())]
BY_KEY = {row.key: row for row in ROWS}
MANNERS: Mapping[str, dict[str, Plain]] = {
    "stated": {},
    "likely": {"confidence": "likely", "reading": "It looks so."},
    "not in force": {"status": "planned"},
    "denied": {"is": "none"},
}


@dataclass(frozen=True)
class Statement:
    """One link as an author may write it: from its own side, from the other, or from both."""

    row: Row
    source: str
    target: str
    manner: str = "stated"
    sides: tuple[str, ...] = ()

    @property
    def ends(self) -> tuple[str, str]:
        """Its ends; of a relation that is its own inverse, in one order."""
        if self.row.key == self.row.inverse:
            return min(self.source, self.target), max(self.source, self.target)
        return self.source, self.target

    @property
    def edge(self) -> tuple[str, str, str]:
        """What tells it apart from all others."""
        return (self.row.key, *self.ends)

    @property
    def is_possible(self) -> bool:
        """Whether it is between two, and can't close a circle of `part_of`."""
        if self.row.key == "part_of":
            return self.source[-1] > self.target[-1]
        return self.source != self.target


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    row, own, other = draw(st.sampled_from(KINDS))
    number = st.integers(0, 2)
    sides = [("own",), ("other",), ("own", "other")] if row.inverse else [("own",)]
    return Statement(
        row,
        f"{own}-{draw(number)}",
        f"{other}-{draw(number)}",
        draw(st.sampled_from(sorted(MANNERS))),
        draw(st.sampled_from(sides)),
    )


def several() -> st.SearchStrategy[list[Statement]]:
    possible = statements().filter(lambda one: one.is_possible)
    return st.lists(possible, max_size=25, unique_by=lambda one: one.edge)


def written(said: Iterable[Statement]) -> dict[str, Plain]:
    """A file that holds the statements, with three entities in each section."""
    names = {section: [f"{section}-{number}" for number in range(3)] for section in LETTERS}
    entities: dict[str, dict[str, Plain]] = {
        name: {"name": name} for own in names.values() for name in own
    }
    for one in said:
        for side in one.sides:
            here, there = one.source, one.target
            key = one.row.key
            if side == "other":
                here, there, key = there, here, one.row.inverse
            links = entities[here].setdefault(key, [])
            assert isinstance(links, list)
            links.append({"to": there, **MANNERS[one.manner]})
    file: dict[str, Plain] = {"govgraph": "1", "title": "A case"}
    return file | {
        section: {name: entities[name] for name in own} for section, own in names.items()
    }


@settings(max_examples=60)
@given(several())
def test_every_link_that_is_stated_is_an_edge_and_every_edge_is_a_link_that_is_stated(
    said: list[Statement],
) -> None:
    graph = GovernanceGraph(read({FIRST: written(said)}, FIRST))
    links = [link for *_, link in graph.networkx.edges(data="link")]
    edges = {
        Statement(BY_KEY[link.relation], link.source, link.target).edge: graph.is_stated(link)
        for link in links
    }
    assert len(links) == len(edges)
    assert edges == {one.edge: one.manner == "stated" for one in said if one.manner != "denied"}


@settings(max_examples=30)
@given(several(), st.integers(0, 2**32))
def test_the_order_of_keys_changes_nothing_whatever_is_stated(
    said: list[Statement], seed: int
) -> None:
    file = written(said)
    other = shuffled(file, seeded(seed))
    assert read({FIRST: other}, FIRST) == read({FIRST: file}, FIRST)
