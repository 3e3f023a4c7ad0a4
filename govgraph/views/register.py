"""A view as tables: every box and every line in a row, for those who do not see the picture."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from govgraph.views.telling import reading_order, told
from govgraph.views.view import Box, Line, View


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the id of what it tells, and its cells."""

    id: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its title and the heads of its columns; the first cell of a row names it."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]


def boxes_table(view: View) -> Table:
    """Every box of the view; a column that would be empty is left out."""
    tiers = {band.id: band.name for band in view.bands}
    columns: Mapping[str, Callable[[Box], str]] = {
        "Name": lambda box: f"{box.name} {box.remark}".strip(),
        "Kind": lambda box: box.kind,
        "What it does": lambda box: "; ".join(box.roles),
        "Tier": lambda box: tiers.get(box.band, ""),
        "Status": lambda box: box.status,
        "Notes": lambda box: ". ".join(box.notes),
    }
    rows = [(box.id, [cell(box) for cell in columns.values()]) for box in reading_order(view)]
    return _table("What the picture shows", tuple(columns), rows)


def lines_table(view: View) -> Table:
    """Every line of the view; a column that would be empty is left out."""
    rows = [(line.id, _line_cells(line, view.names)) for line in view.lines]
    return _table("How they are linked", ("Who", "Link", "To whom", "As far as"), rows)


def _line_cells(line: Line, names: Mapping[str, str]) -> Sequence[str]:
    said = told(line, names)
    return (names[line.source], said.words, said.name, said.limits)


def _table(title: str, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> Table:
    kept = [at for at in range(len(heads)) if at == 0 or any(cells[at] for _, cells in rows)]
    return Table(
        title,
        tuple(heads[at] for at in kept),
        tuple(Row(id_, tuple(cells[at] for at in kept)) for id_, cells in rows),
    )
