"""Section 5: every relation from both sides, its ends, and the details that it takes."""

import re
from collections.abc import Iterable

import pytest

from govgraph.model.link import detail_specs
from govgraph.model.relation import RELATION_KEYS, RELATION_TYPES, ROUTE
from govgraph.problem import Fault
from tests.format.relation_rows import CELLS, LETTERS, ROWS, SECTIONS, Row
from tests.format.sentences import FORMAT, holds
from tests.reading import problems_of, structure_of

EVERY_LINK = "what from until lasts status called basis under by joint lead between_them"
SIDES = [(row, key, pairs) for row in ROWS for key, pairs in row.sides()]


def by_section(lines: Iterable[tuple[str, str]]) -> str:
    """A file of entities, each with the section that it stands in."""
    sections: dict[str, list[str]] = {section: [] for section in LETTERS}
    for section, line in lines:
        sections[section].append(f"  {line}\n")
    return "".join(f"{section}:\n{''.join(own)}" for section, own in sections.items() if own)


def own(section: str) -> str:
    return f"own-{section}"


def other(section: str) -> str:
    return f"other-{section}"


# The rows


@pytest.mark.skipif(not FORMAT.exists(), reason="the definition is not beside the checkout")
def test_the_rows_here_are_those_of_the_definition() -> None:
    written = re.findall(r"^\| (`.+?`[^|]*) \| (.*?) \|", _section(5), flags=re.MULTILINE)
    cells: dict[str, list[Row]] = {}
    for row in ROWS:
        cells.setdefault(row.cell, []).append(row)
    assert list(cells) == [cell for cell, _ in written]
    for cell, inverse in written:
        words = re.findall(r"`(\w+)`", inverse) or [inverse]
        rows = cells[cell]
        assert {"–": "", "itself": rows[0].key}.get(words[0], words[0]) == rows[0].inverse
        assert len(rows) == len(words)
        assert [row.inverse for row in rows[1:]] == words[1:]


def _section(number: int) -> str:
    parts = re.split(r"^## \d+\. .+\n", FORMAT.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return parts[number]


@holds(
    "5: Key, inverse, who may have it, what it may point to, and whether it is a route",
    "5: Letters:",
)
def test_the_model_has_these_relations_and_no_other() -> None:
    assert [str(relation) for relation in RELATION_TYPES] == [row.key for row in ROWS]
    assert {str(one.relation): one.inverse for one in RELATION_TYPES.values()} == {
        row.key: row.inverse for row in ROWS
    }
    assert set(RELATION_KEYS) == {key for _, key, _ in SIDES}
    assert {row.key for row in ROWS if row.route} == {str(one) for one in ROUTE}
    assert len(SECTIONS) == 9


# The ends


@holds(*CELLS)
@pytest.mark.parametrize(
    ("key", "pairs"), [side[1:] for side in SIDES], ids=[key for _, key, _ in SIDES]
)
def test_a_relation_joins_what_its_row_says_and_nothing_else(
    key: str, pairs: frozenset[tuple[str, str]]
) -> None:
    """Each entity tries to have the key, and to name one entity of each section."""
    targets = ", ".join(map(other, LETTERS))
    text = by_section(
        line
        for section in LETTERS
        for line in (
            (section, f"{own(section)}: {{name: A, {key}: [{targets}]}}"),
            (section, f"{other(section)}: {{name: B}}"),
        )
    )
    problems = problems_of(text)
    assert {problem.fault for problem in problems} <= {Fault.WRONG_END, Fault.UNKNOWN_KEY}
    keyless = {str(one.origin.path[0]) for one in problems if one.fault is Fault.UNKNOWN_KEY}
    refused = {
        (str(one.origin.path[0]), list(LETTERS)[int(one.origin.path[-1])])
        for one in problems
        if one.fault is Fault.WRONG_END
    }
    taken = {
        (one, two)
        for one in LETTERS
        for two in LETTERS
        if one not in keyless and (one, two) not in refused
    }
    assert taken == pairs
    assert keyless == set(LETTERS) - {one for one, _ in pairs}


@holds(*CELLS)
@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_relation_is_the_same_from_either_side(row: Row) -> None:
    pairs = sorted(row.pairs())

    def ids(one: str, two: str) -> tuple[str, str]:
        return f"from-{one}-to-{two}", f"to-{two}-from-{one}"

    def text(forward: bool, inverse: bool) -> str:
        lines = []
        for one, two in pairs:
            source, target = ids(one, two)
            mine = f", {row.key}: {target}" if forward else ""
            theirs = f", {row.inverse}: {source}" if inverse else ""
            lines += [
                (one, f"{source}: {{name: A{mine}}}"),
                (two, f"{target}: {{name: B{theirs}}}"),
            ]
        return by_section(lines)

    expected = {(row.key, *ids(one, two)) for one, two in pairs}
    ways = [(True, False), (False, True), (True, True)] if row.inverse else [(True, False)]
    for forward, inverse in ways:
        links = structure_of(text(forward, inverse)).links
        found = [(str(link.relation), link.source, link.target) for link in links]
        if row.inverse == row.key:
            found = [(key, min(ends), max(ends)) for key, *ends in found]
        assert len(found) == len(expected)
        assert set(found) == expected
        assert {len(link.origins) for link in links} == {forward + inverse}


# The details


@holds(*CELLS)
@pytest.mark.parametrize(("row", "key", "pairs"), SIDES, ids=[key for _, key, _ in SIDES])
def test_a_relation_takes_its_own_details_and_those_of_every_link(
    row: Row, key: str, pairs: frozenset[tuple[str, str]]
) -> None:
    section = min(pairs)[0]
    details = ", ".join(f"{detail}: " for detail in detail_specs())
    text = by_section([(section, f"a: {{name: A, {key}: {{to: some, {details}}}}}")])
    refused = {
        str(problem.origin.path[-1])
        for problem in problems_of(text)
        if problem.fault is Fault.UNKNOWN_KEY
    }
    assert set(detail_specs()) - refused == {*EVERY_LINK.split(), *row.details.split()}
